/// What an expression may take to write and to evaluate.
///
/// No honest condition comes near these; they keep hostile ones from exhausting anything.
public struct Limits: Hashable, Sendable {
  /// The bytes of its text.
  public var bytes = 100_000
  /// How deep parentheses, brackets and arguments may be nested.
  public var nesting = 64
  /// How many operations may stand on top of each other.
  public var height = 256
  /// The constructs that it is made of.
  public var nodes = 20_000
  /// The steps that an evaluation may take as far as that can be told beforehand; see
  /// `CheckedExpression.cost`.
  public var cost = 10_000_000
  /// The steps after which an evaluation is given up.
  public var steps = 10_000_000
  /// The elements of a list or map whose size is not known before evaluation.
  public var assumedElements = 100
  /// The bytes of a text whose length is not known before evaluation.
  public var assumedBytes = 256

  /// The limits that suit conditions written by hand.
  public init() {}
}

/// The steps that an evaluation has left.
///
/// A loop asks before every turn; everything else only spends, and the program looks once, at
/// the end: what was computed with nothing left is thrown away.
struct Meter {
  private(set) var left: Int

  init(_ steps: Int) { left = steps }

  @inline(__always)
  var isSpent: Bool { left < 0 }

  /// Whether so many steps may still be taken.
  func affords(_ steps: Int) -> Bool { left >= steps }

  @inline(__always)
  mutating func spend(_ steps: Int) { left &-= steps }

  /// The steps that handling so many bytes is worth: copying and comparing are fast.
  @inline(__always)
  mutating func spend(bytes: Int) { left &-= bytes &>> 8 }
}
