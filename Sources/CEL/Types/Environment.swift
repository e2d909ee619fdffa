/// What programs may refer to.
///
/// The standard library of CEL is always part of it.
public struct Environment: Sendable {
  /// The variables; an activation holds their values in this order.
  public let variables: [Variable]
  /// The structures.
  public let structures: [StructureType]
  /// The functions beyond the standard library.
  public let functions: [Function]
  /// The vocabularies.
  public let vocabularies: [Vocabulary]
  /// The namespace in which names are looked up first, such as `com.example`.
  public let container: String

  private let slots: [String: Int]
  let structuresByName: [String: StructureType]
  let vocabulariesByName: [String: Vocabulary]
  private let overloadsByName: [String: [Overload]]

  /// An environment of the given declarations.
  public init(
    variables: [Variable] = [], structures: [StructureType] = [], functions: [Function] = [],
    vocabularies: [Vocabulary] = [], container: String = ""
  ) {
    self.variables = variables
    self.structures = structures
    self.functions = functions
    self.vocabularies = vocabularies
    self.container = container
    slots = Dictionary(
      variables.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    structuresByName = Dictionary(
      structures.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    vocabulariesByName = Dictionary(
      vocabularies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    overloadsByName = functions.reduce(into: StandardLibrary.overloads) {
      $0[$1.name, default: []] += $1.overloads
    }
  }

  /// The place of a variable's value in an activation; `nil` if it is not declared.
  public func slot(of variable: String) -> Int? { slots[variable] }

  /// The overloads of a function; empty if it is not declared.
  func overloads(of function: String) -> [Overload] { overloadsByName[function] ?? [] }

  /// The names of all functions, the standard library's among them.
  var functionNames: some Sequence<String> { overloadsByName.keys }

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
