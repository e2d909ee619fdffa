package import SourceText
package import ThreatModel
package import YAMLTree

/// Reads the closed lists of words that dossiers and rules may use.
package enum VocabularyReader {
  /// The keys of a vocabulary file.
  package static let table = KeyTable(
    "vocabulary",
    [
      .required("vocabulary", .identifier, "The name of the vocabulary."),
      .required("version", .text, "Semantic version."),
      .required("targets", .listOf(.mappingOf("term")), "What was struck."),
      .required("sectors", .listOf(.mappingOf("term")), "Which sector the victims are in."),
      .required("operations", .listOf(.mappingOf("term")), "What was done."),
      .required("outcomes", .listOf(.mappingOf("term")), "How far it got."),
      .required("responses", .listOf(.mappingOf("term")), "What was done about it."),
      .required("levels", .listOf(.mappingOf("term")), "At what level a response was aimed."),
      .required("measures", .listOf(.mappingOf("measure")), "Which numbers are kept of effects."),
      .optional(
        "grades", .listOf(.mappingOf("grade")), "What published schemes grade incidents by."),
      .required(
        "countries", .mapping(from: .text, to: .text), "Names of states by ISO 3166-1 alpha-2 code."
      ),
      .required(
        "organisations", .mapping(from: .text, to: .text),
        "Names of organisations of states by code."),
    ])

  static let term = KeyTable(
    "term",
    [
      .required("id", .identifier, "How dossiers and rules write it."),
      .required("title", .text, "How people read it."),
      .required("definition", .text, "What it means."),
      .optional("eurepoc", .text, "The name in EuRepoC's codebook."),
      .optional("stix", .text, "The name in STIX 2.1 or ATT&CK."),
      .optional("misp", .text, "The name in MISP galaxies or taxonomies."),
    ])

  static let measure = KeyTable(
    "measure",
    [
      .required("id", .fieldName, "The field's name in conditions."),
      .required("title", .text, "How people read it."),
      .required("definition", .text, "What is counted."),
      .required("unit", .text, "In what unit."),
      .optional("eurepoc", .text, "The name in EuRepoC's codebook."),
      .optional("stix", .text, "The name in STIX 2.1."),
      .optional("misp", .text, "The name in MISP galaxies or taxonomies."),
    ])

  /// Reads a vocabulary.
  ///
  /// - Returns: The vocabulary, unless a diagnostic is an error.
  package static func read(_ root: YAMLNode) -> Checked<Vocabulary> {
    var problems = Problems()
    guard let fields = Fields(root, table, &problems) else {
      return Checked(nil, problems.diagnostics)
    }
    _ = fields.identifier("vocabulary", &problems)
    fields.expectTexts("version", problems: &problems)
    var lists: [Vocabulary.List: [VocabularyTerm]] = [:]
    for list in Vocabulary.List.allCases {
      let items = fields.list(list.rawValue, &problems)
      lists[list] = items.compactMap { item in
        list == .measures ? measure(item, &problems) : term(item, &problems)
      }
      reportRepeated(items, &problems)
    }
    let vocabulary = Vocabulary(
      lists: lists, countries: names(fields["countries"], &problems),
      organisations: names(fields["organisations"], &problems),
      grades: GradeReader.grades(fields, &problems))
    return Checked(
      problems.hasErrors ? nil : vocabulary, problems.diagnostics.inFileOrder())
  }

  private static func term(_ node: YAMLNode, _ problems: inout Problems) -> VocabularyTerm? {
    guard let fields = Fields(node, term, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    let definition = fields.text("definition", &problems)
    fields.expectTexts("eurepoc", "stix", "misp", problems: &problems)
    guard let id, let title, let definition else { return nil }
    return VocabularyTerm(id: id.value, title: title.value, definition: definition.value)
  }

  private static func measure(_ node: YAMLNode, _ problems: inout Problems) -> VocabularyTerm? {
    guard let fields = Fields(node, measure, &problems) else { return nil }
    let id = fields.text("id", &problems)
    let title = fields.text("title", &problems)
    let definition = fields.text("definition", &problems)
    let unit = fields.text("unit", &problems)
    fields.expectTexts("eurepoc", "stix", "misp", problems: &problems)
    guard let id, let title, let definition, let unit else { return nil }
    guard id.value.isFieldName else {
      problems.report(.notAFieldName(id))
      return nil
    }
    return VocabularyTerm(
      id: id.value, title: title.value, definition: definition.value, unit: unit.value)
  }

  static func reportRepeated(_ items: [YAMLNode], _ problems: inout Problems) {
    var first: [String: SourceSpan] = [:]
    for item in items {
      guard let id = item["id"]?.scalar?.text else { continue }
      if let earlier = first[id.text] {
        problems.report(.duplicateID(Located(id.text, at: id.span), "term", first: earlier))
      } else {
        first[id.text] = id.span
      }
    }
  }

  private static func names(_ node: YAMLNode?, _ problems: inout Problems) -> [String: String] {
    guard let node else { return [:] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongType(
          node, expected: "a mapping", help: "write codes with names: {GB: United Kingdom}")
      )
      return [:]
    }
    var names: [String: String] = [:]
    for pair in pairs {
      names[pair.name] = pair.value.text(&problems)?.value
    }
    return names
  }
}

extension String {
  /// Whether it may name a field in a condition: small letters, digits and underscores.
  var isFieldName: Bool {
    guard let first = utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first)
    else { return false }
    return utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 == UInt8(ascii: "_")
    }
  }
}
