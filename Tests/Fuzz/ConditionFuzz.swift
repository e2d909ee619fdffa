// A fuzz target for the condition language: read, check, evaluate, trace. See CONTRIBUTING.
import CEL
import SourceText

/// What any text may refer to: every type, every library, values of every form.
private struct World {
  let environment: Environment
  let activations: [Activation]

  init() {
    var limits = Limits()
    // Small, so that no honest input comes near the time that counts as a hang.
    limits.steps = 200_000
    limits.cost = 2_000_000
    let words = Vocabulary("word", terms: ["elections", "energy", "été"])
    environment = Environment(
      variables: [
        Variable("a", .int), Variable("b", .bool), Variable("d", .double), Variable("s", .string),
        Variable("w", .term("word")), Variable("l", .list(.term("word"))),
        Variable("n", .list(.int)), Variable("m", .map(.string, .int)), Variable("t", .timestamp),
        Variable("u", .duration), Variable("x", .structure("X")), Variable("y", .dyn),
      ],
      structures: [
        StructureType("X", fields: [StructureField("f", .int), StructureField("g", .string)])
      ],
      vocabularies: [words], libraries: Set(Library.allCases), limits: limits)
    let open = UnknownSet(UnknownField(subject: "x", field: "f", reason: .open))
    let known: [Value] = [
      .int(3), .bool(true), .double(0.5), .string("e\u{301}té"), .string("energy"),
      words.list(of: ["energy", "été"]), .list([.int(1), .int(2)]),
      MapValue([(.string("k"), .int(1))]).map(Value.map) ?? .null,
      Timestamp(seconds: 1_700_000_000).map(Value.timestamp) ?? .null,
      .duration(TimeSpan(nanoseconds: 86_400_000_000_000)),
      .structure(Record("X", [.int(7), .string("g")])), .null,
    ]
    var inexact = known
    inexact[0] = .range(RangeValue(.int(1, nil), fields: open))
    inexact[1] = .unknown(open)
    inexact[2] = .range(RangeValue(.double(0, 1), fields: open))
    inexact[6] = .list(ListValue([.int(1), .unknown(open)], presence: [nil, open]))
    inexact[10] = .structure(Record("X", [.unknown(open), .unknown(open)]))
    inexact[11] = .range(RangeValue(.int(-2, 2), fields: open))
    activations = [Activation(known), Activation(inexact)]
  }
}

private let world = World()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeBufferPointer(start: start, count: count)
  let text = MappedText(String(decoding: bytes, as: UTF8.self), named: "fuzz")
  for checking in [Checking.strict, .lenient] {
    let checked = world.environment.compile(text, checking: checking)
    _ = TerminalDiagnostics().render(checked.diagnostics)
    guard let expression = checked.value else { continue }
    let program = expression.plan()
    var record = TermRecord(for: program)
    for activation in world.activations {
      let value = program.evaluate(activation)
      let trace = program.trace(activation)
      precondition(trace.value == value, "watching changed \(value) to \(trace.value)")
      let recorded = program.evaluate(activation, recording: &record)
      precondition(recorded == value, "recording changed \(value) to \(recorded)")
      _ = trace.diagram()
      _ = trace.sentence()
    }
  }
  return 0
}
