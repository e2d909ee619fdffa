package import SourceText

/// A page for each problem that reading tables and their mappings can report.
package enum TablePages {
  /// In no particular order.
  package static let all = tables + mappings

  private static let tables: [DiagnosticPage] = [
    DiagnosticPage(
      "table.encoding", "The table is not in UTF-8",
      why: """
        In another encoding names and words turn into other letters, and a state may not be \
        recognised. Mostly a spreadsheet saved the file in the form of its own system.
        """,
      in: .circumstance,
      before: "A spreadsheet saved the list as 'CSV', in Windows-1252.",
      after: "The list is saved as 'CSV UTF-8'."),
    DiagnosticPage(
      "table.not-text", "The file is no table of text",
      why: """
        A workbook or an archive holds its rows in a form of its own. Read as text it would give \
        nonsense, so it is refused as a whole.
        """,
      in: .circumstance,
      before: "threatlevel import dcid DCID_2.0.xlsx --output dcid",
      after: "The sheet is saved as CSV in UTF-8, and that file is imported."),
    DiagnosticPage(
      "table.no-header", "The table does not begin with the names of its columns",
      why: """
        Columns are found by their names. Without them a column that moved would be taken for \
        another one, and a date for a state.
        """,
      in: .circumstance,
      before: "The first line of the file is empty, or the file is.",
      after: "The first line is: id,state,name"),
    DiagnosticPage(
      "table.open-quote", "A quotation mark is never closed",
      why: """
        Everything behind the mark, row after row, would become one cell. Hundreds of incidents \
        could vanish in it without anybody noticing.
        """,
      in: .circumstance,
      before: "1,China,\"Mail of a ministry",
      after: "1,China,\"Mail of a ministry\""),
    DiagnosticPage(
      "table.too-large", "The table has more rows or columns than are read",
      why: """
        No collection of state operations comes near the limits. A file beyond them is something \
        else, and would fill the memory of the machine before that showed.
        """,
      in: .circumstance,
      before: "A log of 300,000 lines is imported as a list of incidents.",
      after: "The list itself is imported, or its parts one by one."),
    DiagnosticPage(
      "table.missing-column", "The mapping names a column that the table does not have",
      why: """
        Mostly the data set has a new layout. What the column held would be missing from every \
        incident, and nothing in a scorecard would show why.
        """,
      in: .circumstance,
      before: "The mapping reads the column 'state', the table has 'initiator'.",
      after: "The mapping reads {column: initiator}."),
    DiagnosticPage(
      "table.ambiguous-column", "The mapping names a column that the table has twice",
      why: """
        Two columns of one name rarely mean the same: one may say who is accused in the end, the \
        other what a single source says. Which one is meant decides the dossier.
        """,
      in: .circumstance,
      before: "state: {column: initiator_country}",
      after: "state: {column: \"initiator_country#1\"}"),
  ]

  private static let mappings: [DiagnosticPage] = [
    DiagnosticPage(
      "mapping.no-claims", "The mapping says of nobody that they attribute an incident",
      why: """
        A dossier carries claims of others. An incident without one accuses nobody, is seen on no \
        day, and the check refuses it.
        """,
      in: .mapping,
      before: "claims: []",
      after: """
        claims:
          - by: The list
            kind: laboratory
            country: GB
            date: 2022
            says: the state did it
            scale: phia
            term: likely
            link: affiliated
        """),
    DiagnosticPage(
      "mapping.columns", "A value comes from no column, or from both 'column' and 'columns'",
      why: """
        With both keys the reader could not tell which of them counts, and with neither there is \
        nothing to read. Every incident would get a wrong value, or none.
        """,
      in: .mapping,
      before: "incident:\n  id: {column: id, columns: [number]}\n  state: {column: state}",
      after: "incident:\n  id: {column: id}\n  state: {column: state}"),
    DiagnosticPage(
      "mapping.separator", "What separates values in a cell is not one character",
      why: """
        Values are taken apart at one character; blanks around them do not count. With two \
        characters "China; Iran" and "China;Iran" would be read differently.
        """,
      in: .mapping,
      before: "incident:\n  id: {column: id}\n  state: {column: state, separator: \"; \"}",
      after: "incident:\n  id: {column: id}\n  state: {column: state, separator: \";\"}"),
  ]
}
