import SourceText
import Testing
import YAMLTree

@Suite struct FieldsTests {
  static let table = KeyTable(
    "rule",
    [
      .required("id", .identifier, "Kebab-case name, unique in the rule set."),
      .required("points", .number(0...100), "0 to 100, at most two decimals."),
      .optional("why", .text, "Why these points."),
      .optional("aliases", .listOf(.text), "Other names."),
      .optional("when", .condition, "The condition."),
      .optional("ongoing", .boolean, "Whether it goes on."),
      .optional("count", .count, "How many."),
      .optional("effects", .mappingOf("effects"), "What it did."),
    ])

  private func open(_ source: String) throws -> (fields: Fields?, problems: Problems) {
    var problems = Problems()
    let fields = Fields(try tree(of: source), Self.table, &problems)
    return (fields, problems)
  }

  @Test func `fields are read with their places`() throws {
    var (opened, problems) = try open(
      """
      id: strikes-voters
      points: 85.5
      why: >
        Elections are how
        a democracy is governed.
      aliases: [one, "two"]
      ongoing: true
      count: 3
      effects: {people: 1}
      """)
    let rule = try #require(opened)
    #expect(rule.identifier("id", &problems)?.value == "strikes-voters")
    #expect(rule.decimal("points", places: 2, &problems)?.value == 8550)
    #expect(rule.decimal("points", places: 2, &problems)?.span.text == "85.5")
    #expect(rule.text("why", &problems)?.value == "Elections are how a democracy is governed.")
    #expect(rule.texts("aliases", &problems).map(\.value) == ["one", "two"])
    #expect(rule.texts("aliases", &problems).map(\.span.text) == ["one", "\"two\""])
    #expect(rule.boolean("ongoing", &problems)?.value == true)
    #expect(rule.integer("count", &problems)?.value == 3)
    #expect(rule["effects"]?["people"]?.span.text == "1")
    #expect(rule.mappedText("when", &problems) == nil)
    #expect(rule["when"] == nil)
    #expect(rule.list("aliases", &problems).count == 2)
    #expect(rule.keySpan("count").text == "count")
    #expect(problems.diagnostics.isEmpty)
  }

  @Test func `a table's keys are known by name`() {
    #expect(Self.table["points"]?.isRequired == true)
    #expect(Self.table["why"]?.documentation == "Why these points.")
    #expect(Self.table["pionts"] == nil)
  }

  @Test(arguments: [
    Expected(
      "id: a\npoints: 1\n▸wyh◂: x\n", "yaml.unknown-key", "unknown key 'wyh' in rule",
      fixed: "id: a\npoints: 1\nwhy: x\n"),
    Expected(
      "id: a\n▸'Points'◂: 1\n", "yaml.unknown-key", "unknown key 'Points' in rule",
      fixed: "id: a\npoints: 1\n"),
    Expected(
      "id: a\npoints: 1\n▸colour◂: x\n", "yaml.unknown-key", "unknown key 'colour' in rule",
      help: "keys of rule: id, points, why, aliases, when, ongoing, count, effects"),
    Expected(
      "▸points◂: 1\n", "yaml.missing-key", "rule without 'id'",
      help: "add 'id:' with a name in kebab-case. Kebab-case name, unique in the rule set."),
    Expected(
      "▸[id, points]◂\n", "yaml.wrong-type", "expected a mapping (rule), found a list",
      help: "keys of rule: id, points, why, aliases, when, ongoing, count, effects"),
    Expected("▸word◂\n", "yaml.wrong-type", "expected a mapping (rule), found text"),
  ])
  func `keys are held against the table`(expected: Expected) throws {
    try expected.expect(in: try open(try MarkedText(expected.source).text).problems.diagnostics)
  }

  @Test func `an empty mapping lacks every required key`() throws {
    let (fields, problems) = try open("{}")
    #expect(fields != nil)
    #expect(problems.diagnostics.map(\.message) == ["rule without 'id'", "rule without 'points'"])
    #expect(problems.diagnostics.compactMap(\.span?.text) == ["{}", "{}"])
  }

  @Test func `problems with keys leave the other keys readable`() throws {
    var (opened, problems) = try open("pionts: 1\nid: a\nx: 1\n")
    let rule = try #require(opened)
    #expect(problems.diagnostics.map(\.id) == ["yaml.unknown-key", "yaml.unknown-key"])
    #expect(rule.identifier("id", &problems)?.value == "a")
    #expect(rule.decimal("points", places: 2, &problems) == nil)
    #expect(
      problems.diagnostics.count == 2, "an absent key was reported when the mapping was opened")
  }

  @Test func `a mapping inside is opened with its own table`() throws {
    var (opened, problems) = try open("id: a\npoints: 1\neffects: {people: 1, peple: 2}\n")
    let effects = KeyTable("effects", [.required("people", .count, "How many people.")])
    let inner = try #require(opened).fields("effects", effects, &problems)
    #expect(inner?.integer("people", &problems)?.value == 1)
    #expect(problems.diagnostics.map(\.message) == ["unknown key 'peple' in effects"])
    #expect(try #require(opened).fields("why", effects, &problems) == nil)
  }

  @Test func `thousands of unknown keys do not make thousands of reports`() throws {
    let source = (0..<5000).map { "key\($0): 1\n" }.joined()
    #expect(try open(source).problems.diagnostics.count == 1001)
  }

  @Test(arguments: [
    (ValueKind.text, "text"),
    (.listOf(.count), "a list of items that are each a whole number"),
    (.number(0...100), "a number from 0 to 100"),
    (.carried(.boolean, by: "value"), "true or false, alone or in a mapping (value)"),
    (.anyOf([.date, .boolean]), "a date or true or false"),
    (.oneOf(["low", "high"]), "'low' or 'high'"),
    (.mappingOf("claim"), "a mapping (claim)"),
  ])
  func `a kind of value is told in words`(kind: ValueKind, words: String) {
    #expect(kind.description == words)
  }
}
