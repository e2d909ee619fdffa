import SourceText

extension Checker {
  @inline(never)
  mutating func checkOperation(
    _ node: NodeID, _ operation: Operator, _ operands: [NodeID]
  ) -> CELType {
    for operand in operands { check(operand) }
    return resolveOperation(node, operation, operands)
  }

  /// The type of an operation whose operands were checked; apart, for it takes room on the stack.
  @inline(never)
  private mutating func resolveOperation(
    _ node: NodeID, _ operation: Operator, _ operands: [NodeID]
  ) -> CELType {
    let given = operands.map { self.types[$0] }
    switch operation {
    case .and, .or:
      for (type, operand) in zip(given, operands) { demandBool(type, operand) }
      return .bool
    case .not:
      demandBool(given[0], operands[0])
      return .bool
    case .conditional:
      demandBool(given[0], operands[0])
      return checkChoice(node, given)
    case .equal, .notEqual, .isIn:
      checkTerms(operands[0], operands[1])
    case .index, .optionalIndex:
      let collection = substitution.resolve(given[0])
      if case .map = substitution.resolve(collection.held ?? collection) {
        checkTerms(operands[0], operands[1])
      }
    case .optionalSelect: return checkOptionalField(node, operands)
    case .optionalEntry:
      let type = substitution.resolve(given[0])
      if type.held == nil, !type.isOpen { report(.notOptional, type, operands[0]) }
      return type.held ?? .dyn
    default: break
    }
    if let result = result(of: operation, given) { return result }
    guard checking == .strict else { return operation.givesBool ? .bool : .dyn }
    let types = given.map { substitution.settle($0) }
    diagnostics.append(
      .noOverload(
        of: operation, types, at: tree.span(of: node), hint: hint(operation, types, operands)))
    return operation.givesBool ? .bool : .dyn
  }

  /// `operand.?field`; the second operand holds the name.
  private mutating func checkOptionalField(_ node: NodeID, _ operands: [NodeID]) -> CELType {
    guard case .literal(.string(let name)) = tree.nodes[operands[1]] else { return .dyn }
    let field = FieldName(text: name, range: tree.ranges[operands[1]])
    let type = substitution.resolve(types[operands[0]])
    let held = substitution.resolve(type.held ?? type)
    if case .structure = held, type.held == nil {
      let found = fieldType(node, held, field, operand: operands[0])
      return .optional(found)
    }
    let found = fieldType(node, held, field, operand: nil)
    return .optional(found)
  }

  private mutating func demandBool(_ type: CELType, _ node: NodeID) {
    guard !substitution.match(type, .bool), checking == .strict else { return }
    diagnostics.append(
      .wrongType(substitution.settle(type), wanted: .bool, at: tree.span(of: node)))
  }

  private mutating func checkChoice(_ node: NodeID, _ given: [CELType]) -> CELType {
    let (yes, no) = (substitution.resolve(given[1]), substitution.resolve(given[2]))
    if substitution.match(no, yes) { return substitution.join(yes, no) }
    if checking == .strict {
      let types = [substitution.settle(yes), substitution.settle(no)]
      diagnostics.append(
        .noOverload(
          of: .conditional, types, at: tree.span(of: node),
          hint: .advise("both results of '?' must be of one type")))
    }
    return .dyn
  }

  /// The type of an operation; `nil` if it is not defined for these operands.
  private mutating func result(of operation: Operator, _ given: [CELType]) -> CELType? {
    let left = substitution.resolve(given[0]).withoutTerm
    let right = given.count > 1 ? substitution.resolve(given[1]).withoutTerm : .dyn
    switch operation {
    case .equal, .notEqual:
      guard (left.isNumeric && right.isNumeric) || substitution.match(left, right) else {
        return nil
      }
      return .bool
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      let isOpen = left.isOpen || right.isOpen
      guard isOpen || (left.isNumeric && right.isNumeric) || (left == right && left.isOrdered)
      else { return nil }
      return .bool
    case .isIn: return membership(left, right)
    case .index:
      guard let held = left.held else { return element(of: left, at: right) }
      return element(of: substitution.resolve(held), at: right).map { .optional($0) }
    case .optionalIndex:
      let collection = substitution.resolve(left.held ?? left)
      return element(of: collection, at: right).map { .optional($0) }
    case .negate: return left.isOpen || left == .int || left == .double ? left : nil
    default: return arithmetic(operation, left, right)
    }
  }

  private mutating func membership(_ left: CELType, _ right: CELType) -> CELType? {
    switch right {
    case .list(let element):
      return isComparable(left, element) ? .bool : nil
    case .map(let key, _): return isComparable(left, key) ? .bool : nil
    case .dyn, .parameter: return .bool
    default: return nil
    }
  }

  private mutating func isComparable(_ left: CELType, _ right: CELType) -> Bool {
    (left.isNumeric && substitution.resolve(right).isNumeric) || substitution.match(left, right)
  }

