import Commands

Commands.run()
