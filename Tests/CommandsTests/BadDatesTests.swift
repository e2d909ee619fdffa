import Foundation
import Testing

/// Dates, numbers and the order of things, as people write them who think of something else.
@Suite struct BadDatesTests {
  static let dates: [BadInput] = [
    date("a day and a month that may be swapped", "03/04/2024", "2024-04-03 or 2024-03-04"),
    date("a day of no month", "2021-04-31", "that month has days 01 to 30"),
    date("the thirteenth month", "2021-13", "months go from 01 to 12"),
    date("day zero", "2021-05-00", "that month has days 01 to 31"),
    date("a date without hyphens", "20210501", "replace with '2021-05-01'"),
    date("a month before its year", "05/2021", "replace with '2021-05'"),
    date("a day behind its month in words", "Mar 5, 2021", "replace with '2021-03-05'"),
    date("a dash of a word processor", "2021–05", "replace with '2021-05'"),
    date("a decade", "2020s", "replace with '{from: 2020, to: 2029}'"),
    date("nothing that is known", "n/a", "replace with 'unknown'"),
    date("a year with a question mark", "2021?", "how unsure it is"),
    date("a side of a date", "before 2022", "how unsure it is"),
    date("a year before the common era", "-2021", "write a day that exists"),
    date("a day that moves", "today", "write a day that exists"),
  ]

  private static func date(_ what: String, _ text: String, _ mention: String) -> BadInput {
    .changed(
      what, Sound.dossier, "last: 2021-05", "last: \(text)", "evidence.not-a-date", at: "9:11",
      mention)
  }

  static let numbers: [BadInput] = [
    number("thousands with spaces", "40 000", "yaml.not-a-number", "replace with '40000'"),
    number("thousands with apostrophes", "40'000", "yaml.not-a-number", "replace with '40000'"),
    number("thousands with points", "1.000.000", "yaml.not-a-number", "several points"),
    number("thousands with underscores", "40_000", "yaml.not-a-number", "replace with '40000'"),
    number("a letter for millions", "1.5M", "yaml.not-a-number", "replace with '1500000'"),
    number("digits of another script", "٤٠", "yaml.not-a-number", "replace with '40'"),
    number("a plus in front", "+40", "yaml.not-a-number", "replace with '40'"),
    number("a tilde for about", "~40", "evidence.rough-number", "'{about: 40}'"),
    number("a word for about", "about 40", "evidence.rough-number", "'{about: 40}'"),
    number("a plus for or more", "40+", "evidence.rough-number", "'{at_least: 40}'"),
    number("more in words", "over 40", "evidence.rough-number", "'{more_than: 40}'"),
    number("a span of numbers", "40-50", "evidence.rough-number", "'{from: 40, to: 50}'"),
    number("a number in words", "forty", "yaml.wrong-type", "write digits"),
    number("a list of one number", "[40]", "yaml.wrong-type", "found a list"),
    number("a tilde alone, which is nothing", "~", "yaml.wrong-type", "found nothing"),
    number(
      "less than nothing, about", "{about: -3}", "evidence.negative", "0 or more", at: "12:31"),
  ]

  private static func number(
    _ what: String, _ text: String, _ id: String, _ mention: String, at place: String = "12:23"
  ) -> BadInput {
    .changed(what, Sound.dossier, "people: 40", "people: \(text)", id, at: place, mention)
  }

