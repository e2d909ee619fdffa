package import CEL
import SourceText
import ThreatModel

/// What is wrong with cases and marks beside the rest of their rule set.
struct CaseFindings {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  var all: [Diagnostic] { repeated + unknown }

  private var repeated: [Diagnostic] {
    var first: [String: Located<String>] = [:]
    return rules.cases.map(\.id).compactMap { id in
      guard let earlier = first[id.value] else {
        first[id.value] = id
        return nil
      }
      return .duplicateID(id, kind: "case", first: earlier.span)
    }
  }

  /// Ids of rules, criteria, rungs and gates that the rule set does not have.
  private var unknown: [Diagnostic] {
    guard rules.isComplete else { return [] }
    let ruleIDs = rules.criteria.flatMap(\.rules).map(\.id.value)
    let criteria = rules.criteria.map(\.id.value)
    let rungs = rules.designations.map(\.id.value)
    let gates = rules.designations.flatMap { rung in
      rung.gates.map { "\(rung.id.value)/\($0.id.value)" }
    }
    return rules.cases.map(\.expected).flatMap { expected -> [Diagnostic] in
      var found = missing("rule", expected.fires + expected.silent + expected.open, from: ruleIDs)
      found += missing("criterion", expected.scores.map(\.criterion), from: criteria)
      let named = [expected.recommended, expected.possible].compactMap(\.self)
      found += missing("rung", named, from: rungs)
      return found + missing("gate", expected.met + expected.unmet, from: gates)
    }
  }

  private func missing(
    _ kind: String, _ names: [Located<String>], from known: [String]
  ) -> [Diagnostic] {
    let set = Set(known)
    return names.filter { !set.contains($0.value) }
      .map { .unknownInCase($0, kind: kind, known: known) }
  }
}

extension Condition {
  /// The terms that tests should make both true and false.
  package var terms: [NodeID] { program.expression.tree.termsAtAnyDepth }

  /// A term on one line, as people write it in a mark.
  package func text(ofTerm term: NodeID) -> String {
    program.expression.tree.text(of: term).onOneLine
  }

  /// The marks on terms that the condition does not have.
  func unknownMarks(_ marks: [CoverageMark]) -> [Diagnostic] {
    guard !marks.isEmpty else { return [] }
    let known = terms.map(text(ofTerm:))
    return marks.map(\.term).filter { !known.contains($0.value.onOneLine) }
      .map { .unknownTerm($0, known: known) }
  }
}

extension CoverageMark {
  /// Whether it is on a term.
  package func isOn(_ text: String) -> Bool { term.value.onOneLine == text }
}

extension String {
  /// Words with one blank between them: how a condition is broken into lines says nothing.
  fileprivate var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }
}
