import CEL
import Foundation
import SourceText
import Testing

@Suite struct PatternTests {
  @Test(
    arguments: [
      ("", "", true), ("abc", "", true), ("abc", "b", true), ("abc", "bc", true),
      ("abc", "ac", false), ("abc", "^b", false), ("abc", "^abc$", true), ("abc", "c$", true),
      ("grey", "gr(a|e)y", true), ("groy", "gr(a|e)y", false), ("ab", "a|", true),
      ("aaa", "^a{3}$", true), ("aaa", "^a{2}$", false), ("aaaa", "^a{2,3}$", false),
      ("aaaa", "^a{2,}$", true), ("a{2}", "^a\\{2\\}$", true), ("a{,2}", "^a{,2}$", true),
      ("colour", "colou?r", true), ("color", "colou?r", true), ("ac", "ab*?c", true),
      ("x-1", "[a-z]-[0-9]", true), ("]", "[]]", true), ("a", "[^]]", true), ("-", "[a-]", true),
      ("b", "[^a]", true), ("\n", "[^a]", true), ("\n", ".", false), ("\n", "(?s).", true),
      ("a\nb", "^b$", false), ("a\nb", "(?m)^b$", true), ("a\nb", "\\Ab", false),
      ("ABC", "abc", false), ("ABC", "(?i)abc", true), ("aBc", "a(?i:b)c", true),
      ("aBC", "a(?i:b)c", false), ("aBC", "a(?i)bc", true), ("ABC", "(?i)A(?-i)bc", false),
      ("Ä", "(?i)ä", true), ("ſ", "(?i)s", true), ("K", "(?i)[k]", true), ("ΣΑΣ", "(?i)σας", true),
      ("a1_", "^\\w+$", true), ("é", "\\w", false), ("٣", "\\d", false), ("٣", "\\p{Nd}", true),
      ("é", "\\pL", true), ("é", "\\PL", false), ("é", "\\p{^L}", false), ("É", "\\p{Lu}", true),
      ("\t", "\\s", true), ("\u{0B}", "\\s", false), ("\u{0B}", "[[:space:]]", true),
      ("Q", "[[:upper:]]", true), ("q", "[[:^upper:]]", true), ("a b", "a\\sb", true),
      ("a", "[\\d\\s]", false), ("5", "[\\D]", false), ("foo bar", "\\bbar\\b", true),
      ("foobar", "\\bbar", false), ("foobar", "\\Bbar", true), ("a.b", "^a\\.b$", true),
      ("a+b", "\\Qa+b\\E", true), ("a+b", "^\\Qa+b", true), ("aaa", "\\Qa+", false),
      ("A", "\\x41", true), ("😀", "\\x{1F600}", true), ("S", "\\123", true), ("\0", "\\0", true),
      ("ab", "(?P<first>a)(?<second>b)", true), ("abab", "^(?:ab)+$", true),
      ("mañana", "a+ñ+a+", true), ("🐱😀😀", "(a|😀){2}", true),
      // Scalars, not characters: the accent is one of its own.
      ("e\u{301}", "^e.$", true), ("\u{E9}", "^.$", true), ("e\u{301}", "\u{E9}", false),
      ("👩‍🚀", "^...$", true), ("xy", "x(|y|)*$", true), ("", "^(a*)*$", true),
      ("b", "^(a*)*b$", true), ("aab", "(?U)a+b", true), ("x", "((((x))))", true),
    ] as [(String, String, Bool)])
  func `a pattern is found`(text: String, pattern: String, expected: Bool) {
    let environment = variables("text", "pattern", type: .string)
    let activation: [Value] = [.string(text), .string(pattern)]
    #expect(evaluate("text.matches(pattern)", in: environment, activation) == .bool(expected))
    #expect(evaluate("matches(text, pattern)", in: environment, activation) == .bool(expected))
    // The same when the pattern is known beforehand.
    let literal = pattern.replacing("\\", with: "\\\\").replacing("\0", with: "\\0")
    #expect(evaluate("text.matches('\(literal)')", in: environment, activation) == .bool(expected))
  }

