package import CEL
package import SourceText
package import ThreatModel

/// What the conditions of a rule set may use, for each place where a condition stands.
package struct ConditionLanguage: Sendable {
  /// Of a rule over one incident.
  package let incident: Environment
  /// Of a rule over all visible incidents.
  package let actor: Environment
  /// Of a gate: over all visible incidents and the criteria's scores.
  package let gate: Environment
  /// The functions that the rule set adds to those of CEL.
  package let functions: [Function]

  /// The language of a rule set.
  ///
  /// - Parameters:
  ///   - fields: What may be read of an incident.
  ///   - scale: The one probability language of the rule set.
  ///   - joint: How joint statements count.
  ///   - criteria: The ids of the criteria, by which gates name scores.
  package init(
    _ fields: ConditionFields, scale: LikelihoodScale, joint: JointPolicy, criteria: [String]
  ) {
    let own = ConditionFunctions(scale: scale, joint: joint)
    let vocabularies =
      fields.vocabularies + [
        CEL.Vocabulary(
          ConditionFunctions.scaleVocabulary, terms: scale.terms.flatMap { [$0.term] + $0.aliases }),
        CEL.Vocabulary("criteria", terms: criteria),
      ]
    let structures = fields.structures
    func environment(_ variables: [Variable]) -> Environment {
      Environment(
        variables: variables, structures: structures,
        functions: own.all(hasIncidents: variables[0].name == "incidents"),
        vocabularies: vocabularies, hints: ConditionHints.all, limits: .ofConditions)
    }
    let incidents = Variable(
      "incidents", .list(.structure("incident")), documentation: "All visible incidents.")
    incident = environment([
      Variable("incident", .structure("incident"), documentation: "The incident at hand.")
    ])
    actor = environment([incidents])
    gate = environment([
      incidents,
      Variable(
        "scores", .map(.term("criteria"), .double),
        documentation: "Criterion id to score, 0 to 100."),
    ])
    functions = own.all(hasIncidents: true)
  }

  /// Reads a condition that stands nowhere yet.
  ///
  /// - Parameter text: What somebody wrote.
  /// - Returns: Whether it is about one incident or about all of them, and the condition, or what
  ///   is wrong with it.
  package func read(
    _ text: MappedText
  ) -> (scope: RuleScope, condition: Checked<CheckedExpression>) {
    let one = incident.compile(text)
    if !one.diagnostics.hasErrors { return (.incident, one) }
    let all = gate.compile(text)
    let names = gate.variables.map(\.name)
    let isAboutAll =
      !all.diagnostics.hasErrors
      || one.diagnostics.contains { $0.span.map { names.contains($0.text) } ?? false }
    return isAboutAll
      ? (.actor, Checked(all.value, all.diagnostics.map(\.explainingBlindness)))
      : (.incident, Checked(one.value, one.diagnostics.map(\.explainingBlindness)))
  }
}

/// Where a condition stands, which decides what it may use.
package enum ConditionPlace: Sendable {
  /// A rule.
  case rule(RuleScope)
  /// A gate.
  case gate
}

extension ConditionLanguage {
  /// A condition written anew, so that two that differ only in layout, comments or the spelling of
  /// literals are the same text.
  ///
  /// - Parameters:
  ///   - text: A condition.
  ///   - place: Where it stands.
  /// - Returns: The text; the condition as it is where it cannot be read.
  package func normalForm(of text: MappedText, in place: ConditionPlace) -> String {
    let environment =
      switch place {
      case .rule(.incident): incident
      case .rule(.actor): actor
      case .gate: gate
      }
    return environment.compile(text, expecting: .bool).value?.tree.canonicalText ?? text.text
  }
}

extension RuleProgram {
  /// What its conditions may use.
  package var language: ConditionLanguage {
    ConditionLanguage(
      fields, scale: scale, joint: settings.attribution.joint, criteria: criteria.map(\.id))
  }
}
