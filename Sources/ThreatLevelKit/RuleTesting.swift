import Assessing
import Dossiers
import RuleBook
public import SourceText
public import ThreatModel
import YAMLTree

/// Tries rule sets on what they say of themselves, and on official stances.
public enum RuleTesting {
  /// Runs the tests of a rule set.
  ///
  /// - Parameters:
  ///   - path: A rules file; `vocabulary.yaml` and `scales.yaml` stand in its folder, and
  ///     expectations beside it, if there are any.
  ///   - evidence: Dossiers, or folders of them, on which expectations are tried; nobody looks for
  ///     them where there are none.
  ///   - asOf: The day of the comparison with stances; later ones are not seen.
  /// - Returns: What came of every example, case and expectation, or what is wrong with the files.
  public static func run(
    _ path: String, evidence: [String], asOf: CalendarDate
  ) -> Checked<TestReport> {
    guard FileAccess.kind(of: ExpectationFile.path(forRules: path)) == .file else {
      return Workspace.load(rules: path, evidence: []).then { workspace in
        guard workspace.program.reproduces != nil else {
          return Checked(workspace.tests(nil, outcomes: [], nil))
        }
        return workspace.reproducing(evidence.filter { FileAccess.kind(of: $0) != .missing }, asOf)
      }
    }
    return Workspace.load(rules: path, evidence: evidence).then { workspace in
      guard let compared = workspace.comparison(asOf: asOf) else {
        return Checked(workspace.tests(nil, outcomes: [], nil))
      }
      return compared.map { comparison, agreement in
        workspace.tests(agreement, outcomes: comparison.tests(of: agreement), asOf)
      }
    }
  }

  /// Every file that the tests of a rule set read, for those who wait for them to change.
  ///
  /// - Parameters:
  ///   - path: A rules file.
  ///   - evidence: Dossiers, or folders of them.
  /// - Returns: Paths; some may lead nowhere yet.
  public static func inputs(of path: String, evidence: [String]) -> [String] {
    let dossiers = evidence.flatMap { path in
      FileAccess.kind(of: path) == .directory
        ? FileAccess.yamlFiles(in: path).value ?? [] : [path]
    }
    return Library.paths(in: Library.folder(of: path)) + [path]
      + [ExpectationFile.path(forRules: path)] + dossiers
  }
}

extension Workspace {
  /// The tests, with how well the rules reproduce what is coded in some evidence.
  fileprivate func reproducing(
    _ evidence: [String], _ asOf: CalendarDate
  ) -> Checked<TestReport> {
    Workspace.load(rules: identity.path, evidence: evidence).map { workspace in
      var report = workspace.tests(nil, outcomes: [], nil)
      report.reproduction = reproduction(
        on: workspace.dossiers, with: workspace.program, asOf: asOf)
      return report
    }
  }

  fileprivate func tests(
    _ agreement: StanceAgreement?, outcomes: [TestOutcome], _ asOf: CalendarDate?
  ) -> TestReport {
    let own = RuleTests(program)
    return TestReport(
      rules: identity, asOf: asOf, outcomes: own.outcomes + outcomes, coverage: own.coverage,
      agreement: agreement)
  }
}
