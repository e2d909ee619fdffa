import SourceText
import ThreatModel

/// The sources that an assessment cites, as STIX refers to what stands elsewhere.
struct ExportedReferences {
  private let actor: String
  private let sources: [String: CitedSource]

  /// The sources of one assessment; what it does not cite is never referred to.
  init(_ assessment: Assessment) {
    actor = assessment.actor.code
    sources = Dictionary(
      assessment.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// All of them, by id.
  var all: JSONValue { of(Array(sources.keys)) }

  /// Those that have one of the ids, by id.
  ///
  /// - Parameters:
  ///   - ids: Of sources.
  ///   - origins: Ids in the data that the thing was taken from.
  ///   - isUndated: Whether the dossier does not say since when the thing is known: a source of a
  ///     later day then speaks of later knowledge. That of a dated claim documents it afterwards.
  /// - Returns: A list, which may be empty.
  func of(_ ids: [String], origins: [String] = [], isUndated: Bool = false) -> JSONValue {
    let cited = Set(ids).sorted().compactMap { sources[$0] }
    return .array(
      cited.filter { !(isUndated && $0.isLate) }.map(reference)
        + Set(origins).sorted().map(origin))
  }

  /// A source.
  ///
  /// Its address stands in the description: the validator wants the hash of whatever an address
  /// leads to beside `url`, and nobody keeps one of a page that changes.
  private func reference(_ source: CitedSource) -> JSONValue {
    let title = source.title.shown + (source.date.map { ", \($0)" } ?? "")
    let parts = [
      "\(title).", source.url.map(\.shown),
      "Admiralty \(source.reliability)\(source.credibility).",
      source.isLate ? "Dated after the day of the assessment." : nil,
    ]
    return [
      "source_name": .string(name(source.publisher)),
      "external_id": .string("\(actor)/\(source.id.shown)"),
      "description": .string(parts.compactMap(\.self).joined(separator: " ")),
    ]
  }

  /// An id in the data that something was taken from, such as `dcid-2.0:17`.
  private func origin(_ origin: String) -> JSONValue {
    let parts = origin.split(separator: ":", maxSplits: 1).map(String.init)
    let id = parts.last ?? origin
    // STIX keeps these two forms for the lists of weaknesses.
    let isKept = ["CVE-", "CAPEC-"].contains { id.hasPrefix($0) }
    return [
      "source_name": .string(name(parts.first ?? origin)),
      "external_id": .string((isKept ? origin : id).shown),
      "description": "Its id in the data that the dossier took it from.",
    ]
  }

  /// A name that is not one of the two that STIX keeps.
  private func name(_ publisher: String) -> String {
    switch publisher {
    case "": "not named"
    case "cve", "capec": publisher.uppercased()
    default: publisher.shown
    }
  }
}
