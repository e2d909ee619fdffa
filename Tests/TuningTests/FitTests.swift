import Assessing
import RuleBook
import SourceText
import Testing
import ThreatModel

@testable import Tuning

@Suite struct FitTests {
  private static let day = "2024-03-25"

  private func task(
    _ demands: [(state: String, atLeast: Int, atMost: Int)], locks: [String] = [],
    bounds: [String: ClosedRange<Int>] = [:], margin: Int = 50
  ) throws -> FitTask {
    let program = try Sample.shipped.get().program
    let free = try program.tunableSettings.free(within: [], locks: locks).compactMap { free in
      bounds.isEmpty
        ? free : bounds[free.setting.setting.path].map { FreeSetting(free.setting, in: $0) }
    }
    let states = Array(Set(demands.map(\.state))).sorted()
    let readings = try states.map {
      Rescoring(try Sample.state($0), with: program, asOf: try Sample.day(Self.day))
    }
    return FitTask(
      program, settings: free, readings: readings,
      demands: try demands.map { demand in
        FitDemand(
          occasion: try #require(states.firstIndex(of: demand.state)), atLeast: demand.atLeast,
          atMost: demand.atMost)
      }, margin: margin)
  }

  /// What the assessment itself says of a state under changes.
  private func recommended(_ state: String, _ point: FitPoint, _ task: FitTask) throws -> (
    rung: Int, index: Int
  ) {
    var program = task.program
    for (place, count) in point.counts { task.settings[place].setting.set(count, in: &program) }
    let upshot = Scenario(
      try Sample.state(state), program: program, asOf: try Sample.day(Self.day)
    ).result.upshot
    return (upshot.recommended, upshot.index.low.hundredths)
  }

  @Test(
    arguments: ["china", "russia", "iran", "north-korea", "united-states", "belarus"], [1, 2, 3])
  func `scores under other numbers are those of an assessment`(state: String, round: Int) throws {
    let task = try task([(state, 0, 1)])
    var scores = FitScores(task)
    // Each third setting, moved by another share.
    let counts = task.settings.indices.filter { $0 % 3 == round - 1 }.map { place in
      let (own, range) = (task.settings[place].setting.count, task.settings[place].range)
      return (
        place, min(max(own * (60 + place * 7 % 90) / 100, range.lowerBound), range.upperBound)
      )
    }
    let point = FitPoint(Dictionary(uniqueKeysWithValues: counts))
    let expected = try recommended(state, point, task)
    #expect(scores.index(0, in: FitBox(point)).low == expected.index)
    #expect(scores.rung(0, at: point) == expected.rung)
  }

  @Test(arguments: [
    ("designations.concern.at_least", "israel", 0), ("criteria.targets.weight", "china", 3),
    ("criteria.effects.weight", "north-korea", 2),
  ])
  func `the values at which one setting suffices are exactly those`(
    path: String, state: String, atMost: Int
  ) throws {
    let task = try task([(state, 0, atMost)], margin: 20)
    let place = try #require(task.settings.firstIndex { $0.setting.setting.path == path })
    var scores = FitScores(task)
    let found = SingleChanges().counts(place, &scores)
    // Every hundredth, and not by halving.
    let all = task.settings[place].range.filter { scores.holds(FitPoint([place: $0])) }
    #expect(found.map(Array.init) ?? [] == all)
  }

  @Test(arguments: [("china", 0, 3), ("russia", 0, 3), ("iran", 0, 2)])
  func `a pair that is found is the least of all`(
    state: String, atLeast: Int, atMost: Int
  ) throws {
    let program = try Sample.shipped.get().program
    let paths = ["criteria.targets.weight", "criteria.effects.weight"]
    let settings = try paths.map { try program.tunableSettings.setting(at: $0) }
    let ranges = settings.map { max(0, $0.count - 40)...$0.count + 40 }
    let index = try recommended(state, FitPoint(), try task([(state, 0, 0)])).index
    // A threshold that few of the pairs keep the index below.
    for shift in [5, 15, 40] {
      var varied = program
      varied.rungs[atMost + 1].atLeast = Points(hundredths: index + 50 - shift)
      var free: [FreeSetting] = []
      for (path, range) in zip(paths, ranges) {
        free.append(FreeSetting(try varied.tunableSettings.setting(at: path), in: range))
      }
      let reading = Rescoring(
        try Sample.state(state), with: varied, asOf: try Sample.day(Self.day))
      let task = FitTask(
        varied, settings: free, readings: [reading],
        demands: [FitDemand(occasion: 0, atLeast: atLeast, atMost: atMost)], margin: 50)
      var scores = FitScores(task)
      let found = SubsetSearch(budget: 100_000).search([0, 1], &scores, below: .max)
      var least = Int.max
      for one in ranges[0] where one != settings[0].count {
        for other in ranges[1] where other != settings[1].count {
          let point = FitPoint([0: one, 1: other])
          let change = point.change(in: task)
          if change < least, scores.holds(point) { least = change }
        }
      }
      #expect(found.isComplete && found.change == least)
    }
  }

