import Assessing
import RuleBook
import Testing
import ThreatModel

/// What must hold of every dossier, tried on some hundred that were written by chance.
@Suite struct PropertyTests {
  /// The rule sets that the properties are tried on.
  enum Rules: CaseIterable {
    case shipped, everyForm

    func program() throws -> RuleProgram {
      switch self {
      case .shipped: try Shipped.rules.get()
      case .everyForm: try monotoneRules()
      }
    }
  }

  private static let seeds: Range<UInt64> = 1..<160

  /// Every dossier as it was assessed on a day of its own, by rule set.
  private static let assessed: [Rules: Result<[Assessment], any Error>] = Dictionary(
    uniqueKeysWithValues: Rules.allCases.map { rules in
      (
        rules,
        Result {
          let program = try rules.program()
          return try seeds.map { seed in
            var generator = DossierGenerator(seed: seed)
            let dossier = try DossierGenerator.dossier(generator.incidents())
            return assess(
              dossier, with: program, asOf: try generator.dayOfAssessment(), detail: .summary)
          }
        }
      )
    })

  private func assessments(_ rules: Rules) throws -> [Assessment] {
    try #require(Self.assessed[rules]).get()
  }

  @Test(arguments: Rules.allCases)
  func `the dossiers reach every rung and leave much open`(rules: Rules) throws {
    let all = try assessments(rules)
    #expect(Set(all.map(\.possible)).count == all.first?.ladder.count)
    #expect(all.count { $0.recommended < $0.possible } > 20)
    let verdicts = Set(all.flatMap(\.reasons).map(\.verdict))
    #expect(verdicts == [.yes, .unknown])
  }

  @Test(arguments: Rules.allCases)
  func `contributions add up to the score of their criterion`(rules: Rules) throws {
    for assessment in try assessments(rules) {
      for criterion in assessment.criteria {
        let reasons = assessment.reasons.filter { $0.criterion == criterion.id }
        #expect(reasons.reduce(.zero) { $0 + $1.contribution.low } == criterion.score.low)
        #expect(reasons.reduce(.zero) { $0 + $1.contribution.high } == criterion.score.high)
      }
    }
  }

  @Test(arguments: Rules.allCases)
  func `the index is the weighted mean of the criteria`(rules: Rules) throws {
    for assessment in try assessments(rules) {
      let weights = assessment.criteria.reduce(0) { $0 + $1.weight.hundredths }
      for side in [\Interval<Points>.low, \.high] {
        let sum = assessment.criteria.reduce(0) {
          $0 + $1.weight.hundredths * $1.score[keyPath: side].hundredths
        }
        // Rounded to the nearest hundredth, halves up.
        let index = assessment.index[keyPath: side].hundredths
        #expect(2 * sum >= (2 * index - 1) * weights && 2 * sum < (2 * index + 1) * weights)
      }
    }
  }

  @Test func `a contribution is the printed factors, multiplied and rounded once`() throws {
    for reason in try assessments(.shipped).flatMap(\.reasons) {
      let low = reason.points.scaled(
        likelihood: reason.likelihood.low, recency: reason.recency.low,
        discount: reason.discount.low, room: reason.room.low)
      let high = reason.points.scaled(
        likelihood: reason.likelihood.high, recency: reason.recency.high,
        discount: reason.discount.high, room: reason.room.high)
      #expect(reason.contribution == Reading(low: low, high: high))
    }
  }

  @Test(arguments: Rules.allCases)
  func `the cautious reading never exceeds the generous one`(rules: Rules) throws {
    for assessment in try assessments(rules) {
      #expect(assessment.recommended <= assessment.possible)
      #expect(assessment.gates.allSatisfy { !$0.met.low || $0.met.high })
      #expect(assessment.ladder.allSatisfy { !$0.reached.low || $0.reached.high })
      #expect(assessment.index.low <= assessment.index.high)
      #expect(assessment.index.high <= .hundred)
    }
  }

