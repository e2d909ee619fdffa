public import SourceText

/// A field that an expression reads.
public struct FieldReference: Hashable, Comparable, Sendable {
  /// The name of the structure that the path starts from.
  public let structure: String
  /// The names of the fields with dots between them, such as `effects.people`.
  public let path: String

  /// Names a field of a structure.
  public init(structure: String, path: String) {
    self.structure = structure
    self.path = path
  }

  /// By structure, then path.
  public static func < (a: FieldReference, b: FieldReference) -> Bool {
    (a.structure, a.path) < (b.structure, b.path)
  }
}

/// A word of a vocabulary that an expression names.
public struct TermReference: Hashable, Comparable, Sendable {
  /// The vocabulary's name.
  public let vocabulary: String
  /// The word.
  public let term: String

  /// Names a word of a vocabulary.
  public init(vocabulary: String, term: String) {
    self.vocabulary = vocabulary
    self.term = term
  }

  /// By vocabulary, then word.
  public static func < (a: TermReference, b: TermReference) -> Bool {
    (a.vocabulary, a.term) < (b.vocabulary, b.term)
  }
}

/// An expression in which every name is resolved and every node has a type.
public struct CheckedExpression: Sendable {
  /// The expression as it was written.
  public let tree: SyntaxTree
  /// What it was checked against.
  public let environment: Environment
  /// The fields it reads, ascending and without duplicates.
  public let fieldReferences: [FieldReference]
  /// The words of vocabularies that it names where they mean that vocabulary's, ascending and
  /// without duplicates.
  public let termReferences: [TermReference]
  /// The variables it reads, those that functions read unseen among them; ascending.
  public let variables: [String]
  /// The functions it calls, ascending; operators and macros are not functions.
  public let functions: [String]
  let types: [CELType]
  let resolutions: [Resolution?]
  let localCount: Int

  /// The type of the whole expression.
  public var type: CELType { types[tree.root] }

  /// The type of a node.
  public func type(of node: NodeID) -> CELType { types[node] }
}

/// What a name, a selection or a call stands for.
enum Resolution: Sendable {
  /// The value at a place of the activation.
  case variable(Int)
  /// The element at hand of an enclosing comprehension.
  case local(Int)
  /// A value known now.
  case constant(Value)
  /// The field at a position of a structure.
  case field(Int)
  /// A field to be looked up by name when evaluated.
  case named
  /// A call, with the overloads that its argument types leave open.
  case call([Overload], hasReceiver: Bool)
  /// Something that fails when evaluated.
  case failure(EvaluationError)
}

/// Whether mistakes are found before evaluation or by it.
public enum Checking: Sendable {
  /// Unknown names and types that cannot fit are diagnostics.
  case strict
  /// They are errors of the evaluation, if it ever reaches them.
  case lenient
}

extension Environment {
  /// Reads and checks an expression.
  ///
  /// - Parameters:
  ///   - source: The text, with the places its bytes came from.
  ///   - expected: The type that the expression must have; `nil` if any will do.
  ///   - checking: Whether mistakes are found now or by the evaluation.
  /// - Returns: The expression, unless a diagnostic is an error.
  public func compile(
    _ source: MappedText, expecting expected: CELType? = nil, checking: Checking = .strict
  ) -> Checked<CheckedExpression> {
    Parser.parse(source, in: self).then { tree in
      var checker = Checker(tree: tree, environment: self, checking: checking)
      return checker.run(expecting: expected)
    }
  }
}
