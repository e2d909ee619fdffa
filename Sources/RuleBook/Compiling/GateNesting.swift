import SourceText

/// Finds rungs whose gates can be met although a gate of the rung below is not: the ladder would
/// then stop below a rung that is reached.
///
/// A gate is taken to be implied if it stands in the rung above with the same condition, or if a
/// gate there says so with `implies`. What conditions mean is not compared.
struct GateNesting {
  private let rungs: [DesignationText]

  init(_ rungs: [DesignationText]) { self.rungs = rungs }

  var all: [Diagnostic] {
    let none: DesignationText? = nil
    return zip([none] + rungs.map(Optional.some), rungs).flatMap { below, rung in
      unknownGates(of: rung, below: below) + (below.map { missingGates(of: rung, below: $0) } ?? [])
    }
  }

  private func missingGates(
    of rung: DesignationText, below: DesignationText
  ) -> [Diagnostic] {
    let implied = Set(rung.gates.flatMap(\.implies).map(\.value))
    let exact = Set(rung.gates.map(\.condition.text))
    // Mostly a gate is repeated letter for letter; only otherwise its layout has to go.
    let open = below.gates.filter {
      !implied.contains($0.id.value) && !exact.contains($0.condition.text)
    }
    guard !open.isEmpty else { return [] }
    let repeated = Set(exact.map(Self.essence))
    return open.compactMap { gate in
      repeated.contains(Self.essence(of: gate.condition.text))
        ? nil : .gatesDoNotNest(gate.id, of: below.id, above: rung.id)
    }
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
