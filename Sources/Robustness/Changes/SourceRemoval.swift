import Assessing
import ThreatModel

extension Dossier {
  /// A source and those that copy or digest nothing but what goes with it.
  func sources(goingWith id: String) -> Set<String> {
    var gone: Set<String> = [id]
    while true {
      let copies = sources.filter {
        !gone.contains($0.id) && !$0.derivedFrom.isEmpty && gone.isSuperset(of: $0.derivedFrom)
      }
      guard !copies.isEmpty else { return gone }
      gone.formUnion(copies.map(\.id))
    }
  }

  /// Takes sources out: what rests on them alone goes with them, what has another source stays.
  mutating func leaveOut(_ gone: Set<String>) {
    sources.removeAll { gone.contains($0.id) }
    for place in sources.indices { sources[place].derivedFrom.removeAll(where: gone.contains) }
    for place in incidents.indices { incidents[place].leaveOut(gone) }
    statements.removeAll { $0.sources.hangs(on: gone) }
    for place in statements.indices { statements[place].sources.removeAll(where: gone.contains) }
    for place in groups.indices { groups[place].sources.removeAll(where: gone.contains) }
  }
}

extension Incident {
  fileprivate mutating func leaveOut(_ gone: Set<String>) {
    first = first?.without(gone)
    last = last?.without(gone)
    disclosed = disclosed?.without(gone)
    isOngoing = isOngoing?.without(gone)
    outcome = outcome?.without(gone)
    victims = victims.without(gone)
    targets = targets.without(gone)
    sectors = sectors.without(gone)
    operations = operations.without(gone)
    effects = effects.compactMapValues { $0.without(gone) }
    grades = grades.mapValues { $0.without(gone) }
    claims.removeAll { $0.sources.hangs(on: gone) }
    for place in claims.indices {
      claims[place].sources.removeAll(where: gone.contains)
      claims[place].withdrawn = claims[place].withdrawn?.without(gone)
    }
    responses.removeAll { $0.sources.hangs(on: gone) }
    for place in responses.indices {
      responses[place].sources.removeAll(where: gone.contains)
      responses[place].withdrawn = responses[place].withdrawn?.without(gone)
    }
    denials.removeAll { $0.sources.hangs(on: gone) }
    for place in denials.indices { denials[place].sources.removeAll(where: gone.contains) }
    reports.removeAll { $0.sources.hangs(on: gone) }
    for place in reports.indices { reports[place].sources.removeAll(where: gone.contains) }
  }

  /// The sources of every visible fact.
  func factSources(visibleIn scenario: Scenario) -> [[String]] {
    func sources<Value>(_ fact: Fact<Value>?) -> [[String]] {
      guard let fact, scenario.isVisible(fact) else { return [] }
      return [fact.sources]
    }
    let dates = sources(first) + sources(last) + sources(disclosed) + sources(isOngoing)
    let lists = ([victims, targets, sectors, operations] + grades.values).flatMap {
      list -> [[String]] in
      if case .unknown(let fact) = list { return sources(fact) }
      return list.terms.flatMap { sources($0) }
    }
    return dates + sources(outcome) + lists + effects.values.flatMap { sources($0) }
  }
}

extension [String] {
  /// Whether all sources, and there are some, are among those that go.
  func hangs(on gone: Set<String>) -> Bool { !isEmpty && allSatisfy(gone.contains) }
}

extension Fact {
  /// The fact on its other sources; `nil` without any.
  fileprivate func without(_ gone: Set<String>) -> Fact? {
    guard !sources.hangs(on: gone) else { return nil }
    var rest = self
    rest.sources.removeAll(where: gone.contains)
    return rest
  }
}

extension TermList {
  fileprivate func without(_ gone: Set<String>) -> TermList {
    switch self {
    case .notReported: return .notReported
    case .unknown(let fact): return fact.without(gone).map(TermList.unknown) ?? .notReported
    case .terms(let terms):
      let rest = terms.compactMap { $0.without(gone) }
      return rest.isEmpty ? .notReported : .terms(rest)
    }
  }
}

extension Withdrawal {
  fileprivate func without(_ gone: Set<String>) -> Withdrawal? {
    guard !sources.hangs(on: gone) else { return nil }
    var rest = self
    rest.sources.removeAll(where: gone.contains)
    return rest
  }
}
