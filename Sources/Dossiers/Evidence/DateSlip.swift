import ThreatModel

/// A date that is written as people elsewhere write it, and what was likely meant.
struct DateSlip {
  /// What is wrong with it, after "'25/03/2024' is not a date: "; `nil` where nothing is sure.
  private(set) var reason: String?
  /// The way to write what was likely meant; `nil` if that is a guess.
  private(set) var suggestion: String?
  /// The first and last date of a span that was meant.
  private(set) var range: (from: String, to: String)?

  /// Looks for a slip in text that is not a date.
  init(_ text: String) {
    let longestDate = 40
    guard text.utf8.count <= longestDate else { return }
    let plain = text.lowercased()
      .map { "\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2212}".contains($0) ? "-" : $0 }
    let words = String(plain).split { " ,\u{A0}".contains($0) }.map(String.init)
    self =
      Self.noSuchDay(text) ?? Self.numbers(String(plain)) ?? Self.span(words, String(plain))
      ?? Self.month(words) ?? Self.vague(words, String(plain)) ?? DateSlip()
  }

  private init(reason: String? = nil, suggestion: String? = nil) {
    self.reason = reason
    self.suggestion = suggestion
  }

  private init(reason: String, from: Int, to: Int) {
    self.reason = reason
    range = (String(from), String(to))
  }

