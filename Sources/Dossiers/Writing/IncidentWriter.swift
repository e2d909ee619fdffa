import ThreatModel

/// Lays out one incident, key after key as people write them.
struct IncidentWriter {
  /// Grades of which an incident may have several terms.
  private let several: Set<String>

  init(_ vocabulary: Vocabulary) {
    several = Set(vocabulary.grades.filter(\.isSeveral).map(\.id))
  }

  typealias Pairs = [WrittenValue.Pair]

  func incident(_ incident: Incident) -> WrittenValue {
    var pairs: Pairs = [("id", .word(incident.id)), ("title", .text(incident.title))]
    if let summary = incident.summary { pairs.append(("summary", .text(summary))) }
    if let campaign = incident.campaign { pairs.append(("campaign", .word(campaign))) }
    pairs.add("overlaps", words: incident.overlaps)
    pairs.add("groups", words: incident.groups)
    pairs.add("first", incident.first, date)
    pairs.add("last", incident.last, date)
    pairs.add("ongoing", incident.isOngoing) { [("value", .word($0 ? "true" : "false"))] }
    pairs.add("disclosed", incident.disclosed, date)
    pairs.add("victims", incident.victims)
    pairs.add("targets", incident.targets)
    pairs.add("sectors", incident.sectors)
    pairs.add("operations", incident.operations)
    pairs.add("outcome", incident.outcome) { [("value", .word($0))] }
    if !incident.effects.isEmpty { pairs.append(("effects", effects(incident.effects))) }
    if !incident.grades.isEmpty { pairs.append(("grades", grades(incident.grades))) }
    pairs.append(("claims", .list(incident.claims.map(claim))))
    if !incident.responses.isEmpty {
      pairs.append(("responses", .list(incident.responses.map(response))))
    }
    if !incident.denials.isEmpty {
      pairs.append(("denials", .list(incident.denials.map(denial))))
    }
    if !incident.reports.isEmpty {
      pairs.append(("reported", .list(incident.reports.map(report))))
    }
    if !incident.uncertain.isEmpty {
      let uncertain = incident.uncertain.map {
        WrittenValue.mapping([("field", .text($0.field)), ("why", .text($0.why))], isShort: true)
      }
      pairs.append(("uncertain", .list(uncertain)))
    }
    if !incident.origins.isEmpty { pairs.append(("origins", .texts(incident.origins))) }
    return .mapping(pairs)
  }

  private func date(_ date: PartialDate) -> Pairs {
    guard date.precision == .range else { return [("value", .word(date.description))] }
    return [
      ("from", .word(date.earliest.description)), ("to", .word(date.latest.description)),
    ]
  }

  /// A grade has one term, or several in a list.
  private func grades(_ grades: [String: TermList]) -> WrittenValue {
    let pairs = grades.sorted { $0.key < $1.key }.compactMap { grade, list -> WrittenValue.Pair? in
      switch list {
      case .notReported: nil
      case .unknown(let fact): (grade, .fact(fact) { [("value", .word($0))] })
      case .terms(let facts):
        if !several.contains(grade), let fact = facts.first {
          (grade, .fact(fact) { [("value", .word($0))] })
        } else {
          (grade, .list(facts.compactMap(WrittenValue.item)))
        }
      }
    }
    return .mapping(pairs, isShort: grades.values.flatMap(\.terms).allSatisfy(\.isBare))
  }

  private func effects(_ effects: [String: Fact<NumberRange>]) -> WrittenValue {
    let facts = effects.sorted { $0.key < $1.key }.map { measure, fact in
      (key: measure, value: WrittenValue.fact(fact, number))
    }
    return .mapping(facts, isShort: effects.values.allSatisfy(\.isBare))
  }

  private func number(_ range: NumberRange) -> Pairs {
    guard let high = range.high else { return [("at_least", .word(String(range.low)))] }
    if range.isExact { return [("value", .word(String(high)))] }
    if range.low == 0 { return [("up_to", .word(String(high)))] }
    return [("from", .word(String(range.low))), ("to", .word(String(high)))]
  }

