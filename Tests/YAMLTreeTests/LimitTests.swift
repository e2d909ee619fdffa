import SourceText
import Testing
import YAMLTree

@Suite struct LimitTests {
  @Test func `a file that is too large is not read`() {
    let checked = read("k: word\n", limits: YAMLLimits(fileSize: 7))
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id) == ["yaml.too-large"])
    #expect(checked.diagnostics.first?.message == "the file has 8 bytes; at most 7 are read")
    #expect(read("k: word\n", limits: YAMLLimits(fileSize: 8)).diagnostics.isEmpty)
  }

  @Test func `64 collections inside each other are read and 65 are not`() {
    #expect(read(nested(64)).diagnostics.isEmpty)
    let checked = read(nested(65))
    #expect(checked.diagnostics.map(\.id) == ["yaml.too-deep"])
    #expect(checked.diagnostics.first?.span?.bytes == 64..<65)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[{a: ["])
  func `a hundred thousand open collections are refused at once`(opening: String) {
    let checked = read(String(repeating: opening, count: 100_000))
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id) == ["yaml.too-deep"])
  }

  @Test func `aliases do not add up to a depth that was refused`() {
    var source = "a0: &a0 \(nested(40))\n"
    source += "a1: [[[*a0]]]\n"
    #expect(read(source).diagnostics.isEmpty)
    source += "a2: \(String(repeating: "[", count: 30))*a0\(String(repeating: "]", count: 30))\n"
    let checked = read(source)
    #expect(checked.diagnostics.map(\.id) == ["yaml.too-deep"])
    #expect(checked.diagnostics.first?.span?.text == "*a0")
  }

  @Test func `nodes are counted, those that aliases repeat included`() {
    #expect(read("[a, b, c]", limits: YAMLLimits(nodes: 4)).diagnostics.isEmpty)
    let written = read("[a, b, c, d]", limits: YAMLLimits(nodes: 4))
    #expect(written.diagnostics.map(\.id) == ["yaml.too-many-nodes"])
    #expect(written.diagnostics.first?.span?.bytes.lowerBound == 10)
    let repeated = read("[&a [b, c], *a]", limits: YAMLLimits(nodes: 6))
    #expect(repeated.diagnostics.map(\.id) == ["yaml.too-many-nodes"])
    #expect(read("[&a [b, c], *a]", limits: YAMLLimits(nodes: 7)).diagnostics.isEmpty)
  }

  @Test func `a billion laughs are refused`() {
    var source = "a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n"
    for level in 1...40 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      source += "a\(level): &a\(level) [\(aliases)]\n"
    }
    let checked = read(source)
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id) == ["yaml.alias-expansion"])
  }

  @Test func `aliases may repeat ten times what a file holds`() {
    let word = String(repeating: "x", count: 1000)
    func file(_ aliases: Int) -> String {
      "[&a \(word)" + String(repeating: ", *a", count: aliases) + "]"
    }
    #expect(read(file(10)).diagnostics.isEmpty)
    #expect(read(file(11)).diagnostics.map(\.id) == ["yaml.alias-expansion"])
  }

  @Test func `problems are reported up to a limit, which is told`() {
    let source = String(repeating: "a: 1\n", count: 20)
    let checked = read(source, limits: YAMLLimits(problems: 5))
    #expect(checked.value == nil)
    #expect(
      checked.diagnostics.map(\.id)
        == Array(repeating: "yaml.duplicate-key", count: 5) + ["yaml.too-many-problems"])
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }
}
