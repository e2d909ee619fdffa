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
  /// What a mapping needs beside the keys that every one has.
  package let demand: Demand?
  /// The places of the keys that every such mapping has.
  let requiredKeys: [Int]
  /// One number for each key, so that most names are told apart without comparing texts.
  private let marks: [UInt64]

  /// What a mapping needs beside the keys that every one has.
  package enum Demand: Sendable {
    /// The keys of one of these forms, and none of another.
    case oneFormOf([[String]])
    /// At least one of these keys.
    case someOf([String])
  }

  /// Declares a kind of mapping.
  package init(_ name: String, _ keys: [Key], demand: Demand? = nil) {
    self.name = name
    self.keys = keys
    self.demand = demand
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
