import Foundation
import Testing

@Suite struct BadInputTests {
  static let files: [BadInput] = [
    BadInput("an empty file", Data(), "yaml.empty", at: "1:1"),
    BadInput("only comments", Data("# nothing\n# here\n".utf8), "yaml.empty", at: "1:1"),
    BadInput("a blank line", Data("\n".utf8), "yaml.empty", at: "1:1"),
    BadInput(
      "binary junk", Data((0..<512).map { UInt8($0 * 7 % 256) }), "yaml.not-utf8", at: "1:20"),
    BadInput("truncated UTF-8", Data([0x61, 0x3A, 0x20, 0xE2, 0x82]), "yaml.not-utf8", at: "1:4"),
    BadInput(
      "UTF-16", Data([0xFF, 0xFE, 0x61, 0x00, 0x3A, 0x00]), "yaml.not-utf8", at: "1:1", "UTF-16"),
    BadInput("a control character", Data("a: \u{7}\n".utf8), "yaml.control-character", at: "1:4"),
    BadInput("an open bracket", Data("dossier: [a\n".utf8), "yaml.syntax", at: "2:1"),
    BadInput("a lone colon", Data("a: b: c\n".utf8), "yaml.syntax", at: "1:5"),
    BadInput("a tab", Data("dossier:\n\ta: b\n".utf8), "yaml.tab", at: "2:1", "spaces"),
    BadInput(
      "a key twice", Data("dossier: a\ndossier: b\n".utf8), "yaml.duplicate-key", at: "2:1"),
    BadInput("a merge key", Data("dossier: a\n<<: {b: c}\n".utf8), "yaml.merge-key", at: "2:1"),
    BadInput("a tag", Data("dossier: !!str a\n".utf8), "yaml.tag", at: "1:10", "remove the tag"),
    BadInput(
      "two documents", Data("dossier: a\n---\ndossier: b\n".utf8), "yaml.several-documents",
      at: "2:1"),
    BadInput(
      "an alias of nothing", Data("dossier: *a\n".utf8), "yaml.unknown-alias", at: "1:10"),
    BadInput(
      "an alias of itself", Data("dossier: &a [*a]\n".utf8), "yaml.cyclic-alias", at: "1:14"),
    BadInput("an alias bomb", aliasBomb, "yaml.alias-expansion", at: nil),
    BadInput(
      "100,000 lists in each other",
      Data(("dossier: " + String(repeating: "[", count: 100_000)).utf8), "yaml.too-deep", at: nil),
    BadInput(
      "100,000 mappings in each other",
      Data(("dossier: " + String(repeating: "{a: ", count: 100_000)).utf8), "yaml.too-deep",
      at: nil),
    BadInput("a list", Data("- a\n".utf8), "input.unknown-kind", at: "1:1", "'dossier'"),
    BadInput("just text", Data("hello\n".utf8), "input.unknown-kind", at: "1:1", "'ruleset'"),
    BadInput(
      "a misspelt first key", Data("dosier: a\n".utf8), "input.unknown-kind", at: "1:1",
      "replace with 'dossier'"),
  ]

  private static let aliasBomb: Data = {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...12 {
      let item = "*a\(level - 1)"
      text += "a\(level): &a\(level) [" + Array(repeating: item, count: 10).joined(separator: ", ")
      text += "]\n"
    }
    return Data(text.utf8)
  }()

  static let dossiers: [BadInput] = [
    .changed(
      "an unknown key", Sound.dossier, "    title: One", "    titel: One", "yaml.unknown-key",
      at: "7:5", "replace with 'title'"),
    .changed(
      "a missing key", Sound.dossier, "    title: One\n", "", "yaml.missing-key", at: "6:5",
      "title"),
    .changed(
      "an unknown target", Sound.dossier, "[legislature]", "[legislatur]", "evidence.unknown-term",
      at: "11:15", "replace with 'legislature'"),
    .changed(
      "an unknown term of the scale", Sound.dossier, "highly likely", "highly likly",
      "evidence.unknown-scale-term", at: "20:15", "replace with 'highly likely'"),
    .changed(
      "an unknown scale", Sound.dossier, "scale: phia", "scale: phi", "evidence.unknown-scale",
      at: "19:16", "replace with 'phia'"),
    .changed(
      "a day that does not exist", Sound.dossier, "2022-02-03", "2022-02-30",
      "evidence.not-a-date", at: "17:15", "2024-03-25"),
    .changed(
      "an end before its beginning", Sound.dossier, "last: 2021-05", "last: 2020-05",
      "evidence.ends-before-begins", at: "9:11", "2020-05"),
    .changed(
      "a source twice", Sound.dossier, "incidents:",
      "  - {id: a, publisher: Q, title: U}\nincidents:", "evidence.duplicate-id", at: "5:10",
      "first one is here"),
    .changed(
      "a source that is not there", Sound.dossier, "sources: [a]", "sources: [b]",
      "evidence.unknown-source", at: "22:19"),
    .changed(
      "a source of itself", Sound.dossier, "date: 2022}", "derived_from: [a]}",
      "evidence.circular-source", at: "4:10"),
    .changed(
      "a claim against somebody else", Sound.dossier, "link: affiliated",
      "link: affiliated\n        accuses: RU", "evidence.accuses-nobody", at: "6:9"),
    .changed(
      "a claim without a date", Sound.dossier, "date: 2022-02-03", "date: unknown",
      "evidence.never-visible", at: "6:9"),
    .changed(
      "a number of 400 digits", Sound.dossier, "people: 40",
      "people: " + String(repeating: "9", count: 400), "yaml.number-out-of-range", at: "12:23"),
    .changed(
      "a negative number", Sound.dossier, "people: 40", "people: -40", "evidence.negative",
      at: "12:23"),
    .changed(
      "two values of one fact", Sound.dossier, "people: 40", "people: {value: 40, about: 41}",
      "evidence.fact-form", at: "12:23", "about"),
    .changed(
      "a code that people mistake", Sound.dossier, "country: GB", "country: UK",
      "evidence.unknown-country", at: "16:18", "replace with 'GB'"),
    .changed(
      "another word for no", Sound.dossier, "disclosed:", "ongoing: no\n    disclosed:",
      "yaml.wrong-type", at: "10:14", "replace with 'false'"),
    .changed(
      "text for a list", Sound.dossier, "[legislature]", "legislature", "yaml.wrong-type",
      at: "11:14", "write it as a list"),
    .changed(
      "an empty value", Sound.dossier, "title: One", "title:", "yaml.wrong-type", at: "7:11"),
  ]

