import Dossiers
import Foundation
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// The root of the repository.
let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// Reads text as a YAML document; its problems fail the test.
func tree(
  of text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> YAMLNode {
  let checked = YAMLReader.read(SourceFile(path: "test.yaml", text: text))
  return try #require(
    checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))",
    sourceLocation: sourceLocation)
}

/// A file of the repository as a YAML document.
func shipped(_ path: String) throws -> YAMLNode {
  let checked = FileAccess.read(root.appending(path: path).path).then { YAMLReader.read($0) }
  return try #require(checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
}

/// A small vocabulary and small scales, so that tests do not hang on the shipped ones.
enum Language {
  static let vocabulary = """
    vocabulary: small
    version: 1.0.0
    targets:
      - {id: electoral-body, title: electoral bodies, definition: Runs elections.}
      - {id: legislature, title: legislatures, definition: Makes laws.}
    sectors:
      - {id: energy, title: energy, definition: Power and heat.}
    operations:
      - {id: espionage, title: espionage, definition: Looks and takes.}
    outcomes:
      - {id: attempted, title: attempted, definition: Did not get in.}
      - {id: effect, title: effect, definition: Changed something.}
    responses:
      - {id: sanctions, title: sanctions, definition: Lists somebody.}
    levels:
      - {id: person, title: person, definition: A person is named.}
    measures:
      - {id: people, title: people affected, definition: People., unit: people}
    countries: {CN: China, GB: United Kingdom, NO: Norway, US: United States}
    organisations: {EU: European Union}
    """

  static let scales = """
    scale_set: small
    version: 1.0.0
    about: {percent: 10, convention: ours}
    scales:
      - id: phia
        title: PHIA
        convention: published
        source: {publisher: UK government, title: Guide}
        terms:
          - {term: unlikely, low: 25, high: 35}
          - {term: likely, aliases: [probable], low: 55, high: 75}
      - id: ungraded
        title: Ungraded
        convention: ours
        terms:
          - {term: asserted, low: 80, high: 95}
    """

  static func context() throws -> EvidenceContext {
    EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(tree(of: vocabulary)).value),
      scales: try #require(ScalesReader.read(tree(of: scales)).value))
  }
}

/// Dossiers that differ from a sound one in one place.
enum Example {
  static let claim =
    "{by: NCSC, kind: agency, country: GB, date: 2021-02-03, says: they did it, scale: phia, "
    + "term: likely, link: affiliated, sources: [a]}"

  /// A dossier with one incident that has further keys.
  ///
  /// - Parameters:
  ///   - fields: Lines of an incident, as they would stand at the start of a line.
  ///   - claim: The incident's one claim.
  ///   - rest: Lines after the incidents.
  /// - Returns: The file's text.
  static func dossier(_ fields: String = "", claim: String = claim, rest: String = "") -> String {
    let lines = fields.split(separator: "\n").map { "    \($0)\n" }.joined()
    return """
      dossier: test
      actor: {code: CN, name: China}
      groups:
        - {id: apt-1, name: APT1}
      sources:
        - {id: a, publisher: P, title: T}
        - {id: b, publisher: Q, title: U, derived_from: [a]}
      incidents:
        - id: one
          title: One
          disclosed: 2021-01-05
          claims:
            - \(claim)
      \(lines)\(rest)
      """
  }
}

/// Reads a dossier with the small language.
func read(_ text: String) throws -> Checked<Dossier> {
  DossierReader.read(try tree(of: text), in: try Language.context())
}

/// The only incident of a dossier with further keys; its problems fail the test.
func incident(
  _ fields: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Incident {
  let checked = try read(Example.dossier(fields))
  #expect(
    checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))",
    sourceLocation: sourceLocation)
  return try #require(checked.value?.incidents.first, sourceLocation: sourceLocation)
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

/// Reads text in which `▸…◂` marks where each diagnostic belongs, in file order.
func expectProblems(
  in marked: String, _ expected: [Expected], sourceLocation: SourceLocation = #_sourceLocation,
  reading: (YAMLNode) throws -> [Diagnostic]
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
  let diagnostics = try reading(tree(of: text, sourceLocation: sourceLocation))
  let rendered = TerminalDiagnostics().render(diagnostics)
  #expect(
    diagnostics.map(\.id) == expected.map(\.id), "\(rendered)", sourceLocation: sourceLocation)
  #expect(
    diagnostics.map(\.message) == expected.map(\.message), sourceLocation: sourceLocation)
  #expect(
    diagnostics.map(\.span?.bytes) == places, "\(rendered)", sourceLocation: sourceLocation)
  #expect(
    diagnostics.map { $0.fixIts.first?.edits.first?.replacement } == expected.map(\.fix),
    sourceLocation: sourceLocation)
  for diagnostic in diagnostics where diagnostic.fixIts.isEmpty {
    #expect(diagnostic.help != nil, "names no next step", sourceLocation: sourceLocation)
  }
}
