package import SourceText

/// A page for each problem that reading evidence and its language can report.
package enum DossierPages {
  /// In no particular order.
  package static let all = words + dates + facts + structure + scales + notes + review
}
