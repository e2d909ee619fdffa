import CEL
import SourceText
import Testing

@Suite struct OriginTests {
  @Test(arguments: [
    "1 + ▸1 / 0◂ == 2", "[1, 0].all(x, ▸1 / x◂ > 0)", "[1].map(x, ▸{'a': 1}['b']◂)",
    "cel.bind(y, ▸'a' + dyn(1)◂, y)", "[0].transformMap(i, x, ▸1 / x◂)",
    "optional.of(0).optMap(z, ▸1 / z◂)", "[[1]].all(l, l.exists(x, ▸dyn(x).f◂ == 1))",
    "false || ▸int('x')◂ == 1", "true ? ▸[1][1]◂ : 2",
  ])
  func `an error is traced to where it was made`(marked: String) throws {
    let parts = marked.split(whereSeparator: { "▸◂".contains($0) }).map(String.init)
    let text = parts.joined()
    let environment = Environment(libraries: Set(Library.allCases))
    let checked = try #require(environment.compile(MappedText(text, named: "test")).value)
    let program = checked.plan()
    guard case .error(let error) = program.evaluate([]) else {
      Issue.record("\(text) does not fail")
      return
    }
    let node = try #require(program.origin(of: error, in: []))
    #expect(checked.tree.span(of: node).text == parts[marked.hasPrefix("▸") ? 0 : 1])
  }
}

@Suite struct OperandHintTests {
  @Test func `an environment says what was probably meant`() {
    let environment = Environment(
      variables: [Variable("age", .duration), Variable("mass", .double)],
      hints: [
        OperandHint(beside: .duration, writing: .int) {
          Int($0).map { "duration(\"\($0 * 24)h\")" }
        },
        OperandHint(beside: .double, writing: .string, calls: "double"),
      ])
    expectDiagnostic(
      in: "age > ▸2◂",
      Expected(
        "cel.no-overload",
        "no operator '>' for duration and int; did you mean duration(\"48h\")?",
        fix: "duration(\"48h\")"), environment: environment)
    expectDiagnostic(
      in: "▸'2.5'◂ < mass",
      Expected(
        "cel.no-overload", "no operator '<' for string and double; did you mean double('2.5')?",
        fix: "double('2.5')"), environment: environment)
  }
}
