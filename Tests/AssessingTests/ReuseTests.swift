import RuleBook
import Testing
import ThreatModel

@testable import Assessing

/// What was found before serves again, and must give what finding it anew gives.
@Suite struct ReuseTests {
  private func expectSame(_ reused: Evaluation, as anew: Evaluation, _ what: String) {
    #expect("\(reused.findings)" == "\(anew.findings)", "\(what)")
    #expect("\(reused.actorFindings)" == "\(anew.actorFindings)", "\(what)")
    #expect(reused.index == anew.index, "\(what)")
    #expect("\(reused.ladder)" == "\(anew.ladder)", "\(what)")
    #expect(
      reused.cautious.map { "\($0.contributions)" } == anew.cautious.map { "\($0.contributions)" },
      "\(what)")
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `an evaluation that reuses another is the one made anew`(
    rules: PropertyTests.Rules
  ) throws {
    let program = try rules.program()
    for seed in UInt64(500)..<530 {
      var generator = DossierGenerator(seed: seed)
      let day = try generator.dayOfAssessment()
      func seen(_ incidents: [DossierGenerator.Fields], on day: CalendarDate) throws
        -> [VisibleIncident]
      {
        VisibleIncidents(
          try DossierGenerator.dossier(incidents), asOf: day, knownOn: day,
          settings: program.settings
        ).all
      }
      let written = generator.incidents(2...6)
      let incidents = try seen(written, on: day)
      let base = Evaluation(incidents, under: program)

      // Other numbers under the same conditions.
      var changed = program
      for criterion in changed.criteria.indices {
        changed.criteria[criterion].weight = Points(hundredths: 100 * (criterion + 1))
        for rule in changed.criteria[criterion].rules.indices {
          changed.criteria[criterion].rules[rule].points = Points(hundredths: 1700 + 700 * rule)
        }
      }
      expectSame(
        Evaluation(incidents, under: changed, like: base),
        as: Evaluation(incidents, under: changed), "other numbers, seed \(seed)")

      // Fewer incidents, and one that looks otherwise.
      var fewer = Array(incidents.dropFirst())
      expectSame(
        Evaluation(fewer, under: program, like: base), as: Evaluation(fewer, under: program),
        "without the first, seed \(seed)")
      if !fewer.isEmpty {
        fewer[0].view.attribution = .unknown
        fewer[0].view.claims = []
        expectSame(
          Evaluation(fewer, under: program, like: base), as: Evaluation(fewer, under: program),
          "one otherwise, seed \(seed)")
      }

      // Another day, on which ages differ.
      let later = try seen(written, on: CalendarDate(dayNumber: day.dayNumber + 700))
      expectSame(
        Evaluation(later, under: program, like: base), as: Evaluation(later, under: program),
        "two years later, seed \(seed)")
    }
  }
}
