package import ThreatModel

/// Writes evidence to fill in: every key with what belongs there, and the words that may stand
/// there.
///
/// What is not commented out is the least that `check` passes, and touches no rule: the claim is of
/// a kind and a link that count for nothing until somebody fills it in. Comments that begin with
/// one `#` are keys to use by taking the mark away; those with two explain.
package struct EvidenceTemplate: Sendable {
  private let context: EvidenceContext
  private let actor: Actor
  private let today: CalendarDate

  /// A template for a state; `today` is the day that stands where a day is needed.
  package init(_ context: EvidenceContext, actor: Actor, today: CalendarDate) {
    self.context = context
    self.actor = actor
    self.today = today
  }

  private var day: String { PartialDate(today).description }

  // MARK: - Parts

  /// A source as an item of `sources`.
  package func source(id: String) -> [String] {
    var page = CommentedLines()
    page.line("id: \(id)", "tells what it is, such as bbc-2023-08-08")
    page.line("publisher: Who published it")
    page.line("title: Its title")
    page.optional("date: \(day)", "as precise as the source: 2024, 2024-03 or 2024-03-25")
    page.optional("url: https://example.org/")
    page.remark(
      "Admiralty grades: how reliable the publisher (A to F), how credible the report (1 to 6).")
    page.line("reliability: F")
    page.line("credibility: 6")
    page.optional("read: document", "excerpt, dataset or document: how it was seen")
    page.optional("derived_from: [another-source]", "what it copies or digests")
    return page.lines
  }

  /// An incident as an item of `incidents`.
  package func incident(id: String, title: String, source: String) -> [String] {
    var page = CommentedLines()
    page.line("id: \(id)", "the same in every dossier that holds the incident")
    page.line("title: \(title)", "a short noun phrase")
    page.optional("summary: One or two sentences.")
    page.optional("campaign: a-shared-key", "of one campaign only the strongest incident counts")
    page.optional("groups: []", "ids that stand under 'groups'")
    page.optional("first: \(day)", "first activity; a day, month or year, or unknown")
    page.optional("last: \(day)", "last activity")
    page.optional("ongoing: true", "if a source said that it went on")
    page.line("disclosed: \(day)", "first public report")
    page.optional("victims: [\(claimant)]", "who was hit, by code")
    list(.targets, on: &page)
    list(.sectors, on: &page)
    list(.operations, on: &page)
    page.optional(
      "outcome: \(first(.outcomes))", context.vocabulary.ids(.outcomes).joined(separator: ", "))
    page.optional("effects:")
    for measure in context.vocabulary.lists[.measures] ?? [] {
      page.optional(
        "  \(measure.id): {about: 1}", measure.titleWithUnit)
    }
    page.remark(
      "Numbers: 43, {about: 40}, {more_than: 40}, {at_least: 40}, {up_to: 40}, {from: 40, to: 50}.")
    if !context.vocabulary.grades.isEmpty {
      page.optional("grades:", "for rule sets after published schemes; the vocabulary lists terms")
      for grade in context.vocabulary.grades {
        page.optional(
          "  \(grade.id): \(grade.isSeveral ? "[\(grade.words[0])]" : grade.words[0])", grade.title)
      }
    }
    page.line("claims:")
    page.add(claim(source: source), indent: 2, asItem: true)
    page.optional("responses:", "what was done about it")
    page.remark("kind is one of: \(context.vocabulary.ids(.responses).joined(separator: ", "))")
    page.optional("  - kind: \(first(.responses))")
    page.optional("    by: \(claimant)")
    page.optional("    date: \(day)")
    page.optional(
      "    level: \(first(.levels))", context.vocabulary.ids(.levels).joined(separator: ", "))
    page.optional("    instrument: listing-\(day)", "shared by all that one document covers")
    page.optional("    sources: [\(source)]")
    page.optional("denials:")
    page.optional("  - by: Who denied")
    page.optional("    date: \(day)")
    page.optional("    says: what was said, in own words")
    page.optional("    sources: [\(source)]")
    page.optional("reported:", "sourced facts that fit no other key")
    page.optional("  - {says: the fact in own words, sources: [\(source)]}")
    page.optional("uncertain:", "keys that need care")
    page.optional("  - {field: disclosed, why: what is uncertain about it}")
    return page.lines
  }

  private func claim(source: String) -> [String] {
    var page = CommentedLines()
    page.line("by: Who attributes it")
    choice("kind", ClaimantKind.unnamed.rawValue, ClaimantKind.allCases.map(\.rawValue), &page)
    page.line("country: \(claimant)", "for whom they speak, by code")
    page.line("date: \(day)")
    page.line("says: what is claimed, in own words")
    page.optional("wording: highly likely", "the exact words of the grade")
    page.remark("A term never travels without its scale. Scales and their terms:")
    for scale in context.scales.scales.values.sorted(by: { $0.id < $1.id }) {
      page.remark("\(scale.id): \(scale.terms.map(\.term).joined(separator: ", "))")
    }
    let scale = context.usualScale("ungraded")
    page.line("scale: \(scale?.id ?? "ungraded")")
    page.line("term: \(scale?.terms.first?.term ?? "suspicion")")
    choice("link", StateLink.unstated.rawValue, StateLink.allCases.map(\.rawValue), &page)
    page.optional("about: responsibility", "or theft, or purpose")
    page.optional("accuses: \(actor.code)", "if it accuses another state than the dossier's")
    page.optional("joint: [\(partner)]", "with whom it was made")
    page.line("sources: [\(source)]")
    return page.lines
  }

  // MARK: - Words

  private var claimant: String { context.usualCountry("GB") }
  private var partner: String { context.usualCountry("US") }

  private func first(_ list: Vocabulary.List) -> String {
    context.vocabulary.ids(list).first ?? "other"
  }

  private func list(_ list: Vocabulary.List, on page: inout CommentedLines) {
    page.optional("\(list.rawValue): [\(first(list))]")
    page.remark("of: \(context.vocabulary.ids(list).joined(separator: ", "))")
  }

  private func choice(
    _ key: String, _ value: String, _ words: [String], _ page: inout CommentedLines
  ) {
    page.line("\(key): \(value)")
    page.remark("one of: \(words.joined(separator: ", "))")
  }
}

