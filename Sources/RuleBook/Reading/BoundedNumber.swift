import SourceText
import YAMLTree

extension Fields {
  /// A number within the bounds that its table gives, as a whole count of its last decimal.
  ///
  /// - Parameters:
  ///   - name: The key.
  ///   - places: The decimals that count.
  ///   - most: The greatest number that is read, where a later step has more to say of one that is
  ///     above the bounds.
  ///   - problems: Takes a number outside the bounds.
  /// - Returns: The count; `nil` where there is no such number.
  func bounded(
    _ name: String, places: Int, upTo most: Int? = nil, _ problems: inout Problems
  ) -> Located<Int>? {
    guard let number = decimal(name, places: places, &problems) else { return nil }
    guard let bounds = table[name]?.kind.bounds else { return number }
    let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
    guard (bounds.lowerBound * unit...(most ?? bounds.upperBound) * unit).contains(number.value)
    else {
      problems.report(.outOfRange(name, bounds, at: number.span))
      return nil
    }
    return number
  }
}
