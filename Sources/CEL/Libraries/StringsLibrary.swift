/// Texts: finding, cutting, joining and replacing.
///
/// Places are counted in Unicode scalars, from 0.
enum StringsLibrary {
  static let functions: [Function] =
    finding + cutting + changing + [TextFormat.function]

  /// The most bytes that a text made here may have.
  static let mostBytes = 1 << 24

  static let tooLong = Value.failure(.overflow, "the resulting text is too long")

  static func outOfRange(_ place: Int64) -> Value {
    .failure(.outOfBounds, "the text has no place \(place)")
  }

  // MARK: Finding

  private static let finding: [Function] = [
    .binary(
      "charAt", "The character at a place; empty at the end.", (.string, .int), .string,
      isMember: true
    ) { text, place in
      guard case .string(let text) = text, case .int(let place) = place else {
        return .noOverload("charAt", text, place)
      }
      let scalars = text.unicodeScalars
      guard place >= 0, place <= text.utf8.count,
        let index = scalars.index(
          scalars.startIndex, offsetBy: Int(place), limitedBy: scalars.endIndex)
      else { return outOfRange(place) }
      return .string(index == scalars.endIndex ? "" : String(scalars[index]))
    },
    search("indexOf", "The place where a text first occurs; -1 if nowhere.") { text, part, from in
      guard let from else { return part.first(in: text, from: 0) }
      return part.first(in: text, from: from)
    },
    search("lastIndexOf", "The place where a text last occurs; -1 if nowhere.") { text, part, to in
      part.last(in: text, upTo: to ?? text.count)
    },
  ]

  /// A search from or up to a place, in scalars.
  private static func search(
    _ name: String, _ documentation: String,
    _ find: @escaping @Sendable ([Unicode.Scalar], TextSearch<Unicode.Scalar>, Int?) -> Int?
  ) -> Function {
    .variadic(
      name, documentation, [[.string, .string], [.string, .string, .int]], .int, isMember: true
    ) { arguments in
      guard case .string(let text) = arguments[0], case .string(let part) = arguments[1] else {
        return .noOverload(name, arguments[0], arguments[1])
      }
      let scalars = Array(text.unicodeScalars)
      var limit: Int?
      if arguments.count == 3 {
        guard case .int(let place) = arguments[2] else { return .noOverload(name, arguments[2]) }
        guard (0...Int64(scalars.count)).contains(place) else { return outOfRange(place) }
        limit = Int(place)
      }
      return .int(Int64(find(scalars, TextSearch(Array(part.unicodeScalars)), limit) ?? -1))
    }
  }

  // MARK: Cutting

  private static let cutting: [Function] = [
    .variadic(
      "substring", "The part of a text from one place up to another or the end.",
      [[.string, .int], [.string, .int, .int]], .string, isMember: true, substring),
    .variadic(
      "split", "The parts of a text between separators, at most so many.",
      [[.string, .string], [.string, .string, .int]], .list(.string), isMember: true, split),
    .unary("trim", "A text without the space around it.", [.string], .string, isMember: true) {
      guard case .string(let text) = $0 else { return .noOverload("trim", $0) }
      let scalars = text.unicodeScalars
      guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
        let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
      else { return .string("") }
      return .string(String(scalars[first...last]))
    },
  ]

  private static let substring: @Sendable ([Value]) -> Value = { arguments in
    guard case .string(let text) = arguments[0], case .int(let start) = arguments[1] else {
      return .noOverload("substring", arguments[0], arguments[1])
    }
    let scalars = Array(text.unicodeScalars)
    var end = Int64(scalars.count)
    if arguments.count == 3 {
      guard case .int(let given) = arguments[2] else {
        return .noOverload("substring", arguments[2])
      }
      end = given
    }
    for place in [start, end] where !(0...Int64(scalars.count)).contains(place) {
      return outOfRange(place)
    }
    guard start <= end else {
      return .failure(.badArgument, "a part cannot begin at \(start) and end at \(end)")
    }
    return .string(String(scalars: scalars[Int(start)..<Int(end)]))
  }

  private static let split: @Sendable ([Value]) -> Value = { arguments in
    guard case .string(let text) = arguments[0], case .string(let separator) = arguments[1] else {
      return .noOverload("split", arguments[0], arguments[1])
    }
    var most = Int.max
    if arguments.count == 3 {
      guard case .int(let given) = arguments[2] else { return .noOverload("split", arguments[2]) }
      most = given < 0 ? .max : Int(given)
    }
    guard most > 0 else { return .list([]) }
    let scalars = Array(text.unicodeScalars)
    var parts: [Value] = []
    var start = 0
    if separator.isEmpty {
      // Every scalar is a part.
      while start < scalars.count, parts.count < most - 1 {
        parts.append(.string(String(scalars[start])))
        start += 1
      }
      if start < scalars.count { parts.append(.string(String(scalars: scalars[start...]))) }
      return .list(ListValue(parts))
    }
    let search = TextSearch(Array(separator.unicodeScalars))
    while parts.count < most - 1, let place = search.first(in: scalars, from: start) {
      parts.append(.string(String(scalars: scalars[start..<place])))
      start = place + search.count
    }
    parts.append(.string(String(scalars: scalars[start...])))
    return .list(ListValue(parts))
  }
}
