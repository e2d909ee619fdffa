import CEL
import Foundation
import SourceText
import Testing

@Suite struct CataloguePageTests {
  @Test func `the recorded pages are what the declarations say`() throws {
    try expectPage(CataloguePage.operators(), "Operators")
    try expectPage(CataloguePage.functions(), "Functions")
    try expectPage(CataloguePage.macros(), "Macros")
  }

  /// The pages that are written by hand, with the names their examples may use.
  private static let pages: [(name: String, world: PageWorld)] = [
    ("TheLanguage", PageWorld()), ("LimitsAndCost", PageWorld()), ("Divergences", PageWorld()),
    ("UnknownsAndRanges", .partlyKnown),
  ]

  @Test(arguments: pages.indices)
  func `every example of a page gives what it says`(index: Int) throws {
    let (name, world) = Self.pages[index]
    let examples = try Page(name).examples
    #expect(!examples.isEmpty)
    for example in examples {
      #expect(
        world.result(of: example.expression) == example.result, "\(name): \(example.expression)")
    }
  }

  @Test func `every page is linked from the first`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Page.folder.path)
    let first = try Page("CEL").text
    for file in files where file.hasSuffix(".md") && file != "CEL.md" {
      #expect(first.contains("- <doc:\(file.dropLast(3))>"), "\(file)")
    }
  }

  @Test func `the limits are those that are built in`() throws {
    let rows = try Page("LimitsAndCost").rows
    let limits = Mirror(reflecting: Limits()).children
    #expect(!limits.isEmpty)
    for limit in limits {
      let name = try #require(limit.label)
      #expect(rows.contains { $0[0] == "`\(name)`" && $0[1] == "\(limit.value)" }, "\(name)")
    }
  }

  @Test(arguments: [
    ("text + ''", true), ("text + 'x'", false), ("bytes + b'x'", false), ("[text].join()", true),
    ("[text, 'x'].join()", false), ("'%s'.format([text])", true), ("'%sx'.format([text])", false),
    ("size(lists.range(1048576))", true), ("size(lists.range(1048577))", false),
    ("size('%.1000f'.format([dyn(1.5)]))", true),
    ("'a'.matches('a{' + '1000' + '}')", true), ("'a'.matches('a{' + '1001' + '}')", false),
    ("'a'.matches('(a{1000}){' + '4' + '}')", true),
    ("'a'.matches('(a{1000}){' + '5' + '}')", false),
  ])
  func `what may not grow without end ends where the page says`(text: String, fits: Bool) {
    let environment = Environment(
      variables: [Variable("text", .string), Variable("bytes", .bytes)],
      libraries: [.strings, .lists])
    #expect(evaluate(text, in: environment, Self.longest).isError != fits)
  }

  /// A text and a byte sequence that may not be any longer.
  private static let longest: [Value] = [
    .string(String(repeating: "a", count: 16_777_216)),
    .bytes(Array(repeating: 97, count: 16_777_216)),
  ]

  @Test func `the time zones are of the version that the page names`() throws {
    let source = Page.folder.deletingLastPathComponent().appending(path: "Times/ZoneData.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    let version = try #require(text.firstMatch(of: /static let version = "(.+)"/)).1
    #expect(try Page("Divergences").text.contains("version \(version),"))
  }

  @Test func `whatever cases are left out, the divergences say so`() throws {
    let page = try Page("Divergences").text
    for name in Array(LeftOut.files.keys) + LeftOut.cases.keys {
      #expect(page.contains("`\(name)`"), "\(name)")
    }
  }
}

/// What the examples of a page may refer to.
private struct PageWorld: Sendable {
  var environment = Environment(libraries: Set(Library.allCases))
  var activation: [Value] = []

  /// The text of what an expression gives, or why it does not compile.
  func result(of text: String) -> String {
    let checked = environment.compile(MappedText(text, named: "page"))
    guard let expression = checked.value else {
      return "does not compile: \(checked.diagnostics.first?.message ?? "")"
    }
    return expression.plan().evaluate(Activation(activation)).description
  }

  /// The values that the page on unknowns and ranges describes.
  static let partlyKnown: PageWorld = {
    func field(_ name: String, _ reason: UnknownField.Reason = .open) -> UnknownSet {
      [UnknownField(subject: "ada", field: name, reason: reason)]
    }
    let age = Value.range(RangeValue(.int(5, 10), fields: field("age")))
    let year = Timestamp(text: "2020-01-01T00:00:00Z").flatMap { first in
      Timestamp(text: "2020-12-31T23:59:59Z").map { last in
        Value.range(RangeValue(.timestamp(first, last), fields: field("day")))
      }
    }
    let friends = ListValue(
      [.string("Bob"), .string("Eve")], presence: [nil, field("friends")])
    let person = StructureType(
      "Person",
      fields: [
        StructureField("name", .string), StructureField("age", .int),
        StructureField("weight", .int), StructureField("height", .int),
      ])
    let bound: [(Variable, Value)] = [
      (Variable("age", .int), age),
      (Variable("day", .timestamp), year ?? .null),
      (Variable("height", .int), .unknown(field("height"))),
      (Variable("exact", .int), .range(RangeValue(.int(7, 7), fields: field("exact")))),
      (Variable("friends", .list(.string)), .list(friends)),
      (
        Variable("ada", .structure("Person")),
        .structure(
          Record(
            "Person",
            [
              .string("Ada"), age, .unknown(field("weight")),
              .unknown(field("height", .notReported)),
            ]))
      ),
    ]
    return PageWorld(
      environment: Environment(
        variables: bound.map(\.0), structures: [person], libraries: Set(Library.allCases)),
      activation: bound.map(\.1))
  }()
}

@Suite struct EmbeddingPageTests {
  /// The code between `// page` and `// end`, without its indent.
  private static func sections() throws -> [String] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "EmbeddingExample.swift")
    var sections: [String] = []
    var lines: [Substring]?
    let text = try String(contentsOf: file, encoding: .utf8)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      switch line {
      case "    // page": lines = []
      case "    // end":
        sections.append((lines ?? []).joined(separator: "\n"))
        lines = nil
      default: lines?.append(line.dropFirst(4))
      }
    }
    return sections
  }

  @Test func `the code of the page is code that compiles`() throws {
    #expect(try Page("Embedding").blocks("swift") == Self.sections())
  }

  @Test func `the page says what the code prints`() throws {
    var printed: [String] = []
    EmbeddingExample.run { printed.append($0.trimmingCharacters(in: .newlines)) }
    let expected = try Page("Embedding").blocks("text").joined(separator: "\n")
    #expect(printed.joined(separator: "\n") == expected)
  }
}
