import SourceText
package import ThreatModel

/// Assessments as a STIX 2.1 bundle: the same report, the same bytes.
///
/// Ids follow from what they stand for and times from the day of the assessment. Every object that
/// another names stands in the bundle.
package struct STIXExport {
  private let report: AssessmentReport
  private let states: [ExportedState]
  private let countries: [String: String]
  private let organisations: [String: String]

  /// An export of some states.
  ///
  /// - Parameters:
  ///   - report: Day, rules and handling of all of them.
  ///   - states: Its assessments with their dossiers and explanations, in any order.
  ///   - vocabulary: The names of countries and organisations.
  package init(_ report: AssessmentReport, states: [ExportedState], vocabulary: Vocabulary) {
    self.report = report
    self.states = states.sorted { $0.assessment.actor.code < $1.assessment.actor.code }
    countries = vocabulary.countries
    organisations = vocabulary.organisations
  }

  /// The bundle, ended by a line feed.
  package var text: String {
    let objects =
      [Self.author, AssessmentExtension.definition(by: Self.author.id)]
      + states.flatMap {
        StateExport(
          $0, in: report, places: ExportedPlaces(countries: countries, organisations: organisations)
        ).objects
      }
    let values =
      [report.marking?.definition].compactMap(\.self)
      + ExportedObject.inOrder(objects).map(finished)
    let id = ExportedObject.id(
      "bundle", identifiedBy: [JSONWriter.text(of: .array(values))])
    return JSONWriter.text(
      of: ["type": "bundle", "id": .string(id), "objects": .array(values)])
  }

  /// Who says all this: the program, and no authority.
  private static let author = ExportedObject(
    .identity, identifiedBy: ["threatlevel", "system"],
    [
      "name": "threatlevel", "identity_class": "system",
      "description": """
      A rules engine that assesses which threat designation the public evidence on a state \
      supports. Nothing it writes is an official designation.
      """,
    ])

  /// An object with what all objects have.
  private func finished(_ object: ExportedObject) -> JSONValue {
    let isOfThisDay = [.note, .report].contains(object.kind)
    let today = ExportedTime.text(report.asOf)
    let common: JSONValue = [
      "type": .string(object.kind.rawValue), "spec_version": "2.1", "id": .string(object.id),
      "created": .string(isOfThisDay ? today : ExportedTime.creation(asOf: report.asOf)),
      "modified": .string(today),
      "created_by_ref": object.id == Self.author.id ? .null : .string(Self.author.id),
      "object_marking_refs": .strings([report.marking?.definitionID].compactMap(\.self)),
    ]
    return JSONValue.object(object.members).merging(common.present ?? .null)
  }
}