extension EvidenceTemplate {
  /// A whole dossier with one source and one incident.
  ///
  /// - Parameters:
  ///   - name: The dossier's id.
  ///   - incident: The incident's id.
  ///   - title: The incident's title, as YAML.
  ///   - source: The source's id.
  ///   - isComplete: Whether to add the keys that a dossier may have beside them.
  /// - Returns: The lines of the file.
  package func dossier(
    named name: String, incident: String, title: String, source: String, isComplete: Bool
  ) -> [String] {
    var page = CommentedLines()
    page.remark(
      isComplete
        ? "What \(actor.name) is publicly reported to have done in cyberspace, who says so, how surely, "
          + "and what was done about it. A claim is a claim of the one who makes it, never a finding."
        : "One incident and its source, as a dossier of its own. Copy both into the dossier on "
          + "\(actor.name), or run again with --write.")
    page.remark(
      "Keys behind one '#' are used by taking the mark away. What no source reports is left out; "
        + "'unknown' says that a source reports something, but not what or how much.")
    page.line("dossier: \(name)")
    page.line("actor: {code: \(actor.code), name: \"\(actor.name)\"}", "ISO 3166-1 alpha-2")
    if isComplete {
      let markings = Marking.allCases.map(\.rawValue).joined(separator: ", ")
      page.optional("marking: \(Marking.clear.rawValue)", markings)
      page.blank()
      page.optional("groups:", "intrusion sets that others tie to the state")
      page.optional("  - id: a-group")
      page.optional("    name: The name most used")
      page.optional("    aliases: [What others call it]")
      page.optional("    organisation: the body it is said to belong to, and who says so")
      page.optional("    sources: [\(source)]")
    }
    page.blank()
    page.line("sources:")
    page.add(self.source(id: source), indent: 2, asItem: true)
    page.blank()
    page.line("incidents:")
    page.add(
      self.incident(id: incident, title: title, source: source), indent: 2, asItem: true)
    if isComplete {
      page.blank()
      page.optional("statements:", "what was said of the state as such; printed, never scored")
      page.optional("  - id: stance-\(day)")
      page.optional("    by: Who spoke")
      page.optional("    country: \(claimant)")
      page.optional("    date: \(day)")
      page.optional("    about: stance", "or demand, reassurance, purpose, context")
      page.optional("    official: true", "whether it speaks for a government")
      page.optional("    says: what was said, in own words")
      page.optional("    sources: [\(source)]")
      page.blank()
      page.optional("overrides:", "an analyst's rung, printed beside the computed one")
      page.optional("  - analyst: Who decided")
      page.optional("    date: \(day)")
      page.optional("    rung: monitor", "the id of a rung of the rule set")
      page.optional("    reason: why")
    }
    return page.lines
  }
}

extension EvidenceContext {
  /// A scale by its usual id, or the first that there is.
  package func usualScale(_ id: String) -> LikelihoodScale? {
    scales.scales[id] ?? scales.scales.min { $0.key < $1.key }?.value
  }

  /// A state by its usual code, or the first that there is.
  package func usualCountry(_ code: String) -> String {
    vocabulary.countries[code] == nil ? vocabulary.countries.keys.min() ?? code : code
  }
}

extension VocabularyTerm {
  /// `Outage, hours`; `Deaths, people`; the unit only where the title does not say it.
  fileprivate var titleWithUnit: String {
    guard let unit, !title.lowercased().hasSuffix(unit), !title.lowercased().hasPrefix(unit)
    else { return title }
    return "\(title), \(unit)"
  }
}
