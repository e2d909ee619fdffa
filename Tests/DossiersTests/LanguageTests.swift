import Dossiers
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct VocabularyTests {
  private func problems(_ root: YAMLNode) -> [Diagnostic] {
    VocabularyReader.read(root).diagnostics
  }

  @Test func `a vocabulary gives words with titles in the file's order`() throws {
    let vocabulary = try Language.context().vocabulary
    #expect(vocabulary.ids(.targets) == ["electoral-body", "legislature"])
    #expect(vocabulary.title(of: "electoral-body", in: .targets) == "electoral bodies")
    #expect(vocabulary.title(of: "media", in: .targets) == "media")
    #expect(vocabulary.contains("energy", in: .sectors))
    #expect(!vocabulary.contains("energy", in: .targets))
    #expect(vocabulary.lists[.measures]?.first?.unit == "people")
    #expect(vocabulary.name(ofCode: "EU") == "European Union")
    #expect(vocabulary.name(ofCode: "XX") == "XX")
  }

  @Test(arguments: [
    (
      "id: electoral-body,", "id: ▸Electoral Body◂,",
      Expected(
        "yaml.not-an-identifier", "'Electoral Body' is not a name in kebab-case",
        fix: "electoral-body")
    ),
    (
      "id: legislature,", "id: ▸electoral-body◂,",
      Expected("evidence.duplicate-id", "two term entries have the id 'electoral-body'")
    ),
    (
      "id: people,", "id: ▸people-affected◂,",
      Expected(
        "evidence.not-a-field-name", "'people-affected' cannot name a field of conditions")
    ),
    (
      ", unit: people", "", Expected("yaml.missing-key", "measure without 'unit'")
    ),
    (
      "{CN: China, GB: United Kingdom, NO: Norway, US: United States}", "▸[CN]◂",
      Expected("yaml.wrong-type", "expected a mapping, found a list")
    ),
    (
      "sectors:", "▸sektors◂:",
      Expected("yaml.unknown-key", "unknown key 'sektors' in vocabulary", fix: "sectors")
    ),
  ])
  func `a vocabulary is checked`(part: String, marked: String, expected: Expected) throws {
    var text = Language.vocabulary.replacing(part, with: marked)
    if expected.id == "yaml.missing-key" {
      text = text.replacing("{id: people", with: "{▸id◂: people")
    }
    try expectProblems(in: text, [expected], reading: problems)
  }
}

@Suite struct ScalesTests {
  private func problems(_ root: YAMLNode) -> [Diagnostic] { ScalesReader.read(root).diagnostics }

  @Test func `a scale gives bands for terms and aliases`() throws {
    let scales = try Language.context().scales
    let phia = try #require(scales.scales["phia"])
    #expect(phia.band(of: "likely") == phia.band(of: "probable"))
    #expect(phia.band(of: "likely")?.low.tenThousandths == 5500)
    #expect(phia.band(of: "Likely") == nil)
    #expect(!phia.isOurConvention)
    #expect(scales.scales["ungraded"]?.isOurConvention == true)
    #expect(scales.aboutSpread.tenThousandths == 1000)
  }

  @Test(arguments: [
    (
      "percent: 10", "percent: ▸101◂",
      Expected("scales.percent", "a percentage is out of range")
    ),
    (
      "low: 25, high: 35", "low: 25, high: ▸20◂",
      Expected("scales.band-order", "the band of 'unlikely' ends below where it begins")
    ),
    (
      "low: 80, high: 95", "low: 80, high: ▸120◂",
      Expected("scales.percent", "a percentage is out of range")
    ),
    (
      "low: 80, high: 95", "low: ▸0.125◂, high: 95",
      Expected("yaml.too-many-decimals", "3 decimals where at most 2 count")
    ),
    (
      "term: likely, aliases: [probable], low: 55", "term: ▸likely◂, low: 5",
      Expected("scales.order", "'likely' begins below 'unlikely', which comes before it")
    ),
    (
      "term: likely, aliases: [probable]", "term: ▸likely◂, aliases: [unlikely]",
      Expected("scales.repeated-term", "'unlikely' names two bands of one scale")
    ),
    (
      "id: ungraded", "id: ▸phia◂",
      Expected("evidence.duplicate-id", "two scale entries have the id 'phia'")
    ),
    (
      "- id: phia\n    title: PHIA\n    convention: published\n    source: {publisher: UK government, title: Guide}",
      "- id: ▸phia◂\n    title: PHIA\n    convention: published",
      Expected("scales.unsourced", "the published scale 'phia' cites no source")
    ),
    (
      "- id: ungraded\n    title: Ungraded\n    convention: ours\n    terms:\n      - {term: asserted, low: 80, high: 95}",
      "- id: ▸ungraded◂\n    title: Ungraded\n    convention: ours\n    terms: []",
      Expected("scales.no-terms", "the scale 'ungraded' has no terms")
    ),
    (
      "convention: ours\n    terms", "convention: ▸mine◂\n    terms",
      Expected("evidence.not-one-of", "'convention' cannot be 'mine'")
    ),
  ])
  func `scales are checked`(part: String, marked: String, expected: Expected) throws {
    #expect(Language.scales.contains(part), "the test changes nothing")
    try expectProblems(
      in: Language.scales.replacing(part, with: marked), [expected], reading: problems)
  }
}
