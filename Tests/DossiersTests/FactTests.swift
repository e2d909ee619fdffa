import Dossiers
import SourceText
import Testing
import ThreatModel

@Suite struct FactTests {
  // MARK: Numbers

  @Test(arguments: [
    ("43", 43, 43), ("0", 0, 0), ("{value: 43}", 43, 43),
    ("{about: 40000000}", 36_000_000, 44_000_000),
    ("{about: 5}", 5, 5), ("{about: 0}", 0, 0), ("{at_least: 18000}", 18_000, nil),
    ("{more_than: 10000}", 10_001, nil), ("{up_to: 300}", 0, 300),
    ("{from: 540, to: 625}", 540, 625), ("{to: 7, from: 7}", 7, 7),
    ("{about: 9223372036854775807}", 8_301_034_833_169_298_807, nil),
    ("{more_than: 9223372036854775807}", .max, nil),
  ])
  func `a number is read in each of its forms`(form: String, low: Int, high: Int?) throws {
    let fact = try #require(try incident("effects: {people: \(form)}").effects["people"])
    #expect(fact.value == NumberRange(low: low, high: high))
  }

  @Test(arguments: ["unknown", "{value: unknown}", "{value: unknown, sources: [a]}"])
  func `an unknown number is reported, but has no value`(form: String) throws {
    let fact = try #require(try incident("effects: {people: \(form)}").effects["people"])
    #expect(fact.value == nil)
  }

