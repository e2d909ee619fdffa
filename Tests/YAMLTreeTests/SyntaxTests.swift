import SourceText
import Testing
import YAMLTree

@Suite struct SyntaxTests {
  @Test(arguments: [
    Expected(
      "é: title▸:◂ subtitle\n", "yaml.syntax", "a ':' is not expected here",
      help: "put the text in quotes if ': ' belongs to it, or check the line's indentation"),
    Expected(
      "a: 1\n b▸:◂ 2\n", "yaml.syntax",
      "a ':' is not expected here"),
    Expected(
      "é:\n    a: 1\n  ▸b◂: 2\n", "yaml.syntax", "expected a key",
      help: "start all keys of a mapping in the same column"),
    Expected(
      "- a\n▸b◂: 1\n", "yaml.syntax", "expected '-'",
      help: "start all items of a list in the same column, and all keys of an item in one"),
    Expected(
      "a: 1\n▸b◂ word\nc: 2\n", "yaml.syntax", "a key without ':'",
      help: "write 'key: value', or indent text that goes on from the line above"),
    Expected("k: [a, b\nz▸:◂ 1\n", "yaml.syntax", "expected ',' or ']'"),
    Expected("k: {a: 1 b▸:◂ 2}\n", "yaml.syntax", "expected ',' or '}'"),
    Expected("k: [a▸◂", "yaml.syntax", "expected ',' or ']'"),
    Expected(
      "k: ▸'◂it\nz: 1\n", "yaml.syntax", "the quote is never closed",
      help: "close it with the same kind of quote"),
    Expected("k: ▸\"◂it", "yaml.syntax", "the quote is never closed"),
    Expected(
      "k: \"é\n▸-◂--\nb\"\n", "yaml.syntax", "a document marker inside quotes"),
    Expected(
      "é: ▸@◂home\n", "yaml.syntax", "'@' cannot start a value", help: "put the text in quotes"),
    Expected("k: ▸`◂x`\n", "yaml.syntax", "'`' cannot start a value"),
    Expected("k: ▸%◂x\n", "yaml.syntax", "'%' cannot start a value"),
    Expected(
      "k: ▸*◂*bold**\n", "yaml.syntax", "'*' starts an alias, and no name follows",
      help: "put the text in quotes"),
    Expected("k: ▸&◂ b\n", "yaml.syntax", "'&' starts an anchor, and no name follows"),
    Expected(
      "k: \"a▸\\d◂\"\n", "yaml.syntax", "unknown escape '\\d'",
      help: "write '\\\\' for a backslash, or use single quotes, which know no escapes"),
    Expected("k: \"\\u▸0◂0g0\"\n", "yaml.syntax", "expected a hexadecimal digit"),
    Expected("k: \"\\u▸d◂83d\\ude00\"\n", "yaml.syntax", "the escape names no character"),
    Expected("k: |▸0◂\n  a\n", "yaml.syntax", "an indentation of 0"),
    Expected("k: | ▸t◂ext\n", "yaml.syntax", "text behind a block indicator"),
    Expected("[a] ▸b◂\n", "yaml.syntax", "text after the end of the value"),
    Expected("k: ▸-◂ a\n", "yaml.syntax", "a list item is not expected here"),
    Expected("k: [a, ▸-◂ b]\n", "yaml.syntax", "expected a value"),
    Expected(
      "k: [▸◂", "yaml.syntax", "expected a value",
      help: "write a value here, or put the text in quotes"),
    Expected("k: ▸]◂\n", "yaml.syntax", "expected a value"),
    Expected("▸%◂YAML 3.0\n---\na\n", "yaml.syntax", "a version of YAML that is not supported"),
    Expected(
      "a:\n▸\t◂b: 1\n", "yaml.tab", "a tab is not allowed here", help: "indent with spaces"),
    Expected("a:\n  ▸\t\t◂b: 1\n", "yaml.tab", "a tab is not allowed here"),
    Expected("é: 1\na:\n  b: 1\n▸\t◂c: 1\n", "yaml.tab", "a tab is not allowed here"),
    Expected("-▸\t◂a: 1\n", "yaml.tab", "a tab is not allowed here"),
    Expected("a: |\n▸\t◂text\n", "yaml.tab", "a tab is not allowed here"),
  ])
  func `a syntax error is told at its place and with a next step`(expected: Expected) throws {
    let checked = read(try MarkedText(expected.source).text)
    #expect(checked.value == nil)
    try expected.expect(in: checked.diagnostics)
    #expect(checked.diagnostics.first?.help != nil)
  }

  @Test func `where a broken mapping starts is shown as well`() {
    let notes = read("é:\n    a: 1\n  b: 2\n").diagnostics.flatMap(\.notes)
    #expect(notes.map(\.message) == ["the mapping starts here"])
    #expect(notes.map { $0.span?.text } == ["é"])
  }

  @Test func `tabs that YAML allows are read`() throws {
    let root = try tree(of: "a:\tb\t# c\nk: [\t1,\n\t2 ]\nl: \"x\n\ty\"\n")
    #expect(root["a"]?.scalar?.text.text == "b")
    #expect(root["k"]?.items?.count == 2)
    #expect(root["l"]?.scalar?.text.text == "x y")
  }
}
