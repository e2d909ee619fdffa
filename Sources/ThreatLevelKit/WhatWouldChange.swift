import Dossiers
import Robustness
public import SourceText
public import ThreatModel

extension Workspace {
  /// Says what would change the recommendation on states, by trying every single change and, where
  /// none moves it, every pair.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases, in any case.
  ///   - asOf: The day.
  /// - Returns: For each state, in the order named, the smallest changes of each kind, what each
  ///   incident, source and gap bears, and which claims rest on one source.
  /// - Throws: `input.unknown-actor` or `input.ambiguous-actor`.
  public func changes(
    on names: [String], asOf: CalendarDate
  ) throws(Diagnostic) -> [Changes] {
    try requireStates(for: "what would change")
    return try dossiers(named: names).map {
      whatWouldChange($0, with: program, scales: context.scales, asOf: asOf)
    }
  }
}
