import Foundation
import Testing

@Suite struct ReadmeTests {
  @Test func `the README shows what the program prints`() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```console\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    #expect(blocks.count >= 2)
    for block in blocks {
      let lines = block.components(separatedBy: "\n")
      let command = words(of: try #require(lines.first))
      #expect(command.prefix(2) == ["$", "threatlevel"])
      let outcome = try threatlevel(Array(command.dropFirst(2)))
      // A block may stop before the output does.
      #expect(outcome.text.hasPrefix(lines.dropFirst().joined(separator: "\n")))
    }
  }

  /// The words of a command line; what stands in single quotes is one.
  private func words(of line: String) -> [String] {
    line.split(separator: "'", omittingEmptySubsequences: false).enumerated().flatMap {
      $0 % 2 == 1 ? [String($1)] : $1.split(separator: " ").map(String.init)
    }
  }

  @Test func `the README tells how often rules and stances agree`() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let outcome = try threatlevel(["evaluate", "--stances", "--as-of", "2026-06-01"])
    let words = outcome.text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    let numbers = try #require(
      words.firstMatch(
        of: /Of (\d+) stances .*? agree with (\d+)\. .*? agree with (\d+); .*?, with (\d+)\./))
    let told = readme.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(told.contains("[\(numbers.1) stances"))
    #expect(told.contains("the rules agree with \(numbers.2) of \(numbers.1);"))
    #expect(told.contains("would agree with \(numbers.3) as well"))
    let held = try #require(
      words.firstMatch(
        of: /Of the (\d+) held out from all tuning they agree with (\d+);.*? with (\d+) and (\d+)\./
      )
    ).output
    #expect(told.contains("Of the \(held.1) that are held out"))
    #expect(told.contains("the rules agree with \(held.2);"))
    #expect(told.contains("with \(held.3) and \(held.4)."))
    #expect(told.contains("these very stances best, with \(numbers.4)."))
  }

  @Test func `the dossier and the rule that the README shows pass a check`() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let blocks = readme.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
    let dossier = try #require(blocks.first { $0.hasPrefix("dossier:") })
    let rule = try #require(blocks.first { $0.contains("points:") })
    let folder = try Folder()
    let rules = root.appending(path: "Rules")
    for name in ["vocabulary.yaml", "scales.yaml"] {
      try FileManager.default.copyItem(
        at: rules.appending(path: name), to: folder.url.appending(path: name))
    }
    try dossier.write(
      to: folder.url.appending(path: "dossier.yaml"), atomically: true, encoding: .utf8)
    let shipped = try String(
      contentsOf: rules.appending(path: "uk-state-threat.yaml"), encoding: .utf8)
    let place = try #require(shipped.range(of: "    rules:\n"))
    try shipped.replacingCharacters(in: place, with: "    rules:\n" + rule + "\n\n").write(
      to: folder.url.appending(path: "rules.yaml"), atomically: true, encoding: .utf8)
    let outcome = try threatlevel(
      ["check", "--strict", "dossier.yaml", "rules.yaml"], in: folder.url)
    #expect(outcome.errors == "")
    #expect(outcome.status == 0)
  }
}
