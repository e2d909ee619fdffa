package import Dossiers
package import SourceText
import ThreatModel
package import YAMLTree

/// Reads a file of expectations and says everything that is wrong with its form.
package struct ExpectationReader {
  private let context: EvidenceContext
  private let facts: FactReader
  private let references: ReferenceReader

  private init(_ context: EvidenceContext) {
    self.context = context
    facts = FactReader(context)
    references = ReferenceReader(context)
  }

  /// Reads expectations.
  ///
  /// - Returns: The stances that could be read, and every problem in file order; whether the rungs
  ///   exist is seen when a rule set is at hand. With an error it is not all of the file.
  package static func read(
    _ root: YAMLNode, in context: EvidenceContext
  ) -> Checked<ExpectationSet> {
    var problems = Problems()
    let set = ExpectationReader(context).expectations(root, &problems)
    return Checked(set, problems.diagnostics.inFileOrder())
  }

  private func expectations(
    _ root: YAMLNode, _ problems: inout Problems
  ) -> ExpectationSet? {
    guard let fields = Fields(root, ExpectationTables.expectations, &problems) else { return nil }
    let ruleSet = fields.identifier("expectations", &problems)
    let stances = fields.list("stances", &problems).compactMap { stance($0, &problems) }
    var first: [String: SourceSpan] = [:]
    for id in stances.map(\.id) {
      if let earlier = first[id.value] {
        problems.report(.duplicateID(id, kind: "stance", first: earlier))
      } else {
        first[id.value] = id.span
      }
    }
    let bounds = fields.list("bounds", &problems).compactMap { bound($0, &problems) }
    guard let ruleSet else { return nil }
    return ExpectationSet(ruleSet: ruleSet, stances: stances, bounds: bounds)
  }

  private func bound(_ node: YAMLNode, _ problems: inout Problems) -> SettingBound? {
    guard let fields = Fields(node, ExpectationTables.bound, &problems) else { return nil }
    let path = fields.text("path", &problems)
    let least = fields.text("least", &problems)
    let most = fields.text("most", &problems)
    return path.map { SettingBound(path: $0, least: least, most: most) }
  }

  private func stance(_ node: YAMLNode, _ problems: inout Problems) -> Expectation? {
    guard let fields = Fields(node, ExpectationTables.stance, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let actor = fields["actor"].flatMap { context.state($0, &problems) }
    let date = fields["as_of"].flatMap { day($0, &problems) }
    let by = fields["by"].flatMap { context.code($0, &problems) }
    let words = fields.text("stance", &problems)
    let kind = fields.choice("kind", StanceKind.allCases.map(\.rawValue), &problems)
    let expected = fields.fields("expected", ExpectationTables.expected, &problems)
    let exactly = expected?.identifier("rung", &problems)
    let atLeast = exactly ?? expected?.identifier("at_least", &problems)
    let atMost = exactly ?? expected?.identifier("at_most", &problems)
    let bounds = ["at_least", "at_most"].compactMap { expected?[$0] }
    if exactly != nil, let bound = bounds.first {
      problems.report(.rungAndBound(at: bound.span))
    }
    if let expected, expected["rung"] == nil, bounds.isEmpty {
      problems.report(.expectsNothing(at: fields["expected"]?.span ?? node.span))
    }
    let marked = fields.choice("marked", ["agree", "disagree"], &problems)
    let why = fields.text("why", &problems)
    let sources = fields.list("sources", &problems).compactMap {
      references.reference($0, &problems)
    }
    if let list = fields["sources"], list.items?.isEmpty == true {
      problems.report(.unsourcedStance(at: list.span))
    }
    guard let id, let actor, let date, let by, let words, let marked,
      let kind = kind.flatMap({ StanceKind(rawValue: $0.value) })
    else { return nil }
    return Expectation(
      id: id, actor: actor, date: date, by: by.value, stance: words.value, kind: kind,
      atLeast: atLeast, atMost: atMost, isKnownDisagreement: marked.value == "disagree",
      why: why?.value ?? "", sources: sources)
  }

  private func day(_ node: YAMLNode, _ problems: inout Problems) -> CalendarDate? {
    guard let date = facts.knownDate(node, &problems) else { return nil }
    guard date.precision == .day else {
      problems.report(.notADay(at: node.span))
      return nil
    }
    return date.earliest
  }
}
