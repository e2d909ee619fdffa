import Assessing
import RuleBook
import ThreatModel

/// A field that is not known, or only between bounds, with what it could turn out to be.
struct OpenField: Sendable {
  let incident: String
  let field: String
  let thing: VariedThing
}

/// The open fields of all visible incidents and the values that matter: every word of a vocabulary
/// and all at once, or both ends of what is known.
struct OpenFields {
  private let scenario: Scenario
  private let vocabulary: Vocabulary
  /// Beyond any threshold that a condition could sensibly name.
  private static let plenty = 1_000_000_000_000_000
  /// Days before the assessment that lie before all memory: a hundred years.
  private static let longAgo = -36_525

  init(_ scenario: Scenario) {
    self.scenario = scenario
    vocabulary = scenario.program.fields.vocabulary
  }

  /// By incident and field.
  var all: [OpenField] {
    let visible = Set(scenario.visible.map(\.id))
    let doubtful = Set(
      scenario.openFields.joined().filter { ["claims", "attribution"].contains($0.field) }
        .compactMap(\.incident))
    return scenario.dossier.incidents.filter { visible.contains($0.id) }
      .sorted { $0.id < $1.id }
      .flatMap { fields(of: $0, isDoubtful: doubtful.contains($0.id)) }
  }

  private typealias Value = (value: LearntValue, vary: @Sendable (inout Incident) -> Void)

  private func fields(of incident: Incident, isDoubtful: Bool) -> [OpenField] {
    var found: [OpenField] = []
    func add(_ field: String, _ known: KnownValue, _ values: [Value]) {
      guard !values.isEmpty else { return }
      let variations = values.map { value, vary in
        Variation(
          .field(
            LearntField(
              incident: NamedID(id: incident.id, title: incident.title), field: field,
              known: known, value: value)), .incident(incident.id, vary))
      }
      found.append(
        OpenField(
          incident: incident.id, field: field,
          thing: VariedThing(
            variations, up: variations.filter { $0.mayRaise }, down: variations)))
    }
    add("targets", .unknown, words(incident.targets, .targets, \.targets))
    add("sectors", .unknown, words(incident.sectors, .sectors, \.sectors))
    add("operations", .unknown, words(incident.operations, .operations, \.operations))
    add("victims", .unknown, victims(incident.victims))
    add("outcome", .unknown, outcomes(incident.outcome))
    add("ongoing", .unknown, truths(incident.isOngoing))
    for (field, path) in Self.dates {
      guard let fact = incident[keyPath: path], scenario.isVisible(fact),
        field != "last" || !isOngoing(incident)
      else { continue }
      let known = fact.value.map(KnownValue.days) ?? .unknown
      add(field, known, ends(of: fact).map { day in day.setting(path, of: fact) })
    }
    add("last", .ongoing, ends(ofOngoing: incident))
    for (measure, fact) in incident.effects.sorted(by: { $0.key < $1.key }) {
      let known = fact.value.map(KnownValue.numbers) ?? .unknown
      add("effects.\(measure)", known, numbers(fact, measure))
    }
    for (grade, list) in incident.grades.sorted(by: { $0.key < $1.key }) {
      add("grades.\(grade)", .unknown, grades(list, grade))
    }
    if isDoubtful { add("claims", .bands, bands) }
    return found
  }

  // MARK: Words

  private func words(
    _ list: TermList, _ vocabularyList: Vocabulary.List,
    _ path: any WritableKeyPath<Incident, TermList> & Sendable
  ) -> [Value] {
    guard case .unknown(let fact) = list, scenario.isVisible(fact) else { return [] }
    let ids = vocabulary.ids(vocabularyList)
    let each = ids.map { id in
      value(
        .word(NamedID(id: id, title: vocabulary.title(of: id, in: vocabularyList)))
      ) { $0[keyPath: path] = .terms([fact.with(id)]) }
    }
    return [value(.allWords(ids.count)) { $0[keyPath: path] = .terms(ids.map { fact.with($0) }) }]
      + each
  }

  private func grades(_ list: TermList, _ id: String) -> [Value] {
    guard case .unknown(let fact) = list, scenario.isVisible(fact),
      let grade = vocabulary.grade(id)
    else { return [] }
    return grade.choices.map { terms in
      let learnt =
        terms.count == 1
        ? LearntValue.word(NamedID(id: terms[0], title: grade.title(of: terms[0])))
        : .allWords(terms.count)
      return value(learnt) { $0.grades[id] = .terms(terms.map { fact.with($0) }) }
    }
  }

  private func victims(_ list: TermList) -> [Value] {
    guard case .unknown(let fact) = list, scenario.isVisible(fact) else { return [] }
    let codes = vocabulary.countries.keys.sorted()
    return [value(.allWords(codes.count)) { $0.victims = .terms(codes.map { fact.with($0) }) }]
  }

