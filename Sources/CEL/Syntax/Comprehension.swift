/// A macro that looks at each element.
public struct Comprehension: Hashable, Sendable {
  /// What it makes of the elements.
  public enum Kind: String, Hashable, Sendable {
    /// Whether the predicate holds for every element.
    case all
    /// Whether it holds for some element.
    case exists
    /// Whether it holds for exactly one element.
    case existsOne = "exists_one"
    /// The elements for which it holds.
    case filter
    /// The transformed elements, of those for which the predicate holds.
    case map
    /// The same as `map`, with a name for the place of an element as well.
    case transformList
    /// A map of the same keys or places to the transformed elements.
    case transformMap
    /// A map of the entries that the elements are transformed to.
    case transformMapEntry
    /// The elements in the order of their keys.
    case sortBy
  }

  /// What it makes of the elements.
  public let kind: Kind
  /// The list or map.
  public let range: NodeID
  /// The name that stands for an element, or for its place or key if there is a second name.
  public let variable: FieldName
  /// The name that stands for an element beside the one for its place or key.
  public let second: FieldName?
  /// The condition; only `map` and its kin may lack one.
  public let predicate: NodeID?
  /// What `map` and its kin make of an element; the key that `sortBy` sorts by.
  public let transform: NodeID?
}

/// A value that gets a name for one expression.
public struct Binding: Hashable, Sendable {
  /// What becomes of the value.
  public enum Kind: Hashable, Sendable {
    /// `cel.bind(x, value, body)`: the body is the result.
    case value
    /// `value.optMap(x, body)`: the name stands for what an optional holds, and the result is
    /// an optional of the body, if it holds anything.
    case optionalMap
    /// `value.optFlatMap(x, body)`: the same for a body that is an optional itself.
    case optionalFlatMap
  }

  /// What becomes of the value.
  public let kind: Kind
  /// The name.
  public let variable: FieldName
  /// What it stands for.
  public let value: NodeID
  /// Where it may be used.
  public let body: NodeID
}

extension Comprehension.Kind {
  /// How many names a macro introduces and whether a condition follows them.
  struct Form {
    let variables: Int
    let hasPredicate: Bool
  }

  /// The kind that a macro's name stands for.
  init?(macro name: String) {
    guard name != "existsOne" else {
      self = .existsOne
      return
    }
    self.init(rawValue: name)
  }

  /// The library that has the macro.
  var library: Library {
    switch self {
    case .all, .exists, .existsOne, .filter, .map: .standard
    case .transformList, .transformMap, .transformMapEntry: .comprehensions
    case .sortBy: .lists
    }
  }

  /// Whether the last argument is a value made from an element.
  var transforms: Bool {
    switch self {
    case .all, .exists, .existsOne, .filter: false
    case .map, .transformList, .transformMap, .transformMapEntry, .sortBy: true
    }
  }

  /// The form with so many arguments; `nil` if there is none.
  func form(arguments count: Int, isPaired: Bool) -> Form? {
    let names =
      switch self {
      case .all, .exists, .existsOne: isPaired && count == 3 ? 2 : 1
      case .filter, .map, .sortBy: 1
      case .transformList, .transformMap, .transformMapEntry: 2
      }
    let least = names + 1
    // A condition may stand before what an element is transformed to, but not before a key.
    guard count == least || (count == least + 1 && transforms && self != .sortBy) else {
      return nil
    }
    return Form(variables: names, hasPredicate: !transforms || count > least)
  }

  /// The ways to write a macro of this kind.
  func usages(of name: String, isPaired: Bool) -> [String] {
    switch self {
    case .all, .exists, .existsOne:
      [".\(name)(x, condition)"] + (isPaired ? [".\(name)(place, x, condition)"] : [])
    case .filter: [".\(name)(x, condition)"]
    case .map: [".\(name)(x, value)", ".\(name)(x, condition, value)"]
    case .transformList, .transformMap:
      [".\(name)(place, x, value)", ".\(name)(place, x, condition, value)"]
    case .transformMapEntry:
      [".\(name)(place, x, {key: value})", ".\(name)(place, x, condition, {key: value})"]
    case .sortBy: [".\(name)(x, key)"]
    }
  }
}
