/// HTML in which no text of a file can be anything but text.
///
/// Tags and names of attributes are `StaticString`s, which only this program's own source can
/// hold; every other text is escaped on its way in. There is no third way.
struct Markup: Sendable {
  /// The HTML.
  private(set) var text = ""

  /// Nothing.
  static let none = Markup()

  /// The end of a line of the source, where it means nothing to a reader.
  static let lineBreak = Markup(ours: "\n")

  var isEmpty: Bool { text.isEmpty }

  init() {}

  /// Text as it is to be read.
  init(_ content: String) { text = content.escaped }

  /// HTML of our own source.
  init(ours html: StaticString) { text = "\(html)" }

  /// An element with what it holds.
  static func element(
    _ tag: StaticString, _ attributes: [Attribute] = [], _ content: Markup = .none
  ) -> Markup {
    var element = empty(tag, attributes)
    element.text += content.text + "</\(tag)>"
    return element
  }

  /// An element that holds nothing and has no end.
  static func empty(_ tag: StaticString, _ attributes: [Attribute] = []) -> Markup {
    var element = Markup()
    element.text = "<\(tag)\(attributes.map(\.text).joined())>"
    return element
  }

  /// The same on a line of its own, for who reads the source.
  var line: Markup {
    var copy = self
    copy.text += "\n"
    return copy
  }

  /// One after the other.
  static func + (a: Markup, b: Markup) -> Markup {
    var sum = a
    sum.text += b.text
    return sum
  }

  /// Appends in place.
  static func += (a: inout Markup, b: Markup) { a.text += b.text }
}

/// An attribute of an element.
struct Attribute: Sendable {
  fileprivate let text: String

  /// An attribute whose value may come from anywhere, but for addresses; see `link`.
  init(_ name: StaticString, _ value: String) {
    text = " \(name)=\"\(value.escaped)\""
  }

  /// The classes that the style sheet knows.
  static func style(_ names: StaticString) -> Attribute { Attribute("class", "\(names)") }

  /// The name of a place.
  static func id(_ anchor: Anchor) -> Attribute { Attribute("id", anchor.name) }

  /// Where an element leads; an `Address` has made sure that it may.
  static func link(_ link: Link) -> [Attribute] {
    switch link {
    case .section(let anchor): [Attribute("href", "#" + anchor.name)]
    case .address(let address): [Attribute("href", address), Attribute("rel", "noreferrer")]
    }
  }
}

extension Sequence<Markup> {
  /// All of them, one after the other.
  var joined: Markup { reduce(into: Markup()) { $0 += $1 } }
}

extension String {
  /// The text with every character that HTML acts on, in text or in quotes, as a reference.
  fileprivate var escaped: String {
    var result = ""
    result.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