  private mutating func element(of left: CELType, at right: CELType) -> CELType? {
    switch left {
    case .list(let element): return right.isOpen || right == .int ? element : nil
    case .map(let key, let value): return isComparable(right, key) ? value : nil
    case .dyn, .parameter: return .dyn
    default: return nil
    }
  }

  private mutating func arithmetic(
    _ operation: Operator, _ left: CELType, _ right: CELType
  ) -> CELType? {
    if left.isOpen && right.isOpen { return .dyn }
    switch (operation, left.isOpen ? .dyn : left, right.isOpen ? .dyn : right) {
    case (.add, .timestamp, .duration), (.add, .duration, .timestamp),
      (.subtract, .timestamp, .duration):
      return .timestamp
    case (.subtract, .timestamp, .timestamp): return .duration
    case (.add, .timestamp, .dyn), (.add, .dyn, .timestamp): return .timestamp
    case (.add, .duration, .dyn), (.add, .dyn, .duration), (.subtract, .timestamp, .dyn),
      (.subtract, .dyn, .timestamp), (.subtract, .dyn, .duration):
      return .dyn
    case (.add, .list(let a), .list(let b)): return .list(substitution.join(a, b))
    default: break
    }
    let type = left.isOpen ? right : left
    guard left.isOpen || right.isOpen || left == right else { return nil }
    switch (operation, type) {
    case (.add, .string), (.add, .bytes), (.add, .list), (.add, .duration): return type
    case (.subtract, .duration): return type
    case (.remainder, .double): return nil
    case (_, .int), (_, .uint), (_, .double): return type
    default: return nil
    }
  }

  /// What was probably meant, where that can be told.
  private func hint(
    _ operation: Operator, _ types: [CELType], _ operands: [NodeID]
  ) -> OverloadHint? {
    guard types.count == 2 else { return nil }
    for (literal, other) in [(1, 0), (0, 1)] {
      guard case .literal(let value) = tree.nodes[operands[literal]] else { continue }
      let place = tree.span(of: operands[literal])
      if let meant = suggestion(operands[literal], types[literal], beside: types[other]) {
        return .replace(place, meant)
      }
      switch (types[other], value) {
      case (.timestamp, .string(let text)) where Timestamp(text: text) != nil:
        return .replace(place, "timestamp(\(text.quoted))")
      case (.timestamp, .string(let text)) where Timestamp(text: text + "T00:00:00Z") != nil:
        return .replace(place, "timestamp(\((text + "T00:00:00Z").quoted))")
      case (.duration, .string(let text)) where TimeSpan(text: text) != nil:
        return .replace(place, "duration(\(text.quoted))")
      case (.duration, .int(let number)): return .replace(place, "duration(\"\(number)h\")")
      case (.double, .int(let number)) where operation != .index:
        return .replace(place, "\(number).0")
      case (.uint, .int(let number)) where number >= 0: return .replace(place, "\(number)u")
      default: continue
      }
    }
    return advice(operation, types, operands)
  }

  /// What the environment says was meant by a literal: a hint of its own, or the first of its
  /// functions that makes the wanted type of such a literal.
  private func suggestion(
    _ node: NodeID, _ type: CELType, beside other: CELType
  ) -> String? {
    for hint in environment.hints where hint.other == other && hint.literal == type {
      if let meant = hint.suggestion(tree.text(of: node)) { return meant }
    }
    let function = environment.functions.first { function in
      function.overloads.contains {
        !$0.isMember && $0.parameters == [type] && $0.result == other
      }
    }
    return function.map { "\($0.name)(\(tree.text(of: node)))" }
  }

  private func advice(
    _ operation: Operator, _ types: [CELType], _ operands: [NodeID]
  ) -> OverloadHint? {
    let texts = operands.map { tree.text(of: $0) }
    switch (operation, types[0], types[1]) {
    case (.equal, .list, let other) where other == types[0].element:
      return .advise("to look for an element, write \(texts[1]) in \(texts[0])")
    case (_, .list, let other) where operation.givesBool && other.isNumeric:
      return .advise("to count its elements, write \(texts[0]).size()")
    case (.isIn, .string, .string):
      return .advise("to look inside a text, write \(texts[1]).contains(\(texts[0]))")
    case (_, let a, let b) where a.isNumeric && b.isNumeric:
      return .advise("convert one side with \(a)(…) or \(b)(…)")
    case (_, .opaque(let name, _), _), (_, _, .opaque(let name, _)):
      let functions = environment.functions.filter { function in
        function.overloads.contains {
          guard case .opaque(name, _)? = $0.parameters.first else { return false }
          return $0.isMember
        }
      }
      guard !functions.isEmpty else { return nil }
      let names = functions.map { ".\($0.name)(…)" }.sorted().joined(separator: ", ")
      return .advise("\(name) is looked into by \(names)")
    default: return nil
    }
  }
}

extension Operator {
  var givesBool: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .isIn, .and, .or, .not:
      true
    default: false
    }
  }
}

extension CELType {
  fileprivate var element: CELType? {
    guard case .list(let element) = self else { return nil }
    return element.withoutTerm
  }
}