  @Test(arguments: [
    ("▸-5◂", Expected("evidence.negative", "a count cannot be negative")),
    ("{at_least: ▸-1◂}", Expected("evidence.negative", "a count cannot be negative")),
    ("{from: ▸-3◂, to: ▸-1◂}", Expected("evidence.negative", "a count cannot be negative")),
    ("▸{from: 9, to: 3}◂", Expected("evidence.range-order", "the range ends before it begins")),
    ("▸{from: 9}◂", Expected("evidence.fact-form", "a fact has exactly one value")),
    ("▸{value: 3, about: 4}◂", Expected("evidence.fact-form", "a fact has exactly one value")),
    ("▸{sources: [a]}◂", Expected("evidence.fact-form", "a fact has exactly one value")),
    (
      "▸many◂",
      Expected("yaml.wrong-type", "expected a whole number, found text")
    ),
    (
      "▸1_000◂",
      Expected(
        "yaml.not-a-number", "'1_000' is not a number here: digits are not grouped", fix: "1000")
    ),
    (
      "▸0x10◂",
      Expected("yaml.not-a-number", "'0x10' is not a number here: numbers are decimal", fix: "16")
    ),
    ("▸1.5◂", Expected("yaml.too-many-decimals", "expected a whole number, found 1 decimal")),
    (
      "▸99999999999999999999◂",
      Expected("yaml.number-out-of-range", "the number is too large to count with")
    ),
  ])
  func `a number that is none is refused`(form: String, expected: Expected) throws {
    let marks = form.filter { $0 == "▸" }.count
    try expectProblems(
      in: Example.dossier("effects: {people: \(form)}"),
      Array(repeating: expected, count: marks)
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
  }

  @Test func `a misspelt form is corrected and not also called missing`() throws {
    try expectProblems(
      in: Example.dossier("effects: {people: {▸abuot◂: 5, sources: [a]}}"),
      [Expected("yaml.unknown-key", "unknown key 'abuot' in number", fix: "about")]
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
  }

  // MARK: Dates

  @Test(arguments: [
    ("2024", "2024-01-01", "2024-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2024-03-25", "2024-03-25", "2024-03-25"), ("\"2024-03-25\"", "2024-03-25", "2024-03-25"),
    ("{value: 2024-03}", "2024-03-01", "2024-03-31"),
    ("{from: 2021, to: 2022-03}", "2021-01-01", "2022-03-31"),
    ("{from: 2021-05, to: 2021-05}", "2021-05-01", "2021-05-31"),
  ])
  func `a date is read as precisely as it is written`(
    form: String, earliest: String, latest: String
  ) throws {
    let date = try #require(try incident("last: \(form)").last?.value)
    #expect(date.earliest.description == earliest)
    #expect(date.latest.description == latest)
  }

  @Test(arguments: ["unknown", "{value: unknown, note: nobody says}"])
  func `an unknown date is reported, but has no value`(form: String) throws {
    let fact = try #require(try incident("first: \(form)").first)
    #expect(fact.value == nil)
  }

  @Test(arguments: [
    "first: {from: 2021, to: ▸unknown◂}", "first: {from: ▸unknown◂, to: 2021}",
    "first: {value: 2021, known: ▸unknown◂}",
    "effects: {people: {value: 1, known: ▸unknown◂}}",
    "targets: [{term: legislature, known: ▸unknown◂}]",
  ])
  func `a date that decides when or how far has to be known`(fields: String) throws {
    try expectProblems(
      in: Example.dossier(fields),
      [Expected("evidence.unknown-date", "this date has to be known")]
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
  }

  @Test func `the last activity is not before the first, as far as both are known`() throws {
    try expectProblems(
      in: Example.dossier("first: 2020-05\nlast: ▸2020-04◂"),
      [Expected("evidence.ends-before-begins", "the last activity lies before the first")]
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
    #expect(try incident("first: 2020-05\nlast: 2020").last != nil)
  }

  // MARK: Words and truth values

  @Test func `a word carries its date, its sources and its note`() throws {
    let outcome = try #require(
      try incident("outcome: {value: effect, known: 2022-01, sources: [a, b], note: said so}")
        .outcome)
    #expect(outcome.value == "effect")
    #expect(outcome.known?.description == "2022-01")
    #expect(outcome.sources == ["a", "b"])
    #expect(outcome.note == "said so")
    #expect(outcome.span.text.hasPrefix("{value: effect"))
  }

  @Test(arguments: [
    ("outcome: effect", "effect"), ("outcome: {value: attempted}", "attempted"),
    ("outcome: unknown", nil), ("outcome: {value: unknown}", nil),
  ])
  func `an outcome is a word or unknown`(fields: String, value: String?) throws {
    let fact = try #require(try incident(fields).outcome)
    #expect(fact.value == value)
  }

  @Test(arguments: [
    ("ongoing: true", true), ("ongoing: {value: false, sources: [a]}", false),
    ("ongoing: unknown", nil),
  ])
  func `whether it goes on is true, false or unknown`(fields: String, value: Bool?) throws {
    let fact = try #require(try incident(fields).isOngoing)
    #expect(fact.value == value)
  }

  @Test func `what is left out is not reported, which is not unknown`() throws {
    let incident = try incident("")
    #expect(incident.outcome == nil && incident.first == nil && incident.effects.isEmpty)
    guard case .notReported = incident.targets else {
      Issue.record("an absent list was read as reported")
      return
    }
  }

  // MARK: Lists

  @Test func `items of a list are words or words with their origin`() throws {
    let terms = try incident(
      "targets: [legislature, {term: electoral-body, known: 2022, sources: [a], note: both}]"
    ).targets.terms
    #expect(terms.map(\.value) == ["legislature", "electoral-body"])
    #expect(terms.map { $0.known?.description } == [nil, "2022"])
    #expect(terms.map(\.sources) == [[], ["a"]])
    #expect(terms.last?.note == "both")
  }

  @Test func `a whole list may be unknown, and an empty one reports nothing`() throws {
    guard case .unknown = try incident("targets: unknown").targets else {
      Issue.record("an unknown list was read as something else")
      return
    }
    guard case .notReported = try incident("targets: []").targets else {
      Issue.record("an empty list was read as reported")
      return
    }
  }

  @Test(arguments: [
    (
      "targets: [▸electorial-body◂]",
      Expected(
        "evidence.unknown-term", "the vocabulary's targets have no 'electorial-body'",
        fix: "electoral-body")
    ),
    (
      "targets: [{term: ▸media◂}]",
      Expected("evidence.unknown-term", "the vocabulary's targets have no 'media'")
    ),
    (
      "operations: [▸Espionage◂]",
      Expected(
        "evidence.unknown-term", "the vocabulary's operations have no 'Espionage'",
        fix: "espionage")
    ),
    (
      "sectors: ▸energy◂",
      Expected("yaml.wrong-type", "expected a list, found text", fix: "[energy]")
    ),
    (
      "targets: [legislature, {term: ▸legislature◂}]",
      Expected("evidence.repeated-term", "'legislature' stands twice in one list")
    ),
    (
      "victims: [GB, US, ▸GB◂]",
      Expected("evidence.repeated-term", "'GB' stands twice in one list")
    ),
    (
      "outcome: ▸efect◂",
      Expected(
        "evidence.unknown-term", "the vocabulary's outcomes have no 'efect'", fix: "effect")
    ),
    (
      "effects: {▸persons◂: 5}",
      Expected("evidence.unknown-term", "the vocabulary's measures have no 'persons'")
    ),
    ("effects: ▸5◂", Expected("yaml.wrong-type", "expected a mapping, found text")),
    (
      "ongoing: ▸yes◂",
      Expected("yaml.wrong-type", "expected true or false, found 'yes'", fix: "true")
    ),
  ])
  func `a word of no list is refused with the nearest one`(
    fields: String, expected: Expected
  ) throws {
    try expectProblems(in: Example.dossier(fields), [expected]) {
      DossierReader.read($0, in: try Language.context()).diagnostics
    }
  }

  // MARK: Codes

  @Test func `the country code NO is Norway, whatever YAML makes of no`() throws {
    let incident = try incident("victims: [NO, {term: GB}]")
    #expect(incident.victims.terms.map(\.value) == ["NO", "GB"])
    #expect(try Language.context().vocabulary.name(ofCode: "NO") == "Norway")
  }

  @Test(arguments: [
    ("▸no◂", "NO"), ("▸UK◂", "GB"), ("▸uk◂", "GB"), ("▸USA◂", "US"), ("▸Norway◂", "NO"),
    ("▸gb◂", "GB"),
    ("▸European Union◂", "EU"), ("▸ZZ◂", nil), ("▸false◂", nil),
  ])
  func `a code that is none is refused, and a name is turned into its code`(
    code: String, fix: String?
  ) throws {
    let bare = code.filter { $0 != "▸" && $0 != "◂" }
    try expectProblems(
      in: Example.dossier("victims: [\(code)]"),
      [
        Expected(
          "evidence.unknown-country", "'\(bare)' is no country or organisation code", fix: fix)
      ]
    ) { DossierReader.read($0, in: try Language.context()).diagnostics }
  }
}
