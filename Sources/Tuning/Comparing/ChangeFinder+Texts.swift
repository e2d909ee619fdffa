import RuleBook
import SourceText
package import ThreatModel

/// Texts, examples and cases that differ: they decide nothing, and are only named.
extension ChangeFinder {
  /// What differs and decides nothing, by part of the rule set.
  package var texts: [TextDifference] {
    [ruleSet].filter { !$0.keys.isEmpty }
      + criteria.kept.compactMap { mine, theirs in
        Self.difference(
          "criteria.\(mine.id.value)",
          [
            ("title", mine.title == theirs.title), ("question", mine.question == theirs.question),
            ("why", mine.why == theirs.why),
          ])
      } + rules.kept.compactMap(rule) + rungs
  }

  private var ruleSet: TextDifference {
    let (mine, theirs) = (first.rules, second.rules)
    let keys = [
      ("ruleset", mine.id.value == theirs.id.value), ("version", mine.version == theirs.version),
      ("title", mine.title == theirs.title), ("question", mine.question == theirs.question),
      ("jurisdiction", mine.jurisdiction == theirs.jurisdiction),
      ("cases", mine.cases.elementsEqual(theirs.cases) { $0.isSame(as: $1) }),
    ]
    return TextDifference(path: "", keys: keys.filter { !$0.1 }.map(\.0))
  }

  private func rule(_ pair: RulePairing.Pair) -> TextDifference? {
    let (mine, theirs) = (pair.first.rule, pair.second.rule)
    return Self.difference(
      "rules.\(pair.first.id)",
      [
        ("title", mine.title == theirs.title),
        ("because", mine.because.text == theirs.because.text), ("why", mine.why == theirs.why),
        ("references", mine.references.map(\.value) == theirs.references.map(\.value)),
        ("examples", mine.examples == theirs.examples),
        ("uncovered", mine.uncovered.words == theirs.uncovered.words),
      ])
  }

  private var rungs: [TextDifference] {
    second.rules.designations.flatMap { theirs -> [TextDifference] in
      let mine = first.rules.designations.first { $0.id.value == theirs.id.value }
      guard let mine else { return [] }
      let path = "designations.\(mine.id.value)"
      let gates = theirs.gates.compactMap { gate -> TextDifference? in
        let own = mine.gates.first { $0.id.value == gate.id.value }
        guard let own else { return nil }
        return Self.difference(
          "\(path).gates.\(gate.id.value)",
          [
            ("because", own.because == gate.because),
            ("implies", own.implies.map(\.value) == gate.implies.map(\.value)),
            ("uncovered", own.uncovered.words == gate.uncovered.words),
          ])
      }
      let own = Self.difference(
        path,
        [
          ("title", mine.title == theirs.title), ("meaning", mine.meaning == theirs.meaning),
          ("triggers", mine.triggers == theirs.triggers),
        ])
      return [own].compactMap(\.self) + gates
    }
  }

  private static func difference(
    _ path: String, _ keys: [(name: String, isSame: Bool)]
  ) -> TextDifference? {
    let other = keys.filter { !$0.isSame }.map(\.name)
    return other.isEmpty ? nil : TextDifference(path: path, keys: other)
  }
}

extension RuleText {
  /// The facts it is tried on, wherever they stand.
  fileprivate var examples: [[[IncidentView]]] {
    [fires.map(\.incidents), silent.map(\.incidents)]
  }
}

extension [CoverageMark] {
  fileprivate var words: [[String]] { map { [$0.term.value, $0.why] } }
}

extension RuleCase {
  fileprivate func isSame(as other: RuleCase) -> Bool {
    id.value == other.id.value && title == other.title && why == other.why && asOf == other.asOf
      && incidents == other.incidents && expected.isSame(as: other.expected)
  }
}

extension ExpectedResult {
  fileprivate func isSame(as other: ExpectedResult) -> Bool {
    names == other.names && index?.value == other.index?.value
      && scores.elementsEqual(other.scores) {
        $0.criterion.value == $1.criterion.value && $0.figure.value == $1.figure.value
      }
  }

  /// All that is named by its id.
  private var names: [[String]] {
    [
      fires, silent, open, [recommended].compactMap(\.self), [possible].compactMap(\.self), met,
      unmet,
    ]
    .map { $0.map(\.value) }
  }
}
