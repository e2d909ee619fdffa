/// Escapes and classes of patterns.
extension PatternParser {
  /// What follows a backslash outside brackets.
  mutating func escape(from start: Int) throws(PatternProblem) -> PatternNode {
    guard let scalar = next else { throw problem("a backslash escapes nothing", from: start) }
    switch scalar {
    case "A": return assertion(.textBegins)
    case "z": return assertion(.textEnds)
    case "b": return assertion(.wordEdge)
    case "B": return assertion(.noWordEdge)
    default: break
    }
    if let members = try namedClass(from: start) {
      return .set(
        ScalarSet(members.ranges, named: members.named, ignoresCase: flags.ignoresCase))
    }
    return literal(try escapedScalar(from: start))
  }

  private mutating func assertion(_ assertion: Pattern.Assertion) -> PatternNode {
    position += 1
    return .assertion(assertion)
  }

  /// What a class holds.
  struct Members {
    var ranges: [ClosedRange<UInt32>] = []
    var named: [ScalarSet.Named] = []
  }

  /// `\d`, `\pL` and their kin, after the backslash; `nil` if something else stands there.
  private mutating func namedClass(from start: Int) throws(PatternProblem) -> Members? {
    guard let letter = next else { return nil }
    if let ranges = PatternParser.perl[letter] {
      position += 1
      return Members(ranges: ranges)
    }
    guard letter == "p" || letter == "P" else { return nil }
    position += 1
    var isNegated = letter == "P"
    var name = ""
    if accept("{" as Unicode.Scalar) {
      if accept("^" as Unicode.Scalar) { isNegated.toggle() }
      while let scalar = next, scalar != "}" {
        name.unicodeScalars.append(scalar)
        position += 1
      }
      guard accept("}" as Unicode.Scalar) else {
        throw problem("the class does not end", from: start)
      }
    } else if let scalar = next {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard let category = UnicodeCategory(name) else {
      var found = problem("there is no class '\(name)'", from: start)
      found.help = "general categories such as L, Lu, Nd or P are known, scripts are not"
      throw found
    }
    return Members(named: [ScalarSet.Named(category: category, isNegated: isNegated)])
  }

  /// The scalar that an escape stands for, after the backslash.
  private mutating func escapedScalar(from start: Int) throws(PatternProblem) -> Unicode.Scalar {
    guard let letter = next else { throw problem("a backslash escapes nothing", from: start) }
    position += 1
    let controls: [Unicode.Scalar: Unicode.Scalar] = [
      "a": "\u{07}", "f": "\u{0C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{0B}",
    ]
    if let control = controls[letter] { return control }
    switch letter {
    case "x": return try hexadecimal(from: start)
    case "0"..."7": return try octal(letter, from: start)
    case "8", "9": throw backReference(from: start)
    default:
      let isWord = letter.isASCII && UInt8(letter.value).continuesName
      guard letter.isASCII, !isWord || letter == "_" else {
        throw problem("'\\\(letter)' means nothing", from: start)
      }
      return letter
    }
  }

  private func backReference(from start: Int) -> PatternProblem {
    var found = problem("there are no back references", from: start)
    found.help = "they cannot be found in linear time"
    return found
  }

  /// Up to three digits; one alone would refer to a group, but for 0.
  private mutating func octal(
    _ first: Unicode.Scalar, from start: Int
  ) throws(PatternProblem) -> Unicode.Scalar {
    var code = first.value - 48
    var count = 1
    while count < 3, let scalar = next, ("0"..."7").contains(scalar) {
      code = code * 8 + scalar.value - 48
      count += 1
      position += 1
    }
    guard first == "0" || count > 1 else { throw backReference(from: start) }
    guard let scalar = Unicode.Scalar(code) else { throw problem("bad escape", from: start) }
    return scalar
  }

  /// Two digits, or any number in braces.
  private mutating func hexadecimal(from start: Int) throws(PatternProblem) -> Unicode.Scalar {
    var digits = ""
    let isBraced = accept("{" as Unicode.Scalar)
    while let scalar = next, Character(scalar).hexDigitValue != nil, scalar.isASCII,
      digits.utf8.count < (isBraced ? 8 : 2)
    {
      digits.unicodeScalars.append(scalar)
      position += 1
    }
    guard isBraced ? accept("}" as Unicode.Scalar) : digits.utf8.count == 2,
      let code = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(code)
    else { throw problem("bad escape", from: start) }
    return scalar
  }
}

// MARK: - Brackets

extension PatternParser {
  /// What stands in brackets, after the first.
  mutating func bracketed(from start: Int) throws(PatternProblem) -> ScalarSet {
    let isNegated = accept("^" as Unicode.Scalar)
    var members = Members()
    var isFirst = true
    while let scalar = next, scalar != "]" || isFirst {
      isFirst = false
      if let named = try bracketClass() {
        members.ranges += named.ranges
        members.named += named.named
        continue
      }
      members.ranges.append(try range())
    }
    guard accept("]" as Unicode.Scalar) else {
      throw PatternProblem(
        message: "the class does not end", bytes: offsets[start]..<offsets[start + 1],
        help: "close it with ]")
    }
    // A class of all but some takes the end of a line too, as in RE2.
    return ScalarSet(
      members.ranges, named: members.named, isNegated: isNegated,
      ignoresCase: flags.ignoresCase)
  }

