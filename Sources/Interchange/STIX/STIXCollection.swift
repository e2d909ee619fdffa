import SourceText
import ThreatModel

/// The objects of STIX files: of each id the latest version that holds, and how they are tied.
struct STIXCollection {
  /// In the order of the files and of the objects in them.
  private(set) var objects: [STIXObject] = []
  /// The place of each object that holds, by id.
  private(set) var places: [String: Int] = [:]
  /// The ids of objects that their authors took back.
  private(set) var withdrawn: Set<String> = []
  /// What dossiers have a place for.
  private(set) var relations: [STIXRelation] = []

  /// Reads the files' objects, and says which do not hold and why.
  init(_ roots: [JSONNode], _ log: inout ImportLog) {
    for (file, root) in roots.enumerated() {
      for node in Self.objects(of: root) { add(node, in: file, &log) }
    }
    for place in objects.indices where places[objects[place].id] == place {
      let object = objects[place]
      guard object.isWithdrawn else { continue }
      withdrawn.insert(object.id)
      places[object.id] = nil
      log.note(
        .revoked, object.id, at: object.node, in: object.file,
        object.node["revoked"]?.boolean == true
          ? "its authors revoked it" : "its authors declared it deprecated")
    }
    for place in objects.indices where holds(place) && objects[place].role == .relationship {
      relate(place, &log)
    }
  }

  /// The objects of a file: those of a bundle, of a list, or the one that stands there bare.
  ///
  /// - Returns: `nil` if it is none of these.
  static func objectList(of root: JSONNode) -> [JSONNode]? {
    if let items = root.items {
      let objects = Array(items)
      return objects.isEmpty || objects.contains { $0.kind == .object } ? objects : nil
    }
    guard root.kind == .object else { return nil }
    if let items = root["objects"]?.items { return Array(items) }
    if root["type"]?.says("bundle") == true, root["objects"] == nil { return [] }
    return root["type"]?.kind == .string && root["id"]?.kind == .string ? [root] : nil
  }

  private static func objects(of root: JSONNode) -> [JSONNode] { objectList(of: root) ?? [] }

  /// Whether the object at a place is the version that counts and was not taken back.
  func holds(_ place: Int) -> Bool { places[objects[place].id] == place }

  // MARK: Versions

  private mutating func add(_ node: JSONNode, in file: Int, _ log: inout ImportLog) {
    guard let object = STIXObject(node, in: file) else {
      log.count("without type or id")
      let id = node["id"]?.text.flatMap { PlainText.line($0, most: 100) }
      log.note(.skipped, id, at: node, in: file, "it is no STIX object: it lacks a type or an id")
      return
    }
    log.count(object.type)
    if node["confidence"] != nil, object.confidence == nil {
      log.note(
        .incomplete, object.id, at: node, in: file,
        "its confidence is no whole number from 0 to 100 and counts as none given")
    }
    guard let known = places[object.id] else {
      places[object.id] = objects.count
      objects.append(object)
      return
    }
    let (old, new) = (objects[known].modified, object.modified)
    let isLater =
      switch (old, new) {
      case (let old?, let new?): old < new
      case (nil, .some): true
      default: false
      }
    let loser = isLater ? objects[known] : object
    if isLater {
      places[object.id] = objects.count
      objects.append(object)
    }
    if old != new {
      log.note(
        .revoked, loser.id, at: loser.node, in: loser.file,
        "a version with a later 'modified' replaces it")
    } else if objects[known].node.saysTheSame(as: object.node) {
      log.note(
        .skipped, object.id, at: node, in: file, "it stands here again, word for word the same")
    } else {
      log.note(
        .contradictory, object.id, at: node, in: file,
        "another version with the same 'modified' says something else; the first one counts")
    }
  }

  // MARK: Relationships

  private mutating func relate(_ place: Int, _ log: inout ImportLog) {
    let object = objects[place]
    func note(_ kind: ImportNote.Kind, _ reason: String, _ log: inout ImportLog) {
      log.note(kind, object.id, at: object.node, in: object.file, reason)
    }
    guard let type = object.node["relationship_type"], type.kind == .string else {
      return note(.skipped, "it lacks a relationship_type", &log)
    }
    guard let kind = STIXRelation.Kind.allCases.first(where: { type.says($0.rawValue) }) else {
      let name = PlainText.line(type.text ?? "", most: 60) ?? ""
      return note(.skipped, "a dossier has no place for the relationship '\(name)'", &log)
    }
    guard let from = object["source_ref"], let to = object["target_ref"] else {
      return note(.skipped, "it lacks source_ref or target_ref", &log)
    }
    guard from != to else {
      return note(.contradictory, "it leads from an object to itself; it was left out", &log)
    }
    for end in [from, to] where places[end] == nil {
      let name = PlainText.line(end, most: 120) ?? ""
      return note(
        .dangling,
        withdrawn.contains(end)
          ? "it names \(name), which its authors took back"
          : "it names \(name), which is not in the data", &log)
    }
    guard let source = places[from], let target = places[to] else { return }
    guard Self.isUsable(kind, from: objects[source].role, to: objects[target].role) else {
      return note(
        .skipped,
        "a dossier has no place for '\(kind.rawValue)' from \(objects[source].type) to "
          + objects[target].type, &log)
    }
    relations.append(STIXRelation(kind: kind, place: place, source: source, target: target))
  }

  private static func isUsable(
    _ kind: STIXRelation.Kind, from source: STIXObject.Role, to target: STIXObject.Role
  ) -> Bool {
    switch kind {
    case .attributedTo:
      [.actor, .campaign, .incident].contains(source)
        && [.actor, .campaign, .identity].contains(target)
    case .originatesFrom:
      [.actor, .campaign, .incident].contains(source) && target == .location
    case .locatedAt: [.actor, .identity].contains(source) && target == .location
    case .targets:
      [.campaign, .incident].contains(source) && [.identity, .location].contains(target)
    case .partOf: source == .incident && target == .campaign
    }
  }
}
