package import RuleBook
package import SourceText
package import ThreatModel

/// Tries a program on its own examples and cases, and counts what they made true and false.
package struct RuleTests: Sendable {
  /// Examples by rule, then cases, each in the file's order.
  package let outcomes: [TestOutcome]
  /// What they made of each condition.
  ///
  /// Stances count for nothing here: they say where a state
  /// should stand, not what a rule should see.
  package let coverage: TestReport.Coverage

  /// Runs the tests of a program.
  package init(_ program: RuleProgram) {
    let tally = CoverageTally(program)
    outcomes =
      ExampleTests(program: program, tally: tally).outcomes
      + CaseTests(program: program, tally: tally).outcomes
    coverage = tally.coverage
  }

  /// One error for each example and case that the rules do not live up to.
  package var failures: [Diagnostic] {
    outcomes.filter { $0.status == .failed }.map { outcome in
      outcome.kind == .example ? .example(outcome) : .ruleCase(outcome)
    }
  }
}

extension StanceComparison {
  /// Every stance as a test.
  package func tests(of agreement: StanceAgreement) -> [TestOutcome] {
    ExpectationTests(comparison: self, agreement: agreement).outcomes
  }
}

extension Diagnostic {
  fileprivate static func example(_ outcome: TestOutcome) -> Diagnostic {
    let difference = outcome.differences.first
    return Diagnostic(
      "rules.example",
      difference?.expected == "fires"
        ? "the rule '\(outcome.subject)' does not fire here"
        : "the rule '\(outcome.subject)' fires here", at: outcome.place,
      notes: difference.map { [Note("its condition is \($0.actual): " + $0.reason)] } ?? [],
      help: "change the condition or the example, whichever is not what you mean; "
        + "'threatlevel test' shows the values")
  }

  fileprivate static func ruleCase(_ outcome: TestOutcome) -> Diagnostic {
    Diagnostic(
      "rules.case", "the case '\(outcome.subject)' does not come out as expected",
      at: outcome.place,
      notes: outcome.differences.map { difference in
        Note("\(difference.subject): expected \(difference.expected), is \(difference.actual)")
      },
      help: "change the rules or the case, whichever is not what you mean; 'threatlevel test' "
        + "shows the values")
  }
}

extension TestDifference {
  fileprivate var reason: String { decidedBy.joined(separator: "; ") }
}
