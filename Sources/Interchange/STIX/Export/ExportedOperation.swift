import Assessing
import SourceText
import ThreatModel

/// An incident as a campaign: an operation with a first and a last day.
struct ExportedOperation {
  /// What the assessment says of it.
  let incident: AssessedIncident
  /// Whom it hit, by code, as known on the day.
  let victims: [String]
  /// The groups that the dossier names at it.
  let groups: [Group]
  private let origins: [String]

  /// The operations that an assessment sees, by id.
  static func all(of state: ExportedState, asOf day: CalendarDate) -> [ExportedOperation] {
    let visibility = Visibility(knownOn: day)
    let incidents = Dictionary(
      state.dossier.incidents.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(
      state.dossier.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    return state.assessment.incidents.sorted { $0.id < $1.id }.map { assessed in
      let written = incidents[assessed.id]
      let victims = written?.victims.terms.filter(visibility.isVisible).compactMap(\.value) ?? []
      return ExportedOperation(
        incident: assessed, victims: Set(victims).sorted(),
        groups: Set(written?.groups ?? []).sorted().compactMap { groups[$0] },
        origins: written?.origins ?? [])
    }
  }

  /// Whether a claim that counts ties it to the state.
  var isAttributed: Bool { !incident.counted.isEmpty }

  /// The campaign's id.
  ///
  /// Id and title identify it: an incident that several states are accused of is one in all their
  /// dossiers.
  var id: String { ExportedObject.id("campaign", identifiedBy: identity) }

  private var identity: [String] { [incident.id, incident.title] }

  /// The campaign.
  func object(_ references: ExportedReferences) -> ExportedObject {
    ExportedObject(
      .campaign, identifiedBy: identity,
      [
        "name": .string(incident.title.shown), "description": .optional(description),
        "external_references": references.of(incident.sources, origins: origins),
      ].merging(
        ExportedTime.sight(
          first: incident.first, last: incident.last, isOngoing: incident.isOngoing)
      ) { own, _ in own })
  }

  /// What the dossier says of it, and how well its days are known; `nil` where neither is to be told.
  private var description: String? {
    var sentences = [incident.summary?.shown].compactMap(\.self)
    if incident.isOngoing {
      sentences.append("It went on when it was last reported.")
    }
    if !(incident.first.isKnownToTheDay && incident.last.isKnownToTheDay) {
      sentences.append(
        "First activity \(incident.first.inWords), last \(incident.last.inWords); the first and "
          + "last day seen are the outermost that this allows.")
    }
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }
}

extension AssessedIncident {
  /// The claims that count for the attribution.
  var counted: [PublicClaim] { claims.filter(\.isCounted) }
}

extension Optional<PartialDate> {
  /// As precise as it is known.
  fileprivate var inWords: String {
    guard let date = self else { return "not known" }
    return date.precision == .range ? "between \(date.earliest) and \(date.latest)" : "\(date)"
  }
}
