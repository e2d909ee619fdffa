/// How many steps an evaluation may take at most, as far as that can be told beforehand.
///
/// One step is about what it takes to evaluate one construct. A macro takes the steps of its
/// parts for every element; `in` and comparisons of lists one for every element that is looked
/// at; texts one for every 256 bytes; patterns one for every byte of the text, and another for
/// every four instructions; other functions a quarter of a step for every element or 16 bytes
/// that go in or come out. What is not known, such as the length of a list that a variable
/// holds, is taken to be as the limits assume; where it is no longer than that, and no element
/// is only perhaps there, an evaluation never takes more steps than told here.
struct CostEstimate {
  let expression: CheckedExpression
  private let limits: Limits
  /// The sizes of what the enclosing macros' names stand for.
  private var locals: [Size] = []
  /// The macro that takes most, and what it takes.
  private(set) var worst: (node: NodeID, cost: Int)?
  /// How many nodes were looked at so far.
  private var seen = 0

  init(_ expression: CheckedExpression) {
    self.expression = expression
    limits = expression.environment.limits
  }

  /// How large a value may be: elements, entries or bytes on each level of lists in lists.
  struct Size {
    /// The counts, the outermost first; of deeper levels than these, all are taken as one.
    private var levels = SIMD4<Int>(repeating: 1)
    private var depth = 0

    /// A text of so many bytes, or anything else that counts as one.
    init(count: Int = 1) { levels[0] = count }

    /// A list or map of so many elements.
    static func list(_ count: Int, of element: Size) -> Size {
      let inner = element.levels
      var size = Size(count: count)
      size.levels = SIMD4(count, inner[0], inner[1], inner[2].times(inner[3]))
      size.depth = min(element.depth + 1, 3)
      return size
    }

    /// The outermost count.
    var count: Int {
      get { levels[0] }
      set { levels[0] = newValue }
    }

    var isList: Bool { depth > 0 }

    /// The largest element or value.
    var element: Size {
      var size = Size()
      guard isList else { return size }
      size.levels = SIMD4(levels[1], levels[2], levels[3], 1)
      size.depth = depth - 1
      return size
    }

    /// Large enough for either.
    func union(_ other: Size) -> Size {
      var size = Size()
      size.levels = pointwiseMax(levels, other.levels)
      size.depth = max(depth, other.depth)
      return size
    }

    /// All there is to look at, down to the last element.
    var total: Int {
      guard isList else { return 1 }
      var total = 0
      var product = 1
      for level in 0..<depth {
        product = product.times(levels[level])
        total = total.plus(product)
      }
      return total
    }
  }

  /// The steps of a node and the size of its value.
  typealias Estimate = (steps: Int, size: Size)

  // Nodes may be nested deeply: each kind has a function of its own, so that none takes more room
  // on the stack than it needs.
  mutating func cost(of node: NodeID) -> Estimate {
    seen += 1
    switch expression.tree.nodes[node] {
    case .literal(let value): return (1, size(of: value))
    case .name: return (1, size(ofName: node))
    case .select(let operand, _): return selectionCost(node, operand)
    case .has(let operand, _): return (cost(of: operand).steps.plus(1), Size())
    case .list(let elements): return listCost(elements)
    case .map(let entries): return mapCost(entries)
    case .operation(let operation, let operands): return operationCost(node, operation, operands)
    case .call(let call): return callCost(node, call)
    case .comprehension(let comprehension): return comprehensionCost(node, comprehension)
    case .binding(let binding): return bindingCost(binding)
    }
  }

  @inline(never)
  private func size(of literal: Value) -> Size {
    switch literal {
    case .string(let text): Size(count: text.utf8.count)
    case .bytes(let bytes): Size(count: bytes.count)
    default: Size()
    }
  }

  @inline(never)
  private func size(ofName node: NodeID) -> Size {
    if case .local(let place)? = expression.resolutions[node], place < locals.count {
      return locals[place]
    }
    return assumed(expression.types[node])
  }

  @inline(never)
  private mutating func selectionCost(_ node: NodeID, _ operand: NodeID) -> Estimate {
    if case .variable? = expression.resolutions[node] {
      return (1, assumed(expression.types[node]))
    }
    let inner = cost(of: operand)
    let size = !inner.size.isList ? assumed(expression.types[node]) : inner.size.element
    return (inner.steps.plus(1), size)
  }

  @inline(never)
  private mutating func listCost(_ elements: [NodeID]) -> Estimate {
    let parts = costs(of: elements)
    let element = parts.map(\.size).reduce(Size()) { $0.union($1) }
    return (total(parts), .list(elements.count, of: element))
  }

  @inline(never)
  private mutating func mapCost(_ entries: [NodeID]) -> Estimate {
    let parts = costs(of: entries)
    let values = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0].size }
    let element = values.reduce(Size()) { $0.union($1) }
    return (total(parts), .list(entries.count / 2, of: element))
  }

  @inline(never)
  private mutating func bindingCost(_ binding: Binding) -> Estimate {
    let value = cost(of: binding.value)
    locals.append(binding.kind == .value ? value.size : assumed(heldType(binding.value)))
    defer { locals.removeLast() }
    let body = cost(of: binding.body)
    return (value.steps.plus(body.steps).plus(1), body.size)
  }

  private mutating func costs(of nodes: [NodeID]) -> [Estimate] {
    var result: [Estimate] = []
    result.reserveCapacity(nodes.count)
    for node in nodes { result.append(cost(of: node)) }
    return result
  }

  private func heldType(_ node: NodeID) -> CELType { expression.types[node].held ?? .dyn }

  private func total(_ parts: [Estimate]) -> Int {
    parts.reduce(1) { $0.plus($1.steps) }
  }

  /// The size that a value of a type is taken to have.
  private func assumed(_ type: CELType) -> Size {
    switch type {
    case .list(let element): .list(limits.assumedElements, of: assumed(element))
    case .map(_, let value): .list(limits.assumedElements, of: assumed(value))
    case .string, .bytes, .term: Size(count: limits.assumedBytes)
    case .dyn, .parameter: .list(limits.assumedElements, of: Size(count: limits.assumedBytes))
    default: Size()
    }
  }
}

