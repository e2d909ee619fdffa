import Dossiers
import SourceText
import ThreatModel

/// That an object belongs to a state, and on what that rests.
struct StateTie {
  /// The state, by code.
  let state: String
  /// How close.
  var link: StateLink
  /// The least confidence of the relationships on the way: a chain is as strong as its weakest link.
  var confidence: Int?
  /// The object that the tie was taken over from; `nil` where it begins.
  var through: Int?
  /// What another data set says, where these data say nothing.
  var joined: MISPJoin.Match?
}

/// Which states the objects of STIX files belong to.
///
/// What an object is attributed to counts before where it comes from, and that before where it is: a
/// group may sit in one state and act for another.
struct STIXTies {
  private let collection: STIXCollection
  private let states: StateNames
  private var attributed: [Int: [STIXRelation]] = [:]
  private var origins: [Int: [STIXRelation]] = [:]
  private var locations: [Int: [STIXRelation]] = [:]
  /// By the place of the object, one for each state, by code.
  private(set) var ties: [Int: [StateTie]] = [:]
  private var locationStates: [Int: String] = [:]
  /// The places of objects that a tie rests on.
  private(set) var used: Set<Int> = []

  init(
    _ collection: STIXCollection, _ states: StateNames, joining join: MISPJoin?,
    _ log: inout ImportLog
  ) {
    self.collection = collection
    self.states = states
    for relation in collection.relations {
      switch relation.kind {
      case .attributedTo: attributed[relation.source, default: []].append(relation)
      case .originatesFrom: origins[relation.source, default: []].append(relation)
      case .locatedAt: locations[relation.source, default: []].append(relation)
      case .targets, .partOf: break
      }
    }
    findLocations(&log)
    leaveOutCircles(&log)
    for place in placesInOrder {
      let object = collection.objects[place]
      var found = ownTies(place, &log)
      if found.isEmpty, object.role == .actor, let join {
        found =
          join.match(object, &log).map {
            [StateTie(state: $0.state, link: $0.link, joined: $0)]
          } ?? []
      }
      if !found.isEmpty { ties[place] = found.sorted { $0.state < $1.state } }
    }
  }

  /// The relationships that attribute an object, in the order of the data.
  func attributions(of place: Int) -> [STIXRelation] { attributed[place] ?? [] }

  /// The relationships that say where an object comes from, in the order of the data.
  func origins(of place: Int) -> [STIXRelation] { origins[place] ?? [] }

  // MARK: Order

  /// An attribution that leads back to itself says nothing of who is behind it.
  private mutating func leaveOutCircles(_ log: inout ImportLog) {
    let ids = attributed.mapValues { $0.map { String($0.target) } }
    let circular = Cycles(
      Dictionary(uniqueKeysWithValues: ids.map { (String($0.key), $0.value) })
    ).members
    guard !circular.isEmpty else { return }
    for (place, relations) in attributed where circular.contains(String(place)) {
      for relation in relations where circular.contains(String(relation.target)) {
        let object = collection.objects[relation.place]
        log.note(
          .contradictory, object.id, at: object.node, in: object.file,
          "this attribution leads back to itself over others; it was left out")
      }
      attributed[place] = relations.filter { !circular.contains(String($0.target)) }
    }
  }

  /// The places of all objects that may belong to a state, each behind those that it is attributed to.
  private var placesInOrder: [Int] {
    var waiting: [Int: Int] = [:]
    var sources: [Int: [Int]] = [:]
    for (source, relations) in attributed {
      waiting[source] = relations.count
      for relation in relations { sources[relation.target, default: []].append(source) }
    }
    var order = collection.objects.indices.filter { place in
      collection.holds(place) && (waiting[place] ?? 0) == 0
        && [.actor, .campaign, .incident, .identity].contains(collection.objects[place].role)
    }
    var next = 0
    while next < order.count {
      for source in (sources[order[next]] ?? []).sorted() {
        waiting[source, default: 0] -= 1
        if waiting[source] == 0 { order.append(source) }
      }
      next += 1
    }
    return order
  }

  // MARK: Ties

