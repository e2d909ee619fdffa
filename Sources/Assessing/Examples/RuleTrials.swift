import CEL
import ThreatModel
package import RuleBook
package import SourceText

/// Tries each rule on its own examples: where it must fire it must be a yes, where it must stay
/// silent a no.
package struct RuleTrials {
  private let program: RuleProgram

  /// The trials of a program's rules.
  package init(_ program: RuleProgram) { self.program = program }

  /// One error for each example that a rule does not live up to.
  package var failures: [Diagnostic] {
    program.criteria.flatMap(\.rules).flatMap { rule in
      rule.fires.compactMap { failure($0, of: rule, wants: .yes) }
        + rule.silent.compactMap { failure($0, of: rule, wants: .no) }
    }
  }

  private func failure(_ example: RuleExample, of rule: Rule, wants: Wanted) -> Diagnostic? {
    let facts = example.incidents.map { IncidentFacts($0, fields: program.fields) }
    let activation: Value =
      rule.scope == .incident
      ? facts.first.map { .structure($0) } ?? .null
      : .list(ListValue(facts.map { .structure($0) }))
    let finding = rule.condition.finding([activation])
    guard finding.verdict != (wants == .yes ? .yes : .no) else { return nil }
    let missing = finding.missing.map(\.field)
    let reason =
      finding.failure
      ?? (missing.isEmpty ? nil : "open for want of \(missing.joined(separator: ", "))")
    return Diagnostic(
      "rules.example",
      wants == .yes
        ? "the rule '\(rule.id)' does not fire here" : "the rule '\(rule.id)' fires here",
      at: example.span,
      notes: [
        .init(
          "its condition gives \(finding.verdict.rawValue)" + (reason.map { ": \($0)" } ?? ""),
          at: rule.condition.source.span)
      ],
      help: "change the condition or the example, whichever is not what you mean")
  }

  private enum Wanted { case yes, no }
}
