package import SourceText
package import ThreatModel

/// What a rule set must make of the made-up incidents of one state.
///
/// Examples try one rule each; a case tries what rules, weights, gates and ladder make together.
package struct RuleCase: Sendable {
  /// Kebab-case, unique in the rule set.
  package var id: Located<String>
  /// For people.
  package var title: String
  /// What it guards against.
  package var why: String?
  /// The day on which it is looked at; `nil` where incidents say their age themselves.
  package var asOf: CalendarDate?
  /// What the state is said to have done.
  package var incidents: [IncidentView]
  /// What must come of it.
  package var expected: ExpectedResult
  /// Where it stands.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(
    id: Located<String>, title: String, why: String?, asOf: CalendarDate?,
    incidents: [IncidentView], expected: ExpectedResult, span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.why = why
    self.asOf = asOf
    self.incidents = incidents
    self.expected = expected
    self.span = span
  }
}

/// What must come of a case; what is not named may be anything.
package struct ExpectedResult: Sendable {
  /// A figure in both readings.
  package typealias Figure = Interval<Points>

  /// Rules that hold at one of the incidents at least.
  package var fires: [Located<String>] = []
  /// Rules that hold at none.
  package var silent: [Located<String>] = []
  /// Rules that are open at one at least, and hold at none.
  package var open: [Located<String>] = []
  /// Scores by criterion.
  package var scores: [(criterion: Located<String>, figure: Located<Figure>)] = []
  /// The index.
  package var index: Located<Figure>?
  /// The recommended rung.
  package var recommended: Located<String>?
  /// The possible rung.
  package var possible: Located<String>?
  /// Gates that are met in the cautious reading, as `rung/gate`.
  package var met: [Located<String>] = []
  /// Gates that are not met in the cautious reading, as `rung/gate`.
  package var unmet: [Located<String>] = []

  /// Expects nothing yet.
  package init() {}

  /// Whether nothing is expected.
  package var isEmpty: Bool {
    fires.isEmpty && silent.isEmpty && open.isEmpty && scores.isEmpty && index == nil
      && recommended == nil && possible == nil && met.isEmpty && unmet.isEmpty
  }
}

/// A term of a condition that cannot be, or need not be, both true and false in the tests.
package struct CoverageMark: Sendable {
  /// The term, as it stands in the condition.
  package var term: Located<String>
  /// Why not.
  package var why: String

  /// Puts the parts together.
  package init(term: Located<String>, why: String) {
    self.term = term
    self.why = why
  }
}
