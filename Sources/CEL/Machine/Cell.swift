/// A value laid flat, so that reading it costs no reference counting.
///
/// Texts, lists of anything but terms, structures, unknowns and ranges have no such form: they
/// are `boxed`, and whoever meets one asks the steps instead.
struct Cell {
  enum Kind: UInt8 {
    case boxed
    case bool
    case int
    case uint
    case double
    case duration
    case timestamp
    case terms
  }

  var kind = Kind.boxed
  /// The elements of a list; the nanoseconds of a point in time.
  var count: Int32 = 0
  /// The bits of a number or of the first 64 terms, the seconds of a point in time.
  var low: UInt64 = 0
  /// The bits of the next 64 terms.
  var high: UInt64 = 0
  /// Which vocabulary the bits are of.
  var owner: ObjectIdentifier?
}

extension Cell {
  @inline(__always)
  init(_ kind: Kind, _ low: UInt64) {
    self.kind = kind
    self.low = low
  }

  @inline(__always)
  init(_ value: Value) {
    switch value {
    case .bool(let truth): self.init(.bool, truth ? 1 : 0)
    case .int(let number): self.init(.int, UInt64(bitPattern: number))
    case .uint(let number): self.init(.uint, number)
    case .double(let number): self.init(.double, number.bitPattern)
    case .duration(let span): self.init(.duration, UInt64(bitPattern: span.nanoseconds))
    case .timestamp(let time):
      self.init(.timestamp, UInt64(bitPattern: time.seconds))
      count = time.nanoseconds
    case .list(let list): self.init(list)
    default: self.init()
    }
  }

  private init(_ list: ListValue) {
    guard let terms = list.terms, let count = Int32(exactly: list.elements.count) else {
      self.init()
      return
    }
    self.init(.terms, terms.low)
    high = terms.high
    owner = ObjectIdentifier(terms.owner)
    self.count = count
  }
}
