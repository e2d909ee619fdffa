package import Dossiers
package import SourceText
import ThreatModel
package import YAMLTree

/// Reads a rules file and says everything that is wrong with its form.
package struct RuleSetReader {
  private let context: EvidenceContext
  private let settings: SettingsReader
  private let references: ReferenceReader

  private init(_ context: EvidenceContext) {
    self.context = context
    settings = SettingsReader(context)
    references = ReferenceReader(context)
  }

  /// Reads a rule set.
  ///
  /// - Returns: What could be read of the rule set, so that its conditions are checked in the same
  ///   run; with errors it is marked as not complete, and compiling it gives no program.
  package static func read(_ root: YAMLNode, in context: EvidenceContext) -> Checked<RuleSet> {
    var problems = Problems()
    var rules = RuleSetReader(context).ruleSet(root, &problems)
    rules?.isComplete = !problems.hasErrors
    return Checked(rules, problems.diagnostics.inFileOrder())
  }

  private func ruleSet(_ root: YAMLNode, _ problems: inout Problems) -> RuleSet? {
    guard let fields = Fields(root, RuleSetTables.ruleSet, &problems) else { return nil }
    let id = fields.identifier("ruleset", &problems)
    let version = fields.text("version", &problems)
    let title = fields.text("title", &problems)
    let scale = fields.identifier("scale", &problems)
    let settings = settings.settings(fields, scale: scale, &problems)
    let examples = ExampleReader(
      context, scale: scale?.value ?? "", attribution: settings.attribution)
    let cases = CaseReader(context, examples: examples)
    let criteria = fields.list("criteria", &problems).compactMap {
      criterion($0, examples, cases, &problems)
    }
    let designations = fields.list("designations", &problems)
      .compactMap { designation($0, cases, &problems) }
    let tried = fields.list("cases", &problems).compactMap { cases.ruleCase($0, &problems) }
    let question = fields.text("question", &problems)?.value
    let jurisdiction = fields["jurisdiction"].flatMap { context.code($0, &problems) }
    guard let scale else { return nil }
    let reproduces = fields["reproduces"].flatMap { context.grade($0, &problems) }
    return RuleSet(
      id: id ?? Located("", at: root.span), version: version?.value ?? "",
      title: title?.value ?? "", question: question, jurisdiction: jurisdiction?.value,
      scale: scale, settings: settings, reproduces: reproduces, criteria: criteria,
      designations: designations,
      cases: tried, isComplete: true)
  }

  private func criterion(
    _ node: YAMLNode, _ examples: ExampleReader, _ cases: CaseReader, _ problems: inout Problems
  ) -> CriterionText? {
    guard let fields = Fields(node, RuleSetTables.criterion, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    let weight = fields.bounded("weight", places: 2, &problems)
      .map { $0.map(Points.init(hundredths:)) }
    let within = fields.choice(
      "within_incident", WithinIncident.allCases.map(\.rawValue), &problems)
    let across = across(fields, &problems)
    let rules = fields.list("rules", &problems).compactMap {
      rule($0, examples, cases, &problems)
    }
    let question = fields.text("question", &problems)?.value
    let why = fields.text("why", &problems)?.value
    return CriterionText(
      id: id ?? Located("", at: node.span), title: title?.value ?? "", question: question,
      weight: weight ?? Located(.zero, at: node.span), why: why,
      within: within.flatMap { WithinIncident(rawValue: $0.value) } ?? .highest, across: across,
      rules: rules)
  }

  private func across(_ fields: Fields, _ problems: inout Problems) -> AcrossIncidents {
    var across = AcrossIncidents(form: .room, discount: Factor(tenThousandths: 6000))
    guard let fields = fields.fields("across_incidents", RuleSetTables.across, &problems)
    else { return across }
    if let discount = fields.bounded("discount", places: 4, &problems) {
      across.discount = Factor(tenThousandths: discount.value)
    }
    let forms = AcrossIncidents.Form.allCases.map(\.rawValue)
    if let form = fields.choice("form", forms, &problems) {
      across.form = AcrossIncidents.Form(rawValue: form.value) ?? .room
    }
    return across
  }

  private func rule(
    _ node: YAMLNode, _ reader: ExampleReader, _ cases: CaseReader, _ problems: inout Problems
  ) -> RuleText? {
    guard let fields = Fields(node, RuleSetTables.rule, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    let scope =
      fields.choice("scope", RuleScope.allCases.map(\.rawValue), &problems)
      .flatMap { RuleScope(rawValue: $0.value) } ?? .incident
    let condition = fields.mappedText("when", &problems)
    let points = fields.bounded("points", places: 2, &problems)
      .map { $0.map(Points.init(hundredths:)) }
    let times = fields.bounded("times", places: 4, &problems)
      .map { $0.map(Factor.init(tenThousandths:)) }
    reportWorth(fields, &problems)
    let because = reason(fields, &problems)
    let why = fields.text("why", &problems)
    let references = fields.list("references", &problems).compactMap {
      self.references.reference($0, &problems)
    }
    if fields["examples"] == nil, condition?.text != "otherwise" {
      report(missing: "examples", in: fields, &problems)
    }
    let tried = fields.fields("examples", RuleSetTables.examples, &problems)
    func examples(_ key: String) -> [RuleExample] {
      (tried?.list(key, &problems) ?? []).compactMap {
        reader.example($0, scope: scope, &problems)
      }
    }
    let fires = examples("fires")
    let silent = examples("silent")
    let uncovered = fields.list("uncovered", &problems).compactMap { cases.mark($0, &problems) }
    let disabled = fields.boolean("disabled", &problems)
    guard let condition else { return nil }
    return RuleText(
      id: id ?? Located("", at: node.span), title: title?.value ?? "", scope: scope,
      condition: condition, points: points ?? Located(.zero, at: node.span), times: times,
      because: because ?? MappedText("", span: node.span), why: why?.value ?? "",
      references: references, fires: fires, silent: silent, uncovered: uncovered,
      disabled: disabled.flatMap { $0.value ? $0.span : nil })
  }

  /// A rule is worth points, or multiplies those of others.
  private func reportWorth(_ fields: Fields, _ problems: inout Problems) {
    switch (fields["points"], fields["times"]) {
    case (nil, nil):
      report(missing: "points", in: fields, &problems)
    case (_?, let times?): problems.report(.pointsAndTimes(at: times.span))
    default: break
    }
  }

  /// Reports a key that is missing here, unless one that was misspelt may stand for it.
  private func report(missing name: String, in fields: Fields, _ problems: inout Problems) {
    let isMisspelt = fields.node.pairs?.contains { fields.table[$0.name] == nil } ?? false
    guard let key = fields.table[name], !isMisspelt else { return }
    problems.report(
      .missingKey(key, in: fields.table, at: fields.node.pairs?.first?.key.span ?? fields.span))
  }

  /// The template of a reason, which is a sentence: one of megabytes would be looked through for
  /// places to fill.
  private func reason(_ fields: Fields, _ problems: inout Problems) -> MappedText? {
    guard let text = fields.mappedText("because", &problems) else { return nil }
    let longest = 1000
    guard text.text.utf8.count <= longest else {
      problems.report(.reasonTooLong(longest, at: text.span))
      return nil
    }
    return text
  }

  private func designation(
    _ node: YAMLNode, _ cases: CaseReader, _ problems: inout Problems
  ) -> DesignationText? {
    guard let fields = Fields(node, RuleSetTables.designation, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    // An index above 100 is told where the ladder is looked at as a whole.
    let atLeast = fields.bounded("at_least", places: 2, upTo: 10_000, &problems)
      .map { $0.map(Points.init(hundredths:)) }
    let gates = fields.list("requires", &problems).compactMap {
      gate($0, cases, &problems)
    }
    let meaning = fields.text("meaning", &problems)?.value
    let triggers = fields.texts("triggers", &problems).map(\.value)
    return DesignationText(
      id: id ?? Located("", at: node.span), title: title?.value ?? "", atLeast: atLeast,
      gates: gates, meaning: meaning,
      triggers: triggers)
  }

  private func gate(
    _ node: YAMLNode, _ cases: CaseReader, _ problems: inout Problems
  ) -> GateText? {
    guard let fields = Fields(node, RuleSetTables.gate, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let condition = fields.mappedText("that", &problems)
    let because = fields.text("because", &problems)
    let implies = fields.identifiers("implies", &problems)
    let uncovered = fields.list("uncovered", &problems).compactMap { cases.mark($0, &problems) }
    guard let condition else { return nil }
    return GateText(
      id: id ?? Located("", at: node.span), condition: condition, because: because?.value ?? "",
      implies: implies, uncovered: uncovered)
  }
}

extension Diagnostic {
  fileprivate static func reasonTooLong(_ limit: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.template", "a reason of more than \(limit) bytes", at: span,
      help: "say the reason in one sentence, and the rest under 'why'")
  }
}
