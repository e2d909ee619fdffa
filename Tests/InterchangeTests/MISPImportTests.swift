import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel

/// A galaxy of our own.
private enum Galaxy {
  static func uuid(_ number: Int) -> String { "00000000-0000-4000-8000-00000000000\(number)" }

  static func cluster(_ name: String, _ number: Int, _ meta: String, related: String = "") -> String
  {
    """
    {"value": "\(name)", "uuid": "\(uuid(number))", "meta": {\(meta)}, "related": [\(related)]}
    """
  }

  static func similar(_ id: String) -> String {
    "{\"dest-uuid\": \"\(id.suffix(36))\", \"type\": \"similar\"}"
  }

  static func text(_ clusters: [String]) -> String {
    """
    {"name": "Threat Actor", "source": "MISP Project", "type": "threat-actor", "values": [
    \(clusters.joined(separator: ",\n"))
    ]}
    """
  }
}

private func taken(_ clusters: [String]) throws -> ImportedEvidence {
  let checked = MISPImport.evidence(
    from: [SourceFile(path: "galaxy.json", text: Galaxy.text(clusters))], in: try Shipped.context())
  #expect(checked.diagnostics.isEmpty)
  return try #require(checked.value)
}

@Suite struct MISPImportTests {
  @Test func `an actor with a country becomes a group`() throws {
    let evidence = try taken([
      Galaxy.cluster(
        "Red Lamp", 1,
        """
        "country": "CN", "synonyms": ["Lamp", "red lamp"], "refs": ["https://www.example.org/a/b", "no address"]
        """)
    ])
    let dossier = try #require(evidence.dossiers.first)
    #expect(dossier.actor.code == "CN" && dossier.incidents.isEmpty)
    let group = try #require(dossier.groups.first)
    #expect(group.id == "red-lamp" && group.aliases == ["Lamp"])
    #expect(group.origins == ["misp-galaxy:" + Galaxy.uuid(1)])
    let page = try #require(dossier.sources.first { $0.url != nil })
    #expect(page.publisher == "example.org" && page.title == "a/b")
    let galaxy = try #require(dossier.sources.first { $0.id == group.sources.first })
    #expect(galaxy.publisher == "MISP Project" && galaxy.derivedFrom == [page.id])
    #expect(evidence.read == ["cluster": 1])
  }

  @Test(arguments: [
    ("", "it names no country"), ("\"country\": \"\"", "its country is empty"),
    ("\"cfr-suspected-state-sponsor\": \"Unknown\"", "it names no country"),
    ("\"country\": \"mideast\"", "no state is called 'mideast'"),
    ("\"cfr-suspected-state-sponsor\": \"Atlantis\"", "no state is called 'Atlantis'"),
  ])
  func `an actor of no state is left out by its uuid`(meta: String, reason: String) throws {
    let evidence = try taken([Galaxy.cluster("X", 2, meta)])
    #expect(evidence.dossiers.isEmpty)
    #expect(evidence.said(of: Galaxy.uuid(2)) == ["skipped: " + reason])
  }

  @Test func `a sponsor is a state where no country is given, and a contradiction beside another`()
    throws
  {
    let evidence = try taken([
      Galaxy.cluster(
        "A", 1, "\"cfr-suspected-state-sponsor\": \"Korea (Democratic People's Republic of)\""),
      Galaxy.cluster("B", 2, "\"country\": \"RU\", \"cfr-suspected-state-sponsor\": \"China\""),
    ])
    #expect(evidence.dossiers.map(\.actor.code) == ["KP", "RU"])
    #expect(
      evidence.said(of: Galaxy.uuid(2)) == [
        "contradictory: its country is RU and its suspected sponsor CN; the country counts"
      ])
  }

  @Test func `fifty is nobody's judgement, and what has no place is counted by field`() throws {
    let evidence = try taken([
      Galaxy.cluster(
        "A", 1,
        "\"country\": \"RU\", \"attribution-confidence\": \"50\", \"cfr-type-of-incident\": \"Espionage\""
      ),
      Galaxy.cluster(
        "B", 2,
        "\"country\": \"RU\", \"attribution-confidence\": \"50\", \"cfr-type-of-incident\": [\"Espionage\"]"
      ),
      Galaxy.cluster("C", 3, "\"country\": \"RU\", \"attribution-confidence\": \"75\""),
    ])
    #expect(
      evidence.notes.map(\.reason) == [
        "2 clusters have the attribution-confidence 50, MISP's default: nobody judged, and that is not even odds",
        "a group has no place for 'cfr-type-of-incident', which 2 clusters have",
        "a group has no place for 'attribution-confidence', which 1 cluster has",
      ])
    #expect(evidence.notes.allSatisfy { $0.kind == .incomplete && $0.object == nil })
  }

  @Test func `clusters without a name, or with one uuid, are told`() throws {
    let evidence = try taken([
      "{\"uuid\": \"u\"}", "7", Galaxy.cluster("A", 1, "\"country\": \"RU\""),
      Galaxy.cluster("B", 1, "\"country\": \"CN\""),
    ])
    #expect(evidence.dossiers.map(\.actor.code) == ["RU"])
    #expect(evidence.count(.skipped) == 2 && evidence.count(.contradictory) == 1)
  }

  @Test(arguments: [
    ("{\"type\": \"bundle\", \"objects\": []}", "stix"), ("[{}]", "stix"), ("{}", "clusters"),
  ])
  func `another file is no galaxy`(text: String, hint: String) throws {
    let checked = MISPImport.evidence(
      from: [SourceFile(path: "x", text: text)], in: try Shipped.context())
    #expect(checked.value == nil && checked.diagnostics.map(\.id) == ["misp.not-a-galaxy"])
    #expect(checked.diagnostics.first?.help?.contains(hint) == true)
  }
}

