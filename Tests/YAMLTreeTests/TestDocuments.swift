import SourceText
import Testing
import YAMLTree

/// Reads text as a file named `test.yaml`.
func read(_ text: String, limits: YAMLLimits = .standard) -> Checked<YAMLNode> {
  YAMLReader.read(SourceFile(path: "test.yaml", text: text), limits: limits)
}

/// The tree of text that is expected to have no problem.
func tree(
  of text: String, sourceLocation: SourceLocation = #_sourceLocation
) throws -> YAMLNode {
  let checked = read(text)
  #expect(
    checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))",
    sourceLocation: sourceLocation)
  return try #require(checked.value, sourceLocation: sourceLocation)
}

/// Text with one place marked as `▸…◂`, and the text without the marks.
struct MarkedText {
  let text: String
  let marked: Range<Int>

  init(_ text: String) throws {
    let parts = text.split(separator: "▸", omittingEmptySubsequences: false)
    try #require(parts.count == 2)
    let rest = parts[1].split(separator: "◂", omittingEmptySubsequences: false)
    try #require(rest.count == 2)
    self.text = "\(parts[0])\(rest[0])\(rest[1])"
    let start = parts[0].utf8.count
    marked = start..<start + rest[0].utf8.count
  }
}

extension YAMLNode {
  /// Every scalar below the node, keys included, in file order.
  var scalars: [(node: YAMLNode, scalar: YAMLScalar)] {
    switch content {
    case .scalar(let scalar): [(self, scalar)]
    case .sequence(let items): items.flatMap(\.scalars)
    case .mapping(let pairs): pairs.flatMap { $0.key.scalars + $0.value.scalars }
    }
  }
}

/// Random numbers that are the same on every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
