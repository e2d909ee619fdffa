import SourceText
import ThreatModel
import YAMLTree

/// What new data says of a known incident that its dossier does not.
///
/// A dossier may say more than the data: an analyst knows other sources. What it says otherwise, or
/// no longer says, is for people to settle, so each is told and nothing is changed.
struct Conflicts {
  /// One difference, where it stands in the dossier.
  struct Difference {
    let line: Int
    let reason: String
  }

  private let node: YAMLNode?
  private let span: SourceSpan
  private(set) var found: [Difference] = []

  /// Compares an incident of a dossier with what data says of it.
  ///
  /// - Parameters:
  ///   - known: The incident as the dossier has it.
  ///   - data: The incident as the data has it, with the dossier's names of sources and groups.
  ///   - node: Where the incident stands.
  init(between known: Incident, and data: Incident, at node: YAMLNode?) {
    self.node = node
    span = known.span
    compare("title", known.title, data.title)
    compare("summary", known.summary, data.summary)
    compare("first", known.first?.words, data.first?.words)
    compare("last", known.last?.words, data.last?.words)
    compare("ongoing", known.isOngoing?.words, data.isOngoing?.words)
    compare("disclosed", known.disclosed?.words, data.disclosed?.words)
    compare("outcome", known.outcome?.words, data.outcome?.words)
    compare("victims", known.victims, data.victims)
    compare("targets", known.targets, data.targets)
    compare("sectors", known.sectors, data.sectors)
    compare("operations", known.operations, data.operations)
    for (grade, list) in data.grades.sorted(by: { $0.key < $1.key }) {
      compareAll(
        "grades", known.grades[grade]?.terms.compactMap(\.value) ?? [],
        list.terms.compactMap(\.value), naming: "grades.\(grade)")
    }
    for (measure, fact) in data.effects.sorted(by: { $0.key < $1.key }) {
      compare("effects", known.effects[measure]?.words, fact.words, naming: "effects.\(measure)")
    }
    compareAll("groups", known.groups, data.groups)
    compareAll("claims", known.claims.map(\.words), data.claims.map(\.words))
    compareAll("responses", known.responses.map(\.words), data.responses.map(\.words))
    compareAll("denials", known.denials.map(\.says), data.denials.map(\.says))
    compareAll(
      "reported", known.reports.flatMap(\.sources), data.reports.flatMap(\.sources))
  }

  private mutating func add(_ field: String, _ reason: String) {
    found.append(Difference(line: node?[field]?.span.line ?? span.line, reason: reason))
  }

  private mutating func compare(
    _ field: String, _ known: String?, _ data: String?, naming name: String? = nil
  ) {
    guard let data, data != known, data != Self.unknown else { return }
    let name = name ?? field
    add(
      field,
      known.map {
        "the dossier says something else: '\(name)' is '\($0.short)', not '\(data.short)'"
      }
        ?? "the dossier says less: it has no '\(name)', which is '\(data.short)' in the data")
  }

  private mutating func compare(_ field: String, _ known: TermList, _ data: TermList) {
    compareAll(field, known.terms.compactMap(\.value), data.terms.compactMap(\.value))
  }

  private mutating func compareAll(
    _ field: String, _ known: [String], _ data: [String], naming name: String? = nil
  ) {
    let name = name ?? field
    let missing = data.filter { !known.contains($0) }
    guard !missing.isEmpty else { return }
    let named = missing.map { "'\($0.short)'" }.joined(separator: ", ")
    add(field, "the dossier says less: its '\(name)' are without \(named)")
  }

  fileprivate static let unknown = "unknown"
}

extension Fact {
  /// What it says, in words that can be compared.
  fileprivate var words: String { value.map { "\($0)" } ?? Conflicts.unknown }
}

extension Fact<NumberRange> {
  fileprivate var words: String {
    guard let value else { return Conflicts.unknown }
    guard let high = value.high else { return "\(value.low) or more" }
    return value.isExact ? "\(high)" : "\(value.low) to \(high)"
  }
}

extension Claim {
  /// What makes it another claim than the next.
  fileprivate var words: String {
    let date = date?.description ?? Conflicts.unknown
    return "\(by), \(date), \(subject): \(term) (\(scale)), \(link)"
  }
}

extension Response {
  fileprivate var words: String {
    let date = date?.description ?? Conflicts.unknown
    return "\(kind) by \(by.joined(separator: ", ")), \(date)"
  }
}
