/// The functions that every environment has.
enum StandardLibrary {
  /// All overloads by function name.
  static let overloads: [String: [Overload]] = Dictionary(
    functions.map { ($0.name, $0.overloads) }, uniquingKeysWith: +)

  /// All functions, with what they do.
  static let functions: [Function] = collections + texts + conversions + times

  /// Functions of CEL that are not here, and what to use instead.
  static let leftOut: [String: String] = [
    "matches": "there are no regular expressions; use contains, startsWith or endsWith"
  ]

  typealias Unary = @Sendable (Value) -> Value
  typealias Binary = @Sendable (Value, Value) -> Value

  /// A function of one argument with one overload for each of its types.
  static func unary(
    _ name: String, _ documentation: String, _ types: [CELType], _ result: CELType,
    isMember: Bool = false, accepts: ArgumentForms = [], _ body: @escaping Unary
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: types.map {
        Overload(
          "\(name)_\($0)", isMember: isMember, [$0], result, accepts: accepts, .unary(body))
      })
  }

  /// A function of two arguments with one overload.
  static func binary(
    _ name: String, _ documentation: String, _ parameters: (CELType, CELType),
    _ result: CELType, isMember: Bool, accepts: ArgumentForms = [], _ body: @escaping Binary
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: [
        Overload(
          "\(name)_\(parameters.0)_\(parameters.1)", isMember: isMember,
          [parameters.0, parameters.1], result, accepts: accepts, .binary(body))
      ])
  }

  /// A function that never falls as its argument rises, extended to ranges by their ends.
  static func monotone(_ body: @escaping Unary) -> Unary {
    { value in
      guard case .range(let range) = value else { return body(value) }
      let ends = (range.lower.map(body), range.upper.map(body))
      for case .error? in [ends.0, ends.1] {
        return range.point.map(body) ?? .unknown(range.fields)
      }
      return RangeValue(lower: ends.0, upper: ends.1, fields: range.fields).map(Value.range)
        ?? range.point.map(body) ?? .unknown(range.fields)
    }
  }
}

extension StandardLibrary {
  private static let anyList: CELType = .list(.parameter("A"))
  private static let anyMap: CELType = .map(.parameter("A"), .parameter("B"))

  fileprivate static let collections: [Function] = [
    unary(
      "size", "The number of characters, bytes, elements or entries.",
      [.string, .bytes, anyList, anyMap], .int, accepts: .partialLists, size),
    unary(
      "size", "The number of characters, bytes, elements or entries.",
      [.string, .bytes, anyList, anyMap], .int, isMember: true, accepts: .partialLists, size),
    binary(
      "sets.contains", "Whether every element of the second list is in the first.",
      (anyList, anyList), .bool, isMember: false, accepts: .partialLists
    ) { a, b in lists("sets.contains", a, b, Membership.contains) },
    binary(
      "sets.intersects", "Whether the lists have an element in common.", (anyList, anyList),
      .bool, isMember: false, accepts: .partialLists
    ) { a, b in lists("sets.intersects", a, b, Membership.intersects) },
    binary(
      "sets.equivalent", "Whether each list holds every element of the other.",
      (anyList, anyList), .bool, isMember: false, accepts: .partialLists
    ) { a, b in
      lists("sets.equivalent", a, b) {
        Logic.and(Membership.contains($0, $1), Membership.contains($1, $0))
      }
    },
  ]

  private static func lists(
    _ name: String, _ a: Value, _ b: Value, _ body: (ListValue, ListValue) -> Value
  ) -> Value {
    guard case .list(let first) = a, case .list(let second) = b else {
      return .noOverload(name, a, b)
    }
    return body(first, second)
  }

  private static let size: Unary = { value in
    switch value {
    case .string(let text): .int(Int64(text.unicodeScalars.count))
    case .bytes(let bytes): .int(Int64(bytes.count))
    case .list(let list): list.size
    case .map(let map): .int(Int64(map.entries.count))
    default: .noOverload("size", value)
    }
  }

  fileprivate static let texts: [Function] = [
    binary(
      "contains", "Whether a text holds another.", (.string, .string), .bool, isMember: true
    ) { a, b in strings("contains", a, b) { $0.holds($1) } },
    binary(
      "startsWith", "Whether a text begins with another.", (.string, .string), .bool,
      isMember: true
    ) { a, b in strings("startsWith", a, b) { $0.utf8.starts(with: $1.utf8) } },
    binary(
      "endsWith", "Whether a text ends with another.", (.string, .string), .bool, isMember: true
    ) { a, b in
      strings("endsWith", a, b) {
        $0.utf8.count >= $1.utf8.count
          && $0.utf8.suffix($1.utf8.count).elementsEqual($1.utf8)
      }
    },
  ]

  private static func strings(
    _ name: String, _ a: Value, _ b: Value, _ body: (String, String) -> Bool
  ) -> Value {
    guard case .string(let first) = a, case .string(let second) = b else {
      return .noOverload(name, a, b)
    }
    return .bool(body(first, second))
  }
}

extension String {
  /// Whether another text stands somewhere in this one, compared by bytes.
  fileprivate func holds(_ other: String) -> Bool {
    var rest = Substring(self).utf8
    let wanted = other.utf8
    guard let first = wanted.first else { return true }
    while rest.count >= wanted.count, let found = rest.firstIndex(of: first) {
      rest = rest[found...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
