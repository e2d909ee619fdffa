/// A map; keys are booleans, integers or texts and keep the order they were written in.
public final class MapValue: Sendable {
  /// A key and its value.
  public typealias Entry = (key: Value, value: Value)

  /// The entries in the order they were written.
  public let entries: [Entry]
  private let positions: [MapKey: Int]
  /// Whether some value is unknown or inexact, or something in one is.
  let isOpen: Bool

  /// A map of the given entries.
  ///
  /// - Returns: `nil` if a key is of another type or occurs twice; 1 and 1u are one key.
  public init?(_ entries: [Entry]) {
    var positions: [MapKey: Int] = [:]
    for (position, entry) in entries.enumerated() {
      guard let key = MapKey(entry.key, isEntry: true), positions[key] == nil else { return nil }
      positions[key] = position
    }
    self.entries = entries
    self.positions = positions
    isOpen = entries.contains { $0.value.isOpen }
  }

  /// The value of a key; `nil` if there is none.
  ///
  /// Numbers are looked up by what they are worth: 1, 1u and 1.0 find the same entry.
  public subscript(key: Value) -> Value? {
    MapKey(key, isEntry: false).flatMap { positions[$0] }.map { entries[$0].value }
  }

  /// Whether two maps hold the same keys and values.
  func isSame(as other: MapValue) -> Bool {
    entries.count == other.entries.count && entries.allSatisfy { other[$0.key] == $0.value }
  }
}

/// A key by what it is worth.
enum MapKey: Hashable {
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case string(Bytes)

  /// Text that is hashed and compared by its bytes.
  struct Bytes: Hashable {
    let text: String
    static func == (a: Bytes, b: Bytes) -> Bool { a.text.hasSameBytes(as: b.text) }
    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  init?(_ value: Value, isEntry: Bool) {
    switch value {
    case .bool(let truth): self = .bool(truth)
    case .int(let number): self = .int(number)
    case .uint(let number): self = Int64(exactly: number).map(MapKey.int) ?? .uint(number)
    case .double(let number) where !isEntry:
      if let whole = Int64(exactly: number) {
        self = .int(whole)
      } else if let whole = UInt64(exactly: number) {
        self = .uint(whole)
      } else {
        return nil
      }
    case .string(let text): self = .string(Bytes(text: text))
    default: return nil
    }
  }
}
