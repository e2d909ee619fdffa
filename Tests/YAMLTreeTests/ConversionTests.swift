import SourceText
import Testing
import YAMLTree

@Suite struct ConversionTests {
  /// The problems that a conversion of the value of `k` meets.
  private func problems<Value>(
    _ source: String, _ convert: (YAMLNode, inout Problems) -> Value?
  ) throws -> [Diagnostic] {
    var problems = Problems()
    let node = try #require(try tree(of: source)["k"])
    #expect(convert(node, &problems) == nil)
    return problems.diagnostics
  }

  @Test(arguments: [
    ("k: NO", "NO"), ("k: 85", "85"), ("k: 'null'", "null"), ("k: ''", ""),
    ("k: |\n  a\n  b\n", "a\nb"),
    ("k: >-\n  a\n  b\n", "a b"), ("k: |+\n  a\n\n", "a\n\n"), ("k: |+2\n  a\n", "a\n"),
    ("k: \"a\\n\"", "a\n"), ("k: |\n  a\r\n\n  b\r\n", "a\n\nb"),
  ])
  func `text is what was written, without the line break that ends a block`(
    source: String, text: String
  ) throws {
    var problems = Problems()
    let node = try #require(try tree(of: source)["k"])
    #expect(node.text(&problems)?.value == text)
    #expect(node.text(&problems)?.span == node.span)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(arguments: [
    Expected(
      "k:▸◂\n", "yaml.wrong-type", "expected text, found nothing",
      help: "write the text, or remove the key"),
    Expected("k: ▸~◂\n", "yaml.wrong-type", "expected text, found nothing"),
    Expected("k: ▸null◂\n", "yaml.wrong-type", "expected text, found nothing"),
    Expected("k: ▸[a]◂\n", "yaml.wrong-type", "expected text, found a list"),
    Expected("k: ▸{a: b}◂\n", "yaml.wrong-type", "expected text, found a mapping"),
  ])
  func `what is no text is refused as text`(expected: Expected) throws {
    try expected.expect(
      in: try problems(try MarkedText(expected.source).text) { $0.mappedText(&$1) })
  }

  @Test(arguments: ["a", "electoral-body", "7", "apt-31", "a-"])
  func `names in kebab-case are names`(name: String) throws {
    var problems = Problems()
    #expect(try tree(of: "k: '\(name)'")["k"]?.identifier(&problems)?.value == name)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(arguments: [
    Expected(
      "k: ▸Electoral Body◂\n", "yaml.not-an-identifier",
      "'Electoral Body' is not a name in kebab-case",
      help: "use small letters a to z, digits and hyphens", fixed: "k: electoral-body\n"),
    Expected(
      "k: ▸voter_data◂\n", "yaml.not-an-identifier", "'voter_data' is not a name in kebab-case",
      fixed: "k: voter-data\n"),
    Expected(
      "k: ▸-a◂\n", "yaml.not-an-identifier", "'-a' is not a name in kebab-case", fixed: "k: a\n"),
    Expected("k: ▸''◂\n", "yaml.not-an-identifier", "'' is not a name in kebab-case"),
    Expected("k: ▸日本◂\n", "yaml.not-an-identifier", "'日本' is not a name in kebab-case"),
  ])
  func `other names are refused with the nearest that would do`(expected: Expected) throws {
    try expected.expect(
      in: try problems(try MarkedText(expected.source).text) { $0.identifier(&$1) })
  }

  @Test func `true and false are Boolean`() throws {
    var problems = Problems()
    let items = try #require(try tree(of: "[true, false]").items)
    #expect(items.compactMap { $0.boolean(&problems)?.value } == [true, false])
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(arguments: [
    Expected(
      "k: ▸yes◂\n", "yaml.wrong-type", "expected true or false, found 'yes'", fixed: "k: true\n"),
    Expected(
      "k: ▸NO◂\n", "yaml.wrong-type", "expected true or false, found 'NO'", fixed: "k: false\n"),
    Expected(
      "k: ▸on◂\n", "yaml.wrong-type", "expected true or false, found 'on'", fixed: "k: true\n"),
    Expected(
      "k: ▸Off◂\n", "yaml.wrong-type", "expected true or false, found 'Off'", fixed: "k: false\n"),
    Expected(
      "k: ▸True◂\n", "yaml.wrong-type", "expected true or false, found 'True'", fixed: "k: true\n"),
    Expected(
      "k: ▸'true'◂\n", "yaml.wrong-type", "expected true or false, found text in quotes",
      fixed: "k: true\n"),
    Expected(
      "k: ▸1◂\n", "yaml.wrong-type", "expected true or false, found text",
      help: "write true or false"),
    Expected("k: ▸[]◂\n", "yaml.wrong-type", "expected true or false, found a list"),
    Expected("k:▸◂\n", "yaml.wrong-type", "expected true or false, found nothing"),
  ])
  func `other words for true and false are refused`(expected: Expected) throws {
    try expected.expect(in: try problems(try MarkedText(expected.source).text) { $0.boolean(&$1) })
  }

  @Test(arguments: [
    Expected(
      "k: ▸a, b◂ # c\n", "yaml.wrong-type", "expected a list, found text",
      help: "write one item on each line behind '- ', or [one, two]", fixed: "k: [a, b] # c\n"),
    Expected(
      "k: ▸'a'◂\n", "yaml.wrong-type", "expected a list, found text in quotes", fixed: "k: ['a']\n"),
    Expected("k: ▸a]b◂\n", "yaml.wrong-type", "expected a list, found text"),
    Expected("k:▸◂\n", "yaml.wrong-type", "expected a list, found nothing"),
    Expected("k: ▸{a: b}◂\n", "yaml.wrong-type", "expected a list, found a mapping"),
  ])
  func `what is no list is refused as a list`(expected: Expected) throws {
    try expected.expect(
      in: try problems(try MarkedText(expected.source).text) { node, problems in
        node.list(&problems).first
      })
  }

  @Test func `an item of the wrong kind is left out of a list of texts`() throws {
    var problems = Problems()
    let texts = try tree(of: "[a, [b], c, ~]").texts(&problems)
    #expect(texts.map(\.value) == ["a", "c"])
    #expect(problems.diagnostics.compactMap(\.span?.text) == ["[b]", "~"])
  }
}
