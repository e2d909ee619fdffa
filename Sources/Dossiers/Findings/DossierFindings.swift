import SideBySide
import SourceText
import ThreatModel
import YAMLTree

/// What is wrong with a dossier as a whole, beyond the grammar of its parts.
struct DossierFindings: Sendable {
  /// Unknown references for which a nearest name is looked up; in a file with more of them the
  /// list is missing, not a letter.
  private static let slips = 50
  /// Problems of one kind after which no more are put into words: nobody gets to read them, and
  /// those of a file of millions would not fit into memory.
  private static let most = YAMLLimits.standard.problems + 1

  private let dossier: Dossier
  private let root: YAMLNode

  init(_ dossier: Dossier, _ root: YAMLNode) {
    self.dossier = dossier
    self.root = root
  }

  var all: [Diagnostic] {
    let looks: [@Sendable () -> [Diagnostic]] = [
      { repeated("groups", "group") }, { repeated("sources", "source") },
      { repeated("incidents", "incident") }, { repeated("statements", "statement") },
      { references }, { circularSources }, { visibility },
    ]
    return dossier.isLarge ? looks.concurrentMap { $0() }.flatMap(\.self) : looks.flatMap { $0() }
  }

  /// Ids that stand twice in one list.
  private func repeated(_ list: String, _ kind: String) -> [Diagnostic] {
    var first: [String: SourceSpan] = [:]
    var found: [Diagnostic] = []
    for item in root[list]?.items ?? [] {
      guard found.count < Self.most, let id = item["id"], let text = id.scalar?.text.text
      else { continue }
      if let earlier = first[text] {
        found.append(.duplicateID(Located(text, at: id.span), kind, first: earlier))
      } else {
        first[text] = id.span
      }
    }
    return found
  }

  /// Ids that name nothing, wherever they stand.
  private var references: [Diagnostic] {
    let sources = Set(ids("sources"))
    let groups = Set(ids("groups"))
    let incidents = Set(ids("incidents"))
    var found: [Diagnostic] = []
    func visit(_ node: YAMLNode, isIncident: Bool) {
      for item in node.items ?? [] { visit(item, isIncident: isIncident) }
      for pair in node.pairs ?? [] {
        switch pair.name {
        case "sources": check(pair.value, against: sources, .source)
        case "derived_from": check(pair.value, against: sources, .source)
        case "groups" where isIncident: check(pair.value, against: groups, .group)
        case "overlaps" where isIncident: check(pair.value, against: incidents, .incident)
        default: visit(pair.value, isIncident: false)
        }
      }
    }
    func check(_ list: YAMLNode, against known: Set<String>, _ kind: ReferenceKind) {
      for item in list.items ?? [] {
        guard found.count < Self.most, let id = item.scalar?.text.text, !known.contains(id)
        else { continue }
        found.append(
          .unknownReference(
            Located(id, at: item.span), to: kind,
            known: found.count < Self.slips ? known : []))
      }
      if let items = list.items, items.isEmpty, kind == .source {
        found.append(.unsourced(at: list.span))
      }
    }
    for list in ["groups", "sources", "statements"] {
      for item in root[list]?.items ?? [] { visit(item, isIncident: false) }
    }
    for incident in root["incidents"]?.items ?? [] { visit(incident, isIncident: true) }
    return found
  }

  private func ids(_ list: String) -> [String] {
    (root[list]?.items ?? []).compactMap { $0["id"]?.scalar?.text.text }
  }

  /// Sources that derive from themselves, over however many others.
  private var circularSources: [Diagnostic] {
    let circular = Cycles(
      Dictionary(
        dossier.sources.map { ($0.id, $0.derivedFrom) }, uniquingKeysWith: { first, _ in first })
    ).members
    guard !circular.isEmpty else { return [] }
    return (root["sources"]?.items ?? []).compactMap { item in
      guard let node = item["id"], let id = node.scalar?.text.text, circular.contains(id)
      else { return nil }
      return .circularSources(Located(id, at: node.span))
    }
  }

  /// Incidents that no assessment could ever see.
  ///
  /// Says nothing of an incident with a claim that could not be read: what is wrong with the claim
  /// was reported, and what it accuses is not known.
  private var visibility: [Diagnostic] {
    let claimsWritten = claimsWritten
    return dossier.incidents.compactMap { incident in
      let id = Located(incident.id, at: incident.span)
      guard incident.claims.count == claimsWritten[incident.span.bytes.lowerBound] else {
        return nil
      }
      let accusing = incident.claims.filter {
        ($0.accuses ?? dossier.actor.code) == dossier.actor.code
      }
      if accusing.isEmpty { return .accusesNobody(id, actor: dossier.actor.name) }
      return accusing.allSatisfy { $0.date == nil } ? .neverVisible(id) : nil
    }
  }

  /// How many claims each incident has in the file, by where its id stands.
  private var claimsWritten: [Int: Int] {
    let counts = (root["incidents"]?.items ?? []).compactMap { item -> (Int, Int)? in
      guard let id = item["id"], let claims = item["claims"]?.items else { return nil }
      return (id.span.bytes.lowerBound, claims.count)
    }
    return Dictionary(counts, uniquingKeysWith: max)
  }
}