  @Test(
    arguments: [
      ("'▸(◂ab'", "the group does not end"), ("'ab▸)◂'", "')' closes nothing"),
      ("'a[▸b-a◂]'", "a range runs backwards"), ("'x▸[◂ab'", "the class does not end"),
      ("'▸*◂a'", "a repetition repeats nothing"), ("'a*▸*◂'", "a repetition repeats nothing"),
      ("'(▸+◂)'", "a repetition repeats nothing"), ("'a|▸?◂'", "a repetition repeats nothing"),
      ("'a▸{1001}◂'", "nothing may repeat more than 1000 times"),
      ("'a▸{3,2}◂'", "the most is less than the least"),
      ("r'a▸\\1◂'", "there are no back references"), ("r'▸\\q◂'", "'\\q' means nothing"),
      ("'a▸\\\\q◂b'", "'\\q' means nothing"), ("r'ab▸\\◂'", "a backslash escapes nothing"),
      ("r'▸\\p{Greek}◂'", "there is no class 'Greek'"),
      ("'▸(?=◂a)'", "there is no looking ahead or behind"),
      ("'▸(?<!◂a)'", "there is no looking ahead or behind"), ("'▸(?z◂)'", "bad flags"),
      ("'[▸[:alfa:]◂]'", "there is no class 'alfa'"), ("r'▸\\x{110000}◂'", "bad escape"),
      ("'é▸)◂'", "')' closes nothing"), ("'\\u00e9▸)◂'", "')' closes nothing"),
      ("'▸((a{100}){100})◂'", "it is too large"), ("'''a\n▸)◂'''", "')' closes nothing"),
    ] as [(String, String)])
  func `a bad pattern is underlined where it is bad`(literal: String, message: String) {
    expectDiagnostic(
      in: "person.name.matches(\(literal))",
      Expected("cel.bad-argument", "bad pattern: \(message)"))
  }

  @Test func `a pattern that is only known when evaluated fails then`() {
    let result = evaluate(
      "'a'.matches(pattern)", in: variables("pattern", type: .string), [.string("(a")])
    #expect(result == .failure(.badArgument, "bad pattern '(a': the group does not end"))
    #expect(evaluate("'a'.matches('(')", checking: .lenient).isError)
  }

  @Test(arguments: [
    "(a*)*b", "(a|a)*b", "(a|aa)+b", "(a?){50}a{50}b", "(.*)(.*)(.*)(.*)(.*)b", "(((a+)+)+)+b",
    "^(a|b|ab)*c$", "a*a*a*a*a*a*a*a*a*b", "(?i)(a|A|ä)*b",
  ])
  func `no pattern takes more than linear time`(pattern: String) {
    let clock = ContinuousClock()
    let environment = variables("text", type: .string)
    let time = clock.measure {
      let text = Value.string(String(repeating: "a", count: 5000))
      #expect(evaluate("text.matches('\(pattern)')", in: environment, [text]) == .bool(false))
    }
    // What takes longer with every "a" would outlast the sun.
    #expect(time < .seconds(60 * patience))
  }

  @Test(arguments: [
    String(repeating: "(", count: 5000), String(repeating: "(a|", count: 5000),
    String(repeating: "(?:", count: 90) + String(repeating: "){1000}", count: 90),
    String(repeating: "(?:x", count: 90) + String(repeating: "){1000}", count: 90),
    String(repeating: "[", count: 5000), String(repeating: "a{2}", count: 5000),
  ])
  func `a hostile pattern is refused or harmless`(pattern: String) {
    let result = evaluate(
      "''.matches(pattern)", in: variables("pattern", type: .string), [.string(pattern)])
    #expect(result.isError || result == .bool(true))
  }
}

/// Compares with what patterns mean: all the places where a match may end.
@Suite struct PatternMeaningTests {
  @Test func `a pattern is found where its meaning says`() throws {
    var random = SplitMix(state: 11)
    let program = try #require(
      variables("text", "pattern", type: .string)
        .compile(MappedText("text.matches(pattern)", named: "test")).value
    ).plan()
    var found = 0
    for _ in 0..<3000 {
      let meaning = Meaning(depth: 4, &random)
      for _ in 0..<4 {
        let text = (0..<random.next(7)).map { _ in ["a", "b", "a", "b", " ", "\n"][random.next(6)] }
        let expected = (0...text.count).contains { !meaning.ends(text, $0).isEmpty }
        let joined = text.joined()
        let result = program.evaluate([.string(joined), .string(meaning.pattern)])
        #expect(
          result == .bool(expected),
          "\(meaning.pattern.debugDescription) \(joined.debugDescription)")
        if expected { found += 1 }
      }
    }
    // Patterns that always or never match would prove little.
    #expect((2000...10_000).contains(found))
  }
}

