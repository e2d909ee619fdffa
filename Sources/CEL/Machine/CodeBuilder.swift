/// Turns a condition into code: tests that jump, so that `&&`, `||` and `!` cost nothing.
///
/// Instructions are made from the last to the first: where a test goes on is known before the
/// test is. What has no instruction of its own becomes a step of the general kind, so that every
/// condition has code, and what code cannot decide, such as anything unknown, is left to the
/// steps of the whole condition.
struct CodeBuilder {
  private let expression: CheckedExpression
  private var planner: Planner
  private var instructions: [Instruction] = []
  private var steps: [any Step] = []
  private var constants: [Cell] = []
  private var mostScratch = 0
  /// Whether something is decided without a step; if nothing is, code gains nothing.
  private var isWorthwhile = false

  private init(_ expression: CheckedExpression) {
    self.expression = expression
    planner = Planner(expression, isObserved: false)
  }

  /// The code of a condition; `nil` if it is none, or nothing is gained.
  static func code(of expression: CheckedExpression) -> Code? {
    var builder = CodeBuilder(expression)
    let root = expression.tree.root
    guard expression.types[root] == .bool else { return nil }
    let entry = builder.emit(root, Instruction.yes, Instruction.no)
    // Far more than any expression within the limits needs, but numbers must not wrap.
    let most = [
      builder.steps.count, builder.constants.count, builder.mostScratch,
      expression.environment.variables.count,
    ]
    guard builder.isWorthwhile, most.allSatisfy({ $0 <= Int16.max }) else { return nil }
    return Code(
      expression, builder.instructions, entry: entry, constants: builder.constants,
      steps: builder.steps, scratch: builder.mostScratch)
  }

  /// Emits the tests that decide a node; returns where they begin.
  private mutating func emit(
    _ node: NodeID, _ yes: Instruction.Target, _ no: Instruction.Target
  ) -> Instruction.Target {
    if case .failure? = expression.resolutions[node] { return emitStep(node, yes, no) }
    guard expression.types[node] == .bool else { return emitStep(node, yes, no) }
    switch expression.tree.nodes[node] {
    case .literal(.bool(let truth)): return truth ? yes : no
    case .operation(.and, let operands):
      return operands.reversed().reduce(yes) { next, operand in emit(operand, next, no) }
    case .operation(.or, let operands):
      return operands.reversed().reduce(no) { next, operand in emit(operand, yes, next) }
    case .operation(.not, let operands): return emit(operands[0], no, yes)
    case .operation(.conditional, let parts):
      let second = emit(parts[2], yes, no)
      let first = emit(parts[1], yes, no)
      return emit(parts[0], first, second)
    case .operation(.isIn, let operands):
      return emitMembership(node, operands, yes, no) ?? emitStep(node, yes, no)
    case .operation(let operation, let operands):
      guard let accepted = AcceptedOrders(operation) else { return emitStep(node, yes, no) }
      return emitComparison(node, operands, accepted, yes, no) ?? emitStep(node, yes, no)
    case .call(let call):
      return emitSetQuestion(node, call, yes, no) ?? emitStep(node, yes, no)
    default: return emitTruth(node, yes, no) ?? emitStep(node, yes, no)
    }
  }

  private mutating func append(_ instruction: Instruction) -> Instruction.Target {
    instructions.append(instruction)
    return Instruction.Target(instructions.count - 1)
  }

  /// Emits computations before an instruction; returns where they begin.
  private mutating func append(
    _ computations: [Instruction], before next: Instruction.Target
  ) -> Instruction.Target {
    computations.reversed().reduce(next) { next, computation in
      var computation = computation
      computation.ifTrue = next
      return append(computation)
    }
  }

  private mutating func emitStep(
    _ node: NodeID, _ yes: Instruction.Target, _ no: Instruction.Target
  ) -> Instruction.Target {
    append(
      Instruction(
        operation: .testStep, number: number(of: planner.plan(node)), ifTrue: yes, ifFalse: no,
        subject: Int32(truncatingIfNeeded: node)))
  }

  private mutating func number(of step: any Step) -> Int16 {
    steps.append(step)
    return Int16(truncatingIfNeeded: steps.count - 1)
  }
}

