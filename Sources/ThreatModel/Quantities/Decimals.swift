extension Points {
  /// As few decimals as the number needs: `62.1`.
  package var trimmed: String { description.withoutTrailingZeros }
}

extension Factor {
  /// As few decimals as the number needs: `0.82`.
  package var trimmed: String { description.withoutTrailingZeros }
}

extension String {
  /// A decimal fraction without zeros that say nothing, and without the point if none is left.
  fileprivate var withoutTrailingZeros: String {
    var digits = self[...]
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return String(digits)
  }
}
