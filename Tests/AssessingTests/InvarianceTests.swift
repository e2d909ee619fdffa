import Assessing
import RuleBook
import Testing
import ThreatModel

/// What must change nothing, and what must never lower a figure.
@Suite struct InvarianceTests {
  private static let seeds: Range<UInt64> = 300..<340

  private func onEach(
    _ rules: PropertyTests.Rules,
    _ test: (
      _ incidents: [DossierGenerator.Fields], _ day: CalendarDate, _ program: RuleProgram,
      _ generator: inout DossierGenerator
    ) throws -> Void
  ) throws {
    let program = try rules.program()
    for seed in Self.seeds {
      var generator = DossierGenerator(seed: seed)
      let incidents = generator.incidents()
      try test(incidents, try generator.dayOfAssessment(), program, &generator)
    }
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `renaming the actor changes nothing but its name`(rules: PropertyTests.Rules) throws {
    try onEach(rules) { incidents, day, program, _ in
      let china = assess(
        try DossierGenerator.dossier(incidents), with: program, asOf: day, detail: .summary)
      var chile = assess(
        try DossierGenerator.dossier(incidents, actor: "{code: CL, name: Chile}"), with: program,
        asOf: day, detail: .summary)
      #expect(chile.actor.code == "CL")
      chile.actor = china.actor
      #expect("\(chile)" == "\(china)")
    }
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `the order of incidents, claims, sources and keys changes nothing`(
    rules: PropertyTests.Rules
  ) throws {
    try onEach(rules) { incidents, day, program, generator in
      let straight = assess(
        try DossierGenerator.dossier(incidents), with: program, asOf: day, detail: .summary)
      var mixed = incidents
      generator.shuffle(&mixed)
      for index in mixed.indices { generator.shuffle(&mixed[index]) }
      var dossier = try DossierGenerator.dossier(mixed)
      generator.shuffle(&dossier.sources)
      for index in dossier.incidents.indices {
        generator.shuffle(&dossier.incidents[index].claims)
        generator.shuffle(&dossier.incidents[index].responses)
      }
      let other = assess(dossier, with: program, asOf: day, detail: .summary)
      #expect("\(other)" == "\(straight)")
    }
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `the order of rules outside decision tables changes no figure`(
    rules: PropertyTests.Rules
  ) throws {
    try onEach(rules) { incidents, day, program, generator in
      let dossier = try DossierGenerator.dossier(incidents)
      var mixed = program
      for index in mixed.criteria.indices where mixed.criteria[index].within != .first {
        generator.shuffle(&mixed.criteria[index].rules)
      }
      #expect(
        figures(assess(dossier, with: mixed, asOf: day, detail: .summary))
          == figures(assess(dossier, with: program, asOf: day, detail: .summary)))
    }
  }

  /// All that an assessment says, reasons sorted.
  private func figures(_ assessment: Assessment) -> [String] {
    var rest = assessment
    rest.reasons = []
    rest.principal = []
    return ["\(rest)"] + assessment.principal.map { "\(assessment.reasons[$0])" }
      + assessment.reasons.map { "\($0)" }.sorted()
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `a further incident never lowers an index`(rules: PropertyTests.Rules) throws {
    try onEach(rules) { incidents, day, program, _ in
      var before = Interval<Points>(.zero)
      for count in incidents.indices {
        let dossier = try DossierGenerator.dossier(Array(incidents[...count]))
        let after = assess(dossier, with: program, asOf: day, detail: .summary)
        #expect(after.index.low >= before.low && after.index.high >= before.high)
        before = after.index
      }
    }
  }

  @Test(arguments: PropertyTests.Rules.allCases)
  func `a likelier claim never lowers an index`(rules: PropertyTests.Rules) throws {
    try onEach(rules) { incidents, day, program, generator in
      var dossier = try DossierGenerator.dossier(incidents)
      var before = assess(dossier, with: program, asOf: day, detail: .summary)
      for incident in dossier.incidents.indices {
        let claim = generator.pick(Array(dossier.incidents[incident].claims.indices))
        let band = dossier.incidents[incident].claims[claim].likelihood
        let low = Factor(tenThousandths: (band.low.tenThousandths + 10_000) / 2)
        dossier.incidents[incident].claims[claim].likelihood = Likelihood(
          low: low, high: max(low, band.high))
        let after = assess(dossier, with: program, asOf: day, detail: .summary)
        #expect(after.index.low >= before.index.low)
        #expect(after.recommended >= before.recommended)
        #expect(after.index.high >= before.index.high)
        before = after
      }
    }
  }
}
