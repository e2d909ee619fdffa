import SourceText
import ThreatModel
import YAMLTree

/// Reads what published schemes grade incidents by.
enum GradeReader {
  static let grade = KeyTable(
    "grade",
    [
      .required("id", .fieldName, "The field's name in conditions and dossiers."),
      .required("title", .text, "How people read it."),
      .required("definition", .text, "What is graded."),
      .required("scheme", .text, "The published scheme that it belongs to."),
      .optional("url", .text, "Where the scheme is published."),
      .optional("several", .boolean, "Whether an incident may have several of the terms."),
      .required("terms", .someOf(.mappingOf("grade term")), "The terms, the least first."),
    ])

  static let term = KeyTable(
    "grade term",
    [
      .required("id", .identifier, "How dossiers and rules write it."),
      .required("title", .text, "How people read it."),
      .required("definition", .text, "What it means."),
      .optional("code", .text, "How the scheme's own data write it."),
    ])

  static func grades(_ fields: Fields, _ problems: inout Problems) -> [Grade] {
    let items = fields.list("grades", &problems)
    VocabularyReader.reportRepeated(items, &problems)
    return items.compactMap { grade($0, &problems) }
  }

  private static func grade(_ node: YAMLNode, _ problems: inout Problems) -> Grade? {
    guard let fields = Fields(node, grade, &problems) else { return nil }
    let id = fields.text("id", &problems)
    let title = fields.text("title", &problems)
    let definition = fields.text("definition", &problems)
    let scheme = fields.text("scheme", &problems)
    fields.expectTexts("url", problems: &problems)
    let several = fields.boolean("several", &problems)
    let items = fields.list("terms", &problems)
    VocabularyReader.reportRepeated(items, &problems)
    let terms = items.compactMap { term($0, &problems) }
    guard let id, let title, let definition, let scheme else { return nil }
    guard id.value.isFieldName else {
      problems.report(.notAFieldName(id))
      return nil
    }
    guard !terms.isEmpty else {
      // A term that could not be read was reported already.
      if items.isEmpty { problems.report(.gradeWithoutTerms(id)) }
      return nil
    }
    return Grade(
      id: id.value, title: title.value, definition: definition.value, scheme: scheme.value,
      isSeveral: several?.value ?? false, terms: terms)
  }

  private static func term(_ node: YAMLNode, _ problems: inout Problems) -> GradeTerm? {
    guard let fields = Fields(node, term, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    let definition = fields.text("definition", &problems)
    let code = fields.text("code", &problems)
    guard let id, let title, let definition else { return nil }
    // In a dossier the word says that the term is not known.
    guard id.value != "unknown" else {
      problems.report(.gradeCalledUnknown(id))
      return nil
    }
    return GradeTerm(
      id: id.value, title: title.value, definition: definition.value, code: code?.value)
  }
}
