import Foundation
import Testing

/// Mistakes in what evidence is read and judged by.
@Suite struct BadRulesTests {
  static let rules: [BadInput] = [
    .changed(
      "a rule set without a version", Sound.rules, "version: 1.0.0\n",
      "", "yaml.missing-key", at: "1:1"),
    .changed(
      "a half-life without a unit", Sound.rules, "scale: phia",
      "scale: phia\nrecency: {half_life: 5}", "rules.not-a-duration", at: "5:22"),
    .changed(
      "a half-life of nothing", Sound.rules, "scale: phia",
      "scale: phia\nrecency: {half_life: 0 years}", "rules.not-a-duration", at: "5:22"),
    .changed(
      "claimants that do not exist", Sound.rules, "scale: phia",
      "scale: phia\nattribution: {kinds: [offical]}", "rules.unknown-choice", at: "5:23"),
    .changed(
      "a cap of another scale", Sound.rules, "scale: phia",
      "scale: phia\nattribution: {vendor_cap: certain}", "rules.unknown-term", at: "5:27"),
    .changed(
      "a scope that is none", Sound.rules, "scale: phia",
      "scale: phia\ngates: {scope: all}", "evidence.not-one-of", at: "5:16"),
    .changed(
      "a negative weight", Sound.rules, "weight: 25",
      "weight: -25", "rules.out-of-range", at: "8:13"),
    .changed(
      "a weight in per cent", Sound.rules, "weight: 25",
      "weight: 25%", "yaml.not-a-number", at: "8:13", "'%' is not written"),
    .changed(
      "points in words", Sound.rules, "points: 75",
      "points: high", "yaml.wrong-type", at: "14:17"),
    .changed(
      "points with too many decimals", Sound.rules, "points: 75",
      "points: 75.001", "yaml.too-many-decimals", at: "14:17"),
    .changed(
      "a way of combining that is none", Sound.rules, "weight: 25",
      "weight: 25\n    within_incident: max", "evidence.not-one-of", at: "9:22"),
    .changed(
      "a discount above one", Sound.rules, "weight: 25",
      "weight: 25\n    across_incidents: {discount: 60}", "rules.out-of-range", at: "9:34"),
    .changed(
      "an example with a misspelt field", Sound.rules, "fires: [{targets: [legislature]}]",
      "fires: [{target: [legislature]}]", "yaml.unknown-key", at: "18:20"),
    .changed(
      "an example in a foreign word", Sound.rules, "fires: [{targets: [legislature]}]",
      "fires: [{targets: [parliament]}]", "evidence.unknown-term", at: "18:30"),
    .changed(
      "examples in one mapping", Sound.rules, "fires: [{targets: [legislature]}]",
      "fires: {targets: [legislature]}", "yaml.wrong-type", at: "18:18"),
    .changed(
      "a template that is not closed", Sound.rules,
      "\"{incident.title} struck {incident.targets}\"",
      "\"{incident.title struck\"", "rules.template", at: "15:19"),
    .changed(
      "a template without quotes", Sound.rules, "\"{incident.title} struck {incident.targets}\"",
      "{incident.title} struck {incident.targets}", "yaml.syntax", at: "15:35"),
    .changed(
      "a condition of nothing", Sound.rules, "\"legislature\" in incident.targets",
      "", "cel.syntax", at: "12:16"),
    .changed(
      "and in words", Sound.rules, "\"legislature\" in incident.targets",
      "\"legislature\" in incident.targets and true", "cel.syntax", at: "13:45"),
    .changed(
      "one ampersand", Sound.rules, "\"legislature\" in incident.targets",
      "\"legislature\" in incident.targets & true", "cel.syntax", at: "13:45"),
    .changed(
      "one equals sign", Sound.rules, "\"legislature\" in incident.targets",
      "incident.outcome = \"effect\"", "cel.syntax", at: "13:28"),
    .changed(
      "curly quotes in a condition", Sound.rules, "\"legislature\" in incident.targets",
      "“legislature” in incident.targets", "cel.syntax", at: "13:11"),
    .changed(
      "a number compared with text", Sound.rules, "\"legislature\" in incident.targets",
      "incident.publishers > \"3\"", "cel.no-overload", at: "13:11"),
    .changed(
      "a function that is none", Sound.rules, "\"legislature\" in incident.targets",
      "contains(incident.targets, \"legislature\")", "cel.no-overload", at: "13:11"),
    .changed(
      "a method that lists do not have", Sound.rules, "\"legislature\" in incident.targets",
      "incident.targets.contains(\"legislature\")", "cel.no-overload", at: "13:11"),
    .changed(
      "a bracket too few", Sound.rules, "\"legislature\" in incident.targets",
      "(\"legislature\" in incident.targets", "cel.syntax", at: "13:44"),
    .changed(
      "a bracket too many", Sound.rules, "\"legislature\" in incident.targets",
      "\"legislature\" in incident.targets)", "cel.syntax", at: "13:44"),
    .changed(
      "a word of another list", Sound.rules, "\"legislature\" in incident.targets",
      "\"espionage\" in incident.targets", "cel.unknown-term", at: "13:11"),
    .changed(
      "a term that the scale does not have", Sound.rules, "\"legislature\" in incident.targets",
      "incident.attribution.atLeast(\"very likely\")", "cel.unknown-term", at: "13:40"),
    .changed(
      "half a choice", Sound.rules, "\"legislature\" in incident.targets",
      "true ? true", "cel.syntax", at: "13:21"),
    .changed(
      "a condition that reads the id", Sound.rules, "\"legislature\" in incident.targets",
      "incident.id == \"one\"", "rules.names-actor", at: "13:20"),
    .changed(
      "a country that is none", Sound.rules, "\"legislature\" in incident.targets",
      "incident.victims.exists(v, v == \"UK\")", "cel.unknown-term", at: "13:43"),
    .changed(
      "a hundred thousand negations", Sound.rules, "\"legislature\" in incident.targets",
      String(repeating: "!", count: 100000) + "true", "cel.too-large", at: "13:11"),
    .changed(
      "five thousand brackets", Sound.rules, "\"legislature\" in incident.targets",
      String(repeating: "(", count: 5000) + "true" + String(repeating: ")", count: 5000),
      "cel.too-deep", at: "13:75"),
    .changed(
      "a length of time without a unit", Sound.rules, "\"legislature\" in incident.targets",
      "incident.age < 5", "cel.no-overload", at: "13:26", "did you mean years(5)?"),
    .changed(
      "a year for a date inside a macro", Sound.rules, "\"legislature\" in incident.targets",
      "incident.claims.exists(c, c.date > 2021)", "cel.no-overload", at: "13:46",
      "timestamp(\"2021-01-01T00:00:00Z\")"),
    .changed(
      "a misspelt field that is asked for", Sound.rules, "\"legislature\" in incident.targets",
      "has(incident.outcom)", "cel.unknown-field", at: "13:24", "replace with 'outcome'"),
    .changed(
      "a word of another list in a macro", Sound.rules, "\"legislature\" in incident.targets",
      "incident.responses.exists(r, r.kind in [\"sanctions\", \"espionage\"])", "cel.unknown-term",
      at: "13:64", "it is a term of 'operations'"),
    .changed(
      "twelve macros in each other", Sound.rules, "\"legislature\" in incident.targets",
      (1...12).reduce("true") { inner, level in
        "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].exists(x\(level), x\(level) > 0 && \(inner))"
      }, "cel.too-costly", at: "13:11", "nest fewer macros"),
    .changed(
      "rungs in the wrong order", Sound.rules, "  - {id: none, title: Nothing}\n",
      "  - {id: none, title: Nothing}\n  - {id: high, title: High, at_least: 50}\n",
      "rules.rungs-out-of-order", at: "25:15"),
    .changed(
      "a gate that reads one incident", Sound.rules, "that: incidents.size() >= 1",
      "that: incident.title == \"x\"", "cel.unknown-name", at: "26:29"),
  ]

