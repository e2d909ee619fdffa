import CEL
import RuleBook
import SourceText
import ThreatModel

/// What a rule set made of a case, beside what it must make of it.
struct CaseResult {
  let tried: RuleCase
  let evaluation: Evaluation
  private var program: RuleProgram { evaluation.program }
  private var expected: ExpectedResult { tried.expected }

  var differences: [TestDifference] { verdicts + scores + index + rungs + gates }

  private var verdicts: [TestDifference] {
    expected.fires.compactMap { difference(of: $0.value, wants: .yes) }
      + expected.silent.compactMap { difference(of: $0.value, wants: .no) }
      + expected.open.compactMap { difference(of: $0.value, wants: .unknown) }
  }

  /// A rule at all incidents: it fires if it does at one of them, and is open if it is at one.
  private func difference(of id: String, wants: Verdict) -> TestDifference? {
    for (position, criterion) in program.criteria.enumerated() {
      guard let place = criterion.rules.firstIndex(where: { $0.id == id }) else { continue }
      let rule = criterion.rules[place]
      let findings =
        evaluation.actorFindings[position][place].map { [$0] }
        ?? evaluation.findings[position][place]
      // The finding that says most: a yes, or what is open, or the first no.
      let decisive = findings.indices.max { a, b in
        (findings[a].verdict.weight, -a) < (findings[b].verdict.weight, -b)
      }
      let actual = decisive.map { findings[$0].verdict } ?? .no
      guard actual != wants else { return nil }
      guard let decisive else {
        return TestDifference(
          subject: "the rule '\(id)'", expected: wants.asOutcome, actual: "silent: no incident")
      }
      return .of(
        rule, findings[decisive], on: activation(of: rule, at: decisive), wants: wants,
        at: rule.scope == .actor ? "all incidents" : evaluation.incidents[decisive].view.title)
    }
    let isOff = program.criteria.flatMap(\.disabled).contains { $0.id == id }
    guard isOff, wants != .no else { return nil }
    return TestDifference(
      subject: "the rule '\(id)'", expected: wants.asOutcome, actual: "silent: it is switched off")
  }

  private func activation(of rule: Rule, at incident: Int) -> Activation {
    let facts = evaluation.incidents.map { IncidentFacts($0.view, fields: program.fields) }
    return rule.scope == .incident
      ? [.structure(facts[incident])] : [.list(ListValue(facts.map { .structure($0) }))]
  }

  private var scores: [TestDifference] {
    expected.scores.compactMap { id, figure in
      guard let position = program.criteria.firstIndex(where: { $0.id == id.value }) else {
        return nil
      }
      let actual = Interval(
        low: evaluation.cautious[position].score, high: evaluation.generous[position].score)
      guard actual != figure.value else { return nil }
      return TestDifference(
        subject: "the score of '\(id.value)'", expected: figure.value.words, actual: actual.words,
        decidedBy: contributions(to: position))
    }
  }

  private func contributions(to position: Int) -> [String] {
    let tally = evaluation.cautious[position]
    return program.criteria[position].rules.enumerated().flatMap { place, rule in
      let atIncidents = zip(evaluation.incidents, tally.contributions[place])
        .map { ($0.view.title, $1.points) }
      let overAll = ("all incidents", tally.actorContributions[place].points)
      return (atIncidents + [overAll]).filter { $0.1 > .zero }
        .map { "\(rule.id) at \($0): \($1)" }
    }
  }

  private var index: [TestDifference] {
    guard let figure = expected.index, figure.value != evaluation.index else { return [] }
    return [
      TestDifference(
        subject: "the index", expected: figure.value.words, actual: evaluation.index.words,
        decidedBy: program.criteria.indices.map { position in
          let score = Interval(
            low: evaluation.cautious[position].score, high: evaluation.generous[position].score)
          let criterion = program.criteria[position]
          return "\(criterion.id): \(score.words), weight \(criterion.weight)"
        })
    ]
  }

  private var rungs: [TestDifference] {
    let ladder = evaluation.ladder
    return [
      ("the recommended rung", expected.recommended, ladder.recommended),
      ("the possible rung", expected.possible, ladder.possible),
    ].compactMap { subject, wanted, actual in
      guard let wanted, program.rungs[actual].id != wanted.value else { return nil }
      return TestDifference(
        subject: subject, expected: wanted.value, actual: program.rungs[actual].id,
        decidedBy: evaluation.reasons(above: actual, towards: wanted.value))
    }
  }

  private var gates: [TestDifference] {
    func difference(_ name: Located<String>, wants: Bool) -> TestDifference? {
      for (rung, findings) in zip(program.rungs, evaluation.ladder.gates) {
        for (gate, finding) in zip(rung.gates, findings)
        where "\(rung.id)/\(gate.id)" == name.value && finding.met.low != wants {
          let facts = evaluation.incidents.map { IncidentFacts($0.view, fields: program.fields) }
          let trace = gate.condition.program.trace([
            .list(ListValue(facts.map { .structure($0) })),
            program.value(ofScores: evaluation.cautious.map(\.score)),
          ])
          return TestDifference(
            subject: "the gate '\(name.value)'", expected: wants ? "met" : "not met",
            actual: finding.met.low ? "met" : finding.met.high ? "open" : "not met",
            decidedBy: [trace.sentence(names: .ofEvidence)],
            diagram: trace.drawing)
        }
      }
      return nil
    }
    return expected.met.compactMap { difference($0, wants: true) }
      + expected.unmet.compactMap { difference($0, wants: false) }
  }
}

extension Verdict {
  /// Which of several verdicts says most.
  fileprivate var weight: Int {
    switch self {
    case .no: 0
    case .failed: 1
    case .unknown: 2
    case .yes: 3
    }
  }
}
