import SourceText
import ThreatModel

/// What a bundle holds of one state.
struct StateExport {
  let assessment: Assessment
  let report: AssessmentReport
  let explanation: String
  private let aliases: [String]
  let places: ExportedPlaces
  let references: ExportedReferences
  let operations: [ExportedOperation]
  let groups: [ExportedGroup]

  init(_ state: ExportedState, in report: AssessmentReport, places: ExportedPlaces) {
    assessment = state.assessment
    self.report = report
    explanation = state.explanation
    aliases = state.dossier.actor.aliases
    self.places = places
    references = ExportedReferences(state.assessment)
    let operations = ExportedOperation.all(of: state, asOf: report.asOf)
    self.operations = operations
    groups = ExportedGroup.all(of: operations, in: state.dossier)
  }

  /// All of them; those of other states may be among them, too.
  var objects: [ExportedObject] {
    let subjects =
      [actor, home] + groups.map { $0.object(references) } + operations.flatMap(objects)
    let links = relationships
    let note = note(on: [actorID] + operations.map(\.id))
    return subjects + links + [note, report(on: subjects + links + [note])]
  }

  /// The state as an actor.
  ///
  /// Its name is not that of the country alone, which platforms know as a place.
  private var actor: ExportedObject {
    ExportedObject(
      .threatActor, identifiedBy: actorIdentity,
      [
        "name": .string("\(assessment.actor.name.shown) (state)"),
        "aliases": .strings(Set(([assessment.actor.name] + aliases).map(\.shown)).sorted()),
        "threat_actor_types": .strings(["nation-state"]), "resource_level": "government",
        "description": .string(
          """
          The state as the one that claims accuse. That it is listed says what was claimed and \
          assessed, not what was found by a court or a government.
          """),
        "extensions": [Self.platform: Self.score(assessment.index.low)],
      ])
  }

  private var actorIdentity: [String] {
    [assessment.actor.code, assessment.actor.name.lowercased()]
  }

  private var actorID: String { ExportedObject.id("threat-actor", identifiedBy: actorIdentity) }

  /// OpenCTI's extension, which has the one score that platforms sort by.
  private static let platform = "extension-definition--ea279b3e-5c71-4632-ac08-831c66a786ba"

  /// The cautious index in whole points, rounded down: never more than the evidence supports.
  private static func score(_ index: Points) -> JSONValue {
    ["extension_type": "property-extension", "score": .integer(index.hundredths / 100)]
  }

  private var home: ExportedObject { places[assessment.actor.code] }

  private func objects(of operation: ExportedOperation) -> [ExportedObject] {
    [operation.object(references)] + operation.victims.map { places[$0] }
  }

  // MARK: Relationships

  private var relationships: [ExportedObject] {
    [link(actorID, "located-at", home.id)]
      + groups.compactMap { group in
        group.likelihood.map {
          attribution(
            of: ExportedGroup.id(of: group.group), $0, citing: group.claims,
            "Of the operations at which the dossier names this group alone, the least.")
        }
      }
      + operations.flatMap { operation in
        let campaign = operation.id
        return [
          operation.isAttributed
            ? attribution(
              of: campaign, operation.incident.likelihood, citing: operation.incident.counted) : nil
        ].compactMap(\.self)
          + operation.groups.map {
            link(
              campaign, "related-to", ExportedGroup.id(of: $0),
              ["description": "The dossier names the group here; no claim grades that."])
          }
          + operation.victims.map { link(campaign, "targets", places[$0].id) }
      }
  }

  /// That somebody attributes something to the state, how surely.
  private func attribution(
    of source: String, _ likelihood: Interval<Factor>, citing claims: [PublicClaim],
    _ remark: String = ""
  ) -> ExportedObject {
    let claimants = claims.map { claim in
      "\(claim.by.shown), \(claim.date): “\(claim.term.shown)” (\(claim.scale))"
    }
    let parts = [
      "Attributed by \(claimants.joined(separator: "; ")).",
      "The confidence is the low end of the likelihood, \(likelihood.percent).", remark,
    ]
    return link(
      source, "attributed-to", actorID,
      [
        "confidence": .integer(likelihood.low.tenThousandths / 100),
        "description": .string(parts.filter { !$0.isEmpty }.joined(separator: " ")),
        "external_references": references.of(claims.flatMap(\.sources)),
      ])
  }

  private func link(
    _ source: String, _ type: String, _ target: String, _ more: [String: JSONValue] = [:]
  ) -> ExportedObject {
    ExportedObject(
      .relationship, identifiedBy: [type, source, target],
      more.merging([
        "relationship_type": .string(type), "source_ref": .string(source),
        "target_ref": .string(target),
      ]) { own, _ in own })
  }
}

extension Interval<Factor> {
  /// `80–95 %`.
  fileprivate var percent: String {
    low == high ? "\(low.percent) %" : "\(low.percent)–\(high.percent) %"
  }
}
