import ThreatModel

extension PublicClaim {
  /// `NCSC: “highly likely” (scale phia)`.
  var wordingByClaimant: Phrase {
    // Only a wording is the claimant's own; a term without one is how the dossier grades it.
    let grade: Phrase = wording.map { ": “\($0)”" } ?? ", graded “\(term)”"
    return "\(by)\(grade) (scale \(scale))"
  }

  /// Whether the term belongs to a published probability language and not to our own bands.
  fileprivate var isGraded: Bool { scale != "ungraded" && scale != "vendor" }
}

extension Sequence<PublicClaim> {
  /// Officials before others, graded wording before ungraded, the surest first; the rest as given.
  var strongestFirst: [PublicClaim] {
    func rank(_ claim: PublicClaim, at place: Int) -> (Int, Int, Factor, Factor, Int) {
      (
        claim.kind.isOfficial ? 0 : 1, claim.isGraded ? 0 : 1, claim.likelihood.low,
        claim.likelihood.high, place
      )
    }
    return enumerated().sorted { a, b in
      let (first, second) = (rank(a.element, at: a.offset), rank(b.element, at: b.offset))
      guard first.0 == second.0 else { return first.0 < second.0 }
      guard first.1 == second.1 else { return first.1 < second.1 }
      guard first.2 == second.2 else { return first.2 > second.2 }
      guard first.3 == second.3 else { return first.3 > second.3 }
      return first.4 < second.4
    }.map(\.element)
  }
}

extension StateLink {
  /// What a claim with this link says of the doer; `nil` where it ties nobody to the state.
  var meaning: Phrase? {
    switch self {
    case .organ: "a body of the state itself"
    case .directed: "acting for the state or under its control"
    case .affiliated: "affiliated with, sponsored or backed by the state"
    case .territory, .unstated: nil
    }
  }
}
