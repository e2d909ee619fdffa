import CEL
package import RuleBook
import SourceText
package import ThreatModel

/// Records the value of every part of a condition.
///
/// Inside a comprehension only the verdict on each element is kept: which element made `exists`
/// true is what a reader asks.
final class TermRecorder: EvaluationObserver {
  private var values: [NodeID: Value] = [:]
  private var elements: [NodeID: [(index: Int, value: Value)]] = [:]
  private var within: [(node: NodeID, element: Int)] = []

  func evaluated(_ node: NodeID, to value: Value) {
    guard let place = within.last else {
      values[node] = value
      return
    }
    // The last value met at an element is that of the whole predicate.
    if within.count == 1 {
      if elements[place.node]?.last?.index == place.element { elements[place.node]?.removeLast() }
      elements[place.node, default: []].append((place.element, value))
    }
  }

  func entered(element index: Int, of comprehension: NodeID) {
    if within.last?.node == comprehension { within.removeLast() }
    within.append((comprehension, index))
  }

  func left(comprehension: NodeID) { within.removeAll { $0.node == comprehension } }

  /// The parts that were evaluated, in reading order, the whole first.
  func terms(of tree: SyntaxTree) -> [TermValue] {
    var terms: [TermValue] = []
    func visit(_ node: NodeID, depth: Int) {
      guard let value = values[node], tree.nodes[node].isWorthShowing else { return }
      let text = tree.text(of: node).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      terms.append(TermValue(text: text, depth: depth, value: value.words))
      for (index, verdict) in elements[node] ?? [] {
        let name = title(of: index, in: node, tree) ?? "element \(index + 1)"
        terms.append(TermValue(text: name, depth: depth + 1, value: verdict.words))
      }
      for child in tree.children(of: node) { visit(child, depth: depth + 1) }
    }
    visit(tree.root, depth: 0)
    return terms
  }

  private func title(of index: Int, in node: NodeID, _ tree: SyntaxTree) -> String? {
    guard case .comprehension(let comprehension) = tree.nodes[node],
      case .list(let list) = values[comprehension.range]
    else { return nil }
    return list.title(of: index)
  }
}

extension SyntaxNode {
  /// Literals and bare variables say nothing that their text does not.
  fileprivate var isWorthShowing: Bool {
    switch self {
    case .literal, .name: false
    case .list: false
    default: true
    }
  }
}

/// Shows one rule at one actor, term by term.
///
/// - Parameters:
///   - dossier: What the state is publicly reported to have done.
///   - program: The compiled rule set.
///   - id: One of its rules.
///   - asOf: The day.
/// - Returns: What every part of the condition gave at every visible incident; `nil` if the
///   program has no such rule.
package func trace(
  _ dossier: Dossier, with program: RuleProgram, rule id: String, asOf: CalendarDate
) -> RuleTrace? {
  for criterion in program.criteria {
    guard let rule = criterion.rules.first(where: { $0.id == id }) else { continue }
    let assessment = assess(dossier, with: program, asOf: asOf, detail: .reasons)
    let visible = VisibleIncidents(
      dossier, asOf: asOf, knownOn: asOf, settings: program.settings
    ).all
    let facts = visible.map { IncidentFacts($0.view, fields: program.fields) }
    let reasons = assessment.reasons.filter { $0.rule.id == id }
    let activations: [Value] =
      rule.scope == .incident
      ? facts.map { .structure($0) } : [.list(ListValue(facts.map { .structure($0) }))]
    let trials = zip(activations, reasons).map { activation, reason in
      let recorder = TermRecorder()
      _ = rule.condition.program.evaluate([activation], observer: recorder)
      let title = visible.first { $0.view.id == reason.incident }?.view.title
      return RuleTrial(
        title: title ?? "all visible incidents", reason: reason,
        terms: recorder.terms(of: rule.condition.program.expression.tree))
    }
    return RuleTrace(
      actor: assessment.actor, rule: NamedID(id: rule.id, title: rule.title),
      criterion: NamedID(id: criterion.id, title: criterion.title), weight: criterion.weight,
      totalWeight: program.totalWeight, points: rule.points,
      condition: rule.condition.source.text, why: rule.why, references: rule.references,
      trials: trials)
  }
  return nil
}
