import SourceText
import Testing
import YAMLTree

/// A problem with its marked place.
struct Expected: Sendable, CustomTestStringConvertible {
  let source: String
  let id: DiagnosticID
  let message: String
  let help: String?
  let fixed: String?
  var testDescription: String { source.debugDescription }

  init(
    _ source: String, _ id: DiagnosticID, _ message: String, help: String? = nil,
    fixed: String? = nil
  ) {
    (self.source, self.id, self.message, self.help, self.fixed) = (source, id, message, help, fixed)
  }

  /// Expects this problem and no other; what `fixed` says is the text after the first fix.
  func expect(
    in diagnostics: [Diagnostic], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let marked = try MarkedText(source)
    let told = Comment(rawValue: TerminalDiagnostics().render(diagnostics))
    #expect(diagnostics.count == 1, told, sourceLocation: sourceLocation)
    let problem = try #require(diagnostics.first, sourceLocation: sourceLocation)
    #expect(problem.id == id, sourceLocation: sourceLocation)
    #expect(problem.message == message, sourceLocation: sourceLocation)
    #expect(problem.span?.bytes == marked.marked, told, sourceLocation: sourceLocation)
    if let help { #expect(problem.help == help, sourceLocation: sourceLocation) }
    let edits = problem.fixIts.first?.edits
    let result = edits.map {
      String(decoding: $0.applied(to: Array(marked.text.utf8)), as: UTF8.self)
    }
    #expect(result == fixed, sourceLocation: sourceLocation)
  }
}

@Suite struct StructureTests {
  @Test(arguments: [
    "", "\n\n", "# only a comment\n", "\u{FEFF}", "---\n", "---\n# c\n...\n", "  \n",
  ])
  func `a file without a value is refused`(source: String) {
    let checked = read(source)
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id) == ["yaml.empty"])
  }

  @Test(arguments: [
    Expected(
      "a: 1\n▸---◂\nb: 2\n", "yaml.several-documents", "a second document starts here",
      help: "put each document in a file of its own"),
    Expected(
      "▸<<◂: 1\na: 2\n", "yaml.merge-key", "the merge key '<<' is not supported",
      help: "write the merged keys out, or quote the key if '<<' is meant as text"),
    Expected(
      "k: ▸!!str◂ 1\n", "yaml.tag",
      "tag '!!str' is not supported; the reader decides what a value is", fixed: "k: 1\n"),
    Expected(
      "[é, &a ▸!!str◂, b]\n", "yaml.tag",
      "tag '!!str' is not supported; the reader decides what a value is", fixed: "[é, &a , b]\n"),
    Expected(
      "▸!<tag:x,2000:y>◂ [1]\n", "yaml.tag",
      "tag '!<tag:x,2000:y>' is not supported; the reader decides what a value is", fixed: "[1]\n"),
    Expected(
      "k: ▸!x!y◂ 1\n", "yaml.tag",
      "tag '!x!y' is not supported; the reader decides what a value is", fixed: "k: 1\n"),
    Expected(
      "▸[a, b]◂: 1\nc: 2\n", "yaml.key-not-scalar", "a key must be text",
      help: "put the key in quotes if brackets or braces belong to it"),
    Expected("{▸{a: b}◂: 1}\n", "yaml.key-not-scalar", "a key must be text"),
    Expected(
      "a: &base 1\nb: ▸*bse◂\n", "yaml.unknown-alias",
      "alias '*bse' has no anchor '&bse' before it",
      help: "put the text in quotes if '*' belongs to it", fixed: "a: &base 1\nb: *base\n"),
    Expected(
      "a: &a [1, ▸*a◂]\n", "yaml.cyclic-alias", "alias '*a' stands inside the value that it names"),
  ])
  func `what the language leaves out is refused by name`(expected: Expected) throws {
    try expected.expect(in: read(try MarkedText(expected.source).text).diagnostics)
  }

  @Test func `every key that stands twice is reported, with the first of its kind`() throws {
    let source = "a: 1\nb: {x: 1, 'x': 2}\n\"a\": 3\né: 1\na: 4\n"
    let checked = read(source)
    #expect(checked.diagnostics.map(\.id) == Array(repeating: "yaml.duplicate-key", count: 3))
    #expect(checked.diagnostics.compactMap(\.span?.text) == ["'x'", "\"a\"", "a"])
    #expect(checked.diagnostics.compactMap(\.span?.line) == [2, 3, 5])
    #expect(checked.diagnostics.flatMap(\.notes).map { $0.span?.bytes } == [9..<10, 0..<1, 0..<1])
    #expect(checked.value?["a"]?.scalar?.text.text == "1", "the first counts")
  }

  @Test func `a key that stands twice is found among many`() {
    let keys = (0..<100).map { "key\($0): \($0)\n" }.joined()
    let checked = read(keys + "key99: 1\nkey3: 1\nlast: 1\n")
    #expect(checked.diagnostics.compactMap(\.span?.text) == ["key99", "key3"])
    #expect(checked.diagnostics.flatMap(\.notes).map { $0.span?.line } == [100, 4])
  }

  @Test func `one run reports every problem that can be read past`() {
    let checked = read("a: !x 1\na: 2\n<<: {b: 1, b: 2}\n[c]: d\ne: \u{0}\nf: *g\nh: [1\n")
    #expect(
      checked.diagnostics.inFileOrder().map(\.id) == [
        "yaml.tag", "yaml.duplicate-key", "yaml.merge-key", "yaml.duplicate-key",
        "yaml.key-not-scalar", "yaml.control-character", "yaml.unknown-alias", "yaml.syntax",
      ])
    #expect(checked.value == nil)
  }

  @Test func `aliases repeat the node they name, keys included`() throws {
    let root = try tree(of: "a: &x {n: [1, 2]}\nb: *x\nc: &k key\n*k : &x v\nd: *x\n")
    #expect(root["b"]?["n"]?.items?.count == 2)
    #expect(root["key"]?.scalar?.text.text == "v")
    #expect(root["d"]?.scalar?.text.text == "v", "an anchor set again names the later node")
  }

  @Test func `only plain nothing, tilde and null are null`() throws {
    let root = try tree(of: "[~, null, 'null', \"\", Null, NULL, nil, '~']\n")
    #expect(root.items?.map(\.isNull) == [true, true, false, false, false, false, false, false])
    #expect(try tree(of: "a:\nb: ''\n")["a"]?.isNull == true)
  }

  @Test(arguments: [
    "NO", "no", "yes", "on", "1:30", "010", "1_000", "0x10", ".inf", "2024-03-25", "=",
  ])
  func `text that YAML 1.1 would turn into something else stays text`(text: String) throws {
    #expect(try tree(of: "k: \(text)\n")["k"]?.scalar?.text.text == text)
  }
}
