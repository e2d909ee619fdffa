/// Texts made from others.
extension StringsLibrary {
  static let changing: [Function] = [
    .variadic(
      "replace", "A text with one part replaced by another, at most so many times.",
      [[.string, .string, .string], [.string, .string, .string, .int]], .string, isMember: true,
      replace),
    .variadic(
      "join", "The texts of a list one after the other, with a separator between them.",
      [[.list(.string)], [.list(.string), .string]], .string, isMember: true, join),
    mapping("lowerAscii", "A text with the capitals A to Z made small.") { byte in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    },
    mapping("upperAscii", "A text with the letters a to z made capitals.") { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) ? byte & ~0x20 : byte
    },
    .unary(
      "reverse", "The characters of a text, the last first.", [.string], .string, isMember: true
    ) {
      guard case .string(let text) = $0 else { return .noOverload("reverse", $0) }
      return .string(String(scalars: text.unicodeScalars.reversed()))
    },
    .unary("strings.quote", "A text as it is written in CEL, in quotes.", [.string], .string) {
      guard case .string(let text) = $0 else { return .noOverload("strings.quote", $0) }
      return .string(quoted(text))
    },
  ]

  private static func mapping(
    _ name: String, _ documentation: String, _ body: @escaping @Sendable (UInt8) -> UInt8
  ) -> Function {
    .unary(name, documentation, [.string], .string, isMember: true) {
      guard case .string(let text) = $0 else { return .noOverload(name, $0) }
      return .string(String(decoding: text.utf8.map(body), as: UTF8.self))
    }
  }

  private static let replace: @Sendable ([Value]) -> Value = { arguments in
    guard case .string(let text) = arguments[0], case .string(let old) = arguments[1],
      case .string(let new) = arguments[2]
    else { return .noOverload("replace", arguments[0], arguments[1], arguments[2]) }
    var most = Int.max
    if arguments.count == 4 {
      guard case .int(let given) = arguments[3] else { return .noOverload("replace", arguments[3]) }
      most = given < 0 ? .max : Int(given)
    }
    let scalars = Array(text.unicodeScalars)
    let search = TextSearch(Array(old.unicodeScalars))
    var result = String.UnicodeScalarView()
    var bytes = 0
    var start = 0
    var next: Int? = 0
    var count = 0
    while count < most, let from = next, let place = search.first(in: scalars, from: from) {
      result.append(contentsOf: scalars[start..<place])
      result.append(contentsOf: new.unicodeScalars)
      bytes += new.utf8.count
      guard bytes <= mostBytes else { return tooLong }
      count += 1
      start = place + search.count
      // Nothing is found before every scalar and at the end, each once.
      next = search.count > 0 ? start : place < scalars.count ? place + 1 : nil
    }
    result.append(contentsOf: scalars[start...])
    return .string(String(result))
  }

  private static let join: @Sendable ([Value]) -> Value = { arguments in
    guard case .list(let list) = arguments[0] else { return .noOverload("join", arguments[0]) }
    var separator = ""
    if arguments.count == 2 {
      guard case .string(let given) = arguments[1] else { return .noOverload("join", arguments[1]) }
      separator = given
    }
    var result = ""
    for (index, element) in list.elements.enumerated() {
      guard case .string(let text) = element else { return .noOverload("join", element) }
      if index > 0 { result += separator }
      result += text
      guard result.utf8.count <= mostBytes else { return tooLong }
    }
    return .string(result)
  }

  private static func quoted(_ text: String) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\u{07}": "\\a", "\u{08}": "\\b", "\u{0C}": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t",
      "\u{0B}": "\\v", "\\": "\\\\", "\"": "\\\"",
    ]
    var result = "\""
    for scalar in text.unicodeScalars {
      if let escape = escapes[scalar] {
        result += escape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}

extension String {
  /// A text of some scalars, one after the other.
  init(scalars: some Sequence<Unicode.Scalar>) {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