@Suite struct MISPJoinTests {
  private static let stateless = [
    STIX.object("intrusion-set", "g", "\"aliases\": [\"Old Lamp\"]"), STIX.object("campaign", "c"),
    STIX.relation("attributed-to", STIX.campaign, STIX.group, "\"confidence\": 95"),
  ]

  private func claim(_ clusters: [String]) throws -> (claim: Claim?, evidence: ImportedEvidence) {
    let evidence = try taken(Self.stateless, joining: Galaxy.text(clusters))
    return (evidence.incident?.claims.first, evidence)
  }

  @Test func `a suspected sponsor is a suspicion, however sure the rest is`() throws {
    let (claim, evidence) = try claim([
      Galaxy.cluster(
        "Lamp", 1, "\"country\": \"IR\", \"cfr-suspected-state-sponsor\": \"Iran\"",
        related: Galaxy.similar(STIX.group))
    ])
    #expect(evidence.dossiers.map(\.actor.code) == ["IR"])
    #expect(claim?.link == .affiliated)
    #expect(claim.map { [$0.scale, $0.term] } == ["vendor", "suspicion"])
    #expect(
      claim?.says == "it was g; MISP's galaxy takes it for Lamp and has Iran as suspected sponsor")
    #expect(claim?.wording == "confidence 95 of 100 (STIX)")
    #expect(evidence.dossiers.first?.sources.contains { $0.publisher == "MISP Project" } == true)
  }

  @Test func `a country is territory, and MISP's own number travels with its name`() throws {
    func wording(_ confidence: String) throws -> String? {
      let (claim, _) = try claim([
        Galaxy.cluster(
          "old lamp", 1, "\"country\": \"IR\", \"attribution-confidence\": \"\(confidence)\"")
      ])
      #expect(claim?.link == .territory)
      #expect(claim.map { [$0.scale, $0.term] } == ["vendor", "asserted"])
      return claim?.wording
    }
    #expect(
      try wording("75") == "confidence 95 of 100 (STIX); attribution-confidence 75 of 100 (MISP)")
    #expect(try wording("50") == "confidence 95 of 100 (STIX)", "nobody judged")
  }

  @Test func `related counts before names, and only if it says similar`() throws {
    let related = Galaxy.similar(STIX.group)
    let clusters = [
      Galaxy.cluster("g", 1, "\"country\": \"RU\""),
      Galaxy.cluster("Other", 2, "\"country\": \"CN\"", related: related),
    ]
    #expect(try claim(clusters).evidence.dossiers.map(\.actor.code) == ["CN"])
    let uses = clusters.map { $0.replacing("similar", with: "uses") }
    #expect(try claim(uses).evidence.dossiers.map(\.actor.code) == ["RU"])
  }

  @Test func `where several states are meant the name decides, or nothing`() throws {
    let related = Galaxy.similar(STIX.group)
    let (_, named) = try claim([
      Galaxy.cluster("Other", 1, "\"country\": \"CN\"", related: related),
      Galaxy.cluster("New", 2, "\"country\": \"RU\", \"synonyms\": [\"G\"]", related: related),
    ])
    #expect(named.dossiers.map(\.actor.code) == ["RU"])
    #expect(
      named.said(of: STIX.group) == [
        "contradictory: MISP's galaxy has it as Other (CN) and New (RU); New counts, which has its name"
      ])
    let (_, unnamed) = try claim([
      Galaxy.cluster("Other", 1, "\"country\": \"CN\"", related: related),
      Galaxy.cluster("New", 2, "\"country\": \"RU\"", related: related),
    ])
    #expect(unnamed.dossiers.isEmpty)
    #expect(unnamed.count(.contradictory) == 1)
  }

  @Test func `what the data say themselves counts before MISP`() throws {
    let evidence = try taken(
      STIX.story(country: "VN"),
      joining: Galaxy.text([Galaxy.cluster("g", 1, "\"country\": \"RU\"")]))
    #expect(evidence.dossiers.map(\.actor.code) == ["VN"])
  }
}
