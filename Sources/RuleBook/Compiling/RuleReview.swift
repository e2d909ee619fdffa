import CEL
import SourceText
import ThreatModel

/// Finds what is surely not meant in one rule: examples that are the same, and ways to tell states
/// apart that the language leaves open.
struct RuleReview {
  private let rule: RuleText
  private let condition: CheckedExpression?
  private let vocabulary: ThreatModel.Vocabulary
  private let jurisdiction: String?

  /// A review of a rule.
  ///
  /// - Parameters:
  ///   - rule: The rule as it was written.
  ///   - condition: Its condition, if it could be checked.
  ///   - vocabulary: The names of states, by code.
  ///   - jurisdiction: Whose rule set it is, by code.
  init(
    _ rule: RuleText, _ condition: CheckedExpression?, _ vocabulary: ThreatModel.Vocabulary,
    jurisdiction: String?
  ) {
    self.rule = rule
    self.condition = condition
    self.vocabulary = vocabulary
    self.jurisdiction = jurisdiction
  }

  var all: [Diagnostic] { examples + namedStates + certainDays }

  private var examples: [Diagnostic] {
    var first: [[IncidentView]: (span: SourceSpan, fires: Bool)] = [:]
    let tried = rule.fires.map { ($0, true) } + rule.silent.map { ($0, false) }
    return tried.compactMap { example, fires in
      let facts = example.incidents.map(\.inOrder)
      guard let earlier = first[facts] else {
        first[facts] = (example.span, fires)
        return nil
      }
      // An example that is cited by an anchor's name stands in one place only.
      return .sameExample(
        example.span, of: rule.id.value, first: earlier.span, isOpposite: earlier.fires != fires)
    }
  }

  /// States that the reason names and the condition does not ask for: the reason is printed
  /// whichever state is assessed.
  private var namedStates: [Diagnostic] {
    let asked = condition?.texts ?? []
    let words = rule.because.text.wordRanges
    return vocabulary.countries.sorted { $0.key < $1.key }.compactMap { code, name in
      guard code != jurisdiction, !asked.contains(code),
        let range = rule.because.text.firstBytes(of: name, amongWords: words)
      else { return nil }
      return .namesState(
        name, rule: rule.id.value, at: rule.because.span(ofDecoded: range))
    }
  }

  /// Comparisons of a date with one moment: a date is the finest mark that an incident has.
  private var certainDays: [Diagnostic] {
    guard let condition else { return [] }
    let tree = condition.tree
    return tree.nodes.indices.compactMap { node in
      guard case .operation(let operation, let operands) = tree.nodes[node],
        operation == .equal || operation == .isIn,
        operands.contains(where: { condition.type(of: $0) == .timestamp }),
        operands.contains(where: { condition.isWritten($0) })
      else { return nil }
      return .singlesOut(at: tree.span(of: node))
    }
  }
}

extension CheckedExpression {
  /// The texts in quotes.
  var texts: Set<String> {
    tree.nodes.reduce(into: []) { found, node in
      if case .literal(.string(let text)) = node { found.insert(text) }
    }
  }

  /// Whether a part reads nothing, and so is the same for every incident.
  fileprivate func isWritten(_ node: NodeID) -> Bool {
    if case .name = tree.nodes[node] { return false }
    return tree.children(of: node).allSatisfy(isWritten)
  }
}

extension String {
  /// Where its words begin, in bytes.
  fileprivate var wordRanges: Set<Int> {
    var starts: Set<Int> = []
    var isInWord = false
    for (place, byte) in utf8.enumerated() {
      if byte.isOfWord, !isInWord { starts.insert(place) }
      isInWord = byte.isOfWord
    }
    return starts
  }

  /// The first place where a name stands as words of its own.
  fileprivate func firstBytes(of name: String, amongWords starts: Set<Int>) -> Range<Int>? {
    let (bytes, wanted) = (Array(utf8), Array(name.utf8))
    return starts.sorted().first { start in
      let end = start + wanted.count
      return end <= bytes.count && bytes[start..<end].elementsEqual(wanted)
        && (end == bytes.count || !bytes[end].isOfWord)
    }.map { $0..<($0 + wanted.count) }
  }
}

extension UInt8 {
  /// Letters and digits, and the bytes of letters beyond ASCII.
  fileprivate var isOfWord: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: false
    }
  }
}
