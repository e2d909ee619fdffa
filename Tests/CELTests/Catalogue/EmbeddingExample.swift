import CEL
import SourceText

/// The code of the page on embedding: what stands between `// page` and `// end` stands there word
/// for word, and what `run` prints is what the page says it prints.
enum EmbeddingExample {
  static func run(_ print: (String) -> Void) {
    // page
    let environment = Environment(
      variables: [Variable("order", .structure("Order"), documentation: "The order at hand.")],
      structures: [
        StructureType(
          "Order",
          fields: [
            StructureField("total", .int),
            StructureField("country", .term("country")),
            StructureField("items", .list(.string)),
          ])
      ],
      functions: [
        Function(
          "euros", documentation: "An amount in cents.",
          overloads: [
            Overload("euros_int", [.int], returns: .int) { arguments in
              guard case .int(let euros) = arguments[0], euros < 1_000_000 else {
                return .failure(.badArgument, "that is no amount")
              }
              return .int(euros * 100)
            }
          ])
      ],
      vocabularies: [Vocabulary("country", terms: ["FR", "NZ", "PT"])],
      libraries: [.sets, .strings])
    // end

    // page
    func compile(_ text: String) -> CheckedExpression? {
      let checked = environment.compile(MappedText(text, named: "discount"), expecting: .bool)
      if !checked.diagnostics.isEmpty { print(TerminalDiagnostics().render(checked.diagnostics)) }
      return checked.value
    }

    _ = compile("order.total > euros(100) && order.country in ['FR', 'NL']")
    // end

    // page
    guard
      let expression = compile(
        "order.total > euros(100) && order.items.exists(item, item.startsWith('book'))")
    else { return }
    print("reads \(expression.fieldReferences.map(\.path).joined(separator: " and "))")
    // end

    // page
    let program = expression.plan()

    func answer(_ order: Record) -> String {
      switch program.evaluate([.structure(order)]) {
      case .bool(let holds): holds ? "yes" : "no"
      case .unknown(let fields): "open: " + fields.map(\.field).joined(separator: ", ")
      case .error(let error): "failed: " + error.message
      default: "no condition"
      }
    }

    let items = Value.list([.string("pen"), .string("book, used")])
    let missing = UnknownSet(UnknownField(subject: "order 7", field: "total", reason: .notReported))
    let about = Value.range(RangeValue(.int(12_000, 15_000), fields: missing))
    print(answer(Record("Order", [.int(12_000), .string("NZ"), items])))
    print(answer(Record("Order", [.unknown(missing), .string("NZ"), items])))
    print(answer(Record("Order", [about, .string("NZ"), items])))
    print(answer(Record("Order", [.unknown(missing), .string("NZ"), .list([])])))
    // end

    // page
    let order: Activation = [.structure(Record("Order", [.int(12_000), .string("NZ"), items]))]
    let trace = program.trace(order)
    print(trace.sentence())
    print(trace.diagram())
    for term in expression.tree.terms {
      print("\(expression.tree.text(of: term)): \(trace[term].map { "\($0)" } ?? "not needed")")
    }
    // end

    // page
    var record = TermRecord(for: program)
    _ = program.evaluate(order, recording: &record)
    print(expression.tree.terms.map { "\(record[$0])" }.joined(separator: ", "))
    // end
  }
}
