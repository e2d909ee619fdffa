/// What makes a condition true, as far as an analysis understands it.
///
/// A formula is true exactly when its condition is, whatever is known, inexact or failed; a
/// formula that is negated stands for what makes the condition false. That is why there is no
/// negation: it is carried out where the formula is made.
indirect enum Formula {
  case constant(Bool)
  case literal(Literal)
  case quantifier(Quantifier)
  /// Every part is true.
  case all([Formula])
  /// Some part is true.
  case any([Formula])
}

/// The claim that an operand has one of some values.
struct Literal {
  /// The number of the operand.
  let operand: Int
  let domain: Domain
  let values: ValueSet
  /// Whether it is true only of a value that is known exactly, as membership of a list is: a
  /// range is not in a list that holds all its values.
  let needsExactness: Bool
}

/// The claim that some element of a list, or every element, meets a condition.
struct Quantifier {
  /// Whether one element is enough.
  let isExistence: Bool
  /// The number of the list or map.
  let range: Int
  /// Which of the enclosing names stands for the element.
  let place: Int
  let body: Formula

  /// Whether both speak about the elements of one list by one name.
  func isBeside(_ other: Quantifier) -> Bool { range == other.range && place == other.place }
}
