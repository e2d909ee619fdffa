import Dossiers
import SourceText
import Testing
import ThreatModel

@Suite struct ClaimTests {
  private func claim(_ text: String) throws -> Claim {
    let checked = try read(Example.dossier(claim: text))
    return try #require(
      checked.value?.incidents.first?.claims.first,
      "\(TerminalDiagnostics().render(checked.diagnostics))")
  }

  @Test func `a claim is read with all that it says`() throws {
    let claim = try claim(
      "{by: NCSC (GCHQ), kind: agency, country: GB, date: 2021-02, says: they did it, wording: "
        + "probably, scale: phia, term: probable, link: directed, about: theft, accuses: CN, "
        + "joint: [US, EU], withdrawn: {date: 2022-01-02, sources: [b]}, sources: [a]}")
    #expect(claim.by == "NCSC (GCHQ)")
    #expect(claim.kind == .agency && claim.country == "GB")
    #expect(claim.date?.description == "2021-02")
    #expect(claim.says == "they did it" && claim.wording == "probably")
    #expect(claim.scale == "phia" && claim.term == "probable")
    #expect(claim.likelihood.low.percent == "55" && claim.likelihood.high.percent == "75")
    #expect(claim.link == .directed && claim.subject == .theft && claim.accuses == "CN")
    #expect(claim.isJoint && claim.partners == ["US", "EU"])
    #expect(claim.withdrawn?.date.description == "2022-01-02")
    #expect(claim.withdrawn?.sources == ["b"] && claim.sources == ["a"])
  }

  @Test func `what a claim leaves out has the usual meaning`() throws {
    let claim = try claim(Example.claim)
    #expect(claim.subject == .responsibility && claim.accuses == nil && !claim.isJoint)
    #expect(claim.withdrawn == nil && claim.wording == nil)
  }

  @Test func `a published scale grades a claim, a convention of ours does not`() throws {
    #expect(try claim(Example.claim).isGraded)
    let ungraded = Example.claim.replacing("scale: phia", with: "scale: ungraded")
      .replacing("term: likely", with: "term: asserted")
    #expect(try !claim(ungraded).isGraded)
  }

  @Test func `a claim of Norway comes from Norway`() throws {
    #expect(try claim(Example.claim.replacing("country: GB", with: "country: NO")).country == "NO")
  }

  @Test(arguments: ClaimantKind.allCases)
  func `every kind of claimant has its word`(kind: ClaimantKind) throws {
    let text = Example.claim.replacing("kind: agency", with: "kind: \(kind.rawValue)")
    #expect(try claim(text).kind == kind)
  }

  @Test(arguments: [
    (
      "kind: agency", "kind: ▸agancy◂",
      Expected("evidence.not-one-of", "'kind' cannot be 'agancy'", fix: "agency")
    ),
    (
      "link: affiliated", "link: ▸close◂",
      Expected("evidence.not-one-of", "'link' cannot be 'close'")
    ),
    (
      "scale: phia", "scale: ▸phai◂",
      Expected("evidence.unknown-scale", "there is no scale 'phai'", fix: "phia")
    ),
    (
      "term: likely", "term: ▸likly◂",
      Expected(
        "evidence.unknown-scale-term", "the scale 'phia' has no term 'likly'", fix: "likely")
    ),
    (
      "term: likely", "term: ▸asserted◂",
      Expected("evidence.unknown-scale-term", "the scale 'phia' has no term 'asserted'")
    ),
    (
      "country: GB", "country: ▸Great Britain◂",
      Expected(
        "evidence.unknown-country", "'Great Britain' is no country or organisation code")
    ),
    (
      "date: 2021-02-03", "date: ▸2021-02-31◂",
      Expected("evidence.not-a-date", "'2021-02-31' is not a date: that month has days 01 to 28")
    ),
    (
      "date: 2021-02-03, ", "", Expected("yaml.missing-key", "claim without 'date'")
    ),
    ("sources: [a]", "", Expected("yaml.missing-key", "claim without 'sources'")),
    (
      "sources: [a]", "sources: ▸[]◂",
      Expected("evidence.unsourced", "no source is cited here")
    ),
    (
      "sources: [a]", "sources: [a, ▸c◂]",
      Expected("evidence.unknown-source", "the dossier has no source 'c'")
    ),
    (
      "sources: [a]", "sources: [a], withdrawn: {date: ▸unknown◂}",
      Expected("evidence.unknown-date", "this date has to be known")
    ),
    (
      "sources: [a]", "sources: [a], accuses: ▸EU◂",
      Expected("evidence.unknown-country", "'EU' is no country code")
    ),
    (
      "sources: [a]", "sources: [a], ▸on◂: responsibility",
      Expected("yaml.unknown-key", "unknown key 'on' in claim")
    ),
  ])
  func `a claim that cannot be read is reported once, and nothing follows from it`(
    part: String, marked: String, expected: Expected
  ) throws {
    var claim = Example.claim.replacing(part, with: marked)
    if expected.id == "yaml.missing-key" {
      claim = claim.replacing("{by:", with: "{▸by◂:").replacing(", }", with: "}")
    }
    try expectProblems(in: Example.dossier(claim: claim), [expected]) {
      DossierReader.read($0, in: try Language.context()).diagnostics
    }
  }

  // MARK: Responses, denials, statements and the rest

  @Test func `a response is read with all that it says`() throws {
    let response = try #require(
      try incident(
        "responses:\n  - {kind: sanctions, by: [GB, US], date: 2022, level: person, individuals: "
          + "2, entities: 0, instrument: gb-1, note: n, sources: [a]}"
      ).responses.first)
    #expect(response.kind == "sanctions" && response.by == ["GB", "US"])
    #expect(response.date?.description == "2022" && response.level == "person")
    #expect(response.individuals == 2 && response.entities == 0)
    #expect(response.instrument == "gb-1" && response.note == "n" && response.sources == ["a"])
  }

  @Test func `one who responds needs no list, and the date may be unknown`() throws {
    let response = try #require(
      try incident("responses: [{kind: sanctions, by: NO, date: unknown, sources: [a]}]")
        .responses.first)
    #expect(response.by == ["NO"] && response.date == nil)
  }

  @Test(arguments: [
    (
      "responses: [{kind: ▸sanction◂, by: GB, date: 2022, sources: [a]}]",
      Expected(
        "evidence.unknown-term", "the vocabulary's responses have no 'sanction'",
        fix: "sanctions")
    ),
    (
      "responses: [{kind: sanctions, by: GB, date: 2022, individuals: ▸-1◂, sources: [a]}]",
      Expected("evidence.negative", "a count cannot be negative")
    ),
    (
      "responses: [{kind: sanctions, by: GB, date: 2022, level: ▸people◂, sources: [a]}]",
      Expected(
        "evidence.unknown-term", "the vocabulary's levels have no 'people'")
    ),
    (
      "denials: [{▸by◂: Embassy, date: 2022, sources: [a]}]",
      Expected("yaml.missing-key", "denial without 'says'")
    ),
    (
      "reported: [{says: x, date: ▸soon◂, sources: [a]}]",
      Expected("evidence.not-a-date", "'soon' is not a date")
    ),
    (
      "uncertain: [{▸field◂: groups}]",
      Expected("yaml.missing-key", "uncertainty without 'why'")
    ),
    (
      "groups: [▸apt-2◂]",
      Expected("evidence.unknown-group", "the dossier has no group 'apt-2'", fix: "apt-1")
    ),
    (
      "overlaps: [▸two◂]",
      Expected("evidence.unknown-incident", "the dossier has no incident 'two'")
    ),
  ])
  func `what stands beside the claims is checked, too`(
    fields: String, expected: Expected
  ) throws {
    try expectProblems(in: Example.dossier(fields), [expected]) {
      DossierReader.read($0, in: try Language.context()).diagnostics
    }
  }
}
