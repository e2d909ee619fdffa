/// What programs may refer to.
///
/// The standard library of CEL is always part of it.
public struct Environment: Sendable {
  /// Everything, in one place: an environment is copied often.
  private let contents: Contents

  /// The variables; an activation holds their values in this order.
  public var variables: [Variable] { contents.variables }
  /// The structures.
  public var structures: [StructureType] { contents.structures }
  /// The functions beyond those of the libraries.
  public var functions: [Function] { contents.functions }
  /// The vocabularies.
  public var vocabularies: [Vocabulary] { contents.vocabularies }
  /// The namespace in which names are looked up first, such as `com.example`.
  public var container: String { contents.container }
  /// The libraries, the standard one and those that others need among them.
  public var libraries: Set<Library> { contents.libraries }
  /// What is probably meant by literals that operators cannot take; the first that fits is
  /// shown, before what the declared functions suggest.
  public var hints: [OperandHint] { contents.hints }
  /// What an expression may take to write and to evaluate.
  public var limits: Limits { contents.limits }
  /// Whether calls that look like macros are macros.
  public var usesMacros: Bool { contents.usesMacros }

  /// An environment of the given declarations.
  ///
  /// - Parameters:
  ///   - variables: The variables, in the order of their values in an activation.
  ///   - structures: The structures that types name.
  ///   - functions: The functions beyond those of the libraries.
  ///   - vocabularies: The closed lists of words that types name.
  ///   - container: The namespace in which names are looked up first.
  ///   - libraries: The libraries beside the standard one.
  ///   - hints: What is probably meant by literals that operators cannot take.
  ///   - limits: What an expression may take to write and to evaluate.
  ///   - usesMacros: Whether calls that look like macros are macros.
  public init(
    variables: [Variable] = [], structures: [StructureType] = [], functions: [Function] = [],
    vocabularies: [Vocabulary] = [], container: String = "", libraries: Set<Library> = [.sets],
    hints: [OperandHint] = [], limits: Limits = Limits(), usesMacros: Bool = true
  ) {
    let libraries = Library.closure(of: libraries)
    contents = Contents(
      variables: variables, structures: structures, functions: functions,
      vocabularies: vocabularies, container: container, libraries: libraries, hints: hints,
      limits: limits, usesMacros: usesMacros,
      slots: Dictionary(
        variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first }),
      structuresByName: Dictionary(
        structures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      vocabulariesByName: Dictionary(
        vocabularies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first }),
      overloadsByName: functions.reduce(into: Library.overloads(of: libraries)) {
        $0[$1.name, default: []] += $1.overloads
      })
  }

  /// The place of a variable's value in an activation; `nil` if it is not declared.
  public func slot(of variable: String) -> Int? { contents.slots[variable] }

  /// The overloads of a function; empty if it is not declared.
  func overloads(of function: String) -> [Overload] {
    contents.overloadsByName[function] ?? []
  }

  /// The names of all functions, those of the libraries among them.
  var functionNames: some Sequence<String> { contents.overloadsByName.keys }

  var structuresByName: [String: StructureType] { contents.structuresByName }

  var vocabulariesByName: [String: Vocabulary] { contents.vocabulariesByName }

  /// A type that programs may name.
  func namedType(_ name: String) -> Value? {
    if let type = CELType.named[name] { return type }
    return name == OptionalValue.name && libraries.contains(.optionals) ? .type(name) : nil
  }

  /// The names that a written name may stand for, the innermost namespace's first.
  func candidates(for name: String, isRooted: Bool) -> [String] {
    guard !isRooted, !container.isEmpty else { return [name] }
    var spaces = container.split(separator: ".").map(String.init)
    var result: [String] = []
    while !spaces.isEmpty {
      result.append(spaces.joined(separator: ".") + "." + name)
      spaces.removeLast()
    }
    return result + [name]
  }
}

/// What an environment holds, with its tables.
private final class Contents: Sendable {
  let variables: [Variable]
  let structures: [StructureType]
  let functions: [Function]
  let vocabularies: [Vocabulary]
  let container: String
  let libraries: Set<Library>
  let hints: [OperandHint]
  let limits: Limits
  let usesMacros: Bool
  let slots: [String: Int]
  let structuresByName: [String: StructureType]
  let vocabulariesByName: [String: Vocabulary]
  let overloadsByName: [String: [Overload]]

  init(
    variables: [Variable], structures: [StructureType], functions: [Function],
    vocabularies: [Vocabulary], container: String, libraries: Set<Library>, hints: [OperandHint],
    limits: Limits, usesMacros: Bool, slots: [String: Int],
    structuresByName: [String: StructureType], vocabulariesByName: [String: Vocabulary],
    overloadsByName: [String: [Overload]]
  ) {
    self.variables = variables
    self.structures = structures
    self.functions = functions
    self.vocabularies = vocabularies
    self.container = container
    self.libraries = libraries
    self.hints = hints
    self.limits = limits
    self.usesMacros = usesMacros
    self.slots = slots
    self.structuresByName = structuresByName
    self.vocabulariesByName = vocabulariesByName
    self.overloadsByName = overloadsByName
  }
}
