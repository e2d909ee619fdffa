/// A number that is written as YAML 1.1 or people elsewhere write it, and what was likely meant.
struct NumberSlip {
  /// What is wrong with it, after "'010' is not a number here: ".
  let reason: String
  /// The way to write what was likely meant; `nil` if that is a guess.
  let suggestion: String?

  private init(reason: String, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  /// Recognises a slip; `nil` for text that is no number by any custom.
  init?(_ text: String) {
    let longestNumber = 64
    guard text.utf8.count <= longestNumber else { return nil }
    if let slip = Self.symbolSlip(text) ?? Self.wordSlip(text) ?? Self.spaceSlip(text) {
      self = slip
      return
    }
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

  /// A number with a sign for what it counts.
  private static func symbolSlip(_ text: String) -> NumberSlip? {
    let symbols: Set<Character> = ["%", "£", "$", "€", "¥", "₽"]
    let trimmed = text.filter { !symbols.contains($0) && $0 != " " }
    guard trimmed.utf8.first?.isDigit == true, trimmed.utf8.allSatisfy({ $0.isDigitOrPoint }),
      let symbol = text.first(where: symbols.contains)
    else { return nil }
    // Where a share is wanted, 60% is 0.6; where points are, it may be 60.
    return NumberSlip(
      reason: "'\(symbol)' is not written", suggestion: symbol == "%" ? nil : trimmed)
  }

  /// A number that goes on in words or letters: 40 million, 40M, 3k.
  private static func wordSlip(_ text: String) -> NumberSlip? {
    let digits = text.prefix { $0.utf8.allSatisfy(\.isDigitOrPoint) }
    let word = text.dropFirst(digits.count).drop { $0 == " " }.lowercased()
    let zeros: Int? =
      switch word {
      case "k", "thousand": 3
      case "m", "mn", "million", "millions": 6
      case "bn", "billion", "billions": 9
      default: nil
      }
    guard let zeros, digits.utf8.first?.isDigit == true else { return nil }
    var suggestion: String?
    if case .value(let value) = DecimalText.read(String(digits), places: zeros) {
      suggestion = String(value)
    }
    return NumberSlip(reason: "numbers are written in digits alone", suggestion: suggestion)
  }

  /// Digits that are grouped by spaces or apostrophes, and digits of other scripts.
  private static func spaceSlip(_ text: String) -> NumberSlip? {
    let groups = text.split(omittingEmptySubsequences: false) {
      $0 == " " || $0 == "\u{A0}" || $0 == "\u{202F}" || $0 == "\u{2009}" || $0 == "'" || $0 == "’"
    }
    if groups.count > 1, groups.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(\.isDigit) }),
      groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    {
      return NumberSlip(reason: "digits are not grouped", suggestion: groups.joined())
    }
    let values = text.map { $0.isASCII ? nil : $0.wholeNumberValue }
    guard !values.isEmpty, values.allSatisfy({ (0...9).contains($0 ?? -1) }) else { return nil }
    return NumberSlip(
      reason: "digits are 0 to 9", suggestion: values.map { String($0 ?? 0) }.joined())
  }
}

extension UInt8 {
  fileprivate var isDigitOrPoint: Bool { isDigit || self == UInt8(ascii: ".") }
}
