/// Decides whether formulas can be true together, and whether one follows from others.
///
/// Both are decided by going through all ways in which the premises may be true. That may take
/// long, so it is given up after so many steps: formulas are then taken to be possible, and
/// nothing to follow from them.
struct Reasoner {
  private var left: Int

  init(steps: Int) { left = steps }

  /// Whether values may make all formulas true; also true if that cannot be told.
  mutating func isPossible(_ formulas: [Formula]) -> Bool {
    !eachWay(formulas, Cube()) { _, _ in false }
  }

  /// Whether a formula is true wherever all premises are, also where something is not known or
  /// only inexactly; false if that cannot be told.
  mutating func follows(_ formula: Formula, from premises: [Formula]) -> Bool {
    eachWay(premises, Cube()) { $0.holds(formula, in: $1) }
  }

  // MARK: Ways

  /// Goes through the ways in which formulas may be true, as long as each one passes.
  ///
  /// - Returns: Whether all passed; false if it was given up.
  private mutating func eachWay(
    _ formulas: [Formula], _ start: Cube, _ passes: (inout Reasoner, Cube) -> Bool
  ) -> Bool {
    var cube = start
    var waiting = formulas
    var choices: [[Formula]] = []
    while let formula = waiting.popLast() {
      left -= 1
      guard left > 0 else { return false }
      switch formula {
      case .constant(true): break
      case .constant(false): return true
      case .literal(let literal): guard cube.add(literal) else { return true }
      case .quantifier(let quantifier):
        cube.add(quantifier)
        guard mayHold(quantifier, in: cube) else { return true }
      case .all(let parts): waiting += parts
      case .any(let parts):
        if parts.isEmpty { return true }
        choices.append(parts)
      }
    }
    guard let choice = choices.popLast() else { return passes(&self, cube) }
    let others = choices.map(Formula.any)
    for part in choice {
      guard eachWay(others + [part], cube, passes) else { return false }
    }
    return true
  }

  /// Whether a quantifier may be true beside the others of a cube.
  private mutating func mayHold(_ quantifier: Quantifier, in cube: Cube) -> Bool {
    let universals = cube.universals(beside: quantifier)
    if quantifier.isExistence { return isPossible(universals + [quantifier.body]) }
    for other in cube.quantifiers where other.isExistence && other.isBeside(quantifier) {
      guard isPossible(universals + [other.body]) else { return false }
    }
    return true
  }

  // MARK: Consequences

  /// Whether a formula is true where the claims of a cube are.
  private mutating func holds(_ formula: Formula, in cube: Cube) -> Bool {
    left -= 1
    guard left > 0 else { return false }
    switch formula {
    case .constant(let truth): return truth
    case .literal(let literal):
      // Without a claim about it the operand may not be known.
      guard let entry = cube.entries[literal.operand] else { return false }
      return entry.values.isSubset(of: literal.values) && (entry.isExact || !literal.needsExactness)
    case .quantifier(let quantifier): return holds(quantifier, in: cube)
    case .all(let parts):
      for part in parts where !holds(part, in: cube) { return false }
      return true
    case .any(let parts):
      for part in parts where holds(part, in: cube) { return true }
      return holds(anyOf: parts, in: cube)
    }
  }

  private mutating func holds(_ quantifier: Quantifier, in cube: Cube) -> Bool {
    let universals = cube.universals(beside: quantifier)
    guard quantifier.isExistence else {
      return !universals.isEmpty && follows(quantifier.body, from: universals)
    }
    for other in cube.quantifiers where other.isExistence && other.isBeside(quantifier) {
      if follows(quantifier.body, from: universals + [other.body]) { return true }
    }
    return false
  }

  /// Whether claims about one operand cover all values that it may have, one of them each.
  private func holds(anyOf parts: [Formula], in cube: Cube) -> Bool {
    var covered: [Int: ValueSet] = [:]
    for case .literal(let literal) in parts {
      // A range may lie across several claims and be within none.
      guard let entry = cube.entries[literal.operand], entry.isExact else { continue }
      let union = covered[literal.operand]?.union(literal.values) ?? literal.values
      if entry.values.isSubset(of: union) { return true }
      covered[literal.operand] = union
    }
    return false
  }
}