  static let vocabularies: [BadInput] = [
    .changed(
      "a list that is misspelt", Sound.vocabulary, "sectors:",
      "sektors:", "yaml.unknown-key", at: "6:1"),
    .changed(
      "a word without a definition", Sound.vocabulary, ", definition: Makes laws.",
      "", "yaml.missing-key", at: "4:6"),
    .changed(
      "a word twice", Sound.vocabulary, "id: media",
      "id: legislature", "evidence.duplicate-id", at: "5:10"),
    .changed(
      "a measure without a unit", Sound.vocabulary, ", unit: people",
      "", "yaml.missing-key", at: "11:13"),
    .changed(
      "countries in a list", Sound.vocabulary,
      "{CN: China, GB: United Kingdom, KP: North Korea, RU: Russia}",
      "[CN, GB]", "yaml.wrong-type", at: "12:12"),
  ]

  static let scales: [BadInput] = [
    .changed(
      "a likelihood above a hundred", Sound.scales, "high: 90",
      "high: 190", "scales.percent", at: "11:46"),
    .changed(
      "a likelihood below nothing", Sound.scales, "low: 55",
      "low: -5", "scales.percent", at: "10:29"),
    .changed(
      "a band upside down", Sound.scales, "low: 80, high: 90",
      "low: 90, high: 80", "scales.band-order", at: "11:46"),
    .changed(
      "terms out of order", Sound.scales, "low: 80, high: 90",
      "low: 10, high: 20", "scales.order", at: "11:16"),
    .changed(
      "a term twice", Sound.scales, "term: highly likely",
      "term: likely", "scales.repeated-term", at: "11:16"),
    .changed(
      "a scale that nobody published", Sound.scales,
      "    source: {publisher: UK government, title: Guide}\n",
      "", "scales.unsourced", at: "5:9"),
  ]

