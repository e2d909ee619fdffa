import SourceText

/// A STIX object before what all objects of a bundle share is added.
struct ExportedObject {
  /// The types that are written, in the order in which a bundle lists them.
  enum Kind: String, CaseIterable {
    case identity
    case extensionDefinition = "extension-definition"
    case location
    case threatActor = "threat-actor"
    case intrusionSet = "intrusion-set"
    case campaign
    case relationship
    case note
    case report
  }

  let kind: Kind
  /// The type, two hyphens, a UUID.
  let id: String
  /// What the type has of its own; without nulls and empty lists, which STIX does not allow.
  private(set) var members: [String: JSONValue]

  /// An object whose id follows from what identifies it.
  ///
  /// - Parameters:
  ///   - kind: The type.
  ///   - parts: What identifies it among its type, in their order.
  ///   - members: Its own properties; absent ones may be null or empty.
  init(_ kind: Kind, identifiedBy parts: [String], _ members: [String: JSONValue]) {
    self.kind = kind
    id = Self.id(kind.rawValue, identifiedBy: parts)
    self.members = members.compactMapValues(\.present)
  }

  /// An id; each part goes in with its length, so that two parts are never mistaken for one.
  static func id(_ type: String, identifiedBy parts: [String]) -> String {
    let name = ([type] + parts).map { "\($0.utf8.count):\($0)" }.joined()
    return "\(type)--\(NamedUUID(of: name, in: .threatlevel, version: 4))"
  }
}

extension ExportedObject {
  /// Objects in the order of a bundle, each id once.
  ///
  /// Of two with one id the first is kept, with the other's elements added to its lists: a campaign
  /// that stands in two dossiers has the sources of both.
  static func inOrder(_ objects: [ExportedObject]) -> [ExportedObject] {
    var byID: [String: ExportedObject] = [:]
    for object in objects {
      byID[object.id] = byID[object.id]?.adding(object) ?? object
    }
    return byID.values.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
  }

  private var rank: Int { Kind.allCases.firstIndex(of: kind) ?? 0 }

  private func adding(_ other: ExportedObject) -> ExportedObject {
    var both = self
    both.members.merge(other.members) { own, added in
      guard case .array(let own) = own, case .array(let added) = added else { return own }
      var texts = Set(own.map(JSONWriter.text))
      return .array(own + added.filter { texts.insert(JSONWriter.text(of: $0)).inserted })
    }
    return both
  }
}

extension JSONValue {
  /// The value without nulls and empty lists and objects in it; `nil` if nothing is left.
  var present: JSONValue? {
    switch self {
    case .null: return nil
    case .array(let elements):
      let present = elements.compactMap(\.present)
      return present.isEmpty ? nil : .array(present)
    case .object(let members):
      let present = members.compactMapValues(\.present)
      return present.isEmpty ? nil : .object(present)
    default: return self
    }
  }
}

extension String {
  /// Text of a file as one line that shows what would steer a page instead of obeying it.
  var shown: String {
    split(whereSeparator: \.isNewline).joined(separator: " ").visible
  }
}
