import CEL
import Foundation
import Testing

/// A page of the documentation catalogue as it is written.
struct Page {
  let name: String
  let text: String

  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Sources/CEL/CEL.docc")

  init(_ name: String) throws {
    self.name = name
    text = try String(contentsOf: Page.folder.appending(path: "\(name).md"), encoding: .utf8)
  }

  /// The contents of its blocks of code in one language.
  func blocks(_ language: String) -> [String] {
    var blocks: [String] = []
    var lines: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let inner = lines {
        guard line != "```" else {
          blocks.append(inner.joined(separator: "\n"))
          lines = nil
          continue
        }
        lines = inner + [line]
      } else if line == "```" + language {
        lines = []
      }
    }
    return blocks
  }

  /// The examples in its blocks of CEL.
  var examples: [Example] {
    ExampleTable("page\n" + blocks("cel").joined(separator: "\n").indented).examples(of: "page")
  }

  /// The cells of its tables, row by row, without the heads.
  var rows: [[String]] {
    text.split(separator: "\n").filter { $0.hasPrefix("| ") && !$0.hasPrefix("| ---") }.map {
      $0.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
  }
}

extension String {
  fileprivate var indented: String {
    split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}

/// Compares with a page of the catalogue; `RECORD_GOLDEN=1` rewrites it and still fails the run.
func expectPage(
  _ actual: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
    try Data(actual.utf8).write(to: Page.folder.appending(path: "\(name).md"))
    Issue.record("recorded \(name); read the diff", sourceLocation: sourceLocation)
  }
  let recorded = try Page(name).text
  let lines = (recorded.split(separator: "\n"), actual.split(separator: "\n"))
  let difference = zip(lines.0, lines.1).first { $0 != $1 }
  #expect(
    recorded == actual,
    "\(name) is stale, first at: \(difference.map { "\($0)" } ?? "its length")",
    sourceLocation: sourceLocation)
}
