import Assessing
import Dossiers
import RuleBook
import Robustness
public import SourceText
public import ThreatModel

extension Workspace {
  /// Says how firm the assessments of states are: what draws within the bounds of what is known
  /// give, what our conventions decide, and what would change the recommendations.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases, in any case.
  ///   - asOf: The day; what became public later is not seen.
  ///   - method: How draws are made: 1 or more draws, 2 or more rows.
  ///   - progress: Told, from any thread, how many more parts of the work are done, of how many.
  /// - Returns: What is said of each state, in the order named; states are ranked among all of the
  ///   workspace.
  /// - Throws: `input.unknown-actor` or `input.ambiguous-actor`.
  public func sensitivities(
    on names: [String], asOf: CalendarDate, method: DrawMethod,
    progress: @escaping @Sendable (_ parts: Int, _ all: Int) -> Void = { _, _ in }
  ) throws(Diagnostic) -> SensitivityReport {
    try requireStates(for: "sensitivity")
    let chosen = try dossiers(named: names)
    let analysis = SensitivityAnalysis(dossiers, with: program, asOf: asOf, method: method)
    let all = analysis.parts(forStates: chosen.count) + chosen.count
    let drawn = analysis.results(of: chosen.map(\.actor.code)) { progress($0, all) }
    let states = zip(chosen, drawn).map { dossier, sensitivity in
      let changes = whatWouldChange(
        dossier, with: program, scales: context.scales, asOf: asOf)
      progress(1, all)
      return SensitivityReport.State(
        conventions: conventions(on: dossier, with: program, asOf: asOf),
        sensitivity: sensitivity, changes: changes)
    }
    return SensitivityReport(
      rules: identity, asOf: asOf, evidenceSHA256: evidenceSHA256, evidencePaths: evidencePaths,
      marking: chosen.compactMap(\.marking).max(), states: states)
  }
}
