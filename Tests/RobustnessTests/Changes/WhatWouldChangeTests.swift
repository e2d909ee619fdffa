import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel

@testable import Robustness

/// What is reported is what an assessment of the changed dossier or rule set says.
@Suite struct WhatWouldChangeTests {
  private static let asOf = "2024-01-01"

  private func changes(
    incidents: String = Sample.incidentText, rules: String = Sample.ruleText,
    actor: String = "{code: CN, name: China}"
  ) throws -> Changes {
    whatWouldChange(
      try Sample.dossier(incidents, actor: actor), with: try Sample.rules(rules),
      scales: try Sample.context.get().scales, asOf: try Sample.day(Self.asOf))
  }

  private func upshot(
    incidents: String = Sample.incidentText, rules: String = Sample.ruleText
  ) throws -> Upshot {
    assess(
      try Sample.dossier(incidents), with: try Sample.rules(rules),
      asOf: try Sample.day(Self.asOf), detail: .summary
    ).upshot
  }

  private static func points(_ points: Points) -> String { "\(points)" }

  // MARK: Applied by hand

  @Test func `a reported setting, written into the rules, gives the reported rung and index`()
    throws
  {
    let changes = try changes()
    var tried = 0
    for kind in changes.kinds where kind.kind.isSetting {
      for tipping in [kind.up, kind.down].compactMap(\.?.smallest) {
        let text: String
        switch tipping.change {
        case .weight(let setting):
          text = Sample.ruleText.replacing(
            "weight: \(setting.from.hundredths / 100)\n", with: "weight: \(setting.to)\n")
        case .points(let setting):
          text = Sample.ruleText.replacing(
            "points: \(setting.from.hundredths / 100),", with: "points: \(setting.to),")
        case .threshold(let setting):
          text =
            setting.from == Points(hundredths: 6000)
            ? Sample.ruleText.replacing("at_least: 60", with: "at_least: \(setting.to)")
            : Sample.ruleText.replacing(
              "at_least: \(setting.from.hundredths / 100)}", with: "at_least: \(setting.to)}")
        case .halfLife(_, let years?):
          text = Sample.ruleText.replacing(
            "half_life: 5 years", with: "half_life: \(days(forHundredths: years)) days")
        default: continue
        }
        #expect(text != Sample.ruleText)
        #expect(try upshot(rules: text) == tipping.after)
        #expect(tipping.after.recommended != changes.upshot.recommended)
        tried += 1
      }
    }
    #expect(tried >= 4)
  }

  /// Days that a rule set reads as so many hundredths of a year.
  private func days(forHundredths years: Int) -> Int { (years * 36_525 + 5_000) / 10_000 }

