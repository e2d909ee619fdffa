import Foundation
import Testing

/// How outputs may be passed on, and what analysts decided beside the computed rung.
@Suite struct HandlingTests {
  private static let formats = ["terminal", "markdown", "html", "csv", "json"]

  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("seeds/a.yaml", Sound.dossier + "marking: TLP:GREEN\n")
    try folder.write(
      "seeds/b.yaml",
      Sound.dossier.replacing(
        "{code: CN, name: China, aliases: [PRC]}", with: "{code: RU, name: Russia}")
          + """
          marking: TLP:AMBER+STRICT
          overrides:
            - analyst: Desk officer
              date: 2024-01-05
              rung: none
              reason: the one report was withdrawn

          """)
    try folder.write(
      "seeds/c.yaml",
      Sound.dossier.replacing(
        "{code: CN, name: China, aliases: [PRC]}", with: "{code: KP, name: North Korea}"))
    return folder
  }

  private func output(_ arguments: [String]) throws -> String {
    let outcome = try threatlevel(
      arguments + ["--rules", "rules.yaml", "--evidence", "seeds"] + asOf, in: folder().url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.text
  }

  @Test(arguments: formats)
  func `an evaluation carries the strictest marking of all its inputs`(format: String) throws {
    let text = try output(["evaluate", "--format", format])
    #expect(text.contains("TLP:AMBER+STRICT"))
    let one = try output(["evaluate", "china", "--format", format])
    #expect(one.contains("TLP:GREEN") && !one.contains("TLP:AMBER"))
    #expect(!(try output(["evaluate", "kp", "--format", format])).contains("TLP:"))
  }

  @Test(arguments: formats + ["stix"])
  func `a scorecard carries the strictest marking of all its inputs`(format: String) throws {
    let text = try output(["scorecard", "kp", "china", "--format", format])
    #expect(text.contains("TLP:GREEN") && !text.contains("TLP:AMBER"))
    #expect(
      try output(["scorecard", "kp", "russia", "--format", format]).contains("TLP:AMBER+STRICT"))
  }

  @Test func `so does the trace of a rule`() throws {
    #expect(try output(["scorecard", "china", "--rule", "legislature"]).contains("TLP:GREEN"))
  }

  @Test(arguments: formats)
  func `an override is printed beside the computed rung with who, when and why`(
    format: String
  ) throws {
    let text = try output(["scorecard", "russia", "--format", format])
      .split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.joined(separator: " ")
    for part in ["Desk officer", "the one report was withdrawn", "Something"] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(
      text.contains("5 January 2024") || text.contains("5 Jan 2024") || text.contains("2024-01-05"))
  }

  @Test func `an override of a rung that the ladder lacks is pointed out`() throws {
    let folder = try folder()
    let path = try folder.write(
      "seeds/b.yaml",
      try String(contentsOf: folder.url.appending(path: "seeds/b.yaml"), encoding: .utf8)
        .replacing("rung: none", with: "rung: nonne"))
    for arguments in [
      ["check", path, "--rules", "rules.yaml"],
      ["evaluate", "--rules", "rules.yaml", "--evidence", path] + asOf,
    ] {
      let outcome = try threatlevel(arguments, in: folder.url)
      #expect(outcome.status == 0)
      #expect(
        outcome.errors.contains("warning: the rule set has no rung 'nonne'"), "\(outcome.errors)")
      #expect(outcome.errors.contains("replace with 'none'"), "\(outcome.errors)")
    }
  }
}
