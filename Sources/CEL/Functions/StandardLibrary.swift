/// The functions that every environment has.
enum StandardLibrary {
  /// All functions, with what they do.
  static let functions: [Function] = collections + texts + conversions + times

  typealias Unary = @Sendable (Value) -> Value
  typealias Binary = @Sendable (Value, Value) -> Value

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
    .unary(
      "size", "The number of characters, bytes, elements or entries.",
      [.string, .bytes, anyList, anyMap], .int, accepts: .partialLists, effort: .constant,
      bounds: 0 ... .max, size),
    .unary(
      "size", "The number of characters, bytes, elements or entries.",
      [.string, .bytes, anyList, anyMap], .int, isMember: true, accepts: .partialLists,
      effort: .constant, bounds: 0 ... .max, size),
  ]

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
    .binary(
      "contains", "Whether a text holds another.", (.string, .string), .bool, isMember: true
    ) { a, b in strings("contains", a, b) { $0.holds($1) } },
    .binary(
      "startsWith", "Whether a text begins with another.", (.string, .string), .bool,
      isMember: true
    ) { a, b in strings("startsWith", a, b) { $0.utf8.starts(with: $1.utf8) } },
    .binary(
      "endsWith", "Whether a text ends with another.", (.string, .string), .bool, isMember: true
    ) { a, b in
      strings("endsWith", a, b) {
        $0.utf8.count >= $1.utf8.count
          && $0.utf8.suffix($1.utf8.count).elementsEqual($1.utf8)
      }
    },
    matches,
  ]

  /// RE2 says what a pattern may hold and what it means; it may match anywhere in the text.
  private static let matches: Function = {
    @Sendable func body(_ text: Value, _ pattern: Value, _ meter: inout Meter) -> Value {
      guard case .string(let pattern) = pattern else {
        return .noOverload("matches", text, pattern)
      }
      switch Pattern.compile(pattern) {
      case .success(let pattern): return found(pattern, in: text, &meter)
      case .failure(let problem):
        return .failure(.badArgument, "bad pattern '\(pattern)': \(problem.message)")
      }
    }
    var traits = Overload.Traits(effort: .pattern)
    traits.prepare = { value in
      guard case .string(let text) = value, case .success(let pattern) = Pattern.compile(text)
      else { return { body($0, value, &$1) } }
      return { found(pattern, in: $0, &$1) }
    }
    traits.check = { site in
      let place = site.literals.count - 1
      guard case .string(let text)? = site.literals[place],
        case .failure(let problem) = Pattern.compile(text)
      else { return [] }
      return [
        CallProblem(
          argument: place, bytes: problem.bytes, message: "bad pattern: \(problem.message)",
          help: problem.help)
      ]
    }
    func overload(_ id: String, isMember: Bool) -> Overload {
      Overload(
        id, isMember: isMember, [.string, .string], .bool,
        .meteredBinary(body), traits)
    }
    return Function(
      "matches", documentation: "Whether a regular expression matches some part of a text.",
      overloads: [
        overload("matches", isMember: false), overload("matches_string", isMember: true),
      ])
  }()

  private static func found(_ pattern: Pattern, in text: Value, _ meter: inout Meter) -> Value {
    guard case .string(let text) = text else { return .noOverload("matches", text) }
    return .bool(pattern.isFound(in: text, &meter))
  }

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
    // Short texts are found fastest by just trying; long ones might be tried too often.
    guard wanted.count <= 64 else {
      return TextSearch(Array(wanted)).first(in: Array(rest), from: 0) != nil
    }
    guard let first = wanted.first else { return true }
    while rest.count >= wanted.count, let found = rest.firstIndex(of: first) {
      rest = rest[found...]
      if rest.starts(with: wanted) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}
