import RuleBook
import Testing
import ThreatModel

@testable import Assessing

/// Draws of dossiers that were written by chance, under the shipped rules and under rules of every
/// form.
@Suite struct RedrawingTests {
  /// A dossier, the day it is looked at from, and some draws of what is open in it.
  private struct Trial {
    let program: RuleProgram
    let incidents: [VisibleIncident]
    let asOf: CalendarDate
    var redrawing: Redrawing
    var draws: [[Lot]]
    var range: Evaluation { Evaluation(incidents, under: program) }
  }

  private static let drawsPerDossier = 12

  private func trials(_ rules: PropertyTests.Rules) throws -> [Trial] {
    let program = try rules.program()
    return try (UInt64(1)..<90).map { seed in
      var generator = DossierGenerator(seed: seed)
      let dossier = try DossierGenerator.dossier(generator.incidents())
      let asOf = try generator.dayOfAssessment()
      let redrawing = Redrawing(dossier, with: program, asOf: asOf)
      // The ends, and some places in between that differ from draw to draw.
      var draws = [Lot.low, .high].map { end in redrawing.quantities.map { _ in end } }
      draws += (0..<Self.drawsPerDossier).map { draw in
        redrawing.quantities.indices.map { quantity in
          Lot(
            UInt32(
              truncatingIfNeeded: (seed &* 7919 &+ UInt64(draw) &* 104_729
                &+ UInt64(quantity) &* 1_299_709) &* 0x9E37_79B9_7F4A_7C15 >> 16))
        }
      }
      return Trial(
        program: program,
        incidents: VisibleIncidents(
          dossier, asOf: asOf, knownOn: asOf, settings: program.settings
        ).all, asOf: asOf, redrawing: redrawing, draws: draws)
    }
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `a draw lies between the cautious and the generous reading`(
    rules: PropertyTests.Rules
  ) throws {
    var isOpen = 0
    for var trial in try trials(rules) {
      let range = trial.range
      if range.index.low < range.index.high { isOpen += 1 }
      for draw in trial.draws {
        let result = trial.redrawing.result(of: draw, with: DrawnSettings(trial.program))
        #expect(range.index.low <= result.index && result.index <= range.index.high)
        #expect(range.ladder.recommended <= result.rung && result.rung <= range.ladder.possible)
      }
    }
    #expect(isOpen > 40)
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `a draw is the evaluation of incidents of which all is known so`(
    rules: PropertyTests.Rules
  ) throws {
    var compared = 0
    for var trial in try trials(rules) {
      for draw in trial.draws {
        let settled = Evaluation(settled(trial, draw, under: trial.program), under: trial.program)
        // Where fields are open, a draw says which way; an evaluation cannot.
        guard settled.index.low == settled.index.high,
          settled.ladder.recommended == settled.ladder.possible
        else { continue }
        compared += 1
        let result = trial.redrawing.result(of: draw, with: DrawnSettings(trial.program))
        #expect(result.index == settled.index.low)
        #expect(result.rung == settled.ladder.recommended)
      }
    }
    #expect(compared > 200)
  }

  /// The incidents with likelihood and activity where a draw puts them.
  private func settled(
    _ trial: Trial, _ draw: [Lot], under program: RuleProgram
  ) -> [VisibleIncident] {
    let places = Dictionary(
      uniqueKeysWithValues: trial.redrawing.quantities.enumerated().map { ($1, $0) })
    func lot(_ quantity: OpenQuantity) -> Lot {
      places[quantity].map { draw[$0] } ?? .low
    }
    return trial.incidents.map { incident in
      let open = OpenIncident(incident, program: trial.program, asOf: trial.asOf)
      let id = incident.view.id
      let likelihood = lot(.likelihood(incident: id))
      let last = lot(.lastActivity(incident: id))
      let first = lot(.firstActivity(incident: id))
      var settled = incident
      settled.view = open.view(
        in: OpenRegion(
          likelihood: likelihood...likelihood, last: last...last, first: first...first))
      settled.likelihood = Likelihood(open.likelihood(at: likelihood))
      settled.recency = Interval(
        open.recency(at: last, halfLife: program.settings.halfLife))
      return settled
    }
  }

  @Test func `a draw does not depend on the draws before it`() throws {
    for var trial in try trials(.shipped) {
      let settings = DrawnSettings(trial.program)
      let forwards = trial.draws.map { trial.redrawing.result(of: $0, with: settings) }
      let backwards = trial.draws.reversed().map { trial.redrawing.result(of: $0, with: settings) }
      #expect(forwards == backwards.reversed())
    }
  }

  @Test func `settings take the place of the rule set's own`() throws {
    var compared = 0
    for var trial in try trials(.shipped) {
      var other = trial.program
      other.settings.halfLife = 300
      for place in other.criteria.indices {
        other.criteria[place].weight = Points(hundredths: 1000 + 700 * place)
        other.criteria[place].across.discount = Factor(tenThousandths: 4321)
        for rule in other.criteria[place].rules.indices {
          other.criteria[place].rules[rule].points = Points(hundredths: 1500 + 113 * rule)
        }
      }
      for draw in trial.draws {
        let expected = Evaluation(settled(trial, draw, under: other), under: other)
        guard expected.index.low == expected.index.high else { continue }
        compared += 1
        let result = trial.redrawing.result(of: draw, with: DrawnSettings(other))
        #expect(result.index == expected.index.low)
      }
    }
    #expect(compared > 200)
  }
}
