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
enum DecimalText: Equatable {
  /// A count of units of the last place.
  case value(Int)
  case outOfRange
  case tooManyDecimals
  case malformed

  /// Reads a number with at most `places` decimals.
  static func read(_ text: String, places: Int) -> DecimalText {
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

/// A number that is written as YAML 1.1 or people elsewhere write it, and what was likely meant.
struct NumberSlip {
  /// What is wrong with it, after "'010' is not a number here: ".
  let reason: String
  /// The way to write what was likely meant; `nil` if that is a guess.
  let suggestion: String?

  /// Recognises a slip; `nil` for text that is no number by any custom.
  init?(_ text: String) {
    let sign = text.hasPrefix("-") ? "-" : ""
    let body = String(text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text[...])
    let bytes = body.utf8
    guard bytes.first?.isDigit == true || (bytes.first == UInt8(ascii: ".") && bytes.count > 1)
    else { return nil }
    func only(_ others: String) -> Bool {
      bytes.allSatisfy { $0.isDigit || others.utf8.contains($0) }
    }
    if let radix = Self.radix(of: body) {
      reason = "numbers are decimal"
      suggestion = Int(body.dropFirst(2), radix: radix).map { sign + String($0) }
    } else if bytes.contains(UInt8(ascii: ":")), only(":.") {
      reason = "a time is text, and base 60 is not known"
      suggestion = nil
    } else if bytes.contains(UInt8(ascii: "_")), only("_.") {
      reason = "digits are not grouped"
      suggestion = sign + body.filter { $0 != "_" }
    } else if bytes.contains(UInt8(ascii: ",")), only(",.") {
      let groups = body.split(separator: ",", omittingEmptySubsequences: false)
      let isGrouped = groups.dropFirst().allSatisfy { ($0.prefix { $0 != "." }).count == 3 }
      reason = isGrouped ? "digits are not grouped" : "decimals follow a point"
      suggestion = sign + (isGrouped ? groups.joined() : groups.joined(separator: "."))
    } else if only(".") {
      (reason, suggestion) = Self.decimalSlip(sign: sign, body: body, isSigned: text.hasPrefix("+"))
    } else if bytes.contains(where: { $0 | 0x20 == UInt8(ascii: "e") }), only("eE+-.") {
      reason = "exponents are not known"
      suggestion = nil
    } else {
      return nil
    }
  }

  private static func radix(of body: String) -> Int? {
    switch body.prefix(2).lowercased() {
    case "0x": 16
    case "0o": 8
    case "0b": 2
    default: nil
    }
  }

  /// A number of digits and points that breaks a rule about its first or last character.
  private static func decimalSlip(
    sign: String, body: String, isSigned: Bool
  ) -> (String, String?) {
    guard body.filter({ $0 == "." }).count <= 1 else { return ("it has several points", nil) }
    var digits = String(body.drop { $0 == "0" })
    if digits.isEmpty || digits.hasPrefix(".") { digits = "0" + digits }
    if digits.hasSuffix(".") { digits.removeLast() }
    let reason =
      if body.hasPrefix(".") || body.hasSuffix(".") {
        "a digit stands on both sides of the point"
      } else if isSigned {
        "a plus is not written"
      } else {
        "a leading zero could mean base 8"
      }
    return (reason, sign + digits)
  }
}

extension Substring.UTF8View {
  fileprivate var isDigits: Bool { !isEmpty && allSatisfy(\.isDigit) }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