/// A pattern made at random and what it means.
private indirect enum Meaning {
  case atom(String, takes: (String) -> Bool)
  case edge(String, holds: ([String], Int) -> Bool)
  case sequence([Meaning])
  case choice([Meaning])
  case repetition(Meaning, ClosedRange<Int>, String)

  init(depth: Int, _ random: inout SplitMix) {
    guard depth > 0 else {
      self = random.next(4) == 0 ? Meaning.edge(&random) : Meaning.atom(&random)
      return
    }
    func parts(_ random: inout SplitMix) -> [Meaning] {
      (0..<random.next(4)).map { _ in Meaning(depth: depth - 1, &random) }
    }
    switch random.next(4) {
    case 0: self = .choice(parts(&random) + [Meaning(depth: depth - 1, &random)])
    case 1:
      let forms: [(ClosedRange<Int>, String)] = [
        (0...9, "*"), (1...9, "+"), (0...1, "?"), (2...2, "{2}"), (1...2, "{1,2}"), (0...9, "*?"),
        (2...9, "{2,}"), (0...0, "{0}"),
      ]
      let (times, written) = forms[random.next(forms.count)]
      self = .repetition(Meaning(depth: depth - 1, &random), times, written)
    default: self = .sequence(parts(&random))
    }
  }

  private static func atom(_ random: inout SplitMix) -> Meaning {
    let atoms: [(String, (String) -> Bool)] = [
      ("a", { $0 == "a" }), ("b", { $0 == "b" }), (".", { $0 != "\n" }), ("(?s:.)", { _ in true }),
      ("[ab]", { $0 == "a" || $0 == "b" }), ("[^a]", { $0 != "a" }),
      ("\\s", { $0 == " " || $0 == "\n" }),
      ("\\W", { $0 == " " || $0 == "\n" }), ("(?i:B)", { $0 == "b" }),
      ("[b-z\\n]", { $0 == "b" || $0 == "\n" }),
    ]
    let (written, takes) = atoms[random.next(atoms.count)]
    return .atom(written, takes: takes)
  }

  private static func edge(_ random: inout SplitMix) -> Meaning {
    func isWord(_ text: [String], _ place: Int) -> Bool {
      text.indices.contains(place) && (text[place] == "a" || text[place] == "b")
    }
    let edges: [(String, ([String], Int) -> Bool)] = [
      ("^", { $1 == 0 }), ("\\z", { $1 == $0.count }), ("$", { $1 == $0.count }),
      ("(?m:^)", { $1 == 0 || $0[$1 - 1] == "\n" }),
      ("(?m:$)", { $1 == $0.count || $0[$1] == "\n" }),
      ("\\b", { isWord($0, $1 - 1) != isWord($0, $1) }),
      ("\\B", { isWord($0, $1 - 1) == isWord($0, $1) }),
    ]
    let (written, holds) = edges[random.next(edges.count)]
    return .edge(written, holds: holds)
  }

  var pattern: String {
    switch self {
    case .atom(let written, _), .edge(let written, _): written
    case .sequence(let parts): parts.map(\.pattern).joined()
    case .choice(let parts): "(" + parts.map(\.pattern).joined(separator: "|") + ")"
    case .repetition(let part, _, let written): "(?:" + part.pattern + ")" + written
    }
  }

  /// Where a match that starts at a place may end.
  func ends(_ text: [String], _ start: Int) -> Set<Int> {
    switch self {
    case .atom(_, let takes): start < text.count && takes(text[start]) ? [start + 1] : []
    case .edge(_, let holds): holds(text, start) ? [start] : []
    case .sequence(let parts):
      parts.reduce([start]) { starts, part in
        starts.reduce(into: []) { $0.formUnion(part.ends(text, $1)) }
      }
    case .choice(let parts): parts.reduce(into: []) { $0.formUnion($1.ends(text, start)) }
    case .repetition(let part, let times, _):
      Meaning.repeated(part, times, text, start)
    }
  }

  private static func repeated(
    _ part: Meaning, _ times: ClosedRange<Int>, _ text: [String], _ start: Int
  ) -> Set<Int> {
    var ends: Set<Int> = times.lowerBound == 0 ? [start] : []
    var starts: Set<Int> = [start]
    for count in 0..<times.upperBound {
      starts = starts.reduce(into: []) { $0.formUnion(part.ends(text, $1)) }
      if count + 1 >= times.lowerBound { ends.formUnion(starts) }
    }
    return ends
  }
}

/// A small generator, so that every run tests the same.
struct SplitMix {
  var state: UInt64

  mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) >> 1) % bound
  }
}
