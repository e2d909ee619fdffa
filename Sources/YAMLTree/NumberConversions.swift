package import SourceText

extension YAMLNode {
  /// A whole number: digits, and a minus if it is negative.
  package func integer(_ problems: inout Problems) -> Located<Int>? {
    number(places: 0, &problems)
  }

  /// A number as a whole count of its last decimal: with two places, `85` is 8500.
  ///
  /// No floating point is involved, so what was written is what is meant. More decimals than
  /// `places` are an error and are not rounded away.
  package func decimal(places: Int, _ problems: inout Problems) -> Located<Int>? {
    number(places: places, &problems)
  }

  private func number(places: Int, _ problems: inout Problems) -> Located<Int>? {
    let expected = places == 0 ? "a whole number" : "a number"
    guard let scalar, !scalar.isNull else {
      problems.report(
        .wrongType(self, expected: expected, help: "write \(expected), or remove the key"))
      return nil
    }
    let written = scalar.text.text
    guard scalar.style == .plain else {
      problems.report(.quotedNumber(self, written, expected: expected, places: places))
      return nil
    }
    switch DecimalText.read(written, places: places) {
    case .value(let value): return Located(value, at: span)
    case .outOfRange: problems.report(.numberOutOfRange(self))
    case .tooManyDecimals:
      problems.report(.tooManyDecimals(self, written, places: places))
    case .malformed:
      problems.report(
        NumberSlip(written).map { .notANumber(self, $0, places: places) }
          ?? .wrongType(self, expected: expected, help: "write digits, such as 85"))
    }
    return nil
  }
}

/// The one way to write a number: `-?(0|[1-9][0-9]*)(\.[0-9]+)?`.
package enum DecimalText: Equatable {
  /// A count of units of the last place.
  case value(Int)
  /// A number that no count holds.
  case outOfRange
  /// More decimals than count.
  case tooManyDecimals
  /// No number.
  case malformed

  /// Reads a number with at most `places` decimals.
  package static func read(_ text: String, places: Int) -> DecimalText {
    var digits = text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits.removeFirst() }
    let parts = digits.split(
      separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = parts.first, whole.isDigits,
      whole.count == 1 || whole.first != UInt8(ascii: "0"),
      parts.count == 1 || parts[1].isDigits
    else { return .malformed }
    let fraction = parts.count == 2 ? Array(parts[1]) : []
    guard fraction.count <= places else { return .tooManyDecimals }
    let padding = repeatElement(UInt8(ascii: "0"), count: places - fraction.count)
    var value = 0
    for digit in Array(whole) + fraction + padding {
      // Towards the sign, because the least integer has no positive counterpart.
      let unit = Int(digit - UInt8(ascii: "0"))
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (next, isTooFar) = tens.addingReportingOverflow(isNegative ? -unit : unit)
      guard !isTooLarge, !isTooFar else { return .outOfRange }
      value = next
    }
    return .value(value)
  }
}

extension Substring.UTF8View {
  fileprivate var isDigits: Bool { !isEmpty && allSatisfy(\.isDigit) }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
