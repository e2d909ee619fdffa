import ThreatModel

extension Fixture {
  /// A sensitivity made by hand, in which every kind of factor and of change stands.
  static let sensitivity = sensitivity { $0 }

  /// The same with every text of a file changed.
  static func sensitivity(_ text: @escaping (String) -> String) -> SensitivityReport {
    SensitivityReport(
      rules: RuleSetIdentity(
        id: text(report.rules.id), version: text(report.rules.version),
        title: text(report.rules.title), question: nil, jurisdiction: "GB",
        path: text(report.rules.path), sha256: report.rules.sha256),
      asOf: report.asOf, evidenceSHA256: report.evidenceSHA256,
      evidencePaths: [text("seeds")], marking: .green,
      states: [
        SensitivityReport.State(
          conventions: [
            ConventionOutcome(
              setting: text("half-life"), value: text("3 years"),
              recommended: FixtureChanges(text: text).rungs[2],
              index: interval(1210, 2480)),
            ConventionOutcome(
              setting: text("gates bound to"), value: text("one incident"),
              recommended: FixtureChanges(text: text).rungs[3], index: interval(2900, 4100)),
          ],
          sensitivity: draws(text), changes: FixtureChanges(text: text).changes)
      ])
  }

  static func interval(_ low: Int, _ high: Int) -> Interval<Points> {
    Interval(low: Points(hundredths: low), high: Points(hundredths: high))
  }

  private static func draws(_ text: @escaping (String) -> String) -> Sensitivity {
    func spread(_ low: Int, _ median: Int, _ high: Int) -> Spread<Points> {
      Spread(
        low: Points(hundredths: low), median: Points(hundredths: median),
        high: Points(hundredths: high))
    }
    func factor(
      _ factor: DrawnFactor, _ first: (Int, Int, Int), _ total: (Int, Int, Int)
    ) -> FactorShare {
      FactorShare(
        factor: factor, first: ShareEstimate(value: first.0, low: first.1, high: first.2),
        total: ShareEstimate(value: total.0, low: total.1, high: total.2))
    }
    func setting(_ kind: Setting.Kind, _ path: String, _ of: String) -> DrawnFactor {
      .setting(Setting(path: text(path), kind: kind, of: of.isEmpty ? "" : text(of)))
    }
    return Sensitivity(
      actor: AssessedActor(code: "CN", name: text("China"), marking: .green), asOf: report.asOf,
      method: DrawMethod(
        draws: 20_000, seed: 7, noise: Factor(tenThousandths: 2500), rows: 2_000),
      ladder: FixtureChanges(text: text).rungs, recommended: 3, possible: 4,
      drawsByRung: [0, 1, 2_440, 17_559, 0, 0], index: interval(2900, 4100),
      indexSpread: spread(2210, 3120, 4010), rankSpread: Spread(low: 1, median: 2, high: 2),
      rankedStates: 3, evidenceSpread: spread(2890, 3300, 3980),
      factors: [
        factor(.likelihoods, (4120, 3900, 4310), (5230, 4980, 5500)),
        factor(
          setting(.points, "rules.millions.points", "Touches millions of people, wherever"),
          (1510, 1300, 1700), (1490, 1290, 1680)),
        factor(
          setting(.weight, "criteria.targets.weight", "Targets"), (900, 700, 1100),
          (1010, 820, 1200)),
        factor(
          setting(.discount, "criteria.targets.discount", "Targets"), (-30, -90, 40),
          (610, 480, 700)),
        factor(setting(.halfLife, "recency.half_life", ""), (350, 200, 500), (420, 300, 530)),
        factor(.dates, (120, 50, 180), (130, 60, 190)),
        factor(.openFields, (10, -20, 40), (40, 10, 60)),
      ])
  }
}

/// What would change the recommendation of the sensitivity made by hand.
struct FixtureChanges {
  let text: (String) -> String

