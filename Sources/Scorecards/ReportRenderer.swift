public import ThreatModel

/// Turns assessments into text for one medium.
///
/// Renderers decide layout, never scores, and are pure: the same report gives the same bytes.
public protocol ReportRenderer: Sendable {
  /// The name given to `--format`.
  static var name: String { get }

  /// The whole text, ended by a line feed.
  func render(_ report: AssessmentReport) -> String
}

/// Every format of `evaluate`, the usual one first; help and completions are made from it.
public func evaluationRenderers(style: TextStyle = .plain) -> [any ReportRenderer] {
  [TerminalEvaluation(style: style), JSONReport()]
}

/// Every format of `scorecard`, the usual one first; help and completions are made from it.
public func scorecardRenderers(style: TextStyle = .plain) -> [any ReportRenderer] {
  [TerminalScorecard(style: style), JSONReport()]
}
