import RuleBook
import Testing
import ThreatModel

@testable import Tuning

@Suite struct SettingRequestTests {
  private func assigned(_ requests: [String]) throws -> [String: String] {
    let settings = try Sample.rules(Sample.text).program.tunableSettings
    var read: [SettingRequest] = []
    for text in requests { read.append(try SettingRequest(text)) }
    return Dictionary(
      uniqueKeysWithValues: try settings.assignments(for: read).map {
        ($0.setting.setting.path, $0.text)
      })
  }

  @Test(arguments: [
    ("35", "35"), ("35.0", "35.0"), ("+10%", "33"), ("-10%", "27"), ("+0.5%", "30.15"),
    ("+5", "35"), ("-5", "25"), ("-0.25", "29.75"), ("*1.2", "36"), ("*0", "0"),
    ("*0.333333", "10"), (" 35 ", "35"), ("1000", "1000"),
  ])
  func `values are absolute or start from what is there`(value: String, result: String) throws {
    #expect(
      try assigned(["criteria.targets.weight=\(value)"]) == ["criteria.targets.weight": result])
  }

  @Test(arguments: [
    ("+1", "6 years"), ("*0.5", "30 months"), ("+6 months", "66 months"), ("-10%", "54 months"),
    ("400 days", "400 days"), ("never", "never"), ("*0.998", "1823 days"), ("1 year", "1 year"),
  ])
  func `lengths of time are written in the greatest unit that says them`(
    value: String, result: String
  ) throws {
    #expect(try assigned(["recency.half_life=\(value)"]) == ["recency.half_life": result])
  }

  @Test func `an asterisk stands for any name, and points are held at their bounds`() throws {
    #expect(
      try assigned(["rules.*.points=*1.5"]) == [
        "rules.health.points": "100", "rules.media.points": "60", "rules.people.points": "90",
        "rules.espionage.points": "30",
      ])
    let held = try Sample.rules(Sample.text).program.tunableSettings.assignments(
      for: [SettingRequest("rules.*.points=*1.5")]
    ).filter(\.isHeld)
    #expect(held.map(\.setting.setting.path) == ["rules.health.points"])
    #expect(
      try assigned(["criteria.*s.weight=1"]).keys.sorted() == [
        "criteria.effects.weight", "criteria.operations.weight", "criteria.targets.weight",
      ])
    #expect(
      try assigned(["rules.*e*i*.points=1"]).keys.sorted() == [
        "rules.espionage.points", "rules.media.points",
      ])
  }

  @Test func `of two values for one setting the later counts, from what the earlier left`() throws {
    #expect(
      try assigned(["criteria.targets.weight=50", "criteria.targets.weight=+10%"]) == [
        "criteria.targets.weight": "55"
      ])
    #expect(
      try assigned(["criteria.*.weight=50", "criteria.targets.weight=30"]).keys.sorted() == [
        "criteria.effects.weight", "criteria.operations.weight",
      ])
  }

  @Test func `a value that is there already changes nothing`() throws {
    #expect(try assigned(["criteria.targets.weight=30.00", "recency.half_life=60 months"]) == [:])
  }

  @Test(arguments: [
    ("criteria.targets.weight", "write PATH=VALUE"), ("criteria.targets.weight=", "no value"),
    ("=", "no value"), ("=5", "no setting"), ("criteria.targets.weight=nan", "no value of"),
    ("criteria.targets.weight=1e99", "no value of"),
    ("criteria.targets.weight=0x10", "no value of"),
    ("criteria.targets.weight=99999999999999999999", "no value of"),
    ("criteria.targets.weight=1.234", "no value of"), ("criteria.targets.weight=1001", "0 to 1000"),
    ("criteria.targets.weight=-31", "cannot be -1"), ("criteria.targets.weight=--5", "no value"),
    ("criteria.targets.weight=+nan", "cannot be changed by"),
    ("criteria.targets.weight=*-1", "no value"), ("criteria.targets.weight=*1e9", "no value"),
    ("criteria.targets.weight=*999999999", "cannot be"),
    ("criteria.targets.weight=+9223372036854775807%", "no value"),
    ("criteria.targets.weight=+92233720368547758.07", "cannot be changed by"),
    ("criterias.targets.weight=5", "Did you mean 'criteria.targets.weight'?"),
    ("criteria.target.weight=5", "Did you mean 'criteria.targets.weight'?"),
    ("criteria.targets.wieght=5", "Did you mean 'criteria.targets.weight'?"),
    ("rules.medai.points=5", "Did you mean 'rules.media.points'?"),
    ("rules.media=5", "Did you mean 'rules.media.points'?"),
    ("rules.media.points.more=5", "no setting"), ("rules.zzz*.points=5", "no setting"),
    ("recency.half_life=0 days", "cannot be"), ("recency.half_life=5", "a length of time"),
    ("recency.half_life=-5 years", "cannot be"), ("designations.none.at_least=0", "no setting"),
    ("criteria.\u{1B}[31m.weight=5", "no setting"),
  ])
  func `what cannot be is refused with what may be`(request: String, says: String) throws {
    let mistake = #expect(throws: TuningMistake.self) { try assigned([request]) }
    let message = mistake?.message ?? ""
    #expect(message.contains(says), "\(message)")
    #expect(!message.contains("\u{1B}"))
  }

  @Test func `nothing is counted from never`() throws {
    let mistake = #expect(throws: TuningMistake.self) {
      try assigned(["recency.half_life=never", "recency.half_life=+10%"])
    }
    #expect(mistake?.message.contains("is never") == true)
  }
}
