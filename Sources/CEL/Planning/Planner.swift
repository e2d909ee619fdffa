/// Turns a checked expression into steps.
struct Planner {
  let expression: CheckedExpression
  /// Whether every step reports to the observer; nothing is computed beforehand then.
  let isObserved: Bool
  private var depth = 0
  /// The nodes so far that only macros inside the one at hand evaluate, and count themselves.
  private var innerNodes = 0

  init(_ expression: CheckedExpression, isObserved: Bool) {
    self.expression = expression
    self.isObserved = isObserved
  }

  mutating func plan(_ node: NodeID) -> any Step {
    let step = make(node)
    return isObserved ? ObservedStep(node, step) : step
  }

  private var structures: [String: StructureType] { expression.environment.structuresByName }

  private mutating func make(_ node: NodeID) -> any Step {
    switch expression.resolutions[node] {
    case .failure(let error)?: return ConstantStep(.error(error))
    case .variable(let slot)?: return VariableStep(slot)
    case .local(let place)?: return LocalStep(place)
    case .constant(let value)?: return ConstantStep(value)
    default: break
    }
    switch expression.tree.nodes[node] {
    case .literal(let value): return ConstantStep(value)
    case .name(let name, _):
      return ConstantStep(.failure(.noSuchName, "unknown name '\(name)'"))
    case .select(let operand, let field):
      let inner = plan(operand)
      guard case .field(let position)? = expression.resolutions[node] else {
        return NamedFieldStep(inner, field.text, structures)
      }
      if let variable = inner as? VariableStep { return VariableFieldStep(variable, position) }
      return FieldStep(inner, position)
    case .has(let operand, let field):
      var position: Int?
      if case .field(let known)? = expression.resolutions[node] { position = known }
      var isPart = false
      if case .field? = expression.resolutions[operand] { isPart = true }
      return PresenceStep(
        plan(operand), field.text, position: position, isPart: isPart, structures)
    case .call(let call): return planCall(node, call)
    case .operation(.optionalSelect, let operands): return planOptionalField(node, operands)
    case .operation(let operation, let operands): return planOperation(operation, operands)
    case .list(let elements):
      let steps = elements.map { plan($0) }
      return folded(
        ListStep(steps, optional: elements.map(expression.tree.isOptionalEntry)), of: steps)
    case .map(let parts):
      let steps = parts.map { plan($0) }
      return folded(MapStep(steps, optional: parts.map(expression.tree.isOptionalEntry)), of: steps)
    case .comprehension(let comprehension): return planComprehension(node, comprehension)
    case .binding(let binding): return planBinding(binding)
    }
  }

  /// The value of a step whose arguments are all known now.
  ///
  /// An error stays a step: it must not count before it is reached.
  private func folded(_ step: any Step, of arguments: [any Step]) -> any Step {
    guard !isObserved, arguments.allSatisfy({ $0 is ConstantStep }) else { return step }
    var frame = Frame([], locals: 0, meter: Meter(expression.environment.limits.steps))
    let value = step.evaluate(&frame)
    if case .error = value { return step }
    return frame.meter.isSpent ? step : ConstantStep(value)
  }

  private mutating func planOperation(_ operation: Operator, _ operands: [NodeID]) -> any Step {
    let steps = operands.map { plan($0) }
    let step: any Step =
      switch operation {
      case .and, .or: LogicStep(steps, isAnd: operation == .and)
      case .not: UnaryStep(steps[0]) { Logic.not($0) }
      case .negate: UnaryStep(steps[0]) { Arithmetic.negated($0) }
      case .conditional: ConditionalStep(steps[0], steps[1], steps[2])
      case .equal, .notEqual:
        EqualityStep(steps[0], steps[1], isNegated: operation == .notEqual)
      case .less, .lessOrEqual, .greater, .greaterOrEqual:
        ComparisonStep(steps[0], steps[1], operation)
      case .isIn: MembershipStep(steps[0], steps[1])
      case .index: IndexStep(steps[0], steps[1])
      case .optionalIndex: OptionalIndexStep(steps[0], steps[1])
      case .optionalEntry, .optionalSelect: OptionalEntryStep(steps[0])
      case .add, .subtract, .multiply, .divide, .remainder:
        ArithmeticStep(steps[0], steps[1], operation)
      }
    return folded(step, of: steps)
  }

