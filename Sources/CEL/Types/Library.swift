/// A part of the language that an environment has or leaves out.
///
/// The names and meanings are those of cel-go's extension libraries.
public enum Library: String, CaseIterable, Hashable, Sendable {
  /// The functions and macros of the language itself; always there.
  case standard
  /// Questions about lists as sets.
  case sets
  /// Texts: finding, cutting, joining, replacing and formatting.
  case strings
  /// Numbers: the least and greatest, rounding, signs and bits.
  case math
  /// Lists: sorting, cutting, flattening, ranges.
  case lists
  /// `cel.bind`, which gives a value a name.
  case bindings
  /// Macros with a name for an element and one for its place or key.
  case comprehensions
  /// Values that may be absent, with `.?`, `[?…]` and `{?…}`.
  case optionals
  /// Base64.
  case encoders
  /// Blocks of numbered values, which optimisers write.
  case blocks

  /// What it is for, in one sentence.
  public var documentation: String {
    switch self {
    case .standard: "The functions and macros of the language itself."
    case .sets: "Questions about lists as sets."
    case .strings: "Texts: finding, cutting, joining, replacing and formatting."
    case .math: "Numbers: the least and greatest, rounding, signs and bits."
    case .lists: "Lists: sorting, cutting, flattening, ranges."
    case .bindings: "A name for a value within an expression."
    case .comprehensions: "Macros with a name for an element and one for its place or key."
    case .optionals: "Values that may be absent, with .?field, [?index] and {?key: value}."
    case .encoders: "Base64."
    case .blocks: "Blocks of numbered values, which optimisers write."
    }
  }

  /// Its functions, with what they do.
  public var functions: [Function] {
    switch self {
    case .standard: StandardLibrary.functions
    case .sets: SetsLibrary.functions
    case .strings: StringsLibrary.functions
    case .math: MathLibrary.functions
    case .lists: ListsLibrary.functions
    case .optionals: OptionalsLibrary.functions
    case .encoders: EncodersLibrary.functions
    case .bindings, .comprehensions, .blocks: []
    }
  }

  /// Its macros, with what they give.
  public var macros: [Macro] {
    switch self {
    case .standard:
      [Macro("has", ["has(value.field)"], "Whether a field is there.")]
        + [.all, .exists, .existsOne, .filter, .map].map { .comprehension($0, isPaired: false) }
    case .lists: [.comprehension(.sortBy, isPaired: false)]
    case .bindings:
      [
        Macro(
          "cel.bind", ["cel.bind(x, value, result)"],
          "The result, in which the name stands for the value.")
      ]
    case .comprehensions:
      [.all, .exists, .existsOne, .transformList, .transformMap, .transformMapEntry].map {
        .comprehension($0, isPaired: true)
      }
    case .optionals:
      [
        Macro(
          "optMap", [".optMap(x, value)"], "An optional of what is made of the value, if any."),
        Macro(
          "optFlatMap", [".optFlatMap(x, optional)"], "The optional made of the value, if any."),
      ]
    case .blocks:
      [
        Macro(
          "cel.block", ["cel.block([value, …], result)"],
          "The result, in which cel.index(0) stands for the first value.")
      ]
    case .sets, .strings, .math, .encoders: []
    }
  }

  /// Its operators.
  public var operators: [Operator] {
    switch self {
    case .standard: Operator.allCases.filter { !Operator.ofOptionals.contains($0) }
    case .optionals: Operator.ofOptionals
    case .sets, .strings, .math, .lists, .bindings, .comprehensions, .encoders, .blocks: []
    }
  }

  /// The libraries that it cannot do without.
  var needed: Set<Library> { self == .lists ? [.optionals] : [] }

  /// These libraries, the standard one and those that they need.
  static func closure(of libraries: Set<Library>) -> Set<Library> {
    libraries.reduce(into: libraries.union([.standard])) { $0.formUnion($1.needed) }
  }

  /// The overloads of the functions of some libraries.
  static func overloads(of libraries: Set<Library>) -> [String: [Overload]] {
    var result = commonOverloads
    for library in allCases where libraries.contains(library) && !common.contains(library) {
      for function in library.functions {
        result[function.name, default: []] += function.overloads
      }
    }
    return libraries.isSuperset(of: common) ? result : result.filter { !$0.key.hasPrefix("sets.") }
  }

  /// What an environment has if nothing else is asked for.
  static let common: Set<Library> = [.standard, .sets]

  private static let commonOverloads: [String: [Overload]] = Dictionary(
    (StandardLibrary.functions + SetsLibrary.functions).map { ($0.name, $0.overloads) },
    uniquingKeysWith: +)
}

extension Macro {
  fileprivate static func comprehension(_ kind: Comprehension.Kind, isPaired: Bool) -> Macro {
    let documentation =
      switch kind {
      case .all: "Whether the condition holds for every element."
      case .exists: "Whether the condition holds for some element."
      case .existsOne: "Whether the condition holds for exactly one element."
      case .filter: "The elements for which the condition holds."
      case .map, .transformList: "A list of what is made of the elements."
      case .transformMap: "A map of the same keys to what is made of the elements."
      case .transformMapEntry: "A map of the entries made of the elements."
      case .sortBy: "The elements in the order of their keys."
      }
    let usages = kind.usages(of: kind.rawValue, isPaired: isPaired)
    return Macro(
      kind.rawValue, kind.library == .standard && isPaired ? [usages[1]] : usages, documentation)
  }
}
