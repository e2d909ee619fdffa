import CEL
import SourceText
import Testing

/// What is claimed of random conditions holds for every value that their variables may have, the
/// inexact and the unknown ones among them.
@Suite struct SoundnessTests {
  @Test func `no finding and no implication is contradicted by any evaluation`() throws {
    var tally = Tally()
    for seed in 0..<1000 {
      var maker = ConditionMaker(seed: UInt64(seed))
      let expressions = try (0..<3).map { _ in
        try analysed(maker.condition(depth: 1 + seed % 3), in: Domains.environment)
      }
      let activations = Domains.activations(of: expressions)
      let tables = expressions.map { Domains.table(of: $0, activations) }
      for (expression, table) in zip(expressions, tables) {
        tally.check(expression, activations, table)
      }
      tally.compare(expressions, tables)
    }
    // A search that finds nothing would prove nothing.
    #expect(tally.never > 50 && tally.always > 50 && tally.needless > 200, "\(tally)")
    #expect(tally.implications > 100, "\(tally)")
  }

  @Test func `most of what follows is found to follow`() throws {
    var (implied, proved) = (0, 0)
    for seed in 0..<1000 {
      var maker = ConditionMaker(seed: UInt64(seed) + 1_000_000, isPlain: true)
      let expressions = try (0..<2).map { _ in
        try analysed(maker.condition(depth: 2), in: Domains.environment)
      }
      let activations = Domains.activations(of: expressions)
      let tables = expressions.map { Domains.table(of: $0, activations) }
      guard tables[0].contains(where: { $0.asBool == true }),
        !zip(tables[0], tables[1]).contains(where: { $0.asBool == true && $1.asBool != true })
      else { continue }
      implied += 1
      if expressions[0].implies(expressions[1]) { proved += 1 }
    }
    #expect(implied > 50 && proved * 10 >= implied * 9, "\(proved) of \(implied)")
  }
}

/// How much was found, and whether it was right.
private struct Tally {
  var never = 0
  var always = 0
  var needless = 0
  var implications = 0

  mutating func compare(_ expressions: [CheckedExpression], _ tables: [[Value]]) {
    var comparison = ConditionComparison(expressions)
    for first in expressions.indices {
      let text = expressions[first].tree.source.text
      let (followsFromItself, mayHold) = (
        comparison.implies(first, first), comparison.mayHold(first)
      )
      #expect(followsFromItself, "\(text)")
      if !mayHold {
        #expect(!tables[first].contains { $0.asBool == true }, "\(text)")
        continue
      }
      for second in expressions.indices
      where first != second && comparison.implies(first, second) {
        implications += 1
        let isContradicted = zip(tables[first], tables[second]).contains {
          $0.asBool == true && $1.asBool != true
        }
        #expect(!isContradicted, "\(text)  ⇒  \(expressions[second].tree.source.text)")
      }
    }
  }

