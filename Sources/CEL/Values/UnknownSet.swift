/// A field whose value is not known, and why.
public struct UnknownField: Hashable, Comparable, Sendable {
  /// Why a value is not known.
  public enum Reason: String, Hashable, Comparable, Sendable {
    /// Nobody says anything about it.
    case notReported
    /// It is said to exist, but not exactly what it is.
    case open

    /// Not reported comes before open.
    public static func < (a: Reason, b: Reason) -> Bool { a == .notReported && b == .open }
  }

  /// Whose field it is, such as the id of an object.
  public let subject: String
  /// The path of the field, such as `effects.people`.
  public let field: String
  /// Why it is not known.
  public let reason: Reason

  /// Names a field that is not known.
  public init(subject: String, field: String, reason: Reason) {
    self.subject = subject
    self.field = field
    self.reason = reason
  }

  /// By subject, field and reason.
  public static func < (a: UnknownField, b: UnknownField) -> Bool {
    (a.subject, a.field, a.reason) < (b.subject, b.field, b.reason)
  }
}

/// The fields that a value depends on and that are not known.
public struct UnknownSet: Hashable, Sendable {
  // INVARIANT: ascending, without duplicates.
  private var sorted: [UnknownField]

  /// The empty set.
  public init() { sorted = [] }

  /// A set of one field.
  public init(_ field: UnknownField) { sorted = [field] }

  /// A set of any fields, in any order.
  public init(_ fields: some Sequence<UnknownField>) {
    sorted = []
    for field in fields.sorted() where sorted.last != field { sorted.append(field) }
  }

  /// The fields of either set.
  public func union(_ other: UnknownSet) -> UnknownSet {
    var both = self
    both.formUnion(other)
    return both
  }

  /// Adds the fields of another set.
  ///
  /// What stands behind all fields so far is appended in place: macros walk over objects in the
  /// order of their ids, and copying the set at each of ten thousand would take seconds.
  mutating func formUnion(_ other: UnknownSet) {
    guard let first = other.sorted.first, let last = sorted.last else {
      if isEmpty { self = other }
      return
    }
    if last < first {
      sorted += other.sorted
    } else if self != other {
      self = UnknownSet(sorted + other.sorted)
    }
  }

  /// The fields whose value is said to exist.
  var openOnly: UnknownSet { UnknownSet(sorted.filter { $0.reason == .open }) }
}

extension UnknownSet: RandomAccessCollection {
  /// The first position.
  public var startIndex: Int { sorted.startIndex }
  /// The position after the last.
  public var endIndex: Int { sorted.endIndex }
  /// The field at a position; fields ascend.
  public subscript(position: Int) -> UnknownField { sorted[position] }
}

extension UnknownSet: ExpressibleByArrayLiteral {
  /// A set of any fields, in any order.
  public init(arrayLiteral elements: UnknownField...) { self.init(elements) }
}

extension UnknownSet? {
  /// Adds the fields of a set; there need not be any yet.
  mutating func formUnion(_ other: UnknownSet) {
    if self == nil { self = other } else { self?.formUnion(other) }
  }
}
