/// A decoded value and the place it was written.
@dynamicMemberLookup
public struct Located<Value> {
  /// What was decoded.
  public var value: Value
  /// Where it stands in its file.
  public var span: SourceSpan

  /// Binds a value to its place.
  public init(_ value: Value, at span: SourceSpan) {
    self.value = value
    self.span = span
  }

  /// Members of the value, read through its place.
  public subscript<Member>(dynamicMember path: KeyPath<Value, Member>) -> Member {
    value[keyPath: path]
  }

  /// The same place with another value.
  public func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: span)
  }
}

extension Located: Sendable where Value: Sendable {}
