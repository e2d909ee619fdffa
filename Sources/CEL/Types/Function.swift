/// A function that programs may call.
public struct Function: Sendable {
  /// The name; dots make a qualified name such as `sets.contains`.
  public let name: String
  /// What it does, in one sentence.
  public let documentation: String
  /// The argument types it is defined for.
  public let overloads: [Overload]

  /// Declares a function.
  public init(_ name: String, documentation: String = "", overloads: [Overload]) {
    self.name = name
    self.documentation = documentation
    self.overloads = overloads
  }
}

/// Forms of argument that a function looks into itself.
///
/// A function that does not say so is never given them: a range of one value becomes that
/// value, and any other range or partial list makes the result unknown.
public struct ArgumentForms: OptionSet, Sendable {
  /// The bits.
  public let rawValue: Int

  /// A set of forms.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// Values known only to lie between two ends.
  public static let ranges = ArgumentForms(rawValue: 1)
  /// Lists and maps in which something is unknown, inexact or only perhaps present.
  public static let partialLists = ArgumentForms(rawValue: 2)
}

/// One set of argument types for which a function is defined, and what it does with them.
public struct Overload: Sendable {
  /// A name that is unique in the environment, such as `size_string`.
  public let id: String
  /// Whether it is called as `receiver.name(…)`; the receiver is the first parameter.
  public let isMember: Bool
  /// The types of the arguments, the receiver's first.
  public let parameters: [CELType]
  /// The type of the result.
  public let result: CELType
  /// Variables whose values are appended to the arguments of every call.
  public let implicitVariables: [String]
  /// Whether unknown and failed arguments become the result without a call.
  public let isStrict: Bool
  /// The forms of argument that it looks into itself.
  public let accepts: ArgumentForms
  let implementation: Implementation
  /// What the library that declares it knows beyond its types.
  let traits: Traits

  /// How a call reaches the code; one and two arguments need no array.
  enum Implementation: Sendable {
    case unary(@Sendable (Value) -> Value)
    case binary(@Sendable (Value, Value) -> Value)
    case variadic(@Sendable ([Value]) -> Value)
    /// Spends steps as it goes, for work that the size of its arguments does not tell.
    case metered(@Sendable ([Value], inout Meter) -> Value)
    /// The same for two arguments, which need no array.
    case meteredBinary(@Sendable (Value, Value, inout Meter) -> Value)
  }

  /// What a library knows about a function of its own.
  struct Traits: Sendable {
    /// Whether the last parameter stands for any number of arguments, at least one.
    var repeats = false
    /// How the work grows with the arguments.
    var effort = Effort.linear
    /// Whether it is defined for types that its parameters let through.
    var fits: (@Sendable ([CELType]) -> Bool)?
    /// The least and the greatest integer that it gives.
    var bounds: ClosedRange<Int64>?
    /// What it asks of two lists as sets.
    var question: SetQuestion?
    /// What is wrong with the literals among its arguments.
    var check: (@Sendable (CallSite) -> [CallProblem])?
    /// The function of the first argument for a second argument that is known beforehand.
    var prepare: (@Sendable (Value) -> (@Sendable (Value, inout Meter) -> Value))?
  }

  /// The types of so many arguments; `nil` if it does not take as many.
  func parameters(for count: Int) -> [CELType]? {
    if parameters.count == count { return parameters }
    guard traits.repeats, count > parameters.count, let last = parameters.last else { return nil }
    return parameters + Array(repeating: last, count: count - parameters.count)
  }

  /// Declares an overload.
  ///
  /// - Parameters:
  ///   - id: A name that is unique in the environment.
  ///   - isMember: Whether it is called on a receiver, the first parameter.
  ///   - parameters: The types of the arguments.
  ///   - result: The type of the result.
  ///   - implicitVariables: Variables whose values follow the arguments, unseen in programs.
  ///   - isStrict: Whether unknown and failed arguments become the result without a call.
  ///   - accepts: The forms of argument that it looks into itself.
  ///   - implementation: A pure function of its arguments; a call with constant arguments is
  ///     made once, when the program is planned.
  public init(
    _ id: String, isMember: Bool = false, _ parameters: [CELType], returns result: CELType,
    implicitVariables: [String] = [], isStrict: Bool = true, accepts: ArgumentForms = [],
    implementation: @escaping @Sendable ([Value]) -> Value
  ) {
    self.init(
      id, isMember: isMember, parameters, result, implicitVariables: implicitVariables,
      isStrict: isStrict, accepts: accepts, .variadic(implementation))
  }

  init(
    _ id: String, isMember: Bool, _ parameters: [CELType], _ result: CELType,
    implicitVariables: [String] = [], isStrict: Bool = true, accepts: ArgumentForms = [],
    _ implementation: Implementation, _ traits: Traits = Traits()
  ) {
    self.id = id
    self.isMember = isMember
    self.parameters = parameters
    self.result = result
    self.implicitVariables = implicitVariables
    self.isStrict = isStrict
    self.accepts = accepts
    self.implementation = implementation
    self.traits = traits
  }

  /// The call as documentation writes it.
  public func signature(of name: String) -> String {
    var types = parameters.map(\.description)
    if traits.repeats { types.append("…") }
    guard isMember, let receiver = types.first else {
      return "\(name)(\(types.joined(separator: ", ")))"
    }
    return "\(receiver).\(name)(\(types.dropFirst().joined(separator: ", ")))"
  }
}
