import Assessing
import SideBySide
import RuleBook
import ThreatModel

/// Tries every change of every kind and keeps what it came to.
///
/// Evidence is enumerated: every value of every thing is evaluated. Settings are halved, see
/// `SettingDial`.
struct ChangeSearch: Sendable {
  let scenario: Scenario
  let fields: [OpenField]
  /// What came of each variation of each thing, by kind of evidence.
  let trials: [ChangeKind: [[Trial]]]
  let things: [ChangeKind: [VariedThing]]
  let secondGovernments: [VariedThing]
  /// By kind of setting.
  let dials: [ChangeKind: [SettingDial]]
  /// The settings of a kind that were not turned because nothing hangs on them.
  private let idlePoints: Int
  private let settingTrials: [ChangeKind: [[Trial]]]

  init(_ scenario: Scenario, scales: Scales) {
    self.scenario = scenario
    let space = ChangeSpace(scenario, scales: scales)
    let fields = space.fields
    self.fields = fields
    secondGovernments = space.secondGovernments
    things = Dictionary(
      uniqueKeysWithValues: ChangeKind.allCases.filter { !$0.isSetting }.map { kind in
        (kind, kind == .field ? fields.map(\.thing) : space.things(kind))
      })
    trials = things.mapValues { $0.trials(in: scenario) }
    dials = Dictionary(
      uniqueKeysWithValues: ChangeKind.allCases.filter(\.isSetting).map { ($0, space.dials($0)) })
    idlePoints =
      scenario.program.criteria.reduce(0) { $0 + $1.rules.count } - (dials[.points] ?? []).count
    settingTrials = dials.mapValues { $0.trials(in: scenario) }
  }

  /// What single changes of each kind do.
  var kinds: [KindOfChange] {
    ChangeKind.allCases.map { kind in
      let found = trials[kind] ?? settingTrials[kind] ?? []
      return KindOfChange(
        kind: kind, varied: found.count + (kind == .points ? idlePoints : 0),
        up: scenario.tips(.up, among: found), down: scenario.tips(.down, among: found))
    }
  }
}

extension Scenario {
  /// How many things have a variation that moves the recommendation in a direction, and the
  /// smallest one.
  func tips(_ direction: Direction, among things: [[Trial]]) -> KindOfChange.Tips? {
    let base = result.upshot
    let moving = things.map { trials in
      trials.map(\.tipping).filter {
        direction.holds(from: base.recommended, to: $0.after.recommended)
      }
    }.filter { !$0.isEmpty }
    let order = ChangeOrder(self)
    return moving.joined().min { order.isSmaller($0, than: $1) }
      .map { KindOfChange.Tips(smallest: $0, count: moving.count) }
  }
}

/// All that is varied, kind by kind.
struct ChangeSpace {
  private let scenario: Scenario
  private let evidence: EvidenceVariations
  private let settings: SettingDials

  init(_ scenario: Scenario, scales: Scales) {
    self.scenario = scenario
    evidence = EvidenceVariations(scenario, scales: scales)
    settings = SettingDials(scenario.program)
  }

  var fields: [OpenField] { OpenFields(scenario).all }

  var secondGovernments: [VariedThing] { evidence.secondGovernments }

  /// The things of a kind of evidence.
  func things(_ kind: ChangeKind) -> [VariedThing] {
    switch kind {
    case .field: fields.map(\.thing)
    case .claim: evidence.claims
    case .government: evidence.governments
    case .incident: evidence.absences
    case .source: evidence.sources
    case .weight, .points, .threshold, .halfLife: []
    }
  }

  /// The settings of a kind, without those that nothing hangs on.
  func dials(_ kind: ChangeKind) -> [SettingDial] {
    switch kind {
    case .weight: settings.weights
    case .points: settings.points { !scenario.isIdle(rule: $1, of: $0) }
    case .threshold: settings.thresholds
    case .halfLife: [settings.halfLife]
    case .field, .claim, .government, .incident, .source: []
    }
  }
}

extension [SettingDial] {
  /// The nearest values of each setting that move the recommendation.
  func trials(in scenario: Scenario) -> [[Trial]] {
    let rung = scenario.result.upshot.recommended
    return concurrentMap { dial in
      dial.tippings(from: rung) { scenario.result(after: [$0]) }
    }
  }
}

extension [VariedThing] {
  /// What comes of every variation of every thing.
  func trials(in scenario: Scenario) -> [[Trial]] {
    let variations = flatMap(\.variations)
    var results = variations.concurrentMap { scenario.result(after: [$0]) }[...]
    return map { thing in
      defer { results = results.dropFirst(thing.variations.count) }
      return zip(thing.variations, results).map { Trial(variation: $0, result: $1) }
    }
  }
}

/// Which of two changes of one kind is the smaller: our own convention.
///
/// Of open fields and incidents it is the one that moves the index least; of sources the one on
/// which less hangs; of claims the one that is moved by fewer terms; of governments the one that
/// says less surely, then ties less closely to the state; of settings the one that changes by a
/// lesser share of itself. Ties go by ids.
struct ChangeOrder {
  private let base: Upshot
  private let terms: [String: Int]

  init(_ scenario: Scenario) {
    base = scenario.result.upshot
    terms = Dictionary(
      scenario.program.scale.terms.enumerated().map { ($1.term, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  func isSmaller(_ a: Tipping, than b: Tipping) -> Bool {
    if a.change.kind.isSetting {
      if a.change.isLess(than: b.change) { return true }
      if b.change.isLess(than: a.change) { return false }
    }
    let (mine, theirs) = (size(a), size(b))
    if mine != theirs { return mine < theirs }
    return a.change.name.lexicographicallyPrecedes(b.change.name)
  }

  private func size(_ tipping: Tipping) -> (Int, Int) {
    let moved = abs(tipping.after.index.low.hundredths - base.index.low.hundredths)
    return switch tipping.change {
    case .field, .incident: (moved, 0)
    case .claim(let claim): (claim.steps, 0)
    case .government(let government):
      (
        terms[government.term] ?? 0,
        -(StateLink.allCases.firstIndex(of: government.link) ?? 0)
      )
    case .source(let source): (source.hanging, moved)
    case .weight, .points, .threshold, .halfLife: (0, 0)
    }
  }
}

extension Change {
  /// What it is a change of, for an order that depends on nothing else.
  var name: [String] {
    switch self {
    case .field(let field): [field.incident.id, field.field, "\(field.value)"]
    case .claim(let claim):
      [
        claim.incident.id, claim.by, claim.date.map { "\($0)" } ?? "", claim.subject.rawValue,
        claim.to,
      ]
    case .government(let government):
      [government.incident.id, government.term, government.link.rawValue]
    case .incident(let incident): [incident.id]
    case .source(let source): [source.id.id]
    case .weight(let setting), .points(let setting), .threshold(let setting):
      [setting.of.id, "\(setting.to)"]
    case .halfLife(_, let years): ["\(years ?? 0)"]
    }
  }
}
