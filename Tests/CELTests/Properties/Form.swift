import CEL

/// A way to write an expression: `$0` and so on stand for parts, `%0` and so on for new names.
struct Form {
  /// A part.
  struct Hole {
    let type: CELType
    /// Whether the new names may be used there.
    var isInside = false
  }

  let text: String
  let holes: [Hole]
  /// What the new names stand for.
  var binds: [CELType] = []
  /// The new names; `nil` for any.
  var names: [String?] = []
  /// Whether the evaluation may fail although no part does.
  var mayFail = false

  init(_ text: String, _ types: CELType..., mayFail: Bool = false) {
    self.text = text
    holes = types.map { Hole(type: $0) }
    self.mayFail = mayFail
  }

  /// A macro: the first part stands outside, the others see the new names.
  init(
    _ text: String, over range: CELType, binding binds: [CELType], _ inside: CELType...,
    named names: [String?]? = nil, mayFail: Bool = false
  ) {
    self.text = text
    holes = [Hole(type: range)] + inside.map { Hole(type: $0, isInside: true) }
    self.binds = binds
    self.names = names ?? binds.map { _ in nil }
    self.mayFail = mayFail
  }

  /// The types of the expressions that are made.
  static let types: [CELType] =
    ordered + [
      .list(.int), .list(.string), .list(.double), .list(.list(.int)), .map(.string, .int),
      .map(.int, .string), person, .list(person), optional(.int), optional(.string),
    ]

  static let person = CELType.structure("Person")
  static let ordered: [CELType] = [
    .bool, .int, .uint, .double, .string, .bytes, .timestamp, .duration,
  ]
  static func optional(_ type: CELType) -> CELType { .opaque("optional_type", [type]) }

  /// What may stand for a value of a type by itself.
  static func leaves(of type: CELType) -> [String] {
    let variables = World.variables.filter { $0.type == type }.map(\.name)
    return switch type {
    case .bool: variables + ["true", "false", "person.awake"]
    case .int:
      variables + ["0", "1", "-1", "2", "7", "0x10", "9223372036854775807", "person.age"]
        + ["person.home.rooms"]
    case .uint: variables + ["0u", "1u", "3u", "18446744073709551615u"]
    case .double: variables + ["0.0", "-0.0", "1.5", "-2.25", "1e300", "5e-324", "person.height"]
    case .string:
      variables + ["''", "'a'", "'ab'", "\"é😀\"", "r'\\d'", "'\\n\\\"'", "person.name"]
        + ["person.home.street"]
    case .bytes: variables + ["b''", "b'ab'", "b'\\xff\\x00'"]
    case .timestamp:
      variables + ["timestamp('2001-02-03T04:05:06Z')", "timestamp(0)", "person.born"]
    case .duration: variables + ["duration('1h30m')", "duration('-0.5s')", "person.nap"]
    case .list(.int): variables + ["[]", "[1, 2, 3]"]
    case .list(.string): variables + ["[]", "['a', 'b']", "person.tags"]
    case .list: variables + ["[]"]
    case .map(.string, .int): variables + ["{}", "{'a': 1, 'b': 2}", "person.scores"]
    case .map: variables + ["{}"]
    default: variables
    }
  }

  /// A way to write a value of a type that has no leaves.
  static func simplest(of type: CELType) -> Form {
    guard case .opaque(_, let held) = type, let first = held.first else { return Form("null") }
    return Form("optional.of($0)", first)
  }

  /// All the ways to write an expression of a type out of others.
  static func forms(of type: CELType) -> [Form] {
    general(type) + special(type)
  }

  /// What every type has.
  private static func general(_ type: CELType) -> [Form] {
    [
      Form("($0 ? $1 : $2)", .bool, type, type),
      Form("cel.bind(%0, $0, $1)", over: .int, binding: [.int], type),
      Form("cel.bind(%0, $0, $1)", over: .list(.int), binding: [.list(.int)], type),
      Form("cel.bind(%0, $0, $1)", over: type, binding: [type], type),
      Form(
        "cel.block([$0], $1)", over: .string, binding: [.string], type, named: ["cel.index(0)"]),
      Form("[$0][0]", type), Form("[$0, $1][$2]", type, type, .int, mayFail: true),
      Form("{'k': $0}.k", type), Form("{'k': $0}[$1]", type, .string, mayFail: true),
      Form("optional.of($0).value()", type),
      Form("optional.of($0).or($1).orValue($2)", type, optional(type), type),
      Form("$0.orValue($1)", optional(type), type),
      Form("$0.value()", optional(type), mayFail: true),
      Form("[$0].first().value()", type), Form("[$0, $1].reverse()[0]", type, type),
      Form("optional.none().orValue($0)", type),
    ]
  }

  private static func special(_ type: CELType) -> [Form] {
    switch type {
    case .bool: conditions
    case .int, .uint, .double: arithmetic(type) + numbers(type)
    case .string: texts
    case .bytes: [Form("($0 + $1)", .bytes, .bytes), Form("bytes($0)", .string)]
    case .timestamp, .duration: times(type)
    case .list(let element): lists(element)
    case .map(let key, let value): maps(key, value)
    case person:
      [
        Form("people[$0]", .int, mayFail: true), Form("$0[0]", .list(person), mayFail: true),
        Form("$0.first().orValue(person)", .list(person)),
      ]
    case .opaque(_, let held): held.first.map(optionals) ?? []
    default: []
    }
  }
}
