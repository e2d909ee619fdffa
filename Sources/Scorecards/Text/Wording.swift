import ThreatModel

/// Months in English, January first.
private let months = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
  "November", "December",
]

extension CalendarDate {
  /// `25 March 2024`.
  var long: Phrase {
    let (year, month, day) = parts
    return Phrase(ours: "\(day)\u{A0}\(months[month - 1]) \(year)")
  }

  /// `25 Mar 2024`.
  fileprivate var short: String {
    "\(parts.day)\u{A0}\(monthAndYear)"
  }

  fileprivate var monthAndYear: String {
    "\(months[parts.month - 1].prefix(3))\u{A0}\(parts.year)"
  }
}

extension PartialDate {
  /// As precise as it is known: `2024`, `Mar 2024`, `25 Mar 2024`, `Mar 2024 to May 2024`.
  var short: Phrase { Phrase(ours: shortText) }

  fileprivate var shortText: String {
    switch precision {
    case .day: earliest.short
    case .month: earliest.monthAndYear
    case .year: String(earliest.parts.year)
    case .range: rangeText
    }
  }

  /// A range by whole years or months where it is made of such.
  private var rangeText: String {
    let (start, end) = (earliest.parts, latest.parts)
    let endsMonth = end.day == CalendarDate.days(inMonth: end.month, of: end.year)
    guard start.day == 1, endsMonth else { return "\(earliest.short) to \(latest.short)" }
    guard start.month == 1, end.month == 12 else {
      return "\(earliest.monthAndYear) to \(latest.monthAndYear)"
    }
    return "\(start.year) to \(end.year)"
  }
}

extension AssessedIncident {
  /// First to last activity: `Aug 2021 – Oct 2022`, `2017`, `Feb 2021 – ongoing`.
  var span: Phrase {
    let end = isOngoing ? "ongoing" : last?.shortText
    return switch (first?.shortText, end) {
    case (nil, nil): "dates unknown"
    case (let start?, nil): "from \(Phrase(ours: start))"
    case (nil, let end?): isOngoing ? "ongoing" : "until \(Phrase(ours: end))"
    case (let start?, let end?):
      Phrase(ours: start == end ? start : "\(start) – \(end)")
    }
  }
}

extension Interval<Factor> {
  /// `80–90 %`, or `85 %` where both ends are the same.
  var percent: Phrase {
    Phrase(ours: (low == high ? low.percent : "\(low.percent)–\(high.percent)") + "\u{A0}%")
  }
}

extension Interval<Points> {
  /// `48.40–61.25`.
  var fixed: Phrase { Phrase(ours: "\(low)–\(high)") }
}

extension Points {
  /// Always two decimals.
  var fixed: Phrase { Phrase(ours: description) }

  /// Without needless decimals, for weights: `25`, `12.5`.
  var brief: Phrase { Phrase(ours: trimmed) }
}

extension Factor {
  /// Always four decimals.
  var fixed: Phrase { Phrase(ours: description) }
}

extension String {
  /// The text without spaces and full stops at its end, for a sentence that goes on.
  var withoutFullStop: String {
    let end = lastIndex { !$0.isWhitespace && $0 != "." }.map(index(after:))
    return String(self[..<(end ?? startIndex)])
  }
}

extension Array<Phrase> {
  /// `a`, `a and b`, `a, b and c`.
  var listed: Phrase {
    guard count > 1, let last else { return first ?? .none }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

/// `1 actor`, `2 actors`.
func counted(_ count: Int, _ noun: String, plural: String? = nil) -> Phrase {
  Phrase(ours: count == 1 ? "1\u{A0}\(noun)" : "\(count)\u{A0}\(plural ?? noun + "s")")
}

extension Phrase {
  /// The text as a sentence of its own, with a full stop unless it has an end.
  static func sentence(_ text: String) -> Phrase {
    let ends = text.last { !$0.isWhitespace }.map { ".!?…".contains($0) } ?? true
    return ends ? "\(text)" : "\(text)."
  }

  /// A text in quotation marks.
  static func quotation(_ text: String) -> Phrase { "“\(text)”" }
}

/// Citations in the order of the numbers, each once: `[1][3]`; three or more in a row as `[7–18]`.
func citationMarks(_ numbers: [Int]) -> String {
  var runs: [ClosedRange<Int>] = []
  for number in Set(numbers).sorted() {
    if let last = runs.last, last.upperBound + 1 == number {
      runs[runs.count - 1] = last.lowerBound...number
    } else {
      runs.append(number...number)
    }
  }
  return runs.map { run in
    run.count > 2
      ? "[\(run.lowerBound)–\(run.upperBound)]" : run.map { "[\($0)]" }.joined()
  }.joined()
}
