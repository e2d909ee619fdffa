package import SourceText
package import ThreatModel

/// A rules file as it was written; conditions are still text.
package struct RuleSet: Sendable {
  /// Kebab-case.
  package var id: Located<String>
  /// Semantic version.
  package var version: String
  /// For people.
  package var title: String
  /// The question that it answers.
  package var question: String?
  /// For whom, by code.
  package var jurisdiction: String?
  /// The one probability language that it prints.
  package var scale: Located<String>
  /// What decides beside the rules.
  package var settings: Settings
  /// The grade that its rungs reproduce.
  package var reproduces: Located<String>?
  /// In the file's order.
  package var criteria: [CriterionText]
  /// Lowest first.
  package var designations: [DesignationText]
  /// Made-up states and what must come of them.
  package var cases: [RuleCase]
  /// Whether all that was written could be read; if not, what seems to be missing may be what
  /// could not.
  package var isComplete: Bool

  /// Puts the parts together.
  package init(
    id: Located<String>, version: String, title: String, question: String?, jurisdiction: String?,
    scale: Located<String>, settings: Settings, reproduces: Located<String>? = nil,
    criteria: [CriterionText], designations: [DesignationText], cases: [RuleCase] = [],
    isComplete: Bool
  ) {
    self.reproduces = reproduces
    self.id = id
    self.version = version
    self.title = title
    self.question = question
    self.jurisdiction = jurisdiction
    self.scale = scale
    self.settings = settings
    self.criteria = criteria
    self.designations = designations
    self.cases = cases
    self.isComplete = isComplete
  }
}

/// A criterion as it was written.
package struct CriterionText: Sendable {
  /// Kebab-case, unique.
  package var id: Located<String>
  /// For people.
  package var title: String
  /// What it asks.
  package var question: String?
  /// 0 or more.
  package var weight: Located<Points>
  /// Why this weight.
  package var why: String?
  /// How the rules of one incident combine.
  package var within: WithinIncident
  /// How incidents combine.
  package var across: AcrossIncidents
  /// In the file's order.
  package var rules: [RuleText]

  /// Puts the parts together.
  package init(
    id: Located<String>, title: String, question: String?, weight: Located<Points>, why: String?,
    within: WithinIncident, across: AcrossIncidents, rules: [RuleText]
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.weight = weight
    self.why = why
    self.within = within
    self.across = across
    self.rules = rules
  }
}

/// A rule as it was written.
package struct RuleText: Sendable {
  /// Kebab-case, unique in the rule set.
  package var id: Located<String>
  /// A verb phrase.
  package var title: String
  /// Over one incident or over all.
  package var scope: RuleScope
  /// The CEL condition.
  package var condition: MappedText
  /// Whether it holds wherever it is asked: the last row of a decision table, written `otherwise`.
  package var isOtherwise: Bool { condition.text == "otherwise" }
  /// 0 to 100.
  package var points: Located<Points>
  /// By what the points of its criterion are multiplied; such a rule has no points of its own.
  package var times: Located<Factor>?
  /// The reason's template.
  package var because: MappedText
  /// Why these points.
  package var why: String
  /// What it is grounded in.
  package var references: [Located<Reference>]
  /// Facts at which the condition must hold.
  package var fires: [RuleExample]
  /// Facts at which it must not.
  package var silent: [RuleExample]
  /// Terms of the condition that no test need cover.
  package var uncovered: [CoverageMark]
  /// Where it says that it is switched off, if it does.
  package var disabled: SourceSpan?

  /// Puts the parts together.
  package init(
    id: Located<String>, title: String, scope: RuleScope, condition: MappedText,
    points: Located<Points>, times: Located<Factor>? = nil,
    because: MappedText, why: String, references: [Located<Reference>], fires: [RuleExample],
    silent: [RuleExample], uncovered: [CoverageMark] = [],
    disabled: SourceSpan? = nil
  ) {
    self.id = id
    self.title = title
    self.scope = scope
    self.condition = condition
    self.points = points
    self.times = times
    self.because = because
    self.why = why
    self.references = references
    self.fires = fires
    self.silent = silent
    self.uncovered = uncovered
    self.disabled = disabled
  }
}

extension RuleText {
  /// Whether it is switched off, so that it counts nowhere.
  var isDisabled: Bool { disabled != nil }
}

extension RuleSet {
  /// The rule set without the rules that are switched off.
  var enabled: RuleSet {
    var enabled = self
    for place in enabled.criteria.indices {
      enabled.criteria[place].rules.removeAll(where: \.isDisabled)
    }
    return enabled
  }
}

/// A rung as it was written.
package struct DesignationText: Sendable {
  /// Kebab-case, unique.
  package var id: Located<String>
  /// For people.
  package var title: String
  /// The index it asks for.
  package var atLeast: Located<Points>?
  /// What it demands beside.
  package var gates: [GateText]
  /// What it says.
  package var meaning: String?
  /// What it sets off, what not.
  package var triggers: [String]

  /// Puts the parts together.
  package init(
    id: Located<String>, title: String, atLeast: Located<Points>?, gates: [GateText],
    meaning: String?, triggers: [String]
  ) {
    self.id = id
    self.title = title
    self.atLeast = atLeast
    self.gates = gates
    self.meaning = meaning
    self.triggers = triggers
  }
}

/// A gate as it was written.
package struct GateText: Sendable {
  /// Kebab-case, unique in the rule set.
  package var id: Located<String>
  /// The CEL condition.
  package var condition: MappedText
  /// The demand in words.
  package var because: String
  /// Gates of the rung below that it implies although they are written otherwise.
  package var implies: [Located<String>]
  /// Terms of the condition that no test need cover.
  package var uncovered: [CoverageMark]

  /// Puts the parts together.
  package init(
    id: Located<String>, condition: MappedText, because: String, implies: [Located<String>],
    uncovered: [CoverageMark] = []
  ) {
    self.id = id
    self.condition = condition
    self.because = because
    self.implies = implies
    self.uncovered = uncovered
  }
}

/// Facts that a rule is tried on.
package struct RuleExample: Sendable {
  /// One for incident-scope rules.
  package var incidents: [IncidentView]
  /// Where the example stands.
  package var span: SourceSpan

  /// Puts the parts together.
  package init(incidents: [IncidentView], span: SourceSpan) {
    self.incidents = incidents
    self.span = span
  }
}
