import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel

@Suite struct DocumentationTests {
  private func page() throws -> RulePage {
    let context = try Language.context()
    let checked = RuleSetReader.read(try shipped("Rules/uk-state-threat.yaml"), in: context).then {
      RuleCompiler.compile(
        $0, vocabulary: context.vocabulary, scales: context.scales, reviewing: false)
    }
    let program = try #require(checked.value)
    return program.page(
      of: RuleSetIdentity(
        id: program.id, version: program.version, title: program.title, question: nil,
        jurisdiction: program.jurisdiction, path: "rules.yaml", sha256: ""))
  }

  private func rule(_ id: String) throws -> DocumentedRule {
    try #require(try page().criteria.flatMap(\.rules).first { $0.name.id == id })
  }

  @Test func `examples are told in words`() throws {
    let people = try rule("personal-data-at-scale")
    #expect(
      people.fires.map(\.incidents)[0] == ["targets: personal data; people affected: 100,000"])
    let many = try rule("many-states-in-all")
    #expect(
      many.fires[0].incidents[1]
        == "victims: Canada, Australia, New Zealand and Japan; "
        + "time since the last activity: 9 years; attribution: highly likely (80–90 %)")
    #expect(try rule("electoral-system").silent[1].incidents == [""])
    #expect(try rule("loss-ten-million").fires[0].incidents == ["loss: 10,000,000 US dollars"])
  }

  @Test func `places in a reason are named in brackets`() throws {
    #expect(
      try rule("personal-data-at-scale").because
        == "[the incident] reached the records of [people affected]")
  }

  @Test func `settings are told with their values`() throws {
    let settings = try page().settings
    let values = Dictionary(uniqueKeysWithValues: settings.map { ($0.key, $0.value) })
    #expect(values["recency.half_life"] == "5 years")
    #expect(values["attribution.vendor_cap"] == "likely (55–75 %)")
    #expect(values["attribution.links"]?.hasPrefix("organ of the state, directed by") == true)
    #expect(values["attribution.joint"] == "count once")
    #expect(values["confidence.low_open_above"] == "33.33 %")
    #expect(settings.count == 10)
  }

  @Test func `the scale says where its bands are published`() throws {
    let scale = try page().scale
    #expect(scale.isOurConvention == false && scale.terms.count == 7)
    #expect(scale.source?.publisher == "UK government")
    #expect(scale.source?.date.map { "\($0)" } == "2025-03-24")
    #expect(scale.terms[0].note == "published as above 0")
  }

  @Test func `words are those that conditions and examples use, and no others`() throws {
    let words = try page().words
    func ids(_ list: String) -> Set<String> {
      Set(words.first { $0.list == list }?.words.map(\.name.id) ?? [])
    }
    #expect(ids("targets").isSuperset(of: ["electoral-body", "voter-data", "judiciary"]))
    #expect(ids("measures").isSuperset(of: ["people", "stolen_usd"]))
    #expect(!ids("measures").contains("dwell_years"))
    #expect(ids("links").isSuperset(of: ["organ", "directed"]))
    #expect(ids("claimant kinds") == ["court", "laboratory", "vendor"])
    let people = words.first { $0.list == "measures" }?.words.first { $0.name.id == "people" }
    #expect(people?.definition?.hasSuffix("Unit: people.") == true)
  }
}
