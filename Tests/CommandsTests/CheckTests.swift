import Foundation
import Testing

@Suite struct CheckTests {
  @Test func `all that is shipped passes without a word`() throws {
    let outcome = try threatlevel(["check", "--strict", "Rules", "seeds"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.text.wholeMatch(of: /[0-9]+ files: 0 errors, 0 warnings(, .*)?\n/) != nil)
  }

  private func folder(rules: String) throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("rules.yaml", rules)
    return folder
  }

  @Test func `the examples of rules are tried`() throws {
    let silent = "[{targets: [media, legislature]}]"
    let folder = try folder(
      rules: Sound.rules.replacing("[{targets: [media]}]", with: silent))
    let outcome = try threatlevel(["check", "rules.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("rules.yaml:19:20: error: the rule 'legislature' fires here"),
      "\(outcome.errors)")
    #expect(outcome.text == "1 file: 1 error, 0 warnings\n")
  }

  @Test func `warnings pass, unless they are to count as errors`() throws {
    let rules =
      Sound.rules + """
          - id: more
            title: More
            at_least: 20
            requires:
              - {id: other, that: victims(incidents).size() >= 2, because: Two}

        """
    let folder = try folder(rules: rules)
    let outcome = try threatlevel(["check", "rules.yaml"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: "), "\(outcome.errors)")
    #expect(outcome.errors.contains("[rules.gates-do-not-nest]"), "\(outcome.errors)")
    #expect(outcome.text == "1 file: 0 errors, 1 warning\n")
    #expect(try threatlevel(["check", "--strict", "rules.yaml"], in: folder.url).status == 2)
    let evaluated = try threatlevel(
      ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"] + asOf, in: folder.url)
    #expect(evaluated.status == 0 && evaluated.errors.contains("warning: "))
    #expect(!evaluated.text.contains("warning: "))
  }

  @Test(arguments: [
    (
      "incident.publishers > 3 && incident.publishers < 2",
      "13:11: warning: this is never true [cel.never-true]"
    ),
    (
      "incident.publishers > 3 || incident.publishers <= 3",
      "13:11: warning: this is always true where it is known [cel.always-true]"
    ),
    (
      "incident.publishers > 3 && incident.publishers > 2",
      "13:38: warning: this adds nothing: it holds wherever another term does [cel.same-term-twice]"
    ),
  ])
  func `a condition that decides nothing is told`(condition: String, expected: String) throws {
    let folder = try folder(
      rules: Sound.rules.replacing("\"legislature\" in incident.targets", with: condition))
    let outcome = try threatlevel(["check", "rules.yaml"], in: folder.url)
    #expect(outcome.errors.contains("rules.yaml:\(expected)"), "\(outcome.errors)")
    #expect(outcome.errors.contains("help: ") || outcome.errors.contains("fix: remove it"))
  }

  @Test func `a rule that can never count is told`() throws {
    let rule = try #require(
      Sound.rules.split(separator: "    rules:\n").last?.split(separator: "designations:").first)
    let second = rule.replacing("id: legislature", with: "id: again")
      .replacing("points: 75", with: "points: 60")
    let folder = try folder(
      rules: Sound.rules.replacing("designations:", with: second + "designations:"))
    let outcome = try threatlevel(["check", "rules.yaml"], in: folder.url)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors.contains("the rule 'again' has the same condition as 'legislature'")
        && outcome.errors.contains("[rules.same-condition]"), "\(outcome.errors)")
  }

  @Test func `a dossier is read with the words beside it, or with those of the rules`() throws {
    let folder = try Folder()
    let dossier = try folder.write("dossier.yaml", Sound.dossier)
    let elsewhere = try threatlevel(["check", dossier], in: folder.url)
    #expect(elsewhere.status == 2)
    #expect(elsewhere.errors.contains("[input.no-library]"), "\(elsewhere.errors)")
    let rules = root.appending(path: "Rules/uk-state-threat.yaml").path
    #expect(try threatlevel(["check", dossier, "--rules", rules], in: folder.url).status == 0)
    #expect(try threatlevel(["check", dossier]).status == 0)
  }

  @Test func `a missing file beside a wrong one ends with 1, and both are told`() throws {
    let folder = try folder(rules: Sound.rules.replacing("points: 75", with: "points: 101"))
    let outcome = try threatlevel(["check", "rules.yaml", "none.yaml"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[file.missing]"))
    #expect(outcome.errors.contains("[rules.out-of-range]"))
  }

  @Test func `words that neither rules nor dossiers use are noted once both are checked`() throws {
    let folder = try folder(rules: Sound.rules)
    func notes(_ paths: String...) throws -> [String] {
      let outcome = try threatlevel(["check", "--notes"] + paths, in: folder.url)
      #expect(outcome.status == 0)
      return outcome.errors.split(separator: "\n").filter { $0.contains("[evidence.unused-term]") }
        .map { String($0.prefix { $0 != "[" }) }
    }
    #expect(try notes("vocabulary.yaml", "rules.yaml") == [])
    #expect(try notes("vocabulary.yaml", "dossier.yaml") == [])
    #expect(try notes("rules.yaml", "dossier.yaml") == [])
    let whole = try notes("vocabulary.yaml", "scales.yaml", "rules.yaml", "./dossier.yaml")
    #expect(
      whole.map { $0.split(separator: " ").suffix(3).joined(separator: " ") } == [
        "'media' of targets", "'energy' of sectors", "'espionage' of operations",
        "'effect' of outcomes", "'sanctions' of responses", "'person' of levels",
      ])
    #expect(whole.first?.hasPrefix("vocabulary.yaml:5:10: note: ") == true)
    // A rule that asks for a word uses it, and so does a dossier; an example does not.
    try folder.write(
      "rules.yaml",
      Sound.rules.replacing("points: 75", with: "points: 75\n        references: []")
        .replacing(
          "\"legislature\" in incident.targets",
          with: "\"legislature\" in incident.targets || incident.outcome == \"effect\""))
    try folder.write(
      "dossier.yaml", Sound.dossier.replacing("[legislature]", with: "[legislature, media]"))
    #expect(try notes("vocabulary.yaml", "rules.yaml", "dossier.yaml").count == 4)
  }

  @Test func `nothing is said of words beside a file that cannot be read`() throws {
    let folder = try folder(rules: Sound.rules.replacing("points: 75", with: "points: many"))
    let outcome = try threatlevel(
      ["check", "--notes", "vocabulary.yaml", "rules.yaml", "dossier.yaml"], in: folder.url)
    #expect(!outcome.errors.contains("[evidence.unused-term]"))
  }

  @Test func `problems are printed with place, line, caret and fix`() throws {
    let folder = try folder(
      rules: Sound.rules.replacing("\"legislature\" in", with: "\"legislatur\" in"))
    let outcome = try threatlevel(["check", "rules.yaml"], in: folder.url)
    #expect(
      outcome.errors == """
        rules.yaml:13:11: error: 'legislatur' is not a term of 'targets' [cel.unknown-term]
        13 |           "legislatur" in incident.targets
                       ^~~~~~~~~~~~ fix: replace with 'legislature'

        """)
  }
}
