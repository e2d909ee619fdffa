/// What a key's value is, in words for messages and documentation.
///
/// Reading enforces kinds through the reader's accessors; this says the same to people and to
/// schemas.
package indirect enum ValueKind: Hashable, Sendable {
  /// Any text.
  case text
  /// A kebab-case name.
  case identifier
  /// A whole number.
  case integer
  /// A number with decimals.
  case number
  /// `true` or `false`.
  case boolean
  /// A day, month or year.
  case date
  /// A scale and a term on it.
  case likelihood
  /// A condition in CEL.
  case condition
  /// Items that may be anything.
  case list
  /// Items of one kind.
  case listOf(ValueKind)
  /// Keys that may be anything.
  case mapping
  /// A mapping with the keys of the table that has this name.
  case mappingOf(String)
  /// One of several kinds.
  case anyOf([ValueKind])
  /// One of several words.
  case oneOf([String])

  /// With its article, as in "expected a list".
  package var description: String {
    switch self {
    case .text: "text"
    case .identifier: "a name in kebab-case"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .date: "a date"
    case .likelihood: "a likelihood"
    case .condition: "a condition"
    case .list: "a list"
    case .listOf(let kind): "a list of items that are each \(kind.description)"
    case .mapping: "a mapping"
    case .mappingOf(let name): "a mapping (\(name))"
    case .anyOf(let kinds): kinds.map(\.description).joined(separator: " or ")
    case .oneOf(let words): words.map { "'\($0)'" }.joined(separator: " or ")
    }
  }
}

/// A key that a mapping may have.
package struct Key: Hashable, Sendable {
  /// As it is written.
  package let name: String
  /// What its value is.
  package let kind: ValueKind
  /// Whether a mapping without it is wrong.
  package let isRequired: Bool
  /// One or two sentences for the person who writes it.
  package let documentation: String

  /// Describes a key.
  package init(_ name: String, _ kind: ValueKind, isRequired: Bool, _ documentation: String) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.documentation = documentation
  }

  /// A key that every such mapping has.
  package static func required(
    _ name: String, _ kind: ValueKind, _ documentation: String
  ) -> Key {
    Key(name, kind, isRequired: true, documentation)
  }

  /// A key that may be left out.
  package static func optional(
    _ name: String, _ kind: ValueKind, _ documentation: String
  ) -> Key {
    Key(name, kind, isRequired: false, documentation)
  }
}

/// The keys of one kind of mapping; messages, documentation and schemas come from it.
package final class KeyTable: Sendable {
  /// What such a mapping is, such as `rule` or `incident`.
  package let name: String
  /// The keys in the order in which a person writes them; no name twice.
  package let keys: [Key]
  /// The places of the keys that every such mapping has.
  let requiredKeys: [Int]
  /// One number for each key, so that most names are told apart without comparing texts.
  private let marks: [UInt64]

  /// Declares a kind of mapping.
  package init(_ name: String, _ keys: [Key]) {
    self.name = name
    self.keys = keys
    requiredKeys = keys.indices.filter { keys[$0].isRequired }
    marks = keys.map { Self.mark(of: $0.name) }
  }

  /// The place of the key with a name.
  func position(of name: String) -> Int? {
    let mark = Self.mark(of: name)
    return marks.indices.first { marks[$0] == mark && keys[$0].name == name }
  }

  /// The FNV-1a hash of a name; tables are small, so that looking through them is fastest.
  private static func mark(of name: String) -> UInt64 {
    name.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The key with a name.
  package subscript(name: String) -> Key? { position(of: name).map { keys[$0] } }
}