// MARK: Tests

extension CodeBuilder {
  private mutating func emitTruth(
    _ node: NodeID, _ yes: Instruction.Target, _ no: Instruction.Target
  ) -> Instruction.Target? {
    var operands = Operands()
    guard let place = operand(node, .bool, &operands, orStep: false) else { return nil }
    isWorthwhile = true
    let test = append(
      Instruction(
        operation: .isTrue, a: place, ifTrue: yes, ifFalse: no,
        subject: Int32(truncatingIfNeeded: node)))
    return append(operands.computations, before: test)
  }

  private mutating func emitMembership(
    _ node: NodeID, _ parts: [NodeID], _ yes: Instruction.Target, _ no: Instruction.Target
  ) -> Instruction.Target? {
    guard case .literal(.string(let word)) = expression.tree.nodes[parts[0]] else { return nil }
    return emitTermTest(.hasSomeTerm, node, list: parts[1], words: [word], yes, no)
  }

  /// `sets.intersects` and `sets.contains` of a list of terms and words that are written down.
  private mutating func emitSetQuestion(
    _ node: NodeID, _ call: Call, _ yes: Instruction.Target, _ no: Instruction.Target
  ) -> Instruction.Target? {
    guard case .call(let overloads, _)? = expression.resolutions[node], overloads.count == 1,
      let question = overloads[0].traits.question, call.arguments.count == 2,
      case .list(let elements) = expression.tree.nodes[call.arguments[1]]
    else { return nil }
    let words = elements.map { element -> String? in
      guard case .literal(.string(let word)) = expression.tree.nodes[element] else { return nil }
      return word
    }
    guard !words.contains(nil) else { return nil }
    let operation: Instruction.Operation =
      switch question {
      case .intersects: .hasSomeTerm
      case .contains: .hasAllTerms
      }
    return emitTermTest(
      operation, node, list: call.arguments[0], words: words.compactMap(\.self), yes, no)
  }

  private mutating func emitTermTest(
    _ operation: Instruction.Operation, _ node: NodeID, list: NodeID, words: [String],
    _ yes: Instruction.Target, _ no: Instruction.Target
  ) -> Instruction.Target? {
    guard case .list(.term(let name)) = expression.types[list],
      let terms = expression.environment.vocabulariesByName[name]?.index?.set(of: words)
    else { return nil }
    var operands = Operands()
    guard let place = operand(list, .terms, &operands, orStep: false) else { return nil }
    isWorthwhile = true
    let test = append(
      Instruction(
        operation: operation, a: place, b: self.place(of: Cell(terms)), ifTrue: yes, ifFalse: no,
        subject: Int32(truncatingIfNeeded: node)))
    return append(operands.computations, before: test)
  }

  private mutating func emitComparison(
    _ node: NodeID, _ parts: [NodeID], _ accepted: AcceptedOrders, _ yes: Instruction.Target,
    _ no: Instruction.Target
  ) -> Instruction.Target? {
    let type = expression.types[parts[0]]
    guard type == expression.types[parts[1]], let kind = type.cellKind,
      let operation = kind.comparison
    else { return nil }
    var operands = Operands()
    guard let left = operand(parts[0], kind, &operands),
      let right = operand(parts[1], kind, &operands)
    else { return nil }
    isWorthwhile = true
    let test = append(
      Instruction(
        operation: operation, accepted: accepted, a: left, b: right, ifTrue: yes, ifFalse: no,
        subject: Int32(truncatingIfNeeded: node)))
    return append(operands.computations, before: test)
  }
}

// MARK: Operands

extension CodeBuilder {
  /// What must be computed before a test, in order.
  private struct Operands {
    var computations: [Instruction] = []
    var scratch: Int16 = 0

    /// Adds a computation into a scratch cell of its own.
    mutating func compute(_ operation: Instruction.Operation, _ a: Place, _ b: Place) -> Place {
      add(Instruction(operation: operation, a: a, b: b, ifTrue: Instruction.open))
    }

    mutating func compute(
      _ operation: Instruction.Operation, _ a: Place = Place(), number: Int16
    ) -> Place {
      add(Instruction(operation: operation, a: a, number: number, ifTrue: Instruction.open))
    }

