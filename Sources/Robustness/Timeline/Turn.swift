import Assessing
import ThreatModel

/// The turn from the eve of a day to the day: what is public now and was not before.
struct Turn {
  private let eve: Visibility
  private let today: Visibility

  init(to day: CalendarDate) {
    eve = Visibility(knownOn: day.advanced(days: -1))
    today = Visibility(knownOn: day)
  }

  /// Whether something with a date becomes public on the day.
  func brings(_ date: PartialDate?) -> Bool { today.isPublic(date) && !eve.isPublic(date) }

  /// The kinds of news at an incident.
  ///
  /// With an incident comes all that had been said of it before it entered the assessment; only
  /// responses and denials are told apart.
  func news(at incident: Incident, of actor: String) -> [DevelopmentKind] {
    let isVisible = today.entry(of: incident, accusing: actor) != nil
    guard eve.entry(of: incident, accusing: actor) != nil else {
      guard isVisible else { return [] }
      return [.entry]
        + (incident.responses.contains(where: today.isVisible) ? [.response] : [])
        + (incident.denials.contains { today.isPublic($0.date) } ? [.denial] : [])
    }
    var kinds: [DevelopmentKind] = []
    let returns =
      incident.claims.contains { goes($0) } || incident.responses.contains { goes($0) }
    if returns { kinds.append(.withdrawal) }
    guard isVisible else { return kinds }
    if incident.claims.contains(where: { comes($0) }) { kinds.append(.claim) }
    if !incident.facts(where: brings).isEmpty { kinds.append(.fact) }
    if incident.reports.contains(where: { brings($0.date) }) { kinds.append(.report) }
    if incident.responses.contains(where: { comes($0) }) { kinds.append(.response) }
    if incident.denials.contains(where: { brings($0.date) }) { kinds.append(.denial) }
    return kinds
  }

  /// An incident as if news of some kinds had not become public.
  func take(
    _ kinds: Set<DevelopmentKind>, from incident: Incident, of actor: String
  ) -> Incident {
    let isNew = eve.entry(of: incident, accusing: actor) == nil
    var changed = incident
    if kinds.contains(.claim) { changed.claims.removeAll(where: comes) }
    if kinds.contains(.fact) { changed.removeFacts(where: brings) }
    if kinds.contains(.report) { changed.reports.removeAll { brings($0.date) } }
    if kinds.contains(.response) {
      changed.responses.removeAll { isNew ? today.isVisible($0) : comes($0) }
    }
    if kinds.contains(.denial) {
      changed.denials.removeAll { isNew ? today.isPublic($0.date) : brings($0.date) }
    }
    if kinds.contains(.withdrawal) {
      for place in changed.claims.indices where goes(changed.claims[place]) {
        changed.claims[place].withdrawn = nil
      }
      for place in changed.responses.indices where goes(changed.responses[place]) {
        changed.responses[place].withdrawn = nil
      }
    }
    return changed
  }

  /// What was said or done in news of a kind.
  func items(
    of kind: DevelopmentKind, at incident: Incident, actor: String, words: Vocabulary
  ) -> [DevelopmentItem] {
    let isNew = eve.entry(of: incident, accusing: actor) == nil
    switch kind {
    case .entry:
      return incident.claims.filter(today.isVisible).inOrder.map(DevelopmentItem.init)
    case .claim:
      return incident.claims.filter(comes).inOrder.map(DevelopmentItem.init)
    case .fact:
      return incident.facts(where: brings).map { DevelopmentItem(what: $0) }
    case .report:
      return incident.reports.filter { brings($0.date) }.map {
        DevelopmentItem(what: $0.says, date: $0.date)
      }
    case .response:
      return incident.responses.filter { isNew ? today.isVisible($0) : comes($0) }.map {
        DevelopmentItem($0, words: words)
      }
    case .denial:
      return incident.denials.filter { isNew ? today.isPublic($0.date) : brings($0.date) }.map {
        DevelopmentItem(by: $0.by, what: $0.says, date: $0.date)
      }
    case .withdrawal:
      return incident.claims.filter(goes).inOrder.map(DevelopmentItem.init)
        + incident.responses.filter(goes).map { DevelopmentItem($0, words: words) }
    case .statement: return []
    }
  }

  private func comes(_ claim: Claim) -> Bool { today.isVisible(claim) && !eve.isVisible(claim) }

  private func goes(_ claim: Claim) -> Bool { eve.isVisible(claim) && !today.isVisible(claim) }

  private func comes(_ response: Response) -> Bool {
    today.isVisible(response) && !eve.isVisible(response)
  }

  private func goes(_ response: Response) -> Bool {
    eve.isVisible(response) && !today.isVisible(response)
  }
}

extension [Claim] {
  /// Those that accuse the state first, then by date, country, claimant and text: where they stand
  /// in the file must not show.
  fileprivate var inOrder: [Claim] {
    sorted { a, b in
      guard (a.accuses == nil) == (b.accuses == nil) else { return a.accuses == nil }
      let days = (a.date?.latest.dayNumber ?? 0, b.date?.latest.dayNumber ?? 0)
      return (days.0, a.country, a.by, a.says) < (days.1, b.country, b.by, b.says)
    }
  }
}

extension DevelopmentItem {
  fileprivate init(_ claim: Claim) {
    self.init(
      by: claim.by, codes: [claim.country], what: claim.says, scale: claim.scale,
      term: claim.term, accuses: claim.accuses, date: claim.date)
  }

  fileprivate init(_ response: Response, words: Vocabulary) {
    self.init(
      codes: response.by, what: words.title(of: response.kind, in: .responses),
      date: response.date)
  }

  init(_ statement: Statement) {
    self.init(
      by: statement.by, codes: [statement.country].compactMap(\.self), what: statement.says,
      date: statement.date)
  }
}
