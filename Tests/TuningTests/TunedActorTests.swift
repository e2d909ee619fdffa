import Assessing
import RuleBook
import SourceText
import Testing
import ThreatModel

@testable import Tuning

@Suite struct TunedActorTests {
  private func tuned(_ state: String, _ change: (inout RuleProgram) -> Void) throws -> TunedActor {
    let before = try Sample.shipped.get().program
    var after = before
    change(&after)
    let (dossier, day) = (try Sample.state(state), try Sample.day("2024-03-25"))
    return TunedActor(
      from: assess(dossier, with: before, asOf: day, detail: .summary),
      to: assess(dossier, with: after, asOf: day, detail: .summary))
  }

  @Test func `without a change nobody moves, and nothing moved anybody`() throws {
    let actor = try tuned("china") { _ in }
    #expect(!actor.moves && !actor.movesRung)
    #expect(actor.mover == nil && actor.deciders.isEmpty)
  }

  @Test func `the rule that is worth less is the one that moved the index, and by how much`() throws
  {
    let actor = try tuned("china") { program in
      for (place, rule) in program.criteria[0].rules.enumerated()
      where rule.id == "critical-infrastructure" {
        program.criteria[0].rules[place].points = Points(hundredths: 100)
      }
    }
    let mover = try #require(actor.mover)
    #expect(mover.rule.id == "critical-infrastructure")
    #expect(mover.share.low < .zero)
    #expect(actor.after.index.low < actor.before.index.low)
  }

  @Test func `where the threshold moves, it and not a rule decides`() throws {
    let actor = try tuned("china") { $0.rungs[5].atLeast = Points(hundredths: 8000) }
    #expect(actor.mover == nil && actor.movesRung)
    let decider = try #require(actor.deciders.first)
    #expect(actor.deciders.count == 1)
    #expect(decider.isRecommended && !decider.isRise)
    #expect(decider.rung.id == "state-designation" && decider.gates.isEmpty)
    let threshold = try #require(decider.index)
    #expect(threshold.index.before == threshold.index.after)
    #expect(threshold.asked.before == Points(hundredths: 5000))
    #expect(threshold.asked.after == Points(hundredths: 8000))
  }

  @Test func `where a gate goes, its words decide`() throws {
    let program = try Sample.shipped.get().program
    let actor = try tuned("north-korea") { $0.rungs[5] = $0.rungs[5].without { _ in true } }
    let raised = actor.deciders.filter(\.isRise)
    #expect(raised.count == actor.deciders.count)
    let words = Set(program.rungs[5].gates.map(\.because))
    #expect(raised.flatMap(\.gates).allSatisfy(words.contains))
  }
}

extension RungDemands {
  /// The rung without some of its gates.
  fileprivate func without(_ isGone: (Gate) -> Bool) -> RungDemands {
    var rung = self
    rung.gates.removeAll(where: isGone)
    return rung
  }
}
