import CEL
package import SourceText
package import ThreatModel

/// Turns a rule set into a program, or says everything that is wrong with it.
package struct RuleCompiler {
  private let fields: ConditionFields
  private let scale: LikelihoodScale
  private let scales: Scales
  private let language: ConditionLanguage
  private let isReviewing: Bool
  private var problems: [Diagnostic] = []

  private init(
    _ rules: RuleSet, _ vocabulary: ThreatModel.Vocabulary, scale: LikelihoodScale,
    _ scales: Scales,
    reviewing: Bool
  ) {
    isReviewing = reviewing
    fields = ConditionFields(vocabulary)
    self.scale = scale
    self.scales = scales
    language = ConditionLanguage(
      fields, scale: scale, joint: rules.settings.attribution.joint,
      criteria: rules.criteria.map(\.id.value))
  }

  /// Checks and compiles a rule set.
  ///
  /// - Parameters:
  ///   - rules: The rule set as it was read.
  ///   - vocabulary: The words of its conditions.
  ///   - scales: The scales, its own among them.
  ///   - reviewing: Whether also to look for what is no mistake but surely not meant, such as a
  ///     condition that is never true: that takes longer than all the rest, and who only wants an
  ///     answer need not wait for it.
  /// - Returns: The program, unless a diagnostic is an error.
  package static func compile(
    _ rules: RuleSet, vocabulary: ThreatModel.Vocabulary, scales: Scales, reviewing: Bool = true
  ) -> Checked<RuleProgram> {
    compile(rules, vocabulary, scales, reviewing: reviewing, isTrial: false)
  }

  /// Compiles a rule set that is only to be tried, such as one made of parts of two sound ones.
  ///
  /// Its conditions are checked as ever. What only matters for a rule set that somebody writes is
  /// not: that the ladder rises, that gates nest, that examples are there.
  ///
  /// - Parameters:
  ///   - rules: The rule set.
  ///   - vocabulary: The words of its conditions.
  ///   - scales: The scales, its own among them.
  /// - Returns: The program, or why nothing can be assessed with it.
  package static func trial(
    _ rules: RuleSet, vocabulary: ThreatModel.Vocabulary, scales: Scales
  ) -> Checked<RuleProgram> {
    guard let lowest = rules.designations.first else {
      return Checked(nil, [.noDesignations(at: rules.id.span)])
    }
    guard rules.criteria.contains(where: { $0.weight.value > .zero }) else {
      return Checked(
        nil, [.weightsSumToZero(at: rules.criteria.first?.weight.span ?? lowest.id.span)])
    }
    return compile(rules, vocabulary, scales, reviewing: false, isTrial: true)
  }

  private static func compile(
    _ rules: RuleSet, _ vocabulary: ThreatModel.Vocabulary, _ scales: Scales, reviewing: Bool,
    isTrial: Bool
  ) -> Checked<RuleProgram> {
    guard let scale = scales.scales[rules.scale.value] else {
      // Without its terms no condition can be checked; the rest can.
      let found = RuleSetFindings(rules).all
      return Checked(
        nil, ([.unknownScale(rules.scale, known: scales.scales.keys)] + found).inFileOrder())
    }
    var compiler = RuleCompiler(rules, vocabulary, scale: scale, scales, reviewing: reviewing)
    let conditions = rules.criteria.map { compiler.conditions(of: $0) }
    let criteria = zip(rules.criteria, conditions).map { compiler.criterion($0, $1) }
    let gates = rules.designations.map { compiler.conditions(of: $0) }
    let rungs = zip(rules.designations, gates).map { compiler.rung($0, $1) }
    let expressions = gates.map { $0.map { $0?.expression } }
    if !isTrial {
      compiler.problems += RuleSetFindings(rules, gates: expressions).all + CaseFindings(rules).all
      compiler.problems += SubjectFindings(rules).all
      compiler.problems += ReproductionFindings(rules, vocabulary, conditions, gates).all
    }
    var used = UsedWords()
    if reviewing {
      // What is wrong in one place would show as a finding in another.
      let isSound = rules.isComplete && !compiler.problems.hasErrors
      // A rule that is switched off neither outweighs another nor leads to a rung.
      let review = RuleSetReview(
        rules.enabled, vocabulary, scales, compiler.language,
        conditions: zip(rules.criteria, conditions).map { criterion, conditions in
          zip(criterion.rules, conditions).filter { !$0.0.isDisabled }.map { $0.1?.expression }
        }, gates: expressions)
      compiler.problems += review.findings(isSound: isSound)
      compiler.problems += rules.criteria.flatMap(\.rules).compactMap(Diagnostic.disabled)
      used = review.usedWords
    }
    let problems = compiler.problems.inFileOrder()
    guard rules.isComplete, !problems.hasErrors else { return Checked(nil, problems) }
    let program = RuleProgram(
      id: rules.id.value, version: rules.version, title: rules.title, question: rules.question,
      jurisdiction: rules.jurisdiction, settings: rules.settings,
      reproduces: rules.reproduces.flatMap { vocabulary.grade($0.value) },
      criteria: criteria.compactMap(\.self), rungs: rungs.compactMap(\.self), cases: rules.cases,
      scale: scale, fields: compiler.fields, usedWords: used)
    return Checked(program, problems)
  }

  private mutating func conditions(of text: CriterionText) -> [CheckedCondition?] {
    text.rules.map { rule in
      // It is shown as it is written; what is run is the truth.
      rule.isOtherwise
        ? otherwise(rule)
        : condition(
          rule.condition, in: rule.scope == .incident ? language.incident : language.actor)
    }
  }

  private mutating func otherwise(_ rule: RuleText) -> CheckedCondition? {
    let truth = MappedText("true", span: rule.condition.span)
    guard let expression = language.incident.compile(truth).value else { return nil }
    let condition = Condition(
      source: rule.condition, program: expression.plan(), fields: [], words: [], positions: [],
      readsResponses: false, readsScores: false, alwaysHolds: true)
    return (condition, expression, true)
  }

  private mutating func conditions(of text: DesignationText) -> [CheckedCondition?] {
    text.gates.map { condition($0.condition, in: language.gate) }
  }

  private mutating func criterion(
    _ text: CriterionText, _ conditions: [CheckedCondition?]
  ) -> Criterion? {
    var enabled: [Rule] = []
    var disabled: [Rule] = []
    for (text, condition) in zip(text.rules, conditions) {
      guard let rule = rule(text, condition) else { continue }
      if text.isDisabled { disabled.append(rule) } else { enabled.append(rule) }
    }
    return Criterion(
      id: text.id.value, title: text.title, question: text.question, weight: text.weight.value,
      why: text.why, within: text.within, across: text.across, rules: enabled, disabled: disabled)
  }

  private mutating func rule(_ text: RuleText, _ condition: CheckedCondition?) -> Rule? {
    let template = Template.read(text.because, fields: fields, scope: text.scope)
    problems += template.diagnostics
    guard let condition, let template = template.value else { return nil }
    if text.scope == .actor, !condition.filtersByAttribution {
      problems.append(.ignoresAttribution(text.id, condition: text.condition.span))
    }
    problems += condition.condition.unknownMarks(text.uncovered)
    return Rule(
      id: text.id.value, title: text.title, scope: text.scope, condition: condition.condition,
      points: text.points.value, times: text.times?.value, because: template, why: text.why,
      references: text.references.map(\.value), fires: text.fires, silent: text.silent,
      uncovered: text.uncovered)
  }

  private mutating func rung(
    _ text: DesignationText, _ conditions: [CheckedCondition?]
  ) -> RungDemands? {
    var gates: [Gate] = []
    for (gate, condition) in zip(text.gates, conditions) {
      guard let condition else { continue }
      problems += condition.condition.unknownMarks(gate.uncovered)
      gates.append(
        Gate(
          id: gate.id.value, condition: condition.condition, because: gate.because,
          uncovered: gate.uncovered))
    }
    return RungDemands(
      id: text.id.value, title: text.title, atLeast: text.atLeast?.value,
      gates: gates, meaning: text.meaning, triggers: text.triggers)
  }

  /// A condition that may be run, with what is known of it.
  typealias CheckedCondition = (
    condition: Condition, expression: CheckedExpression, filtersByAttribution: Bool
  )

  private mutating func condition(
    _ text: MappedText, in environment: Environment
  ) -> CheckedCondition? {
    let checked = environment.compile(text, expecting: .bool)
    problems += checked.diagnostics.map {
      $0.explainingBlindness.explainingScale(scale, among: scales)
    }
    guard let expression = checked.value else { return nil }
    if isReviewing { problems += expression.findings }
    let references = expression.fieldReferences
    let fields = references.filter { $0.structure == "incident" }.map(\.path)
    let truth = environment.compile(MappedText("true", named: "truth")).value
    let filters =
      fields.contains("attribution") || expression.functions.contains("governments")
      || references.contains { $0.structure == "claim" && $0.path == "likelihood" }
    let condition = Condition(
      source: text, program: expression.plan(), fields: fields,
      words: expression.termReferences, positions: fields.compactMap(self.fields.position(of:)),
      readsResponses: fields.contains("responses"),
      readsScores: expression.variables.contains("scores"),
      alwaysHolds: truth?.implies(expression) ?? false)
    return (condition, expression, filters)
  }
}
