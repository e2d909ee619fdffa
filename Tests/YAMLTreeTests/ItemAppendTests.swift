import SourceText
import Testing
import YAMLTree

/// A list of a file before and after an item was added.
private struct Addition: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let before: String
  let after: String
}

@Suite struct ItemAppendTests {
  private static let item = ["id: new", "# words: []", "list:", "  - a"]

  private func append(
    _ item: [String] = item, to path: [ItemAppend.Step] = [.init("items")], of text: String
  ) throws -> Checked<ItemAppend.Change> {
    let file = SourceFile(path: "test.yaml", text: text)
    return ItemAppend(file, try #require(YAMLReader.read(file).value)).append(item, to: path)
  }

  private static let additions = [
    Addition(
      testDescription: "after the last item, whatever follows",
      before: "items:\n  - id: a  # first\nother: 'b'\n",
      after: """
        items:
          - id: a  # first
          - id: new
            # words: []
            list:
              - a
        other: 'b'

        """),
    Addition(
      testDescription: "at the indentation and the distance that the others keep",
      before: "items:\n- id: a\n\n- id: b\n\n# about other\nother: c\n",
      after: """
        items:
        - id: a

        - id: b

        - id: new
          # words: []
          list:
            - a

        # about other
        other: c

        """),
    Addition(
      testDescription: "after comments that belong to the last item",
      before: "items:\n  - id: a\n    # still of a\n  # about what follows\nother: b\n",
      after: """
        items:
          - id: a
            # still of a
          - id: new
            # words: []
            list:
              - a
          # about what follows
        other: b

        """),
    Addition(
      testDescription: "after a block of text",
      before: "items:\n  - id: a\n    text: |\n      one\n      # two\nother: b\n",
      after: """
        items:
          - id: a
            text: |
              one
              # two
          - id: new
            # words: []
            list:
              - a
        other: b

        """),
    Addition(
      testDescription: "in a file without a line feed at its end",
      before: "items:\n  - {id: a}",
      after: "items:\n  - {id: a}\n  - id: new\n    # words: []\n    list:\n      - a\n"),
    Addition(
      testDescription: "in a list that is empty",
      before: "items: []  # none yet\nother: b\n",
      after: "items:   # none yet\n  - id: new\n    # words: []\n    list:\n      - a\nother: b\n"),
    Addition(
      testDescription: "in a list of which only the key stands",
      before: "items:\nother: b\n",
      after: "items:\n  - id: new\n    # words: []\n    list:\n      - a\nother: b\n"),
    Addition(
      testDescription: "in a list that is not there",
      before: "other: b\n",
      after: "other: b\n\nitems:\n  - id: new\n    # words: []\n    list:\n      - a\n"),
  ]

  @Test(arguments: additions)
  private func `an item is added`(addition: Addition) throws {
    let checked = try append(of: addition.before)
    #expect(checked.diagnostics.isEmpty)
    let change = try #require(checked.value)
    #expect(String(decoding: change.file.bytes, as: UTF8.self) == addition.after)
    let line = change.file.text(in: change.file.bytes(ofLine: change.line))
    #expect(line.contains("id: new"))
  }

  @Test func `line endings and a byte order mark stay as they are`() throws {
    let before = "\u{FEFF}items:\r\n  - id: a\r\nother: b\r\n"
    let change = try #require(try append(of: before).value)
    let after = String(decoding: change.file.bytes, as: UTF8.self)
    #expect(
      after
        == before.replacing(
          "other", with: "  - id: new\r\n    # words: []\r\n    list:\r\n      - a\r\nother"))
  }

  @Test func `an item of an inner list is found by its id`() throws {
    let before = """
      groups:
        - id: one
          items:
            - id: a
        - id: two
          items:
            - id: b

      """
    let change = try #require(
      try append(["id: new"], to: [.init("groups", item: "one"), .init("items")], of: before).value)
    #expect(
      String(decoding: change.file.bytes, as: UTF8.self)
        == before.replacing("- id: a\n", with: "- id: a\n      - id: new\n"))
  }

  @Test(arguments: [
    ("items: [{id: a}]\n", "written in one line"),
    ("items: words\n", "no list"),
    // The list is another key's too: adding to it would change both.
    ("first: &list\n  - id: a\nitems: *list\n", "alter more"),
    // What ends the block is part of it: blank lines count.
    ("items:\n  - |+\n    a\n\n\nother: b\n", "alter more"),
  ])
  func `what cannot be done without changing more is refused`(
    text: String, reason: String
  ) throws {
    let checked = try append(of: text)
    #expect(checked.value == nil)
    let problem = try #require(checked.diagnostics.first)
    #expect(problem.id == "yaml.cannot-append")
    #expect(problem.message.contains(reason), "\(problem.message)")
  }

  @Test func `an inner list that is not there is refused`() throws {
    let path: [ItemAppend.Step] = [.init("groups", item: "none"), .init("items")]
    #expect(try append(to: path, of: "groups:\n  - id: one\n    items: []\n").value == nil)
  }
}
