import ThreatModel

extension Incident {
  /// The days from which its facts are known, where a fact has one of its own.
  var datesOfFacts: [PartialDate?] {
    var dates = [
      first?.known, last?.known, disclosed?.known, isOngoing?.known, outcome?.known,
    ]
    for list in [victims, targets, sectors, operations] { dates += list.dates }
    for list in grades.values { dates += list.dates }
    dates += effects.values.map(\.known)
    return dates
  }

  /// The names of the fields with a fact whose day meets a condition.
  func facts(where isMeant: (PartialDate?) -> Bool) -> [String] {
    var names: [String] = []
    func look<Value>(_ name: String, _ fact: Fact<Value>?) {
      if let fact, isMeant(fact.known) { names.append(name) }
    }
    look("first", first)
    look("last", last)
    look("disclosed", disclosed)
    look("ongoing", isOngoing)
    for (name, list) in [
      ("victims", victims), ("targets", targets), ("sectors", sectors), ("operations", operations),
    ] where list.dates.contains(where: isMeant) {
      names.append(name)
    }
    look("outcome", outcome)
    for (name, effect) in effects.sorted(by: { $0.key < $1.key }) {
      look("effects.\(name)", effect)
    }
    for (name, list) in grades.sorted(by: { $0.key < $1.key })
    where list.dates.contains(where: isMeant) {
      names.append("grades.\(name)")
    }
    return names
  }

  /// Leaves out the facts whose day meets a condition.
  mutating func removeFacts(where isMeant: (PartialDate?) -> Bool) {
    func kept<Value>(_ fact: Fact<Value>?) -> Fact<Value>? {
      fact.flatMap { isMeant($0.known) ? nil : $0 }
    }
    first = kept(first)
    last = kept(last)
    isOngoing = kept(isOngoing)
    // When it was disclosed also says from when it counts, whenever that became known.
    outcome = kept(outcome)
    victims = victims.removing(where: isMeant)
    targets = targets.removing(where: isMeant)
    sectors = sectors.removing(where: isMeant)
    operations = operations.removing(where: isMeant)
    effects = effects.compactMapValues(kept)
    grades = grades.mapValues { $0.removing(where: isMeant) }
  }
}

extension TermList {
  fileprivate var dates: [PartialDate?] {
    switch self {
    case .notReported: []
    case .unknown(let fact): [fact.known]
    case .terms(let terms): terms.map(\.known)
    }
  }

  fileprivate func removing(where isMeant: (PartialDate?) -> Bool) -> TermList {
    switch self {
    case .notReported: .notReported
    case .unknown(let fact): isMeant(fact.known) ? .notReported : self
    case .terms(let terms): .terms(terms.filter { !isMeant($0.known) })
    }
  }
}
