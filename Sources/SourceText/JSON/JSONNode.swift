/// One value of a JSON document, read when somebody asks for it.
package struct JSONNode: Sendable {
  /// What a value is.
  package enum Kind: String, Sendable {
    /// The six kinds of RFC 8259, with its two truth values as one.
    case object, array, string, number, boolean, null
  }

  private let document: JSONDocument
  private let place: Int

  init(document: JSONDocument, place: Int) {
    self.document = document
    self.place = place
  }

  private var entry: JSONDocument.Entry { document.entries[place] }

  private var start: Int { Int(entry.start) }

  /// What the value is.
  package var kind: Kind {
    switch document.file.bytes[start] {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    case UInt8(ascii: "\""): .string
    case UInt8(ascii: "t"), UInt8(ascii: "f"): .boolean
    case UInt8(ascii: "n"): .null
    default: .number
    }
  }

  private var isContainer: Bool { kind == .object || kind == .array }

  /// Where it stands; of an array or object, where it begins.
  package var span: SourceSpan {
    switch kind {
    case .object, .array: SourceSpan(document.file, start..<start + 1)
    case .string: SourceSpan(document.file, start..<start + length + 2)
    default: SourceSpan(document.file, start..<start + length)
    }
  }

  /// Where it begins, as an order among the values of one file.
  package var order: Int { place }

  /// The line that it begins on, from 1.
  package var line: Int { document.file.line(at: start) }

  /// The number of bytes between the quotes, or of the whole number or word.
  private var length: Int { Int(entry.extent & ~JSONDocument.Entry.escapes) }

  private var hasEscapes: Bool { entry.extent & JSONDocument.Entry.escapes != 0 }

  /// The place behind the value and everything in it.
  private var end: Int { isContainer ? Int(entry.extent) : place + 1 }
}

// MARK: - Values

extension JSONNode {
  /// What a text says; `nil` if it is none.
  package var text: String? {
    guard kind == .string else { return nil }
    return document.file.bytes.withUnsafeBufferPointer { bytes in
      let inside = UnsafeBufferPointer(rebasing: bytes[start + 1..<start + 1 + length])
      return hasEscapes ? JSONEscapes.decoded(inside) : String(decoding: inside, as: UTF8.self)
    }
  }

  /// How many bytes a text is written with, so that nobody has to build it to see that it is long.
  package var textLength: Int { kind == .string ? length : 0 }

  /// Whether it is a text that says just this.
  package func says(_ text: String) -> Bool {
    guard kind == .string else { return false }
    guard !hasEscapes else { return self.text == text }
    return document.file.bytes.withUnsafeBufferPointer { bytes in
      bytes[start + 1..<start + 1 + length].elementsEqual(text.utf8)
    }
  }

  /// What a number says, as it is written; `nil` if it is none.
  package var number: String? {
    guard kind == .number else { return nil }
    return document.file.text(in: start..<start + length)
  }

  /// A whole number; `nil` for others and for what is too great for a machine.
  ///
  /// `85.0` and `8.5e1` are whole for JSON but not here: who writes so means a measurement.
  package var integer: Int? { number.flatMap { Int($0) } }

  /// A truth value; `nil` if it is none.
  package var boolean: Bool? {
    kind == .boolean ? document.file.bytes[start] == UInt8(ascii: "t") : nil
  }
}

// MARK: - Structure

extension JSONNode {
  /// The values of an array in their order; `nil` if it is none.
  package var items: Items? { kind == .array ? Items(array: self) : nil }

  /// The values of an array, found one after the other.
  package struct Items: Sequence, IteratorProtocol {
    private let document: JSONDocument
    private var place: Int
    private let end: Int

    fileprivate init(array: JSONNode) {
      document = array.document
      place = array.place + 1
      end = array.end
    }

    /// The next value.
    package mutating func next() -> JSONNode? {
      guard place < end else { return nil }
      let node = JSONNode(document: document, place: place)
      place = node.end
      return node
    }
  }

  /// The names and values of an object in their order; `nil` if it is none.
  package var pairs: [(name: JSONNode, value: JSONNode)]? {
    guard kind == .object else { return nil }
    var pairs: [(JSONNode, JSONNode)] = []
    var name = place + 1
    while name < end {
      let value = JSONNode(document: document, place: name + 1)
      pairs.append((JSONNode(document: document, place: name), value))
      name = value.end
    }
    return pairs
  }

  /// The value of a name of an object, of two equal names the last; `nil` if there is none.
  package subscript(name: String) -> JSONNode? {
    guard kind == .object else { return nil }
    var found: JSONNode?
    var place = place + 1
    while place < end {
      let value = JSONNode(document: document, place: place + 1)
      if JSONNode(document: document, place: place).says(name) { found = value }
      place = value.end
    }
    return found
  }

  /// Whether two values say the same; names in another order are no difference.
  ///
  /// What has another number of values in it is not built at all.
  package func saysTheSame(as other: JSONNode) -> Bool {
    guard kind == other.kind, end - place == other.end - other.place else { return false }
    return JSONWriter.text(of: value) == JSONWriter.text(of: other.value)
  }

  /// The whole value, built; of two equal names the last counts.
  package var value: JSONValue {
    switch kind {
    case .null: .null
    case .boolean: .bool(boolean ?? false)
    case .string: .string(text ?? "")
    case .number: integer.map(JSONValue.integer) ?? .decimal(number ?? "0")
    case .array: .array(items?.map(\.value) ?? [])
    case .object:
      .object(
        Dictionary(
          (pairs ?? []).map { ($0.name.text ?? "", $0.value.value) },
          uniquingKeysWith: { _, last in last }))
    }
  }
}
