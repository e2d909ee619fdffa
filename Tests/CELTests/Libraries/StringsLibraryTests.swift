import CEL
import Foundation
import SourceText
import Testing

private let strings = Environment(libraries: [.strings])

@Suite struct StringsLibraryTests {
  @Test(
    arguments: [
      ("'résumé'.charAt(1)", Value.string("é")), ("'abc'.charAt(3)", .string("")),
      ("'e\\u0301x'.charAt(1)", .string("\u{301}")), ("''.charAt(0)", .string("")),
      ("'banana'.indexOf('an')", .int(1)), ("'banana'.indexOf('an', 2)", .int(3)),
      ("'banana'.indexOf('x')", .int(-1)), ("'banana'.indexOf('')", .int(0)),
      ("'banana'.indexOf('', 6)", .int(6)), ("''.indexOf('a')", .int(-1)),
      ("'ananas'.indexOf('anas')", .int(2)), ("'😀é😀'.indexOf('é')", .int(1)),
      ("'\\u00e9'.indexOf('e')", .int(-1)), ("'ab'.indexOf('abc')", .int(-1)),
      ("'banana'.lastIndexOf('an')", .int(3)), ("'banana'.lastIndexOf('an', 2)", .int(1)),
      ("'banana'.lastIndexOf('an', 0)", .int(-1)), ("'banana'.lastIndexOf('')", .int(6)),
      ("'aaa'.lastIndexOf('aa')", .int(1)), ("'a'.lastIndexOf('ab')", .int(-1)),
      ("'😀é😀'.lastIndexOf('😀')", .int(2)),
      ("'smörgås'.substring(2, 4)", .string("ör")), ("'abc'.substring(1)", .string("bc")),
      ("'abc'.substring(3)", .string("")), ("'abc'.substring(1, 1)", .string("")),
      ("'a,b,,c'.split(',')", .texts("a", "b", "", "c")),
      ("'abc'.split('')", .texts("a", "b", "c")),
      ("'a,b,c'.split(',', 2)", .texts("a", "b,c")), ("'a,b,c'.split(',', 1)", .texts("a,b,c")),
      ("'a,b,c'.split(',', 0)", .list([])), ("'a,b'.split(',', -1)", .texts("a", "b")),
      ("''.split(',')", .texts("")), ("''.split('')", .list([])),
      ("'abc'.split('', 2)", .texts("a", "bc")), ("'é😀'.split('')", .texts("é", "😀")),
      ("'  \\u00a0x y\\u2003'.trim()", .string("x y")), ("'\\u200bx'.trim()", .string("\u{200B}x")),
      ("'   '.trim()", .string("")),
      ("'banana'.replace('an', 'AN')", .string("bANANa")),
      ("'banana'.replace('a', '', 2)", .string("bnna")),
      ("'banana'.replace('a', 'o', 0)", .string("banana")),
      ("'banana'.replace('a', 'o', -1)", .string("bonono")),
      ("'aaa'.replace('aa', 'b')", .string("ba")), ("'ab'.replace('', '-')", .string("-a-b-")),
      ("'ab'.replace('', '-', 2)", .string("-a-b")), ("''.replace('', '-')", .string("-")),
      ("'\\u00e9'.replace('e', 'x')", .string("é")),
      ("['a', 'b'].join()", .string("ab")), ("['a', 'b'].join(', ')", .string("a, b")),
      ("[].join(', ')", .string("")), ("['a'].join(', ')", .string("a")),
      ("'ÄbC'.lowerAscii()", .string("Äbc")), ("'äbC'.upperAscii()", .string("äBC")),
      ("'[Z@'.lowerAscii()", .string("[z@")), ("'abc'.reverse()", .string("cba")),
      ("'e\\u0301'.reverse()", .string("\u{301}e")),
      ("strings.quote('a\"\\n\\u0007\\\\b')", .string("\"a\\\"\\n\\a\\\\b\"")),
    ] as [(String, Value)])
  func `a function of texts gives`(text: String, expected: Value) {
    #expect(evaluate(text, in: strings) == expected)
  }

  @Test(arguments: [
    "'abc'.charAt(4)", "'abc'.charAt(-1)", "'abc'.charAt(9223372036854775807)",
    "'abc'.indexOf('a', 4)", "'abc'.indexOf('a', -1)", "'abc'.lastIndexOf('a', 4)",
    "'abc'.substring(4)", "'abc'.substring(2, 1)", "'abc'.substring(-1, 1)",
    "'abc'.substring(0, 4)", "[dyn(1)].join()", "dyn(1).split(',')",
  ])
  func `what is out of place is an error`(text: String) {
    #expect(evaluate(text, in: strings).isError)
  }

  @Test func `a search takes no longer for texts that nearly match`() {
    let environment = Environment(
      variables: [Variable("a", .string), Variable("b", .string)], libraries: [.strings])
    let hay = String(repeating: "a", count: 200_000)
    let needle = String(repeating: "a", count: 100_000) + "b"
    let clock = ContinuousClock()
    let time = clock.measure {
      for text in ["a.indexOf(b) == -1", "a.lastIndexOf(b) == -1", "!a.contains(b)"] {
        let activation: [Value] = [.string(hay), .string(needle)]
        #expect(evaluate(text, in: environment, activation) == .bool(true))
      }
    }
    #expect(time < .seconds(60 * patience))
  }