  static let expectations: [BadInput] = [
    .changed(
      "a rung that the ladder lacks", Sound.expectations, "at_most: some",
      "at_most: soem", "expectations.unknown-rung", at: "9:25"),
    .changed(
      "a stance that expects nothing", Sound.expectations, "{at_most: some}",
      "{}", "expectations.no-bound", at: "9:15"),
    .changed(
      "bounds that no rung meets", Sound.expectations, "{at_most: some}",
      "{at_least: some, at_most: none}", "expectations.bounds-upside-down", at: "9:26"),
    .changed(
      "a month for a day", Sound.expectations, "as_of: 2024-03-25",
      "as_of: 2024-03", "expectations.not-a-day", at: "5:12"),
    .changed(
      "expectations of other rules", Sound.expectations, "expectations: small",
      "expectations: big", "expectations.other-rule-set", at: "1:15"),
    .changed(
      "a stance on an alliance", Sound.expectations, "actor: CN",
      "actor: EU", "evidence.unknown-country", at: "4:12"),
    .changed(
      "a mark that is none", Sound.expectations, "marked: agree",
      "marked: maybe", "evidence.not-one-of", at: "10:13"),
  ]

  @Test(arguments: rules)
  func `a mistake in a rule set is told with its place and a next step`(input: BadInput) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("rules.yaml", input.content)
    try input.expectRefusal(of: "rules.yaml", by: ["check", "rules.yaml"], in: folder)
    try input.expectRefusal(
      of: "rules.yaml", by: ["evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml"],
      in: folder)
  }

  @Test(arguments: [
    ("vocabulary.yaml", vocabularies), ("scales.yaml", scales),
    ("rules.expectations.yaml", expectations),
  ])
  func `a mistake beside a rule set is told with its place and a next step`(
    file: String, inputs: [BadInput]
  ) throws {
    for input in inputs {
      let folder = try Folder()
      try folder.writeSoundInput()
      try folder.write(file, input.content)
      try input.expectRefusal(of: file, by: ["check", file], in: folder)
    }
  }

  @Test func `a scorecard is not printed beside expectations that are wrong`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "rules.expectations.yaml", Sound.expectations.replacing("at_most: some", with: "at_most: x"))
    let arguments = ["scorecard", "china", "--rules", "rules.yaml", "--evidence", "dossier.yaml"]
    let outcome = try threatlevel(arguments + asOf, in: folder.url)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("rules.expectations.yaml:9:25: error: "), "\(outcome.errors)")
    try folder.write("rules.expectations.yaml", Sound.expectations)
    let mended = try threatlevel(arguments + asOf, in: folder.url)
    #expect(mended.status == 0 && mended.errors.isEmpty, "\(mended.errors)")
  }
}
