package import ThreatModel

/// One assessment, with what is needed to say it in STIX.
package struct ExportedState: Sendable {
  /// What the evidence supports.
  package var assessment: Assessment
  /// What it was assessed from: groups and victims, as far as the assessment sees them.
  package var dossier: Dossier
  /// The scorecard as Markdown.
  package var explanation: String

  /// Puts the parts together.
  package init(assessment: Assessment, dossier: Dossier, explanation: String) {
    self.assessment = assessment
    self.dossier = dossier
    self.explanation = explanation
  }
}
