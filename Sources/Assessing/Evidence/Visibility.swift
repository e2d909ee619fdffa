package import ThreatModel

/// What was public on a day.
package struct Visibility {
  /// The day up to which things had become public.
  package let knownOn: CalendarDate

  /// What was public up to the end of a day.
  package init(knownOn: CalendarDate) { self.knownOn = knownOn }

  /// A date known only to the month counts from the month's last day.
  package func isPublic(_ date: PartialDate?) -> Bool {
    guard let date else { return false }
    return date.latest <= knownOn
  }

  /// A claim counts until it is taken back.
  package func isVisible(_ claim: Claim) -> Bool {
    isPublic(claim.date) && !isPublic(claim.withdrawn?.date)
  }

  /// A response counts until it is taken back.
  package func isVisible(_ response: Response) -> Bool {
    isPublic(response.date) && !isPublic(response.withdrawn?.date)
  }

  /// A fact without a date of its own counts from the incident's disclosure.
  package func isVisible<Value>(_ fact: Fact<Value>) -> Bool {
    fact.known == nil || isPublic(fact.known)
  }

  /// The day on which an incident entered the assessment of a state; `nil` if it has not yet.
  ///
  /// - Returns: The later of its disclosure and the first visible claim, of any kind, that
  ///   accuses the state: before that, that it stands in the state's dossier is later knowledge.
  package func entry(of incident: Incident, accusing actor: String) -> CalendarDate? {
    let claims = incident.claims.filter { isVisible($0) && ($0.accuses ?? actor) == actor }
    guard let firstClaim = claims.compactMap(\.date?.latest).min() else { return nil }
    guard let disclosed = incident.disclosed?.value?.latest else { return firstClaim }
    let entry = max(firstClaim, disclosed)
    return entry <= knownOn ? entry : nil
  }
}
