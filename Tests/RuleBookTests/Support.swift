import Assessing
import Dossiers
import Foundation
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// The root of the repository.
let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Reads a file of the repository as a YAML document.
func shipped(_ path: String) throws -> YAMLNode {
  let checked = FileAccess.read(root.appending(path: path).path).then { YAMLReader.read($0) }
  return try #require(checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
}

/// The shipped words and scales, read once.
enum Language {
  private static let loaded: EvidenceContext? = {
    guard let words = VocabularyReader.read((try? shipped("Rules/vocabulary.yaml")) ?? none).value,
      let scales = ScalesReader.read((try? shipped("Rules/scales.yaml")) ?? none).value
    else { return nil }
    return EvidenceContext(vocabulary: words, scales: scales)
  }()

  private static let none = YAMLNode(
    span: .start(of: SourceFile(path: "none", text: "")), items: [])

  static func context() throws -> EvidenceContext { try #require(loaded) }
}

/// Reads and compiles a rule set, and tries its examples.
func compile(_ text: String) throws -> Checked<RuleProgram> {
  let context = try Language.context()
  let read = YAMLReader.read(SourceFile(path: "rules.yaml", text: text)).then {
    RuleSetReader.read($0, in: context)
  }
  return read.then {
    RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
  }
}

/// A rule set as it was read; its problems fail the test.
func ruleSet(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> RuleSet {
  let context = try Language.context()
  let checked = YAMLReader.read(SourceFile(path: "rules.yaml", text: text)).then {
    RuleSetReader.read($0, in: context)
  }
  #expect(
    checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))",
    sourceLocation: sourceLocation)
  return try #require(checked.value, sourceLocation: sourceLocation)
}

/// Rule sets that differ from a sound one in one place.
enum Example {
  static let because = "\"{incident.title} struck {incident.targets}\""
  static let examples =
    "{fires: [{targets: [legislature]}], silent: [{targets: [media]}]}"

  /// A rule as it stands in a list of rules.
  ///
  /// - Parameters:
  ///   - id: The rule's id.
  ///   - when: The condition as it stands behind `when: `, in quotes or as a block.
  ///   - because: The template as it stands behind `because: `.
  ///   - examples: The examples as they stand behind `examples: `.
  ///   - rest: Further keys, each with its line break and indentation.
  /// - Returns: Lines that go under `rules:`.
  static func rule(
    _ id: String = "one", when: String = "'\"legislature\" in incident.targets'",
    because: String = because, examples: String = examples, rest: String = ""
  ) -> String {
    """
          - id: \(id)
            title: Strikes a legislature
            when: \(when)
            points: 75
            because: \(because)
            why: For a test.
            examples: \(examples)\(rest)

    """
  }

  static let ladder = """
      - {id: none, title: Nothing}
      - id: some
        title: Something
        at_least: 10
        requires:
          - {id: claimed, that: incidents.size() >= 1, because: There is an incident}

    """

  /// A rule set.
  ///
  /// - Parameters:
  ///   - rules: Lines under `rules:` of its only criterion.
  ///   - ladder: Lines under `designations:`.
  ///   - settings: Lines at the top level.
  ///   - weight: The criterion's weight.
  /// - Returns: The file's text.
  static func ruleSet(
    _ rules: String = rule(), ladder: String = ladder, settings: String = "",
    weight: String = "25"
  ) -> String {
    """
    ruleset: test
    version: 1.0.0
    title: Test
    scale: phia
    \(settings)criteria:
      - id: targets
        title: Targets
        weight: \(weight)
        rules:
    \(rules)designations:
    \(ladder)
    """
  }
}

/// What a diagnostic should say.
struct Expected: Sendable, CustomTestStringConvertible {
  let id: DiagnosticID
  let message: String
  var fix: String?

  init(_ id: DiagnosticID, _ message: String, fix: String? = nil) {
    self.id = id
    self.message = message
    self.fix = fix
  }

  var testDescription: String { message }
}

/// Compiles a rule set in which `▸…◂` marks where each problem belongs, in file order.
func expectProblems(
  inRules marked: String, _ expected: Expected...,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  var text = ""
  var starts: [Int] = []
  var places: [Range<Int>] = []
  for character in marked {
    switch character {
    case "▸": starts.append(text.utf8.count)
    case "◂":
      let start = starts.popLast()
      places.append(try #require(start, sourceLocation: sourceLocation)..<text.utf8.count)
    default: text.append(character)
    }
  }
  places.sort { $0.lowerBound < $1.lowerBound }
  let diagnostics = try compile(text).diagnostics.inFileOrder()
  let rendered = TerminalDiagnostics().render(diagnostics)
  #expect(
    diagnostics.map(\.id) == expected.map(\.id), "\(rendered)", sourceLocation: sourceLocation)
  #expect(
    diagnostics.map(\.message) == expected.map(\.message), sourceLocation: sourceLocation)
  #expect(
    diagnostics.map(\.span?.bytes) == places, "\(rendered)", sourceLocation: sourceLocation)
  #expect(
    diagnostics.map { $0.fixIts.first?.edits.first?.replacement } == expected.map(\.fix),
    "\(rendered)", sourceLocation: sourceLocation)
  for diagnostic in diagnostics where diagnostic.fixIts.isEmpty {
    #expect(diagnostic.help != nil, "names no next step", sourceLocation: sourceLocation)
  }
}

/// By how much limits of time are longer where code runs slower, such as under a sanitizer.
let patience = ProcessInfo.processInfo.environment["TEST_PATIENCE"].flatMap(Int.init) ?? 1
