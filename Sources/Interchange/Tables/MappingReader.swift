package import Dossiers
package import SourceText
import ThreatModel
package import YAMLTree

/// Reads a mapping file and says everything that is wrong with it.
package struct MappingReader {
  private let context: EvidenceContext
  private let facts: FactReader

  /// Reads a mapping.
  ///
  /// - Parameters:
  ///   - root: The file.
  ///   - context: The words that dossiers may use.
  /// - Returns: The mapping, unless a diagnostic is an error.
  package static func read(_ root: YAMLNode, in context: EvidenceContext) -> Checked<Mapping> {
    var problems = Problems()
    let reader = MappingReader(context: context, facts: FactReader(context))
    let mapping = reader.mapping(root, &problems)
    return Checked(problems.hasErrors ? nil : mapping, problems.diagnostics.inFileOrder())
  }

  private func mapping(_ root: YAMLNode, _ problems: inout Problems) -> Mapping? {
    guard let fields = Fields(root, MappingTables.mapping, &problems) else { return nil }
    let id = fields.identifier("mapping", &problems)
    fields.expectTexts("version", "about", problems: &problems)
    let title = fields.text("title", &problems)
    let data = fields.text("data", &problems)
    let separator = fields.choice("separator", ["comma", "tab", "semicolon"], &problems)
    let nothing = fields.texts("nothing", &problems).map { $0.value.lowercased() }
    let source = fields.fields("source", MappingTables.source, &problems)
      .flatMap { self.source($0, &problems) }
    let skips = fields.list("skip", &problems).compactMap { skip($0, &problems) }
    let incident = fields.fields("incident", MappingTables.incident, &problems)
      .flatMap { self.incident($0, &problems) }
    if let claims = fields["claims"], claims.items?.isEmpty == true {
      problems.report(.noClaims(at: claims.span))
    }
    let claims = fields.list("claims", &problems).compactMap { claim($0, &problems) }
    guard let id, let title, let data, let source, let incident else { return nil }
    return Mapping(
      id: id.value, title: title.value, data: data.value, source: source,
      separator: separator.flatMap { Self.separators[$0.value] }, nothing: Set(nothing),
      skips: skips, incident: incident, claims: claims)
  }

  private static let separators = [
    "comma": UInt8(ascii: ","), "tab": UInt8(ascii: "\t"), "semicolon": UInt8(ascii: ";"),
  ]

  private func source(_ fields: Fields, _ problems: inout Problems) -> Source? {
    let id = fields.identifier("id", &problems)
    let publisher = fields.text("publisher", &problems)
    let title = fields.text("title", &problems)
    let date = fields["date"].flatMap { facts.date($0, &problems) } ?? nil
    let url = fields.text("url", &problems)
    let reliability = fields.choice("reliability", ["A", "B", "C", "D", "E", "F"], &problems)
    let credibility = fields.choice("credibility", ["1", "2", "3", "4", "5", "6"], &problems)
    guard let id, let publisher, let title else { return nil }
    return Source(
      id: id.value, publisher: publisher.value, title: title.value, date: date, url: url?.value,
      reliability: reliability?.value ?? "F", credibility: credibility?.value ?? "6",
      read: "dataset")
  }

  private func skip(_ node: YAMLNode, _ problems: inout Problems) -> Mapping.Skip? {
    guard let fields = Fields(node, MappingTables.skip, &problems) else { return nil }
    let column = fields.text("column", &problems)
    let values = fields.texts("is", &problems)
    let reason = fields.text("because", &problems)
    guard let column, let reason else { return nil }
    return Mapping.Skip(
      column: column, values: Set(values.map { $0.value.lowercased() }), reason: reason.value)
  }

  // MARK: - Incidents and claims

  private func incident(_ fields: Fields, _ problems: inout Problems) -> IncidentMapping? {
    func pick(_ key: String, _ accept: Accept? = nil) -> Pick? {
      fields[key].flatMap { self.pick($0, accept, &problems) }
    }
    let id = pick("id")
    let state = pick("state") { context.state($0, &$1)?.value }
    let incident = IncidentMapping(
      id: id ?? Pick(), state: state ?? Pick(),
      pair: pick("pair") { context.state($0, &$1)?.value }, title: pick("title"),
      summary: pick("summary"), first: pick("first"), last: pick("last"),
      disclosed: pick("disclosed"),
      ongoing: pick("ongoing") { $0.boolean(&$1).map { "\($0.value)" } },
      victims: pick("victims") { context.code($0, &$1)?.value },
      targets: pick("targets", term(.targets)), sectors: pick("sectors", term(.sectors)),
      operations: pick("operations", term(.operations)),
      outcome: pick("outcome", term(.outcomes)),
      grades: grades(fields["grades"], &problems), links: pick("links"))
    return id == nil || state == nil ? nil : incident
  }

  private func term(_ list: Vocabulary.List) -> Accept {
    { context.term($0, in: list, &$1)?.value }
  }

  private func grades(_ node: YAMLNode?, _ problems: inout Problems) -> [String: Pick] {
    var grades: [String: Pick] = [:]
    for pair in node?.pairs ?? [] {
      guard let grade = context.vocabulary.grade(pair.name) else {
        problems.report(
          .notOneOf(
            Located(pair.name, at: pair.key.span), key: "grades",
            allowed: context.vocabulary.grades.map(\.id)))
        continue
      }
      let terms = oneOf(grade.id, grade.terms.map(\.id))
      grades[pair.name] = pick(pair.value, terms, &problems)
    }
    return grades
  }

  private func claim(_ node: YAMLNode, _ problems: inout Problems) -> ClaimMapping? {
    guard let fields = Fields(node, MappingTables.claim, &problems) else { return nil }
    let scales = scales(fields["scale"], &problems)
    let accepted: [(String, Accept?)] = [
      ("by", nil), ("kind", oneOf("kind", ClaimantKind.allCases.map(\.rawValue))),
      ("country", { context.code($0, &$1)?.value }),
      ("date", { facts.knownDate($0, &$1)?.description }), ("says", nil), ("wording", nil),
      ("scale", nil),
      (
        "term",
        { node, problems in
          guard let term = node.text(&problems) else { return nil }
          for scale in scales where context.band(scale: scale, term: term, &problems) == nil {
            return nil
          }
          return term.value
        }
      ),
      ("link", oneOf("link", StateLink.allCases.map(\.rawValue))),
      ("about", oneOf("about", ClaimSubject.allCases.map(\.rawValue))),
    ]
    var picks: [String: Pick] = [:]
    for (key, accept) in accepted {
      picks[key] = fields[key].flatMap { pick($0, accept, &problems) }
    }
    return ClaimMapping(
      isRepeated: fields.boolean("repeated", &problems)?.value ?? false,
      isFallback: fields.boolean("fallback", &problems)?.value ?? false, fields: picks)
  }

  /// Every scale that a claim may use; those that there are not are reported.
  private func scales(_ node: YAMLNode?, _ problems: inout Problems) -> [Located<String>] {
    guard let node else { return [] }
    let words = node.pairs == nil ? [node] : (node["values"]?.pairs ?? []).map(\.value)
    let known = context.scales.scales.keys.sorted()
    return words.compactMap { word in
      guard let scale = word.scalar?.text.text else { return nil }
      let located = Located(scale, at: word.span)
      guard known.contains(scale) else {
        problems.report(.notOneOf(located, key: "scale", allowed: known))
        return nil
      }
      return located
    }
  }

  // MARK: - Where a value comes from

  /// Checks one word; `nil` once it was reported.
  private typealias Accept = (YAMLNode, inout Problems) -> String?

  private func oneOf(_ key: String, _ allowed: [String]) -> Accept {
    { node, problems in
      guard let word = node.text(&problems) else { return nil }
      guard allowed.contains(word.value) else {
        problems.report(.notOneOf(word, key: key, allowed: allowed))
        return nil
      }
      return word.value
    }
  }

  private func pick(
    _ node: YAMLNode, _ accept: Accept?, _ problems: inout Problems
  ) -> Pick? {
    if let items = node.items, items.contains(where: { $0.pairs != nil }) {
      let picks = items.compactMap { self.pick($0, accept, &problems) }
      var all = picks.first
      all?.more = Array(picks.dropFirst())
      return all
    }
    guard node.pairs != nil else { return Pick(constant: words(node, accept, &problems)) }
    guard let fields = Fields(node, MappingTables.pick, &problems) else { return nil }
    let column = fields.text("column", &problems)
    let columns = fields.texts("columns", &problems)
    if (fields["column"] == nil) == (fields["columns"] == nil) {
      problems.report(.pickForm(at: fields.span))
    }
    var pick = Pick(columns: [column].compactMap(\.self) + columns)
    pick.separator = fields.text("separator", &problems).flatMap { text in
      guard text.value.count == 1 else {
        problems.report(.notASeparator(text))
        return nil
      }
      return text.value.first
    }
    pick.values = fields["values"].map { values($0, accept, &problems) }
    if let others: Pick.Others = choice("others", fields, &problems) { pick.others = others }
    if let precision: Pick.Precision = choice("precision", fields, &problems) {
      pick.precision = precision
    }
    let forms = fields.list("forms", &problems).compactMap {
      oneOf("forms", DateForm.allCases.map(\.rawValue))($0, &problems)
        .flatMap(DateForm.init(rawValue:))
    }
    if !forms.isEmpty { pick.forms = forms }
    return pick
  }

  private func values(
    _ node: YAMLNode, _ accept: Accept?, _ problems: inout Problems
  ) -> [String: [String]] {
    guard let pairs = node.pairs else {
      problems.report(
        .wrongType(
          node, expected: "a mapping", help: "write what cells hold and what that means: {1: a}"))
      return [:]
    }
    return Dictionary(
      pairs.map { ($0.name.lowercased(), words($0.value, accept, &problems)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A word or a list of words.
  private func words(
    _ node: YAMLNode, _ accept: Accept?, _ problems: inout Problems
  ) -> [String] {
    (node.items ?? [node]).compactMap { item in
      accept.map { $0(item, &problems) } ?? item.text(&problems)?.value
    }
  }

  private func choice<Kind: RawRepresentable<String> & CaseIterable>(
    _ key: String, _ fields: Fields, _ problems: inout Problems
  ) -> Kind? {
    fields.choice(key, Kind.allCases.map(\.rawValue), &problems)
      .flatMap { Kind(rawValue: $0.value) }
  }
}

extension Diagnostic {
  fileprivate static func noClaims(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mapping.no-claims", "the mapping says of nobody that they attribute an incident", at: span,
      help: "list at least one claim: without one no incident could be seen")
  }

  fileprivate static func pickForm(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "mapping.columns", "a value comes from one 'column' or from several 'columns'", at: span,
      help: "keep one of the two keys; a value that is always the same stands without either")
  }

  fileprivate static func notASeparator(_ text: Located<String>) -> Diagnostic {
    Diagnostic(
      "mapping.separator", "'\(text.value)' is not one character", at: text.span,
      help: "write the one character that stands between values, such as \";\"")
  }
}
