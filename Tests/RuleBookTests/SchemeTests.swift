import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

/// The rule sets after published schemes.
@Suite struct SchemeTests {
  static let names = [
    "nciss", "ncsc-categories", "us-ciss", "eurepoc-intensity", "dcid-severity",
  ]

  private func program(_ name: String) throws -> RuleProgram {
    let context = EvidenceContext(
      vocabulary: try #require(VocabularyReader.read(shipped("Rules/vocabulary.yaml")).value),
      scales: try #require(ScalesReader.read(shipped("Rules/scales.yaml")).value))
    let checked = RuleSetReader.read(try shipped("Rules/\(name).yaml"), in: context).then {
      RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
    }
    let found = checked.diagnostics.filter { $0.severity != .note }
    #expect(found.isEmpty, "\(TerminalDiagnostics().render(found))")
    return try #require(checked.value)
  }

  @Test(arguments: names)
  func `a scheme passes its check, its examples and its cases`(name: String) throws {
    let program = try program(name)
    #expect(program.settings.subject == .incident)
    #expect(!program.cases.isEmpty)
    let failures = RuleTests(program).failures
    #expect(failures.isEmpty, "\(TerminalDiagnostics().render(failures))")
  }

  @Test func `the least and the greatest sum of NCISS follow from its options`() throws {
    let program = try program("nciss")
    let sums = try #require(program.reachableSums)
    #expect(program.totalWeight.hundredths == 34 * 100)
    #expect(sums.least == 325 * 10_000)
    #expect(sums.greatest == 3400 * 10_000)
  }

  @Test func `NCISS has an option for every term that the vocabulary grades by`() throws {
    let program = try program("nciss")
    let grades = program.fields.vocabulary.grades.filter { $0.scheme == "CISA NCISS" }
    #expect(grades.count == 8)
    #expect(program.criteria.count == 8)
    for (criterion, grade) in zip(program.criteria, grades) {
      let unknown = criterion.rules.count { $0.id.hasSuffix("-unknown") }
      #expect(criterion.rules.count - unknown == grade.terms.count, "\(grade.id)")
    }
  }
}
