import CEL

/// What is probably meant by a literal beside a length of time or a date.
enum ConditionHints {
  static let all: [OperandHint] = [
    OperandHint(beside: .duration, writing: .int, suggestion: length),
    OperandHint(beside: .duration, writing: .double, suggestion: length),
    OperandHint(beside: .duration, writing: .string) { worded(content($0)) },
    OperandHint(beside: .timestamp, writing: .string) { date(content($0)) },
    OperandHint(beside: .timestamp, writing: .int, suggestion: date),
  ]

  /// Nobody counts a hundred years in years: a number as large as that means days.
  private static func length(_ number: String) -> String? {
    guard let count = Double(number) else { return nil }
    return (count.magnitude < 100 ? "years" : "days") + "(\(number))"
  }

  /// `18 months`, as other settings of a rule set are written.
  private static func worded(_ text: String) -> String? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, Double(parts[0]) != nil else { return nil }
    let unit = parts[1].last == "s" ? String(parts[1]) : parts[1] + "s"
    return ["years", "months", "days"].contains(unit) ? "\(unit)(\(parts[0]))" : nil
  }

  /// `2024` or `2024-03` means its first day.
  private static func date(_ text: String) -> String? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, parts.count <= 2, parts[0].count == 4,
      parts.dropFirst().allSatisfy({ $0.count == 2 }),
      numbers.dropFirst().allSatisfy((1...12).contains)
    else { return nil }
    return "timestamp(\"\(text)\(parts.count == 1 ? "-01" : "")-01T00:00:00Z\")"
  }

  private static func content(_ literal: String) -> String {
    String(literal.dropFirst().dropLast())
  }
}
