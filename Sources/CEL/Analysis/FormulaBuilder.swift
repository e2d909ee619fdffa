/// Makes formulas of the conditions in an expression.
final class FormulaBuilder {
  let parts: Parts
  private var made: [Key: Formula] = [:]
  private var words: [String: [String]] = [:]
  /// How many formulas may still be made: a choice doubles what it depends on.
  private var left = 10_000

  private struct Key: Hashable {
    let node: NodeID
    let isNegated: Bool
  }

  init(_ expression: CheckedExpression, _ identities: Identities) {
    parts = Parts(expression, identities)
  }

  private var expression: CheckedExpression { parts.expression }

  /// What makes a condition true, or false if it is negated.
  func formula(_ node: NodeID, isNegated: Bool = false) -> Formula {
    let key = Key(node: node, isNegated: isNegated)
    if let known = made[key] { return known }
    left -= 1
    let formula = left < 0 ? atom(node, isNegated: isNegated) : make(node, isNegated: isNegated)
    made[key] = formula
    return formula
  }

  private func make(_ node: NodeID, isNegated: Bool) -> Formula {
    if case .bool(let truth)? = parts.constant(node) { return .constant(truth != isNegated) }
    switch expression.tree.nodes[node] {
    case .operation(let operation, let operands):
      return make(node, operation, operands, isNegated: isNegated)
    case .comprehension(let macro): return quantifier(node, macro, isNegated: isNegated)
    case .call(let call): return question(node, call, isNegated: isNegated)
    default: return atom(node, isNegated: isNegated)
    }
  }

  private func make(
    _ node: NodeID, _ operation: Operator, _ operands: [NodeID], isNegated: Bool
  ) -> Formula {
    switch operation {
    case .and, .or:
      let formulas = operands.map { formula($0, isNegated: isNegated) }
      return (operation == .and) != isNegated ? .all(formulas) : .any(formulas)
    case .not: return formula(operands[0], isNegated: !isNegated)
    case .conditional:
      return .any([
        .all([formula(operands[0]), formula(operands[1], isNegated: isNegated)]),
        .all([
          formula(operands[0], isNegated: true), formula(operands[2], isNegated: isNegated),
        ]),
      ])
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual:
      return comparison(node, operation, operands, isNegated: isNegated)
    case .isIn: return membership(node, operands, isNegated: isNegated)
    default: return atom(node, isNegated: isNegated)
    }
  }

  /// A condition that is not looked into.
  private func atom(_ node: NodeID, isNegated: Bool) -> Formula {
    guard let values = Domain.truth.values(.equal, .bool(!isNegated), isNegated: false) else {
      return .any([])
    }
    return .literal(
      Literal(
        operand: parts.number(of: node), domain: .truth, values: values, needsExactness: false))
  }

  // MARK: Comparisons

  private func comparison(
    _ node: NodeID, _ operation: Operator, _ operands: [NodeID], isNegated: Bool
  ) -> Formula {
    for (operand, literal, isFlipped) in [(0, 1, false), (1, 0, true)] {
      guard let value = parts.constant(operands[literal]) else { continue }
      let side = operands[operand]
      if case .bool(let truth) = value, expression.types[side] == .bool,
        operation == .equal || operation == .notEqual
      {
        return formula(side, isNegated: isNegated != (truth == (operation == .notEqual)))
      }
      let claim = literalClaim(
        operand: parts.number(of: side), expression.types[side], bounds: bounds(of: side), value
      ) { $0.values(isFlipped ? operation.flipped : operation, value, isNegated: isNegated) }
      return claim.map(Formula.literal) ?? atom(node, isNegated: isNegated)
    }
    let (left, right) = (operands[0], operands[1])
    return order(
      operation, (parts.number(of: left), expression.types[left]),
      (parts.number(of: right), expression.types[right]), isNegated: isNegated)
  }