  @Test func `no text grows without end`() {
    let environment = Environment(variables: [Variable("a", .string)], libraries: [.strings])
    let long = Value.string(String(repeating: "a", count: 5000))
    for text in [
      "a.replace('a', a)", "a.split('').map(x, a).join()", "'%s'.format([a.split('').map(x, a)])",
    ] {
      #expect(evaluate(text, in: environment, [long]).isError, "\(text)")
    }
  }
}

@Suite struct FormatTests {
  @Test(
    arguments: [
      ("'no clause'.format([])", "no clause"), ("'100%%'.format([])", "100%"),
      ("'%s and %s'.format(['a', 1])", "a and 1"), ("'%s'.format([b'\\xff'])", "\u{FFFD}"),
      ("'%s'.format([[1, 'a', [2.5, null]]])", "[1, a, [2.5, null]]"),
      ("'%s'.format([{'b': 1, 'a': [true]}])", "{a: [true], b: 1}"),
      ("'%s'.format([{2: 'x', 10: 'y'}])", "{10: y, 2: x}"),
      ("'%s'.format([duration('90.5s')])", "90.5s"), ("'%s'.format([int])", "int"),
      ("'%s'.format([1e300 * 1e300])", "Infinity"),
      ("'%s'.format([1e21])", "1000000000000000000000"),
      ("'%s'.format([1.5e-7])", "0.00000015"), ("'%s'.format([-2.0])", "-2"),
      ("'%d'.format([-7])", "-7"), ("'%d'.format([2.5])", "2.5"),
      ("'%x %X'.format([-255, 48879u])", "-ff BEEF"), ("'%x'.format(['\\u00e9'])", "c3a9"),
      ("'%b %b'.format([10, false])", "1010 0"), ("'%o'.format([-8])", "-10"),
      ("'%.0f %.0f %.0f'.format([0.5, 1.5, 2.5])", "0 2 2"), ("'%f'.format([-0.0])", "-0.000000"),
      ("'%.2f'.format([2.675])", "2.67"), ("'%.1f'.format([9.96])", "10.0"),
      ("'%.3e'.format([9.9996])", "1.000e+01"), ("'%e'.format([0.0])", "0.000000e+00"),
      ("'%.0e'.format([12345])", "1e+04"), ("'%.2e'.format([1e-100])", "1.00e-100"),
      ("'%f'.format([5e-324])", "0.000000"), ("'%.3f'.format([7u])", "7.000"),
    ] as [(String, String)])
  func `a format gives`(text: String, expected: String) {
    #expect(evaluate(text, in: strings) == .string(expected))
  }

  @Test func `decimals are those of every other formatter`() throws {
    var random = SplitMix(state: 5)
    let program = try #require(
      Environment(
        variables: [Variable("format", .string), Variable("x", .double)], libraries: [.strings]
      ).compile(MappedText("format.format([x])", named: "test")).value
    ).plan()
    for _ in 0..<2000 {
      let bits = UInt64(random.next(.max)) << 1 | UInt64(random.next(2))
      let places = random.next(20)
      let number =
        random.next(2) == 0 ? Double(bitPattern: bits) : Double(random.next(1 << 20)) / 64
      guard number.isFinite else { continue }
      for clause in ["f", "e"] {
        let format = "%.\(places)\(clause)"
        #expect(
          program.evaluate([.string(format), .double(number)])
            == .string(String(format: format, number)), "\(format) \(number)")
      }
    }
  }

  @Test(
    arguments: [
      ("'a ▸%y◂'.format([1])", "there is no clause '%y'"),
      ("'▸%◂'.format([1])", "the clause does not end"),
      ("'▸%.2◂'.format([1])", "the clause does not end"),
      ("'▸%.f◂'.format([1])", ""),
      ("'▸%.1001◂f'.format([1])", "a precision is a number up to 1000"),
      ("'%d'.format(▸[]◂)", "the format has 1 clauses, and here are 0 values"),
      ("'%d'.format(▸[1, 2]◂)", "the format has 1 clauses, and here are 2 values"),
      ("'%s %d'.format([1, ▸'x'◂])", "string cannot be written as a number (%d)"),
      ("'\\u00e9 ▸%é◂'.format([1])", "there is no clause '%é'"),
    ] as [(String, String)])
  func `a bad format is underlined where it is bad`(text: String, message: String) {
    guard !message.isEmpty else { return }
    expectDiagnostic(in: text, Expected("cel.bad-argument", message), environment: strings)
  }

  @Test(arguments: [
    "'%y'.format([1])", "'%d %d'.format([1])", "'%d'.format(['a'])", "'%x'.format([1.5])",
    "'%b'.format(['a'])", "'%f'.format(['1'])", "'%'.format([1])", "'%e'.format([null])",
  ])
  func `a format that is not checked fails when evaluated`(text: String) {
    #expect(evaluate(text, in: strings, checking: .lenient).isError)
  }

  @Test func `an unknown value makes the text unknown`() {
    let environment = Environment(variables: [Variable("x", .dyn)], libraries: [.strings])
    #expect(evaluate("'%s'.format([x])", in: environment, [.open("x")]) == .open("x"))
    #expect(evaluate("'%d'.format([x])", in: environment, [.ints(1, 2, "x")]) == .open("x"))
  }
}
