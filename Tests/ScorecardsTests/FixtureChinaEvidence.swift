import ThreatModel

extension Fixture.China {
  static let incidents: [AssessedIncident] = [
    AssessedIncident(
      id: "electoral-commission", title: "UK Electoral Commission", summary: nil,
      campaign: "electoral-commission", groups: [], first: Fixture.date("2021-08"),
      last: Fixture.date("2022-10"), isOngoing: false, disclosed: Fixture.date("2023-08-08"),
      visibleFrom: Fixture.day("2024-03-25"), likelihood: .percent(80, 90),
      recency: Interval(low: Factor(tenThousandths: 8198), high: Factor(tenThousandths: 8294)),
      isSingleSource: false, isCircular: false,
      claims: [
        claim("NCSC", .agency, "GB", "2024-03-25", "highly likely", .percent(80, 90), "ncsc-2024"),
        claim(
          "NCSC", .agency, "GB", "2024-03-25", "likely", .percent(55, 75), "ncsc-2024",
          about: .theft, says: "the register's data were carried off"),
        claim(
          "NCSC", .agency, "GB", "2024-03-25", "highly likely", .percent(80, 90), "ncsc-2024",
          about: .purpose, says: "the data are to serve espionage at large scale."),
      ],
      reports: [
        DatedText(
          incident: "electoral-commission", by: "", date: Fixture.date("2023-08-08"),
          says: "the intrusion was noticed in October 2022", sources: ["ec-2023"])
      ], uncertain: ["effects.people: the register's copies overlap"],
      sources: ["ncsc-2024", "ec-2023"]),
    AssessedIncident(
      id: "exchange-servers", title: "Microsoft Exchange servers", summary: nil,
      campaign: "exchange-servers", groups: ["HAFNIUM"], first: Fixture.date("2021-01"),
      last: Fixture.date("2021-03"), isOngoing: false, disclosed: Fixture.date("2021-03-02"),
      visibleFrom: Fixture.day("2021-03-02"), likelihood: .percent(80, 90),
      recency: Interval(low: Factor(tenThousandths: 6558), high: Factor(tenThousandths: 6633)),
      isSingleSource: false, isCircular: false,
      claims: [
        claim(
          "A vendor", .vendor, "US", "2021-03-02", "high confidence", .percent(60, 80),
          "lab-2021", scale: "vendor"),
        claim(
          "The White House", .government, "US", "2021-07-19", "official high confidence",
          .percent(80, 95), "white-house-2021", scale: "ungraded", link: .directed),
        claim("NCSC", .agency, "GB", "2021-07-19", "highly likely", .percent(80, 90), "ncsc-2021"),
        claim(
          "European Union", .organisation, "EU", "2021-07-20", "asserted", .percent(80, 95),
          "white-house-2021", scale: "ungraded", link: .territory),
      ], reports: [], uncertain: [], sources: ["ncsc-2021", "white-house-2021"]),
    AssessedIncident(
      id: "parliament-mail", title: "Mail of UK parliamentarians", summary: nil,
      campaign: "parliament-mail", groups: ["APT31"], first: Fixture.date("2021"),
      last: Fixture.date("2021"), isOngoing: false, disclosed: Fixture.date("2024-03-25"),
      visibleFrom: Fixture.day("2024-03-25"), likelihood: .percent(95, 100),
      recency: Interval(low: Factor(tenThousandths: 6390), high: Factor(tenThousandths: 7337)),
      isSingleSource: true, isCircular: false,
      claims: [
        claim("NCSC", .agency, "GB", "2024-03-25", "almost certain", .percent(95, 100), "ncsc-2024")
      ], reports: [], uncertain: [], sources: ["ncsc-2024"]),
  ]

  private static func claim(
    _ by: String, _ kind: ClaimantKind, _ country: String, _ date: String, _ term: String,
    _ likelihood: Interval<Factor>, _ source: String, scale: String = "phia",
    about subject: ClaimSubject = .responsibility, link: StateLink = .affiliated,
    says: String = "names the state"
  ) -> PublicClaim {
    PublicClaim(
      by: by, kind: kind, country: country, date: Fixture.date(date), says: says,
      wording: scale == "phia" ? term : nil, scale: scale, term: term, likelihood: likelihood,
      link: link, subject: subject, isJoint: false, partners: [],
      isCounted: subject == .responsibility && link != .territory, sources: [source])
  }

