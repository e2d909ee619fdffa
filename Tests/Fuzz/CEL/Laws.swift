import CEL
import SourceText

/// What must hold of every text, however odd; a law that is broken stops the program.
enum Laws {
  private static let steps = 20_000

  private static let environment = World.environment { $0.steps = steps }

  /// Rooms enough for whatever an allowed text becomes when it is written anew.
  private static let spacious = World.environment {
    $0.bytes = 10_000_000
    $0.nesting = 200
  }

  /// Reads, writes anew, checks and evaluates an expression.
  static func checkExpression(_ text: String, seed: UInt64) {
    let source = MappedText(text, named: "fuzz")
    let strict = environment.compile(source)
    let lenient = environment.compile(source, checking: .lenient)
    if strict.value == nil {
      expect(strict.diagnostics.hasErrors, "refused without a reason", text)
    }
    for problem in strict.diagnostics { expectPlace(of: problem, in: text) }
    guard let expression = lenient.value else {
      expect(strict.value == nil, "refused when lenient only", text)
      return
    }
    expectSameWhenWrittenAnew(expression.tree)
    var random = SeededRandom(seed: seed)
    let open = World.activation(&random)
    for checked in [strict.value, expression].compactMap(\.self) {
      let known = evaluate(checked, open.map(\.known))
      for _ in 0..<2 {
        let final = evaluate(checked, open.map { $0.completed(&random) })
        guard !known.isExhausted, !final.isExhausted else { continue }
        expect(known.allows(final), "\(known) became \(final)", text)
      }
    }
  }

  /// A diagnostic points into the text and can be shown.
  private static func expectPlace(of problem: Diagnostic, in text: String) {
    if let bytes = problem.span?.bytes {
      expect(bytes.upperBound <= text.utf8.count, "a place outside: \(bytes)", text)
    }
    expect(!TerminalDiagnostics().render([problem]).isEmpty, "nothing to show", text)
  }

  private static func expectSameWhenWrittenAnew(_ tree: SyntaxTree) {
    let written = tree.canonicalText
    let source = MappedText(written, named: "fuzz")
    guard let again = spacious.compile(source, checking: .lenient).value?.tree else {
      fatalError("cannot be read again: \(written)")
    }
    expect(again.shape == tree.shape, "another tree", written)
    expect(again.canonicalText == written, "written anew in another way", written)
  }

  /// The value, which must be the same again, and the same when someone watches.
  private static func evaluate(_ expression: CheckedExpression, _ values: [Value]) -> Value {
    let text = expression.tree.source.text
    let program = expression.plan()
    let activation = Activation(values)
    let value = program.evaluate(activation)
    expect(program.evaluate(activation) == value, "another value the second time", text)
    var record = TermRecord(for: program)
    expect(
      program.evaluate(activation, recording: &record) == value, "another value if recorded", text)
    let trace = program.trace(activation)
    expect(!trace.diagram().isEmpty && !trace.sentence().isEmpty, "nothing to explain", text)
    let watcher = Watcher()
    let watched = program.evaluate(activation, observer: watcher)
    // What is worked out beforehand costs no steps, but all is evaluated for who watches.
    if !watched.isExhausted {
      expect(watched == value, "\(value), but \(watched) if watched", text)
    }
    let most = steps + 3 * expression.tree.nodes.count
    expect(watcher.count <= most, "\(watcher.count) evaluations, not \(most)", text)
    return value
  }

  /// A pattern gives the same answer whether it is known beforehand or not.
  static func checkPattern(_ pattern: String, _ text: String) {
    let expression = "text.matches(string(data))"
    let prepared = "text.matches(\(literal(pattern)))"
    var activation = World.environment().variables.map { _ in Value.null }
    for (name, value) in [
      ("text", Value.string(text)), ("data", .bytes(Array(pattern.utf8))),
    ] {
      guard let slot = environment.slot(of: name) else { continue }
      activation[slot] = value
    }
    let late = run(expression, activation)
    guard let early = compile(prepared)?.plan().evaluate(Activation(activation)) else {
      expect(late.isError, "\(late) for a pattern that is refused", pattern)
      return
    }
    guard !late.isExhausted, !early.isExhausted else { return }
    expect(late == early, "\(late) and \(early)", pattern)
  }

  /// A time or length of time that can be read is written so that it reads the same.
  static func checkTime(_ text: String) {
    let activation = World.environment().variables.map {
      $0.name == "text" ? Value.string(text) : .null
    }
    for kind in ["timestamp", "duration"] {
      let value = run("\(kind)(text)", activation)
      if value.isError { continue }
      let again = run("\(kind)(string(\(kind)(text)))", activation)
      expect(again == value, "\(value) became \(again)", text)
    }
    let hours = run("timestamp('2024-03-31T01:30:00Z').getHours(text)", activation)
    if case .int(let hour) = hours { expect((0..<24).contains(hour), "hour \(hour)", text) }
    for name in ["int", "uint", "double", "bool"] { _ = run("\(name)(text)", activation) }
  }

  private static func compile(_ text: String) -> CheckedExpression? {
    environment.compile(MappedText(text, named: "fuzz")).value
  }

  private static func run(_ text: String, _ activation: [Value]) -> Value {
    guard let expression = compile(text) else { fatalError("not read: \(text)") }
    return expression.plan().evaluate(Activation(activation))
  }

  private static func literal(_ text: String) -> String {
    let digits = text.unicodeScalars.map { scalar in
      let digits = String(scalar.value, radix: 16)
      return "\\U" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
    return "'" + digits.joined() + "'"
  }

  private static func expect(
    _ condition: Bool, _ problem: @autoclosure () -> String, _ text: String
  ) {
    guard !condition else { return }
    fatalError("\(problem())\nin: \(text)")
  }
}

/// Counts what an evaluation does.
private final class Watcher: EvaluationObserver {
  private(set) var count = 0

  func evaluated(_ node: NodeID, to value: Value) { count += 1 }
  func entered(element index: Int, of comprehension: NodeID) {}
  func left(comprehension: NodeID) {}
}

extension Value {
  fileprivate var isError: Bool {
    guard case .error = self else { return false }
    return true
  }

  fileprivate var isExhausted: Bool {
    guard case .error(let error) = self else { return false }
    return error.kind == .exhausted
  }
}
