import SourceText
package import ThreatModel
package import YAMLTree

/// Reads facts: a bare value, a mapping with one value and where it comes from, or `unknown`.
package struct FactReader {
  /// What terms are checked against, and what "about" means.
  package let context: EvidenceContext

  /// A reader for one set of words and scales.
  package init(_ context: EvidenceContext) { self.context = context }

  static let origin: [Key] = [
    .optional("known", .date, "When it became public; without it, at the disclosure."),
    .optional("sources", .listOf(.identifier), "Ids of sources."),
    .optional("note", .text, "Anything else, for readers."),
  ]

  /// The keys of a date that carries its origin.
  package static let date = KeyTable(
    "date",
    [
      .optional("value", .dateOrUnknown, "The date, as precisely as it is known."),
      .optional("from", .date, "The earliest it may be, with 'to'."),
      .optional("to", .date, "The latest it may be, with 'from'."),
    ] + origin, demand: .oneFormOf([["value"], ["from", "to"]]))

  /// The keys of a number that carries its origin.
  package static let number = KeyTable(
    "number",
    [
      .optional("value", .anyOf([.count, .unknown]), "Exactly so many."),
      .optional("about", .count, "About so many; the scales file says how far."),
      .optional("more_than", .count, "More than so many."),
      .optional("at_least", .count, "So many or more."),
      .optional("up_to", .count, "So many or fewer."),
      .optional("from", .count, "The least it may be, with 'to'."),
      .optional("to", .count, "The most it may be, with 'from'."),
    ] + origin,
    demand: .oneFormOf([
      ["value"], ["about"], ["more_than"], ["at_least"], ["up_to"], ["from", "to"],
    ]))

  /// The keys of a word or a truth value that carries its origin.
  package static let value = KeyTable(
    "value", [.required("value", .text, "The value.")] + origin)

  /// The keys of an item of a list of words.
  package static let item = KeyTable(
    "item", [.required("term", .text, "The word.")] + origin)

  /// A day, month or year, or `unknown` as an absent value.
  package func date(_ node: YAMLNode, _ problems: inout Problems) -> PartialDate?? {
    Self.date(node, &problems)
  }

  /// A day, month or year, or `unknown` as an absent value.
  static func date(
    _ node: YAMLNode, isFact: Bool = false, _ problems: inout Problems
  ) -> PartialDate?? {
    guard let text = node.text(&problems) else { return nil }
    if text.value == "unknown" { return .some(nil) }
    guard let date = PartialDate(text.value) else {
      problems.report(.notADate(text, isFact: isFact))
      return nil
    }
    return date
  }

  /// A date that has to be known: `unknown` is reported.
  package func knownDate(_ node: YAMLNode, _ problems: inout Problems) -> PartialDate? {
    guard let date = date(node, &problems) else { return nil }
    if date == nil { problems.report(.unknownDate(at: node.span)) }
    return date
  }

  /// A date with its origin.
  package func dateFact(
    _ node: YAMLNode?, _ problems: inout Problems
  ) -> Fact<PartialDate>? {
    guard let node else { return nil }
    guard node.pairs != nil else {
      return Self.date(node, isFact: true, &problems).map { Fact($0, span: node.span) }
    }
    guard let fields = Fields(node, Self.date, &problems), oneForm(fields, &problems)
    else { return nil }
    if let value = fields["value"] {
      return date(value, &problems).map { fact($0, fields, &problems) }
    }
    let from = fields["from"].flatMap { knownDate($0, &problems) }
    let to = fields["to"].flatMap { knownDate($0, &problems) }
    guard let from, let to else { return nil }
    guard let range = PartialDate(from: from, to: to) else {
      problems.report(.rangeUpsideDown(at: node.span))
      return nil
    }
    return fact(range, fields, &problems)
  }

  /// A number with its origin.
  package func numberFact(
    _ node: YAMLNode?, _ problems: inout Problems
  ) -> Fact<NumberRange>? {
    guard let node else { return nil }
    guard node.pairs != nil else {
      if node.scalar?.text.text == "unknown" { return Fact(nil, span: node.span) }
      if let text = node.scalar?.text.text, let meant = RoughNumber(text)?.form {
        problems.report(.roughNumber(text, meant: meant, at: node.span))
        return nil
      }
      return count(node, &problems).map { Fact(NumberRange(low: $0, high: $0), span: node.span) }
    }
    guard let fields = Fields(node, Self.number, &problems), oneForm(fields, &problems)
    else { return nil }
    if let value = fields["value"], value.scalar?.text.text == "unknown" {
      return fact(nil, fields, &problems)
    }
    return range(fields, &problems).map { fact($0, fields, &problems) }
  }

  private func range(_ fields: Fields, _ problems: inout Problems) -> NumberRange? {
    func count(_ key: String) -> Int? {
      fields[key].flatMap { self.count($0, &problems) }
    }
    if let value = count("value") { return NumberRange(low: value, high: value) }
    if let about = count("about") {
      let spread = context.scales.aboutSpread.tenThousandths
      let (product, overflow) = about.multipliedReportingOverflow(by: spread)
      let margin = overflow ? about / 10_000 * spread : product / 10_000
      let (high, tooHigh) = about.addingReportingOverflow(margin)
      return NumberRange(low: about - margin, high: tooHigh ? nil : high)
    }
    if let more = count("more_than") {
      return NumberRange(low: more == .max ? more : more + 1, high: nil)
    }
    if let least = count("at_least") { return NumberRange(low: least, high: nil) }
    if let most = count("up_to") { return NumberRange(low: 0, high: most) }
    let (from, to) = (count("from"), count("to"))
    guard let from, let to else { return nil }
    guard from <= to else {
      problems.report(.rangeUpsideDown(at: fields.span))
      return nil
    }
    return NumberRange(low: from, high: to)
  }

  /// A word of a list with its origin.
  package func termFact(
    _ node: YAMLNode?, in list: Vocabulary.List, _ problems: inout Problems
  ) -> Fact<String>? {
    fact(node, &problems) { context.term($0, in: list, &$1)?.value }
  }

  /// A truth value with its origin.
  package func booleanFact(_ node: YAMLNode?, _ problems: inout Problems) -> Fact<Bool>? {
    fact(node, &problems) { $0.boolean(&$1)?.value }
  }

  /// Words of a list, each with its origin.
  package func terms(
    _ node: YAMLNode?, in list: Vocabulary.List, _ problems: inout Problems
  ) -> TermList {
    items(node, &problems) { context.term($0, in: list, &$1)?.value }
  }

  /// Codes of states and organisations, each with its origin.
  package func codes(_ node: YAMLNode?, _ problems: inout Problems) -> TermList {
    items(node, &problems) { context.code($0, &$1)?.value }
  }

  func items(
    _ node: YAMLNode?, _ problems: inout Problems,
    _ read: (YAMLNode, inout Problems) -> String?
  ) -> TermList {
    guard let node else { return .notReported }
    if node.scalar?.text.text == "unknown" { return .unknown(Fact(nil, span: node.span)) }
    var first: [String: SourceSpan] = [:]
    let terms: [Fact<String>] = node.list(&problems).compactMap { item in
      let fields = item.pairs == nil ? nil : Fields(item, Self.item, &problems)
      guard let term = item.pairs == nil ? item : fields?["term"],
        let value = read(term, &problems)
      else { return nil }
      // A word that stood twice would count twice where conditions count.
      if let earlier = first[value] {
        problems.report(.repeatedTerm(Located(value, at: term.span), first: earlier))
        return nil
      }
      first[value] = term.span
      return fields.map { fact(value, $0, &problems) } ?? Fact(value, span: item.span)
    }
    return terms.isEmpty ? .notReported : .terms(terms)
  }

  func fact<Value>(
    _ node: YAMLNode?, _ problems: inout Problems,
    _ read: (YAMLNode, inout Problems) -> Value?
  ) -> Fact<Value>? {
    guard let node else { return nil }
    let fields = node.pairs == nil ? nil : Fields(node, Self.value, &problems)
    guard let value = node.pairs == nil ? node : fields?["value"] else { return nil }
    let isUnknown = value.scalar?.text.text == "unknown"
    let known = isUnknown ? nil : read(value, &problems)
    guard isUnknown || known != nil else { return nil }
    return fields.map { fact(known, $0, &problems) } ?? Fact(known, span: node.span)
  }

  /// Binds a value to the origin that stands beside it.
  private func fact<Value>(
    _ value: Value?, _ fields: Fields, _ problems: inout Problems
  ) -> Fact<Value> {
    Fact(
      value, known: fields["known"].flatMap { knownDate($0, &problems) },
      sources: fields.identifiers("sources", &problems).map(\.value),
      note: fields.text("note", &problems)?.value, span: fields.span)
  }

  /// Numbers by measure.
  package func effects(
    _ node: YAMLNode?, _ problems: inout Problems
  ) -> [String: Fact<NumberRange>] {
    guard let node else { return [:] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongType(node, expected: "a mapping", help: "write measures: {people: 40000000}"))
      return [:]
    }
    var effects: [String: Fact<NumberRange>] = [:]
    for pair in pairs {
      if pair.value.isNull, !pair.name.isEmpty,
        pair.name.utf8.allSatisfy({ (0x30...0x39).contains($0) })
      {
        problems.report(.groupedNumber(at: pair.key.span))
        continue
      }
      let fact = numberFact(pair.value, &problems)
      guard context.term(pair.key, in: .measures, &problems) != nil else { continue }
      effects[pair.name] = fact
    }
    return effects
  }

  /// A whole number that is not negative.
  package func count(_ node: YAMLNode, _ problems: inout Problems) -> Int? {
    guard let number = node.integer(&problems) else { return nil }
    guard number.value >= 0 else {
      problems.report(.negative(number))
      return nil
    }
    return number.value
  }

  /// Whether exactly one of the forms is written, and whole.
  private func oneForm(_ fields: Fields, _ problems: inout Problems) -> Bool {
    guard case .oneFormOf(let forms)? = fields.table.demand else { return true }
    let written = forms.filter { $0.contains { fields[$0] != nil } }
    // A misspelt form was reported already.
    let hasUnknown = fields.node.pairs?.contains { fields.table[$0.name] == nil } ?? false
    if written.isEmpty, hasUnknown { return false }
    guard written.count == 1, written[0].allSatisfy({ fields[$0] != nil }) else {
      problems.report(
        .severalValues(
          at: fields.span, keys: forms.map { $0.joined(separator: "' with '") }))
      return false
    }
    return true
  }
}