  static let accusers: [Accuser] = [
    Accuser(
      code: "GB", name: "United Kingdom", isOfficial: true, isVictim: true,
      incidents: ["electoral-commission", "exchange-servers", "parliament-mail"]),
    Accuser(
      code: "US", name: "United States", isOfficial: true, isVictim: false,
      incidents: ["exchange-servers"]),
  ]

  static let alternatives: [Alternative] = [
    Alternative(
      incident: "exchange-servers", accuses: "KP", by: "An invented laboratory",
      date: Fixture.date("2021-05"), says: "tools seen before in another state's hands",
      sources: ["lab-2021"])
  ]

  static let denials: [DatedText] = [
    DatedText(
      incident: "electoral-commission", by: "Chinese embassy in London",
      date: Fixture.date("2024-03-25"), says: "the claims are fabricated", sources: ["embassy-2024"]
    )
  ]

  static let statements: [PublicStatement] = [
    PublicStatement(
      id: "demand", by: "Members of Parliament", country: "GB", date: Fixture.date("2024-03-25"),
      about: .demand, isOfficial: false, says: "China should be called a threat",
      sources: ["hansard-2024"]),
    PublicStatement(
      id: "stance", by: "Deputy Prime Minister", country: "GB", date: Fixture.date("2024-03-25"),
      about: .stance, isOfficial: true, says: "China is an epoch-defining challenge",
      sources: ["hansard-2024"]),
  ]

  static let responses: [PublicResponse] = [
    PublicResponse(
      kind: NamedID(id: "sanctions", title: "Sanctions"), by: ["GB", "US"],
      date: Fixture.date("2024-03-25"), level: "entity", individuals: 2, entities: 1,
      instrument: "gb-sanctions-2024-03-25", incidents: ["parliament-mail"], note: nil,
      sources: ["ncsc-2024"])
  ]

  static let overrides: [PublicOverride] = [
    PublicOverride(
      analyst: "A. Analyst", date: Fixture.date("2024-03-25"),
      rung: NamedID(id: "state-designation", title: "State designation supported"),
      reason: "two operations against democracy weigh more than the second government")
  ]

  static let sources: [CitedSource] = [
    source(
      1, "ncsc-2024", "NCSC",
      "China state-affiliated actors target UK democratic institutions and parliamentarians",
      "2024-03-25",
      "https://www.ncsc.gov.uk/news/china-state-affiliated-actors-target-uk-democratic-institutions-parliamentarians",
      "A", "1"),
    source(
      2, "ncsc-2021", "NCSC", "UK and allies hold Chinese state responsible", "2021-07-19",
      "https://www.ncsc.gov.uk/news/uk-allies-hold-chinese-state-responsible", "A", "2"),
    source(
      3, "ec-2023", "The Electoral Commission", "Public notification of cyber-attack",
      "2023-08-08", nil, "A", "1"),
    source(
      4, "white-house-2021", "The White House", "Statement on malicious cyber activity",
      "2021-07-19", "https://example.org/statement", "A", "2", derivedFrom: ["ncsc-2021"]),
    source(5, "lab-2021", "An invented laboratory", "Whose tools?", "2021-05", nil, "C", "4"),
    source(
      6, "embassy-2024", "Chinese embassy in London", "Spokesperson's remarks", nil, nil, "D", "6"),
    source(
      7, "hansard-2024", "Hansard", "Cyber-security and UK democracy", "2024-03-26",
      "https://hansard.parliament.uk/", "A", "1", isLate: true),
  ]

  private static func source(
    _ number: Int, _ id: String, _ publisher: String, _ title: String, _ date: String?,
    _ url: String?, _ reliability: String, _ credibility: String, derivedFrom: [String] = [],
    isLate: Bool = false
  ) -> CitedSource {
    CitedSource(
      number: number, id: id, publisher: publisher, title: title, date: date.map(Fixture.date),
      url: url, reliability: reliability, credibility: credibility, derivedFrom: derivedFrom,
      isLate: isLate)
  }
}
