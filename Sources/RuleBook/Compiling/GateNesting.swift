import CEL
import SourceText

/// Finds rungs whose gates can be met although a gate of the rung below is not: the ladder would
/// then stop below a rung that is reached.
///
/// A gate is taken to be implied if it stands in the rung above with the same condition, if a gate
/// there says so with `implies`, or if it can be proved to follow from the gates there.
struct GateNesting {
  private let rungs: [DesignationText]
  private let conditions: [[CheckedExpression?]]

  /// The nesting of a ladder.
  ///
  /// - Parameters:
  ///   - rungs: The rungs, lowest first.
  ///   - conditions: The conditions of their gates; `nil` for those that could not be checked.
  init(_ rungs: [DesignationText], _ conditions: [[CheckedExpression?]]) {
    self.rungs = rungs
    self.conditions = conditions
  }

  var all: [Diagnostic] {
    // Mostly nothing has to be proved.
    var proofs: GateProofs?
    return rungs.indices.flatMap { rung in
      let below = rung > 0 ? rungs[rung - 1] : nil
      return unknownGates(of: rungs[rung], below: below)
        + (below == nil ? [] : missingGates(of: rung, &proofs))
    }
  }

  private func missingGates(of place: Int, _ proofs: inout GateProofs?) -> [Diagnostic] {
    let (rung, below) = (rungs[place], rungs[place - 1])
    let implied = Set(rung.gates.flatMap(\.implies).map(\.value))
    let exact = Set(rung.gates.map(\.condition.text))
    // Mostly a gate is repeated letter for letter; only otherwise its layout has to go.
    let open = below.gates.enumerated().filter { _, gate in
      !implied.contains(gate.id.value) && !exact.contains(gate.condition.text)
    }
    guard !open.isEmpty else { return [] }
    let repeated = Set(exact.map(Self.essence))
    return open.compactMap { position, gate in
      repeated.contains(Self.essence(of: gate.condition.text))
        || follows((place - 1, position), from: place, &proofs)
        ? nil : .gatesDoNotNest(gate.id, of: below.id, above: rung.id)
    }
  }

  private func follows(
    _ gate: (rung: Int, gate: Int), from rung: Int, _ proofs: inout GateProofs?
  ) -> Bool {
    guard conditions.count == rungs.count else { return false }
    var known = proofs ?? GateProofs(conditions)
    defer { proofs = known }
    return known.follows(gate, from: CollectionOfOne(rung))
  }

  private func unknownGates(
    of rung: DesignationText, below: DesignationText?
  ) -> [Diagnostic] {
    let known = (below?.gates ?? []).map(\.id.value)
    return rung.gates.flatMap(\.implies).compactMap { gate in
      known.contains(gate.value)
        ? nil : .unknownGate(gate, below: below?.id.value, known: known)
    }
  }

  /// A condition without the blanks that only lay it out: those in quotes stay, and one stays
  /// between two words.
  static func essence(of condition: String) -> String {
    var essence = ""
    var quote: Character?
    var isEscaped = false
    var hasGap = false
    for character in condition {
      if let open = quote {
        essence.append(character)
        if !isEscaped, character == open { quote = nil }
        isEscaped = !isEscaped && character == "\\"
      } else if character.isWhitespace {
        hasGap = true
      } else {
        if hasGap, character.isOfWord, essence.last?.isOfWord == true { essence.append(" ") }
        hasGap = false
        if character == "\"" || character == "'" { quote = character }
        essence.append(character)
      }
    }
    return essence
  }
}

extension Character {
  fileprivate var isOfWord: Bool { isLetter || isNumber || self == "_" }
}
