import ThreatModel

/// Rows and columns.
struct Table: Sendable {
  /// The section's name, if the titles of the columns must be read to understand the cells.
  ///
  /// A medium of little room sets both on one line. Without it the table stands below a `heading`
  /// whose remark says what the cells are, and the titles may be left out.
  var heading: Phrase?
  let columns: [Column]
  /// Whether the titles of the columns must be read although the section has its own heading.
  var needsTitles = false
  /// The title of the rows' details, for a medium that gives them a column.
  var details = Phrase.none
  let rows: [Row]

  init(
    heading: Phrase? = nil, columns: [Column], needsTitles: Bool = false,
    details: Phrase = .none, rows: [Row]
  ) {
    self.heading = heading
    self.columns = columns
    self.needsTitles = needsTitles
    self.details = details
    self.rows = rows
  }
}

/// A column of a table.
struct Column: Sendable {
  /// What its cells are, from which a medium chooses alignment and width.
  enum Kind: Sendable {
    /// Sentences or long titles; at most one such column in a table.
    case text
    /// Names, short enough to stand beside the other cells.
    case name
    /// From when to when.
    case period
    /// Small whole numbers.
    case number
    /// How many of something: `3 incidents`.
    case count
    /// Figures from 0 to 100 with two decimals.
    case points
    /// Two such figures.
    case range
    /// A likelihood.
    case percent
    /// One of a few words.
    case word(longest: Phrase)
    /// Scores drawn as bars; the same scores stand in the row as figures.
    case bar
    /// What is to be said of some rows.
    case remark

    /// Whether digits of the same worth should stand below each other.
    var isFigure: Bool {
      switch self {
      case .points, .range, .percent: true
      case .text, .name, .period, .number, .count, .word, .bar, .remark: false
      }
    }
  }

  let title: Phrase
  let kind: Kind

  init(_ title: Phrase, _ kind: Kind) {
    self.title = title
    self.kind = kind
  }
}

/// A row of a table.
struct Row: Sendable {
  /// One for each column.
  let cells: [Content]
  /// What is to be said of the row beside its cells.
  var detail = Phrase.none

  init(_ cells: [Content], detail: Phrase = .none) {
    self.cells = cells
    self.detail = detail
  }
}

/// What stands in a cell.
enum Content: Sendable {
  case text(Phrase)
  case bar(Interval<Points>)

  /// The words, where there are any.
  var phrase: Phrase {
    switch self {
    case .text(let phrase): phrase
    case .bar: .none
    }
  }
}