  private func outcomes(_ fact: Fact<String>?) -> [Value] {
    guard let fact, fact.value == nil, scenario.isVisible(fact) else { return [] }
    return vocabulary.ids(.outcomes).map { id in
      value(.word(NamedID(id: id, title: vocabulary.title(of: id, in: .outcomes)))) {
        $0.outcome = fact.with(id)
      }
    }
  }

  private func truths(_ fact: Fact<Bool>?) -> [Value] {
    guard let fact, fact.value == nil, scenario.isVisible(fact) else { return [] }
    return [true, false].map { truth in
      value(.truth(truth)) { $0.isOngoing = fact.with(truth) }
    }
  }

  // MARK: Days and numbers

  private static let dates:
    [(field: String, path: any WritableKeyPath<Incident, Fact<PartialDate>?> & Sendable)] = [
      ("first", \.first), ("last", \.last), ("disclosed", \.disclosed),
    ]

  /// The ends of what is known of a date, never after the day of the assessment.
  private func ends(of fact: Fact<PartialDate>) -> [CalendarDate] {
    let asOf = scenario.asOf
    guard let date = fact.value else { return [asOf, asOf.advanced(days: Self.longAgo)] }
    let (latest, earliest) = (min(date.latest, asOf), min(date.earliest, asOf))
    return latest == earliest ? [] : [latest, earliest]
  }

  /// What goes on was last active between the latest statement that says so and the day itself.
  private func ends(ofOngoing incident: Incident) -> [Value] {
    guard isOngoing(incident), let fact = incident.isOngoing else { return [] }
    let said = incident.claims.filter { scenario.isPublic($0) }.compactMap(\.date?.earliest).max()
    let known = incident.last.flatMap { scenario.isVisible($0) ? $0.value?.earliest : nil }
    let asOf = scenario.asOf
    let least = [said, known].compactMap(\.self).max().map { min($0, asOf) }
    guard let least, least < asOf else { return [] }
    return [asOf, least].map { day in
      value(.day(day)) {
        $0.isOngoing = fact.with(false)
        $0.last = Fact(PartialDate(day), sources: fact.sources, span: fact.span)
      }
    }
  }

  private func isOngoing(_ incident: Incident) -> Bool {
    guard let fact = incident.isOngoing else { return false }
    return fact.value == true && scenario.isVisible(fact)
  }

  private func numbers(_ fact: Fact<NumberRange>, _ measure: String) -> [Value] {
    guard scenario.isVisible(fact), fact.value.map({ !$0.isExact }) ?? true else { return [] }
    let high = fact.value?.high
    return [
      value(high.map(LearntValue.number) ?? .beyondAll) {
        let most = high ?? Self.plenty
        $0.effects[measure] = fact.with(NumberRange(low: most, high: most))
      },
      value(.number(fact.value?.low ?? 0)) {
        let least = fact.value?.low ?? 0
        $0.effects[measure] = fact.with(NumberRange(low: least, high: least))
      },
    ]
  }

  /// Every claim at one end of the band of its term.
  private var bands: [Value] {
    [true, false].map { isHigh in
      value(.end(isHigh: isHigh)) { incident in
        for place in incident.claims.indices {
          let band = incident.claims[place].likelihood
          incident.claims[place].likelihood = Likelihood(isHigh ? band.high : band.low)
        }
      }
    }
  }

  private func value(
    _ value: LearntValue, _ vary: @escaping @Sendable (inout Incident) -> Void
  ) -> Value { (value, vary) }
}

extension CalendarDate {
  fileprivate func setting(
    _ path: any WritableKeyPath<Incident, Fact<PartialDate>?> & Sendable, of fact: Fact<PartialDate>
  ) -> (value: LearntValue, vary: @Sendable (inout Incident) -> Void) {
    let day = self
    return (.day(day), { $0[keyPath: path] = fact.with(PartialDate(day)) })
  }
}

extension Fact {
  /// The same fact with another value.
  fileprivate func with(_ value: Value) -> Fact {
    var changed = self
    changed.value = value
    return changed
  }
}

extension Variation {
  /// Whether no other value of the same field is sure to do more to raise a figure: all words do
  /// more than one of them, a greater number more than a lesser one.
  fileprivate var mayRaise: Bool {
    guard case .field(let field) = change else { return true }
    switch field.value {
    case .allWords, .truth, .day, .beyondAll, .end(isHigh: true): return true
    case .end(isHigh: false): return false
    case .word: return field.field == "outcome" || field.field.hasPrefix("grades.")
    case .number(let number):
      guard case .numbers(let range) = field.known else { return false }
      return range.high == number
    }
  }
}