  @Test func `what no number opens is said to be a gate`() throws {
    let task = try task([("vietnam", 4, 4), ("china", 0, 4)])
    let finding = FitSearch(task).run()
    #expect(finding.contradictions.map(\.demands) == [[0]])
    guard case .gates = try #require(finding.contradictions.first).reason else {
      Issue.record("\(finding.contradictions)")
      return
    }
  }

  @Test func `one state that is to stand high and low contradicts itself`() throws {
    let task = try task([("russia", 0, 4), ("china", 4, 4), ("china", 0, 1)])
    let finding = FitSearch(task).run()
    #expect(finding.contradictions.map(\.demands) == [[1, 2]])
    #expect(finding.contradictions.map(\.reason) == [.sameEvidence])
    #expect(!finding.holds)
  }

  @Test func `a state has all the evidence of another only if it is as recent and as likely`()
    throws
  {
    let program = try Sample.shipped.get().program
    let day = try Sample.day(Self.day)
    let state = try Sample.state("china")
    let whole = Rescoring(state, with: program, asOf: day)
    let targets = try #require(program.criteria.firstIndex { $0.id == "targets" })
    var (older, fewer, weaker) = (state, state, state)
    for place in state.incidents.indices {
      let incident = state.incidents[place]
      older.incidents[place].last = Fact(PartialDate("2010-01-01"), span: incident.span)
      older.incidents[place].first = nil
      older.incidents[place].isOngoing = nil
      weaker.incidents[place].claims = incident.claims.map { claim in
        var claim = claim
        claim.likelihood = Interval(
          low: Factor(tenThousandths: 100), high: claim.likelihood.high)
        return claim
      }
    }
    fewer.incidents.removeFirst(state.incidents.count / 2)
    for less in [older, fewer, weaker] {
      let reading = Rescoring(less, with: program, asOf: day)
      #expect(reading.isCovered(by: whole, criterion: targets))
      #expect(!whole.isCovered(by: reading, criterion: targets))
    }
    #expect(whole.isCovered(by: whole, criterion: targets))
  }

  @Test func `a locked setting stays, and a lock that meets nothing is refused`() throws {
    let program = try Sample.shipped.get().program
    let free = try program.tunableSettings.free(within: [], locks: ["rules.*.points"])
    #expect(!free.isEmpty && free.allSatisfy { $0.setting.setting.kind != .points })
    #expect {
      try program.tunableSettings.free(within: [], locks: ["criteria.targts.weight"])
    } throws: { error in
      (error as? TuningMistake)?.message.contains("'criteria.targets.weight'") == true
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `a rule set that was put out of tune finds back`(seed: UInt64) throws {
    let program = try Sample.shipped.get().program
    let states = ["china", "russia", "iran", "north-korea", "belarus", "israel"]
    let readings = try states.map {
      Rescoring(try Sample.state($0), with: program, asOf: try Sample.day(Self.day))
    }
    let planting = try #require(
      Planting(program, readings, seed: seed, locks: ["rules.*.points"]))
    let finding = FitSearch(planting.task).run()
    #expect(finding.holds && !finding.point.counts.isEmpty)
    #expect(finding.point.counts.count <= planting.settings)
    for (place, state) in states.enumerated() {
      let rung = try recommended(state, finding.point, planting.task).rung
      #expect(rung == planting.task.demands[place].atLeast, "\(state)")
    }
  }

  @Test func `which expectations are held out does not hang on their order`() {
    let ids = (1...21).map { "stance-\($0)" }
    let held = Set(HoldOut.places(of: ids, share: 5_000, seed: 1).map { ids[$0] })
    let turned = Array(ids.reversed())
    #expect(held.count == 11)
    #expect(Set(HoldOut.places(of: turned, share: 5_000, seed: 1).map { turned[$0] }) == held)
    #expect(Set(HoldOut.places(of: ids, share: 5_000, seed: 2).map { ids[$0] }) != held)
  }
}
