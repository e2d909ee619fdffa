import Foundation
import Testing

@Suite struct InstallTests {
  /// A folder laid out as an installation, around the program that was built with the tests.
  private func installation() throws -> Folder {
    let folder = try Folder()
    let files = FileManager.default
    for name in ["bin", "share/threatlevel"] {
      try files.createDirectory(
        at: folder.url.appending(path: name), withIntermediateDirectories: true)
    }
    try files.copyItem(at: program(), to: folder.url.appending(path: "bin/threatlevel"))
    for name in ["Rules", "seeds"] {
      try files.copyItem(
        at: root.appending(path: name), to: folder.url.appending(path: "share/threatlevel/\(name)"))
    }
    return folder
  }

  @Test func `an installed program finds rules and dossiers from any directory`() throws {
    let installed = try installation()
    let elsewhere = try Folder()
    let path = installed.url.appending(path: "bin/threatlevel").path
    let outcome = try run(path, ["evaluate"] + asOf, in: elsewhere.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text == (try threatlevel(["evaluate"] + asOf)).text)
  }

  @Test func `a link to an installed program finds them, too`() throws {
    let installed = try installation()
    let elsewhere = try Folder()
    let link = elsewhere.url.appending(path: "threatlevel")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: installed.url.appending(path: "bin/threatlevel"))
    let outcome = try run(link.path, ["scorecard", "china"] + asOf, in: elsewhere.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a shell completes commands and formats`(shell: String) throws {
    let script = try threatlevel(["--generate-completion-script", shell]).text
    for word in ["evaluate", "scorecard", "check", "document", "new", "markdown", "--as-of"] {
      // fish writes long options without their dashes.
      let isThere = script.contains(word) || script.contains(word.drop { $0 == "-" })
      #expect(isThere, "\(word)")
    }
  }

  @Test func `the script for bash is one that bash can read`() throws {
    let folder = try Folder()
    let script = try threatlevel(["--generate-completion-script", "bash"]).text
    let path = try folder.write("threatlevel.bash", script)
    let outcome = try run("/bin/bash", ["-n", path], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `states are completed by the names of the dossiers`() throws {
    let outcome = try threatlevel(["---completion", "scorecard", "--", "positional@0", "1", "0"])
    #expect(
      outcome.text.split(separator: "\n").contains("china"), "\(outcome.text)\(outcome.errors)")
  }

  @Test(arguments: [("--set", "criteria.targets.weight="), ("--lock", "recency.half_life")])
  func `settings are completed by their paths`(option: String, path: String) throws {
    let outcome = try threatlevel(
      ["---completion", "tune", "--", option, "3", "0", "threatlevel", "tune", option])
    #expect(outcome.text.split(separator: "\n").contains { $0 == path }, "\(outcome.errors)")
  }

  /// Commands with their options, as the program describes itself.
  private struct Tool: Decodable {
    struct Command: Decodable {
      struct Argument: Decodable {
        struct Name: Decodable { let kind, name: String }
        let names: [Name]?
      }
      let commandName: String
      let arguments: [Argument]?
      let subcommands: [Command]?

      var all: [Command] { [self] + (subcommands ?? []).flatMap(\.all) }
    }
    let command: Command
  }

  @Test func `the man page knows every command and option`() throws {
    let help = try threatlevel(["--experimental-dump-help"])
    let tool = try JSONDecoder().decode(Tool.self, from: help.output)
    let page = try String(
      contentsOf: root.appending(path: "docs/man/threatlevel.1"), encoding: .utf8)
    for command in tool.command.all where command.commandName != "help" {
      #expect(page.contains(command.commandName), "make man: \(command.commandName)")
      for name in (command.arguments ?? []).flatMap({ $0.names ?? [] }) where name.kind == "long" {
        let isThere = page.contains("Fl -\(name.name)")
        #expect(isThere, "make man: \(command.commandName) --\(name.name)")
      }
    }
  }
}
