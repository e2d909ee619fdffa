/// What is known about the arguments of a call before evaluation.
struct CallSite {
  /// The types of the arguments.
  let types: [CELType]
  /// The values of those that are literals.
  let literals: [Value?]
  /// The types of the elements of those that are written as lists.
  let elements: [[CELType]?]
}

/// Something wrong with an argument that its type does not tell.
struct CallProblem {
  /// Which argument it is.
  let argument: Int
  /// Which element of it, if it is written as a list.
  var element: Int?
  /// The bytes of the text that are at fault, if it is a text and not all of it.
  var bytes: Range<Int>?
  /// One terse sentence, lower case, without a full stop.
  let message: String
  /// What to write in place of those bytes.
  var replacement: String?
  /// The next step for the reader, where no replacement says it.
  var help: String?
}

/// How the work of a function grows with its arguments.
enum Effort: Sendable {
  /// Not at all.
  case constant
  /// With their sizes and the size of the result.
  case linear
  /// With the product of their sizes.
  case product
  /// With all there is in the first, down to the last element.
  case whole
  /// With the square of the size of the first.
  case square
  /// As sorting the first does.
  case sort
  /// With the length of the first and of the pattern that is the last.
  case pattern
}

/// What may be asked of two lists as sets.
enum SetQuestion: Sendable {
  /// Whether they have an element in common.
  case intersects
  /// Whether the first holds every element of the second.
  case contains
}
