/// A value that expressions pass around and that functions look into.
public protocol OpaqueInstance: AnyObject, Sendable {
  /// The name of its type, as the environment declares it.
  var typeName: String { get }
  /// Whether CEL's `==` holds.
  func isEqual(to other: any OpaqueInstance) -> Bool
}

extension OpaqueInstance {
  /// Instances are equal to themselves only, unless a type says otherwise.
  public func isEqual(to other: any OpaqueInstance) -> Bool { self === other }
}

/// An instance of a structure that the environment declares.
public protocol StructureInstance: OpaqueInstance {
  /// The value of the field that stands at `index` in the declaration of the structure.
  ///
  /// A field without a known value is `.unknown`; one known inexactly may be a `.range`.
  func value(ofField index: Int) -> Value
}

/// A structure that holds its field values in an array.
public final class Record: StructureInstance {
  /// The name of its type.
  public let typeName: String
  private let values: [Value]

  /// An instance with one value for each declared field, in the order of declaration.
  public init(_ typeName: String, _ values: [Value]) {
    self.typeName = typeName
    self.values = values
  }

  /// The value of a field.
  public func value(ofField index: Int) -> Value { values[index] }
}