// MARK: - Operators and calls

extension CostEstimate {
  @inline(never)
  private mutating func operationCost(
    _ node: NodeID, _ operation: Operator, _ operands: [NodeID]
  ) -> Estimate {
    let parts = costs(of: operands)
    return estimate(node, operation, parts)
  }

  @inline(never)
  private func estimate(_ node: NodeID, _ operation: Operator, _ parts: [Estimate]) -> Estimate {
    let sizes = parts.map(\.size)
    let steps = total(parts)
    switch operation {
    case .conditional: return (steps, sizes[1].union(sizes[2]))
    case .equal, .notEqual:
      return (steps.plus(min(sizes[0].total, sizes[1].total)), Size())
    case .isIn: return (steps.plus(sizes[1].total), Size())
    case .add:
      let isText = !sizes[0].isList
      // A result that is longer than this is an error.
      let count = min(sizes[0].count.plus(sizes[1].count), 1 << 24)
      let size =
        isText ? Size(count: count) : .list(count, of: sizes[0].element.union(sizes[1].element))
      return (steps.plus(isText ? count >> 8 : count >> 3), size)
    case .index, .optionalIndex:
      return (steps, !sizes[0].isList ? assumed(expression.types[node]) : sizes[0].element)
    case .optionalSelect, .optionalEntry: return (steps, assumed(expression.types[node]))
    default: return (steps, Size())
    }
  }

  @inline(never)
  private mutating func callCost(_ node: NodeID, _ call: Call) -> Estimate {
    guard let arguments = arguments(of: node, call) else {
      return (1, assumed(expression.types[node]))
    }
    let parts = costs(of: arguments)
    return estimate(node, call, arguments, parts)
  }

  /// The arguments of a call, its receiver among them; `nil` if it calls nothing.
  private func arguments(of node: NodeID, _ call: Call) -> [NodeID]? {
    guard case .call(_, let hasReceiver)? = expression.resolutions[node] else { return nil }
    return (hasReceiver ? call.receiver.map { [$0] } ?? [] : []) + call.arguments
  }

  @inline(never)
  private func estimate(
    _ node: NodeID, _ call: Call, _ arguments: [NodeID], _ parts: [Estimate]
  ) -> Estimate {
    guard case .call(let overloads, _)? = expression.resolutions[node] else { return (1, Size()) }
    let sizes = parts.map(\.size)
    // What a function makes of its arguments is seldom larger than they are together.
    var size = assumed(expression.types[node])
    if call.function.text == "range" { size.count = max(size.count, 1 << 10) }
    let given = sizes.reduce(0) { $0.plus($1.count) }
    if size.count > 1 { size.count = min(max(size.count, given), 1 << 24) }
    let own = overloads.map {
      cost(of: $0.traits.effort, arguments, sizes, result: size.count)
    }
    return (total(parts).plus(own.max() ?? 0), size)
  }

  @inline(never)
  private mutating func comprehensionCost(
    _ node: NodeID, _ comprehension: Comprehension
  ) -> Estimate {
    let range = cost(of: comprehension.range)
    let isMap = expression.types[comprehension.range].isMap
    let key = isMap ? assumed(expression.types[comprehension.range].key) : Size()
    let outer = locals.count
    if comprehension.second == nil {
      locals.append(isMap ? key : range.size.element)
    } else {
      locals += [key, range.size.element]
    }
    let before = seen
    let predicate = comprehension.predicate.map { cost(of: $0) }
    let transform = comprehension.transform.map { cost(of: $0) }
    locals.removeLast(locals.count - outer)
    // A turn is charged for all that is written, also names that nothing evaluates.
    let written = (comprehension.transform ?? comprehension.predicate ?? 0) - comprehension.range
    let unseen = max(written - (seen - before), 1)
    let body = (predicate?.steps ?? 0).plus(transform?.steps ?? 0).plus(unseen)
    let turns = max(range.size.count, 1)
    let made = transform?.size ?? Size()
    let isEntries = comprehension.kind == .transformMapEntry
    var steps = range.steps.plus(turns.times(body)).plus(1)
    if isEntries { steps = steps.plus(turns.times(made.count)) }
    if steps > worst?.cost ?? 0 { worst = (node, steps) }
    switch comprehension.kind {
    case .all, .exists, .existsOne: return (steps, Size())
    case .filter: return (steps, isMap ? .list(range.size.count, of: key) : range.size)
    case .sortBy: return (steps.plus(range.size.count.times(32)), range.size)
    case .map, .transformList, .transformMap: return (steps, .list(range.size.count, of: made))
    case .transformMapEntry:
      return (steps, .list(range.size.count.times(made.count), of: made.element))
    }
  }
}
