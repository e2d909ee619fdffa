import Assessing
import RuleBook
import SourceText
import Testing
import ThreatModel

@testable import Tuning

@Suite struct SweepTests {
  private func swept(
    _ text: String, _ state: String
  ) throws -> (actor: SweptActor, setting: TunableSetting, scenario: Scenario, values: [Int]) {
    let program = try Sample.shipped.get().program
    let request = try SweepRequest(text)
    let setting = try program.tunableSettings.setting(at: request.path)
    let values = try request.values(of: setting)
    let scenario = Scenario(
      try Sample.state(state), program: program, asOf: try Sample.day("2024-03-25"))
    let actor = SettingSweep(setting).swept(
      scenario, over: values, actor: AssessedActor(code: "XX", name: state, marking: nil))
    return (actor, setting, scenario, values)
  }

  @Test(arguments: [
    ("criteria.targets.weight=10:60:50", "israel"), ("criteria.targets.weight=0:30:30", "india"),
    ("designations.concern.at_least=0:40:20", "belarus"),
    ("designations.entity-measures.at_least=10:60:50", "united-states"),
  ])
  func `each value at which a rung moves is found, none is made up`(
    text: String, state: String
  ) throws {
    let (actor, setting, scenario, values) = try swept(text, state)
    // Every hundredth, and not by halving.
    var last = actor.standings[0]
    var expected: [Int] = []
    for count in try #require(values.first)...(try #require(values.last)) {
      let upshot = scenario.result(under: [setting.effect(of: count)]).upshot
      if (upshot.recommended, upshot.possible) != (last.recommended, last.possible) {
        expected.append(count)
      }
      last = upshot
    }
    #expect(!expected.isEmpty)
    #expect(actor.moves.map(\.value) == expected)
    #expect(actor.standings.last == last)
  }

  @Test(arguments: [
    "criteria.targets.weight=40:40:1", "criteria.effects.discount=0.3:0.3:0.1",
    "rules.legislature.points=20:20:1", "recency.half_life=2.5:2.5:1",
    "designations.state-designation.at_least=95:95:1",
  ])
  func `a sweep gives what the file gives when it says so`(text: String) throws {
    let (actor, setting, _, values) = try swept(text, "russia")
    let rules = try Sample.shipped.get()
    var editor = rules.editor
    try editor.set("\(setting.setting.path)=\(setting.written(values[0]))", of: rules.program)
    let scenario = Scenario(
      try Sample.state("russia"), program: try Sample.program(editor.root),
      asOf: try Sample.day("2024-03-25"))
    #expect(actor.standings == [scenario.result.upshot])
    let own = Scenario(
      try Sample.state("russia"), program: rules.program, asOf: try Sample.day("2024-03-25"))
    #expect(own.result.upshot != scenario.result.upshot)
  }

  @Test func `the last value is there where a step reaches it`() throws {
    let setting = try Sample.shipped.get().program.tunableSettings.setting(
      at: "criteria.targets.weight")
    #expect(
      try SweepRequest("criteria.targets.weight=1:2:0.5").values(of: setting) == [100, 150, 200])
    #expect(try SweepRequest("criteria.targets.weight=1:2:0.75").values(of: setting) == [100, 175])
    #expect(try SweepRequest("criteria.targets.weight=1:1:5").values(of: setting) == [100])
  }

  @Test(arguments: [
    ("criteria.targets.weight", "no range"), ("criteria.targets.weight=1:2", "no range"),
    ("criteria.targets.weight=1:2:3:4", "no range"), ("criteria.*.weight=1:2:1", "several"),
    ("criteria.targets.weight=2:1:1", "leads nowhere"),
    ("criteria.targets.weight=1:2:0", "leads nowhere"),
    ("criteria.targets.weight=1:2:-1", "leads nowhere"),
    ("criteria.targets.weight=0:2000:10", "0 to 1000"),
    ("criteria.targets.weight=0:1000:0.01", "wider step"),
    ("criteria.targets.weight=a:b:c", "no number"), ("criteria.targets.wait=1:2:1", "no setting"),
    ("recency.half_life=0:5:1", "length of time"), ("recency.half_life=1 year:2 years:1", "years"),
  ])
  func `what is no range is refused`(text: String, says: String) throws {
    let mistake = #expect(throws: TuningMistake.self) { _ = try swept(text, "russia") }
    let message = mistake?.message ?? ""
    #expect(message.contains(says), "\(message)")
  }
}
