import CEL
import Foundation
import SourceText
import Testing

/// What holds of every expression, tried with thousands that are made at random.
///
/// `PROPERTY_SEEDS=1000 swift test --filter ExpressionProperty` tries more of them.
@Suite struct ExpressionPropertyTests {
  private static let seeds = {
    let given = ProcessInfo.processInfo.environment["PROPERTY_SEEDS"].flatMap(UInt64.init)
    return 1...max(given ?? 10, 1)
  }()
  private static let count = 150

  /// Whether what is made at random costs much is not asked here.
  private static let environment = World.environment { $0.cost = .max }

  /// An expression, checked and ready.
  private struct Made {
    let text: String
    let type: CELType
    let checked: CheckedExpression
    let program: Program
  }

  private func forEachExpression(
    seed: UInt64, isSafe: Bool = false,
    _ body: (Made, inout SeededRandom) throws -> Void
  ) rethrows {
    var generator = ExpressionGenerator(seed: seed, isSafe: isSafe)
    var random = SeededRandom(seed: seed ^ 0xABCD)
    for _ in 0..<Self.count {
      let (text, type) = generator.expression()
      guard let checked = compile(text, type, in: Self.environment) else { continue }
      try body(Made(text: text, type: type, checked: checked, program: checked.plan()), &random)
    }
  }

  private func compile(
    _ text: String, _ type: CELType, in environment: Environment
  ) -> CheckedExpression? {
    environment.compile(MappedText(text, named: "test"), expecting: type).value
  }

  @Test(arguments: seeds)
  func `what is well typed is accepted`(seed: UInt64) {
    var generator = ExpressionGenerator(seed: seed, isSafe: false)
    for _ in 0..<Self.count {
      let (text, type) = generator.expression()
      let checked = Self.environment.compile(MappedText(text, named: "test"), expecting: type)
      #expect(
        checked.value != nil,
        "\(type): \(TerminalDiagnostics().render(checked.diagnostics))\n\(text)")
    }
  }

  @Test(arguments: seeds)
  func `a value is of the type that its expression has`(seed: UInt64) {
    forEachExpression(seed: seed) { made, random in
      let value = made.program.evaluate(Activation(World.activation(&random).map(\.known)))
      #expect(made.checked.type.describes(value), "\(made.checked.type): \(value)\n\(made.text)")
      #expect(made.type.describes(value), "\(made.type): \(value)\n\(made.text)")
    }
  }

  @Test(arguments: seeds)
  func `an expression gives the same again, and the same when watched`(seed: UInt64) {
    forEachExpression(seed: seed) { made, random in
      let activation = Activation(World.activation(&random).map(\.known))
      let value = made.program.evaluate(activation)
      #expect(made.program.evaluate(activation) == value, "\(made.text)")
      let watched = made.program.evaluate(activation, observer: Nobody())
      #expect(watched == value, "\(made.text)")
      var record = TermRecord(for: made.program)
      #expect(made.program.evaluate(activation, recording: &record) == value, "\(made.text)")
    }
  }

  @Test(arguments: seeds)
  func `an expression written anew reads the same`(seed: UInt64) throws {
    try forEachExpression(seed: seed) { made, _ in
      let written = made.checked.tree.canonicalText
      let again = try #require(compile(written, made.type, in: Self.environment))
      #expect(again.tree.shape == made.checked.tree.shape, "\(made.text)\n\(written)")
      #expect(again.tree.canonicalText == written)
      #expect(written.utf8.count <= made.text.utf8.count * 2 + 40)
    }
  }

  @Test(arguments: seeds)
  func `nothing that becomes known contradicts a definite answer`(seed: UInt64) {
    forEachExpression(seed: seed) { made, random in
      for _ in 0..<3 {
        let open = World.activation(&random)
        let known = made.program.evaluate(Activation(open.map(\.known)))
        for _ in 0..<3 {
          let final = made.program.evaluate(Activation(open.map { $0.completed(&random) }))
          #expect(known.allows(final), "\(known) became \(final)\n\(made.text)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `what cannot fail does not, however much is open`(seed: UInt64) {
    forEachExpression(seed: seed, isSafe: true) { made, random in
      for _ in 0..<3 {
        let open = World.activation(&random, hasErrors: false)
        let known = made.program.evaluate(Activation(open.map(\.known)))
        #expect(!known.isError, "\(known)\n\(made.text)")
        let final = made.program.evaluate(Activation(open.map { $0.completed(&random) }))
        #expect(!final.isError && known.allows(final), "\(known) became \(final)\n\(made.text)")
      }
    }
  }

  @Test(arguments: seeds)
  func `an evaluation takes no more steps than were told`(seed: UInt64) throws {
    try forEachExpression(seed: seed) { made, random in
      let cost = made.checked.cost
      let environment = World.environment {
        $0.cost = .max
        $0.steps = cost
      }
      let program = try #require(compile(made.text, made.type, in: environment)).plan()
      let activation = Activation(World.activation(&random, isOpen: false).map(\.known))
      let value = program.evaluate(activation, observer: Nobody())
      let free = made.program.evaluate(activation)
      #expect(value == free, "\(cost) steps: \(value), not \(free)\n\(made.text)")
    }
  }
}

private final class Nobody: EvaluationObserver {
  func evaluated(_ node: NodeID, to value: Value) {}
  func entered(element index: Int, of comprehension: NodeID) {}
  func left(comprehension: NodeID) {}
}

extension CELType {
  /// Whether a value may be the result of an expression of this type, down to the last element.
  fileprivate func describes(_ value: Value) -> Bool {
    switch (self, value) {
    case (_, .unknown), (_, .error), (.dyn, _): true
    case (.list(let element), .list(let list)): list.elements.allSatisfy(element.describes)
    case (.map(let key, let held), .map(let map)):
      map.entries.allSatisfy { key.describes($0.key) && held.describes($0.value) }
    case (.timestamp, _): value.typeName == "google.protobuf.Timestamp"
    case (.duration, _): value.typeName == "google.protobuf.Duration"
    case (.structure(let name), _), (.opaque(let name, _), _): value.typeName == name
    default: description == value.typeName
    }
  }
}
