import Foundation
import SourceText
import Testing

@Suite struct UnifiedDiffTests {
  private func diff(
    _ old: String, _ new: String, for medium: UnifiedDiff.Medium = .file, path: String = "f.yaml"
  ) -> String {
    UnifiedDiff(for: medium).render(from: Array(old.utf8), to: Array(new.utf8), path: path)
  }

  private func numbered(_ range: ClosedRange<Int>) -> String {
    range.map { "line \($0)\n" }.joined()
  }

  @Test func `equal texts have no difference`() {
    #expect(diff("", "") == "" && diff("a\nb", "a\nb") == "")
  }

  @Test func `a change stands between three lines before and after it`() {
    let old = numbered(1...20)
    #expect(
      diff(old, old.replacing("line 10\n", with: "line ten\n")) == """
        --- a/f.yaml
        +++ b/f.yaml
        @@ -7,7 +7,7 @@
         line 7
         line 8
         line 9
        -line 10
        +line ten
         line 11
         line 12
         line 13

        """)
  }

  @Test func `changes that are near share a hunk, others do not`() {
    let old = numbered(1...40)
    let near = old.replacing("line 10\n", with: "").replacing("line 17\n", with: "x\n")
    #expect(diff(old, near).components(separatedBy: "\n@@").count == 2)
    let far = old.replacing("line 10\n", with: "").replacing("line 18\n", with: "x\n")
    #expect(diff(old, far).components(separatedBy: "\n@@").count == 3)
  }

  @Test(arguments: [
    ("", "a\n", "@@ -0,0 +1,1 @@\n+a\n"),
    ("a\n", "", "@@ -1,1 +0,0 @@\n-a\n"),
    ("a", "a\n", "@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n"),
    ("a\r\nb\n", "a\nb\n", "@@ -1,2 +1,2 @@\n-a\r\n+a\n b\n"),
  ])
  func `ends of texts and lines are told`(old: String, new: String, expected: String) {
    #expect(diff(old, new) == "--- a/f.yaml\n+++ b/f.yaml\n" + expected)
  }

  @Test func `a terminal is coloured and cannot be steered`() {
    let shown = diff("a: 1\n", "a: \u{1B}[31m2\n", for: .terminal(colour: true), path: "f\u{1B}")
    #expect(shown.contains("\u{1B}[31m-a: 1\u{1B}[0m\n"))
    #expect(shown.contains("\u{1B}[32m+a: \\u{1B}[31m2\u{1B}[0m\n"))
    #expect(shown.contains("a/f\\u{1B}"))
    #expect(!diff("a\n", "b\n", for: .terminal(colour: false)).contains("\u{1B}"))
  }

  /// Random texts over few different lines, so that many stay.
  private func pairs() -> [(String, String)] {
    var random = SystemRandomNumberGenerator()
    func text() -> String {
      let lines = (0..<Int.random(in: 0...30, using: &random)).map { _ in
        String("abcd".randomElement(using: &random) ?? "a")
      }
      return lines.map { $0 + "\n" }.joined() + (Bool.random(using: &random) ? "" : "e")
    }
    return (0..<60).map { _ in (text(), text()) }
  }

  @Test func `patch makes the new text of the old one`() throws {
    let patch = URL(filePath: "/usr/bin/patch")
    guard FileManager.default.isExecutableFile(atPath: patch.path) else {
      return print("SKIPPED: there is no patch: differences are not applied")
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let large = numbered(1...3000)
    let others = [(large, numbered(2...1500)), (large, large.replacing("line", with: "row"))]
    for (old, new) in pairs() + others where old != new && !old.isEmpty && !new.isEmpty {
      let file = folder.appending(path: "f.yaml")
      try Data(old.utf8).write(to: file)
      let difference = folder.appending(path: "f.diff")
      try Data(diff(old, new).utf8).write(to: difference)
      let process = Process()
      process.executableURL = patch
      process.arguments = ["-s", "-p1", "-i", difference.path]
      process.currentDirectoryURL = folder
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
      #expect(try String(contentsOf: file, encoding: .utf8) == new, "\(old) -> \(new)")
    }
  }

  @Test func `as few lines change as can`() {
    /// Lines that stay in the longest common subsequence.
    func common(_ a: [String], _ b: [String]) -> Int {
      var row = [Int](repeating: 0, count: b.count + 1)
      for line in a {
        var diagonal = 0
        for (place, other) in b.enumerated() {
          let above = row[place + 1]
          row[place + 1] = line == other ? diagonal + 1 : max(above, row[place])
          diagonal = above
        }
      }
      return row[b.count]
    }
    for (old, new) in pairs() {
      let lines = diff(old, new).components(separatedBy: "\n").dropFirst(2)
      let changed = lines.count { $0.hasPrefix("-") || $0.hasPrefix("+") }
      func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }.dropLast()
          + (text.hasSuffix("e") ? ["e"] : [])
      }
      let (before, after) = (split(old), split(new))
      #expect(changed == before.count + after.count - 2 * common(before, after), "\(old)|\(new)")
    }
  }

  @Test(.timeLimit(.minutes(1))) func `texts without a common line are told in time`() {
    let old = (0..<200_000).map { "a\($0)\n" }.joined()
    let new = (0..<200_000).map { "b\($0)\n" }.joined()
    #expect(diff(old, new).utf8.count > old.utf8.count + new.utf8.count)
  }
}