  private mutating func ownTies(_ place: Int, _ log: inout ImportLog) -> [StateTie] {
    let object = collection.objects[place]
    let isNationState = object.role == .actor && object.isNationState
    var attributed: [String: StateTie] = [:]
    for relation in attributions(of: place) {
      for tie in ties(through: relation) {
        var tie = tie
        if isNationState { tie.link = .directed }
        attributed[tie.state] = Self.stronger(attributed[tie.state], tie)
      }
    }
    var came: [String: StateTie] = [:]
    for relation in origins(of: place) {
      guard let state = state(ofLocation: relation.target) else { continue }
      used.formUnion([relation.place, relation.target])
      came[state] = StateTie(
        state: state, link: isNationState ? .directed : .territory,
        confidence: collection.objects[relation.place].confidence)
    }
    var sits: [String: StateTie] = [:]
    for relation in locations[place] ?? [] {
      guard let state = state(ofLocation: relation.target) else { continue }
      used.formUnion([relation.place, relation.target])
      sits[state] = StateTie(state: state, link: isNationState ? .directed : .territory)
    }
    for state in ownStates(object, &log) {
      sits[state] = StateTie(
        state: state,
        link: isNationState || object.role == .identity && isGovernment(object)
          ? .directed : .territory)
    }
    return settle([attributed, came, sits], of: object, &log)
  }

  /// The ties of the first rank that has any; what the ranks below say otherwise is told.
  private func settle(
    _ ranks: [[String: StateTie]], of object: STIXObject, _ log: inout ImportLog
  ) -> [StateTie] {
    guard let first = ranks.first(where: { !$0.isEmpty }) else { return [] }
    let states = first.keys.sorted()
    let others = Set(ranks.flatMap(\.keys)).subtracting(states).sorted()
    if object.role == .actor {
      if states.count > 1 {
        log.note(
          .contradictory, object.id, at: object.node, in: object.file,
          "it is tied to \(states.joined(separator: " and ")); it stands in the dossier of each")
      }
      if !others.isEmpty {
        log.note(
          .contradictory, object.id, at: object.node, in: object.file,
          "it is tied to \(states.joined(separator: " and ")) and, less closely, to "
            + "\(others.joined(separator: " and ")); the closer tie counts")
      }
    }
    return states.compactMap { first[$0] }
  }

  /// What an object takes over from one that it is attributed to.
  ///
  /// A relationship's own confidence counts before that of the one it leads to.
  mutating func ties(through relation: STIXRelation) -> [StateTie] {
    let found = ties[relation.target] ?? []
    if !found.isEmpty { used.formUnion([relation.place, relation.target]) }
    let step =
      collection.objects[relation.place].confidence
      ?? collection.objects[relation.target].confidence
    return found.map { tie in
      var tie = tie
      tie.through = relation.target
      tie.confidence = [step, tie.confidence].compactMap(\.self).min()
      return tie
    }
  }

  private static func stronger(_ a: StateTie?, _ b: StateTie) -> StateTie {
    guard let a else { return b }
    func rank(_ tie: StateTie) -> (Int, Int) {
      (StateLink.allCases.firstIndex(of: tie.link) ?? 0, -(tie.confidence ?? -1))
    }
    return rank(b) < rank(a) ? b : a
  }

  // MARK: States

  /// The state of a location, if it has one.
  func state(ofLocation place: Int) -> String? { locationStates[place] }

  /// The states of all locations: of each its country, or its name where it has none.
  private mutating func findLocations(_ log: inout ImportLog) {
    for (place, location) in collection.objects.enumerated()
    where location.role == .location && collection.holds(place) {
      guard let country = location.line("country", most: 100) else {
        locationStates[place] = location.name.flatMap { states.code(for: $0) }
        continue
      }
      locationStates[place] = states.code(for: country)
      guard locationStates[place] == nil else { continue }
      log.note(
        .incomplete, location.id, at: location.node, in: location.file,
        "no state is called '\(country)'")
    }
  }

  /// The states that an object names itself: by a country, or an identity by its name.
  private func ownStates(_ object: STIXObject, _ log: inout ImportLog) -> [String] {
    if let country = object.line("country", most: 100) {
      if let code = states.code(for: country) { return [code] }
      log.note(
        .incomplete, object.id, at: object.node, in: object.file,
        "no state is called '\(country)'")
    }
    guard object.role == .identity, let name = object.name else { return [] }
    return [states.code(for: name) ?? Self.governed(name).flatMap { states.code(for: $0) }]
      .compactMap(\.self)
  }

  /// The state in "Government of Norway".
  private static func governed(_ name: String) -> String? {
    let folded = name.foldedName
    return folded.hasPrefix("government of ") ? String(folded.dropFirst(14)) : nil
  }

  /// Whether an identity is a part of a state's government, or the state itself.
  private func isGovernment(_ identity: STIXObject) -> Bool {
    let name = identity.name ?? ""
    return identity.texts("sectors").contains { $0.hasPrefix("government") }
      || states.code(for: name) != nil || Self.governed(name) != nil
  }
}
