/// A condition as instructions.
final class Code: Sendable {
  // Plain memory, owned: reading an array would count references at every evaluation.
  private nonisolated(unsafe) let instructions: UnsafeBufferPointer<Instruction>
  private nonisolated(unsafe) let constants: UnsafeBufferPointer<Cell>
  /// Keeps alive what the constants refer to.
  private let expression: CheckedExpression
  private let entry: Instruction.Target
  private let steps: [any Step]
  /// The number of cells that computations fill.
  private let scratch: Int

  init(
    _ expression: CheckedExpression, _ instructions: [Instruction], entry: Instruction.Target,
    constants: [Cell], steps: [any Step], scratch: Int
  ) {
    self.expression = expression
    self.instructions = instructions.copied
    self.entry = entry
    self.constants = constants.copied
    self.steps = steps
    self.scratch = scratch
  }

  deinit {
    instructions.deallocate()
    constants.deallocate()
  }

  /// Whether the condition holds.
  ///
  /// - Parameters:
  ///   - activation: The values of the environment's variables.
  ///   - record: Where the truth of each term goes, by node; `nil` if nobody asks.
  /// - Returns: `nil` if only the steps of the whole condition can tell.
  @inline(__always)
  func run(_ activation: borrowing Activation, record: UnsafeMutablePointer<Truth>?) -> Bool? {
    withUnsafeTemporaryAllocation(of: Cell.self, capacity: scratch + 1) { scratch in
      activation.cells.withUnsafeBufferPointer { cells in
        let run = Run(
          instructions: instructions, variables: cells, constants: constants, scratch: scratch,
          record: record)
        let end = run.end(from: entry)
        return end.isDecided ? end.holds : resume(run, end, activation)
      }
    }
  }

  /// Takes the steps on the way to the end.
  @inline(never)
  private func resume(
    _ run: Run, _ start: Run.End, _ activation: borrowing Activation
  ) -> Bool? {
    var frame = Frame(
      copy activation, locals: expression.localCount,
      meter: Meter(expression.environment.limits.steps))
    var end = start
    while !end.isDecided {
      guard let place = end.stop else { return nil }
      let instruction = instructions[place]
      let value =
        instruction.operation == .loadField
        ? field(instruction, frame.variables) : steps[Int(instruction.number)].evaluate(&frame)
      guard !frame.meter.isSpent, let next = run.next(after: instruction, with: Cell(value)) else {
        return nil
      }
      end = run.end(from: next)
    }
    return end.holds
  }

  private func field(_ instruction: Instruction, _ variables: [Value]) -> Value {
    guard case .structure(let instance) = variables[Int(instruction.a.number)] else { return .null }
    return instance.value(ofField: Int(instruction.number))
  }
}

extension Array {
  /// The elements in memory that whoever asked must free.
  fileprivate var copied: UnsafeBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: count)
    _ = copy.initialize(from: self)
    return UnsafeBufferPointer(copy)
  }
}
