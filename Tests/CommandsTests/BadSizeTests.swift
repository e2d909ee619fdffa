import Foundation
import Testing

/// Files that are made to cost time, memory or a reader's patience.
///
/// Sizes are such that work that grows with their square would pass the limit many times over.
@Suite struct BadSizeTests {
  /// A file that is made when it is needed.
  struct HugeInput: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let file: String
    let id: String
    let mention: String
    let make: @Sendable () -> String

    init(
      _ what: String, in file: String = "dossier.yaml", _ id: String, _ mention: String = "",
      _ make: @escaping @Sendable () -> String
    ) {
      testDescription = what
      self.file = file
      self.id = id
      self.mention = mention
      self.make = make
    }
  }

  private static let head = """
    dossier: test
    actor: {code: CN, name: China}

    """

  private static func sources(_ count: Int, _ more: (Int) -> String = { _ in "" }) -> String {
    "sources:\n"
      + (0..<count).map { "  - {id: s\($0), publisher: P, title: T\(more($0))}\n" }.joined()
  }

  private static func incidents(
    _ count: Int, source: (Int) -> String = { _ in "s0" }, _ more: (Int) -> String = { _ in "" }
  ) -> String {
    "incidents:\n"
      + (0..<count).map { number in
        """
          - id: i\(number)
            title: T
        \(more(number))    claims:
              - {by: N, kind: agency, country: GB, date: 2022, says: x, scale: phia,
                 term: likely, link: organ, sources: [\(source(number))]}

        """
      }.joined()
  }

  static let inputs: [HugeInput] = [
    HugeInput("two million spaces", "yaml.empty") { String(repeating: " ", count: 2_000_000) },
    HugeInput("a million lines", "yaml.empty") { String(repeating: "\n", count: 1_000_000) },
    HugeInput("a text of two million letters", "yaml.text-too-long", "open quote") {
      "dossier: " + String(repeating: "a", count: 2_000_000)
    },
    HugeInput("a block that goes on", "yaml.text-too-long") {
      "dossier: |\n" + String(repeating: "  a\n", count: 500_000)
    },
    HugeInput("half a million values, ten times", "yaml.too-many-nodes", "split the file") {
      "dossier: [&a [" + String(repeating: "a,", count: 500_000) + "]"
        + String(repeating: ", *a", count: 9) + "]"
    },
    HugeInput("a million dashes", "yaml.too-deep") { String(repeating: "- ", count: 1_000_000) },
    HugeInput("5,000 times one key", "yaml.too-many-problems", "run again") {
      String(repeating: "a: b\n", count: 5000)
    },
    HugeInput("30,000 keys that are not known", "yaml.too-many-problems") {
      head + (0..<30_000).map { "key\($0): a\n" }.joined()
    },
    HugeInput("20,000 items that are no incidents", "yaml.too-many-problems") {
      head + "incidents:\n" + String(repeating: "- a\n", count: 20_000)
    },
    HugeInput("20,000 tag directives", "yaml.tag") {
      (0..<20_000).map { "%TAG !a\($0)! x:\n" }.joined() + "---\ndossier: a\n"
    },
    HugeInput("100,000 tag directives behind the document", "yaml.tag") {
      "dossier: a\n...\n" + (0..<100_000).map { "%TAG !a\($0)! x:\n" }.joined()
    },
    HugeInput("100,000 merge conflicts", "yaml.merge-conflict", "keep one of the two versions") {
      "dossier:\n" + String(repeating: "<<<<<<< a\n>>>>>>> b\n", count: 100_000)
    },
    HugeInput("5,000 keys of piled accents", "yaml.too-many-problems") {
      let pile = "a" + String(repeating: "\u{301}\u{316}", count: 15)
      return head
        + (0..<5000).map { "\"" + String(repeating: pile, count: 20) + "\($0)\": x\n" }.joined()
    },
    HugeInput("unknown aliases among 20,000 anchors", "yaml.too-many-problems") {
      "a: [" + (0..<20_000).map { "&anchor\($0) a" }.joined(separator: ", ") + "]\nb: ["
        + (0..<2000).map { "*ancher\($0)" }.joined(separator: ", ") + "]\n"
    },
    HugeInput("2,500 sources that are misspelt", "yaml.too-many-problems") {
      head + sources(2500) + incidents(2500, source: { "sauce\($0)" })
    },
    HugeInput("20,000 sources that are not there", "yaml.too-many-problems") {
      head + sources(1)
        + incidents(1, source: { _ in (0..<20_000).map { "t\($0)" }.joined(separator: ", ") })
    },
    HugeInput("50,000 terms that are not there", "yaml.too-many-problems") {
      let terms = (0..<50_000).map { "legislatur\($0)" }.joined(separator: ", ")
      return head + sources(1) + incidents(1, { _ in "    targets: [\(terms)]\n" })
    },
    HugeInput("20,000 sources under one id", "yaml.too-many-problems") {
      let source = "  - {id: a, publisher: P, title: T}\n"
      return head + "sources:\n" + String(repeating: source, count: 20_000) + "incidents: []\n"
    },
    HugeInput("a circle of 15,000 sources", "evidence.circular-source") {
      head + sources(15_000, { ", derived_from: [s\(($0 + 1) % 15_000)]" }) + "incidents: []\n"
    },
    HugeInput("2,500 incidents with a slip each", "yaml.too-many-problems") {
      head + sources(1) + incidents(2500, { _ in "    frist: 2020\n" })
    },
    HugeInput(
      "5,000 responses to one incident", "evidence.too-many-responses", "split the incident"
    ) {
      let response = "{kind: sanctions, by: GB, date: 2022, instrument: act-"
      let responses = (0..<5000).map { "      - \(response)\($0), sources: [s0]}\n" }.joined()
      return head + sources(1) + incidents(1, { _ in "    responses:\n\(responses)" })
    },
    HugeInput("a thousand problems in one line of megabytes", "yaml.missing-key") {
      let padding = String(repeating: "x", count: 300)
      return "{\"dossier\": \"a\", \"actor\": {\"code\": \"CN\", \"name\": \"C\"}, \"sources\": ["
        + (0..<9000).map { "{\"id\": \"s\($0)\", \"publisher\": \"P\", \"title\": \"\(padding)\"}" }
        .joined(separator: ", ") + "], \"incidents\": ["
        + (0..<900).map { "{\"id\": \"i\($0)\"}" }.joined(separator: ", ") + "]}\n"
    },
    HugeInput("an id of a million letters", "yaml.not-an-identifier", " … ") {
      head + sources(1)
        + incidents(1).replacing("id: i0", with: "id: " + String(repeating: "A", count: 1_000_000))
    },
    HugeInput("dates of a hundred thousand slashes", "evidence.not-a-date") {
      let date = String(repeating: "9/", count: 100_000)
      return head + sources(1) + incidents(10, { _ in "    first: \(date)\n" })
    },
    HugeInput("a million zeros", "yaml.wrong-type") {
      let zeros = String(repeating: "0", count: 1_000_000)
      return head + sources(1) + incidents(1, { _ in "    effects: {people: \(zeros)}\n" })
    },
    HugeInput("a hundred thousand piled accents", "yaml.combining-marks") {
      "dossier: a" + String(repeating: "\u{301}\u{316}", count: 50_000) + "\n"
    },
    HugeInput("3,000 rules that name no field", in: "rules.yaml", "input.too-many-problems") {
      let rules = (0..<3000).map {
        "      - {id: r\($0), title: T, when: incident.foo == \($0), points: 1, because: b, why: w, "
          + "examples: {fires: [{}], silent: [{}]}}\n"
      }
      return Sound.rules.replacing("    rules:\n", with: "    rules:\n" + rules.joined())
    },
    HugeInput("a hundred thousand places to fill", in: "rules.yaml", "rules.template") {
      Sound.rules.replacing(
        "{incident.title} struck {incident.targets}",
        with: String(repeating: "{}", count: 100_000))
    },
    HugeInput("20,000 words under one id", in: "vocabulary.yaml", "yaml.too-many-problems") {
      let words = String(repeating: "  - {id: a, title: a, definition: a}\n", count: 20_000)
      return Sound.vocabulary.replacing("targets:\n", with: "targets:\n" + words)
    },
    HugeInput("5,000 terms out of order", in: "scales.yaml", "yaml.too-many-problems") {
      Sound.scales
        + (0..<5000).map { "      - {term: t\($0), low: \(50 - $0 % 50), high: 60}\n" }.joined()
    },
    HugeInput(
      "3,000 stances on rungs that are not there", in: "rules.expectations.yaml",
      "input.too-many-problems"
    ) {
      let stance = Sound.expectations.drop { $0 != "-" }
      return "expectations: small\nstances:\n"
        + (0..<3000).map { number in
          "  "
            + stance.replacing("id: eu-cn", with: "id: s\(number)")
            .replacing("at_most: some", with: "at_most: soem")
        }.joined()
    },
  ]

  @Test(arguments: inputs)
  func `a file that is made to cost too much is refused in time and in few words`(
    input: HugeInput
  ) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(input.file, input.make())
    let bad = BadInput(
      input.testDescription, Data(), input.id, at: nil, input.mention)
    try bad.expectRefusal(of: input.file, by: ["check", input.file], in: folder)
  }

  @Test func `a large dossier without a problem is sound, and read in time`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "dossier.yaml",
      Self.head + Self.sources(2000) + Self.incidents(2000, source: { "s\($0)" }))
    let outcome = try threatlevel(["check", "dossier.yaml"], in: folder.url)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors.prefix(500))")
    #expect(outcome.seconds < 20 * Double(patience), "took \(outcome.seconds) s")
  }
}