  private mutating func planCall(_ node: NodeID, _ call: Call) -> any Step {
    guard case .call(let overloads, let hasReceiver)? = expression.resolutions[node] else {
      return ConstantStep(
        .failure(.noSuchOverload, "unknown function '\(call.function.text)'"))
    }
    let nodes = (hasReceiver ? call.receiver.map { [$0] } ?? [] : []) + call.arguments
    let steps = nodes.map { plan($0) }
    guard overloads.count == 1, isCertain(overloads[0], nodes) else {
      let candidates = overloads.filter { $0.isMember == hasReceiver }.map {
        DispatchStep.Candidate(overload: $0, implicit: implicitSteps(of: $0))
      }
      let step = DispatchStep(call.function.text, steps, candidates)
      return folded(step, of: steps + candidates.flatMap(\.implicit))
    }
    let all = steps + implicitSteps(of: overloads[0])
    return folded(step(for: overloads[0], all), of: all)
  }

  /// Whether the arguments are known to fit without looking at their values.
  private func isCertain(_ overload: Overload, _ arguments: [NodeID]) -> Bool {
    guard overload.traits.fits == nil, let parameters = overload.parameters(for: arguments.count)
    else { return false }
    return zip(parameters, arguments).allSatisfy { parameter, argument in
      switch (parameter, expression.types[argument]) {
      case (.dyn, _), (.parameter, _): true
      case (_, .dyn), (_, .null): false
      default: true
      }
    }
  }

  private func implicitSteps(of overload: Overload) -> [any Step] {
    overload.implicitVariables.compactMap { expression.environment.slot(of: $0) }
      .map { VariableStep($0) }
  }

  private func step(for overload: Overload, _ arguments: [any Step]) -> any Step {
    if let prepare = overload.traits.prepare, let known = arguments.last as? ConstantStep {
      return PreparedCallStep(arguments[0], overload, prepare(known.value))
    }
    return switch overload.implementation {
    case .unary(let body): UnaryCallStep(arguments[0], overload, body)
    case .binary(let body): BinaryCallStep(arguments[0], arguments[1], overload, body)
    case .meteredBinary(let body):
      MeteredCallStep(arguments[0], arguments[1], overload.accepts, body)
    case .variadic, .metered: VariadicCallStep(arguments, overload)
    }
  }

  private mutating func planOptionalField(_ node: NodeID, _ operands: [NodeID]) -> any Step {
    let operand = plan(operands[0])
    guard case .literal(.string(let name)) = expression.tree.nodes[operands[1]] else {
      preconditionFailure("the name of a field is a text")
    }
    return OptionalFieldStep(operand, name, structures)
  }

  private mutating func planComprehension(
    _ node: NodeID, _ comprehension: Comprehension
  ) -> any Step {
    let range = plan(comprehension.range)
    let place = depth
    let names = comprehension.second == nil ? 1 : 2
    depth += names
    defer { depth -= names }
    let outerNodes = innerNodes
    innerNodes = 0
    let predicate = comprehension.predicate.map { plan($0) }
    let transform = comprehension.transform.map { plan($0) }
    // Nodes are numbered as they were read: those of the body stand after the range.
    let last = comprehension.transform ?? comprehension.predicate ?? comprehension.range
    let nodes = last - comprehension.range
    let walk = ElementWalk(
      node: node, range: range, place: place, isPaired: names == 2,
      cost: max(1, nodes - innerNodes))
    innerNodes = outerNodes + nodes
    let selection = Selection(walk: walk, predicate: predicate, transform: transform)
    switch (comprehension.kind, predicate) {
    case (.all, let predicate?): return QuantifierStep(walk, predicate, isAll: true)
    case (.exists, let predicate?): return QuantifierStep(walk, predicate, isAll: false)
    case (.existsOne, let predicate?): return ExistsOneStep(walk, predicate)
    case (.transformMap, _): return TransformMapStep(selection)
    case (.transformMapEntry, _): return TransformMapEntryStep(selection)
    case (.sortBy, _): return SortStep(selection)
    default: return SelectionStep(selection)
    }
  }

  private mutating func planBinding(_ binding: Binding) -> any Step {
    let value = plan(binding.value)
    let place = depth
    depth += 1
    defer { depth -= 1 }
    let body = plan(binding.body)
    switch binding.kind {
    case .value: return BindingStep(place: place, value, body)
    case .optionalMap: return OptionalMapStep(place: place, value, body, isFlat: false)
    case .optionalFlatMap: return OptionalMapStep(place: place, value, body, isFlat: true)
    }
  }
}