  /// A claim about one operand that is compared with a literal.
  private func literalClaim(
    operand: Int, _ type: CELType, bounds: ClosedRange<Int64>?, _ literal: Value,
    needsExactness: Bool = false, _ values: (Domain) -> ValueSet?
  ) -> Literal? {
    let domain = Domain(type, comparedWith: literal, bounds: bounds) { words(of: $0) }
    guard let domain, let values = values(domain) else { return nil }
    let number = type.isOpen ? parts.part(operand, among: literal) : operand
    return Literal(
      operand: number, domain: domain, values: values, needsExactness: needsExactness)
  }

  /// A claim about how two operands stand to each other.
  private func order(
    _ operation: Operator, _ left: (number: Int, type: CELType),
    _ right: (number: Int, type: CELType), isNegated: Bool
  ) -> Formula {
    let isSwapped = right.number < left.number
    let (first, second) = isSwapped ? (right, left) : (left, right)
    let domain = Domain.order(first.type, second.type)
    let written = isSwapped ? operation.flipped : operation
    guard var values = domain.values(written, Domain.same, isNegated: isNegated),
      let same = domain.values(.equal, Domain.same, isNegated: false)
    else { return .any([]) }
    if first.number == second.number {
      values = values.intersection(ValueSet(same.stretches, hasOthers: true))
    } else if haveNothingInCommon(first.type, second.type) {
      values = values.intersection(same.complement(hasOthers: true))
    }
    return .literal(
      Literal(
        operand: parts.order(first.number, second.number), domain: domain, values: values,
        needsExactness: false))
  }

  /// Whether no word of one vocabulary is a word of the other.
  private func haveNothingInCommon(_ a: CELType, _ b: CELType) -> Bool {
    guard case .term(let first) = a, case .term(let second) = b, first != second else {
      return false
    }
    let vocabularies = expression.environment.vocabulariesByName
    guard let words = vocabularies[first]?.terms, let others = vocabularies[second]?.terms else {
      return false
    }
    return words.isDisjoint(with: others)
  }

  private func words(of vocabulary: String) -> [String]? {
    if let known = words[vocabulary] { return known }
    let terms = expression.environment.vocabulariesByName[vocabulary]?.terms
    let sorted = terms?.sorted { $0.hasBytes(before: $1) }
    words[vocabulary] = sorted
    return sorted
  }

  /// What a function of a library says about the numbers that it gives.
  private func bounds(of node: NodeID) -> ClosedRange<Int64>? {
    guard case .call(let overloads, _)? = expression.resolutions[node] else { return nil }
    let bounds = Set(overloads.map(\.traits.bounds))
    return bounds.count == 1 ? bounds.first ?? nil : nil
  }

  // MARK: Lists

  private func membership(_ node: NodeID, _ operands: [NodeID], isNegated: Bool) -> Formula {
    let (element, list) = (operands[0], operands[1])
    let type = expression.types[element]
    if case .list(let held)? = parts.constant(list) {
      return among(
        held, parts.number(of: element), type, bounds: bounds(of: element), isNegated: isNegated)
        ?? atom(node, isNegated: isNegated)
    }
    guard case .list(let elementType) = expression.types[list] else {
      return atom(node, isNegated: isNegated)
    }
    return elements(of: list, at: node, areSome: true, isNegated: isNegated) {
      (number, isNegated) in
      guard let value = parts.constant(element) else {
        return order(
          .equal, (number, elementType), (parts.number(of: element), type), isNegated: isNegated)
      }
      return literalClaim(operand: number, elementType, bounds: nil, value) {
        $0.values(.equal, value, isNegated: isNegated)
      }.map(Formula.literal)
    } ?? atom(node, isNegated: isNegated)
  }

  /// The claim that an operand is among the elements of a list that is known beforehand.
  private func among(
    _ list: ListValue, _ operand: Int, _ type: CELType, bounds: ClosedRange<Int64>?,
    isNegated: Bool
  ) -> Formula? {
    guard !list.isPartial, let first = list.elements.first ?? .some(.int(0)) else { return nil }
    return literalClaim(
      operand: operand, type, bounds: bounds, first,
      needsExactness: !isNegated && list.elements.count > 1
    ) { $0.values(among: list.elements, isNegated: isNegated) }.map(Formula.literal)
  }

