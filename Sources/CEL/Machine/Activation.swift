/// The values of an environment's variables for one evaluation, or for many of them.
///
/// Made once for a record of data, it serves every condition that is asked about it.
public struct Activation: Sendable, ExpressibleByArrayLiteral {
  /// One value for each variable of the environment, in its order.
  public private(set) var values: [Value]
  /// The same values laid flat.
  private(set) var cells: [Cell]

  /// The values of the variables, in the order in which the environment declares them.
  public init(_ values: [Value]) {
    self.values = values
    cells = values.map { Cell($0) }
  }

  /// The values of the variables, in the order in which the environment declares them.
  public init(arrayLiteral values: Value...) { self.init(values) }

  /// The value of the variable at a place; see `Environment.slot(of:)`.
  public subscript(slot: Int) -> Value {
    get { values[slot] }
    set {
      values[slot] = newValue
      cells[slot] = Cell(newValue)
    }
  }
}
