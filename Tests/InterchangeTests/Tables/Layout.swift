import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// A small table, what its columns mean, and the words that it is read with.
enum Layout {
  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let vocabulary = """
    vocabulary: small
    version: 1.0.0
    targets:
      - {id: government, title: government, definition: Governs.}
      - {id: media, title: media, definition: Reports.}
    sectors: [{id: energy, title: energy, definition: Power and heat.}]
    operations:
      - {id: espionage, title: espionage, definition: Looks and takes.}
      - {id: disruption, title: disruption, definition: Stops.}
    outcomes: [{id: effect, title: effect, definition: Changed something.}]
    responses: [{id: sanctions, title: sanctions, definition: Lists somebody.}]
    levels: [{id: person, title: person, definition: A person is named.}]
    measures: [{id: people, title: people, definition: People affected., unit: people}]
    grades:
      - id: weight
        title: Weight
        definition: How grave it is.
        scheme: A scheme
        terms:
          - {id: light, title: Light, definition: Not much., code: "1"}
          - {id: heavy, title: Heavy, definition: Much., code: "2"}
    countries: {CN: China, GB: United Kingdom, IR: Iran, KP: North Korea, RU: Russia, TR: Turkey}
    organisations: {EU: European Union}

    """

  static let scales = """
    scale_set: small
    version: 1.0.0
    about: {percent: 10, convention: ours}
    scales:
      - id: ungraded
        title: Ungraded
        convention: ours
        terms:
          - {term: suspicion, low: 35, high: 60}
          - {term: asserted, low: 80, high: 95}
      - id: vendor
        title: Vendor
        convention: ours
        terms:
          - {term: asserted, low: 55, high: 75}

    """

  static let mapping = """
    mapping: small
    version: 1.0.0
    title: Small list
    data: small-1
    nothing: [Unknown]
    source: {id: small-list, publisher: Somebody, title: A list, date: 2022}
    incident:
      id: {column: id}
      state: {column: state, separator: ";"}
      title: {column: name}
      first: {column: begin}
      last: {column: end}
      targets: {column: target, separator: ";", values: {Gov: government, Press: media, Other: []}}
    claims:
      - by: The list
        kind: laboratory
        country: GB
        date: 2022
        says: the state did it
        scale: ungraded
        term: asserted
        link: affiliated

    """

  static let header = "id,state,name,begin,end,target\n"
  static let row = "1,China,Mail read,2020-01-05,2020-02,Gov\n"

  static func tree(_ text: String, path: String = "mapping.yaml") throws -> YAMLNode {
    let checked = YAMLReader.read(SourceFile(path: path, text: text))
    return try #require(checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))")
  }

  static func context() throws -> EvidenceContext {
    EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(tree(vocabulary)).value),
      scales: try #require(ScalesReader.read(tree(scales)).value))
  }

  /// The words that the program ships with.
  static func shippedContext() throws -> EvidenceContext {
    EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(shipped("Rules/vocabulary.yaml")).value),
      scales: try #require(ScalesReader.read(shipped("Rules/scales.yaml")).value))
  }

  static func shipped(_ path: String) throws -> YAMLNode {
    try tree(
      String(contentsOf: repository.appending(path: path), encoding: .utf8), path: path)
  }

  /// Reads rows by a mapping; problems of either fail the test.
  static func evidence(
    _ rows: String, header: String = header, mapping: String = mapping,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> ImportedEvidence {
    let context = try context()
    let read = MappingReader.read(try tree(mapping), in: context)
    let meaning = try #require(
      read.value, "\(TerminalDiagnostics().render(read.diagnostics))",
      sourceLocation: sourceLocation)
    let table = try #require(
      TableReader.read(SourceFile(path: "list.csv", text: header + rows)).value,
      sourceLocation: sourceLocation)
    let evidence = TableImport.evidence(from: [table], by: meaning, in: context)
    return try #require(
      evidence.value, "\(TerminalDiagnostics().render(evidence.diagnostics))",
      sourceLocation: sourceLocation)
  }

  /// The only incident of the only dossier.
  static func incident(
    _ rows: String, header: String = header, mapping: String = mapping,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Incident {
    let evidence = try evidence(
      rows, header: header, mapping: mapping, sourceLocation: sourceLocation)
    return try #require(
      evidence.dossiers.first?.incidents.first, "\(evidence.notes)",
      sourceLocation: sourceLocation)
  }
}

extension ImportNote {
  /// What a test compares.
  var told: String { "\(kind) \(object ?? "-") \(line ?? 0): \(reason)" }
}

extension TermList {
  var words: [String] { terms.compactMap(\.value) }
}