  @Test func `a claim at another term gives what the dossier with that term gives`() throws {
    let claim = try #require(try changes().kind(.claim).down).smallest
    guard case .claim(let altered) = claim.change else {
      Issue.record("not a claim")
      return
    }
    #expect(altered.incident.id == "clinic")
    let text = Sample.incidentText.replacing("term: \(altered.from)", with: "term: \(altered.to)")
    #expect(try upshot(incidents: text) == claim.after)
    // No term nearer to its own moves the recommendation.
    let scale = try #require(try Sample.context.get().scales.scales["phia"]).terms.map(\.term)
    let own = try #require(scale.firstIndex(of: altered.from))
    for steps in 1..<altered.steps {
      let nearer = Sample.incidentText.replacing(
        "term: \(altered.from)", with: "term: \(scale[own - steps])")
      #expect(
        try upshot(incidents: nearer).recommended == (try changes()).upshot.recommended)
    }
  }

  @Test func `one more government gives what the dossier with its claim gives`() throws {
    let single = Sample.ruleText.replacing("at_least: 60", with: "at_least: 20")
      .replacing("at_least: 30}", with: "at_least: 20}")
    let tipping = try #require(try changes(rules: single).kind(.government).up).smallest
    guard case .government(let government) = tipping.change else {
      Issue.record("not a government")
      return
    }
    #expect(government.term == "highly likely")
    #expect(government.link == .affiliated)
    let claim = """
          - {by: Z, kind: government, country: JP, date: \(Self.asOf), says: so, scale: phia,
             term: highly likely, link: affiliated, sources: [s2]}
      """
    let text = Sample.incidentText.replacing(
      government.incident.id == "clinic" ? "- id: paper" : "never", with: "\(claim)\n- id: paper")
    let after = try upshot(
      incidents: government.incident.id == "clinic" ? text : text + "\n" + claim, rules: single)
    #expect(after.recommended == tipping.after.recommended)
    #expect(after.index.low == tipping.after.index.low)
  }

  // MARK: Left out

  @Test(arguments: ["belarus", "iran", "north-korea"])
  func `without an incident holds what an assessment without it says`(state: String) throws {
    let dossier = try Sample.state(state)
    let program = try Sample.shippedRules.get()
    let asOf = try Sample.day("2024-06-01")
    let scenario = Scenario(dossier, program: program, asOf: asOf)
    let search = ChangeSearch(scenario, scales: try Sample.context.get().scales)
    let trials = try #require(search.trials[.incident])
    #expect(trials.count == scenario.visible.count)
    for trial in trials.compactMap(\.first) {
      guard case .incident(let incident) = trial.variation.change else { continue }
      var rest = dossier
      rest.incidents.removeAll { $0.id == incident.id }
      let whole = assess(rest, with: program, asOf: asOf, detail: .summary)
      #expect(trial.result.upshot == whole.upshot)
    }
  }

  @Test func `without a source goes what rests on it alone, and its copies with it`() throws {
    let changes = try changes()
    func without(_ id: String) throws -> (source: AbsentSource, after: Upshot) {
      let found = changes.withoutSource.compactMap { left -> (AbsentSource, Upshot)? in
        guard case .source(let source) = left.change, source.id.id == id else { return nil }
        return (source, left.after)
      }
      return try #require(found.first)
    }
    let first = try without("s1")
    #expect(first.source.copies == ["s4"])
    #expect([first.source.claims, first.source.facts] == [1, 1])
    // With its only claim an incident goes too.
    let dead = "- id: paper" + Sample.incidentText.split(separator: "- id: paper")[1]
    #expect(try upshot(incidents: dead) == first.after)

    let third = try without("s3")
    #expect(third.source.copies.isEmpty)
    #expect([third.source.claims, third.source.facts] == [0, 4])
    let thinner = Sample.incidentText
      .replacing(", {term: media, sources: [s3]}]", with: "]")
      .replacing("  last: {value: 2022-06-01, sources: [s3]}\n", with: "")
      .replacing("  targets: [{term: media, sources: [s3]}]\n", with: "")
      .replacing("  outcome: {value: unknown, sources: [s3]}\n", with: "")
      .replacing("[s2, s3]", with: "[s2]")
    #expect(try upshot(incidents: thinner) == third.after)
  }

  // MARK: Gaps and thin claims

  @Test func `a gap reaches as far as the dossier with its value`() throws {
    let changes = try changes()
    let gap = try #require(changes.gaps.first { $0.fields == ["effects.people"] })
    let most = try upshot(
      incidents: Sample.incidentText.replacing("{from: 500, to: 5000,", with: "{value: 5000,"))
    let least = try upshot(
      incidents: Sample.incidentText.replacing("{from: 500, to: 5000,", with: "{value: 500,"))
    #expect(gap.best == most)
    #expect(gap.least == least)
    #expect(most.index.low > changes.upshot.index.low)
    #expect(!changes.gaps.contains { $0.fields == ["outcome"] })
  }

  @Test func `claims on one source, on copies and on one publisher are told apart`() throws {
    let thin = try changes().thin
    #expect(thin.map(\.incident.id) == ["clinic", "paper"])
    #expect(thin.map { $0.thin.map(\.reason) } == [[.copies], [.onePublisher]])
    let lone = try changes(
      incidents: Sample.incidentText.replacing("[s1, s4]", with: "[s1]")
        .replacing("[s2, s3]", with: "[s1, s2]")
    ).thin
    #expect(lone.map { $0.thin.map(\.reason) } == [[.oneSource]])
  }

  // MARK: Pairs

  @Test func `where no single change does it, pairs are found that do`() throws {
    // Nobody official has spoken: it takes two more governments, or the index and one of them.
    let silent = Sample.incidentText.replacing("kind: government", with: "kind: vendor")
    let rules = Sample.ruleText.replacing("at_least: 60", with: "at_least: 1").replacing(
      "at_least: 30}", with: "at_least: 1}"
    ).replacing("at_least: 10}", with: "at_least: 1}")
    let changes = try changes(incidents: silent, rules: rules)
    #expect(changes.kinds.allSatisfy { $0.up == nil })
    let search = try #require(changes.pairs.first { $0.direction == .up })
    #expect(search.untried == 0)
    let kinds = Set(search.pairs.map { [$0.first.kind, $0.second.kind] })
    #expect(kinds == [[.government, .government]])
    // At one incident, at the other, and at both.
    #expect(search.count == 3)
    for pair in search.pairs { #expect(pair.after.recommended == 3) }
    let claims = ["JP", "KR"].map { code in
      """
          - {by: Z, kind: government, country: \(code), date: \(Self.asOf), says: so, scale: phia,
             term: almost certain, link: organ, sources: [s2]}
      """
    }.joined(separator: "\n")
    #expect(try upshot(incidents: silent + "\n" + claims, rules: rules).recommended == 3)
  }

  @Test func `where no pair does it either, that is said`() throws {
    let rules = Sample.ruleText.replacing(".size() >= 2", with: ".size() >= 9").replacing(
      "at_least: 30}", with: "at_least: 1}"
    ).replacing("at_least: 10}", with: "at_least: 1}")
    let changes = try changes(rules: rules)
    #expect(changes.kinds.allSatisfy { $0.up == nil })
    let search = try #require(changes.pairs.first { $0.direction == .up })
    #expect(search.count == 0)
    #expect(search.tried > 100)
    #expect(search.untried == 0)
    // No values of two settings do: every pair of ends is tried without taking anything for granted.
    let scenario = Scenario(
      try Sample.dossier(Sample.incidentText), program: try Sample.rules(rules),
      asOf: try Sample.day(Self.asOf))
    let settings = SettingDials(scenario.program)
    let ends =
      (settings.weights + settings.thresholds + [settings.halfLife]
      + settings.points { _, _ in true }).flatMap(\.ends)
    for (place, first) in ends.enumerated() {
      for second in ends[place...] {
        let after = scenario.result(after: [first, second]).upshot.recommended
        #expect(after <= changes.upshot.recommended)
      }
    }
  }

  @Test func `at the end of the ladder nothing is looked for`() throws {
    let changes = try changes(incidents: "  []")
    #expect(changes.pairs.first { $0.direction == .down }?.isAtEnd == true)
  }

  // MARK: What must not matter

  @Test func `name and order change nothing`() throws {
    let parts = Sample.incidentText.split(separator: "- id: paper")
    let turned = "- id: paper" + parts[1] + "\n" + parts[0]
    let other = try changes(incidents: turned, actor: "{code: RU, name: Russia}")
    let own = try changes()
    #expect("\(own.kinds)" == "\(other.kinds)")
    #expect("\(own.pairs)" == "\(other.pairs)")
    #expect("\(own.withoutIncident)" == "\(other.withoutIncident)")
    #expect("\(own.withoutSource)" == "\(other.withoutSource)")
    #expect("\(own.gaps)" == "\(other.gaps)")
    #expect("\(own.thin)" == "\(other.thin)")
  }

  @Test(arguments: ["belarus", "north-korea", "pakistan"])
  func `the nearest change alone is the nearest of all`(state: String) throws {
    let (dossier, rules) = (try Sample.state(state), try Sample.shippedRules.get())
    let (scales, asOf) = (try Sample.context.get().scales, try Sample.day("2024-06-01"))
    let all = whatWouldChange(dossier, with: rules, scales: scales, asOf: asOf).nearest
    let alone = nearestChanges(dossier, with: rules, scales: scales, asOf: asOf)
    #expect("\(all)" == "\(alone)")
  }
}