  private func claim(_ claim: Claim) -> WrittenValue {
    var pairs: Pairs = [
      ("by", .text(claim.by)), ("kind", .word(claim.kind.rawValue)),
      ("country", .word(claim.country)), ("date", .date(claim.date)), ("says", .text(claim.says)),
    ]
    if let wording = claim.wording { pairs.append(("wording", .text(wording))) }
    pairs.append(("scale", .word(claim.scale)))
    pairs.append(("term", .text(claim.term)))
    pairs.append(("link", .word(claim.link.rawValue)))
    if claim.subject != .responsibility {
      pairs.append(("about", .word(claim.subject.rawValue)))
    }
    if let accuses = claim.accuses { pairs.append(("accuses", .word(accuses))) }
    pairs.add("joint", words: claim.partners)
    if let withdrawn = claim.withdrawn { pairs.append(("withdrawn", withdrawal(withdrawn))) }
    pairs.append(("sources", .words(claim.sources)))
    return .mapping(pairs)
  }

  private func response(_ response: Response) -> WrittenValue {
    var pairs: Pairs = [("kind", .word(response.kind)), ("by", .words(response.by))]
    pairs.append(("date", .date(response.date)))
    if let level = response.level { pairs.append(("level", .word(level))) }
    if let count = response.individuals { pairs.append(("individuals", .word(String(count)))) }
    if let count = response.entities { pairs.append(("entities", .word(String(count)))) }
    if let instrument = response.instrument { pairs.append(("instrument", .word(instrument))) }
    if let note = response.note { pairs.append(("note", .text(note))) }
    if let withdrawn = response.withdrawn { pairs.append(("withdrawn", withdrawal(withdrawn))) }
    pairs.append(("sources", .words(response.sources)))
    return .mapping(pairs)
  }

  private func withdrawal(_ withdrawal: Withdrawal) -> WrittenValue {
    var pairs: Pairs = [("date", .word(withdrawal.date.description))]
    pairs.add("sources", words: withdrawal.sources)
    return .mapping(pairs, isShort: true)
  }

  private func denial(_ denial: Denial) -> WrittenValue {
    .mapping([
      ("by", .text(denial.by)), ("date", .date(denial.date)), ("says", .text(denial.says)),
      ("sources", .words(denial.sources)),
    ])
  }

  private func report(_ report: Report) -> WrittenValue {
    var pairs: Pairs = [("says", .text(report.says))]
    if let date = report.date { pairs.append(("date", .word(date.description))) }
    pairs.append(("sources", .words(report.sources)))
    return .mapping(pairs)
  }
}

extension Fact {
  /// Whether nothing but its value is known.
  fileprivate var isBare: Bool { known == nil && sources.isEmpty && note == nil }
}

extension WrittenValue {
  /// A value alone, or with where it comes from.
  ///
  /// - Parameters:
  ///   - fact: The fact.
  ///   - form: The keys that hold its value.
  /// - Returns: The value or the mapping.
  fileprivate static func fact<Value>(
    _ fact: Fact<Value>, _ form: (Value) -> [Pair]
  ) -> WrittenValue {
    let pairs = fact.value.map(form) ?? [("value", .word("unknown"))]
    if fact.isBare, let pair = pairs.first, pair.key == "value" { return pair.value }
    return .mapping(pairs + origin(fact), isShort: true)
  }

  /// A word of a list, alone or with where it comes from.
  fileprivate static func item(_ fact: Fact<String>) -> WrittenValue? {
    fact.value.map { term in
      guard !fact.isBare else { return .word(term) }
      return .mapping([("term", .word(term))] + origin(fact), isShort: true)
    }
  }

  fileprivate static func origin<Value>(_ fact: Fact<Value>) -> [Pair] {
    var pairs: [Pair] = []
    if let known = fact.known { pairs.append(("known", .word(known.description))) }
    pairs.add("sources", words: fact.sources)
    if let note = fact.note { pairs.append(("note", .text(note))) }
    return pairs
  }
}

extension [WrittenValue.Pair] {
  /// Adds a list of ids or codes, unless it is empty.
  fileprivate mutating func add(_ key: String, words: [String]) {
    if !words.isEmpty { append((key, .words(words))) }
  }

  /// Adds a fact, if there is one.
  fileprivate mutating func add<Value>(
    _ key: String, _ fact: Fact<Value>?, _ form: (Value) -> [WrittenValue.Pair]
  ) {
    if let fact { append((key, .fact(fact, form))) }
  }

  /// Adds words with where they come from, if any are reported.
  fileprivate mutating func add(_ key: String, _ list: TermList) {
    switch list {
    case .notReported: break
    case .unknown: append((key, .word("unknown")))
    case .terms(let facts):
      let items = facts.compactMap(WrittenValue.item)
      if !items.isEmpty { append((key, .list(items))) }
    }
  }
}
