/// Claims that are all true together.
struct Cube {
  /// What is claimed of one operand.
  struct Entry {
    var domain: Domain
    var values: ValueSet
    /// Whether the operand's value is one that is known exactly.
    var isExact: Bool
  }

  private(set) var entries: [Int: Entry] = [:]
  private(set) var quantifiers: [Quantifier] = []

  /// Adds a claim about an operand.
  ///
  /// - Returns: Whether the operand may still have a value.
  mutating func add(_ literal: Literal) -> Bool {
    var entry =
      entries[literal.operand]
      ?? Entry(domain: literal.domain, values: literal.values, isExact: false)
    entry.values = entry.values.intersection(literal.values)
    entry.isExact =
      entry.isExact || literal.needsExactness || !literal.domain.mayBeRange
      || literal.domain.isSingle(entry.values)
    entries[literal.operand] = entry
    return !entry.values.isEmpty
  }

  mutating func add(_ quantifier: Quantifier) { quantifiers.append(quantifier) }

  /// What every element meets that a quantifier speaks of.
  func universals(beside quantifier: Quantifier) -> [Formula] {
    quantifiers.filter { !$0.isExistence && $0.isBeside(quantifier) }.map(\.body)
  }
}
