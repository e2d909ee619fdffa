public import SourceText
public import ThreatModel

extension Workspace {
  /// Reads several rule sets, each with the same dossiers.
  ///
  /// - Parameters:
  ///   - rules: Paths of rules files.
  ///   - evidence: Paths of dossiers, or of folders that hold them.
  /// - Returns: One workspace for each rule set, or every problem of every file, each once.
  public static func load(
    eachOf rules: [String], evidence: [String]
  ) -> Checked<[Workspace]> {
    let loaded = rules.map { rules in
      load(rules: rules, evidence: evidence).then { $0.ofStates(for: "a comparison of rule sets") }
    }
    var met: Set<Diagnostic> = []
    let problems = loaded.flatMap(\.diagnostics).filter { met.insert($0).inserted }
    let workspaces = loaded.compactMap(\.value)
    return Checked(workspaces.count == rules.count ? workspaces : nil, problems)
  }

  /// Assesses states under this rule set and others.
  ///
  /// - Parameters:
  ///   - others: Workspaces with the same dossiers and other rules.
  ///   - names: Codes, names or aliases, in any case; empty for all states.
  ///   - asOf: The day.
  /// - Returns: What each rule set says.
  /// - Throws: `input.unknown-actor` or `input.ambiguous-actor`.
  public func comparison(
    with others: [Workspace], on names: [String] = [], asOf: CalendarDate
  ) throws(Diagnostic) -> RuleSetComparison {
    var reports: [AssessmentReport] = []
    for workspace in [self] + others {
      reports.append(try workspace.report(on: names, asOf: asOf, detail: .summary))
    }
    return RuleSetComparison(reports)
  }
}
