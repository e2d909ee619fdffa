/// What one rule says of one incident, whether it fired or not.
public struct Reason: Sendable {
  /// The rule.
  public var rule: NamedID
  /// The criterion it belongs to.
  public var criterion: String
  /// The incident; `nil` for actor-scope rules.
  public var incident: String?
  /// The condition's verdict.
  public var verdict: Verdict
  /// What left it open.
  public var missing: [MissingField]
  /// What the rule may award.
  public var points: Points
  /// Attribution likelihood.
  public var likelihood: Interval<Factor>
  /// Decay since the last activity.
  public var recency: Interval<Factor>
  /// Discount by rank; 0 where the rule does not count in that reading.
  public var discount: Reading<Factor>
  /// Room left below 100 when it was counted.
  public var room: Reading<Factor>
  /// By what other rules multiply it; 1 where none does.
  public var times = Reading<Factor>(low: .one, high: .one)
  /// Whether it holds because nothing is reported that it reads.
  public var restsOnSilence = false
  /// The product, rounded to hundredths.
  public var contribution: Reading<Points>
  /// Contribution by weight over all weights.
  public var indexShare: Reading<Points>
  /// The reason in words.
  public var because: String
  /// The rule or incident that counts in its stead.
  public var outweighedBy: String?
  /// Ids of sources of the incident.
  public var sources: [String]

  /// Puts the parts together.
  public init(
    rule: NamedID, criterion: String, incident: String?, verdict: Verdict,
    missing: [MissingField] = [], points: Points, likelihood: Interval<Factor>,
    recency: Interval<Factor>, discount: Reading<Factor>, room: Reading<Factor>,
    contribution: Reading<Points>, indexShare: Reading<Points>, because: String,
    outweighedBy: String?, sources: [String]
  ) {
    self.rule = rule
    self.criterion = criterion
    self.incident = incident
    self.verdict = verdict
    self.missing = missing
    self.points = points
    self.likelihood = likelihood
    self.recency = recency
    self.discount = discount
    self.room = room
    self.contribution = contribution
    self.indexShare = indexShare
    self.because = because
    self.outweighedBy = outweighedBy
    self.sources = sources
  }
}

/// Whether one demand of a rung is met.
public struct GateOutcome: Sendable {
  /// The rung's id.
  public var designation: String
  /// The gate's id.
  public var id: String
  /// In the cautious and the generous reading.
  public var met: Reading<Bool>
  /// The demand in words.
  public var because: String
  /// What left it open.
  public var missing: [MissingField]
  /// The values that decided it, where a sentence can say them.
  public var detail: String?

  /// Puts the parts together.
  public init(
    designation: String, id: String, met: Reading<Bool>, because: String, missing: [MissingField],
    detail: String?
  ) {
    self.designation = designation
    self.id = id
    self.met = met
    self.because = because
    self.missing = missing
    self.detail = detail
  }
}

/// What separates the actor from the rung above the recommended one.
public struct NextRung: Sendable {
  /// The rung above.
  public var designation: NamedID
  /// What the cautious index is short of; 0 if nothing.
  public var missingPoints: Points
  /// Gates not met in the cautious reading.
  public var unmetGates: [String]

  /// Puts the parts together.
  public init(designation: NamedID, missingPoints: Points, unmetGates: [String]) {
    self.designation = designation
    self.missingPoints = missingPoints
    self.unmetGates = unmetGates
  }
}
