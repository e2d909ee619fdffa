import SourceText
import ThreatModel

/// The dossier of one state while foreign data are taken over into it.
struct DossierDraft {
  private let actor: Actor
  private var ids = ReadableIDs()
  private var shelf: [String: String] = [:]
  private var sources: [Source] = []
  /// Intrusion sets.
  var groups: [Group] = []
  /// Operations.
  var incidents: [Incident] = []
  /// The strictest handling of what was taken over.
  private var marking: Marking?

  /// An empty dossier of a state.
  init(code: String, name: String) { actor = Actor(code: code, name: name) }

  /// Makes the handling at least so strict.
  mutating func tighten(to other: Marking?) {
    guard let other else { return }
    marking = max(marking ?? other, other)
  }

  /// Cites a document; one that was cited before keeps its id.
  mutating func cite(_ citation: Citation) -> String {
    if let known = shelf[citation.key] { return known }
    let name = citation.publisher + " " + citation.title
    let id = ids.id(for: name, origin: Self.mark(of: citation.key), fallback: "source")
    shelf[citation.key] = id
    sources.append(
      Source(
        id: id, publisher: citation.publisher, title: citation.title, date: citation.date,
        url: citation.url))
    return id
  }

  /// The id under which an object was cited already.
  func source(ofObject object: String) -> String? { shelf["object " + object] }

  /// Cites what the data say of one object, which rests on the documents that they cite.
  mutating func cite(
    _ citation: Citation, object: String, derivedFrom documents: [String]
  ) -> String {
    if let known = source(ofObject: object) { return known }
    let id = ids.id(
      for: citation.publisher + " " + citation.title, origin: object, fallback: "source")
    shelf["object " + object] = id
    sources.append(
      Source(
        id: id, publisher: citation.publisher, title: citation.title, date: citation.date,
        url: citation.url, derivedFrom: documents, read: "dataset"))
    return id
  }

  /// Eight letters that do not hang on the order of documents: FNV-1a of the key.
  private static func mark(of key: String) -> String {
    let hash = key.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    let letters = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - letters.count) + letters
  }

  /// The dossier.
  var dossier: Dossier {
    Dossier(
      id: ReadableIDs.kebab(actor.name), actor: actor, marking: marking, groups: groups,
      sources: sources, incidents: incidents, span: .nowhere)
  }
}

/// The dossiers of all states that foreign data speak of.
struct DossierDrafts {
  private let vocabulary: Vocabulary
  private var drafts: [String: DossierDraft] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The dossier of a state, by code.
  subscript(code: String) -> DossierDraft {
    get {
      drafts[code] ?? DossierDraft(code: code, name: vocabulary.name(ofCode: code))
    }
    _modify {
      // Taken out while it is changed, so that its lists are not copied.
      var draft =
        drafts.removeValue(forKey: code)
        ?? DossierDraft(code: code, name: vocabulary.name(ofCode: code))
      defer { drafts[code] = draft }
      yield &draft
    }
  }

  /// The dossiers by code.
  var dossiers: [Dossier] {
    drafts.sorted { $0.key < $1.key }.map(\.value.dossier)
  }
}
