import RuleBook
import SourceText
package import ThreatModel
import YAMLTree

/// What is asked of settings: `criteria.targets.weight=35`, `rules.*.points=+10%`.
package struct SettingRequest: Sendable {
  let pattern: SettingPattern
  let value: RequestedValue
  /// As it was written.
  private let text: String

  /// Reads a path and a value.
  ///
  /// - Parameter text: `PATH=VALUE`.
  /// - Throws: What is wrong with it.
  package init(_ text: String) throws(TuningMistake) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else {
      throw TuningMistake(
        "'\(text.visible)' sets nothing; write PATH=VALUE, such as criteria.targets.weight=35.")
    }
    self.text = text
    pattern = SettingPattern(parts[0].trimmed)
    guard let value = RequestedValue(parts[1].trimmed) else {
      throw TuningMistake(
        "'\(text.visible)' has no value that can be read; write a number, or a change such as "
          + "+10%, -5 or *1.2.")
    }
    self.value = value
  }
}

/// The path of one setting or, with asterisks, of several.
struct SettingPattern: Hashable, Sendable {
  let text: String

  init(_ text: String) { self.text = text }

  var isOpen: Bool { text.contains("*") }

  func matches(_ path: String) -> Bool {
    let (own, other) = (parts, path.split(separator: "."))
    return own.count == other.count && zip(own, other).allSatisfy { Self.matches($0, $1) }
  }

  var parts: [Substring] { text.split(separator: ".", omittingEmptySubsequences: false) }

  /// Whether a part of a path is a word in which each asterisk stands for any letters.
  private static func matches(_ pattern: Substring, _ word: Substring) -> Bool {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return pattern == word
    }
    guard word.utf8.count >= first.utf8.count + last.utf8.count, word.hasPrefix(first),
      word.hasSuffix(last)
    else { return false }
    var rest = word.dropFirst(first.count).dropLast(last.count)
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let found = rest.firstRange(of: piece) else { return false }
      rest = rest[found.upperBound...]
    }
    return true
  }
}

/// A value, or how far to go from the one that is there.
enum RequestedValue: Hashable, Sendable {
  /// As a rules file writes it.
  case absolute(String)
  /// So much more, or less.
  case plus(String, isMinus: Bool)
  /// So many ten-thousandths of a per cent more, or less.
  case percent(Int)
  /// So many millionths of it.
  case times(Int)

  /// A million per cent, which leads out of any range.
  private static let mostPercent = 10_000_000_000

  init?(_ text: String) {
    guard let first = text.first else { return nil }
    let rest = String(text.dropFirst())
    switch first {
    case "*":
      guard case .value(let millionths) = DecimalText.read(rest, places: 6), millionths >= 0 else {
        return nil
      }
      self = .times(millionths)
    case "+", "-":
      guard !rest.isEmpty, !rest.hasPrefix("-") else { return nil }
      guard rest.hasSuffix("%") else {
        self = .plus(rest, isMinus: first == "-")
        return
      }
      guard case .value(let share) = DecimalText.read(String(rest.dropLast()), places: 4),
        share <= Self.mostPercent
      else { return nil }
      self = .percent(first == "-" ? -share : share)
    default: self = .absolute(text)
    }
  }

  /// Whether it starts from the value that is there.
  var isRelative: Bool { if case .absolute = self { false } else { true } }
}

extension Substring {
  /// Without spaces at its ends.
  fileprivate var trimmed: String {
    let start = firstIndex { $0 != " " } ?? endIndex
    let end = lastIndex { $0 != " " }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
