import RuleBook
import SourceText
import Testing

@Suite struct GradeConditionTests {
  @Test func `a misspelt term of a grade is underlined`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(when: "incident.grades.recoverability == ▸\"regulr\"◂")),
      Expected(
        "cel.unknown-term", "'regulr' is not a term of 'grades.recoverability'", fix: "regular"))
  }

  @Test func `a misspelt grade is underlined`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(when: "known(incident.grades.▸recoverabilty◂)")),
      Expected(
        "cel.unknown-field", "'grades' has no field 'recoverabilty'", fix: "recoverability"))
  }

  @Test func `a term of another grade is refused`() throws {
    try expectProblems(
      inRules: Example.ruleSet(
        Example.rule(when: "'▸\"hacktivist\"◂ in incident.grades.cross_sector'")),
      Expected("cel.unknown-term", "'hacktivist' is not a term of 'grades.cross_sector'"))
  }
}
