import RuleBook
import ThreatModel

extension Evaluation {
  /// What keeps the recommendation where it is, where another rung was expected.
  func reasons(above actual: Int, towards wanted: String) -> [String] {
    let place = program.rungs.firstIndex { $0.id == wanted } ?? actual
    guard place > actual else {
      return program.rungs[actual].atLeast.map { asked in
        [
          "the index \(index.words) reaches the \(asked) that '\(program.rungs[actual].id)' asks for"
        ]
      } ?? []
    }
    let next = program.rungs[actual + 1]
    var reasons: [String] = []
    if let asked = next.atLeast, index.low < asked {
      reasons.append(
        "'\(next.id)' asks for an index of \(asked), \(asked - index.low) more than \(index.low)")
    }
    for (gate, finding) in zip(next.gates, ladder.gates[actual + 1]) where !finding.met.low {
      let open = finding.cautious.missing.map(\.field)
      reasons.append(
        "the gate '\(next.id)/\(gate.id)' is \(finding.met.high ? "open" : "not met"): \(gate.because)"
          + (open.isEmpty ? "" : " (open for want of \(open.joined(separator: ", ")))"))
    }
    return reasons
  }
}

extension Interval<Points> {
  /// One figure, or both.
  var words: String { low == high ? "\(low)" : "\(low) – \(high)" }
}
