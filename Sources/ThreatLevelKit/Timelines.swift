import Robustness
public import SourceText
public import ThreatModel

extension Workspace {
  /// Follows states through time: where they stood on every day on which something became public
  /// or time alone moved a rung, and what moved them.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases, in any case.
  ///   - from: The first day; `nil` for the first on which something became public. A first day
  ///     after the last counts as the last.
  ///   - to: The last day; what became public later is not seen.
  /// - Returns: One timeline for each state, in the order named.
  /// - Throws: `input.unknown-actor` for a name that no dossier has, `input.ambiguous-actor` for
  ///   one that several have.
  public func timelines(
    on names: [String], from: CalendarDate?, to: CalendarDate
  ) throws(Diagnostic) -> TimelineReport {
    try requireStates(for: "timeline")
    let chosen = try dossiers(named: names)
    return TimelineReport(
      rules: identity, evidenceSHA256: evidenceSHA256, evidencePaths: evidencePaths,
      marking: chosen.compactMap(\.marking).max(), countryNames: countryNames,
      timelines: chosen.map { Robustness.timeline(of: $0, with: program, from: from, to: to) })
  }
}