    private mutating func add(_ instruction: Instruction) -> Place {
      var instruction = instruction
      let place = Place(kind: .scratch, number: scratch)
      instruction.subject = Int32(scratch)
      computations.append(instruction)
      scratch += 1
      return place
    }
  }

  /// An operand of a kind; `nil` if it can be had only by a step and that is not wanted.
  private mutating func operand(
    _ node: NodeID, _ kind: Cell.Kind, _ operands: inout Operands, orStep: Bool = true
  ) -> Place? {
    defer { mostScratch = max(mostScratch, Int(operands.scratch)) }
    switch (expression.tree.nodes[node], expression.resolutions[node]) {
    case (.literal(let value), _), (_, .constant(let value)?): return place(of: value, kind)
    case (_, .variable(let slot)?): return Place(number: Int16(truncatingIfNeeded: slot))
    case (.select(let inner, _), .field(let position)?):
      if case .variable(let slot)? = expression.resolutions[inner] {
        return operands.compute(
          .loadField, Place(number: Int16(truncatingIfNeeded: slot)),
          number: Int16(truncatingIfNeeded: position))
      }
    case (.call(let call), .call(let overloads, _)?):
      let inner = (call.receiver.map { [$0] } ?? []) + call.arguments
      if overloads.count == 1, CodeBuilder.counting.contains(overloads[0].id),
        case .list(.term) = expression.types[inner[0]],
        let list = operand(inner[0], .terms, &operands, orStep: false)
      {
        return operands.compute(.count, list, Place())
      }
    case (.operation(let operation, let parts), _):
      if let result = arithmetic(operation, parts, kind, &operands) { return result }
    default: break
    }
    guard orStep else { return nil }
    let step = planner.plan(node)
    if let known = step as? ConstantStep { return place(of: known.value, kind) }
    return operands.compute(.loadStep, number: number(of: step))
  }

  private mutating func place(of value: Value, _ kind: Cell.Kind) -> Place? {
    let cell = Cell(value)
    return cell.kind == kind ? place(of: cell) : nil
  }

  private mutating func place(of constant: Cell) -> Place {
    constants.append(constant)
    return Place(kind: .constant, number: Int16(truncatingIfNeeded: constants.count - 1))
  }

  /// The functions that give the number of elements of a list.
  private static let counting: Set = ["size_list(A)", "list(A)_size"]

  private mutating func arithmetic(
    _ operation: Operator, _ parts: [NodeID], _ kind: Cell.Kind, _ operands: inout Operands
  ) -> Place? {
    guard parts.count == 2, parts.allSatisfy({ expression.types[$0].cellKind == kind }),
      let operation = CodeBuilder.arithmetic(operation, kind),
      let left = operand(parts[0], kind, &operands),
      let right = operand(parts[1], kind, &operands)
    else { return nil }
    return operands.compute(operation, left, right)
  }

  private static func arithmetic(
    _ operation: Operator, _ kind: Cell.Kind
  ) -> Instruction.Operation? {
    switch (operation, kind) {
    case (.add, .int): .addInts
    case (.subtract, .int): .subtractInts
    case (.multiply, .int): .multiplyInts
    case (.add, .double): .addDoubles
    case (.subtract, .double): .subtractDoubles
    case (.multiply, .double): .multiplyDoubles
    case (.divide, .double): .divideDoubles
    default: nil
    }
  }
}

extension CELType {
  /// The kind of cell that holds values of the type that have an order.
  fileprivate var cellKind: Cell.Kind? {
    switch self {
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .duration: .duration
    case .timestamp: .timestamp
    default: nil
    }
  }
}

extension Cell.Kind {
  fileprivate var comparison: Instruction.Operation? {
    switch self {
    case .int: .compareInts
    case .uint: .compareUints
    case .double: .compareDoubles
    case .duration: .compareDurations
    case .timestamp: .compareTimestamps
    case .boxed, .bool, .terms: nil
    }
  }
}

extension Cell {
  /// The bits of a set of words.
  fileprivate init(_ terms: TermSet) {
    self.init(.terms, terms.low)
    high = terms.high
    owner = ObjectIdentifier(terms.owner)
  }
}
