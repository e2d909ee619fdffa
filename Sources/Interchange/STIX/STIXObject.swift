import SourceText
import ThreatModel

/// One object of STIX, read when somebody asks for a property.
struct STIXObject {
  /// What an object is to a dossier.
  enum Role {
    /// A threat actor or an intrusion set: tools write the one where others write the other.
    case actor
    case campaign, incident, identity, location, marking, relationship, other
  }

  let node: JSONNode
  /// In which of the files it stands.
  let file: Int
  let id: String
  let role: Role

  /// The longest text that is an id.
  private static let longestID = 200

  /// An object that has a type and an id.
  init?(_ node: JSONNode, in file: Int) {
    guard let type = node["type"], type.kind == .string, let idNode = node["id"],
      (1...Self.longestID).contains(idNode.textLength), let id = idNode.text,
      id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.node = node
    self.file = file
    self.id = id
    role = Self.role(type)
  }

  private static func role(_ type: JSONNode) -> Role {
    if type.says("relationship") { return .relationship }
    if type.says("threat-actor") || type.says("intrusion-set") { return .actor }
    if type.says("campaign") { return .campaign }
    if type.says("incident") { return .incident }
    if type.says("identity") { return .identity }
    if type.says("location") { return .location }
    return type.says("marking-definition") ? .marking : .other
  }

  /// The type as it is written.
  var type: String { node["type"].flatMap { PlainText.line($0.text ?? "", most: 60) } ?? "" }

  /// A text.
  subscript(name: String) -> String? { node[name]?.text }

  /// A text as one line.
  func line(_ name: String, most: Int = 300) -> String? {
    guard let value = node[name], value.textLength < 1 << 20 else { return nil }
    return value.text.flatMap { PlainText.line($0, most: most) }
  }

  /// The texts of a list; others in it are left out.
  func texts(_ name: String) -> [String] {
    node[name]?.items?.compactMap { $0.textLength < 1 << 16 ? $0.text : nil } ?? []
  }

  /// What people call it.
  var name: String? { line("name", most: 150) }

  /// What people call it, or its id.
  var title: String { name ?? id }

  /// Whether its authors took it back.
  var isWithdrawn: Bool {
    node["revoked"]?.boolean == true || node["x_mitre_deprecated"]?.boolean == true
  }

  /// When this version was made.
  var modified: STIXTimestamp? {
    (self["modified"] ?? self["created"]).flatMap(STIXTimestamp.init)
  }

  /// How sure its authors are, 0 to 100.
  var confidence: Int? {
    node["confidence"]?.integer.flatMap { (0...100).contains($0) ? $0 : nil }
  }

  /// Whether it says of an actor that it is a state's own; STIX 2.0 said so in `labels`.
  var isNationState: Bool {
    (texts("threat_actor_types") + texts("labels")).contains("nation-state")
  }

  /// The documents that it cites, and the address of its own page: that of the reference with its
  /// number in a catalogue.
  var citations: (page: String?, documents: [Citation]) {
    var page: String?
    var documents: [Citation] = []
    guard let references = node["external_references"]?.items else { return (nil, []) }
    for reference in references {
      func text(_ name: String) -> String? {
        guard let value = reference[name], value.textLength < 1 << 16 else { return nil }
        return value.text
      }
      let (identifier, url) = (text("external_id"), text("url").flatMap(Citation.webAddress))
      if page == nil, identifier != nil, let url {
        page = url
        continue
      }
      guard let name = text("source_name"),
        let citation = Citation(
          name: name, text: text("description"), identifier: identifier, url: url)
      else { continue }
      documents.append(citation)
    }
    return (page, documents)
  }
}

/// What one object says of another.
struct STIXRelation {
  /// What dossiers have a place for.
  enum Kind: String, CaseIterable {
    case attributedTo = "attributed-to"
    case originatesFrom = "originates-from"
    case locatedAt = "located-at"
    case targets
    case partOf = "part-of"
  }

  let kind: Kind
  /// The place of the relationship among the objects.
  let place: Int
  /// The places of its two ends.
  let source: Int
  let target: Int
}
