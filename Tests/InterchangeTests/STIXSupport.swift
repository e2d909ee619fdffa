import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel

/// STIX of our own, so that each trap stands in a few lines.
enum STIX {
  /// An id that is told by its last letters.
  static func id(_ type: String, _ name: String) -> String {
    let hex = name.utf8.map { String($0, radix: 16) }.joined().prefix(12)
    return "\(type)--00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - hex.count) + hex
  }

  /// An object of STIX 2.1, with an id made of its name and further properties.
  static func object(_ type: String, _ name: String, _ more: String = "") -> String {
    """
    {"type": "\(type)", "spec_version": "2.1", "id": "\(id(type, name))", "name": "\(name)", \
    "created": "2021-02-03T04:05:06.789Z", "modified": "2021-02-03T04:05:06.789Z"\
    \(more.isEmpty ? "" : ", " + more)}
    """
  }

  /// A relationship between two objects, with an id made of all three.
  static func relation(
    _ type: String, _ source: String, _ target: String, _ more: String = ""
  ) -> String {
    let hash = (type + source + target).utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let hex = "000000000000" + String(hash, radix: 16)
    return """
      {"type": "relationship", "spec_version": "2.1", "relationship_type": "\(type)", \
      "id": "relationship--00000000-0000-4000-8000-\(hex.suffix(12))", \
      "source_ref": "\(source)", "target_ref": "\(target)", \
      "created": "2022-05-06T00:00:00Z", "modified": "2022-05-06T00:00:00Z"\
      \(more.isEmpty ? "" : ", " + more)}
      """
  }

  static func bundle(_ objects: [String]) -> SourceFile {
    SourceFile(
      path: "data/test.json",
      text: """
        {"type": "bundle", "id": "bundle--1", "objects": [
        \(objects.joined(separator: ",\n"))
        ]}
        """)
  }

  static let group = id("intrusion-set", "g")
  static let campaign = id("campaign", "c")
  static let location = id("location", "l")

  /// A campaign, its group and where that is from, with further properties of each.
  static func story(
    campaign more: String = "", group: String = "", country: String = "CN",
    attribution: String = "", place: String = "originates-from"
  ) -> [String] {
    [
      object("intrusion-set", "g", group), object("campaign", "c", more),
      object("location", "l", "\"country\": \"\(country)\""),
      relation("attributed-to", campaign, Self.group, attribution),
      relation(place, Self.group, location),
    ]
  }
}

/// Takes STIX over; problems with the files fail the test.
func taken(
  _ objects: [String], joining clusters: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> ImportedEvidence {
  let checked = STIXImport.evidence(
    from: [STIX.bundle(objects)],
    joining: clusters.map { [SourceFile(path: "threat-actor.json", text: $0)] } ?? [],
    in: try Shipped.context())
  #expect(
    checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))",
    sourceLocation: sourceLocation)
  return try #require(checked.value, sourceLocation: sourceLocation)
}

extension ImportedEvidence {
  /// The only incident of the only dossier.
  var incident: Incident? {
    dossiers.count == 1 && dossiers[0].incidents.count == 1 ? dossiers[0].incidents[0] : nil
  }

  /// What is said of one object, as `kind: reason`.
  func said(of id: String) -> [String] {
    notes.filter { $0.object == id }.map { "\($0.kind): \($0.reason)" }
  }

  /// How many notes there are of a kind.
  func count(_ kind: ImportNote.Kind) -> Int { notes.count { $0.kind == kind } }
}
