/// Numbers beyond what the operators do.
enum MathLibrary {
  static let functions: [Function] =
    extremes + rounding + signs + questions + bits

  private static let numbers: [CELType] = [.int, .uint, .double]

  // MARK: The least and greatest

  private static let extremes: [Function] = [
    extreme("math.greatest", "The greatest of some numbers, or of a list of them.", .after),
    extreme("math.least", "The least of some numbers, or of a list of them.", .before),
  ]

  private static func extreme(
    _ name: String, _ documentation: String, _ wins: Order
  ) -> Function {
    @Sendable func best(_ values: [Value]) -> Value {
      guard var best = values.first else {
        return .failure(.badArgument, "'\(name)' needs at least one number")
      }
      for value in values where !value.isNumber { return .noOverload(name, value) }
      for value in values.dropFirst() {
        switch Order.between(value, best) {
        case wins?: best = value
        case Order.none?: return .failure(.badArgument, "NaN has no order")
        default: break
        }
      }
      return best
    }
    let ofList: @Sendable ([Value]) -> Value = { arguments in
      guard case .list(let list) = arguments[0] else { return .noOverload(name, arguments[0]) }
      return best(list.elements)
    }
    var several = Overload.Traits(repeats: true)
    func overload(
      _ id: String, _ parameters: [CELType], _ result: CELType, _ traits: Overload.Traits,
      _ body: @escaping @Sendable ([Value]) -> Value
    ) -> Overload {
      Overload("\(name)_\(id)", isMember: false, parameters, result, .variadic(body), traits)
    }
    var overloads = numbers.map { overload("\($0)", [$0], $0, several, best) }
    overloads += numbers.map {
      overload("list_\($0)", [.list($0)], $0, Overload.Traits(), ofList)
    }
    // Numbers of one type fit an overload above.
    several.fits = { types in
      types.allSatisfy { $0.isOpen || $0.isNumeric } && types.contains { $0 != types[0] }
    }
    overloads.append(overload("mixed", [.dyn], .dyn, several, best))
    return Function(name, documentation: documentation, overloads: overloads)
  }

  // MARK: One number

  private static func ofDouble(
    _ name: String, _ documentation: String, _ result: CELType,
    _ body: @escaping @Sendable (Double) -> Value
  ) -> Function {
    .unary(name, documentation, [.double], result, effort: .constant) { value in
      guard case .double(let number) = value else { return .noOverload(name, value) }
      return body(number)
    }
  }

  private static func rounded(
    _ name: String, _ documentation: String, _ rule: FloatingPointRoundingRule
  ) -> Function {
    ofDouble(name, documentation, .double) { .double($0.rounded(rule)) }
  }

  private static let rounding: [Function] = [
    rounded("math.ceil", "The least whole number that is not less.", .up),
    rounded("math.floor", "The greatest whole number that is not greater.", .down),
    rounded(
      "math.round", "The nearest whole number; of two, the one farther from 0.",
      .toNearestOrAwayFromZero),
    rounded("math.trunc", "The number without its fraction.", .towardZero),
    .unary("math.sqrt", "The square root; NaN if the number is negative.", numbers, .double) {
      switch $0 {
      case .int(let number): .double(Double(number).squareRoot())
      case .uint(let number): .double(Double(number).squareRoot())
      case .double(let number): .double(number.squareRoot())
      case let other: .noOverload("math.sqrt", other)
      }
    },
  ]

  private static let questions: [Function] = [
    ofDouble("math.isNaN", "Whether a number is NaN.", .bool) { .bool($0.isNaN) },
    ofDouble("math.isInf", "Whether a number is infinite.", .bool) { .bool($0.isInfinite) },
    ofDouble("math.isFinite", "Whether a number is neither infinite nor NaN.", .bool) {
      .bool($0.isFinite)
    },
  ]

  private static let signs: [Function] = [
    .endo("math.abs", "The number without its sign.", numbers, effort: .constant) {
      switch $0 {
      case .int(let number):
        Int64(exactly: number.magnitude).map(Value.int) ?? .overflow("math.abs")
      case .double(let number): .double(number.magnitude)
      default: $0
      }
    },
    .endo(
      "math.sign", "-1, 0 or 1, as the number is negative, zero or positive.", numbers,
      effort: .constant
    ) {
      switch $0 {
      case .int(let number): .int(number.signum())
      case .uint(let number): .uint(number == 0 ? 0 : 1)
      case .double(let number):
        .double(number > 0 ? 1 : number < 0 ? -1 : number.isNaN ? number : 0)
      default: $0
      }
    },
  ]
}

// MARK: - Bits

extension MathLibrary {
  private static let bits: [Function] = [
    pair("math.bitAnd", "The bits that both numbers have.") { $0 & $1 },
    pair("math.bitOr", "The bits that either number has.") { $0 | $1 },
    pair("math.bitXor", "The bits that one of the numbers has and the other has not.") { $0 ^ $1 },
    .endo("math.bitNot", "The bits that the number does not have.", [.int, .uint]) {
      switch $0 {
      case .int(let number): .int(~number)
      case .uint(let number): .uint(~number)
      case let other: .noOverload("math.bitNot", other)
      }
    },
    shift("math.bitShiftLeft", "The bits moved up by some places.") { $0 << $1 },
    shift("math.bitShiftRight", "The bits moved down by some places, with zeros from above.") {
      $0 >> $1
    },
  ]

  private static func bits(of value: Value) -> UInt64? {
    switch value {
    case .int(let number): UInt64(bitPattern: number)
    case .uint(let number): number
    default: nil
    }
  }

  /// A number of these bits and of the type of another.
  private static func number(_ bits: UInt64, like value: Value) -> Value {
    if case .int = value { return .int(Int64(bitPattern: bits)) }
    return .uint(bits)
  }

  private static func pair(
    _ name: String, _ documentation: String,
    _ body: @escaping @Sendable (UInt64, UInt64) -> UInt64
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: [CELType.int, .uint].map { type in
        Overload(
          "\(name)_\(type)", isMember: false, [type, type], type,
          .binary { a, b in
            guard let first = bits(of: a), let second = bits(of: b) else {
              return .noOverload(name, a, b)
            }
            return number(body(first, second), like: a)
          }, Overload.Traits(effort: .constant))
      })
  }

  private static func shift(
    _ name: String, _ documentation: String, _ body: @escaping @Sendable (UInt64, Int64) -> UInt64
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: [CELType.int, .uint].map { type in
        Overload(
          "\(name)_\(type)", isMember: false, [type, .int], type,
          .binary { a, b in
            guard let first = bits(of: a), case .int(let places) = b else {
              return .noOverload(name, a, b)
            }
            guard places >= 0 else {
              return .failure(.badArgument, "bits cannot be moved by \(places) places")
            }
            return number(body(first, places), like: a)
          }, Overload.Traits(effort: .constant))
      })
  }
}

extension Value {
  fileprivate var isNumber: Bool {
    switch self {
    case .int, .uint, .double: true
    default: false
    }
  }
}
