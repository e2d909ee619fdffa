package import SourceText
package import ThreatModel
package import YAMLTree

/// Finds what was done once and stands twice, so that it counts twice, and instruments whose
/// entries contradict each other.
///
/// An assessment takes all responses with one `instrument` for one act, and all others for acts of
/// their own.
package struct ResponseFindings {
  /// A response with its places.
  private struct Entry {
    let incident: String
    let response: Response
    let node: YAMLNode

    /// Where the value of a key stands, or the entry if it has none.
    func span(_ key: String) -> SourceSpan { (node[key] ?? node["kind"] ?? node).span }
  }

  /// What two entries for one act have in common.
  private struct Act: Hashable {
    let kind: String
    let by: [String]
    let date: PartialDate
    let level: String?
    let individuals: Int?
    let entities: Int?
    /// One document that tells of both.
    let source: String
  }

  private let entries: [Entry]

  /// The responses of a dossier that was read from a document.
  package init(_ dossier: Dossier, _ root: YAMLNode) {
    let nodes = Dictionary(
      (root["incidents"]?.items ?? []).compactMap { item in
        item["id"].map { ($0.span, item["responses"]?.items ?? []) }
      }, uniquingKeysWith: { first, _ in first })
    entries = dossier.incidents.flatMap { incident in
      zip(incident.responses, nodes[incident.span] ?? []).map {
        Entry(incident: incident.id, response: $0, node: $1)
      }
    }
  }

  /// In no particular order.
  package var all: [Diagnostic] { contradictions + repetitions }

  private var contradictions: [Diagnostic] {
    var first: [String: Entry] = [:]
    return entries.compactMap { entry in
      guard let instrument = entry.response.instrument else { return nil }
      guard let earlier = first[instrument] else {
        first[instrument] = entry
        return nil
      }
      return entry.response.difference(from: earlier.response).map {
        .instrumentDiffers(
          instrument, key: $0, at: entry.span($0), first: earlier.span($0))
      }
    }
  }

  private var repetitions: [Diagnostic] {
    var first: [Act: Entry] = [:]
    return entries.compactMap { entry in
      var earlier: Entry?
      for act in acts(entry) {
        earlier = earlier ?? first[act]
        first[act] = first[act] ?? entry
      }
      guard let earlier else { return nil }
      let (own, other) = (entry.response.instrument, earlier.response.instrument)
      let isOne = own != nil && own == other
      if entry.incident == earlier.incident {
        // Whoever gives two instruments says that there were two acts.
        guard isOne || own == nil || other == nil else { return nil }
        return .repeatedResponse(at: entry.span("kind"), first: earlier.span("kind"))
      }
      if isOne { return nil }
      let (place, first) = (entry.span("instrument"), earlier.span("instrument"))
      return own != nil && other != nil
        ? .similarResponse(at: place, as: earlier.incident, first: first)
        : .sameResponse(at: place, as: earlier.incident, first: first)
    }
  }

  private func acts(_ entry: Entry) -> [Act] {
    let response = entry.response
    guard let date = response.date else { return [] }
    return Set(response.sources).sorted().map { source in
      Act(
        kind: response.kind, by: response.by.sorted(), date: date, level: response.level,
        individuals: response.individuals, entities: response.entities, source: source)
    }
  }
}

extension Response {
  /// The first key whose value differs where two entries are to be one act.
  fileprivate func difference(from other: Response) -> String? {
    if kind != other.kind { return "kind" }
    if Set(by) != Set(other.by) { return "by" }
    if date != other.date { return "date" }
    if level != other.level { return "level" }
    if individuals != other.individuals { return "individuals" }
    if entities != other.entities { return "entities" }
    return withdrawn?.date == other.withdrawn?.date ? nil : "withdrawn"
  }
}
