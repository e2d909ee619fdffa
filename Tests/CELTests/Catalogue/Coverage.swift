import CEL
import SourceText

/// What a library has, and which part of it an example shows.
extension Library {
  /// The overloads of each function; several functions may have one name.
  var overloadsByName: [String: [Overload]] {
    functions.reduce(into: [:]) { $0[$1.name, default: []] += $1.overloads }
  }

  /// The names under which examples stand.
  var documentedNames: Set<String> {
    Set(functions.map(\.name) + macros.map(\.name) + operators.map(\.rawValue))
  }

  /// A call of a function: the types of its arguments, the receiver's first.
  struct ShownCall {
    let types: [CELType]
    let isMember: Bool
  }

  /// The calls of a function in an example.
  func calls(of name: String, in example: Example) -> [ShownCall] {
    guard let checked = checked(example) else { return [] }
    let tree = checked.tree
    return tree.nodes.compactMap { node in
      guard case .call(let call) = node else { return nil }
      let arguments = call.arguments.map { checked.type(of: $0) }
      guard let receiver = call.receiver else {
        return call.function.text == name ? ShownCall(types: arguments, isMember: false) : nil
      }
      if "\(tree.text(of: receiver)).\(call.function.text)" == name {
        return ShownCall(types: arguments, isMember: false)
      }
      guard call.function.text == name else { return nil }
      return ShownCall(types: [checked.type(of: receiver)] + arguments, isMember: true)
    }
  }

  /// The operand types of each use of an operator in an example.
  func uses(of operation: Operator, in example: Example) -> [[CELType]] {
    guard let checked = checked(example) else { return [] }
    return checked.tree.nodes.compactMap { node in
      guard case .operation(operation, let operands) = node else { return nil }
      return operands.map { checked.type(of: $0) }
    }
  }

  private func checked(_ example: Example) -> CheckedExpression? {
    Environment(libraries: [self]).compile(MappedText(example.expression, named: "example")).value
  }
}

extension Overload {
  /// Whether it takes the arguments of a call.
  func takes(_ call: Library.ShownCall) -> Bool {
    guard isMember == call.isMember, call.types.count >= parameters.count else { return false }
    // Only the last parameter may stand for several arguments.
    guard let last = parameters.last else { return call.types.isEmpty }
    let repeats = signature(of: "f").contains("…")
    guard repeats || call.types.count == parameters.count else { return false }
    let padding = Array(repeating: last, count: call.types.count - parameters.count)
    return Shape().fit(call.types, parameters + padding) != nil
  }
}

extension OperatorSignature {
  /// Whether it takes operands of these types.
  func takes(_ types: [CELType]) -> Bool { result(for: types) != nil }

  /// The type of the result for operands of these types; `nil` if it does not take them.
  func result(for types: [CELType]) -> CELType? {
    guard types.count == operands.count else { return nil }
    var shape: Shape? = Shape()
    for (type, choices) in zip(types, operands) {
      let fitting = choices.lazy.compactMap { shape?.fit([type], [$0]) }.first
      shape = fitting
    }
    return shape?.type(result)
  }
}

/// What the parameters of a signature stand for.
struct Shape {
  private var meanings: [String: CELType] = [:]

  /// The same with what these types make of the parameters among those wanted; `nil` if they do
  /// not fit.
  func fit(_ given: [CELType], _ wanted: [CELType]) -> Shape? {
    guard given.count == wanted.count else { return nil }
    return zip(given, wanted).reduce(Optional(self)) { $0?.fit($1.0, $1.1) }
  }

  private func fit(_ given: CELType, _ wanted: CELType) -> Shape? {
    switch (given, wanted) {
    case (_, .parameter(let name)):
      if let known = meanings[name], known != given, known != .dyn, given != .dyn { return nil }
      var result = self
      result.meanings[name] = given
      return result
    case (_, .dyn): return self
    case (.list(let a), .list(let b)): return fit(a, b)
    case (.map(let a, let b), .map(let c, let d)): return fit([a, b], [c, d])
    case (.opaque(let a, let parts), .opaque(let b, let wantedParts)):
      return a == b ? fit(parts, wantedParts) : nil
    default: return given == wanted ? self : nil
    }
  }

  /// A type with the parameters replaced by what they stand for.
  func type(_ type: CELType) -> CELType {
    switch type {
    case .parameter(let name): meanings[name] ?? .dyn
    case .list(let element): .list(self.type(element))
    case .map(let key, let value): .map(self.type(key), self.type(value))
    case .opaque(let name, let parts): .opaque(name, parts.map { self.type($0) })
    default: type
    }
  }
}
