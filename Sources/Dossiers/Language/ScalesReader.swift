package import SourceText
package import ThreatModel
package import YAMLTree

/// Reads the probability languages that claims and rules may use.
package enum ScalesReader {
  /// The keys of a scales file.
  package static let table = KeyTable(
    "scales",
    [
      .required("scale_set", .identifier, "The name of the set of scales."),
      .required("version", .text, "Semantic version."),
      .required("about", .mappingOf("about"), "What 'about N' means."),
      .required("scales", .listOf(.mappingOf("scale")), "The probability languages."),
    ])

  private static let conventions = ["published", "ours"]

  static let about = KeyTable(
    "about",
    [
      .required("percent", .number(0...100), "N less and plus so many percent of itself."),
      .required("convention", .oneOf(conventions), "Whether it is our own convention."),
      .optional("note", .text, "Anything else."),
    ])

  static let scale = KeyTable(
    "scale",
    [
      .required("id", .identifier, "How claims and rules name it."),
      .required("title", .text, "How people read it."),
      .required("convention", .oneOf(conventions), "Whether the bands are our own."),
      .optional("source", .mappingOf("scale source"), "Where the bands are published."),
      .optional("note", .text, "Anything else."),
      .required("terms", .someOf(.mappingOf("scale term")), "The terms, least likely first."),
    ])

  static let source = KeyTable(
    "scale source",
    [
      .required("publisher", .text, "Who published the bands."),
      .required("title", .text, "Under which title."),
      .optional("date", .dateOrUnknown, "When."),
      .optional("url", .text, "Where."),
    ])

  static let term = KeyTable(
    "scale term",
    [
      .required("term", .text, "The words."),
      .optional("aliases", .listOf(.text), "Other words for the same."),
      .required("low", .number(0...100), "Least probability, in percent."),
      .required("high", .number(0...100), "Greatest probability, in percent."),
      .optional("note", .text, "Where the band comes from, if it is our own."),
    ])

  /// Reads a scales file.
  ///
  /// - Returns: The scales, unless a diagnostic is an error.
  package static func read(_ root: YAMLNode) -> Checked<Scales> {
    var problems = Problems()
    guard let fields = Fields(root, table, &problems) else {
      return Checked(nil, problems.diagnostics)
    }
    _ = fields.identifier("scale_set", &problems)
    fields.expectTexts("version", problems: &problems)
    let about = fields.fields("about", about, &problems)
    _ = about?.choice("convention", conventions, &problems)
    about?.expectTexts("note", problems: &problems)
    let spread = about?.decimal("percent", places: 2, &problems)
    if let spread, !(0...10_000).contains(spread.value) {
      problems.report(.percentOutOfRange(spread))
    }
    var scales: [String: LikelihoodScale] = [:]
    var places: [String: SourceSpan] = [:]
    for node in fields.list("scales", &problems) {
      guard let scale = scale(node, &problems), let id = node["id"]?.span else { continue }
      if let first = places[scale.id] {
        problems.report(.duplicateID(Located(scale.id, at: id), "scale", first: first))
      }
      places[scale.id] = places[scale.id] ?? id
      scales[scale.id] = scale
    }
    let result = Scales(
      scales: scales, aboutSpread: Factor(tenThousandths: spread?.value ?? 0))
    return Checked(problems.hasErrors ? nil : result, problems.diagnostics.inFileOrder())
  }

  private static func scale(_ node: YAMLNode, _ problems: inout Problems) -> LikelihoodScale? {
    guard let fields = Fields(node, scale, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    let source = fields.fields("source", source, &problems).flatMap { reference($0, &problems) }
    let note = fields.text("note", &problems)?.value
    let convention = fields.choice("convention", conventions, &problems)
    if convention?.value == "published", fields["source"] == nil, let id {
      problems.report(.unsourcedScale(id))
    }
    if fields["terms"]?.items?.isEmpty == true, let id { problems.report(.scaleWithoutTerms(id)) }
    let terms = fields.list("terms", &problems).compactMap { term($0, &problems) }
    reportRepeated(terms, &problems)
    for (lower, upper) in zip(terms, terms.dropFirst())
    where upper.value.band.low < lower.value.band.low {
      problems.report(.termsOutOfOrder(upper.map(\.term), below: lower.value.term))
    }
    guard let id, let title else { return nil }
    return LikelihoodScale(
      id: id.value, title: title.value, isOurConvention: convention?.value == "ours",
      source: source, note: note, terms: terms.map(\.value))
  }

  private static func reference(_ fields: Fields, _ problems: inout Problems) -> Reference? {
    let date = fields.text("date", &problems).flatMap { text -> PartialDate? in
      let date = PartialDate(text.value)
      if date == nil { problems.report(.notADate(text, isFact: false)) }
      return date
    }
    let publisher = fields.text("publisher", &problems)?.value
    let url = fields.text("url", &problems)?.value
    guard let title = fields.text("title", &problems) else { return nil }
    return Reference(title: title.value, publisher: publisher, url: url, date: date)
  }

  /// Words that stand for two bands, as terms or aliases.
  private static func reportRepeated(
    _ terms: [Located<ScaleTerm>], _ problems: inout Problems
  ) {
    var first: [String: SourceSpan] = [:]
    for term in terms {
      for word in [term.value.term] + term.value.aliases {
        if let earlier = first[word] {
          problems.report(.repeatedScaleTerm(Located(word, at: term.span), first: earlier))
        }
        first[word] = first[word] ?? term.span
      }
    }
  }

  private static func term(
    _ node: YAMLNode, _ problems: inout Problems
  ) -> Located<ScaleTerm>? {
    guard let fields = Fields(node, term, &problems) else { return nil }
    let term = fields.text("term", &problems)
    fields.expectTexts("note", problems: &problems)
    let low = percent("low", fields, &problems)
    let high = percent("high", fields, &problems)
    guard let term, let low, let high else { return nil }
    guard low.value <= high.value else {
      problems.report(.bandUpsideDown(term, at: high.span))
      return nil
    }
    let band = Likelihood(low: low.value, high: high.value)
    return Located(
      ScaleTerm(
        term: term.value, aliases: fields.texts("aliases", &problems).map(\.value), band: band,
        note: fields.text("note", &problems)?.value),
      at: term.span)
  }

  private static func percent(
    _ key: String, _ fields: Fields, _ problems: inout Problems
  ) -> Located<Factor>? {
    guard let percent = fields.decimal(key, places: 2, &problems) else { return nil }
    guard (0...10_000).contains(percent.value) else {
      problems.report(.percentOutOfRange(percent))
      return nil
    }
    return percent.map(Factor.init(tenThousandths:))
  }
}

extension Fields {
  /// One of several words.
  package func choice(
    _ name: String, _ allowed: [String], _ problems: inout Problems
  ) -> Located<String>? {
    guard let text = text(name, &problems) else { return nil }
    guard allowed.contains(text.value) else {
      problems.report(.notOneOf(text, key: name, allowed: allowed))
      return nil
    }
    return text
  }
}
