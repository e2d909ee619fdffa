import SourceText
import ThreatModel

/// The threat actors of MISP galaxy files, each once.
struct MISPCollection {
  /// In the order of the files and of the actors in them.
  private(set) var actors: [MISPActor] = []
  /// The title of each file's galaxy.
  let titles: [String]
  /// Who made each file's galaxy.
  let publishers: [String]

  /// Reads the files' actors, and says which cannot be read.
  init(_ roots: [JSONNode], _ log: inout ImportLog) {
    titles = roots.map { Self.line($0["name"]) ?? "galaxy" }
    // `source` is a link or a sentence where a galaxy is made of the list of a company.
    publishers = roots.map { Self.line($0["source"]) ?? "MISP Project" }
    var known: Set<String> = []
    for (file, root) in roots.enumerated() {
      for node in Self.clusters(of: root) ?? [] {
        log.count("cluster")
        guard let actor = MISPActor(node, in: file) else {
          log.note(
            .skipped, Self.line(node["uuid"]) ?? Self.line(node["value"]), at: node, in: file,
            "it is no cluster: it lacks a value or a uuid")
          continue
        }
        guard known.insert(actor.uuid).inserted else {
          log.note(
            .contradictory, actor.uuid, at: node, in: file,
            "another cluster has the same uuid; the first one counts")
          continue
        }
        actors.append(actor)
      }
    }
  }

  private static func line(_ node: JSONNode?) -> String? {
    guard let node, node.textLength < 1 << 16 else { return nil }
    return node.text.flatMap { PlainText.line($0, most: 100) }
  }

  /// The clusters of a galaxy file; `nil` if it is none.
  static func clusters(of root: JSONNode) -> [JSONNode]? {
    root["values"]?.items.map { Array($0) }
  }

  /// What the galaxy says of one actor, as a document.
  func citation(of actor: MISPActor) -> Citation {
    Citation(
      publisher: publishers[actor.file], title: "\(titles[actor.file]) cluster: \(actor.name)")
  }
}
