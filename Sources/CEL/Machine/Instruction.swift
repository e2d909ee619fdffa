/// One instruction of a condition's code: a test that decides where to go on, or a computation
/// that fills a scratch cell for one.
struct Instruction {
  /// Where to go on after a test: an instruction, or one of the ends.
  typealias Target = Int32

  /// The end of a condition that holds.
  static let yes: Target = -1
  /// The end of a condition that does not hold.
  static let no: Target = -2
  /// The end of what code cannot decide; the steps do.
  static let open: Target = -3

  enum Operation: UInt8 {
    // Tests.
    case isTrue
    case hasSomeTerm
    case hasAllTerms
    case compareInts
    case compareUints
    case compareDoubles
    case compareDurations
    case compareTimestamps
    // Computations.
    case count
    case addInts
    case subtractInts
    case multiplyInts
    case addDoubles
    case subtractDoubles
    case multiplyDoubles
    case divideDoubles
    // What a step does, in a test or a computation.
    case testStep
    case loadField
    case loadStep

    @inline(__always)
    var needsStep: Bool { rawValue >= Operation.testStep.rawValue }
  }

  let operation: Operation
  /// The orders of the operands for which a comparison holds.
  var accepted = AcceptedOrders()
  /// The first operand.
  var a = Place()
  /// The second operand.
  var b = Place()
  /// The position of the field, or the number of the step.
  var number: Int16 = 0
  /// Where to go on if the test holds, or after a computation.
  var ifTrue: Target
  var ifFalse: Target = Instruction.open
  /// The node of the syntax tree that a test decides, or the scratch cell that is filled.
  var subject: Int32 = 0
}

/// Where an operand is kept.
struct Place {
  enum Kind: UInt8 {
    case variable
    case scratch
    case constant
  }

  var kind = Kind.variable
  var number: Int16 = 0
}

/// Which orders of two operands make a comparison true, a bit for each.
struct AcceptedOrders {
  private let bits: UInt8

  init() { bits = 0 }

  /// `nil` for operators that do not compare.
  init?(_ operation: Operator) {
    switch operation {
    case .less: bits = 0b001
    case .lessOrEqual: bits = 0b011
    case .equal: bits = 0b010
    case .greaterOrEqual: bits = 0b110
    case .greater: bits = 0b100
    case .notEqual: bits = 0b1101
    default: return nil
    }
  }

  private init(bits: UInt8) { self.bits = bits }

  /// The orders accepted once the operands have changed places.
  var reversed: AcceptedOrders {
    AcceptedOrders(bits: (bits & 0b1010) | (bits & 1) << 2 | (bits & 0b100) >> 2)
  }

  @inline(__always)
  func contains<T: Comparable>(orderOf a: T, _ b: T) -> Bool {
    // Without a branch: before, same and after exclude each other, and NaN is none of them.
    let before: UInt8 = a < b ? 1 : 0
    let same: UInt8 = a == b ? 2 : 0
    let after: UInt8 = a > b ? 4 : 0
    let order = before | same | after
    return bits & (order == 0 ? 8 : order) != 0
  }
}
