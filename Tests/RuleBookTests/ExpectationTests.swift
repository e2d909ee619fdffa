import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct ExpectationTests {
  private static let sound = """
    expectations: rules
    stances:
      - id: one
        actor: CN
        as_of: 2024-03-25
        by: GB
        stance: Said
        kind: wording
        expected: {at_least: low, at_most: high}
        marked: agree
        why: Because.
        sources: [{publisher: P, title: T, date: 2024, url: "https://example.org"}]

    """

  private func read(_ text: String) throws -> Checked<ExpectationSet> {
    let context = try Language.context()
    return YAMLReader.read(SourceFile(path: "e.yaml", text: text)).then {
      ExpectationReader.read($0, in: context)
    }
  }

  @Test func `a sound file gives its stances`() throws {
    let set = try #require(try read(Self.sound).value)
    #expect(set.ruleSet.value == "rules")
    let stance = try #require(set.stances.first)
    #expect(
      stance.actor.value == "CN" && stance.by == "GB" && stance.date.description == "2024-03-25")
    #expect(stance.atLeast?.value == "low" && stance.atMost?.value == "high")
    #expect(!stance.isKnownDisagreement)
    #expect(stance.sources.map(\.url) == ["https://example.org"])
    #expect(set.findings(ruleSet: "rules", rungs: ["low", "high"]).isEmpty)
  }

  @Test(arguments: [
    ("as_of: 2024-03-25", "as_of: 2024-03", "expectations.not-a-day"),
    ("as_of: 2024-03-25", "as_of: unknown", "evidence.unknown-date"),
    ("actor: CN", "actor: EU", "evidence.unknown-country"),
    ("{at_least: low, at_most: high}", "{}", "expectations.no-bound"),
    ("marked: agree", "marked: perhaps", "evidence.not-one-of"),
    ("kind: wording", "kind: word", "evidence.not-one-of"),
    (
      "[{publisher: P, title: T, date: 2024, url: \"https://example.org\"}]", "[]",
      "expectations.unsourced"
    ),
    ("    why: Because.\n", "", "yaml.missing-key"),
    ("why: Because.", "why: Because.\n    note: x", "yaml.unknown-key"),
    ("stances:", "stances:\n  - {id: one}", "yaml.missing-key"),
  ])
  func `what is wrong is said where it stands`(part: String, other: String, id: String) throws {
    let checked = try read(Self.sound.replacing(part, with: other))
    #expect(checked.diagnostics.hasErrors)
    #expect(
      checked.diagnostics.contains { $0.id.rawValue == id && $0.span != nil },
      "\(TerminalDiagnostics().render(checked.diagnostics))")
  }

  @Test func `two stances of one id are told apart`() throws {
    let item = Self.sound.split(separator: "stances:\n")[1]
    let checked = try read(Self.sound + item)
    #expect(checked.diagnostics.map(\.id) == ["rules.duplicate-id"])
  }

  @Test(arguments: [
    ("expectations: rules", "expectations: others", "expectations.other-rule-set"),
    ("at_least: low", "at_least: lwo", "expectations.unknown-rung"),
    (
      "at_least: low, at_most: high", "at_least: high, at_most: low",
      "expectations.bounds-upside-down"
    ),
  ])
  func `what only shows beside the rule set is found`(
    part: String, other: String, id: String
  ) throws {
    let set = try #require(try read(Self.sound.replacing(part, with: other)).value)
    let findings = set.findings(ruleSet: "rules", rungs: ["low", "high"])
    #expect(findings.map(\.id.rawValue) == [id])
  }

  @Test func `a misspelt rung is corrected`() throws {
    let set = try #require(
      try read(Self.sound.replacing("at_least: low", with: "at_least: lo")).value)
    let finding = try #require(set.findings(ruleSet: "rules", rungs: ["low", "high"]).first)
    #expect(finding.fixIts.map(\.message) == ["replace with 'low'"])
  }
}
