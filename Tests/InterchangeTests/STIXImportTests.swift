import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel

@Suite struct STIXImportTests {
  // MARK: States

  @Test(arguments: [
    "CN", "cn", "CHN", "China", "People's Republic of China", "China, People's Republic of",
  ])
  func `a country is a code or a name, and one state has one dossier`(country: String) throws {
    let evidence = try taken(STIX.story(country: country))
    #expect(evidence.dossiers.map(\.actor.code) == ["CN"])
    #expect(evidence.dossiers.first?.id == "china")
  }

  @Test func `states under three names are one state`() throws {
    var objects: [String] = []
    for (name, country) in [("one", "KP"), ("two", "Korea, North"), ("three", "DPRK")] {
      objects += [
        STIX.object("threat-actor", name),
        STIX.object("location", name, "\"country\": \"\(country)\""),
        STIX.relation("located-at", STIX.id("threat-actor", name), STIX.id("location", name)),
      ]
    }
    let evidence = try taken(objects)
    #expect(evidence.dossiers.map(\.actor.name) == ["North Korea"])
    #expect(evidence.dossiers.first?.groups.map(\.id) == ["one", "two", "three"])
  }

  @Test func `a state that nobody knows is told, and nothing is guessed`() throws {
    let evidence = try taken(STIX.story(country: "Exampleland"))
    #expect(evidence.dossiers.isEmpty)
    #expect(
      evidence.said(of: STIX.location).first == "incomplete: no state is called 'Exampleland'")
    #expect(
      evidence.said(of: STIX.group) == [
        "skipped: nothing in the data says which state it belongs to"
      ])
    #expect(
      evidence.said(of: STIX.campaign) == [
        "skipped: it is attributed to g, of which no state is known"
      ])
  }

  @Test(arguments: ["intrusion-set", "threat-actor"])
  func `a threat actor and an intrusion set have the same role`(type: String) throws {
    let id = STIX.id(type, "x")
    let evidence = try taken([
      STIX.object(type, "x", "\"country\": \"RU\", \"aliases\": [\"Y\", \"X\", \"y\"]"),
      STIX.object("campaign", "c"),
      STIX.relation("attributed-to", STIX.campaign, id),
    ])
    let group = try #require(evidence.dossiers.first?.groups.first)
    #expect(group.origins == ["stix:" + id] && group.aliases == ["Y"])
    #expect(evidence.incident?.groups == [group.id])
  }

  @Test func `attribution counts before origin, and origin before place`() throws {
    let sponsor = STIX.id("identity", "Government of Iran")
    let lebanon = STIX.id("location", "lb")
    var objects =
      STIX.story() + [
        STIX.object("location", "lb", "\"country\": \"LB\""),
        STIX.relation("located-at", STIX.group, lebanon),
      ]
    var evidence = try taken(objects)
    #expect(evidence.dossiers.map(\.actor.code) == ["CN"])
    #expect(
      evidence.said(of: STIX.group) == [
        "contradictory: it is tied to CN and, less closely, to LB; the closer tie counts"
      ])
    objects += [
      STIX.object("identity", "Government of Iran", "\"identity_class\": \"organization\""),
      STIX.relation("attributed-to", STIX.group, sponsor),
    ]
    evidence = try taken(objects)
    #expect(evidence.dossiers.map(\.actor.code) == ["IR"])
    #expect(evidence.dossiers.first?.groups.first?.organisation == "Government of Iran")
    #expect(evidence.incident?.claims.map(\.link) == [.directed])
  }

  @Test func `a group of two states stands in the dossiers of both, under one id`() throws {
    let evidence = try taken(
      STIX.story() + [
        STIX.object("location", "ru", "\"country\": \"RU\""),
        STIX.relation("originates-from", STIX.group, STIX.id("location", "ru")),
      ])
    #expect(evidence.dossiers.map(\.actor.code) == ["CN", "RU"])
    #expect(evidence.dossiers.map { $0.incidents.map(\.id) } == [["c"], ["c"]])
    #expect(
      evidence.said(of: STIX.group) == [
        "contradictory: it is tied to CN and RU; it stands in the dossier of each"
      ])
  }

  @Test func `a place of no state is told once, however many were struck there`() throws {
    let place = STIX.id("location", "moon")
    let evidence = try taken(
      STIX.story() + [
        STIX.object("location", "moon", "\"country\": \"Moon\""), STIX.object("campaign", "d"),
        STIX.relation("targets", STIX.campaign, place),
        STIX.relation("targets", STIX.id("campaign", "d"), place),
        STIX.relation("attributed-to", STIX.id("campaign", "d"), STIX.group),
      ])
    #expect(evidence.said(of: place) == ["incomplete: no state is called 'Moon'"])
    #expect(evidence.dossiers.first?.incidents.allSatisfy { $0.victims.terms.isEmpty } == true)
  }

  // MARK: Claims

  @Test func `a mere country of origin is territory, and an ungraded claim says so`() throws {
    let claim = try #require(try taken(STIX.story()).incident?.claims.first)
    #expect(claim.link == .territory)
    #expect(claim.kind == .laboratory)
    #expect((claim.scale, claim.term) == ("vendor", "asserted") && !claim.isGraded)
    #expect(claim.says == "it was g, from China")
    #expect(
      claim.date == PartialDate("2022-05-06"), "when it was attributed, not when it was described")
    #expect(claim.by == "test.json" && claim.country == "ZZ")
  }

  @Test(arguments: [
    "\"threat_actor_types\": [\"nation-state\", \"spy\"]", "\"labels\": [\"nation-state\"]",
  ])
  func `a nation-state is behind what it does`(types: String) throws {
    let actor = STIX.id("threat-actor", "a")
    let evidence = try taken(
      STIX.story(place: "related-to") + [
        STIX.object("threat-actor", "a", types + ", \"country\": \"China\""),
        STIX.relation("attributed-to", STIX.group, actor),
      ])
    let claim = try #require(evidence.incident?.claims.first)
    #expect(claim.link == .directed)
    #expect(claim.says == "it was g, attributed to a, acting for China")
  }

  @Test(arguments: [
    (0, "none"), (1, "low"), (29, "low"), (30, "med"), (69, "med"), (70, "high"), (100, "high"),
  ])
  func `a number is a term of the scale that it was given on`(number: Int, term: String) throws {
    let claim = try #require(
      try taken(STIX.story(attribution: "\"confidence\": \(number)")).incident?.claims.first)
    #expect((claim.scale, claim.term) == ("stix", term) && claim.isGraded)
    #expect(claim.wording == "confidence \(number) of 100 (STIX)")
  }

  @Test(arguments: ["101", "-1", "50.5", "\"50\"", "null", "true"])
  func `what is no confidence is none`(text: String) throws {
    let claim = try #require(
      try taken(STIX.story(attribution: "\"confidence\": \(text)")).incident?.claims.first)
    #expect((claim.scale, claim.term) == ("vendor", "asserted"))
  }

  @Test func `the confidence of the relationship counts before that of the actor`() throws {
    func term(_ attribution: String) throws -> String? {
      try taken(STIX.story(group: "\"confidence\": 95", attribution: attribution)).incident?.claims
        .first?.term
    }
    #expect(try term("\"confidence\": 20") == "low")
    #expect(try term("") == "high")
  }

  @Test func `a chain is as sure as its weakest link`() throws {
    let actor = STIX.id("threat-actor", "a")
    let evidence = try taken(
      STIX.story(attribution: "\"confidence\": 90", place: "related-to") + [
        STIX.object("threat-actor", "a", "\"country\": \"CN\""),
        STIX.relation("attributed-to", STIX.group, actor, "\"confidence\": 40"),
      ])
    #expect(evidence.incident?.claims.first?.term == "med")
  }

  @Test func `who says so is the author, with a country if one is given`() throws {
    let author = "\"created_by_ref\": \"\(STIX.id("identity", "Lab"))\""
    let objects =
      STIX.story(attribution: author + ", \"start_time\": \"2021-12-31T23:59:59.123456789Z\"") + [
        STIX.object("identity", "Lab", "\"sectors\": [\"government-national\"]"),
        STIX.object("location", "no", "\"country\": \"NO\""),
        STIX.relation("located-at", STIX.id("identity", "Lab"), STIX.id("location", "no")),
      ]
    let claim = try #require(try taken(objects).incident?.claims.first)
    #expect(claim.by == "Lab" && claim.country == "NO")
    #expect(claim.kind == .laboratory, "its data are no statement of a government")
    #expect(claim.date == PartialDate("2021-12-31"))
  }

  @Test func `what a publisher counts as stands in the vocabulary`() throws {
    let author = "\"created_by_ref\": \"\(STIX.id("identity", "the MITRE corporation"))\""
    let objects =
      STIX.story(attribution: author) + [STIX.object("identity", "the MITRE corporation")]
    #expect(try taken(objects).incident?.claims.first?.country == "US")
  }

  @Test func `an incident that nobody could see is left out`() throws {
    let undated = STIX.story().map { text in
      text.contains("location--") && !text.contains("relationship")
        ? text : text.replacing(/"(created|modified)": "[^"]*"/) { "\"x_\($0.1)\": 0" }
    }
    let evidence = try taken(undated)
    #expect(evidence.dossiers.first?.incidents.count == 0)
    #expect(
      evidence.said(of: STIX.campaign).contains {
        $0.hasPrefix("skipped: neither it nor relationship--")
      })
  }

  // MARK: Facts

  @Test(arguments: ["", ".1", ".12", ".123", ".123456", ".123456789"])
  func `a time has no digit behind the seconds, or up to nine`(fraction: String) throws {
    let evidence = try taken(
      STIX.story(
        campaign: """
          "first_seen": "2019-01-02T03:04:05\(fraction)Z", "last_seen": "2020-02-29T23:59:59\(fraction)Z"
          """))
    #expect(evidence.incident?.first?.value == PartialDate("2019-01-02"))
    #expect(evidence.incident?.last?.value == PartialDate("2020-02-29"))
    #expect(evidence.notes.isEmpty)
  }

  @Test(arguments: [
    "2019-02-30T00:00:00Z", "2019-01-02 03:04", "yesterday", "2019-01-02T03:04:05.1234567890Z",
    "2019-01-02T25:00:00Z",
  ])
  func `what is no time is told`(text: String) throws {
    let evidence = try taken(STIX.story(campaign: "\"first_seen\": \"\(text)\""))
    #expect(evidence.incident?.first == nil)
    #expect(
      evidence.said(of: STIX.campaign) == ["incomplete: 'first_seen' is no timestamp: \(text)"])
  }

  @Test func `a campaign that ends before it begins keeps its beginning`() throws {
    let evidence = try taken(
      STIX.story(
        campaign: """
          "first_seen": "2020-01-02T00:00:00Z", "last_seen": "2019-01-02T00:00:00Z"
          """))
    #expect(evidence.incident?.first?.value == PartialDate("2020-01-02"))
    #expect(evidence.incident?.last == nil)
    #expect(evidence.count(.contradictory) == 1)
  }

  @Test func `targets become victims, targets and sectors in the vocabulary's words`() throws {
    let victim = STIX.id("identity", "v")
    let evidence = try taken(
      STIX.story() + [
        STIX.object(
          "identity", "v", "\"sectors\": [\"energy\", \"government-national\", \"space-tourism\"]"),
        STIX.object("location", "gb", "\"country\": \"UK\""),
        STIX.object("location", "fr", "\"country\": \"France\""),
        STIX.relation("targets", STIX.campaign, victim),
        STIX.relation("located-at", victim, STIX.id("location", "fr")),
        STIX.relation("targets", STIX.campaign, STIX.id("location", "gb")),
      ])
    let incident = try #require(evidence.incident)
    #expect(incident.victims.terms.map(\.value) == ["FR", "GB"])
    #expect(incident.sectors.terms.map(\.value) == ["energy"])
    #expect(incident.targets.terms.map(\.value) == ["government"])
    #expect(
      evidence.said(of: victim) == [
        "incomplete: the vocabulary has no word for the sector 'space-tourism'"
      ])
  }

  @Test func `what was not said is not reported`() throws {
    let incident = try #require(try taken(STIX.story()).incident)
    #expect(incident.first == nil && incident.last == nil && incident.outcome == nil)
    #expect(incident.victims.terms.isEmpty && incident.summary == nil && incident.isOngoing == nil)
  }

  @Test func `an incident of a campaign shares its key and its groups`() throws {
    let incident = STIX.id("incident", "i")
    let evidence = try taken(
      STIX.story() + [
        STIX.object(
          "incident", "i", "\"extensions\": {\"extension-definition--1\": {\"criticality\": 9}}"),
        STIX.relation("attributed-to", incident, STIX.campaign),
      ])
    let incidents = try #require(evidence.dossiers.first?.incidents)
    #expect(incidents.map(\.campaign) == ["c", "c"])
    #expect(incidents.map(\.groups) == [["g"], ["g"]])
    #expect(incidents.last?.claims.first?.says == "it was c, attributed to g, from China")
  }

  @Test func `documents become sources, once each, and the object's own page rests on them`() throws
  {
    let references = """
      "external_references": [
      {"source_name": "mitre-attack", "external_id": "C1", "url": "https://example.org/c1"},
      {"source_name": "A 2020", "url": "https://example.org/a", "description": "Acme, Inc. (2020, May 4). A title. Retrieved June 1, 2021."},
      {"source_name": "again", "url": "https://example.org/a"},
      {"source_name": "alias", "description": "(Citation: A 2020)"},
      {"source_name": "bad", "url": "javascript:alert(1)", "description": "A talk"}]
      """
    let dossier = try #require(try taken(STIX.story(campaign: references)).dossiers.first)
    let document = try #require(dossier.sources.first { $0.url == "https://example.org/a" })
    #expect(document.publisher == "Acme, Inc" && document.title == "A title")
    #expect(document.date == PartialDate("2020-05-04"))
    let page = try #require(dossier.sources.first { $0.url == "https://example.org/c1" })
    let talk = try #require(dossier.sources.first { $0.title == "A talk" })
    #expect(page.derivedFrom == [document.id, talk.id] && page.read == "dataset")
    #expect(talk.url == nil)
    #expect(dossier.incidents.first?.claims.first?.sources.contains(page.id) == true)
    #expect(Set(dossier.sources.map(\.id)).count == dossier.sources.count)
  }

  @Test func `prose loses its marks and what cannot be seen`() throws {
    let evidence = try taken(
      STIX.story(
        campaign: """
          "description": "[Wind](https://x.org) struck.(Citation: A) The U.S. knew\\u202e it.\\n\\nThird sentence."
          """))
    #expect(evidence.incident?.summary == "Wind struck. The U.S. knew it.")
  }

  // MARK: Markings

  @Test(arguments: [
    ("613f2e26-407d-48c7-9eca-b8e91df99dc9", Marking.clear),
    ("bab4a63c-aed9-4cf5-a766-dfca5abac2bb", .green),
    ("f88d31f6-486f-44da-b317-01333bde0b82", .amber),
    ("939a9414-2ddd-4d32-a0cd-375ea402b003", .amberStrict),
    ("5e57c739-391a-4eb3-b6be-7d15ca92d5ed", .red),
  ])
  func `the strictest marking is the dossier's`(uuid: String, marking: Marking) throws {
    let green =
      "\"object_marking_refs\": [\"marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da\"]"
    let other =
      "\"granular_markings\": [{\"marking_ref\": \"marking-definition--\(uuid)\", \"selectors\": [\"name\"]}]"
    let evidence = try taken(STIX.story(group: green, attribution: other))
    #expect(evidence.dossiers.first?.marking == max(marking, .green))
    #expect(try taken(STIX.story()).dossiers.first?.marking == nil)
  }

  @Test func `a marking is known by what it says too, and one that is not there is told`() throws {
    let own = STIX.id("marking-definition", "m")
    let evidence = try taken(
      STIX.story(campaign: "\"object_marking_refs\": [\"\(own)\", \"marking-definition--gone\"]")
        + [
          STIX.object(
            "marking-definition", "m",
            "\"definition_type\": \"tlp\", \"definition\": {\"tlp\": \"amber\"}")
        ])
    #expect(evidence.dossiers.first?.marking == .amber)
    #expect(
      evidence.said(of: STIX.campaign) == [
        "dangling: its marking marking-definition--gone is not in the data: it may be stricter than the dossier's"
      ])
  }
}
