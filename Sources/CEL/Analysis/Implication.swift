public import SourceText

extension CheckedExpression {
  /// What in the conditions of this expression decides nothing: terms that are never true, always
  /// true, or superfluous beside others.
  ///
  /// Only what can be proved is found, whatever values the variables have; an expression too
  /// large to be gone through has no findings.
  public var findings: [Diagnostic] { ConditionReview(self).findings }

  /// Whether another condition is provably true wherever this one is: also where values are
  /// known inexactly or not at all.
  ///
  /// - Parameter other: A condition of the same environment.
  /// - Returns: False where it does not follow, and where that cannot be told.
  public func implies(_ other: CheckedExpression) -> Bool {
    var comparison = ConditionComparison([self, other])
    return comparison.implies(0, 1)
  }
}

/// Conditions of one environment, ready to be compared with each other.
public struct ConditionComparison {
  private let formulas: [Formula]
  private var reasoner: Reasoner

  /// The steps that all comparisons may take for every condition; among the rules of a file they
  /// take a few hundred.
  private static let stepsPerCondition = 10_000

  /// Takes in conditions; they are named by their places.
  public init(_ conditions: [CheckedExpression]) {
    let identities = Identities()
    formulas = conditions.map { FormulaBuilder($0, identities).formula($0.tree.root) }
    reasoner = Reasoner(steps: conditions.count * Self.stepsPerCondition)
  }

  /// Whether one condition is provably true wherever another is.
  ///
  /// - Parameters:
  ///   - premise: The place of the condition that is taken to be true.
  ///   - conclusion: The place of the one that is to follow.
  /// - Returns: False where it does not follow, and where that cannot be told.
  public mutating func implies(_ premise: Int, _ conclusion: Int) -> Bool {
    reasoner.follows(formulas[conclusion], from: [formulas[premise]])
  }

  /// Whether one condition is provably true wherever several others are together.
  ///
  /// - Parameters:
  ///   - premises: The places of the conditions that are taken to be true.
  ///   - conclusion: The place of the one that is to follow.
  /// - Returns: False where it does not follow, and where that cannot be told.
  public mutating func imply(_ premises: some Sequence<Int>, _ conclusion: Int) -> Bool {
    reasoner.follows(formulas[conclusion], from: premises.map { formulas[$0] })
  }

  /// Whether wherever one condition is true, some of several others provably is.
  ///
  /// - Parameters:
  ///   - premise: The place of the condition that is taken to be true.
  ///   - conclusions: The places of those of which one is to follow, not always the same.
  /// - Returns: False where none follows, and where that cannot be told.
  public mutating func implies(_ premise: Int, anyOf conclusions: some Sequence<Int>) -> Bool {
    reasoner.follows(.any(conclusions.map { formulas[$0] }), from: [formulas[premise]])
  }

  /// Whether a condition may be true; from one that never is, everything follows.
  ///
  /// - Parameter condition: Its place.
  /// - Returns: Also true where that cannot be told.
  public mutating func mayHold(_ condition: Int) -> Bool {
    mayHold(together: CollectionOfOne(condition))
  }

  /// Whether conditions may be true together.
  ///
  /// - Parameter conditions: Their places.
  /// - Returns: Also true where that cannot be told.
  public mutating func mayHold(together conditions: some Sequence<Int>) -> Bool {
    reasoner.isPossible(conditions.map { formulas[$0] })
  }
}
