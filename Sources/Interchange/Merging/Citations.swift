import ThreatModel

/// Walks over every place of an incident that cites sources.
struct SourceNames {
  /// What a source is called in the dossier that it comes into, where that is something else.
  var renamed: [String: String] = [:]

  /// The name of a source.
  func name(_ id: String) -> String { renamed[id] ?? id }

  /// The names of sources, each once.
  func names(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.map(name).filter { seen.insert($0).inserted }
  }

  private func fact<Value>(_ fact: Fact<Value>) -> Fact<Value> {
    var fact = fact
    fact.sources = names(fact.sources)
    return fact
  }

  private func list(_ list: TermList) -> TermList {
    switch list {
    case .notReported: .notReported
    case .unknown(let fact): .unknown(self.fact(fact))
    case .terms(let facts): .terms(facts.map { self.fact($0) })
    }
  }

  /// The incident with the names that its sources have in the dossier.
  func applied(to incident: Incident) -> Incident {
    var result = incident
    result.first = incident.first.map { fact($0) }
    result.last = incident.last.map { fact($0) }
    result.disclosed = incident.disclosed.map { fact($0) }
    result.isOngoing = incident.isOngoing.map { fact($0) }
    result.victims = list(incident.victims)
    result.targets = list(incident.targets)
    result.sectors = list(incident.sectors)
    result.operations = list(incident.operations)
    result.outcome = incident.outcome.map { fact($0) }
    result.grades = incident.grades.mapValues { list($0) }
    result.effects = incident.effects.mapValues { fact($0) }
    for place in result.claims.indices {
      result.claims[place].sources = names(result.claims[place].sources)
      if let taken = result.claims[place].withdrawn?.sources {
        result.claims[place].withdrawn?.sources = names(taken)
      }
    }
    for place in result.responses.indices {
      result.responses[place].sources = names(result.responses[place].sources)
      if let taken = result.responses[place].withdrawn?.sources {
        result.responses[place].withdrawn?.sources = names(taken)
      }
    }
    for place in result.denials.indices {
      result.denials[place].sources = names(result.denials[place].sources)
    }
    for place in result.reports.indices {
      result.reports[place].sources = names(result.reports[place].sources)
    }
    return result
  }
}

extension Incident {
  /// The ids of all sources that it cites.
  var citedSources: Set<String> {
    var cited: Set<String> = []
    func add<Value>(_ fact: Fact<Value>?) { cited.formUnion(fact?.sources ?? []) }
    add(first)
    add(last)
    add(disclosed)
    add(isOngoing)
    add(outcome)
    for list in [victims, targets, sectors, operations] { list.terms.forEach { add($0) } }
    for list in grades.values { list.terms.forEach { add($0) } }
    effects.values.forEach { add($0) }
    for claim in claims { cited.formUnion(claim.sources + (claim.withdrawn?.sources ?? [])) }
    for response in responses {
      cited.formUnion(response.sources + (response.withdrawn?.sources ?? []))
    }
    for denial in denials { cited.formUnion(denial.sources) }
    for report in reports { cited.formUnion(report.sources) }
    return cited
  }
}