  mutating func check(
    _ expression: CheckedExpression, _ activations: [[Value]], _ table: [Value]
  ) {
    let text = expression.tree.source.text
    for finding in expression.findings {
      guard let place = finding.span?.bytes else { continue }
      let isWhole = place == 0..<text.utf8.count
      switch finding.id {
      case "cel.never-true":
        never += 1
        // A part that can never hold may as well be false.
        expectSame(text, place, "false", activations, table)
        if isWhole { #expect(!table.contains { $0.asBool == true }, "\(text)") }
      case "cel.always-true":
        always += 1
        expectSame(text, place, "true", activations, table)
        if isWhole { #expect(!table.contains { $0.asBool == false }, "\(text)") }
      default:
        needless += 1
        guard let fix = finding.fixIts.first else { continue }
        let mended = String(decoding: fix.edits.applied(to: Array(text.utf8)), as: UTF8.self)
        // What is missing may be listed in another order, but nothing else changes.
        expectTable(mended, activations, table, text) {
          $0.asBool == $1.asBool && $0.isUnknown == $1.isUnknown
        }
      }
    }
  }

  /// Wherever the whole is known exactly, a part that decides nothing may be replaced.
  private func expectSame(
    _ text: String, _ place: Range<Int>, _ replacement: String, _ activations: [[Value]],
    _ table: [Value]
  ) {
    let bytes = Array(text.utf8)
    let replaced =
      bytes[..<place.lowerBound] + Array("(\(replacement))".utf8) + bytes[place.upperBound...]
    expectTable(String(decoding: replaced, as: UTF8.self), activations, table, text) {
      $0.asBool == nil || $1.asBool == nil || $0.asBool == $1.asBool
    }
  }

  private func expectTable(
    _ text: String, _ activations: [[Value]], _ table: [Value], _ original: String,
    _ agrees: (Value, Value) -> Bool
  ) {
    guard let expression = try? analysed(text, in: Domains.environment) else { return }
    let other = Domains.table(of: expression, activations)
    let isSame = zip(table, other).allSatisfy(agrees)
    #expect(isSame, "\(original)  →  \(text)")
  }
}

/// A few variables, each with all the values that a test gives them.
private enum Domains {
  static let environment = Environment(
    variables: [
      Variable("x", .int), Variable("w", .term("word")), Variable("d", .double),
      Variable("p", .bool), Variable("l", .list(.int)),
    ],
    vocabularies: [Vocabulary("word", terms: ["a", "b", "c"])])

  private static let values: [[Value]] = [
    (-1...5).map { .int($0) } + [.ints(1, 2), .ints(3, nil), .open("x")],
    ["a", "b", "c"].map { .string($0) } + [.open("w")],
    [.double(0.5), .double(2), .double(.nan)],
    [.bool(false), .bool(true), .open("p")],
    [
      .list([]), .list([.int(1)]), .list([.int(1), .int(3)]), .open("l"),
      .list(ListValue([.int(2), .int(3)], presence: [nil, missing("l")])),
      .list([.ints(1, 3), .int(4)]),
    ],
  ]

  /// Every combination of values of the variables that some conditions read.
  static func activations(of expressions: [CheckedExpression]) -> [[Value]] {
    let read = Set(expressions.flatMap(\.variables))
    return zip(environment.variables, values).reduce([[]]) { rows, column in
      let choices = read.contains(column.0.name) ? column.1 : [.null]
      return rows.flatMap { row in choices.map { row + [$0] } }
    }
  }

  /// What a condition gives for each of them.
  static func table(of expression: CheckedExpression, _ activations: [[Value]]) -> [Value] {
    let program = expression.plan()
    return activations.map { program.evaluate(Activation($0)) }
  }
}

/// Conditions at random, the same for one seed.
private struct ConditionMaker {
  private var state: UInt64
  /// Whether only variables are read whose values above are all that matters.
  private let isPlain: Bool

  init(seed: UInt64, isPlain: Bool = false) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    self.isPlain = isPlain
  }

  private mutating func pick(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  private mutating func one(of choices: [String]) -> String { choices[pick(choices.count)] }

  mutating func condition(depth: Int, element: String? = nil) -> String {
    guard depth > 0, pick(5) > 0 else { return atom(element: element) }
    func part(_ maker: inout ConditionMaker) -> String {
      maker.condition(depth: depth - 1, element: element)
    }
    switch pick(9) {
    case 0, 1, 2: return "(\(part(&self)) && \(part(&self)))"
    case 3, 4: return "(\(part(&self)) || \(part(&self)))"
    case 5: return "(\(part(&self)) && \(part(&self)) && \(part(&self)))"
    case 6: return "!(\(part(&self)))"
    case 7: return "(\(part(&self)) ? \(part(&self)) : \(part(&self)))"
    default:
      guard element == nil, !isPlain else { return "(\(part(&self)) || \(part(&self)))" }
      let macro = one(of: ["exists", "all"])
      return "l.\(macro)(e, \(condition(depth: 1, element: "e")))"
    }
  }

  private mutating func atom(element: String?) -> String {
    let number = String(pick(5))
    let comparison = one(of: ["<", "<=", ">", ">=", "==", "!="])
    if let element, pick(4) > 0 {
      return one(of: [
        "\(element) \(comparison) \(number)", "\(element) in [1, 3]", "\(element) \(comparison) x",
      ])
    }
    switch pick(isPlain ? 7 : 10) {
    case 0, 1, 2: return "x \(comparison) \(number)"
    case 3: return "x in [\(number), \(pick(5))]"
    case 4: return "w \(one(of: ["==", "!="])) '\(one(of: ["a", "b", "c"]))'"
    case 5: return "w in ['\(one(of: ["a", "b"]))', '\(one(of: ["b", "c"]))']"
    case 6: return one(of: ["p", "p == true", "!p"])
    case 7: return "d \(comparison) \(one(of: ["0.5", "1.0", "2"]))"
    case 8:
      return one(of: [
        "\(number) in l", "sets.intersects(l, [\(number), 3])", "sets.contains(l, [\(number), 1])",
        "sets.contains([1, 2, \(number)], l)",
      ])
    default:
      return one(of: [
        "size(l) \(comparison) \(pick(3))", "x \(comparison) d", "double(x) \(comparison) d",
        "\(number) \(comparison) x",
      ])
    }
  }
}
