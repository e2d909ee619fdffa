/// How values are called where an evaluation is explained.
///
/// A program that binds values of its own knows better names for them than CEL has.
public struct ValueNames: Sendable {
  /// The value in few words; `nil` if it says nothing beside the text that gave it.
  public let value: @Sendable (Value) -> String?
  /// What the element of a list at a place is called; `nil` if its place must do.
  public let element: @Sendable (ListValue, Int) -> String?

  /// Names for values.
  public init(
    value: @escaping @Sendable (Value) -> String?,
    element: @escaping @Sendable (ListValue, Int) -> String? = { _, _ in nil }
  ) {
    self.value = value
    self.element = element
  }

  /// As CEL writes them; structures have no text of their own.
  public static let plain = ValueNames { value in
    switch value {
    case .structure, .opaque: nil
    case .list(let list): list.elements.contains(where: \.isNameless) ? nil : list.description
    default: value.description
    }
  }

  /// The most characters of a value that are shown.
  private static let longest = 60

  func text(of value: Value) -> String? {
    self.value(value)?.shortened(to: ValueNames.longest)
  }

  /// The element or key that a comprehension turned to, after the name that stands for it.
  func text(ofElement index: Int, of comprehension: Comprehension, in range: Value?) -> String {
    let name: String
    if case .map? = range {
      name = comprehension.variable.text
    } else {
      name = comprehension.second?.text ?? comprehension.variable.text
    }
    return "\(name) = \(text(ofElement: index, in: range))"
  }

  private func text(ofElement index: Int, in range: Value?) -> String {
    switch range {
    case .list(let list)?:
      let name = element(list, index)
      guard list.elements.indices.contains(index) else { break }
      return (name ?? value(list.elements[index]))?.shortened(to: ValueNames.longest)
        ?? "element \(index + 1)"
    case .map(let map)? where map.entries.indices.contains(index):
      return text(of: map.entries[index].key) ?? "entry \(index + 1)"
    default: break
    }
    return "element \(index + 1)"
  }
}

extension Value {
  fileprivate var isNameless: Bool {
    switch self {
    case .structure, .opaque: true
    default: false
    }
  }
}

extension String {
  /// At most so many characters, the last of them an ellipsis if some are left out.
  func shortened(to length: Int) -> String {
    count <= length ? self : prefix(length - 1) + "…"
  }

  /// On one line, with single spaces.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
