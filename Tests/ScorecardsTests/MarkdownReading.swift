import Foundation

@testable import Scorecards

/// What a reader of GitHub sees of a line of Markdown that holds text of files.
///
/// It knows escapes, code spans and bold, and is written apart from the renderer, to find what
/// that forgot.
struct MarkdownReading {
  /// The text without the marks.
  private(set) var text = ""
  /// What would be more than text; empty if all is well.
  private(set) var activeParts: [String] = []

  /// The text in which escaped characters, code and our bold are blanked out.
  private var bare = ""

  init(of markdown: String, at place: MarkdownPlace) {
    read(Array(markdown.unicodeScalars))
    find([
      "`", "(?<! )[*~^]", "[*~^](?! )", "\\$", "\\|", "<[A-Za-z/!?]", "&#?[A-Za-z0-9]+;",
      // Our own citations are brackets, and no links.
      "\\[(?!\\d+\\])", "\\]\\(", "\\]:", "!\\[",
      "(?<![\\p{L}\\p{N}_])_+(?=[^\\s_])", "(?<=[^\\s_])_+(?![\\p{L}\\p{N}_])",
      "(?i)://|www\\.|mailto:|@[\\p{L}\\p{N}]|#\\d|\\bgh-\\d", "(?i):[a-z+_-][a-z0-9+_-]*:",
    ])
    switch place {
    case .line: find(["^\\s*(#|>|[-+](\\s|$)|\\d{1,9}[.)](\\s|$)|=+$|-[-\\s]*$|:[\\s:])"])
    case .heading: find(["#\\s*$"])
    case .cell: break
    }
  }

  private mutating func read(_ scalars: [Unicode.Scalar]) {
    var place = 0
    while place < scalars.count {
      let scalar = scalars[place]
      let next = place + 1 < scalars.count ? scalars[place + 1] : nil
      switch scalar {
      case "\\" where next.map(Self.isPunctuation) ?? false:
        text.unicodeScalars.append(next ?? scalar)
        // An escaped sign ends words, as a letter would not.
        bare += "\u{FFFC}"
        place += 2
      case "`":
        place = readCode(scalars, from: place)
      case "*" where next == "*":
        bare += "\u{FFFC}"
        place += 2
      default:
        text.unicodeScalars.append(scalar)
        bare.unicodeScalars.append(scalar)
        place += 1
      }
    }
  }

  /// Reads a code span up to as many backticks as began it.
  private mutating func readCode(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
    let fence = scalars[start...].prefix { $0 == "`" }.count
    var place = start + fence
    while place < scalars.count {
      let ticks = scalars[place...].prefix { $0 == "`" }.count
      if ticks == fence {
        text.unicodeScalars.append(contentsOf: scalars[(start + fence)..<place])
        bare += "\u{FFFC}"
        return place + ticks
      }
      place += max(1, ticks)
    }
    activeParts.append("a code span that nothing ends")
    return scalars.count
  }

  private mutating func find(_ patterns: [String]) {
    // Not `Regex`, for which a sign with a combining mark is another character.
    let pattern = patterns.joined(separator: "|")
    var start = bare.startIndex
    while let range = bare.range(
      of: pattern, options: .regularExpression, range: start..<bare.endIndex), !range.isEmpty
    {
      activeParts.append(String(bare[range]))
      start = range.upperBound
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar.value > 0x20 && scalar.value < 0x7F
      && !scalar.properties.isAlphabetic && scalar.properties.numericType == nil
  }
}
