package import CEL
package import SourceText
package import ThreatModel

/// A rule set that was checked and compiled: conditions are ready to run, settings may be varied.
package struct RuleProgram: Sendable {
  /// Kebab-case.
  package var id: String
  /// Semantic version.
  package var version: String
  /// For people.
  package var title: String
  /// The question that it answers.
  package var question: String?
  /// For whom, by code.
  package var jurisdiction: String?
  /// What decides beside the rules.
  package var settings: Settings
  /// The grade that its rungs reproduce.
  package var reproduces: Grade?
  /// In the file's order.
  package var criteria: [Criterion]
  /// Lowest first; never empty, the first demands nothing.
  package var rungs: [RungDemands]
  /// Made-up states and what must come of them.
  package var cases: [RuleCase]
  /// The one probability language that it prints.
  package var scale: LikelihoodScale
  /// What conditions may read.
  package var fields: ConditionFields
  /// The words that its rules and gates use; none unless it was reviewed.
  package var usedWords: UsedWords

  /// Puts the parts together.
  package init(
    id: String, version: String, title: String, question: String?, jurisdiction: String?,
    settings: Settings, reproduces: Grade? = nil, criteria: [Criterion], rungs: [RungDemands],
    cases: [RuleCase] = [],
    scale: LikelihoodScale, fields: ConditionFields, usedWords: UsedWords = UsedWords()
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.question = question
    self.jurisdiction = jurisdiction
    self.settings = settings
    self.reproduces = reproduces
    self.criteria = criteria
    self.rungs = rungs
    self.cases = cases
    self.scale = scale
    self.fields = fields
    self.usedWords = usedWords
  }
}

/// A compiled criterion.
package struct Criterion: Sendable {
  /// Kebab-case.
  package var id: String
  /// For people.
  package var title: String
  /// What it asks.
  package var question: String?
  /// 0 or more.
  package var weight: Points
  /// Why this weight.
  package var why: String?
  /// How the rules of one incident combine.
  package var within: WithinIncident
  /// How incidents combine.
  package var across: AcrossIncidents
  /// In the file's order.
  package var rules: [Rule]
  /// Rules that are switched off: they were checked, and count nowhere.
  package var disabled: [Rule]

  /// Puts the parts together.
  package init(
    id: String, title: String, question: String?, weight: Points, why: String?,
    within: WithinIncident, across: AcrossIncidents, rules: [Rule], disabled: [Rule] = []
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.weight = weight
    self.why = why
    self.within = within
    self.across = across
    self.rules = rules
    self.disabled = disabled
  }
}

/// A compiled rule.
package struct Rule: Sendable {
  /// Kebab-case.
  package var id: String
  /// A verb phrase.
  package var title: String
  /// Over one incident or over all.
  package var scope: RuleScope
  /// When it fires.
  package var condition: Condition
  /// 0 to 100.
  package var points: Points
  /// By what the points of its criterion are multiplied where it holds; `nil` for a rule that has
  /// points of its own.
  package var times: Factor?
  /// The reason.
  package var because: Template
  /// Why these points.
  package var why: String
  /// What it is grounded in.
  package var references: [Reference]
  /// Facts at which the condition must hold.
  package var fires: [RuleExample]
  /// Facts at which it must not.
  package var silent: [RuleExample]
  /// Terms of the condition that no test need cover.
  package var uncovered: [CoverageMark]

  /// Puts the parts together.
  package init(
    id: String, title: String, scope: RuleScope, condition: Condition, points: Points,
    times: Factor? = nil, because: Template, why: String, references: [Reference],
    fires: [RuleExample],
    silent: [RuleExample], uncovered: [CoverageMark] = []
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
  }
}

extension Rule {
  /// Whether it is the last row of a decision table, which holds wherever it is asked.
  package var isOtherwise: Bool { condition.source.text == "otherwise" }
}

/// A compiled condition with what it reads.
package struct Condition: Sendable {
  /// As it was written.
  package var source: MappedText
  /// Ready to run.
  package var program: CEL.Program
  /// The incident's fields it reads, ascending.
  package var fields: [String]
  /// The words of vocabularies it names.
  package var words: [TermReference]
  /// The places of those of them that stand in the table of fields.
  package var positions: [Int]
  /// Whether it looks at what was done about an incident.
  package var readsResponses: Bool
  /// Whether it looks at the criteria's scores, which differ between the two readings.
  package var readsScores: Bool
  /// Whether it provably holds, whatever the evidence.
  package var alwaysHolds: Bool

  /// Puts the parts together.
  package init(
    source: MappedText, program: CEL.Program, fields: [String], words: [TermReference],
    positions: [Int], readsResponses: Bool, readsScores: Bool, alwaysHolds: Bool = false
  ) {
    self.alwaysHolds = alwaysHolds
    self.source = source
    self.program = program
    self.fields = fields
    self.words = words
    self.positions = positions
    self.readsResponses = readsResponses
    self.readsScores = readsScores
  }
}

/// A compiled rung.
package struct RungDemands: Sendable {
  /// Kebab-case.
  package var id: String
  /// For people.
  package var title: String
  /// The index it asks for.
  package var atLeast: Points?
  /// What it demands beside.
  package var gates: [Gate]
  /// What it says.
  package var meaning: String?
  /// What it sets off, what not.
  package var triggers: [String]

  /// Puts the parts together.
  package init(
    id: String, title: String, atLeast: Points?, gates: [Gate], meaning: String?, triggers: [String]
  ) {
    self.id = id
    self.title = title
    self.atLeast = atLeast
    self.gates = gates
    self.meaning = meaning
    self.triggers = triggers
  }
}

/// A compiled gate.
package struct Gate: Sendable {
  /// Kebab-case.
  package var id: String
  /// When it is met.
  package var condition: Condition
  /// The demand in words.
  package var because: String
  /// Terms of the condition that no test need cover.
  package var uncovered: [CoverageMark]

  /// Puts the parts together.
  package init(
    id: String, condition: Condition, because: String, uncovered: [CoverageMark] = []
  ) {
    self.id = id
    self.condition = condition
    self.because = because
    self.uncovered = uncovered
  }
}

extension RuleProgram {
  /// The incident's fields that its conditions read.
  package var fieldsRead: Set<String> {
    let rules = criteria.flatMap(\.rules).map(\.condition)
    let gates = rungs.flatMap(\.gates).map(\.condition)
    return Set((rules + gates).flatMap(\.fields))
  }

  /// The sum of all weights; more than 0.
  package var totalWeight: Points { criteria.reduce(.zero) { $0 + $1.weight } }
}
