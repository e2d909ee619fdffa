package import Dossiers
package import SourceText
package import ThreatModel
package import YAMLTree

/// A dossier as it stands in a file.
package struct DossierFile: Sendable {
  /// The bytes.
  package let file: SourceFile
  /// What they say.
  package let root: YAMLNode
  /// What that means.
  package let dossier: Dossier

  /// Binds a dossier to its file.
  package init(file: SourceFile, root: YAMLNode, dossier: Dossier) {
    self.file = file
    self.root = root
    self.dossier = dossier
  }
}

/// A dossier's file as an import would leave it.
package struct MergedDossier: Sendable {
  /// The file.
  package let file: SourceFile
  /// What came in.
  package let state: ImportedState
  /// What the data says and the file does not.
  package let conflicts: [ImportNote]
  /// Whether the file is new or has other bytes than before.
  package let isChanged: Bool
}

/// Brings imported evidence into the file of its state.
///
/// What the file holds of the same origin stays as it is, whatever an analyst made of it. What is
/// new is appended, with the sources that it needs; no other byte changes, and that is proven.
package struct DossierMerge {
  private let context: EvidenceContext
  private let imported: Dossier
  private let known: DossierFile
  private var sourceNames = SourceNames()
  private var groupNames: [String: String] = [:]
  private var incidentNames: [String: String] = [:]
  private var conflicts: [ImportNote] = []

  /// Merges one dossier.
  ///
  /// - Parameters:
  ///   - imported: What the data says of a state.
  ///   - known: The state's file, if there is one.
  ///   - path: Where a new file goes.
  ///   - comments: What stands at the head of a new file.
  ///   - context: The words that dossiers may use.
  /// - Returns: The file as it would stand, which passes the checks of a dossier, or why it cannot be.
  package static func merge(
    _ imported: Dossier, into known: DossierFile?, newAt path: String, comments: [String],
    in context: EvidenceContext
  ) -> Checked<MergedDossier> {
    if let known {
      var merge = DossierMerge(context: context, imported: imported, known: known)
      return merge.merged()
    }
    let file = SourceFile(
      path: path, text: DossierWriter(context.vocabulary).text(of: imported, comments: comments))
    return checked(file, in: context).then { _ in
      Checked(
        MergedDossier(
          file: file,
          state: ImportedState(
            code: imported.actor.code, name: imported.actor.name, file: path, isNew: true,
            groups: .init(added: imported.groups.count, known: 0),
            incidents: .init(added: imported.incidents.count, known: 0)),
          conflicts: [], isChanged: true))
    }
  }

  private init(context: EvidenceContext, imported: Dossier, known: DossierFile) {
    self.context = context
    self.imported = imported
    self.known = known
  }

  /// Reads a file as `check` does; only errors keep it from being written.
  private static func checked(
    _ file: SourceFile, in context: EvidenceContext
  ) -> Checked<Dossier> {
    let read = YAMLReader.read(file).then { DossierReader.read($0, in: context) }
    return Checked(read.value, read.diagnostics.filter { $0.severity == .error })
  }

  private mutating func merged() -> Checked<MergedDossier> {
    nameSources()
    let groups = newGroups()
    let incidents = newIncidents()
    let cited = incidents.reduce(into: Set<String>()) { $0.formUnion($1.citedSources) }
      .union(groups.flatMap(\.sources))
    let sources = newSources(cited)
    let counts = (
      groups: ImportedState.Tally(
        added: groups.count, known: imported.groups.count - groups.count),
      incidents: ImportedState.Tally(
        added: incidents.count, known: imported.incidents.count - incidents.count)
    )
    let before = known.file
    let writer = DossierWriter(context.vocabulary)
    return Checked((file: before, root: known.root))
      .then { append(groups.map { writer.lines(of: $0) }, to: "groups", $0) }
      .then { append(sources.map { writer.lines(of: $0) }, to: "sources", $0) }
      .then { append(incidents.map { writer.lines(of: $0) }, to: "incidents", $0) }
      .then { [context, imported, conflicts] document in
        let isChanged = document.file.bytes != before.bytes
        let result = MergedDossier(
          file: document.file,
          state: ImportedState(
            code: imported.actor.code, name: imported.actor.name, file: before.path,
            isNew: false, groups: counts.groups, incidents: counts.incidents),
          conflicts: conflicts, isChanged: isChanged)
        guard isChanged else { return Checked(result) }
        return Self.checked(document.file, in: context).map { _ in result }
      }
  }

  // MARK: - What is new

  /// Finds the dossier's own names of the data's sources: by id, or by address.
  private mutating func nameSources() {
    var taken = Dictionary(
      known.dossier.sources.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let byAddress = Dictionary(
      known.dossier.sources.compactMap { source in source.url.map { ($0, source.id) } },
      uniquingKeysWith: { first, _ in first })
    for source in imported.sources {
      if let id = source.url.flatMap({ byAddress[$0] }) {
        sourceNames.renamed[source.id] = id
      } else if let same = taken[source.id], same.url != nil, source.url != nil {
        // Another document goes by that name.
        sourceNames.renamed[source.id] = source.id.free(among: taken)
      }
      taken[sourceNames.name(source.id)] = source
    }
  }

  private mutating func newSources(_ cited: Set<String>) -> [Source] {
    let taken = Set(known.dossier.sources.map(\.id))
    var needed = cited
    // What is cited may rest on others.
    for source in imported.sources.reversed() where needed.contains(sourceNames.name(source.id)) {
      needed.formUnion(sourceNames.names(source.derivedFrom))
    }
    return imported.sources.compactMap { source in
      let id = sourceNames.name(source.id)
      guard needed.contains(id), !taken.contains(id) else { return nil }
      var source = source
      source.id = id
      source.derivedFrom = sourceNames.names(source.derivedFrom)
      return source
    }
  }

  private mutating func newGroups() -> [Group] {
    let nodes = known.root.items(under: "groups")
    var byOrigin: [String: Group] = [:]
    for group in known.dossier.groups {
      for origin in group.origins { byOrigin[origin] = byOrigin[origin] ?? group }
    }
    let byID = Dictionary(
      known.dossier.groups.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var new: [Group] = []
    for group in imported.groups {
      let same = group.origins.lazy.compactMap { byOrigin[$0] }.first
      guard let found = same ?? byID[group.id] else {
        var group = group
        group.sources = sourceNames.names(group.sources)
        new.append(group)
        continue
      }
      groupNames[group.id] = found.id
      let names = [found.name] + found.aliases
      let missing = ([group.name] + group.aliases).filter { name in
        !names.contains { $0.lowercased() == name.lowercased() }
      }
      guard same == nil || !missing.isEmpty else { continue }
      let reason =
        same == nil
        ? "the dossier has a group of that name without this origin: '\(found.id)'"
        : "the dossier says less: its 'aliases' are without "
          + missing.map { "'\($0)'" }.joined(separator: ", ")
      conflicts.append(
        ImportNote(
          .conflict, object: group.origins.first ?? group.id, file: known.file.path,
          line: nodes[found.id]?.span.line, reason: reason))
    }
    return new
  }

  private mutating func newIncidents() -> [Incident] {
    let nodes = known.root.items(under: "incidents")
    var byOrigin: [String: Incident] = [:]
    for incident in known.dossier.incidents {
      for origin in incident.origins { byOrigin[origin] = byOrigin[origin] ?? incident }
    }
    var taken = Dictionary(
      known.dossier.incidents.map { ($0.id, true) }, uniquingKeysWith: { first, _ in first })
    var pairs: [(data: Incident, known: Incident?)] = []
    for incident in imported.incidents {
      let found = incident.origins.lazy.compactMap { byOrigin[$0] }.first
      if found == nil {
        incidentNames[incident.id] = incident.id.free(among: taken)
        taken[incidentNames[incident.id] ?? incident.id] = true
      } else {
        incidentNames[incident.id] = found?.id
      }
      pairs.append((incident, found))
    }
    var new: [Incident] = []
    for pair in pairs {
      let data = named(pair.data)
      guard let found = pair.known else {
        new.append(data)
        continue
      }
      let compared = Conflicts(between: found, and: data, at: nodes[found.id])
      conflicts += compared.found.map {
        ImportNote(
          .conflict, object: data.origins.first ?? data.id, file: known.file.path,
          line: $0.line, reason: $0.reason)
      }
    }
    return new
  }

  /// An incident with the names that other things have in the dossier.
  private func named(_ incident: Incident) -> Incident {
    var result = sourceNames.applied(to: incident)
    result.id = incidentNames[incident.id] ?? incident.id
    result.groups = incident.groups.map { groupNames[$0] ?? $0 }
    result.overlaps = incident.overlaps.map { incidentNames[$0] ?? $0 }
    return result
  }

  // MARK: - Writing

  private typealias Document = (file: SourceFile, root: YAMLNode)

  private func append(
    _ items: [[String]], to key: String, _ document: Document
  ) -> Checked<Document> {
    guard !items.isEmpty else { return Checked(document) }
    let edits = ItemAppend(document.file, document.root).planned(all: items, to: [.init(key)])
    let nodes = YAMLReader.read(
      SourceFile(path: "", text: items.map(\.asListItem).joined()))
    guard let edits = edits.value, let added = nodes.value?.items else {
      return Checked(nil, edits.diagnostics + nodes.diagnostics)
    }
    let edit = ProvenEdit.make(
      edits, meaning: [.items(added, under: key)], in: document.file, document.root)
    return edit.map { ($0.file, $0.root) }
  }
}

extension YAMLNode {
  /// The items of a list of the outermost mapping by their ids.
  fileprivate func items(under key: String) -> [String: YAMLNode] {
    Dictionary(
      (self[key]?.items ?? []).compactMap { item in
        (item["id"]?.scalar?.text.text).map { ($0, item) }
      }, uniquingKeysWith: { first, _ in first })
  }
}

extension [String] {
  /// Lines of a mapping as an item of a list that stands alone.
  fileprivate var asListItem: String {
    enumerated().map { ($0.offset == 0 ? "- " : "  ") + $0.element + "\n" }.joined()
  }
}

extension String {
  /// The first of `x`, `x-2`, `x-3` … that is not taken.
  fileprivate func free<Value>(among taken: [String: Value]) -> String {
    guard taken[self] != nil else { return self }
    return (2...).lazy.map { "\(self)-\($0)" }.first { taken[$0] == nil } ?? self
  }
}
