import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel

@testable import Tuning

/// What two rule sets differ in.
@Suite struct ComparingTests {
  private static let all = ComparingSample.single + ComparingSample.several

  private static func read(_ text: String) throws -> CompiledRuleSet {
    let read = try Sample.rules(text)
    let rules = try #require(RuleSetReader.read(read.root, in: Sample.context.get()).value)
    return CompiledRuleSet(rules: rules, program: read.program)
  }

  private static func made(
    _ changes: [SingleChange], in rules: CompiledRuleSet
  ) throws -> CompiledRuleSet {
    let context = try Sample.context.get()
    var changed = rules.rules
    for change in changes { change.make(&changed) }
    let program = try #require(
      RuleCompiler.trial(
        changed, vocabulary: context.vocabulary, scales: context.scales
      ).value)
    return CompiledRuleSet(rules: changed, program: program)
  }

  private static func words(_ changes: [SingleChange]) -> [String] {
    changes.map { "\($0.kind.rawValue) \($0.told.path)" }
  }

  @Test(arguments: ComparingSample.single)
  func `each kind of change is found, and nothing beside it`(sample: ComparingSample) throws {
    let (first, second) = (try Self.read(Sample.text), try Self.read(sample.text))
    #expect(Self.words(ChangeFinder(from: first, to: second).changes) == sample.changes)
  }

  @Test(arguments: ComparingSample.single)
  func `seen from the other side it is the same, turned round`(sample: ComparingSample) throws {
    let (first, second) = (try Self.read(Sample.text), try Self.read(sample.text))
    let there = ChangeFinder(from: first, to: second).changes
    let back = ChangeFinder(from: second, to: first).changes
    #expect(Self.words(back) == sample.mirrored)
    #expect(there.map(\.told.from) == back.map(\.told.to))
    #expect(there.map(\.told.to) == back.map(\.told.from))
  }

  @Test(arguments: ComparingSample.several)
  func `several changes are as many from either side`(sample: ComparingSample) throws {
    let (first, second) = (try Self.read(Sample.text), try Self.read(sample.text))
    let there = ChangeFinder(from: first, to: second).changes
    let back = ChangeFinder(from: second, to: first).changes
    #expect(there.count > 1)
    #expect(there.count == back.count)
    #expect(
      Set(there.map { [$0.told.from, $0.told.to] }) == Set(back.map { [$0.told.to, $0.told.from] }))
  }

  @Test(arguments: ComparingSample.none)
  func `layout, order and spelling are no change`(sample: ComparingSample) throws {
    #expect(sample.text != Sample.text)
    let (first, second) = (try Self.read(Sample.text), try Self.read(sample.text))
    #expect(Self.words(ChangeFinder(from: first, to: second).changes) == [])
    #expect(Self.words(ChangeFinder(from: second, to: first).changes) == [])
  }

  @Test(arguments: all)
  func `a rule set does not differ from itself`(sample: ComparingSample) throws {
    let rules = try Self.read(sample.text)
    let finder = ChangeFinder(from: rules, to: try Self.read(sample.text))
    #expect(finder.changes.isEmpty && finder.texts.isEmpty)
  }

  @Test(arguments: all)
  func `all changes together make the second rule set of the first`(
    sample: ComparingSample
  ) throws {
    let (first, second) = (try Self.read(Sample.text), try Self.read(sample.text))
    for (one, other) in [(first, second), (second, first)] {
      let made = try Self.made(ChangeFinder(from: one, to: other).changes, in: one)
      #expect(Self.words(ChangeFinder(from: made, to: other).changes) == [])
    }
  }

  @Test(arguments: ["china", "north-korea", "vietnam"])
  func `all changes together give every state what the second rule set gives it`(
    state: String
  ) throws {
    let dossier = try Sample.state(state)
    let day = try Sample.day("2024-03-25")
    let first = try Self.read(Sample.text)
    for sample in Self.all {
      let second = try Self.read(sample.text)
      let made = try Self.made(ChangeFinder(from: first, to: second).changes, in: first)
      #expect(
        position(of: dossier, with: made.program, asOf: day)
          == position(of: dossier, with: second.program, asOf: day), "\(sample.name)")
    }
  }

  @Test func `a decision table whose rows are turned is another table`() throws {
    let rows = "    weight: 30   # of forty\n    rules:\n"
    let table = Sample.text.replacing(
      rows, with: rows.replacing("    rules:", with: "    within_incident: first\n    rules:"))
    let sample = try #require(ComparingSample.several.last)
    let changes = ChangeFinder(from: try Self.read(table), to: try Self.read(sample.text)).changes
    #expect(Self.words(changes) == ["order criteria.targets.rules"])
    #expect(changes.first?.told.from == "health, media")
    #expect(changes.first?.told.to == "media, health")
  }

  @Test func `texts are named by the part that they belong to, and change nothing`() throws {
    let other = Sample.text.replacing("title: 'Test'", with: "title: Other")
      .replacing("title: Health\n", with: "title: Care\n")
      .replacing("because: There is an incident", with: "because: Something happened")
    let finder = ChangeFinder(from: try Self.read(Sample.text), to: try Self.read(other))
    #expect(finder.changes.isEmpty)
    #expect(
      finder.texts == [
        TextDifference(path: "", keys: ["title"]),
        TextDifference(path: "rules.health", keys: ["title"]),
        TextDifference(path: "designations.high.gates.claimed", keys: ["because"]),
      ])
  }

  @Test func `of rules that ask the same, the next in line is the one renamed`() throws {
    let twice = Sample.text.replacing(
      ComparingSample.media,
      with: ComparingSample.media + ComparingSample.media.replacing("id: media", with: "id: more"))
    let other = twice.replacing("id: media", with: "id: press").replacing(
      "id: more", with: "id: most")
    let changes = ChangeFinder(from: try Self.read(twice), to: try Self.read(other)).changes
    #expect(changes.map(\.told.from) == ["media", "more"])
    #expect(changes.map(\.told.to) == ["press", "most"])
    #expect(changes.allSatisfy { $0.kind == .renamed })
  }

  @Test func `what makes no rule set without the others is refused, not tried`() throws {
    let context = try Sample.context.get()
    let first = try Self.read(Sample.text)
    let gate = "incidents.size() >= 1"
    let other = Sample.text.replacing("- id: operations", with: "- id: harm")
      .replacing("\"espionage\" in", with: "\"disruption\" in")
      .replacing(gate, with: #"'scores["harm"] > 1.0'"#)
    let changes = ChangeFinder(from: first, to: try Self.read(other)).changes
    let gateChange = try #require(changes.first { $0.told.path.hasSuffix(".that") })
    var rules = first.rules
    gateChange.make(&rules)
    let trial = RuleCompiler.trial(
      rules, vocabulary: context.vocabulary, scales: context.scales)
    #expect(trial.value == nil && trial.diagnostics.hasErrors)
  }
}
