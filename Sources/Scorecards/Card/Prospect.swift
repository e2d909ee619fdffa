import ThreatModel

extension Card {
  /// What must come true for the possible rung: gaps by their number, points of the index.
  var prospect: Phrase {
    let above = assessment.ladder.prefix(assessment.possible + 1)
      .dropFirst(assessment.recommended + 1)
    var conditions: [Phrase] = []
    let (numbers, isUnexplained) = gapsToClose(for: Set(above.map(\.id)))
    for alternatives in numbers {
      let listed = alternatives.map { Phrase(ours: "\($0)") }.joined(separator: " or ")
      conditions.append("gap \(listed) turns out against \(actor)")
    }
    if isUnexplained { conditions.append("what leaves its gates open turns out against \(actor)") }
    if let threshold = above.compactMap(\.atLeast).max(), threshold > assessment.index.low {
      let rise = threshold - assessment.index.low
      conditions.append("the index rises by \(rise.fixed) to \(threshold.fixed)")
    }
    guard !conditions.isEmpty else {
      return "if all that is still open turns out against \(actor)"
    }
    return "if " + conditions.listed + (numbers.isEmpty ? "" : " (see \(SectionName.gaps))")
  }

  /// For each open gate the gaps of which any one settles it, and whether a gate has none.
  private func gapsToClose(for rungs: Set<String>) -> (numbers: [[Int]], isUnexplained: Bool) {
    var numbers: [[Int]] = []
    var isUnexplained = false
    for gate in assessment.gates where rungs.contains(gate.designation) && !gate.met.low {
      let gaps = assessment.gaps.indices.filter { assessment.gaps[$0].gates.contains(gate.id) }
      if gaps.isEmpty { isUnexplained = true }
      let places = gaps.map { $0 + 1 }
      if !places.isEmpty, !numbers.contains(places) { numbers.append(places) }
    }
    return (numbers, isUnexplained)
  }
}
