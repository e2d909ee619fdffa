package import Dossiers
package import SourceText
import ThreatModel

/// Takes over the threat actors of MISP galaxies as groups.
///
/// A galaxy knows no incidents: what an actor is said to have done stands in prose and lists without
/// a date, so that nothing of it could be seen by an assessment.
package enum MISPImport {
  /// Reads threat-actor clusters into one dossier for each state.
  ///
  /// - Parameters:
  ///   - files: Cluster files of MISP galaxies.
  ///   - context: The words and scales of dossiers.
  /// - Returns: The evidence with a note on each cluster that was left out, or what is wrong with the
  ///   files: `json.…`, `misp.not-a-galaxy`.
  package static func evidence(
    from files: [SourceFile], in context: EvidenceContext
  ) -> Checked<ImportedEvidence> {
    var problems: [Diagnostic] = []
    let roots = files.compactMap { root(of: $0, &problems) }
    guard roots.count == files.count else { return Checked(nil, problems) }
    var log = ImportLog(files)
    let collection = MISPCollection(roots, &log)
    var taking = MISPEvidence(collection, StateNames(context.vocabulary), context.vocabulary, log)
    return Checked(taking.evidence(), problems)
  }

  static func root(of file: SourceFile, _ problems: inout [Diagnostic]) -> JSONNode? {
    let checked = JSONReader.read(file)
    problems += checked.diagnostics
    guard let root = checked.value?.root else { return nil }
    guard MISPCollection.clusters(of: root) != nil else {
      problems.append(.notGalaxy(file, isSTIX: STIXCollection.objectList(of: root) != nil))
      return nil
    }
    return root
  }
}

/// Turns clusters into groups of dossiers.
struct MISPEvidence {
  private let collection: MISPCollection
  private let states: StateNames
  private var ids = ReadableIDs()
  private var drafts: DossierDrafts
  private var log: ImportLog
  /// How many actors that were taken over have a field for which a group has no place, by file.
  private var unplaced: [Int: [String: Int]] = [:]
  private var defaultConfidences: [Int: Int] = [:]

  /// What a group keeps.
  private static let placed: Set<String> = [
    "country", "synonyms", "refs", "cfr-suspected-state-sponsor", "attribution-confidence",
  ]

  init(
    _ collection: MISPCollection, _ states: StateNames, _ vocabulary: Vocabulary, _ log: ImportLog
  ) {
    self.collection = collection
    self.states = states
    self.log = log
    drafts = DossierDrafts(vocabulary)
  }

  mutating func evidence() -> ImportedEvidence {
    for actor in collection.actors { take(actor) }
    tellUnplaced()
    return ImportedEvidence(dossiers: drafts.dossiers, notes: log.notes, read: log.read)
  }

  private mutating func take(_ actor: MISPActor) {
    let state: MISPState
    switch actor.state(states) {
    case .success(let found): state = found
    case .failure(let why):
      return log.note(.skipped, actor.uuid, at: actor.node, in: actor.file, why.reason)
    }
    if let other = state.other {
      log.note(
        .contradictory, actor.uuid, at: actor.node, in: actor.file,
        "its country is \(state.code) and its suspected sponsor \(other); the country counts")
    }
    count(actor)
    let documents = actor.citations.map { drafts[state.code].cite($0) }
    var seen: Set<String> = []
    let source = drafts[state.code].cite(
      collection.citation(of: actor), object: actor.uuid,
      derivedFrom: documents.filter { seen.insert($0).inserted })
    var names: Set<String> = [actor.name.foldedName]
    drafts[state.code].groups.append(
      Group(
        id: ids.id(for: actor.name, origin: actor.uuid, fallback: "group"), name: actor.name,
        aliases: actor.synonyms.filter { synonym in
          names.insert(synonym.foldedName.isEmpty ? synonym : synonym.foldedName).inserted
        },
        sources: [source], origins: ["misp-galaxy:" + actor.uuid]))
  }

  private mutating func count(_ actor: MISPActor) {
    for (name, _) in actor.meta?.pairs ?? [] {
      guard let field = name.text, !Self.placed.contains(field) else { continue }
      // Under which name a company knows the actor stands among its synonyms too.
      let kind = field.hasPrefix("origin:") ? "origin:…" : PlainText.line(field, most: 60) ?? ""
      unplaced[actor.file, default: [:]][kind, default: 0] += 1
    }
    if actor.node["description"] != nil {
      unplaced[actor.file, default: [:]]["description", default: 0] += 1
    }
    if actor.hasDefaultConfidence {
      defaultConfidences[actor.file, default: 0] += 1
    } else if actor.confidence != nil {
      unplaced[actor.file, default: [:]]["attribution-confidence", default: 0] += 1
    }
  }

  /// One line for each field: of a thousand clusters nobody would read a thousand.
  private mutating func tellUnplaced() {
    for (file, count) in defaultConfidences.sorted(by: { $0.key < $1.key }) {
      log.note(
        .incomplete, in: file,
        "\(count) clusters have the attribution-confidence 50, MISP's default: nobody judged, and "
          + "that is not even odds")
    }
    for (file, fields) in unplaced.sorted(by: { $0.key < $1.key }) {
      for (field, count) in fields.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
        log.note(
          .incomplete, in: file,
          "a group has no place for '\(field)', which \(count) "
            + (count == 1 ? "cluster has" : "clusters have"))
      }
    }
  }
}
