/// Short ways to declare the functions of the libraries.
extension Function {
  /// A function of one argument with one overload for each of its types.
  static func unary(
    _ name: String, _ documentation: String, _ types: [CELType], _ result: CELType,
    isMember: Bool = false, accepts: ArgumentForms = [], effort: Effort = .linear,
    bounds: ClosedRange<Int64>? = nil, _ body: @escaping @Sendable (Value) -> Value
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: types.map {
        Overload(
          isMember ? "\($0)_\(name)" : "\(name)_\($0)", isMember: isMember, [$0], result,
          accepts: accepts, .unary(body),
          Overload.Traits(effort: effort, bounds: bounds))
      })
  }

  /// A function of one argument that gives a value of the argument's type.
  static func endo(
    _ name: String, _ documentation: String, _ types: [CELType], isMember: Bool = false,
    effort: Effort = .linear, _ body: @escaping @Sendable (Value) -> Value
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: types.map {
        Overload(
          isMember ? "\($0)_\(name)" : "\(name)_\($0)", isMember: isMember, [$0], $0, .unary(body),
          Overload.Traits(effort: effort))
      })
  }

  /// A function of two arguments with one overload.
  static func binary(
    _ name: String, _ documentation: String, _ parameters: (CELType, CELType),
    _ result: CELType, isMember: Bool, accepts: ArgumentForms = [], effort: Effort = .linear,
    _ body: @escaping @Sendable (Value, Value) -> Value
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: [
        Overload(
          "\(name)_\(parameters.0)_\(parameters.1)", isMember: isMember,
          [parameters.0, parameters.1], result, accepts: accepts, .binary(body),
          Overload.Traits(effort: effort))
      ])
  }

  /// A function that may be called with different numbers of arguments.
  static func variadic(
    _ name: String, _ documentation: String, _ signatures: [[CELType]], _ result: CELType,
    isMember: Bool, effort: Effort = .linear,
    _ body: @escaping @Sendable ([Value]) -> Value
  ) -> Function {
    Function(
      name, documentation: documentation,
      overloads: signatures.map { parameters in
        Overload(
          ([name] + parameters.map(\.description)).joined(separator: "_"), isMember: isMember,
          parameters, result, .variadic(body), Overload.Traits(effort: effort))
      })
  }
}
