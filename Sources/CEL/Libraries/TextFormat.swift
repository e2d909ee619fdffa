/// `format`: a text in which clauses such as `%d` or `%.2f` stand for values.
struct TextFormat {
  /// How a value is written.
  enum Clause: Equatable {
    case text
    case decimal
    case fixed(Int)
    case scientific(Int)
    case binary
    case hexadecimal(isUpper: Bool)
    case octal
  }

  /// A part of the text: a literal one, or a clause and the bytes it was read from.
  enum Part {
    case literal(String)
    case clause(Clause, Range<Int>)
  }

  /// What is wrong with a format, and where.
  struct Problem: Error {
    let message: String
    let bytes: Range<Int>
  }

  private static let defaultPrecision = 6
  private static let mostDigits = 1000

  let parts: [Part]

  var clauses: [(clause: Clause, bytes: Range<Int>)] {
    parts.compactMap {
      guard case .clause(let clause, let bytes) = $0 else { return nil }
      return (clause, bytes)
    }
  }

  init(_ text: String) throws(Problem) {
    let bytes = Array(text.utf8)
    var parts: [Part] = []
    var literal: [UInt8] = []
    var place = 0
    while place < bytes.count {
      guard bytes[place] == UInt8(ascii: "%") else {
        literal.append(bytes[place])
        place += 1
        continue
      }
      if place + 1 < bytes.count, bytes[place + 1] == UInt8(ascii: "%") {
        literal.append(bytes[place])
        place += 2
        continue
      }
      parts.append(.literal(String(decoding: literal, as: UTF8.self)))
      literal = []
      let (clause, end) = try TextFormat.clause(bytes, from: place)
      parts.append(.clause(clause, place..<end))
      place = end
    }
    self.parts = parts + [.literal(String(decoding: literal, as: UTF8.self))]
  }

  private static func clause(
    _ bytes: [UInt8], from start: Int
  ) throws(Problem) -> (Clause, end: Int) {
    var place = start + 1
    var precision = defaultPrecision
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      let digits = bytes[place...].prefix(while: \.isDigit)
      place += digits.count
      guard let given = Int(String(decoding: digits, as: UTF8.self)), given <= mostDigits else {
        throw Problem(
          message: "a precision is a number up to \(mostDigits)", bytes: start..<place)
      }
      precision = given
    }
    guard place < bytes.count else {
      throw Problem(message: "the clause does not end", bytes: start..<place)
    }
    let clause: Clause? =
      switch Unicode.Scalar(bytes[place]) {
      case "s": .text
      case "d": .decimal
      case "f": .fixed(precision)
      case "e": .scientific(precision)
      case "b": .binary
      case "x": .hexadecimal(isUpper: false)
      case "X": .hexadecimal(isUpper: true)
      case "o": .octal
      default: nil
      }
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    guard let clause else {
      let written = String(decoding: bytes[start..<end], as: UTF8.self)
      throw Problem(message: "there is no clause '\(written)'", bytes: start..<end)
    }
    return (clause, end)
  }
}

// MARK: - The function

extension TextFormat {
  static let function: Function = {
    var traits = Overload.Traits(effort: .linear)
    traits.check = problems
    return Function(
      "format",
      documentation: """
        A text in which %s stands for any value, %d for a number, %f and %e for a number with \
        decimals, and %b, %o, %x and %X for a number in another base.
        """,
      overloads: [
        Overload(
          "string_format", isMember: true, [.string, .list(.dyn)], .string,
          .binary { text, arguments in
            guard case .string(let text) = text, case .list(let list) = arguments else {
              return .noOverload("format", text, arguments)
            }
            do throws(Problem) {
              return try TextFormat(text).text(of: list.elements)
            } catch {
              return .failure(.badArgument, error.message)
            }
          }, traits)
      ])
  }()

  private func text(of values: [Value]) -> Value {
    var result = ""
    var rest = values[...]
    for part in parts {
      switch part {
      case .literal(let text): result += text
      case .clause(let clause, _):
        guard let value = rest.popFirst() else {
          return .failure(.badArgument, "the format has more clauses than there are values")
        }
        var writer = ValueWriter()
        guard writer.write(value, as: clause) else {
          if writer.isTooLong { return StringsLibrary.tooLong }
          return .failure(.noSuchOverload, "\(value.typeName) cannot be written as \(clause.use)")
        }
        result += writer.text
      }
      guard result.utf8.count <= StringsLibrary.mostBytes else { return StringsLibrary.tooLong }
    }
    return .string(result)
  }

  /// What is wrong with a literal format, or with the values beside it that are written as a list.
  @Sendable private static func problems(_ site: CallSite) -> [CallProblem] {
    guard case .string(let text)? = site.literals[0] else { return [] }
    let format: TextFormat
    do {
      format = try TextFormat(text)
    } catch {
      return [
        CallProblem(
          argument: 0, bytes: error.bytes, message: error.message,
          help: "clauses are %s, %d, %f, %e, %b, %o, %x and %X; %% is a percent sign")
      ]
    }
    guard let types = site.elements[1] else { return [] }
    let clauses = format.clauses
    guard types.count == clauses.count else {
      return [
        CallProblem(
          argument: 1,
          message: "the format has \(clauses.count) clauses, and here are \(types.count) values",
          help: "give one value for each clause")
      ]
    }
    return zip(clauses, types).enumerated().compactMap { index, pair in
      let (clause, type) = (pair.0.clause, pair.1)
      guard !clause.takes(type) else { return nil }
      return CallProblem(
        argument: 1, element: index, message: "\(type) cannot be written as \(clause.use)",
        help: "write any value with %s")
    }
  }
}

extension TextFormat.Clause {
  /// What it writes.
  var use: String {
    switch self {
    case .text: "text (%s)"
    case .decimal: "a number (%d)"
    case .fixed: "a number with decimals (%f)"
    case .scientific: "a number with an exponent (%e)"
    case .binary: "a number in base 2 (%b)"
    case .hexadecimal(let isUpper): "a number in base 16 (\(isUpper ? "%X" : "%x"))"
    case .octal: "a number in base 8 (%o)"
    }
  }

  /// Whether it can write values of a type.
  func takes(_ type: CELType) -> Bool {
    if type.isOpen { return true }
    switch (self, type.withoutTerm) {
    case (.text, .structure), (.text, .opaque): return false
    case (.text, _): return true
    case (_, .int), (_, .uint): return true
    case (.decimal, .double), (.fixed, .double), (.scientific, .double): return true
    case (.binary, .bool), (.hexadecimal, .string), (.hexadecimal, .bytes): return true
    default: return false
    }
  }
}
