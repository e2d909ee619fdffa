import Foundation
import SourceText
import Testing

/// Reads text as JSON.
private func read(_ text: String, limits: JSONLimits = .standard) -> Checked<JSONDocument> {
  JSONReader.read(SourceFile(path: "test.json", text: text), limits: limits)
}

@Suite struct JSONReaderTests {
  private static let sample = #"""
    {"type": "bundle", "objects": [
      {"name": "Zo\u00eb \ud83d\ude00 \"x\" \\ \/ \b\f\n\r\t", "n": [0, -1, 1.5, 2e10, -0.25E-3],
       "yes": true, "no": false, "none": null, "empty": {}, "list": [], "ø": "Grüße 😀"}
    ]}
    """#

  // MARK: Values

  @Test func `each kind of value is read as it is written`() throws {
    let root = try #require(read(Self.sample).value?.root)
    #expect(root["type"]?.text == "bundle")
    let object = try #require(root["objects"]?.items?.first { _ in true })
    #expect(object["name"]?.text == "Zoë 😀 \"x\" \\ / \u{8}\u{C}\n\r\t")
    #expect(object["n"]?.items?.map(\.number) == ["0", "-1", "1.5", "2e10", "-0.25E-3"])
    #expect(object["n"]?.items?.map(\.integer) == [0, -1, nil, nil, nil])
    #expect(object["yes"]?.boolean == true && object["no"]?.boolean == false)
    #expect(object["none"]?.kind == .null && object["none"]?.boolean == nil)
    #expect(object["empty"]?.pairs?.count == 0)
    #expect(object["list"]?.items.map { Array($0).count } == 0)
    #expect(object["ø"]?.text == "Grüße 😀")
    #expect(object["absent"] == nil && object["yes"]?.text == nil && object["n"]?["x"] == nil)
    #expect(object.line == 2 && object["ø"]?.line == 3)
    #expect(object["ø"]?.span.text == #""Grüße 😀""#)
  }

  @Test func `a name written with escapes is found by what it means`() throws {
    let root = try #require(read(#"{"\u0061b": 1, "\"": 2}"#).value?.root)
    #expect(root["ab"]?.integer == 1)
    #expect(root["\""]?.integer == 2)
  }

  @Test func `a value stands where its neighbours end, however deep they are`() throws {
    let root = try #require(
      read(#"{"a": [[1, {"x": [2]}], []], "b": [3, [4]], "c": 5}"#).value?.root)
    #expect(root["c"]?.integer == 5)
    #expect(root["b"]?.items?.compactMap(\.integer) == [3])
    #expect(root["a"]?.items.map { Array($0).count } == 2)
  }

  @Test func `a byte order mark is stepped over`() {
    let checked = JSONReader.read(
      SourceFile(path: "x", bytes: [0xEF, 0xBB, 0xBF] + Array("[1]".utf8)))
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.value?.root.items?.map(\.integer) == [1])
  }

  // MARK: Errors

  @Test(arguments: [
    ("{\"a\": 1,▸}◂", "json.syntax", "a comma stands before the end"),
    ("[1,▸]◂", "json.syntax", "a comma stands before the end"),
    ("[1 ▸2◂]", "json.syntax", "'2' stands where ',' or ']' is due"),
    ("{▸1◂: 2}", "json.syntax", "'1' stands where a name in double quotes or '}' is due"),
    ("{\"a\" ▸1◂}", "json.syntax", "'1' stands where ':' is due"),
    ("{\"a\": 1 ▸\"◂b\": 2}", "json.syntax", "'\"' stands where ',' or '}' is due"),
    ("{▸'◂a': 1}", "json.syntax", "a text in single quotes"),
    ("[▸/◂/ x\n1]", "json.syntax", "JSON has no comments"),
    ("[1] ▸[◂2]", "json.syntax", "something stands behind the end of the value"),
    ("[▸NaN◂]", "json.syntax", "'NaN' is no JSON value"),
    ("[▸True◂]", "json.syntax", "'True' is no JSON value"),
    ("[▸0◂12]", "json.syntax", "a number begins with 0"),
    ("[▸1◂.]", "json.syntax", "this is no JSON number"),
    ("[▸-◂]", "json.syntax", "this is no JSON number"),
    ("[▸1◂.5.5]", "json.syntax", "this is no JSON number"),
    ("[▸1◂e+]", "json.syntax", "this is no JSON number"),
    ("[▸+◂1]", "json.syntax", "'+' stands where a value is due"),
    ("[\"a▸\\x◂\"]", "json.syntax", "JSON has no such escape"),
    ("[\"a▸\\u◂12g4\"]", "json.syntax", "JSON has no such escape"),
    ("[\"a▸\n◂b\"]", "json.syntax", "a control character stands in a text"),
    ("{\"a\": [1, 2▸◂", "json.ends-early", "the text ends inside an array"),
    ("[\"abc▸◂", "json.ends-early", "the text ends inside a text"),
    ("[tru▸◂", "json.ends-early", "the text ends inside a word"),
    ("[-▸◂", "json.ends-early", "the text ends inside a number"),
    ("▸◂ \n\t", "json.empty", "the file holds no value"),
  ])
  func `what is no JSON is told with its place`(marked: String, id: String, message: String) throws
  {
    let start = try #require(marked.range(of: "▸"))
    let text = marked.replacing("▸", with: "").replacing("◂", with: "")
    let from = marked[..<start.lowerBound].utf8.count
    let length = try #require(marked.range(of: "◂")).lowerBound
    let to = marked[..<length].utf8.count - "▸".utf8.count
    let checked = read(text)
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id.rawValue) == [id])
    #expect(checked.diagnostics.map(\.message) == [message])
    #expect(checked.diagnostics.first?.span?.bytes == from..<to)
    #expect(checked.diagnostics.first?.help != nil)
  }

  @Test func `a text that was cut at any byte is an error and nothing else`() {
    let bytes = Array(Self.sample.utf8)
    #expect(read(Self.sample).diagnostics.isEmpty)
    let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
    for length in 0...end {
      let checked = JSONReader.read(SourceFile(path: "cut", bytes: Array(bytes[..<length])))
      #expect(checked.value == nil && checked.diagnostics.count == 1, "cut at \(length)")
    }
  }

  @Test func `a text of which any byte was changed is read or refused`() {
    let bytes = Array(Self.sample.utf8)
    for place in bytes.indices {
      for byte: UInt8 in [0x00, 0x20, 0x22, 0x5B, 0x5C, 0x7D, 0x80, 0xC0, 0xFF] {
        var changed = bytes
        changed[place] = byte
        let checked = JSONReader.read(SourceFile(path: "changed", bytes: changed))
        if let root = checked.value?.root { _ = JSONWriter.text(of: root.value) }
        #expect((checked.value == nil) == checked.diagnostics.hasErrors)
      }
    }
  }

  @Test(
    arguments: [
      ([0x22, 0xE9, 0x22], "json.not-utf8"), ([0x22, 0xC0, 0x80, 0x22], "json.not-utf8"),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], "json.not-utf8"),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], "json.not-utf8"),
      ([0xFF, 0xFE, 0x7B, 0x00], "json.not-utf8"),
      ([0x00, 0x7B, 0x00, 0x7D, 0x00, 0x20, 0x00, 0x20], "json.not-utf8"),
      (Array("PK\u{3}\u{4}zip".utf8), "json.not-text"),
      ([0x1F, 0x8B, 0x08, 0x00], "json.not-text"),
      (Array("%PDF-1.7".utf8), "json.not-text"),
    ] as [([UInt8], String)])
  func `other encodings and other files are called by name`(bytes: [UInt8], id: String) {
    let checked = JSONReader.read(SourceFile(path: "x", bytes: bytes))
    #expect(checked.diagnostics.map(\.id.rawValue) == [id])
    #expect(checked.value == nil)
  }

  // MARK: Warnings

  @Test func `of two equal names the last counts, and both are shown`() throws {
    let checked = read(#"{"a": 1, "b": 2, "\u0061": 3}"#)
    #expect(checked.diagnostics.map(\.id) == ["json.repeated-name"])
    #expect(checked.diagnostics.first?.severity == .warning)
    #expect(checked.diagnostics.first?.span?.bytes == 17..<25)
    #expect(checked.diagnostics.first?.notes.first?.span?.bytes == 1..<4)
    #expect(checked.value?.root["a"]?.integer == 3)
  }

  @Test func `equal names are found among many too, and not one by one for ever`() {
    let names = (0..<500).map { "\"n\($0)\": \($0)" } + (0..<300).map { "\"n\($0)\": 0" }
    let checked = read("{" + names.joined(separator: ", ") + "}")
    #expect(checked.value != nil)
    #expect(checked.diagnostics.count == 21)
    #expect(checked.diagnostics.last?.id == "json.more-warnings")
    #expect(checked.diagnostics.last?.message == "280 more such places are not listed")
  }

  @Test(arguments: [
    (#""\ud83d""#, "\u{FFFD}"), (#""\ude00x""#, "\u{FFFD}x"),
    (#""\ud83d\ud83d\ude00""#, "\u{FFFD}😀"),
    (#""\ud83dA""#, "\u{FFFD}A"),
  ])
  func `half of a character is told and shown as such`(text: String, expected: String) {
    let checked = read(text)
    #expect(checked.value?.root.text == expected)
    #expect(checked.diagnostics.map(\.id) == ["json.half-character"])
  }

  // MARK: Limits

  @Test func `what is too deep, too large or too much is refused`() {
    #expect(
      read(String(repeating: "[", count: 100) + String(repeating: "]", count: 100)).value != nil)
    let deep = String(repeating: "[", count: 1_000_000)
    #expect(read(deep).diagnostics.map(\.id) == ["json.too-deep"])
    #expect(
      read("[1, 2, 3]", limits: JSONLimits(values: 3)).diagnostics.map(\.id) == [
        "json.too-many-values"
      ])
    #expect(read("[1, 2, 3]", limits: JSONLimits(values: 4)).value != nil)
    #expect(
      read("[1, 2]", limits: JSONLimits(fileSize: 5)).diagnostics.map(\.id) == ["json.too-large"])
  }

  // MARK: Properties

  @Test(arguments: 0..<200 as Range<UInt64>)
  func `what the writer wrote is what the reader reads`(seed: UInt64) throws {
    var random = Numbers(state: seed)
    let text = JSONWriter.text(of: value(&random, depth: 0))
    let checked = read(text)
    #expect(checked.diagnostics.isEmpty)
    #expect(JSONWriter.text(of: try #require(checked.value).root.value) == text)
  }

  private func value(_ random: inout Numbers, depth: Int) -> JSONValue {
    switch random.below(depth > 4 ? 5 : 8) {
    case 0: .null
    case 1: .bool(random.below(2) == 0)
    case 2: .integer(Int(random.below(2_000_000)) - 1_000_000)
    case 3: .decimal("-\(random.below(99)).\(random.below(9))")
    case 4: .string(text(&random))
    case 5, 6:
      .object(
        Dictionary(
          (0..<random.below(depth == 0 ? 40 : 4)).map { _ in
            (text(&random), value(&random, depth: depth + 1))
          },
          uniquingKeysWith: { first, _ in first }))
    default: .array((0..<random.below(4)).map { _ in value(&random, depth: depth + 1) })
    }
  }

  private func text(_ random: inout Numbers) -> String {
    let letters = [
      "a", "b", "\"", "\\", "\n", "é", "\u{301}", "😀", "\u{0}", "\u{2028}", "/", " ", "中",
    ]
    return (0..<random.below(20)).map { _ in letters[Int(random.below(UInt64(letters.count)))] }
      .joined()
  }
}

/// Numbers that look random and are the same each time (SplitMix64).
private struct Numbers {
  var state: UInt64

  mutating func below(_ bound: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % bound
  }
}
