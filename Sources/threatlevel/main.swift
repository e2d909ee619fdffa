print("threatlevel")
