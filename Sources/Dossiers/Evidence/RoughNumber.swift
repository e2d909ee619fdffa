/// A number that is written with how rough it is: "about 40", "40+", "40-50".
struct RoughNumber {
  /// How a dossier writes it, such as `{about: 40}`.
  let form: String

  /// Recognises what people write; `nil` for anything else.
  init?(_ text: String) {
    let longestNumber = 40
    guard text.utf8.count <= longestNumber else { return nil }
    let plain = text.lowercased()
    let prefixes = [
      ("~", "about"), ("c.", "about"), ("ca.", "about"), ("circa ", "about"), ("about ", "about"),
      ("approx.", "about"), ("approximately ", "about"), ("around ", "about"),
      ("roughly ", "about"), ("some ", "about"), (">", "more_than"), ("over ", "more_than"),
      ("more than ", "more_than"), ("at least ", "at_least"), ("up to ", "up_to"),
    ]
    for (prefix, key) in prefixes where plain.hasPrefix(prefix) {
      guard let number = Self.number(plain.dropFirst(prefix.count)) else { return nil }
      form = "{\(key): \(number)}"
      return
    }
    if plain.hasSuffix("+"), let number = Self.number(plain.dropLast()) {
      form = "{at_least: \(number)}"
      return
    }
    let ends = plain.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "\u{2013}" }
    guard ends.count == 2, let low = Self.number(ends[0]), let high = Self.number(ends[1])
    else { return nil }
    form = "{from: \(low), to: \(high)}"
  }

  private static func number(_ text: Substring) -> Int? {
    let digits = text.filter { $0 != " " }
    guard digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return Int(digits)
  }
}
