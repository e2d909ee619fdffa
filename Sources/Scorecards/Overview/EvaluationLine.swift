import ThreatModel

/// What an overview says of one actor.
struct EvaluationLine: Sendable {
  let actor: Phrase
  let recommended: Phrase
  /// `=` where it is the recommended one.
  let possible: Phrase
  let index: Interval<Points>
  /// The strongest reason, or why there is none.
  let reason: Phrase
  /// Analysts' decisions on the actor, which stand beside the recommended rung.
  let overrides: [PublicOverride]

  /// The titles of the parts.
  static let titles = (
    actor: "Actor" as Phrase, recommended: "Recommended" as Phrase, possible: "Possible" as Phrase,
    index: "Index" as Phrase, reason: "Strongest reason" as Phrase
  )

  init(_ assessment: Assessment) {
    actor = "\(assessment.actor.name)"
    recommended = "\(assessment.ladder[assessment.recommended].title)"
    possible =
      assessment.possible == assessment.recommended
      ? "=" : "\(assessment.ladder[assessment.possible].title)"
    index = assessment.index
    overrides = assessment.overrides
    reason =
      if let strongest = assessment.principal.first.map({ assessment.reasons[$0] }) {
        if let incident = assessment.incidents.first(where: { $0.id == strongest.incident }) {
          "\(incident.title): \(strongest.rule.title.asClause)"
        } else {
          "\(strongest.rule.title)"
        }
      } else {
        assessment.incidents.isEmpty ? "no incident visible" : "no rule counts"
      }
  }
}

extension String {
  /// A title as it reads after a colon: `wide destructive effect`, but `UN body struck`.
  fileprivate var asClause: String {
    guard let first, dropFirst().first?.isUppercase != true else { return self }
    return first.lowercased() + dropFirst()
  }
}