  @Test(arguments: Rules.allCases)
  func `what does not count although it holds says what counts in its stead`(rules: Rules) throws {
    for assessment in try assessments(rules) {
      let rules = Set(assessment.reasons.map(\.rule.id))
      let incidents = Set(assessment.incidents.map(\.id))
      for reason in assessment.reasons {
        let isLost =
          (reason.verdict == .yes && reason.discount.low == .zero) || reason.discount.high == .zero
        // A cautious decision table may take no row at all.
        if isLost, reason.criterion != "table" { #expect(reason.outweighedBy != nil) }
        guard let by = reason.outweighedBy else { continue }
        #expect(rules.contains(by) || incidents.contains(by))
        #expect(reason.contribution.low == .zero || reason.contribution.high == .zero)
      }
    }
  }

  @Test(arguments: Rules.allCases)
  func `before the first claim an actor stands on the lowest rung`(rules: Rules) throws {
    let program = try rules.program()
    for seed in Self.seeds where seed.isMultiple(of: 4) {
      var generator = DossierGenerator(seed: seed)
      let dossier = try DossierGenerator.dossier(generator.incidents())
      let accusing = dossier.incidents.flatMap(\.claims).filter { $0.accuses == nil }
      let first = try #require(accusing.compactMap(\.date?.latest).min())
      let before = assess(
        dossier, with: program, asOf: first.advanced(days: -1), detail: .summary)
      #expect(before.possible == 0)
      #expect(before.index == Interval(.zero))
      #expect(before.incidents.isEmpty)
    }
  }

  @Test(arguments: Rules.allCases)
  func `a summary says the same as all`(rules: Rules) throws {
    let program = try rules.program()
    for seed in Self.seeds where seed.isMultiple(of: 50) {
      var generator = DossierGenerator(seed: seed)
      let dossier = try DossierGenerator.dossier(generator.incidents())
      let day = try generator.dayOfAssessment()
      let whole = assess(dossier, with: program, asOf: day, detail: .full)
      var summary = assess(dossier, with: program, asOf: day, detail: .summary)
      #expect(
        summary.principal.map { "\(summary.reasons[$0])" }
          == whole.principal.map { "\(whole.reasons[$0])" })
      #expect(
        summary.reasons.map { "\($0)" }
          == whole.reasons.filter { $0.verdict != .no }.map { "\($0)" })
      summary.reasons = whole.reasons
      summary.principal = whole.principal
      summary.gaps = whole.gaps
      summary.conventions = whole.conventions
      summary.timeMove = whole.timeMove
      #expect("\(summary)" == "\(whole)")
    }
  }
}

/// A rule set that only asks whether evidence is there, in every form that a criterion may have.
func monotoneRules() throws -> RuleProgram {
  try ruleSet(
    settings: "recency: {half_life: 4 years}\nattribution: {joint: several}",
    [
      criterion(
        "targets", weight: "25",
        rule("elections", #""electoral-body" in incident.targets"#, "85"),
        rule("government", #"sets.intersects(incident.targets, ["government", "health"])"#, "65"),
        rule("records", "incident.effects.people >= 100000", "60"),
        rule(
          "many-victims",
          #"victims(incidents.filter(i, i.attribution.atLeast("likely"))).size() >= 3"#, "30",
          scope: .actor)),
      criterion(
        "effects", weight: "22.5", across: "{discount: 0.75}",
        rule("death", "incident.effects.deaths >= 1", "100"),
        rule("loss", "incident.effects.loss_usd >= 1000000", "66.67"),
        rule("lasting", "incident.duration >= years(3) || incident.ongoing", "33.33")),
      criterion(
        "answers", weight: "20", across: "{discount: 0.5}",
        rule("sanctioned", #"incident.responses.exists(r, r.kind == "sanctions")"#, "60"),
        rule("charged", #"incident.responses.exists(r, r.kind == "indictment")"#, "55"),
        rule("named", "incident.responses.exists(r, r.individuals >= 1)", "35"),
        rule("wide", #"incident.governments("likely").size() >= 2"#, "20")),
      criterion(
        "table", weight: "15", within: .first,
        rule("reached", #"incident.outcome == "effect""#, "70"),
        rule("inside", #"incident.outcome in ["presence", "effect"]"#, "40"),
        rule("tried", #"incident.outcome in ["attempted", "presence", "effect"]"#, "15")),
      criterion(
        "published", weight: "10", across: "{discount: 0.9, form: sum}",
        rule("wiped", #""destruction" in incident.operations"#, "45"),
        rule("stolen", #""data-theft" in incident.operations"#, "25"),
        rule(
          "returns",
          #"campaigns(incidents.filter(i, i.attribution.atLeast("likely"))).size() >= 2"#, "30",
          scope: .actor)),
    ],
    ladder: [
      rung("concern", "10", ["claimed": "incidents.exists(i, i.claims.size() >= 1)"]),
      rung("attributed", "20", ["government": #"governments("likely").size() >= 1"#]),
      rung(
        "grave", "35",
        [
          "governments": #"governments("highly likely").size() >= 2"#,
          "targets": #"scores["targets"] >= 40.0"#,
          "people": "incidents.exists(i, i.effects.people >= 1000000 && i.age < years(6))",
        ]),
    ])
}
