import SourceText
import ThreatModel

/// How objects of STIX may be handed on, by the Traffic Light Protocol.
struct STIXMarkings {
  /// The marking definitions that every STIX program knows, by the UUID: FIRST's TLP 2.0 and the TLP 1
  /// of STIX 2.1, part 7.2.1.4.
  private static let known: [String: Marking] = [
    "94868c89-83c2-464b-929b-a1a8aa3c8487": .clear,
    "bab4a63c-aed9-4cf5-a766-dfca5abac2bb": .green,
    "55d920b0-5e8b-4f79-9ee9-91f868d9b421": .amber,
    "939a9414-2ddd-4d32-a0cd-375ea402b003": .amberStrict,
    "e828b379-4e03-4974-9ac4-e53a884c97c1": .red,
    "613f2e26-407d-48c7-9eca-b8e91df99dc9": .clear,
    "34098fce-860f-48ae-8e50-ebd3cc5e41da": .green,
    "f88d31f6-486f-44da-b317-01333bde0b82": .amber,
    "5e57c739-391a-4eb3-b6be-7d15ca92d5ed": .red,
  ]

  /// What the colours of TLP 1 and 2 are called.
  private static let colours: [String: Marking] = [
    "white": .clear, "clear": .clear, "green": .green, "amber": .amber,
    "amber+strict": .amberStrict, "red": .red,
  ]

  private let collection: STIXCollection
  private var reported: Set<String> = []

  init(_ collection: STIXCollection) { self.collection = collection }

  /// The strictest marking of an object, also where it is on a part of it only.
  ///
  /// A marking that is not in the data may be any; it is told, once for each, and does not count.
  mutating func strictest(of object: STIXObject, _ log: inout ImportLog) -> Marking? {
    var references = object.texts("object_marking_refs")
    if let parts = object.node["granular_markings"]?.items {
      references += parts.compactMap { $0["marking_ref"]?.text }
    }
    return references.compactMap { marking($0, of: object, &log) }.max()
  }

  private mutating func marking(
    _ id: String, of object: STIXObject, _ log: inout ImportLog
  ) -> Marking? {
    if let known = Self.known[String(id.lowercased().suffix(36))] { return known }
    guard let place = collection.places[id] else {
      if reported.insert(id).inserted {
        log.note(
          .dangling, object.id, at: object.node, in: object.file,
          "its marking \(PlainText.line(id, most: 120) ?? "") is not in the data: it may be stricter "
            + "than the dossier's")
      }
      return nil
    }
    return Self.marking(collection.objects[place])
  }

  /// What a marking definition says in TLP; `nil` for those that say something else.
  private static func marking(_ definition: STIXObject) -> Marking? {
    if let colour = definition.node["definition"]?["tlp"]?.text?.lowercased() {
      return colours[colour]
    }
    for (_, value) in definition.node["extensions"]?.pairs ?? [] {
      if let colour = value["tlp_2_0"]?.text?.lowercased() { return colours[colour] }
    }
    guard let name = definition.name?.lowercased(), name.hasPrefix("tlp:") else { return nil }
    return colours[String(name.dropFirst(4))]
  }
}
