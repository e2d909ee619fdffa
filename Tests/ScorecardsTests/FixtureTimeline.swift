import ThreatModel

extension Fixture {
  /// A timeline made by hand, in which every kind of development and every way to move stands.
  static let timeline = timeline { $0 }

  /// The same with every text of a file changed.
  static func timeline(_ text: (String) -> String) -> TimelineReport {
    func name(_ id: String, _ title: String) -> NamedID {
      NamedID(id: text(id), title: text(title))
    }
    let commission = name("gb-electoral", "UK Electoral Commission")
    func item(
      _ by: String?, _ what: String, _ codes: [String] = [], _ date: String,
      term: String? = nil, accuses: String? = nil
    ) -> DevelopmentItem {
      DevelopmentItem(
        by: by.map(text), codes: codes.map(text), what: text(what),
        scale: term == nil ? nil : text("phia"), term: term.map(text),
        accuses: accuses.map(text), date: self.date(date))
    }
    func news(
      _ kind: DevelopmentKind, _ incident: NamedID?, _ items: [DevelopmentItem], _ after: Position
    ) -> Development {
      Development(kind: kind, incident: incident, items: items, after: after)
    }
    let none = position(0, 0, 0, 0)
    let entered = position(1, 2, 1210, 2400)
    let answered = position(2, 2, 1600, 2900)
    let faded = position(1, 2, 1550, 2810)
    let points = [
      TimelinePoint(
        date: day("2023-08-08"), before: none, aged: none,
        developments: [
          news(
            .entry, commission,
            ["NCSC", "Vendor", "Ministry", "Laboratory"].map {
              item($0, "said so", ["GB"], "2023-08-08", term: "likely")
            } + [item("Press", "blames another", ["NZ"], "2023-08-07", accuses: "NZ")], entered)
        ]),
      TimelinePoint(
        date: day("2023-09-01"), before: entered, aged: position(1, 2, 1205, 2395),
        developments: [
          news(
            .claim, commission, [item("FBI", "charged", ["US"], "2023-09-01", term: "likely")],
            position(1, 2, 1300, 2500)),
          news(
            .fact, commission,
            ["targets", "effects.people"].map { DevelopmentItem(what: text($0)) },
            position(1, 2, 1500, 2800)),
          news(
            .report, commission, [item(nil, "Post was read", [], "2023-09-01")],
            position(1, 2, 1500, 2800)),
          news(
            .response, commission, [item(nil, "sanctions", ["GB", "US"], "2023-09-01")], answered),
          news(
            .denial, commission, [item("Embassy", "denies it.", [], "2023-09-01")], answered),
        ]),
      TimelinePoint(
        date: day("2023-10-01"), before: answered, aged: position(2, 2, 1590, 2890),
        developments: [
          news(
            .statement, nil, [item("Minister", "a challenge", ["GB"], "2023-10-01")],
            position(2, 2, 1590, 2890))
        ]),
      TimelinePoint(
        date: day("2023-12-24"), before: position(2, 2, 1590, 2890), aged: faded,
        developments: []),
      TimelinePoint(
        date: day("2024-03-25"), before: faded, aged: position(1, 2, 1500, 2800),
        developments: [
          news(
            .withdrawal, commission,
            [item("FBI", "charged", ["US"], "2023-09-01", term: "likely")],
            position(1, 1, 1400, 2700))
        ]),
    ]
    return TimelineReport(
      rules: RuleSetIdentity(
        id: text(report.rules.id), version: text(report.rules.version),
        title: text(report.rules.title), question: nil, jurisdiction: "GB",
        path: text(report.rules.path), sha256: report.rules.sha256),
      evidenceSHA256: report.evidenceSHA256, evidencePaths: ["seeds"], marking: .green,
      countryNames: report.countryNames.mapValues(text),
      timelines: [
        Timeline(
          actor: AssessedActor(code: "CN", name: text("China"), marking: .green),
          ladder: ladder(cautious: 1, generous: 1).map {
            LadderStep(rung: name($0.id, $0.title), atLeast: $0.atLeast)
          },
          from: day("2023-08-08"), to: day("2024-03-25"), before: none, points: points,
          curve: points.map { DatedPosition(date: $0.date, position: $0.after) })
      ])
  }

  /// A timeline of the same days in which nothing happened.
  static var quietTimeline: Timeline {
    var timeline = timeline.timelines[0]
    let stays = position(2, 2, 4840, 6125)
    timeline.before = stays
    timeline.points = [
      TimelinePoint(date: timeline.to, before: stays, aged: stays, developments: [])
    ]
    return timeline
  }

  private static func position(
    _ recommended: Int, _ possible: Int, _ low: Int, _ high: Int
  ) -> Position {
    Position(
      recommended: recommended, possible: possible,
      index: Interval(low: Points(hundredths: low), high: Points(hundredths: high)))
  }

  /// Two rule sets on the same states: one rung lower, and another ladder.
  static var comparison: RuleSetComparison { comparison(of: report) }

  static func comparison(of report: AssessmentReport) -> RuleSetComparison {
    var stricter = report
    stricter.rules.version += "-draft"
    for place in stricter.assessments.indices {
      let lower = max(0, stricter.assessments[place].recommended - 1)
      stricter.assessments[place].recommended = lower
    }
    var other = report
    other.rules.id = "other"
    for place in other.assessments.indices {
      for rung in other.assessments[place].ladder.indices {
        other.assessments[place].ladder[rung].id += "-other"
      }
    }
    return RuleSetComparison([report, stricter, other])
  }
}