  /// `[:alpha:]` or `\d` and their kin within brackets.
  private mutating func bracketClass() throws(PatternProblem) -> Members? {
    let start = position
    if accept("\\" as Unicode.Scalar) {
      if let members = try namedClass(from: start) { return members }
      position = start
      return nil
    }
    guard accept("[:") else { return nil }
    let isNegated = accept("^" as Unicode.Scalar)
    var name = ""
    while let scalar = next, ("a"..."z").contains(scalar) {
      name.unicodeScalars.append(scalar)
      position += 1
    }
    guard accept(":]") else {
      position = start
      return nil
    }
    guard let ranges = PatternParser.posix[name] else {
      throw problem("there is no class '\(name)'", from: start)
    }
    return Members(ranges: isNegated ? ranges.complement : ranges)
  }

  /// One scalar, or two with a hyphen between them.
  private mutating func range() throws(PatternProblem) -> ClosedRange<UInt32> {
    let start = position
    let low = try member()
    guard next == "-", let following = peek(1), following != "]" else {
      return low.value...low.value
    }
    position += 1
    let high = try member()
    guard low <= high else { throw problem("a range runs backwards", from: start) }
    return low.value...high.value
  }

  private mutating func member() throws(PatternProblem) -> Unicode.Scalar {
    let start = position
    guard let scalar = next else { throw problem("the class does not end", from: start) }
    position += 1
    return scalar == "\\" ? try escapedScalar(from: start) : scalar
  }
}

// MARK: - Names

extension PatternParser {
  private static let digits: [ClosedRange<UInt32>] = [0x30...0x39]
  private static let upper: [ClosedRange<UInt32>] = [0x41...0x5A]
  private static let lower: [ClosedRange<UInt32>] = [0x61...0x7A]
  private static let word = digits + upper + [0x5F...0x5F] + lower
  private static let space: [ClosedRange<UInt32>] = [0x09...0x0A, 0x0C...0x0D, 0x20...0x20]

  fileprivate static let perl: [Unicode.Scalar: [ClosedRange<UInt32>]] = [
    "d": digits, "D": digits.complement, "s": space, "S": space.complement, "w": word,
    "W": word.complement,
  ]

  fileprivate static let posix: [String: [ClosedRange<UInt32>]] = [
    "alnum": digits + upper + lower, "alpha": upper + lower, "ascii": [0...0x7F],
    "blank": [0x09...0x09, 0x20...0x20], "cntrl": [0...0x1F, 0x7F...0x7F], "digit": digits,
    "graph": [0x21...0x7E], "lower": lower, "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0D, 0x20...0x20], "upper": upper, "word": word,
    "xdigit": digits + [0x41...0x46, 0x61...0x66],
  ]
}

extension [ClosedRange<UInt32>] {
  /// All other scalars, for ranges that ascend and do not touch.
  fileprivate var complement: [ClosedRange<UInt32>] {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in self {
      if next < range.lowerBound { result.append(next...range.lowerBound - 1) }
      next = range.upperBound + 1
    }
    return result + [next...0x10FFFF]
  }
}
