/// Values that may be absent.
enum OptionalsLibrary {
  private static let any = CELType.parameter("A")

  static let functions: [Function] = making + reading + lists

  private static let making: [Function] = [
    .unary(
      "optional.of", "An optional that holds a value.", [any], .optional(any),
      accepts: [.ranges, .partialLists], effort: .constant
    ) { .optional(holding: $0) },
    .unary(
      "optional.ofNonZeroValue",
      "An optional that holds a value unless it is empty, zero or false.",
      [any], .optional(any), effort: .constant
    ) { $0.isZero ? .emptyOptional : .optional(holding: $0) },
    Function(
      "optional.none", documentation: "An optional that holds nothing.",
      overloads: [
        Overload(
          "optional.none", isMember: false, [], .optional(any), .variadic { _ in .emptyOptional })
      ]),
  ]

  private static let reading: [Function] = [
    .unary(
      "hasValue", "Whether an optional holds a value.", [.optional(any)], .bool, isMember: true,
      effort: .constant
    ) { value in
      OptionalValue(value).map { .bool($0.value != nil) } ?? .noOverload("hasValue", value)
    },
    .unary(
      "value", "The value that an optional holds.", [.optional(any)], any, isMember: true,
      effort: .constant
    ) { value in
      guard let optional = OptionalValue(value) else { return .noOverload("value", value) }
      return optional.value ?? .failure(.badArgument, "the optional holds nothing")
    },
    choice("or", "The first of two optionals that holds a value.", .optional(any)) { $0 },
    choice("orValue", "The value that an optional holds, or another.", any) { optional in
      OptionalValue(optional)?.value ?? optional
    },
  ]

  /// A choice that does not look at the alternative if it is not needed.
  private static func choice(
    _ name: String, _ documentation: String, _ type: CELType,
    _ result: @escaping @Sendable (Value) -> Value
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: [
        Overload(
          "optional_\(name)", isMember: true, [.optional(any), type], type, isStrict: false,
          accepts: [.ranges, .partialLists],
          .variadic { values in
            guard let optional = OptionalValue(values[0]) else {
              return Strictness.result(name, values[0])
            }
            return optional.value == nil ? values[1] : result(values[0])
          }, Overload.Traits(effort: .constant))
      ])
  }

  private static let lists: [Function] = [
    .unary(
      "optional.unwrap", "The values that the optionals of a list hold.",
      [.list(.optional(any))], .list(any), unwrapped),
    .unary(
      "unwrapOpt", "The values that the optionals of a list hold.",
      [.list(.optional(any))], .list(any), isMember: true, unwrapped),
    end("first", "The first element of a list, if there is one.") { $0.first },
    end("last", "The last element of a list, if there is one.") { $0.last },
  ]

  private static let unwrapped: @Sendable (Value) -> Value = { value in
    guard case .list(let list) = value else { return .noOverload("unwrap", value) }
    var values: [Value] = []
    for element in list.elements {
      guard let optional = OptionalValue(element) else { return .noOverload("unwrap", element) }
      if let held = optional.value { values.append(held) }
    }
    return .list(ListValue(values))
  }

  private static func end(
    _ name: String, _ documentation: String, _ pick: @escaping @Sendable ([Value]) -> Value?
  ) -> Function {
    .unary(
      name, documentation, [.list(any)], .optional(any), isMember: true, effort: .constant
    ) { value in
      guard case .list(let list) = value else { return .noOverload(name, value) }
      return pick(list.elements).map { .optional(holding: $0) } ?? .emptyOptional
    }
  }
}