  var changes: Changes {
    let upshot = Upshot(recommended: 3, possible: 4, index: Fixture.interval(2900, 4100))
    let weight = Change.weight(
      AlteredSetting(of: name("targets", "Targets"), from: .whole(50), to: .whole(92)))
    let government = Change.government(
      FurtherGovernment(
        incident: commission, term: text("highly likely"), link: .directed, scale: scale))
    return Changes(
      actor: AssessedActor(code: "CN", name: text("China"), marking: .green), rungs: rungs,
      upshot: upshot, kinds: kinds,
      pairs: [
        PairSearch(
          direction: .up, isAtEnd: false,
          pairs: [PairOfChanges(government, weight, after: after(5, 5, 5100, 6000))], count: 3,
          tried: 420, untried: 17),
        PairSearch(direction: .down, isAtEnd: false, tried: 12),
      ],
      withoutIncident: [
        LeftOut(.incident(commission), after: after(2, 2, 1200, 1300)),
        LeftOut(.incident(parliament), after: upshot),
      ],
      withoutSource: [
        LeftOut(source, after: after(3, 3, 2500, 3400)), LeftOut(source, after: upshot),
      ], idleSources: 4,
      gaps: [
        GapReach(
          incident: commission, fields: [text("effects.people")],
          best: after(4, 4, 3600, 4100),
          bestValues: [learnt(.number(40_000_000), .numbers(NumberRange(low: 1, high: nil)))],
          least: after(3, 3, 2900, 3300),
          leastValues: [learnt(.number(100), .numbers(NumberRange(low: 1, high: nil)))]),
        GapReach(
          incident: nil, fields: [text("targets"), text("last")], best: after(3, 4, 3000, 4100),
          bestValues: [
            learnt(.allWords(12), .unknown),
            learnt(.day(Fixture.day("2023-05-01")), .ongoing, of: "last"),
          ], least: after(3, 4, 2900, 3900), leastValues: [learnt(.end(isHigh: false), .bands)]),
      ],
      thin: [
        ThinIncident(
          incident: commission, claims: 5,
          thin: ThinClaim.Reason.allCases.map {
            ThinClaim(
              by: text("NCSC"), date: Fixture.date("2024-03"), reason: $0, sources: [text("ncsc")])
          }, publishers: 1)
      ])
  }

  /// One of every kind of change, up or down.
  private var kinds: [KindOfChange] {
    func tips(_ change: Change, _ after: Upshot, _ count: Int = 1) -> KindOfChange.Tips {
      KindOfChange.Tips(smallest: Tipping(change, after: after), count: count)
    }
    let (higher, lower) = (after(4, 5, 3620, 4800), after(2, 3, 1990, 3050))
    let claim = AlteredClaim(
      incident: commission, by: text("NCSC"), date: Fixture.date("2024-03-25"), subject: .theft,
      scale: scale, from: text("highly likely"), to: text("likely"), steps: 1)
    return [
      KindOfChange(
        kind: .field, varied: 4,
        up: tips(.field(learnt(.word(name("legislature", "legislatures")), .unknown)), higher, 2),
        down: nil),
      KindOfChange(kind: .claim, varied: 6, up: nil, down: tips(.claim(claim), lower)),
      KindOfChange(
        kind: .government, varied: 2,
        up: tips(
          .government(
            FurtherGovernment(
              incident: parliament, term: text("likely"), link: .organ, scale: scale,
              isSecond: true)), higher), down: nil),
      KindOfChange(
        kind: .incident, varied: 2, up: nil, down: tips(.incident(commission), lower, 2)),
      KindOfChange(kind: .source, varied: 9, up: nil, down: tips(source, lower)),
      KindOfChange(
        kind: .weight, varied: 2,
        up: tips(
          .weight(AlteredSetting(of: name("targets", "Targets"), from: .whole(50), to: .whole(62))),
          higher), down: nil),
      KindOfChange(
        kind: .points, varied: 8, up: nil,
        down: tips(
          .points(
            AlteredSetting(
              of: name("electoral-system", "Strikes the electoral system"), from: .whole(60),
              to: Points(hundredths: 3125))), lower)),
      KindOfChange(
        kind: .threshold, varied: 5, up: nil,
        down: tips(
          .threshold(AlteredSetting(of: rungs[3], from: .whole(20), to: Points(hundredths: 2901))),
          lower)),
      KindOfChange(
        kind: .halfLife, varied: 1, up: tips(.halfLife(from: 500, to: nil), higher), down: nil),
    ]
  }

  var rungs: [NamedID] {
    Fixture.ladder(cautious: 0, generous: 0).map { name($0.id, $0.title) }
  }

  private var source: Change {
    .source(
      AbsentSource(
        id: name("ncsc", "UK calls out China state-affiliated actors"), publisher: text("NCSC"),
        copies: [text("copy")], claims: 2, facts: 1, responses: 1))
  }

  private var commission: NamedID { name("gb-electoral", "UK Electoral Commission") }
  private var parliament: NamedID { name("gb-parliament", "UK parliamentarians' email") }
  private var scale: NamedID { name("phia", "PHIA probability yardstick") }

  private func name(_ id: String, _ title: String) -> NamedID {
    NamedID(id: text(id), title: text(title))
  }

  private func learnt(
    _ value: LearntValue, _ known: KnownValue, of field: String = "targets"
  ) -> LearntField {
    LearntField(incident: commission, field: text(field), known: known, value: value)
  }

  private func after(_ recommended: Int, _ possible: Int, _ low: Int, _ high: Int) -> Upshot {
    Upshot(recommended: recommended, possible: possible, index: Fixture.interval(low, high))
  }
}
