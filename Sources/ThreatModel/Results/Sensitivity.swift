/// How firm an assessment is: what comes of it when what is known only within bounds, and what the
/// rule set settles by judgement, are drawn within these bounds.
public struct Sensitivity: Sendable {
  /// The state.
  public var actor: AssessedActor
  /// The day of the assessment.
  public var asOf: CalendarDate
  /// How the draws were made.
  public var method: DrawMethod
  /// The designations, lowest first.
  public var ladder: [NamedID]
  /// The place of the designation that the evidence supports in the cautious reading.
  public var recommended: Int
  /// The same in the generous reading.
  public var possible: Int
  /// By designation: the draws that reach it and none above.
  public var drawsByRung: [Int]
  /// The index in both readings.
  public var index: Interval<Points>
  /// How the index spreads over the draws.
  public var indexSpread: Spread<Points>
  /// How the rank among all states spreads over the draws; 1 is the most serious.
  public var rankSpread: Spread<Int>
  /// How many states are ranked.
  public var rankedStates: Int
  /// How the index spreads when the evidence alone is drawn, under the rule set's own settings.
  public var evidenceSpread: Spread<Points>
  /// What the spread of the index comes from, the greatest total share first.
  public var factors: [FactorShare]

  /// Puts the parts together.
  public init(
    actor: AssessedActor, asOf: CalendarDate, method: DrawMethod, ladder: [NamedID],
    recommended: Int, possible: Int, drawsByRung: [Int], index: Interval<Points>,
    indexSpread: Spread<Points>, rankSpread: Spread<Int>, rankedStates: Int,
    evidenceSpread: Spread<Points>, factors: [FactorShare]
  ) {
    self.actor = actor
    self.asOf = asOf
    self.method = method
    self.ladder = ladder
    self.recommended = recommended
    self.possible = possible
    self.drawsByRung = drawsByRung
    self.index = index
    self.indexSpread = indexSpread
    self.rankSpread = rankSpread
    self.rankedStates = rankedStates
    self.evidenceSpread = evidenceSpread
    self.factors = factors
  }
}

/// How draws are made: the same method gives the same bytes anywhere.
public struct DrawMethod: Hashable, Sendable {
  /// How many draws.
  public var draws: Int
  /// Which random numbers.
  public var seed: UInt64
  /// By which share of itself each setting varies, down and up.
  public var noise: Factor
  /// Rows of the design from which the shares are estimated; each is evaluated once for every
  /// factor and twice more.
  public var rows: Int

  /// Puts the parts together.
  public init(draws: Int, seed: UInt64, noise: Factor, rows: Int) {
    self.draws = draws
    self.seed = seed
    self.noise = noise
    self.rows = rows
  }
}

/// How figures lie: a twentieth of them is below `low`, a twentieth above `high`.
public struct Spread<Figure: Comparable & Sendable>: Sendable {
  /// The 5 % quantile.
  public var low: Figure
  /// The median.
  public var median: Figure
  /// The 95 % quantile.
  public var high: Figure

  /// Puts the parts together.
  public init(low: Figure, median: Figure, high: Figure) {
    self.low = low
    self.median = median
    self.high = high
  }

  /// How figures lie; nearest ranks, so that each is one of them.
  ///
  /// - Parameter figures: One or more, in any order.
  public init?(of figures: [Figure]) {
    guard !figures.isEmpty else { return nil }
    let sorted = figures.sorted()
    func quantile(_ percent: Int) -> Figure {
      sorted[max(0, (sorted.count * percent + 99) / 100 - 1)]
    }
    self.init(low: quantile(5), median: quantile(50), high: quantile(95))
  }
}

/// What one factor has to do with the spread of the index: Sobol indices.
public struct FactorShare: Sendable {
  /// What varies.
  public var factor: DrawnFactor
  /// The share of the variance that it explains by itself.
  public var first: ShareEstimate
  /// The share of the variance that would be left if it alone were not known.
  public var total: ShareEstimate

  /// Puts the parts together.
  public init(factor: DrawnFactor, first: ShareEstimate, total: ShareEstimate) {
    self.factor = factor
    self.first = first
    self.total = total
  }
}

/// Something that varies from draw to draw.
public enum DrawnFactor: Hashable, Sendable {
  /// The likelihoods of all claims, inside their bands.
  case likelihoods
  /// The days of first and last activity, inside their precision.
  case dates
  /// What open fields leave open.
  case openFields
  /// A number of the rule set.
  case setting(Setting)

  /// A name for machines: `likelihoods`, or the path of a setting.
  public var path: String {
    switch self {
    case .likelihoods: "likelihoods"
    case .dates: "dates"
    case .openFields: "open_fields"
    case .setting(let setting): setting.path
    }
  }
}

/// A number of a rule set.
public struct Setting: Hashable, Sendable {
  /// What kind of number it is.
  public enum Kind: String, Hashable, Sendable {
    /// What a criterion counts beside the others.
    case weight
    /// What each further incident counts of the one before it.
    case discount
    /// What a rule is worth.
    case points
    /// The years in which evidence loses half of its weight.
    case halfLife = "half_life"
  }

  /// Where it stands: `criteria.targets.weight`, `rules.electoral-system.points`.
  public var path: String
  /// What kind of number it is.
  public var kind: Kind
  /// The title of the criterion or rule that it belongs to; empty for what belongs to none.
  public var of: String

  /// Puts the parts together.
  public init(path: String, kind: Kind, of: String) {
    self.path = path
    self.kind = kind
    self.of = of
  }
}

/// A share of a variance with a 95 % bootstrap interval, in ten-thousandths.
///
/// An estimate may come out a little below 0 or above 1.
public struct ShareEstimate: Hashable, Sendable {
  /// The estimate.
  public var value: Int
  /// The 2.5 % quantile of the resampled estimates.
  public var low: Int
  /// The 97.5 % quantile of the resampled estimates.
  public var high: Int

  /// Puts the parts together.
  public init(value: Int, low: Int, high: Int) {
    self.value = value
    self.low = low
    self.high = high
  }
}

/// How firm the assessments of some states are, with what they rest on.
public struct SensitivityReport: Sendable {
  /// What is said of one state.
  public struct State: Sendable {
    /// What our own conventions decide.
    public var conventions: [ConventionOutcome]
    /// What draws give.
    public var sensitivity: Sensitivity
    /// What would change the recommendation.
    public var changes: Changes

    /// Puts the parts together.
    public init(
      conventions: [ConventionOutcome], sensitivity: Sensitivity, changes: Changes
    ) {
      self.conventions = conventions
      self.sensitivity = sensitivity
      self.changes = changes
    }
  }

  /// The rules.
  public var rules: RuleSetIdentity
  /// The day.
  public var asOf: CalendarDate
  /// Over all loaded dossiers by actor code.
  public var evidenceSHA256: String
  /// The dossiers and folders, as the user named them.
  public var evidencePaths: [String]
  /// The strictest of all inputs.
  public var marking: Marking?
  /// In the order in which they were asked for.
  public var states: [State]

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, asOf: CalendarDate, evidenceSHA256: String, evidencePaths: [String],
    marking: Marking?, states: [State]
  ) {
    self.rules = rules
    self.asOf = asOf
    self.evidenceSHA256 = evidenceSHA256
    self.evidencePaths = evidencePaths
    self.marking = marking
    self.states = states
  }
}
