/// A name that a program may use, and the type of its value.
public struct Variable: Hashable, Sendable {
  /// The name; dots make a qualified name.
  public let name: String
  /// The type of its values.
  public let type: CELType
  /// What it stands for, in one sentence.
  public let documentation: String

  /// Declares a variable.
  public init(_ name: String, _ type: CELType, documentation: String = "") {
    self.name = name
    self.type = type
    self.documentation = documentation
  }
}

/// A field of a structure.
public struct StructureField: Hashable, Sendable {
  /// The name that follows the dot.
  public let name: String
  /// The type of its values.
  public let type: CELType
  /// What it holds, in one sentence.
  public let documentation: String

  /// Declares a field.
  public init(_ name: String, _ type: CELType, documentation: String = "") {
    self.name = name
    self.type = type
    self.documentation = documentation
  }
}

/// A record with named and typed fields.
public struct StructureType: Hashable, Sendable {
  /// The name of the type.
  public let name: String
  /// Its fields; an instance is asked for a field by its position here.
  public let fields: [StructureField]
  private let positions: [String: Int]

  /// Declares a structure.
  ///
  /// - Precondition: No two fields have one name.
  public init(_ name: String, fields: [StructureField]) {
    self.name = name
    self.fields = fields
    positions = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1.name, $0) })
  }

  /// The position of a field; `nil` if there is none of this name.
  public func position(of field: String) -> Int? { positions[field] }
}

/// A closed list of words.
public struct Vocabulary: Hashable, Sendable {
  /// The name that `CELType.term` refers to.
  public let name: String
  /// The words.
  public let terms: Set<String>
  /// The places of the words in sets of them.
  let index: TermIndex?

  /// Declares a vocabulary.
  public init(_ name: String, terms: some Sequence<String>) {
    self.name = name
    self.terms = Set(terms)
    index = TermIndex(self.terms)
  }

  /// Of one name and with the same words.
  public static func == (a: Vocabulary, b: Vocabulary) -> Bool {
    a.name == b.name && a.terms == b.terms
  }

  /// By name and words.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(terms)
  }
}
