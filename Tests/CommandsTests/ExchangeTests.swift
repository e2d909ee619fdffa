import Foundation
import Testing

/// What `docs/exchange.md` shows.
@Suite struct ExchangeTests {
  private static let page = Result {
    try String(contentsOf: root.appending(path: "docs/exchange.md"), encoding: .utf8)
  }

  /// The blocks of a language, in their order.
  private static func blocks(_ language: String) throws -> [String] {
    try page.get().components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  /// A folder with what the commands of the page write.
  private static let written = Result {
    let folder = try Folder()
    let commands = try blocks("sh").joined().split(separator: "\n")
      .filter { $0.hasPrefix("threatlevel ") }
    try #require(commands.count == 5)
    for command in commands {
      var words = command.split(separator: " ").dropFirst().map(String.init)
      let place = try #require(words.firstIndex(of: "--output")) + 1
      words[place] = folder.url.appending(path: words[place]).path
      let outcome = try threatlevel(words)
      try #require(outcome.status == 0, "\(command): \(outcome.errors)")
    }
    return folder
  }

  @Test func `the commands of the page run and write what the notebook reads`() throws {
    let names = try Self.written.get().names
    for code in try Self.blocks("python") {
      for file in code.matches(of: /"([a-z.]+\.(?:csv|json))"/) {
        #expect(names.contains(String(file.1)), "\(file.1)")
      }
    }
    #expect(names.count >= 5)
  }

  @Test(.enabled(if: STIXPython.programWithPandas != nil, "no Python with pandas and stix2"))
  func `the notebook gives what the page shows`() throws {
    let folder = try Self.written.get()
    let code = try Self.blocks("python")
    let shown = try Self.blocks("text")
    try #require(code.count == shown.count && code.count == 4)
    let outcome = try run(
      try #require(STIXPython.programWithPandas),
      ["-c", code.joined(separator: "\nprint('--8<--')\n")], in: folder.url, limit: 120)
    #expect(outcome.status == 0, "\(outcome.errors.suffix(2000))")
    let printed = outcome.text.components(separatedBy: "--8<--\n")
    try #require(printed.count == shown.count)
    for (printed, shown) in zip(printed, shown) { #expect(printed == shown) }
  }

  @Test func `the page names the namespace and the shape that bundles have`() throws {
    let page = try Self.page.get()
    let schema = try String(
      contentsOf: root.appending(path: "docs/schema/stix-assessment-1.schema.json"), encoding: .utf8
    )
    let bundle = try threatlevel(["scorecard", "vietnam", "--format", "stix"] + asOf).text
    #expect(page.contains("823e5324-ced5-59a2-99c2-f6f07b458324"))
    #expect(
      bundle.contains("threatlevel/stix-assessment/1: docs/schema/stix-assessment-1.schema.json"))
    #expect(schema.contains(#"{"const": "threatlevel/stix-assessment/1"}"#))
  }
}
