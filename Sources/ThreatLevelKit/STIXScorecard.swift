import Interchange
import RuleBook
public import Scorecards
public import ThreatModel

/// `scorecard` as a STIX 2.1 bundle, for platforms that exchange threat intelligence.
///
/// It says what the other formats say, and of groups and victims what the assessment's day sees of
/// them; `docs/exchange.md` describes it.
public struct STIXScorecard: ReportRenderer {
  /// The name given to `--format`.
  public static let name = "stix"

  private let workspace: Workspace

  /// A writer of bundles.
  ///
  /// - Parameter workspace: What the reports that it will write were made from.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The bundle, ended by a line feed; a state without a dossier in the workspace is left out.
  public func render(_ report: AssessmentReport) -> String {
    let dossiers = Dictionary(
      workspace.dossiers.map { ($0.actor.code, $0) }, uniquingKeysWith: { first, _ in first })
    let states = report.assessments.compactMap { assessment in
      dossiers[assessment.actor.code].map {
        ExportedState(
          assessment: assessment, dossier: $0, explanation: explanation(of: assessment, in: report))
      }
    }
    return STIXExport(
      report, states: states, vocabulary: workspace.program.fields.vocabulary
    ).text
  }

  /// The scorecard of one state alone.
  private func explanation(of assessment: Assessment, in report: AssessmentReport) -> String {
    var alone = report
    alone.assessments = [assessment]
    return MarkdownScorecard().render(alone)
  }
}
