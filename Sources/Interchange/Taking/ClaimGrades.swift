import Dossiers
import ThreatModel

/// How sure a claim of foreign data is, as a term of a scale.
///
/// A number becomes a term of the scale that it was given on, and of no other. What was not graded
/// keeps the bands that claims without grades have: official ones those of `ungraded`, all others
/// those of `vendor`.
struct ClaimGrades {
  /// A term of a scale with its band.
  struct Grade {
    let scale: String
    let term: String
    let isGraded: Bool
    let likelihood: Likelihood
  }

  private let scales: Scales

  init(_ scales: Scales) { self.scales = scales }

  /// The term whose range holds a confidence of STIX, 0 to 100.
  ///
  /// - Source: STIX 2.1, appendix A: none 0, low 1–29, med 30–69, high 70–100.
  func grade(confidence: Int) -> Grade? {
    let percent = Factor(tenThousandths: confidence * 100)
    guard let scale = scales.scales["stix"],
      let term = scale.term(containing: Likelihood(percent))
    else { return nil }
    return grade(scale.id, term)
  }

  /// What a claim without a grade carries.
  func grade(of kind: ClaimantKind, isSuspicion: Bool) -> Grade? {
    grade(kind.isOfficial ? "ungraded" : "vendor", isSuspicion ? "suspicion" : "asserted")
  }

  private func grade(_ id: String, _ term: String) -> Grade? {
    guard let scale = scales.scales[id], let band = scale.band(of: term) else { return nil }
    return Grade(scale: id, term: term, isGraded: !scale.isOurConvention, likelihood: band)
  }
}
