import Assessing
import RuleBook
import Testing
import ThreatModel

@Suite struct GradeTests {
  private static let today = "2026-01-01"

  /// An incident with grades, attributed by a government.
  private func graded(_ grades: String) throws -> Dossier {
    try dossier(
      """
      - id: one
        title: One
        disclosed: 2025-01-01
        grades: \(grades)
        claims:
          - {by: A, kind: government, country: GB, date: 2025-01-01, says: they did it, scale: phia,
             term: almost certain, link: organ, sources: [s1, s2]}
      """)
  }

  private func points(_ condition: String, _ grades: String) throws -> Interval<Points> {
    let rules = try ruleSet([criterion("c", rule("r", condition, "50"))])
    return try assess(try graded(grades), with: rules, asOf: day(Self.today)).criteria[0].score
  }

  /// In hundredths: what 50 points come to at the least and at the most, if the rule holds.
  private static let fires = (4750, 5000)

  @Test(arguments: [
    ("incident.grades.recoverability == \"extended\"", "{recoverability: extended}", true, true),
    ("incident.grades.recoverability == \"extended\"", "{recoverability: regular}", false, false),
    ("incident.grades.recoverability == \"extended\"", "{recoverability: unknown}", false, true),
    ("incident.grades.recoverability == \"extended\"", "{}", false, false),
    ("\"energy\" in incident.grades.cross_sector", "{cross_sector: [water, energy]}", true, true),
    ("\"energy\" in incident.grades.cross_sector", "{cross_sector: [water]}", false, false),
    ("\"energy\" in incident.grades.cross_sector", "{cross_sector: unknown}", false, true),
    ("has(incident.grades.recoverability)", "{recoverability: regular}", true, true),
    ("has(incident.grades.recoverability)", "{}", false, false),
  ])
  func `a rule asks for a term of a grade`(
    condition: String, grades: String, inCautious: Bool, inGenerous: Bool
  ) throws {
    let score = try points(condition, grades)
    #expect(score.low.hundredths == (inCautious ? Self.fires.0 : 0))
    #expect(score.high.hundredths == (inGenerous ? Self.fires.1 : 0))
  }

  @Test(arguments: [
    ("recoverability", "{recoverability: regular}", true), ("recoverability", "{}", false),
    ("recoverability", "{recoverability: unknown}", false),
    ("cross_sector", "{cross_sector: [water]}", true), ("cross_sector", "{}", false),
    ("cross_sector", "{cross_sector: unknown}", false),
  ])
  func `what is not known is an option of its own, never open`(
    grade: String, grades: String, isKnown: Bool
  ) throws {
    let known = try points("known(incident.grades.\(grade))", grades)
    let unknown = try points("!known(incident.grades.\(grade))", grades)
    #expect(known.high.hundredths == (isKnown ? Self.fires.1 : 0))
    #expect(known.low.hundredths == (isKnown ? Self.fires.0 : 0))
    #expect(unknown.high.hundredths == (isKnown ? 0 : Self.fires.1))
    #expect(unknown.low.hundredths == (isKnown ? 0 : Self.fires.0))
  }

  @Test func `a number known between bounds is known`() throws {
    let rules = try ruleSet([
      criterion("c", rule("r", "known(incident.effects.people)", "50"))
    ])
    let rough = try dossier(
      """
      - id: one
        title: One
        disclosed: 2025-01-01
        effects: {people: {about: 40}}
        claims:
          - {by: A, kind: government, country: GB, date: 2025-01-01, says: they did it, scale: phia,
             term: almost certain, link: organ, sources: [s1]}
      """)
    let score = try assess(rough, with: rules, asOf: day(Self.today)).criteria[0].score
    #expect(score.low.hundredths == Self.fires.0)
  }

  @Test func `a grade counts for coverage only where a rule set reads it`() throws {
    let evidence = try graded("{recoverability: regular, location: unknown}")
    func coverage(_ condition: String) throws -> Coverage {
      let rules = try ruleSet([criterion("c", rule("r", condition, "50"))])
      return try assess(evidence, with: rules, asOf: day(Self.today)).coverage
    }
    let without = try coverage("\"media\" in incident.targets")
    let with = try coverage("incident.grades.recoverability == \"regular\"")
    let several = try coverage(
      "incident.grades.recoverability == \"regular\" || known(incident.grades.potential_impact)")
    #expect(with.of == without.of + 1)
    #expect(with.reported == without.reported + 1)
    #expect(several.of == without.of + 2)
    #expect(several.reported == without.reported + 1)
  }

  @Test func `what a grade could turn out to be is a gap with its worth`() throws {
    let rules = try ruleSet([
      criterion("c", rule("r", "incident.grades.recoverability == \"extended\"", "50"))
    ])
    let gaps = try assess(
      try graded("{recoverability: unknown}"), with: rules, asOf: day(Self.today)
    ).gaps
    #expect(gaps.map(\.fields) == [["grades.recoverability"]])
    #expect(gaps.map(\.worth.hundredths) == [Self.fires.0])
  }

  @Test func `a grade counts from the day on which it was known`() throws {
    let rules = try ruleSet([
      criterion("c", rule("r", "known(incident.grades.recoverability)", "50"))
    ])
    let evidence = try graded("{recoverability: {value: regular, known: 2025-06-01}}")
    #expect(try assess(evidence, with: rules, asOf: day("2025-05-31")).index.high == .zero)
    #expect(try assess(evidence, with: rules, asOf: day("2025-06-01")).index.high > .zero)
  }
}
