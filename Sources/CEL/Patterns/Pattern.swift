/// A regular expression in RE2's syntax, ready to be looked for.
///
/// What it may hold is what RE2 documents, but for scripts (`\p{Greek}`) and single bytes (`\C`):
/// alternatives, groups (whose contents nobody sees), the flags `i`, `m`, `s` and `U`, classes
/// with ranges, `[[:alpha:]]`, `\d`, `\s`, `\w` (of ASCII, as in RE2) and general categories
/// (`\p{Lu}`, `\pN`), repetitions up to 1,000, `^`, `$`, `\A`, `\z`, `\b` and `\B`. Back
/// references and looking around do not exist, because they cannot be found in linear time.
///
/// All ways through the pattern are followed at once, one scalar of the text after the other, so
/// that the time is at most the length of the text times the length of the pattern.
struct Pattern: Sendable {
  /// One instruction; those that do not say otherwise lead to the next.
  enum Instruction {
    /// Takes one scalar.
    case scalar(Unicode.Scalar)
    /// Takes one scalar of a set.
    case set(ScalarSet)
    /// Takes nothing, and holds only in some places.
    case assertion(Assertion)
    /// Goes on in two places.
    case split(Int, Int)
    /// Goes on in one place.
    case jump(Int)
    /// The pattern was found.
    case found
  }

  /// A condition on a place between two scalars.
  enum Assertion {
    case textBegins
    case textEnds
    case lineBegins
    case lineEnds
    case wordEdge
    case noWordEdge

    func holds(between before: Unicode.Scalar?, and after: Unicode.Scalar?) -> Bool {
      switch self {
      case .textBegins: before == nil
      case .textEnds: after == nil
      case .lineBegins: before == nil || before == "\n"
      case .lineEnds: after == nil || after == "\n"
      case .wordEdge: isWord(before) != isWord(after)
      case .noWordEdge: isWord(before) == isWord(after)
      }
    }

    private func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      scalar.map { $0.isASCII && UInt8($0.value).continuesName } ?? false
    }
  }

  // INVARIANT: ends with `found`, and no instruction leads outside.
  let instructions: [Instruction]

  /// The pattern of a text, or what is wrong with it.
  static func compile(_ text: String) -> Result<Pattern, PatternProblem> {
    do {
      var parser = PatternParser(text)
      var compiler = PatternCompiler(whole: 0..<text.utf8.count)
      return .success(Pattern(instructions: try compiler.program(of: try parser.parse())))
    } catch {
      return .failure(error)
    }
  }
}

/// What is wrong with a pattern, and where.
struct PatternProblem: Error {
  let message: String
  /// The bytes of the pattern that are at fault.
  let bytes: Range<Int>
  var help = "patterns are written as RE2 documents them"
}

extension Pattern {
  /// Whether some part of a text matches.
  func isFound(in text: String, _ meter: inout Meter) -> Bool {
    var current = Threads(count: instructions.count)
    var next = Threads(count: instructions.count)
    var scalars = text.unicodeScalars.makeIterator()
    var before: Unicode.Scalar?
    var scalar = scalars.next()
    while true {
      if follow(0, into: &current, before, scalar) { return true }
      guard let read = scalar else { return false }
      meter.spend(1 &+ current.visits &>> 2)
      guard !meter.isSpent else { return false }
      let after = scalars.next()
      next.clear()
      for place in current.places {
        let isTaken =
          switch instructions[place] {
          case .scalar(let wanted): wanted == read
          case .set(let set): set.contains(read)
          default: false
          }
        if isTaken, follow(place + 1, into: &next, read, after) { return true }
      }
      swap(&current, &next)
      (before, scalar) = (read, after)
    }
  }

  /// Adds the instructions that take a scalar and can be reached from a place; `true` if the end
  /// of the pattern can.
  private func follow(
    _ start: Int, into threads: inout Threads, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    threads.pending.append(start)
    while let place = threads.pending.popLast() {
      guard threads.visit(place) else { continue }
      switch instructions[place] {
      case .scalar, .set: threads.places.append(place)
      case .assertion(let assertion):
        if assertion.holds(between: before, and: after) { threads.pending.append(place + 1) }
      case .split(let first, let second): threads.pending += [second, first]
      case .jump(let target): threads.pending.append(target)
      case .found: return true
      }
    }
    return false
  }

  /// The places in the pattern that have been reached.
  private struct Threads {
    /// Those that take a scalar, each once.
    var places: [Int] = []
    /// Those that are still to be followed.
    var pending: [Int] = []
    /// The round in which each place was last visited.
    private var visited: [UInt32]
    private var round: UInt32 = 1
    /// How many places were visited in this round, those that take nothing among them.
    private(set) var visits = 0

    init(count: Int) { visited = Array(repeating: 0, count: count) }

    /// Marks a place; `false` if it was marked before.
    mutating func visit(_ place: Int) -> Bool {
      guard visited[place] != round else { return false }
      visited[place] = round
      visits += 1
      return true
    }

    mutating func clear() {
      places.removeAll(keepingCapacity: true)
      visits = 0
      round &+= 1
      guard round == 0 else { return }
      // After so many rounds the marks of the first would look new.
      for place in visited.indices { visited[place] = 0 }
      round = 1
    }
  }
}
