import CEL
import SourceText
import Testing

/// Code decides what it can and steps the rest, and nobody may see which.
///
/// Watching an evaluation always takes the steps.
@Suite struct CodeTests {
  private static let words = Vocabulary(
    "word", terms: (0..<100).map { "w\($0)" } + ["energy", "water", "e\u{301}cole"])
  private static let others = Vocabulary("word", terms: ["water", "energy"])

  private static let environment = Environment(
    variables: [
      Variable("list", .list(.term("word"))), Variable("int", .int), Variable("other", .int),
      Variable("uint", .uint), Variable("double", .double), Variable("flag", .bool),
      Variable("time", .timestamp), Variable("span", .duration), Variable("x", .structure("X")),
    ],
    structures: [
      StructureType(
        "X",
        fields: [
          StructureField("list", .list(.term("word"))), StructureField("int", .int),
          StructureField("flag", .bool),
        ])
    ],
    vocabularies: [words])

  private static let conditions = [
    "'energy' in list", "!('water' in list)", "'w99' in list", "'e\u{301}cole' in list",
    "size(list) >= 2", "list.size() == 1", "sets.intersects(list, ['w1', 'water'])",
    "sets.contains(list, ['w99', 'energy'])", "sets.contains(list, [])",
    "sets.intersects(list, [])", "sets.intersects(['w1'], list)", "int > 3", "3 > int",
    "int == other", "int != 3", "int * other > 10", "int + other - 1 >= 3", "uint < 3u",
    "double < 0.5", "0.5 >= double", "double != double", "double == 0.0",
    "double * 2.0 / 3.0 < 1.0",
    "-double < 0.0", "time >= timestamp('2024-03-25T00:00:00Z')", "time < timestamp(0)",
    "span > duration('1h')", "span + span > duration('1h')", "flag", "!flag", "!!flag && true",
    "flag || int > 3", "flag && int > 3 || double < 0.5", "flag ? int > 3 : int < 3",
    "flag ? double < 0.5 : 'energy' in list", "!(flag || !(int > 3 && double < 0.5))",
    "flag == (int > 3)", "int in [1, 3]", "1 / int > 0", "x.int > 3", "x.flag", "!x.flag && flag",
    "'energy' in x.list && x.int > 3", "size(x.list) > x.int", "[1, 2].exists(e, e == int)",
    "false && 1 / int > 0 || flag", "int > 3 || 1 / other > 0", "has(x.int) && x.int > 3",
    "int * int * int * int > 0", "true", "flag && false", "double > 1.0 || !(double > 1.0)",
  ]

  private static let activations: [Activation] = {
    func values(
      _ list: Value, _ int: Value, _ double: Value, _ flag: Value, _ moment: Int64
    ) -> Activation {
      [
        list, int, .int(2), .uint(2), double, flag,
        Timestamp(seconds: moment).map(Value.timestamp) ?? .null,
        .duration(TimeSpan(nanoseconds: moment)), .structure(Record("X", [list, int, flag])),
      ]
    }
    let open = UnknownSet(UnknownField(subject: "x", field: "f", reason: .open))
    return [
      values(
        words.list(of: ["energy", "w99"]), .int(3), .double(0.25), .bool(true), 1_711_324_800),
      values(words.list(of: []), .int(-7), .double(.nan), .bool(false), -1),
      values(words.list(of: ["water", "water"]), .int(.max), .double(-0.0), .bool(true), 0),
      values(words.list(of: ["e\u{301}cole"]), .int(.min), .double(.infinity), .bool(false), 1),
      // As a list like any other, of another vocabulary, and with a word of none.
      values(.list([.string("energy")]), .int(4), .double(1), .bool(true), 1),
      values(others.list(of: ["energy", "water"]), .int(0), .double(2), .bool(true), 1),
      values(words.list(of: ["energy", "\u{E9}cole"]), .int(5), .double(0.5), .bool(false), 1),
      values(.unknown(open), .unknown(open), .unknown(open), .unknown(open), 1),
      values(
        .list(ListValue([.string("energy")], presence: [open])),
        .range(RangeValue(.int(2, 5), fields: open)),
        .range(RangeValue(.double(0, 1), fields: open)), .failure(.badArgument, "no flag"), 1),
      // Of types that were not declared.
      values(.int(1), .string("3"), .int(1), .null, 1),
    ]
  }()

  @Test(arguments: conditions)
  func `code gives what steps give`(condition: String) throws {
    let checked = Self.environment.compile(MappedText(condition, named: "test"), expecting: .bool)
    let program = try #require(checked.value, "\(checked.diagnostics)").plan()
    var record = TermRecord(for: program)
    for activation in Self.activations {
      let steps = program.trace(activation)
      #expect(program.evaluate(activation) == steps.value, "\(activation.values)")
      #expect(program.evaluate(activation, recording: &record) == steps.value)
      for term in program.expression.tree.terms {
        #expect(record[term] == steps[term].map(Truth.init) ?? .notReached, "\(activation.values)")
      }
    }
  }

  @Test func `a changed value is the one that counts`() throws {
    let checked = Self.environment.compile(MappedText("int > 3", named: "test"))
    let program = try #require(checked.value).plan()
    var activation = Self.activations[0]
    #expect(program.evaluate(activation) == .bool(false))
    activation[1] = .int(4)
    #expect(program.evaluate(activation) == .bool(true))
    #expect(activation.values[1] == .int(4))
  }
}

extension Truth {
  fileprivate init(_ value: Value) {
    switch value {
    case .bool(let truth): self = truth ? .yes : .no
    case .unknown: self = .open
    default: self = .failed
    }
  }
}
