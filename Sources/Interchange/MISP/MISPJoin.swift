import SourceText
import ThreatModel

/// Finds the state of a group that is known by the same name or number in MISP's galaxy.
///
/// What is found is what MISP says, not what those say whose data are joined.
struct MISPJoin {
  /// An actor of MISP that a group was found to be.
  struct Match {
    let actor: MISPActor
    let state: String
    /// A suspected sponsor ties it to the state, a country of origin only to its territory.
    let link: StateLink
    /// What the galaxy says of it, as a document.
    let citation: Citation

    /// Whether the galaxy names the state as sponsor, which it only ever suspects.
    var isSuspicion: Bool { link == .affiliated }
  }

  private let collection: MISPCollection
  private let states: StateNames
  private var byUUID: [String: [Int]] = [:]
  private var byName: [String: [Int]] = [:]

  init(_ collection: MISPCollection, _ states: StateNames) {
    self.collection = collection
    self.states = states
    for (place, actor) in collection.actors.enumerated() {
      for uuid in Set(actor.similar) { byUUID[uuid, default: []].append(place) }
      for name in Set(([actor.name] + actor.synonyms).map(\.foldedName)) where !name.isEmpty {
        byName[name, default: []].append(place)
      }
    }
  }

  /// The actor that a group is, by `related` first and then by name.
  ///
  /// Where several are, of different states, those that also have the group's own name count, as it
  /// is written first; if that settles nothing, none does.
  func match(_ group: STIXObject, _ log: inout ImportLog) -> Match? {
    let uuid = group.id.lowercased().suffix(36)
    let related = matches(byUUID[String(uuid)] ?? [])
    let aliases = (group.texts("aliases") + group.texts("x_mitre_aliases")).compactMap {
      PlainText.line($0, most: 150)?.foldedName
    }
    let own = Set([group.name?.foldedName].compactMap(\.self)).subtracting([""])
    let all = own.union(aliases).subtracting([""])
    let found = related.isEmpty ? matches(all.sorted().flatMap { byName[$0] ?? [] }) : related
    let stated = Set(found.map(\.state)).sorted()
    guard stated.count > 1 else { return best(found, own, all) }
    let named = [own, all].lazy.map { names in found.filter { hasName($0, names) } }
      .first { Set($0.map(\.state)).count == 1 }
    let match = named.flatMap { best($0, own, all) }
    let names = found.map { "\($0.actor.name) (\($0.state))" }
    log.note(
      .contradictory, group.id, at: group.node, in: group.file,
      "MISP's galaxy has it as \(names.joined(separator: " and ")); "
        + (match.map { "\($0.actor.name) counts, which has its name" }
          ?? "no name settles it, so none counts"))
    return match
  }

  private func matches(_ places: [Int]) -> [Match] {
    Set(places).sorted().compactMap { place in
      let actor = collection.actors[place]
      guard case .success(let state) = actor.state(states) else { return nil }
      return Match(
        actor: actor, state: state.code, link: state.isSponsor ? .affiliated : .territory,
        citation: collection.citation(of: actor))
    }
  }

  private func hasName(_ match: Match, _ names: Set<String>) -> Bool {
    ([match.actor.name] + match.actor.synonyms).contains { names.contains($0.foldedName) }
  }

  /// Of several actors of one state the one that shares a name, then the one that ties it closest.
  private func best(_ matches: [Match], _ own: Set<String>, _ all: Set<String>) -> Match? {
    func rank(_ match: Match) -> Int {
      (hasName(match, own) ? 0 : hasName(match, all) ? 2 : 4) + (match.isSuspicion ? 0 : 1)
    }
    return matches.min { rank($0) < rank($1) }
  }
}
