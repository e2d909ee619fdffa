import CEL
import RuleBook
import SourceText
import ThreatModel

/// Counts what the tests of a program make of each of its conditions.
final class CoverageTally {
  private let program: RuleProgram
  private var rules: [String: Entry] = [:]
  private var gates: [String: Entry] = [:]

  /// A condition with what was made of it.
  private final class Entry {
    let condition: Condition
    let tally: TermTally
    var yes = 0
    var no = 0
    var open = 0

    init(_ condition: Condition) {
      self.condition = condition
      tally = TermTally(condition.program.expression.tree)
    }

    func evaluate(_ activation: Activation) -> Finding {
      let finding = Finding(condition.program.evaluate(activation, observer: tally))
      switch finding.verdict {
      case .yes: yes += 1
      case .no: no += 1
      case .unknown, .failed: open += 1
      }
      return finding
    }
  }

  init(_ program: RuleProgram) {
    self.program = program
    for rule in program.criteria.flatMap(\.rules) { rules[rule.id] = Entry(rule.condition) }
    for rung in program.rungs {
      for gate in rung.gates { gates["\(rung.id)/\(gate.id)"] = Entry(gate.condition) }
    }
  }

  /// Tries a rule, and counts what came of it.
  func finding(of rule: Rule, _ activation: Activation) -> Finding {
    rules[rule.id]?.evaluate(activation) ?? rule.condition.finding(activation)
  }

  /// Tries every rule and every gate on the incidents of a case.
  func count(_ facts: [IncidentFacts], scores: [[Points]]) {
    let all = Value.list(ListValue(facts.map { .structure($0) }))
    for rule in program.criteria.flatMap(\.rules) {
      let activations: [Activation] =
        rule.scope == .incident ? facts.map { [.structure($0)] } : [[all]]
      for activation in activations { _ = finding(of: rule, activation) }
    }
    for entry in gates.values {
      let seen = entry.condition.readsScores ? scores : Array(scores.prefix(1))
      for scores in seen { _ = entry.evaluate([all, program.value(ofScores: scores)]) }
    }
  }

  var coverage: TestReport.Coverage {
    // The last row of a decision table holds wherever it is asked.
    let asked = program.criteria.flatMap(\.rules).filter { !$0.isOtherwise }
    let ofRules = asked.compactMap { rule in
      rules[rule.id].map { coverage(of: $0, id: rule.id, gateOf: nil, marks: rule.uncovered) }
    }
    let ofGates = program.rungs.flatMap { rung in
      rung.gates.compactMap { gate in
        gates["\(rung.id)/\(gate.id)"].map {
          coverage(of: $0, id: gate.id, gateOf: rung.id, marks: gate.uncovered)
        }
      }
    }
    return TestReport.Coverage(conditions: ofRules + ofGates)
  }

  private func coverage(
    of entry: Entry, id: String, gateOf: String?, marks: [CoverageMark]
  ) -> ConditionCoverage {
    let tree = entry.condition.program.expression.tree
    let terms = zip(tree.termsAtAnyDepth, entry.tally.counts).map { node, count in
      let text = entry.condition.text(ofTerm: node)
      return TermCoverage(
        text: text, place: tree.span(of: node), yes: count.yes, no: count.no,
        open: count.open + count.failed, mark: marks.first { $0.isOn(text) }?.why)
    }
    return ConditionCoverage(
      id: id, gateOf: gateOf, yes: entry.yes, no: entry.no, open: entry.open, terms: terms)
  }
}
