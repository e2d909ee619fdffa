import Foundation
import Testing

/// The tutorial is walked through in a folder with copies of what is shipped.
@Suite struct TutorialTests {
  @Test func `the tutorial shows what the program prints, step by step`() throws {
    let tutorial = try String(
      contentsOf: root.appending(path: "docs/tutorial.md"), encoding: .utf8)
    let folder = try Folder()
    for name in ["Rules", "seeds"] {
      try FileManager.default.copyItem(
        at: root.appending(path: name), to: folder.url.appending(path: name))
    }
    for match in tutorial.matches(of: /`([a-z-]+\.yaml)`\n\n```yaml\n((?s:.*?))```/) {
      try String(match.2).write(
        to: folder.url.appending(path: String(match.1)), atomically: true, encoding: .utf8)
    }
    let blocks = tutorial.components(separatedBy: "```console\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(blocks.count >= 10)
    for block in blocks {
      let lines = block.components(separatedBy: "\n")
      let command = words(of: try #require(lines.first))
      switch command.prefix(2) {
      case ["$", "cp"]:
        try FileManager.default.copyItem(
          at: folder.url.appending(path: command[2]), to: folder.url.appending(path: command[3]))
      case ["$", "threatlevel"]:
        let outcome = try threatlevel(Array(command.dropFirst(2)), in: folder.url)
        #expect(outcome.status == 0, "\(lines[0]): \(outcome.errors)")
        expect(outcome.text, toShow: lines.dropFirst().joined(separator: "\n"), lines[0])
      default: Issue.record("what is \(lines[0])?")
      }
    }
  }

  /// The beginning of what is shown is that of the text; what stands after a `…` comes later.
  private func expect(_ text: String, toShow shown: String, _ command: String) {
    let pieces = shown.components(separatedBy: "\n…\n")
    #expect(text.hasPrefix(pieces[0]), "\(command)")
    var rest = text.dropFirst(pieces[0].count)
    for piece in pieces.dropFirst() {
      guard let place = rest.range(of: "\n" + piece) else {
        Issue.record("\(command) does not print, after what was shown before it:\n\(piece)")
        return
      }
      rest = rest[place.upperBound...]
    }
  }

  /// The words of a command line; what stands in single quotes is one.
  private func words(of line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
      $0 % 2 == 1 ? [String($1)] : $1.split(separator: " ").map(String.init)
    }
  }
}
