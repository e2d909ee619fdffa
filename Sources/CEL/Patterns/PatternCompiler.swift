/// A pattern as it was written.
indirect enum PatternNode {
  case empty
  case scalar(Unicode.Scalar)
  case set(ScalarSet)
  case assertion(Pattern.Assertion)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least so many times, and at most, if there is a bound.
  case repetition(PatternNode, Int, Int?)
}

/// Turns a pattern into instructions.
struct PatternCompiler {
  /// Repetitions inside repetitions multiply; more than this no honest pattern needs.
  static let limit = 5000

  /// All bytes of the pattern.
  let whole: Range<Int>
  private var instructions: [Pattern.Instruction] = []

  init(whole: Range<Int>) { self.whole = whole }

  mutating func program(
    of node: PatternNode
  ) throws(PatternProblem) -> [Pattern.Instruction] {
    try emit(node)
    try add(.found)
    return instructions
  }

  private mutating func add(_ instruction: Pattern.Instruction) throws(PatternProblem) {
    guard instructions.count < PatternCompiler.limit else {
      throw PatternProblem(
        message: "it is too large", bytes: whole,
        help: "repetitions inside repetitions multiply; at most \(PatternCompiler.limit) steps")
    }
    instructions.append(instruction)
  }

  private mutating func emit(_ node: PatternNode) throws(PatternProblem) {
    switch node {
    case .empty: break
    case .scalar(let scalar): try add(.scalar(scalar))
    case .set(let set): try add(.set(set))
    case .assertion(let assertion): try add(.assertion(assertion))
    case .sequence(let parts):
      for part in parts { try emit(part) }
    case .choice(let parts): try emitChoice(parts)
    case .repetition(let part, let least, let most):
      for _ in 0..<least { try emit(part) }
      if let most {
        try emitOptional(part, times: most - least)
      } else {
        try emitLoop(part)
      }
    }
  }

  private mutating func emitChoice(_ parts: [PatternNode]) throws(PatternProblem) {
    var jumps: [Int] = []
    for (index, part) in parts.enumerated() {
      guard index < parts.count - 1 else {
        try emit(part)
        break
      }
      let split = instructions.count
      try add(.jump(split))
      try emit(part)
      jumps.append(instructions.count)
      try add(.jump(0))
      instructions[split] = .split(split + 1, instructions.count)
    }
    for jump in jumps { instructions[jump] = .jump(instructions.count) }
  }

  private mutating func emitOptional(
    _ part: PatternNode, times: Int
  ) throws(PatternProblem) {
    var splits: [Int] = []
    for _ in 0..<times {
      splits.append(instructions.count)
      try add(.jump(0))
      try emit(part)
    }
    for split in splits { instructions[split] = .split(split + 1, instructions.count) }
  }

  private mutating func emitLoop(_ part: PatternNode) throws(PatternProblem) {
    let split = instructions.count
    try add(.jump(0))
    try emit(part)
    try add(.jump(split))
    instructions[split] = .split(split + 1, instructions.count)
  }
}
