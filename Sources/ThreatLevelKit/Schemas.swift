import Dossiers
import Interchange
import RuleBook
public import SourceText
import YAMLTree

/// The JSON Schemas of the files that people write, made from what their readers know.
public enum Schemas {
  /// The kinds of files that have one.
  public static let kinds = ["rules", "vocabulary", "scales", "dossier", "expectations", "mapping"]

  /// The schema of a kind of file.
  ///
  /// - Parameters:
  ///   - kind: One of `kinds`.
  ///   - folder: Where the vocabulary and the scales stand whose words files of the kind may use.
  /// - Returns: The schema as JSON, or why there is none.
  public static func schema(of kind: String, wordsFrom folder: String) -> Checked<String> {
    guard let form = forms[kind] else { return Checked(nil, [.unknownSchema(kind)]) }
    guard form.usesWords else { return Checked(text(of: kind, form, words: [:])) }
    return Library.load(from: folder).map { text(of: kind, form, words: $0.context.words) }
  }

  private static func text(
    of kind: String, _ form: Form, words: [String: [String]]
  ) -> String {
    let schema = JSONSchema(root: form.root, tables: form.tables, words: words)
    return JSONWriter.text(
      of: schema.document(
        id: "urn:threatlevel:schema:\(kind):1", title: "threatlevel \(form.title)",
        description: "Made from what the reader of such files knows: what this schema refuses, "
          + "'threatlevel check' refuses too, and it finds more."))
  }

  /// What a schema is made from.
  private struct Form {
    let title: String
    let root: KeyTable
    let tables: [KeyTable]
    let usesWords: Bool
  }

  private static let forms = [
    "rules": Form(
      title: "rule set", root: RuleSetTables.ruleSet,
      tables: RuleSetTables.all + EvidenceTables.all, usesWords: true),
    "vocabulary": Form(
      title: "vocabulary", root: VocabularyReader.table, tables: EvidenceTables.language,
      usesWords: false),
    "scales": Form(
      title: "scales", root: ScalesReader.table, tables: EvidenceTables.language, usesWords: false),
    "dossier": Form(
      title: "dossier", root: DossierReader.table, tables: EvidenceTables.all, usesWords: true),
    "expectations": Form(
      title: "expectations", root: ExpectationTables.expectations, tables: ExpectationTables.all,
      usesWords: true),
    "mapping": Form(
      title: "mapping", root: MappingTables.mapping, tables: MappingTables.all + EvidenceTables.all,
      usesWords: true),
  ]
}

extension Diagnostic {
  fileprivate static func unknownSchema(_ kind: String) -> Diagnostic {
    Diagnostic(
      "input.unknown-schema", "there is no schema of '\(kind)'", at: nil,
      help: "there are schemas of \(Schemas.kinds.joined(separator: ", "))")
  }
}
