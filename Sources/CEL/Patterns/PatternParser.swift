/// Reads a regular expression in RE2's syntax.
struct PatternParser {
  /// How deep groups may be nested.
  private static let nesting = 100

  /// What `(?i)` and its kin switch.
  struct Flags {
    var ignoresCase = false
    var hasLines = false
    var dotTakesLineEnds = false
  }

  let scalars: [Unicode.Scalar]
  /// Where each scalar begins in the UTF-8, then the end.
  let offsets: [Int]
  var position = 0
  var flags = Flags()
  private var depth = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var offset = 0
    offsets =
      scalars.map { scalar in
        defer { offset += UTF8.width(scalar) }
        return offset
      } + [text.utf8.count]
  }

  mutating func parse() throws(PatternProblem) -> PatternNode {
    let node = try choice()
    guard position == scalars.count else { throw problem("')' closes nothing", from: position) }
    return node
  }
}

// MARK: - Scalars

extension PatternParser {
  var next: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  func peek(_ offset: Int) -> Unicode.Scalar? {
    position + offset < scalars.count ? scalars[position + offset] : nil
  }

  mutating func accept(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    position += 1
    return true
  }

  mutating func accept(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// A problem with what stands from a place up to the current one, or with one scalar.
  func problem(_ message: String, from start: Int) -> PatternProblem {
    let end = min(max(position, start + 1), scalars.count)
    return PatternProblem(message: message, bytes: offsets[min(start, end)]..<offsets[end])
  }
}

// MARK: - Structure

extension PatternParser {
  private mutating func choice() throws(PatternProblem) -> PatternNode {
    var branches = [try sequence()]
    while accept("|" as Unicode.Scalar) { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .choice(branches)
  }

  private mutating func sequence() throws(PatternProblem) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      let start = position
      if scalar == "(", peek(1) == "?", try switchFlags() {
        if isRepetition { throw problem("a repetition repeats nothing", from: position) }
        continue
      }
      guard !isRepetition else { throw problem("a repetition repeats nothing", from: start) }
      if accept("\\Q") {
        parts += quoted()
        continue
      }
      // What matches nothing is left out, or repeating it over and over would cost time.
      let part = try repeated(try operand())
      if case .empty = part { continue }
      parts.append(part)
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  /// Whether a repetition stands here.
  private var isRepetition: Bool {
    switch next {
    case "*", "+", "?": true
    case "{": bounds() != nil
    default: false
    }
  }

  private mutating func repeated(_ node: PatternNode) throws(PatternProblem) -> PatternNode {
    let start = position
    let bound: (least: Int, most: Int?)
    switch next {
    case "*": bound = (0, nil)
    case "+": bound = (1, nil)
    case "?": bound = (0, 1)
    case "{":
      guard let read = bounds() else { return node }
      position = read.end - 1
      bound = (read.least, read.most)
    default: return node
    }
    position += 1
    guard bound.least <= 1000, bound.most ?? 0 <= 1000 else {
      throw problem("nothing may repeat more than 1000 times", from: start)
    }
    if let most = bound.most, most < bound.least {
      throw problem("the most is less than the least", from: start)
    }
    // Whether it takes much or little first does not matter to whether it matches.
    _ = accept("?" as Unicode.Scalar)
    let second = position
    guard !isRepetition else { throw problem("a repetition repeats nothing", from: second) }
    if case .empty = node { return .empty }
    return .repetition(node, bound.least, bound.most)
  }

  /// The numbers of `{n}`, `{n,}` or `{n,m}` and where it ends; `nil` if the brace is a literal.
  private func bounds() -> (least: Int, most: Int?, end: Int)? {
    var place = position + 1
    func number() -> Int? {
      var result: Int?
      while place < scalars.count, let digit = scalars[place].decimalDigit {
        // Far beyond any bound, so that the number cannot overflow.
        result = min((result ?? 0) * 10 + digit, 1_000_000)
        place += 1
      }
      return result
    }
    guard let least = number(), place < scalars.count else { return nil }
    if scalars[place] == "}" { return (least, least, place + 1) }
    guard scalars[place] == "," else { return nil }
    place += 1
    let most = number()
    guard place < scalars.count, scalars[place] == "}" else { return nil }
    return (least, most, place + 1)
  }

  private mutating func operand() throws(PatternProblem) -> PatternNode {
    let start = position
    guard let scalar = next else { return .empty }
    position += 1
    switch scalar {
    case "(": return try group(from: start)
    case "[": return .set(try bracketed(from: start))
    case ".": return .set(flags.dotTakesLineEnds ? .all : .allButLineEnd)
    case "^": return .assertion(flags.hasLines ? .lineBegins : .textBegins)
    case "$": return .assertion(flags.hasLines ? .lineEnds : .textEnds)
    case "\\": return try escape(from: start)
    default: return literal(scalar)
    }
  }

  func literal(_ scalar: Unicode.Scalar) -> PatternNode {
    guard flags.ignoresCase, let set = ScalarSet(ignoringCaseOf: scalar) else {
      return .scalar(scalar)
    }
    return .set(set)
  }

  /// What stands between `\Q` and `\E`.
  private mutating func quoted() -> [PatternNode] {
    var parts: [PatternNode] = []
    while let scalar = next, !accept("\\E") {
      parts.append(literal(scalar))
      position += 1
    }
    return parts
  }
}

// MARK: - Groups

extension PatternParser {
  private mutating func group(from start: Int) throws(PatternProblem) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.nesting else {
      throw problem("groups are nested more than \(PatternParser.nesting) deep", from: start)
    }
    let outer = flags
    defer { flags = outer }
    if accept("?" as Unicode.Scalar) { try groupKind(from: start) }
    let node = try choice()
    guard accept(")" as Unicode.Scalar) else {
      throw PatternProblem(
        message: "the group does not end", bytes: offsets[start]..<offsets[start + 1],
        help: "close it with )")
    }
    return node
  }

