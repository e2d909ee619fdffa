public import SourceText

/// What came of trying a rule set on what it says of itself, and on official stances.
public struct TestReport: Sendable {
  /// The rules.
  public var rules: RuleSetIdentity
  /// The day of the comparison with stances; `nil` if there are none.
  public var asOf: CalendarDate?
  /// Examples, then cases, then stances, each in the file's order.
  public var outcomes: [TestOutcome]
  /// What examples and cases made true and false.
  public var coverage: Coverage
  /// How often rules and stances agree; `nil` if no expectations stand beside the rules.
  public var agreement: StanceAgreement?
  /// How well the rules reproduce the grade that they name; `nil` if they name none.
  public var reproduction: Reproduction?

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, asOf: CalendarDate?, outcomes: [TestOutcome], coverage: Coverage,
    agreement: StanceAgreement?, reproduction: Reproduction? = nil
  ) {
    self.reproduction = reproduction
    self.rules = rules
    self.asOf = asOf
    self.outcomes = outcomes
    self.coverage = coverage
    self.agreement = agreement
  }

  /// The outcomes of one kind.
  public func outcomes(of kind: TestKind) -> [TestOutcome] { outcomes.filter { $0.kind == kind } }

  /// Whether a test gave what it must not.
  public var hasFailures: Bool { outcomes.contains { $0.status == .failed } }
}

/// What is tried.
public enum TestKind: String, CaseIterable, Sendable {
  /// One rule on facts.
  case example
  /// The whole rule set on a made-up state.
  case ruleCase = "case"
  /// The whole rule set on a dossier, beside what was officially said of the state.
  case expectation
}

/// What came of one test.
public struct TestOutcome: Sendable {
  /// How it ended.
  public enum Status: String, CaseIterable, Sendable {
    /// As it should.
    case passed
    /// Not as it should.
    case failed
    /// Rules and stance differ, as their author says they do.
    case known
    /// There is nothing to try it on.
    case skipped
  }

  /// What was tried.
  public var kind: TestKind
  /// The rule, the case or the stance, by id.
  public var subject: String
  /// For people: what is to come of it.
  public var title: String
  /// How it ended.
  public var status: Status
  /// Where it is written.
  public var place: SourceSpan?
  /// What is not as it should be, or known not to be; empty if it passed.
  public var differences: [TestDifference]

  /// Puts the parts together.
  public init(
    kind: TestKind, subject: String, title: String, status: Status, place: SourceSpan?,
    differences: [TestDifference] = []
  ) {
    self.kind = kind
    self.subject = subject
    self.title = title
    self.status = status
    self.place = place
    self.differences = differences
  }
}

/// Something that is not as it should be.
public struct TestDifference: Sendable {
  /// What was looked at.
  public var subject: String
  /// What it should be.
  public var expected: String
  /// What it is.
  public var actual: String
  /// The values that decided it, one sentence each.
  public var decidedBy: [String]
  /// The condition with the value of each part under it; empty if no condition decided it alone.
  public var diagram: [String]

  /// Puts the parts together.
  public init(
    subject: String, expected: String, actual: String, decidedBy: [String] = [],
    diagram: [String] = []
  ) {
    self.subject = subject
    self.expected = expected
    self.actual = actual
    self.decidedBy = decidedBy
    self.diagram = diagram
  }
}
