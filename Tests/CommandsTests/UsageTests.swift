import Foundation
import Testing

@Suite struct UsageTests {
  @Test(arguments: [
    (["evaluate", "--format", "jsn"], "There is no format 'jsn'. Did you mean 'json'?"),
    (["evaluate", "--format", "table"], "The formats are terminal, markdown, html, csv, json."),
    (["scorecard", "china", "--format", "pdf"], "There is no format 'pdf'."),
    (["evaluate", "--as-of", "2024-02-30"], "Write a day that exists as YYYY-MM-DD"),
    (["evaluate", "--as-of", "2024-02"], "such as 2024-03-25"),
    (["evaluate", "--as-of", "yesterday"], "'yesterday' is invalid for '--as-of <date>'"),
    (["evaluate", "--as-of", ""], "Write a day that exists"),
    (["scorecard", "china", "--rules", "a.yaml", "--rules", "b.yaml"], "--rules stands 2 times"),
    (["check", "seeds", "--rules", "a.yaml", "--rules", "b.yaml"], "name one rule set"),
    (["evaluate", "--color", "sometimes"], "'sometimes' is invalid for '--color <color>'"),
    (["evaluate", "--colour", "never"], "Unknown option '--colour'"),
    (["evaluat"], "Unexpected argument 'evaluat'"),
    (["scorecard"], "Missing expected argument '<actors>"),
    (["check"], "Name files or folders to check."),
  ])
  func `wrong usage is told with the way out, as status 64`(
    arguments: [String], message: String
  ) throws {
    let outcome = try threatlevel(arguments)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.errors.contains("Usage: threatlevel"), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test(arguments: [
    ("entity-measure", "There is no rung 'entity-measure'. Did you mean 'entity-measures'?"),
    ("xyz", "There is no rung 'xyz'. The rungs are none, monitor,"),
  ])
  func `a rung that is none is told with the nearest and with all`(
    rung: String, message: String
  ) throws {
    let outcome = try threatlevel(["evaluate", "--fail-at", rung] + asOf)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
    #expect(outcome.output.isEmpty, "a result was printed before the usage was found wrong")
  }

  @Test(arguments: [
    ("chna", "there is no dossier on 'chna'; did you mean 'China'?"),
    ("rusia", "did you mean 'Russia'?"),
    ("Atlantis", "there are dossiers on Belarus, China"),
  ])
  func `a state without a dossier is told with the nearest and with all`(
    name: String, message: String
  ) throws {
    for command in ["evaluate", "scorecard"] {
      let outcome = try threatlevel([command, name] + asOf)
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains(message), "\(outcome.errors)")
      #expect(outcome.errors.contains("[input.unknown-actor]"))
      #expect(outcome.output.isEmpty)
    }
  }

  @Test func `a name that two states go by asks for a code`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "other.yaml",
      Sound.dossier.replacing(
        "{code: CN, name: China, aliases: [PRC]}",
        with: "{code: KP, name: Korea, aliases: [prc, CN]}"))
    let input = [
      "--rules", "rules.yaml", "--evidence", "dossier.yaml", "--evidence", "other.yaml",
    ]
    let outcome = try threatlevel(["evaluate", "PRC"] + input + asOf, in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("several dossiers go by 'PRC'"), "\(outcome.errors)")
    #expect(outcome.errors.contains("CN, KP"))
    let coded = try threatlevel(["evaluate", "cn"] + input + asOf, in: folder.url)
    #expect(coded.status == 0 && coded.text.contains("China") && !coded.text.contains("Korea"))
  }

  // MARK: Help

  @Test(arguments: [[], ["evaluate"], ["scorecard"], ["check"]])
  func `help is printed as a result, within 80 columns`(command: [String]) throws {
    let outcome = try threatlevel(command + ["--help"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.contains("EXAMPLES") && outcome.text.contains("USAGE: threatlevel"))
    for line in outcome.text.split(separator: "\n") where !line.hasPrefix("USAGE") {
      #expect(line.count <= 80, "\(line)")
    }
    // A paragraph that was broken by hand and again by the program leaves short lines behind.
    let paragraph = outcome.text.split(separator: "EXAMPLES")[0].split(separator: "\n")
    for (line, next) in zip(paragraph, paragraph.dropFirst()) where next.first?.isLowercase == true
    {
      #expect(line.count > 60, "broken too early: \(line)")
    }
  }

  @Test func `help of the program names its commands and its statuses`() throws {
    let text = try threatlevel(["--help"]).text
    for word in ["evaluate", "scorecard", "check", "EXIT STATUS", "64 wrong usage"] {
      #expect(text.contains(word))
    }
    #expect(try threatlevel([]).text == text)
    #expect(try threatlevel(["help"]).text == text)
  }

  @Test(arguments: [
    ("evaluate", ["--rules", "--evidence", "--as-of", "--format", "--fail-at", "--output"]),
    ("scorecard", ["--rules", "--evidence", "--as-of", "--format", "--output", "--color"]),
    ("check", ["--rules", "--strict", "--color"]),
  ])
  func `help names every option and its default`(command: String, options: [String]) throws {
    let text = try threatlevel([command, "--help"]).text
    for option in options { #expect(text.contains("\n  \(option)"), "\(option)") }
    if command != "check" {
      #expect(text.contains("(default: terminal)") && text.contains("Rules/uk-state-threat.yaml"))
    }
  }

  @Test func `the version is a semantic version`() throws {
    let outcome = try threatlevel(["--version"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(outcome.text.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil, "\(outcome.text)")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `a completion script names the commands`(shell: String) throws {
    let outcome = try threatlevel(["--generate-completion-script", shell])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    for word in ["evaluate", "scorecard", "check", "as-of"] {
      #expect(outcome.text.contains(word), "\(word)")
    }
  }

  @Test func `the script for bash is sound for bash`() throws {
    let folder = try Folder()
    let script = try folder.write(
      "completion.bash", try threatlevel(["--generate-completion-script", "bash"]).output)
    let outcome = try run("/bin/bash", ["-n", script])
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
