import Dossiers
import ThreatModel
package import YAMLTree

/// The keys of mapping files.
package enum MappingTables {
  /// The keys of the file.
  package static let mapping = KeyTable(
    "mapping",
    [
      .required("mapping", .identifier, "The mapping's name."),
      .required("version", .text, "Semantic version."),
      .required("title", .text, "What people call the data."),
      .optional("about", .text, "What is to be known of it, and what was not verified."),
      .required("data", .text, "The name of the data in origins: dcid-2.0 gives dcid-2.0:17."),
      .optional(
        "separator", .oneOf(["comma", "tab", "semicolon"]),
        "What stands between two cells; without it, what the header shows."),
      .optional("nothing", .listOf(.text), "Cells that say nothing, in whatever column."),
      .required("source", .mappingOf("mapping source"), "The data set as a document."),
      .optional("skip", .listOf(.mappingOf("skipped rows")), "Rows that are left out."),
      .required(
        "incident", .mappingOf("mapped incident"), "Where the fields of an incident come from."),
      .required("claims", .someOf(.mappingOf("mapped claim")), "Who attributes it."),
    ])

  static let source = KeyTable(
    "mapping source",
    [
      .required("id", .identifier, "Its id in dossiers."),
      .required("publisher", .text, "Who published it."),
      .required("title", .text, "Its title."),
      .optional("date", .dateOrUnknown, "When it was published."),
      .optional("url", .text, "Where it stands."),
      .optional("reliability", .oneOf(["A", "B", "C", "D", "E", "F"]), "Admiralty grade."),
      .optional("credibility", .oneOf(["1", "2", "3", "4", "5", "6"]), "Admiralty grade."),
    ])

  static let skip = KeyTable(
    "skipped rows",
    [
      .required("column", .text, "The column that tells them."),
      .required("is", .someOf(.text), "What its cell holds then."),
      .required("because", .text, "Why they are left out."),
    ])

  /// The keys of where a value comes from.
  static let pick = pick(named: "columns", giving: .text)

  /// The same where values mean words of a list, which a schema can tell.
  private static let wordPicks = [WordList.targets, .sectors, .operations].map {
    pick(named: columns(of: $0), giving: .word($0))
  }

  private static func columns(of list: WordList) -> String { "columns of \(list.name)" }

  private static func pick(named name: String, giving value: ValueKind) -> KeyTable {
    KeyTable(
      name,
      [
        .optional("column", .text, "A column; of two with one name, name#2 is the second."),
        .optional("columns", .someOf(.text), "Several columns, one after the other."),
        .optional("separator", .text, "What separates values in a cell, parentheses aside."),
        .optional(
          "values", .mapping(from: .text, to: .anyOf([value, .listOf(value)])),
          "What cells hold, and what that means."),
        .optional(
          "others", .choice(of: Pick.Others.self),
          "What becomes of values that are not listed; without it, they are reported."),
        .optional(
          "forms", .someOf(.choice(of: DateForm.self)),
          "How dates are written; without it, as in dossiers."),
        .optional("precision", .choice(of: Pick.Precision.self), "How exactly dates are known."),
      ], demand: .oneFormOf([["column"], ["columns"]]))
  }

  private static func picked(_ kind: ValueKind) -> ValueKind {
    .anyOf([kind, .mappingOf("columns")])
  }

  /// Words, or columns; lists of columns are read one after the other.
  private static func pickedWords(_ list: WordList) -> ValueKind {
    let columns = ValueKind.mappingOf(columns(of: list))
    return .anyOf([.word(list), .listOf(.anyOf([.word(list), columns])), columns])
  }

  private static let read = ValueKind.mappingOf("columns")

  static let incident = KeyTable(
    "mapped incident",
    [
      .required("id", read, "The row's id in the data."),
      .required("state", picked(.word(.countries)), "The accused states, by code or name."),
      .optional("pair", read, "Two states, of which the one that is not accused is the victim."),
      .optional("title", read, "A short noun phrase."),
      .optional("summary", read, "One or two sentences."),
      .optional("first", read, "First activity."),
      .optional("last", read, "Last activity."),
      .optional("disclosed", read, "First public report."),
      .optional("ongoing", read, "Whether it went on: true or false."),
      .optional(
        "victims",
        .anyOf([.word(.codes), .listOf(picked(.word(.codes))), .mappingOf("columns")]),
        "States hit, by code or name."),
      .optional("targets", pickedWords(.targets), "Target categories."),
      .optional("sectors", pickedWords(.sectors), "Sectors."),
      .optional("operations", pickedWords(.operations), "Operations."),
      .optional("outcome", picked(.word(.outcomes)), "How far it got."),
      .optional(
        "grades", .mapping(from: .fieldName, to: picked(.text)),
        "Grades of published schemes; without values, cells hold the codes of the scheme."),
      .optional("links", read, "Addresses of what the data set rests on."),
    ])

  static let claim = KeyTable(
    "mapped claim",
    [
      .required("by", picked(.text), "The claimant."),
      .required("kind", picked(.choice(of: ClaimantKind.self)), "What kind of claimant."),
      .required("country", picked(.word(.codes)), "For whom, by code or name."),
      .required("date", picked(.date), "When."),
      .required("says", picked(.text), "What is claimed."),
      .optional("wording", picked(.text), "The exact wording of the grade."),
      .required("scale", picked(.word(.scales)), "The probability language of the term."),
      .required("term", picked(.word(.scaleTerms)), "A term of that scale."),
      .required("link", picked(.choice(of: StateLink.self)), "How close to the state."),
      .optional("about", .choice(of: ClaimSubject.self), "What it is about."),
      .optional("repeated", .boolean, "Whether each value of its columns is a claim of its own."),
      .optional("fallback", .boolean, "Whether it only stands where no claim before it does."),
    ])

  /// All of them.
  package static let all = [mapping, source, skip, pick] + wordPicks + [incident, claim]
}