  /// Written as a date is, but there is none such.
  private static func noSuchDay(_ text: String) -> DateSlip? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.allSatisfy(\.isDigit) ? Int($0) : nil }
    guard numbers.count == parts.count, parts.first?.utf8.count == 4,
      parts.dropFirst().allSatisfy({ $0.utf8.count == 2 }), parts.count <= 3
    else {
      guard parts.count == 1, numbers.count == 1, (5...6).contains(text.utf8.count) else {
        return nil
      }
      return DateSlip(reason: "years go from 0001 to 9999")
    }
    if numbers[0] == 0 { return DateSlip(reason: "there is no year 0") }
    if parts.count > 1, !(1...12).contains(numbers[1]) {
      return DateSlip(reason: "months go from 01 to 12")
    }
    let days = CalendarDate.days(inMonth: numbers[1], of: numbers[0])
    return DateSlip(reason: "that month has days 01 to \(days)")
  }

  /// Numbers in another order, with other signs, or with a time behind them.
  private static func numbers(_ text: String) -> DateSlip? {
    if let date = text.split(whereSeparator: { $0 == "t" || $0 == " " }).first,
      date.utf8.count < text.utf8.count, text.dropFirst(date.utf8.count + 1).contains(":"),
      PartialDate(String(date)) != nil
    {
      return DateSlip(reason: "no time of day is kept", suggestion: String(date))
    }
    let parts = text.split { "-/.".contains($0) }
    guard parts.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }) else { return nil }
    let lengths = parts.map(\.utf8.count)
    func date(_ order: [Int]) -> String? {
      let padded = order.map { parts[$0].utf8.count == 1 ? "0" + parts[$0] : String(parts[$0]) }
      let date = padded.joined(separator: "-")
      return PartialDate(date) == nil ? nil : date
    }
    switch lengths {
    case [8]:
      let digits = Array(parts[0])
      let spaced = [digits[..<4], digits[4..<6], digits[6...]].map { String($0) }
      let date = spaced.joined(separator: "-")
      guard PartialDate(date) != nil else { return nil }
      return DateSlip(reason: "hyphens stand between year, month and day", suggestion: date)
    case _ where lengths.first == 4 && parts.count <= 3:
      return date(Array(parts.indices)).map {
        DateSlip(reason: "it is written with hyphens and two digits each", suggestion: $0)
      }
    case _ where lengths.count == 3 && lengths[2] == 4:
      let (dayFirst, monthFirst) = (date([2, 1, 0]), date([2, 0, 1]))
      if let dayFirst, let monthFirst, dayFirst != monthFirst {
        return DateSlip(reason: "it may be \(dayFirst) or \(monthFirst); the year comes first")
      }
      return (dayFirst ?? monthFirst).map {
        DateSlip(reason: "the year comes first", suggestion: $0)
      }
    case _ where lengths.count == 2 && lengths[1] == 4:
      return date([1, 0]).map { DateSlip(reason: "the year comes first", suggestion: $0) }
    default: return nil
    }
  }

  /// Two years, a decade or a quarter.
  private static func span(_ words: [String], _ text: String) -> DateSlip? {
    let wordsOfSpans = ["between", "and", "from", "to", "-"]
    let years = words.filter { !wordsOfSpans.contains($0) }
      .flatMap { $0.split { "-/".contains($0) }.map(String.init) }
    if years.count == 2, let from = year(years[0]), let to = year(years[1]), from < to {
      return DateSlip(reason: "it is a span of time", from: from, to: to)
    }
    if text.hasSuffix("s"), let decade = year(text.dropLast(text.hasSuffix("'s") ? 2 : 1)),
      decade % 10 == 0
    {
      return DateSlip(reason: "it is a span of time", from: decade, to: decade + 9)
    }
    let parts = words.flatMap { $0.split { "-/".contains($0) }.map(String.init) }
    guard parts.count == 2, let quarter = parts.firstIndex(where: { $0.hasPrefix("q") }),
      let number = Int(parts[quarter].dropFirst()), (1...4).contains(number),
      let ofYear = year(parts[1 - quarter])
    else { return nil }
    var slip = DateSlip(reason: "it is a span of time")
    let months = ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"]
    slip.range = ("\(ofYear)-\(months[number * 3 - 3])", "\(ofYear)-\(months[number * 3 - 1])")
    return slip
  }

  /// A month by its English name.
  private static func month(_ words: [String]) -> DateSlip? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    func month(_ word: String) -> Int? {
      let letters = word.hasSuffix(".") ? String(word.dropLast()) : word
      guard letters.utf8.count >= 3 else { return nil }
      return names.firstIndex { $0.hasPrefix(letters) }.map { $0 + 1 }
    }
    guard (2...3).contains(words.count), let place = words.firstIndex(where: { month($0) != nil }),
      let number = month(words[place])
    else { return nil }
    var others = words
    others.remove(at: place)
    guard let yearPlace = others.firstIndex(where: { year($0) != nil }) else { return nil }
    let named = others.remove(at: yearPlace)
    let day = others.first.map { $0.prefix { $0.isASCII && $0.isNumber } }
    let parts = [named, String(number)] + (day.map { [String($0)] } ?? [])
    let date = parts.map { $0.utf8.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
    guard PartialDate(date) != nil else { return nil }
    return DateSlip(reason: "months are written as numbers", suggestion: date)
  }

  /// A date of which nobody is sure.
  private static func vague(_ words: [String], _ text: String) -> DateSlip? {
    let unknown = ["?", "n/a", "na", "none", "tbc", "tbd", "n/k", "unk", "not known", "unclear"]
    if unknown.contains(text) {
      return DateSlip(reason: "what is not known is called unknown", suggestion: "unknown")
    }
    let hedges: Set<String> = [
      "circa", "c.", "ca", "ca.", "about", "around", "approx", "approx.", "roughly", "early",
      "mid", "late", "before", "after", "since", "until", "by", "spring", "summer", "autumn",
      "fall", "winter", "end", "beginning", "start", "of",
    ]
    let bare = text.filter { !"~?<>".contains($0) }
    let isHedged = bare != text || words.contains(where: hedges.contains)
    let rest = String(bare).split { " ,-".contains($0) }.filter { !hedges.contains(String($0)) }
    guard isHedged, rest.contains(where: { year($0) != nil }) else { return nil }
    return DateSlip(reason: "how unsure it is has to show in its form")
  }

  private static func year(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy(\.isDigit) else { return nil }
    return Int(text)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
}
