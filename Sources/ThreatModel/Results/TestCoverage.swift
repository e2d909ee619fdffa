public import SourceText

extension TestReport {
  /// What the tests of a rule set made true and false.
  public struct Coverage: Sendable {
    /// Rules in the file's order, then gates.
    public var conditions: [ConditionCoverage]

    /// Puts the parts together.
    public init(conditions: [ConditionCoverage]) { self.conditions = conditions }

    /// The rules' conditions.
    public var rules: [ConditionCoverage] { conditions.filter { $0.gateOf == nil } }

    /// The gates' conditions.
    public var gates: [ConditionCoverage] { conditions.filter { $0.gateOf != nil } }

    /// The share of outcomes that the tests met, in hundredths of a per cent, rounded down.
    ///
    /// Each term has two outcomes, true and false; a term that is marked with a reason has none
    /// that must be met. A rule set without terms is covered.
    public var hundredthsOfPercent: Int {
      let terms = conditions.flatMap(\.terms).filter { $0.mark == nil }
      let met = terms.reduce(0) { $0 + ($1.yes > 0 ? 1 : 0) + ($1.no > 0 ? 1 : 0) }
      return terms.isEmpty ? 10_000 : met * 10_000 / (terms.count * 2)
    }
  }
}

/// What the tests made of one condition.
public struct ConditionCoverage: Sendable {
  /// The rule, or the gate, by id.
  public var id: String
  /// The rung whose gate it is; `nil` for a rule.
  public var gateOf: String?
  /// In how many evaluations it held.
  public var yes: Int
  /// In how many it did not.
  public var no: Int
  /// In how many it stayed open.
  public var open: Int
  /// Its terms, in the order they were written, those inside macros among them.
  public var terms: [TermCoverage]

  /// Puts the parts together.
  public init(
    id: String, gateOf: String?, yes: Int, no: Int, open: Int, terms: [TermCoverage]
  ) {
    self.id = id
    self.gateOf = gateOf
    self.yes = yes
    self.no = no
    self.open = open
    self.terms = terms
  }

  /// Whether it held and did not hold at least once each.
  public var isCovered: Bool { yes > 0 && no > 0 }
}

/// What the tests made of one term of a condition.
public struct TermCoverage: Sendable {
  /// As it stands in the condition, on one line.
  public var text: String
  /// Where it stands.
  public var place: SourceSpan?
  /// How often it held.
  public var yes: Int
  /// How often it did not.
  public var no: Int
  /// How often it hung on fields that are not known.
  public var open: Int
  /// Why it need not be both; `nil` if it need.
  public var mark: String?

  /// Puts the parts together.
  public init(text: String, place: SourceSpan?, yes: Int, no: Int, open: Int, mark: String?) {
    self.text = text
    self.place = place
    self.yes = yes
    self.no = no
    self.open = open
    self.mark = mark
  }

  /// Whether the tests made it both true and false.
  public var isCovered: Bool { yes > 0 && no > 0 }
}
