/// A list; an element may be only perhaps present.
///
/// Filtering by a condition that is unknown for one element must not make everything unknown:
/// the element stays, with the fields that decide whether it belongs.
public final class ListValue: Sendable, ExpressibleByArrayLiteral {
  /// The elements, the perhaps present ones among them; an element may be unknown or a range.
  public let elements: [Value]
  /// For each element the fields that decide whether it is present, or `nil` if it surely is;
  /// `nil` altogether if every element is.
  public let presence: [UnknownSet?]?
  /// The elements as words of a vocabulary, if they are known to be.
  let terms: TermSet?
  /// Whether something in it is unknown, inexact or only perhaps present, however deep.
  let isOpen: Bool

  /// A list whose elements are all present.
  public init(_ elements: [Value]) {
    self.elements = elements
    presence = nil
    terms = nil
    isOpen = elements.contains(where: \.isOpen)
  }

  /// A list of texts, which are words of a vocabulary if they are known to be.
  init(texts: [String], terms: TermSet?) {
    elements = texts.map(Value.string)
    presence = nil
    self.terms = terms
    isOpen = false
  }

  /// A list with one entry of `presence` for each element.
  public init(_ elements: [Value], presence: [UnknownSet?]?) {
    precondition(presence.map { $0.count == elements.count } ?? true, "one presence an element")
    self.elements = elements
    self.presence = presence.flatMap { $0.contains { $0 != nil } ? $0 : nil }
    terms = nil
    isOpen = self.presence != nil || elements.contains(where: \.isOpen)
  }

  /// A list whose elements are all present.
  public convenience init(arrayLiteral elements: Value...) { self.init(elements) }

  /// Whether some element is only perhaps present.
  public var isPartial: Bool { presence != nil }

  /// The number of elements that are surely present.
  public var definiteCount: Int {
    presence.map { $0.count { $0 == nil } } ?? elements.count
  }

  /// The fields that decide which elements are present.
  public var presenceFields: UnknownSet {
    UnknownSet((presence ?? []).flatMap { $0.map(Array.init) ?? [] })
  }

  /// The fields that decide whether an element is present, or `nil` if it surely is.
  @inline(__always)
  func doubt(at index: Int) -> UnknownSet? { presence.flatMap { $0[index] } }

  /// Whether an element is present, as a truth value.
  @inline(__always)
  func isPresent(at index: Int) -> Value {
    doubt(at: index).map(Value.unknown) ?? .bool(true)
  }

  /// The number of elements; a range if some are only perhaps present.
  public var size: Value {
    guard isPartial else { return .int(Int64(elements.count)) }
    return .range(
      RangeValue(.int(Int64(definiteCount), Int64(elements.count)), fields: presenceFields))
  }

  /// The elements of one list after those of another.
  func appending(_ other: ListValue) -> ListValue {
    guard isPartial || other.isPartial else { return ListValue(elements + other.elements) }
    func doubts(_ list: ListValue) -> [UnknownSet?] {
      list.presence ?? [UnknownSet?](repeating: nil, count: list.elements.count)
    }
    return ListValue(elements + other.elements, presence: doubts(self) + doubts(other))
  }

  /// The element of a number, if its place is certain.
  func element(at index: Int64) -> Value {
    guard index >= 0, index < elements.count else {
      return .failure(.outOfBounds, "the list has no element \(index)")
    }
    let place = Int(index)
    guard let presence, presence[...place].contains(where: { $0 != nil }) else {
      return elements[place]
    }
    return .unknown(presenceFields)
  }
}
