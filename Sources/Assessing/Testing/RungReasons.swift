import RuleBook
import ThreatModel

extension Evaluation {
  /// What keeps the recommendation where it is, where another rung was expected.
  func reasons(above actual: Int, towards wanted: String) -> [String] {
    let place = program.rungs.firstIndex { $0.id == wanted } ?? actual
    guard place > actual else {
      let reached = program.rungs[actual]
      let gates = reached.gates.isEmpty ? "" : ", and every gate of it is met"
      return reached.atLeast.map { asked in
        ["the index \(index.words) reaches the \(asked) that '\(reached.id)' asks for\(gates)"]
      } ?? []
    }
    let next = program.rungs[actual + 1]
    var reasons: [String] = []
    if let asked = next.atLeast, index.low < asked {
      reasons.append(
        "'\(next.id)' asks for an index of \(asked), \(asked - index.low) more than \(index.low)")
    }
    for (gate, finding) in zip(next.gates, ladder.gates[actual + 1]) where !finding.met.low {
      let open = finding.cautious.missing.filter(\.isReported).map { missing in
        (missing.incident.map { "\($0)." } ?? "") + missing.field
      }
      reasons.append(
        "the gate '\(next.id)/\(gate.id)' is \(finding.met.high ? "open" : "not met"): \(gate.because)"
          + (open.isEmpty ? "" : " (open: \(open.joined(separator: ", ")))"))
    }
    return reasons
  }
}

extension Interval<Points> {
  /// One figure, or both.
  var words: String { low == high ? "\(low)" : "\(low) – \(high)" }
}
