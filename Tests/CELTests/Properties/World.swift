import CEL

/// What random expressions speak about: variables of every type, with values that may be open.
enum World {
  static let variables: [Variable] = [
    Variable("flag", .bool), Variable("whole", .int), Variable("other", .int),
    Variable("natural", .uint), Variable("number", .double), Variable("text", .string),
    Variable("data", .bytes), Variable("moment", .timestamp), Variable("span", .duration),
    Variable("colour", .term("colour")), Variable("numbers", .list(.int)),
    Variable("words", .list(.string)), Variable("table", .list(.list(.int))),
    Variable("measures", .list(.double)), Variable("counts", .map(.string, .int)),
    Variable("names", .map(.int, .string)), Variable("person", .structure("Person")),
    Variable("people", .list(.structure("Person"))), Variable("anything", .dyn),
  ]

  static let structures: [StructureType] = [
    StructureType(
      "Person",
      fields: [
        StructureField("name", .string), StructureField("age", .int),
        StructureField("height", .double), StructureField("born", .timestamp),
        StructureField("nap", .duration), StructureField("awake", .bool),
        StructureField("tags", .list(.string)), StructureField("favourite", .term("colour")),
        StructureField("scores", .map(.string, .int)), StructureField("home", .structure("Home")),
      ]),
    StructureType(
      "Home", fields: [StructureField("rooms", .int), StructureField("street", .string)]),
  ]

  static func environment(_ change: (inout Limits) -> Void = { _ in }) -> Environment {
    var limits = Limits()
    change(&limits)
    return Environment(
      variables: variables, structures: structures,
      vocabularies: [Vocabulary("colour", terms: ["red", "green", "blue"])],
      libraries: Set(Library.allCases), limits: limits)
  }

  /// Values of all variables, some of them open and, if so wished, some of them errors.
  static func activation(
    _ random: inout SeededRandom, isOpen: Bool = true, hasErrors: Bool = true
  ) -> [OpenValue] {
    var values: [OpenValue] = []
    for variable in variables {
      guard !hasErrors || !random.once(in: 40) else {
        values.append(.exact(.error(EvaluationError(.badArgument, "given"))))
        continue
      }
      values.append(value(of: variable.type, &random, isOpen: isOpen, depth: 3))
    }
    return values
  }

  /// A value of a type; where it may be open, it is so now and then.
  static func value(
    of type: CELType, _ random: inout SeededRandom, isOpen: Bool, depth: Int
  ) -> OpenValue {
    if isOpen, random.once(in: 6) { return doubtful(type, &random) }
    switch type {
    case .list(let element):
      var parts: [(element: OpenValue, doubt: UnknownSet?)] = []
      for _ in 0..<(depth > 0 ? random.number(below: 5) : 0) {
        let part = value(of: element, &random, isOpen: isOpen, depth: depth - 1)
        parts.append((part, isOpen && random.once(in: 5) ? fields(&random) : nil))
      }
      return .list(parts)
    case .map(let key, let held):
      var entries: [(key: Value, value: OpenValue)] = []
      for _ in 0..<(depth > 0 ? random.number(below: 4) : 0) {
        let name = exact(key, &random)
        guard !entries.contains(where: { $0.key == name }) else { continue }
        entries.append((name, value(of: held, &random, isOpen: isOpen, depth: depth - 1)))
      }
      return .map(entries)
    case .structure(let name):
      guard let structure = structures.first(where: { $0.name == name }) else {
        return .exact(.null)
      }
      var values: [OpenValue] = []
      for field in structure.fields {
        values.append(value(of: field.type, &random, isOpen: isOpen, depth: depth - 1))
      }
      return .record(name, values)
    case .dyn:
      let types: [CELType] = [
        .int, .double, .string, .bool, .list(.int), .map(.string, .int), .timestamp,
        .structure("Person"),
      ]
      return value(of: random.pick(types), &random, isOpen: isOpen, depth: depth)
    default: return .exact(exact(type, &random))
    }
  }

  /// A name of its own, so that every unknown is another.
  private static func fields(_ random: inout SeededRandom) -> UnknownSet {
    [UnknownField(subject: "x", field: String(random.next() % 1000), reason: .open)]
  }

  /// An unknown or a range.
  private static func doubtful(_ type: CELType, _ random: inout SeededRandom) -> OpenValue {
    let fields = fields(&random)
    guard !random.once(in: 3) else { return .unknown(type, fields) }
    let low = Int64(random.number(in: -3...6))
    let high = low + Int64(random.pick([0, 1, 2, 5]))
    switch type {
    case .int: return .whole(low, high, fields)
    case .double: return .number(Double(low) / 2, Double(high) / 2, fields)
    case .timestamp: return .time(low * 50_000_000, high * 50_000_000, fields)
    case .duration: return .span(low * 1800, high * 1800, fields)
    default: return .unknown(type, fields)
    }
  }

  /// A value of a type without parts; the same ones often.
  private static func exact(_ type: CELType, _ random: inout SeededRandom) -> Value {
    switch type {
    case .bool: return .bool(random.once(in: 2))
    case .int:
      return .int(
        random.once(in: 30) ? random.pick([.min, .max]) : Int64(random.number(in: -3...9)))
    case .uint: return .uint(random.once(in: 30) ? .max : UInt64(random.number(below: 9)))
    case .double:
      return .double(
        random.once(in: 15)
          ? random.pick([.nan, .infinity, -0.0, 1e300, .leastNonzeroMagnitude])
          : Double(random.number(in: -6...12)) / 2
      )
    case .string:
      return .string(random.pick(["", "a", "b", "ab", "abc", "é😀", "2", "-1.5", "true", "1h30m"]))
    case .bytes: return .bytes(random.pick([[], [0], [97, 98], [255, 254]]))
    case .term: return .string(random.pick(["red", "green", "blue"]))
    case .timestamp:
      return Timestamp(seconds: Int64(random.number(in: -4...12)) * 50_000_000).map(Value.timestamp)
        ?? .null
    case .duration:
      return .duration(TimeSpan(nanoseconds: Int64(random.number(in: -3...9)) * 900_000_000_000))
    default: return .null
    }
  }
}
