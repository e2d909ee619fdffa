import SourceText
package import ThreatModel

/// Writes dossiers as YAML in the style in which people write them: what `DossierReader` reads from
/// it says the same.
package struct DossierWriter {
  private let incidents: IncidentWriter

  /// Writes with the words of a vocabulary, which says of what grades there may be several terms.
  package init(_ vocabulary: Vocabulary) { incidents = IncidentWriter(vocabulary) }

  /// A whole file.
  ///
  /// - Parameters:
  ///   - dossier: What it says.
  ///   - comments: Lines that stand at its head, without their mark.
  /// - Returns: The text, ended by a line feed.
  package func text(of dossier: Dossier, comments: [String] = []) -> String {
    var head: [WrittenValue.Pair] = [
      ("dossier", .word(dossier.id)), ("actor", actor(dossier.actor)),
    ]
    if let marking = dossier.marking { head.append(("marking", .word(marking.rawValue))) }
    var parts: [[WrittenValue.Pair]] = [head]
    if !dossier.groups.isEmpty { parts.append([("groups", .list(dossier.groups.map(group)))]) }
    if !dossier.sources.isEmpty { parts.append([("sources", .list(dossier.sources.map(source)))]) }
    parts.append([
      ("incidents", .list(dossier.incidents.map(incidents.incident), isSpaced: true))
    ])
    if !dossier.statements.isEmpty {
      parts.append([("statements", .list(dossier.statements.map(statement)))])
    }
    if !dossier.overrides.isEmpty {
      parts.append([("overrides", .list(dossier.overrides.map(override)))])
    }
    let body = parts.map { WrittenValue.lines(of: $0, margin: 0) }.joined(separator: [""])
    return (comments.map { "# \($0)" } + body).map { $0 + "\n" }.joined()
  }

  /// The lines of an incident, as an item of a list that is set in by two columns holds them.
  package func lines(of incident: Incident) -> [String] {
    lines(of: incidents.incident(incident))
  }

  /// The lines of a group.
  package func lines(of group: Group) -> [String] { lines(of: self.group(group)) }

  /// The lines of a source.
  package func lines(of source: Source) -> [String] { lines(of: self.source(source)) }

  private func lines(of item: WrittenValue) -> [String] {
    guard case .mapping(let pairs, _) = item else { return [] }
    return WrittenValue.lines(of: pairs, margin: 4)
  }

  private func actor(_ actor: Actor) -> WrittenValue {
    var pairs: [WrittenValue.Pair] = [("code", .word(actor.code)), ("name", .text(actor.name))]
    if !actor.aliases.isEmpty { pairs.append(("aliases", .texts(actor.aliases))) }
    return .mapping(pairs, isShort: true)
  }

  private func group(_ group: Group) -> WrittenValue {
    var pairs: [WrittenValue.Pair] = [("id", .word(group.id)), ("name", .text(group.name))]
    if !group.aliases.isEmpty { pairs.append(("aliases", .texts(group.aliases))) }
    if let organisation = group.organisation { pairs.append(("organisation", .text(organisation))) }
    if !group.sources.isEmpty { pairs.append(("sources", .words(group.sources))) }
    if !group.origins.isEmpty { pairs.append(("origins", .texts(group.origins))) }
    return .mapping(pairs)
  }

  private func source(_ source: Source) -> WrittenValue {
    var pairs: [WrittenValue.Pair] = [
      ("id", .word(source.id)), ("publisher", .text(source.publisher)),
      ("title", .text(source.title)),
    ]
    if let date = source.date { pairs.append(("date", .word(date.description))) }
    if let url = source.url { pairs.append(("url", .text(url))) }
    pairs.append(("reliability", .word(source.reliability)))
    pairs.append(("credibility", .word(source.credibility)))
    if !source.derivedFrom.isEmpty { pairs.append(("derived_from", .words(source.derivedFrom))) }
    if let read = source.read { pairs.append(("read", .word(read))) }
    return .mapping(pairs)
  }

  private func statement(_ statement: Statement) -> WrittenValue {
    var pairs: [WrittenValue.Pair] = [("id", .word(statement.id)), ("by", .text(statement.by))]
    if let country = statement.country { pairs.append(("country", .word(country))) }
    pairs.append(("date", .date(statement.date)))
    pairs.append(("about", .word(statement.about.rawValue)))
    pairs.append(("official", .word(statement.isOfficial ? "true" : "false")))
    pairs.append(("says", .text(statement.says)))
    pairs.append(("sources", .words(statement.sources)))
    return .mapping(pairs)
  }

  private func override(_ override: Override) -> WrittenValue {
    .mapping([
      ("analyst", .text(override.analyst)), ("date", .word(override.date.description)),
      ("rung", .word(override.rung.value)), ("reason", .text(override.reason)),
    ])
  }
}

extension WrittenValue {
  /// A day, month or year, or that it is not known.
  static func date(_ date: PartialDate?) -> WrittenValue { .word(date?.description ?? "unknown") }
}
