import CEL

/// What can be proved of the gates of a ladder, whatever the evidence.
///
/// Gates of all rungs look at the same: all incidents, or one that meets a whole rung.
struct GateProofs {
  /// By rung and gate; `nil` for a gate that could not be checked.
  private let places: [[Int?]]
  private let givens: Range<Int>
  private var conditions: ConditionComparison

  /// Takes in the gates.
  ///
  /// - Parameters:
  ///   - gates: Their conditions, by rung; `nil` where one could not be checked.
  ///   - givens: What always holds, as far as it is known.
  init(_ gates: [[CheckedExpression?]], givens: [CheckedExpression] = []) {
    var taken = givens
    places = gates.map { rung in
      rung.map { gate in
        guard let gate else { return nil }
        taken.append(gate)
        return taken.count - 1
      }
    }
    conditions = ConditionComparison(taken)
    self.givens = givens.indices
  }

  /// Whether a gate is met wherever all gates of some rungs are.
  mutating func follows(_ gate: (rung: Int, gate: Int), from rungs: some Sequence<Int>) -> Bool {
    guard let place = places[gate.rung][gate.gate] else { return false }
    return conditions.imply(rungs.flatMap { places[$0].compactMap(\.self) }, place)
  }

  /// Whether gates can be met together, given what always holds if that is asked for.
  mutating func mayHold(_ gates: [(rung: Int, gate: Int)], isGiven: Bool = false) -> Bool {
    conditions.mayHold(
      together: gates.compactMap { places[$0.rung][$0.gate] } + (isGiven ? Array(givens) : []))
  }

  /// Whether a gate can be met given one of what always holds.
  mutating func mayHold(_ gate: (rung: Int, gate: Int), given: Int) -> Bool {
    conditions.mayHold(together: [places[gate.rung][gate.gate], given].compactMap(\.self))
  }
}