  /// What follows `(?`: a name, flags and a colon, or something that does not exist.
  private mutating func groupKind(from start: Int) throws(PatternProblem) {
    for unsupported in ["=", "!", "<=", "<!"] where accept(unsupported) {
      var found = problem("there is no looking ahead or behind", from: start)
      found.help = "it cannot be done in linear time; test twice instead"
      throw found
    }
    if accept("P<") || accept("<" as Unicode.Scalar) {
      let name = position
      while let scalar = next, scalar.isASCII, UInt8(scalar.value).continuesName { position += 1 }
      guard position > name, accept(">" as Unicode.Scalar) else {
        throw problem("bad name of a group", from: start)
      }
      return
    }
    flags = try readFlags(from: start)
    guard accept(":" as Unicode.Scalar) else { throw problem("bad flags", from: start) }
  }

  /// Reads `(?i)` and its kin, which hold up to the end of the group; `false` if it is a group.
  private mutating func switchFlags() throws(PatternProblem) -> Bool {
    let start = position
    position += 2
    guard let first = next, "imsU-".unicodeScalars.contains(first) else {
      position = start
      return false
    }
    let read = try readFlags(from: start)
    guard accept(")" as Unicode.Scalar) else {
      position = start
      return false
    }
    flags = read
    return true
  }

  private mutating func readFlags(from start: Int) throws(PatternProblem) -> Flags {
    var flags = flags
    var isOn = true
    var hasSeen = false
    while let scalar = next {
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.hasLines = isOn
      case "s": flags.dotTakesLineEnds = isOn
      // Which repetition takes more does not matter to whether the whole matches.
      case "U": break
      case "-" where isOn:
        isOn = false
        hasSeen = false
        position += 1
        continue
      case ":", ")":
        guard isOn || hasSeen else { throw problem("bad flags", from: start) }
        return flags
      default:
        position += 1
        throw problem("bad flags", from: start)
      }
      hasSeen = true
      position += 1
    }
    throw problem("the group does not end", from: start)
  }
}

extension Unicode.Scalar {
  /// The worth of an ASCII digit; `nil` for anything else.
  var decimalDigit: Int? {
    ("0"..."9").contains(self) ? Int(value - 48) : nil
  }
}
