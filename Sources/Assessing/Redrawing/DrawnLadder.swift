import CEL
import RuleBook
import ThreatModel

/// The ladder, whose gates are asked once a draw.
struct DrawnLadder {
  enum DrawnGate {
    case settled(Bool)
    case open(question: Int)
    /// Looks at the criteria's scores, which differ in every draw.
    case scores(Condition, OpenQuestion.Scope)
  }

  /// Whether a gate looks at the criteria's scores.
  let readsScores: Bool
  private let atLeast: [Points]
  /// By rung: sets of gates one of which has to hold in full; one set for each incident where a
  /// rung's gates are bound to one incident.
  private let gates: [[[DrawnGate]]]

  init(_ program: RuleProgram, _ evidence: Evidence, _ questions: inout QuestionList) {
    readsScores = program.rungs.contains { $0.gates.contains(where: \.condition.readsScores) }
    atLeast = program.rungs.map { $0.atLeast ?? .zero }
    func gate(_ condition: Condition, _ scope: OpenQuestion.Scope) -> DrawnGate {
      if condition.readsScores { return .scores(condition, scope) }
      let finding =
        switch scope {
        case .gateAt(let incident): evidence.only(incident).finding(condition, scores: .null)
        case .gate, .actor, .incident: evidence.finding(condition, scores: .null)
        }
      return switch finding.verdict {
      case .yes: .settled(true)
      case .no, .failed: .settled(false)
      case .unknown: .open(question: questions.add(condition, scope))
      }
    }
    let scopes: [OpenQuestion.Scope] =
      program.settings.gateScope == .actor
      ? [.gate] : evidence.facts.indices.map { .gateAt($0) }
    gates = program.rungs.map { rung in
      rung.gates.isEmpty
        ? [[]] : scopes.map { scope in rung.gates.map { gate($0.condition, scope) } }
    }
  }

  /// The highest rung with no unreached rung below it.
  func rung(index: Points, holds: (DrawnGate) -> Bool) -> Int {
    let unreached = gates.indices.first { rung in
      index < atLeast[rung] || !gates[rung].contains { $0.allSatisfy(holds) }
    }
    return max(0, (unreached ?? gates.count) - 1)
  }
}