  /// Contradictions, which are warnings: a dossier that has one can be assessed as it stands.
  static let order: [BadInput] = [
    .changed(
      "a disclosure before anything happened", Sound.dossier, "disclosed: 2022-01-05",
      "disclosed: 2019-01-05", "evidence.disclosed-before-it-began", at: "10:16",
      "the first activity is here"),
    .changed(
      "a claim before anything happened", Sound.dossier, "date: 2022-02-03", "date: 2012-02-03",
      "evidence.before-it-began", at: "17:15", "the claim is dated before"),
    .changed(
      "a response before anything happened", Sound.dossier, "    claims:",
      "    responses:\n      - {kind: sanctions, by: GB, date: 2002, sources: [a]}\n    claims:",
      "evidence.before-it-began", at: "14:41", "the response is dated before"),
    .changed(
      "a withdrawal before the claim", Sound.dossier, "link: affiliated",
      "link: affiliated\n        withdrawn: {date: 2020-01-01}", "evidence.withdrawn-before-made",
      at: "22:27", "it was made here"),
    .changed(
      "a withdrawal before the response", Sound.dossier, "    claims:",
      "    responses:\n      - {kind: sanctions, by: GB, date: 2022, sources: [a], "
        + "withdrawn: {date: 2021}}\n    claims:", "evidence.withdrawn-before-made", at: "14:79"),
    .changed(
      "a fact known before the disclosure", Sound.dossier, "people: 40",
      "people: {value: 40, known: 2020}", "evidence.known-before-disclosure", at: "12:23",
      "leave 'known' out"),
    .changed(
      "a target known before the disclosure", Sound.dossier, "[legislature]",
      "[{term: legislature, known: 2021-12}]", "evidence.known-before-disclosure", at: "11:15"),
    .changed(
      "an incident that overlaps itself", Sound.dossier, "disclosed:",
      "overlaps: [one]\n    disclosed:", "evidence.overlaps-itself", at: "10:16"),
    .changed(
      "a claim joint with its own country", Sound.dossier, "link: affiliated",
      "link: affiliated\n        joint: [EU, GB]", "evidence.joint-with-itself", at: "22:16"),
    .changed(
      "doubt about a field that is none", Sound.dossier, "    claims:",
      "    uncertain: [{field: efects.people, why: x}]\n    claims:", "evidence.unknown-field",
      at: "13:25", "replace with 'effects.people'"),
    .changed(
      "doubt about a measure that is none", Sound.dossier, "    claims:",
      "    uncertain: [{field: effects.peple, why: x}]\n    claims:", "evidence.unknown-field",
      at: "13:25", "replace with 'effects.people'"),
    .changed(
      "two decisions of one analyst on one day", Sound.dossier, "sources: [a]\n",
      "sources: [a]\noverrides:\n"
        + "  - {analyst: A, date: 2024-01-01, rung: some, reason: x}\n"
        + "  - {analyst: A, date: 2024-01-01, rung: none, reason: x}\n",
      "evidence.repeated-override", at: "25:42", "the first decision is here"),
  ]

  @Test(arguments: dates + numbers)
  func `what people write for a date or a number is told apart`(input: BadInput) throws {
    try input.expectRefusalOfDossier()
  }

  @Test(arguments: order)
  func `what contradicts itself is told, and assessed as it stands`(input: BadInput) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("dossier.yaml", input.content)
    let place = try #require(input.place)
    let check = ["check", "dossier.yaml"]
    let evaluate = ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"] + asOf
    for (arguments, status) in [(check, Int32(0)), (check + ["--strict"], 2), (evaluate, 0)] {
      let outcome = try threatlevel(arguments, in: folder.url)
      #expect(outcome.status == status, "\(outcome.errors)")
      let told = outcome.errors.split(separator: "\n").filter { $0.contains(": warning: ") }
      #expect(told.count == 1, "\(outcome.errors)")
      #expect(told.first?.hasPrefix("dossier.yaml:\(place): warning: ") == true, "\(told)")
      #expect(told.first?.hasSuffix(" [\(input.id)]") == true, "\(told)")
      #expect(input.mention.isEmpty || outcome.errors.contains(input.mention), "\(outcome.errors)")
      #expect(outcome.errors.contains("help: "), "\(outcome.errors)")
    }
  }

  @Test func `a term of another scale is recognised`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "scales.yaml",
      Sound.scales + """
          - id: analysts
            title: Analysts
            convention: ours
            terms: [{term: high confidence, low: 60, high: 80}]

        """)
    try folder.write(
      "dossier.yaml", Sound.dossier.replacing("highly likely", with: "high confidence"))
    let outcome = try threatlevel(["check", "dossier.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("; the word is one of analysts"), "\(outcome.errors)")
  }

  @Test func `all problems of a file are told in one run, in file order`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let changes = [
      ("code: CN", "code: China"), ("title: One", "titel: One"),
      ("last: 2021-05", "last: May 2021"), ("[legislature]", "[parliament]"),
      ("people: 40", "people: ~40"), ("kind: agency", "kind: spy"), ("country: GB", "country: UK"),
      ("highly likely", "surely"), ("sources: [a]", "sources: [b]"),
    ]
    let text = changes.reduce(Sound.dossier) { $0.replacing($1.0, with: $1.1) }
    try folder.write("dossier.yaml", text)
    let outcome = try threatlevel(["check", "dossier.yaml"], in: folder.url)
    let places = outcome.errors.split(separator: "\n").filter { $0.contains(": error: ") }
      .compactMap { $0.split(separator: ":").dropFirst().first.flatMap { Int($0) } }
    #expect(places == [2, 7, 9, 11, 12, 15, 16, 20, 22], "\(outcome.errors)")
  }
}
