import SourceText
import ThreatModel

/// A group that the dossier names at an operation which the assessment sees.
struct ExportedGroup {
  let group: Group
  /// The operations at which the dossier names no other group, and that counted claims ascribe to
  /// the state: only there does a claim about the operation speak of this group.
  private let own: [ExportedOperation]

  /// The groups of some operations, by id.
  static func all(of operations: [ExportedOperation], in dossier: Dossier) -> [ExportedGroup] {
    let named = Set(operations.flatMap { $0.groups.map(\.id) })
    return dossier.groups.filter { named.contains($0.id) }.sorted { $0.id < $1.id }.map { group in
      ExportedGroup(
        group: group,
        own: operations.filter { $0.isAttributed && $0.groups.map(\.id) == [group.id] })
    }
  }

  /// The claims that tie it to the state, each once.
  var claims: [PublicClaim] {
    var seen: Set<[String]> = []
    return own.flatMap(\.incident.counted).filter {
      seen.insert([$0.by, "\($0.date)", $0.term, $0.scale]).inserted
    }
  }

  /// How likely it is that it acts for the state, of several operations the least.
  ///
  /// `nil` where no claim says so.
  var likelihood: Interval<Factor>? {
    own.map(\.incident.likelihood).min { ($0.low, $0.high) < ($1.low, $1.high) }
  }

  /// The intrusion set.
  ///
  /// What body the group is said to belong to bears no date in a dossier, and could be later
  /// knowledge: it is left out.
  func object(_ references: ExportedReferences) -> ExportedObject {
    ExportedObject(
      .intrusionSet, identifiedBy: [group.name.lowercased()],
      [
        "name": .string(group.name.shown),
        "aliases": .strings(Set(group.aliases.map(\.shown)).subtracting([""]).sorted()),
        "external_references": references.of(
          group.sources, origins: group.origins, isUndated: true),
      ])
  }

  /// The id of a group's intrusion set.
  static func id(of group: Group) -> String {
    ExportedObject.id(
      ExportedObject.Kind.intrusionSet.rawValue, identifiedBy: [group.name.lowercased()])
  }
}
