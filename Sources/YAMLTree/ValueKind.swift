/// What a key's value is, in words for messages and documentation.
///
/// Reading enforces kinds through the reader's accessors; this says the same to people and to
/// schemas.
package indirect enum ValueKind: Hashable, Sendable {
  /// Any text.
  case text
  /// A kebab-case name.
  case identifier
  /// A name that a condition can use as a field's: snake_case.
  case fieldName
  /// A word of a list that is kept elsewhere, such as a vocabulary.
  case word(WordList)
  /// One of several words.
  case oneOf([String])
  /// The word `unknown`: it was looked for and is not known.
  case unknown
  /// A whole number of 0 or more.
  case count
  /// A number with decimals, within bounds.
  case number(ClosedRange<Int>)
  /// `true` or `false`.
  case boolean
  /// A day, month or year.
  case date
  /// A day.
  case day
  /// A number of days, months or years.
  case lengthOfTime
  /// A condition in CEL.
  case condition
  /// Items of one kind.
  case listOf(ValueKind)
  /// Items of one kind, one at least.
  case someOf(ValueKind)
  /// Keys of one kind with values of another.
  case mapping(from: ValueKind, to: ValueKind)
  /// A mapping with the keys of the table that has this name.
  case mappingOf(String)
  /// A value, alone or under the first key of the table that has this name, beside where it comes
  /// from.
  case carried(ValueKind, by: String)
  /// One of several kinds.
  case anyOf([ValueKind])

  /// A date, or that it is not known.
  package static let dateOrUnknown = ValueKind.anyOf([.date, .unknown])

  /// With its article, as in "expected a list".
  package var description: String {
    switch self {
    case .text: "text"
    case .identifier: "a name in kebab-case"
    case .fieldName: "a name in snake_case"
    case .word(let list): list.description
    case .oneOf(let words): words.map { "'\($0)'" }.joined(separator: " or ")
    case .unknown: "unknown"
    case .count: "a whole number"
    case .number(let bounds): "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
    case .boolean: "true or false"
    case .date: "a date"
    case .day: "a day"
    case .lengthOfTime: "a length of time"
    case .condition: "a condition"
    case .listOf(let kind): "a list of items that are each \(kind.description)"
    case .someOf(let kind): "a list of one or more items that are each \(kind.description)"
    case .mapping(let key, let value):
      "a mapping from \(key.description) to \(value.description)"
    case .mappingOf(let name): "a mapping (\(name))"
    case .carried(let kind, let name): "\(kind.description), alone or in a mapping (\(name))"
    case .anyOf(let kinds): kinds.map(\.description).joined(separator: " or ")
    }
  }

  /// The least and the greatest number that may stand here.
  package var bounds: ClosedRange<Int>? {
    if case .number(let bounds) = self { bounds } else { nil }
  }

  /// The lists of words that it names.
  var wordLists: [WordList] {
    switch self {
    case .word(let list): [list]
    case .listOf(let kind), .someOf(let kind), .carried(let kind, _): kind.wordLists
    case .mapping(let key, let value): key.wordLists + value.wordLists
    case .anyOf(let kinds): kinds.flatMap(\.wordLists)
    default: []
    }
  }

  /// The tables that it names.
  var tableNames: [String] {
    switch self {
    case .mappingOf(let name): [name]
    case .carried(let kind, let name): [name] + kind.tableNames
    case .listOf(let kind), .someOf(let kind): kind.tableNames
    case .mapping(let key, let value): key.tableNames + value.tableNames
    case .anyOf(let kinds): kinds.flatMap(\.tableNames)
    default: []
    }
  }
}

/// A list of words that stands in another file.
package struct WordList: Hashable, Sendable {
  /// What schemas call it, in kebab-case.
  package let name: String
  /// What one of its words is, with its article.
  package let description: String

  /// Names a list.
  package init(_ name: String, _ description: String) {
    self.name = name
    self.description = description
  }
}
