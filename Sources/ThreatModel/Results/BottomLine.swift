/// How likely it is that the state stands behind the operations relied on.
public struct AssessmentLikelihood: Sendable {
  /// Least low and least high over the principal reasons; `nil` without reasons.
  public var interval: Interval<Factor>?
  /// The one band that contains the interval.
  public var term: String?
  /// Lowest and highest term met, where no single one contains it.
  public var spans: [String]
  /// The rule set's scale.
  public var scale: NamedID

  /// Puts the parts together.
  public init(interval: Interval<Factor>?, term: String?, spans: [String], scale: NamedID) {
    self.interval = interval
    self.term = term
    self.spans = spans
    self.scale = scale
  }
}

/// How good the evidence base is; not a probability.
public struct Confidence: Sendable {
  /// Low, moderate or high.
  public var level: ConfidenceLevel
  /// Sentences that say why.
  public var reasons: [String]

  /// Puts the parts together.
  public init(level: ConfidenceLevel, reasons: [String]) {
    self.level = level
    self.reasons = reasons
  }
}

/// How many of the fields that conditions may read are reported.
public struct Coverage: Sendable {
  /// Fields with a value, a range or a reported unknown.
  public var reported: Int
  /// All fields of all visible incidents.
  public var of: Int
  /// Fields that decide a rule.
  public var deciding: Int
  /// Deciding fields that are open.
  public var open: Int
  /// Facts without a date of their own, counted from disclosure.
  public var undated: Int

  /// Puts the parts together.
  public init(reported: Int, of: Int, deciding: Int, open: Int, undated: Int) {
    self.reported = reported
    self.of = of
    self.deciding = deciding
    self.open = open
    self.undated = undated
  }
}

/// What the recommendation would be under another convention of ours.
public struct ConventionOutcome: Sendable {
  /// The convention.
  public var setting: String
  /// What it is set to here.
  public var value: String
  /// The rung it then gives.
  public var recommended: NamedID
  /// The index it then gives.
  public var index: Interval<Points>

  /// Puts the parts together.
  public init(setting: String, value: String, recommended: NamedID, index: Interval<Points>) {
    self.setting = setting
    self.value = value
    self.recommended = recommended
    self.index = index
  }
}

/// The next day on which time alone moves the recommendation.
public struct TimeMove: Sendable {
  /// The day.
  public var date: CalendarDate
  /// The rung from that day on.
  public var designation: NamedID

  /// Puts the parts together.
  public init(date: CalendarDate, designation: NamedID) {
    self.date = date
    self.designation = designation
  }
}