  static let rules: [BadInput] = [
    .changed(
      "a condition that ends too early", Sound.rules, "in incident.targets", "in", "cel.syntax",
      at: "13:26"),
    .changed(
      "an unknown field", Sound.rules, "incident.targets\n", "incident.target\n",
      "cel.unknown-field", at: "13:37", "replace with 'targets'"),
    .changed(
      "a term of no vocabulary", Sound.rules, "\"legislature\" in", "\"legislatur\" in",
      "cel.unknown-term", at: "13:11", "replace with 'legislature'"),
    .changed(
      "a condition that names the actor", Sound.rules, "in incident.targets",
      "in incident.targets && actor == 'CN'", "rules.names-actor", at: "13:48",
      "score what was done"),
    .changed(
      "a number for a condition", Sound.rules, "that: incidents.size() >= 1",
      "that: incidents.size()", "cel.not-a-condition", at: "26:29"),
    .changed(
      "weights that sum to zero", Sound.rules, "weight: 25", "weight: 0", "rules.zero-weights",
      at: "8:13"),
    .changed(
      "a rule without an example", Sound.rules, "silent: [{targets: [media]}]", "silent: []",
      "rules.missing-example", at: "10:13", "silent"),
    .changed(
      "a rung twice", Sound.rules, "id: some", "id: none", "rules.duplicate-id", at: "22:9"),
    .changed(
      "a ladder that begins with a demand", Sound.rules, "title: Nothing}",
      "title: Nothing, at_least: 5}", "rules.lowest-rung", at: "21:10"),
    .changed(
      "an index that nobody reaches", Sound.rules, "at_least: 10", "at_least: 101",
      "rules.unreachable-rung", at: "24:15"),
    .changed(
      "a scale that is not there", Sound.rules, "scale: phia", "scale: phi",
      "rules.unknown-scale", at: "4:8", "replace with 'phia'"),
    .changed(
      "a place that no template has", Sound.rules, "{incident.title}", "{incident.titel}",
      "rules.template", at: "15:20", "replace with 'incident.title'"),
    .changed(
      "points out of range", Sound.rules, "points: 75", "points: 750", "rules.out-of-range",
      at: "14:17", "0 to 100"),
    .changed(
      "a criterion without a name", Sound.rules, "  - id: targets\n    title: Targets",
      "  - title: Targets", "yaml.missing-key", at: "6:5", "id"),
  ]

  @Test(arguments: files + dossiers)
  func `a bad dossier is refused by evaluate and by check`(input: BadInput) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("dossier.yaml", input.content)
    for arguments in [
      ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"],
      ["check", "dossier.yaml"],
    ] {
      try input.expectRefusal(of: "dossier.yaml", by: arguments, in: folder)
    }
  }

  @Test(arguments: files + rules)
  func `a bad rule set is refused by evaluate and by check`(input: BadInput) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("rules.yaml", input.content)
    for arguments in [
      ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"],
      ["check", "rules.yaml"],
    ] {
      try input.expectRefusal(of: "rules.yaml", by: arguments, in: folder)
    }
  }

  @Test func `the sound input has no problem`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let evaluated = try threatlevel(
      ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"] + asOf, in: folder.url)
    #expect(evaluated.status == 0 && evaluated.errors.isEmpty, "\(evaluated.errors)")
    #expect(evaluated.text.contains("China") && evaluated.text.contains("Something"))
    let checked = try threatlevel(["check", "--strict", "."], in: folder.url)
    #expect(checked.status == 0 && checked.errors.isEmpty, "\(checked.errors)")
    #expect(checked.text == "4 files: 0 errors, 0 warnings, 7 notes (--notes prints them)\n")
  }
}
