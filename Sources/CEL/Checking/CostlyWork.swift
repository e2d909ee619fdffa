import SourceText

extension CostEstimate {
  /// The steps of a call's own work, for arguments and a result of these sizes.
  func cost(
    of effort: Effort, _ arguments: [NodeID], _ sizes: [Size], result: Int
  ) -> Int {
    let weights = zip(sizes, arguments).map { size, argument in
      size.isList || !expression.types[argument].isText ? size.count : size.count >> 4
    }
    let first = max(weights.first ?? 0, 1)
    switch effort {
    case .constant: return 0
    case .linear: return weights.reduce(result) { $0.plus($1) } >> 2
    // Both of two lists may be looked for in the other.
    case .product: return weights.dropFirst().reduce(first.times(2)) { $0.times(max($1, 1)) }
    case .whole: return (sizes.first ?? Size()).total
    case .square: return first.times(first)
    case .sort: return first.times(32)
    case .pattern:
      let length = sizes.first?.count ?? 0
      return length.plus(1).times(1 + instructions(of: arguments.last) >> 2)
    }
  }

  /// The instructions of a pattern; as many as a text is assumed to have bytes if it is not known.
  private func instructions(of pattern: NodeID?) -> Int {
    guard let pattern, case .literal(.string(let text)) = expression.tree.nodes[pattern],
      case .success(let compiled) = Pattern.compile(text)
    else { return expression.environment.limits.assumedBytes }
    return compiled.instructions.count
  }
}

extension CheckedExpression {
  /// The steps that an evaluation takes at most, as far as that can be told beforehand.
  ///
  /// Lists and texts whose size is not known count as the environment's limits assume.
  public var cost: Int {
    var estimate = CostEstimate(self)
    return estimate.cost(of: tree.root).steps
  }

  /// The problem of an expression that may take more than the environment's limits allow.
  var excessiveCost: Diagnostic? {
    let limits = environment.limits
    // Without a macro nothing is done more than once, and no function takes more than so many
    // steps of two lists.
    let most = max(limits.assumedElements, 100)
    guard localCount > 0 || tree.nodes.count.times(most.times(most)) > limits.cost else {
      return nil
    }
    var estimate = CostEstimate(self)
    let cost = estimate.cost(of: tree.root).steps
    guard cost > limits.cost else { return nil }
    return .tooCostly(
      cost, limit: limits.cost, assumed: limits.assumedElements,
      at: tree.span(of: estimate.worst?.node ?? tree.root))
  }
}

extension CELType {
  var isText: Bool {
    switch self {
    case .string, .bytes, .term: true
    default: false
    }
  }

  var isMap: Bool {
    guard case .map = self else { return false }
    return true
  }

  /// The type of a map's keys.
  var key: CELType {
    guard case .map(let key, _) = self else { return .dyn }
    return key
  }
}

extension Int {
  /// The sum, or the greatest number if it does not fit.
  func plus(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  /// The product, or the greatest number if it does not fit.
  func times(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }
}
