/// One pass through the instructions of a condition.
///
/// Everything it touches lies flat in memory: no counting of references, no calls through tables.
struct Run {
  let instructions: UnsafeBufferPointer<Instruction>
  let variables: UnsafeBufferPointer<Cell>
  let constants: UnsafeBufferPointer<Cell>
  let scratch: UnsafeMutableBufferPointer<Cell>
  let record: UnsafeMutablePointer<Truth>?

  /// Where a pass came to.
  struct End {
    private let target: Instruction.Target
    private let isStop: Bool

    @inline(__always)
    init(_ target: Instruction.Target, isStop: Bool = false) {
      self.target = target
      self.isStop = isStop
    }

    @inline(__always)
    var isDecided: Bool { target == Instruction.yes || target == Instruction.no }

    @inline(__always)
    var holds: Bool { target == Instruction.yes }

    /// The instruction that needs a step; `nil` if a value is not of the kind that its
    /// instruction works with, as anything unknown is not.
    var stop: Int? { isStop ? Int(target) : nil }
  }

  /// Goes on from an instruction as far as no step is needed.
  @inline(__always)
  func end(from entry: Instruction.Target) -> End {
    var next = entry
    while next >= 0 {
      let instruction = instructions[Int(next)]
      if instruction.operation.needsStep { return End(next, isStop: true) }
      guard let holds = execute(instruction) else { return End(Instruction.open) }
      next = holds ? instruction.ifTrue : instruction.ifFalse
    }
    return End(next)
  }

  /// Where to go on after an instruction that a step did; `nil` if its value is of no use.
  func next(after instruction: Instruction, with cell: Cell) -> Instruction.Target? {
    guard instruction.operation == .testStep else {
      guard cell.kind != .boxed else { return nil }
      _ = store(cell, instruction)
      return instruction.ifTrue
    }
    guard cell.kind == .bool else { return nil }
    return decide(cell.low != 0, instruction) ? instruction.ifTrue : instruction.ifFalse
  }

  @inline(__always)
  private func cell(_ place: Place) -> Cell {
    switch place.kind {
    case .variable: variables[Int(place.number)]
    case .constant: constants[Int(place.number)]
    case .scratch: scratch[Int(place.number)]
    }
  }

  /// Whether a test holds; `true` after a computation.
  @inline(__always)
  private func execute(_ instruction: Instruction) -> Bool? {
    switch instruction.operation {
    case .isTrue:
      let a = cell(instruction.a)
      return a.kind == .bool ? decide(a.low != 0, instruction) : nil
    case .hasSomeTerm:
      return compareTerms(instruction) { $0.low & $1.low | $0.high & $1.high != 0 }
    case .hasAllTerms:
      return compareTerms(instruction) { $1.low & ~$0.low | $1.high & ~$0.high == 0 }
    case .compareInts: return compare(instruction, .int) { Int64(bitPattern: $0.low) }
    case .compareDurations: return compare(instruction, .duration) { Int64(bitPattern: $0.low) }
    case .compareUints: return compare(instruction, .uint) { $0.low }
    case .compareDoubles: return compare(instruction, .double) { Double(bitPattern: $0.low) }
    case .compareTimestamps: return compare(instruction, .timestamp) { Moment($0) }
    case .testStep, .loadStep, .loadField: return nil
    case .count:
      let list = cell(instruction.a)
      return list.kind == .terms ? store(Cell(.int, UInt64(list.count)), instruction) : nil
    case .addInts: return computeInts(instruction) { $0.addingReportingOverflow($1) }
    case .subtractInts: return computeInts(instruction) { $0.subtractingReportingOverflow($1) }
    case .multiplyInts: return computeInts(instruction) { $0.multipliedReportingOverflow(by: $1) }
    case .addDoubles: return computeDoubles(instruction) { $0 + $1 }
    case .subtractDoubles: return computeDoubles(instruction) { $0 - $1 }
    case .multiplyDoubles: return computeDoubles(instruction) { $0 * $1 }
    case .divideDoubles: return computeDoubles(instruction) { $0 / $1 }
    }
  }

  @inline(__always)
  private func decide(_ truth: Bool, _ instruction: Instruction) -> Bool {
    if let record { record[Int(instruction.subject)] = truth ? .yes : .no }
    return truth
  }

  @inline(__always)
  private func compare<T: Comparable>(
    _ instruction: Instruction, _ kind: Cell.Kind, _ content: (Cell) -> T
  ) -> Bool? {
    let a = cell(instruction.a)
    let b = cell(instruction.b)
    guard a.kind == kind, b.kind == kind else { return nil }
    return decide(instruction.accepted.contains(orderOf: content(a), content(b)), instruction)
  }

  /// Compares a list of words with words that are known beforehand.
  @inline(__always)
  private func compareTerms(
    _ instruction: Instruction, _ holds: (Cell, Cell) -> Bool
  ) -> Bool? {
    let list = cell(instruction.a)
    let words = cell(instruction.b)
    guard list.kind == .terms, list.owner == words.owner else { return nil }
    return decide(holds(list, words), instruction)
  }

  @inline(__always)
  private func store(_ cell: Cell, _ instruction: Instruction) -> Bool {
    scratch[Int(instruction.subject)] = cell
    return true
  }

  @inline(__always)
  private func computeDoubles(
    _ instruction: Instruction, _ operation: (Double, Double) -> Double
  ) -> Bool? {
    let a = cell(instruction.a)
    let b = cell(instruction.b)
    guard a.kind == .double, b.kind == .double else { return nil }
    let result = operation(Double(bitPattern: a.low), Double(bitPattern: b.low))
    return store(Cell(.double, result.bitPattern), instruction)
  }

  /// An overflow is an error, which the steps of the whole condition find again and name.
  @inline(__always)
  private func computeInts(
    _ instruction: Instruction,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Bool? {
    let a = cell(instruction.a)
    let b = cell(instruction.b)
    guard a.kind == .int, b.kind == .int else { return nil }
    let result = operation(Int64(bitPattern: a.low), Int64(bitPattern: b.low))
    guard !result.overflow else { return nil }
    return store(Cell(.int, UInt64(bitPattern: result.partialValue)), instruction)
  }
}

/// A point in time as a cell holds it.
private struct Moment: Comparable {
  private let seconds: Int64
  private let nanoseconds: Int32

  @inline(__always)
  init(_ cell: Cell) {
    seconds = Int64(bitPattern: cell.low)
    nanoseconds = cell.count
  }

  static func < (a: Moment, b: Moment) -> Bool {
    a.seconds < b.seconds || a.seconds == b.seconds && a.nanoseconds < b.nanoseconds
  }
}