  /// A claim about the elements of a list that only an evaluation knows.
  private func elements(
    of list: NodeID, at node: NodeID, areSome: Bool, isNegated: Bool,
    _ body: (_ element: Int, _ isNegated: Bool) -> Formula?
  ) -> Formula? {
    body(parts.element(at: node), isNegated).map {
      .quantifier(
        Quantifier(
          isExistence: areSome != isNegated, range: parts.number(of: list),
          place: parts.depths[node], body: $0))
    }
  }

  private func quantifier(_ node: NodeID, _ macro: Comprehension, isNegated: Bool) -> Formula {
    guard macro.second == nil, let predicate = macro.predicate,
      macro.kind == .all || macro.kind == .exists
    else { return atom(node, isNegated: isNegated) }
    return .quantifier(
      Quantifier(
        isExistence: (macro.kind == .exists) != isNegated,
        range: parts.number(of: macro.range), place: parts.depths[node],
        body: formula(predicate, isNegated: isNegated)))
  }

  /// A question about two lists as sets is one about the elements of the list that is not known.
  private func question(_ node: NodeID, _ call: Call, isNegated: Bool) -> Formula {
    guard case .call(let overloads, hasReceiver: false)? = expression.resolutions[node],
      overloads.count == 1, overloads[0].parameters.count == 2, call.arguments.count == 2
    else { return atom(node, isNegated: isNegated) }
    let (first, second) = (call.arguments[0], call.arguments[1])
    let claim: Formula? =
      switch overloads[0].traits.question {
      case .intersects?:
        shared(first, second, node, isNegated: isNegated)
          ?? shared(second, first, node, isNegated: isNegated)
      case .contains?: contained(first, second, node, isNegated: isNegated)
      case nil: nil
      }
    return claim ?? atom(node, isNegated: isNegated)
  }

  /// Some element of a list is among others that are known.
  private func shared(
    _ list: NodeID, _ known: NodeID, _ node: NodeID, isNegated: Bool
  ) -> Formula? {
    guard case .list(let held)? = parts.constant(known), parts.constant(list) == nil,
      case .list(let type) = expression.types[list]
    else { return nil }
    return elements(of: list, at: node, areSome: true, isNegated: isNegated) {
      among(held, $0, type, bounds: nil, isNegated: $1)
    }
  }

  /// Every element of the second list is in the first.
  private func contained(
    _ whole: NodeID, _ part: NodeID, _ node: NodeID, isNegated: Bool
  ) -> Formula? {
    if case .list(let held)? = parts.constant(whole), parts.constant(part) == nil,
      case .list(let type) = expression.types[part]
    {
      return elements(of: part, at: node, areSome: false, isNegated: isNegated) {
        among(held, $0, type, bounds: nil, isNegated: $1)
      }
    }
    guard case .list(let wanted)? = parts.constant(part), !wanted.isPartial,
      !wanted.elements.isEmpty, parts.constant(whole) == nil,
      case .list(let type) = expression.types[whole]
    else { return nil }
    let claims = wanted.elements.map { value in
      elements(of: whole, at: node, areSome: true, isNegated: isNegated) {
        among(ListValue([value]), $0, type, bounds: nil, isNegated: $1)
      }
    }
    guard claims.allSatisfy({ $0 != nil }) else { return nil }
    return isNegated ? .any(claims.compactMap(\.self)) : .all(claims.compactMap(\.self))
  }
}

extension Operator {
  /// The comparison that says the same with its operands exchanged.
  var flipped: Operator {
    switch self {
    case .less: .greater
    case .lessOrEqual: .greaterOrEqual
    case .greater: .less
    case .greaterOrEqual: .lessOrEqual
    default: self
    }
  }
}
