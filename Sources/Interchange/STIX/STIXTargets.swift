import SourceText
import ThreatModel

/// Whom the operations in STIX files struck, in the words of the vocabulary.
struct STIXTargets {
  /// What one operation struck.
  struct Struck {
    var victims: Set<String> = []
    var targets: Set<String> = []
    var sectors: Set<String> = []
    /// The places of the objects that say so.
    var used: [Int] = []
  }

  private let collection: STIXCollection
  private var targets: [Int: [STIXRelation]] = [:]
  private var locations: [Int: [STIXRelation]] = [:]
  private let targetWords: [String: String]
  private let sectorWords: [String: String]
  private var unknownWords: Set<String> = []

  init(_ collection: STIXCollection, _ vocabulary: Vocabulary) {
    self.collection = collection
    for relation in collection.relations {
      switch relation.kind {
      case .targets: targets[relation.source, default: []].append(relation)
      case .locatedAt: locations[relation.source, default: []].append(relation)
      default: break
      }
    }
    func words(_ list: Vocabulary.List) -> [String: String] {
      Dictionary(
        (vocabulary.lists[list] ?? []).compactMap { term in term.stix.map { ($0, term.id) } },
        uniquingKeysWith: { first, _ in first })
    }
    targetWords = words(.targets)
    sectorWords = words(.sectors)
  }

  /// What an operation struck.
  mutating func struck(
    by place: Int, _ ties: STIXTies, _ log: inout ImportLog
  ) -> Struck {
    var struck = Struck()
    for relation in targets[place] ?? [] {
      struck.used += [relation.place, relation.target]
      let target = collection.objects[relation.target]
      if target.role == .location {
        if let state = ties.state(ofLocation: relation.target) {
          struck.victims.insert(state)
        }
        continue
      }
      for located in locations[relation.target] ?? [] {
        struck.used += [located.place, located.target]
      }
      struck.victims.formUnion((ties.ties[relation.target] ?? []).map(\.state))
      for sector in target.texts("sectors") {
        if let word = targetWords[sector] { struck.targets.insert(word) }
        if let word = sectorWords[sector] { struck.sectors.insert(word) }
        if targetWords[sector] == nil, sectorWords[sector] == nil {
          tellUnknown(sector, of: target, &log)
        }
      }
    }
    return struck
  }

  private mutating func tellUnknown(
    _ sector: String, of target: STIXObject, _ log: inout ImportLog
  ) {
    guard let sector = PlainText.line(sector, most: 60),
      unknownWords.insert(target.id + " " + sector).inserted
    else { return }
    log.note(
      .incomplete, target.id, at: target.node, in: target.file,
      "the vocabulary has no word for the sector '\(sector)'")
  }
}

extension TermList {
  /// Words in their order; none is not reported.
  init(words: Set<String>, sources: [String]) {
    let facts = words.sorted().map { Fact($0, sources: sources, span: .nowhere) }
    self = facts.isEmpty ? .notReported : .terms(facts)
  }
}
