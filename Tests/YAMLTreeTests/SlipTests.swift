import SourceText
import Testing
import YAMLTree

/// Slips that libyaml sees only later, or as something else.
@Suite struct SlipTests {
  @Test(arguments: [
    Expected(
      "k: 'it'▸s◂ so'\n", "yaml.syntax", "text behind a closing quote",
      help: "close the quote where its text ends; inside '…', write an apostrophe as ''"),
    Expected(
      "k: \"they\" ▸d◂id\nl: 1\n", "yaml.syntax", "text behind a closing quote",
      help: "close the quote where its text ends; inside \"…\", write a quote as \\\""),
    Expected(
      "k: \"one\nl: \"▸t◂wo\"\n", "yaml.syntax", "text behind a closing quote"),
    Expected(
      "k: [sic] ▸t◂hey\nl: 1\n", "yaml.syntax", "text behind a closing bracket",
      help: "put the whole text in quotes if '[' belongs to it"),
    Expected(
      "k: {place} ▸t◂hey\nl: 1\n", "yaml.syntax", "text behind a closing bracket",
      help: "put the whole text in quotes if '{' belongs to it"),
    Expected("k: ['a' ▸b◂]\n", "yaml.syntax", "text behind a closing quote"),
    Expected(
      "k:▸\u{A0}◂a\nl: 1\n", "yaml.odd-space", "U+00A0 looks like a space and is none",
      fixed: "k: a\nl: 1\n"),
    Expected(
      "é:\n    a: 1\n  ▸\u{A0}\u{A0}◂b: 1\n", "yaml.odd-space",
      "U+00A0 looks like a space and is none", fixed: "é:\n    a: 1\n    b: 1\n"),
    Expected(
      "a: 1\n▸<<<<<<<◂ HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n", "yaml.merge-conflict",
      "a merge conflict was not resolved"),
    Expected("a: 1\n▸>>>>>>>◂ x\n", "yaml.merge-conflict", "a merge conflict was not resolved"),
    Expected(
      "▸%TAG ! x:◂\n---\na: 1\n", "yaml.tag",
      "a %TAG line is not supported; the reader "
        + "decides what a value is", help: "remove the line"),
    Expected(
      "a: 1\n... # b\n%YAML 1.1\n▸%TAG ! x:◂\n%TAG ! x:\n---\nb: 1\n", "yaml.tag",
      "a %TAG line is not supported; the reader decides what a value is"),
    Expected(
      "# a\n\n▸%TAG !y! x:◂\n---\na: 1\n", "yaml.tag",
      "a %TAG line is not supported; the "
        + "reader decides what a value is"),
  ])
  func `a slip is told where it was made`(expected: Expected) throws {
    let checked = read(try MarkedText(expected.source).text)
    #expect(checked.value == nil)
    try expected.expect(in: checked.diagnostics)
    #expect(checked.diagnostics.first?.help != nil)
  }

  @Test func `every conflict is told, with its end`() {
    let checked = read("a: 1\n<<<<<<< x\n=======\n>>>>>>> y\nb: 1\n<<<<<<< z\n>>>>>>> w\n")
    #expect(checked.diagnostics.map { $0.span?.line } == [2, 6])
    #expect(checked.diagnostics.map { $0.notes.first?.span?.line } == [4, 7])
  }

  @Test func `where the quote opens is shown as well`() {
    let notes = read("k: \"one\nl: \"two\"\n").diagnostics.flatMap(\.notes)
    #expect(notes.map(\.message) == ["it opens here"])
    #expect(notes.map { $0.span?.bytes } == [3..<4])
  }

  @Test(arguments: [
    "k: |\n  <<<<<<< HEAD\n  =======\n", "k: a\u{A0}b\n", "k: '\u{A0}a'\n", "k: \"%TAG ! x:\"\n",
    "k: a << b\n", "k: =======\n", "# %TAG ! x:\n---\nk: a\n...\n# %TAG ! x:\n",
    "k: \"a\n%TAG ! x:\"\n...\n",
  ])
  func `what only looks like a slip is read`(source: String) {
    #expect(read(source).diagnostics.isEmpty)
  }

  @Test func `thirty accents on a letter are read, and thirty-one are not`() {
    for marks in [String(repeating: "\u{301}", count: 30), String(repeating: "\\u0301", count: 30)]
    {
      #expect(read("k: \"a\(marks)\"\n").diagnostics.isEmpty)
    }
    for mark in ["\u{301}", "\\u0301"] {
      let marks = String(repeating: mark, count: 31)
      #expect(read("k: \"a\(marks)\"\n").diagnostics.map(\.id) == ["yaml.combining-marks"])
    }
    #expect(read("k: " + String(repeating: "e\u{301}", count: 100) + "\n").diagnostics.isEmpty)
  }

  @Test func `a text of so many bytes is read, and a longer one is not`() {
    let limits = YAMLLimits(textLength: 5)
    #expect(read("k: 12345\n", limits: limits).diagnostics.isEmpty)
    for text in ["123456", "'1234'", "|\n  123\n"] {
      let checked = read("k: \(text)\n", limits: limits)
      #expect(checked.diagnostics.map(\.id) == ["yaml.text-too-long"])
      #expect(checked.diagnostics.first?.span?.bytes == 3..<4)
    }
    let wide = read("k: あああ\n", limits: limits).diagnostics
    #expect(wide.map(\.id) == ["yaml.text-too-long"])
    #expect(wide.first?.span?.text == "あ")
  }
}
