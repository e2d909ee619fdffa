import Dossiers
import ThreatModel
package import YAMLTree

/// The keys of a rules file and of what stands in it.
package enum RuleSetTables {
  /// The keys of a rule set.
  package static let ruleSet = KeyTable(
    "rule set",
    [
      .required("ruleset", .identifier, "The rule set's id."),
      .required("version", .text, "Semantic version; raise it when results change."),
      .required("title", .text, "How people read it."),
      .optional("question", .text, "The question that it answers, in one sentence."),
      .optional("jurisdiction", .word(.codes), "For whom it speaks, by code."),
      .required("scale", .word(.scales), "The one probability language that it prints."),
      .optional("subject", .choice(of: Subject.self), "Of what the ladder is climbed; actor."),
      .optional(
        "reproduces", .word(.grades), "The grade that its rungs reproduce, by the grade's terms."),
      .optional("attribution", .mappingOf("attribution"), "Which claims count, and how far."),
      .optional("recency", .mappingOf("recency"), "How evidence fades."),
      .optional("gates", .mappingOf("gates"), "What gates look at."),
      .optional("index", .mappingOf("index"), "On what scale the index is told."),
      .optional("confidence", .mappingOf("confidence"), "Where confidence is low or high."),
      .required("criteria", .someOf(.mappingOf("criterion")), "What is scored."),
      .required("designations", .someOf(.mappingOf("designation")), "The ladder, lowest first."),
      .optional("cases", .listOf(.mappingOf("case")), "Made-up states and what must come of them."),
    ])

  static let attribution = KeyTable(
    "attribution",
    [
      .optional("kinds", .listOf(.oneOf(SettingsReader.kindWords)), "Claimants that count."),
      .optional(
        "capped", .listOf(.oneOf(SettingsReader.kindWords)),
        "Claimants that count at most at the cap."),
      .optional("links", .listOf(.choice(of: StateLink.self)), "Links to the state that count."),
      .optional("vendor_cap", .word(.scaleTerms), "The term that vendors alone cannot pass."),
      .optional("joint", .choice(of: JointPolicy.self), "Whether joint statements count once."),
      .optional("weigh", .boolean, "Whether incidents count by their likelihood; true."),
    ])

  static let recency = KeyTable(
    "recency", [.required("half_life", .anyOf([.lengthOfTime, .oneOf(["never"])]), "How fast.")])

  static let gates = KeyTable(
    "gates", [.required("scope", .choice(of: GateScope.self), "What a gate looks at.")])

  static let index = KeyTable(
    "index",
    [
      .optional(
        "rescale", .oneOf(["reachable"]),
        "Whether it goes from the least to the greatest weighted sum that there can be.")
    ])

  static let confidence = KeyTable(
    "confidence",
    [
      .required("low_below", .number(0...1), "Low below this share of doubly sourced reasons."),
      .required("low_open_above", .number(0...1), "Low above this share of open deciding fields."),
      .required("high_open_below", .number(0...1), "High only below this share of open fields."),
    ])

  static let criterion = KeyTable(
    "criterion",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "How people read it."),
      .optional("question", .text, "What it asks."),
      .required("weight", .number(0...1000), "The index is the weighted mean."),
      .optional("why", .text, "Why this weight."),
      .optional(
        "within_incident", .choice(of: WithinIncident.self), "How the rules that fire combine."),
      .optional("across_incidents", .mappingOf("across_incidents"), "How incidents combine."),
      .required("rules", .listOf(.mappingOf("rule")), "The rules."),
    ])

  static let across = KeyTable(
    "across_incidents",
    [
      .optional("discount", .number(0...1), "What each further incident counts."),
      .optional("form", .choice(of: AcrossIncidents.Form.self), "How contributions add up."),
    ])

  static let rule = KeyTable(
    "rule",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "A verb phrase."),
      .optional("scope", .choice(of: RuleScope.self), "What it looks at."),
      .required("when", .condition, "The CEL condition, or otherwise for all that is left."),
      .optional("points", .number(0...100), "What it awards."),
      .optional("times", .number(0...10), "By what the points of its criterion are multiplied."),
      .required("because", .text, "The reason, with places such as {incident.title}."),
      .required("why", .text, "Why these points."),
      .optional("references", .listOf(.mappingOf("reference")), "What it is grounded in."),
      .optional("examples", .mappingOf("examples"), "Facts it is tried on."),
      .optional("uncovered", .listOf(.mappingOf("uncovered term")), "Terms no test need cover."),
      .optional("disabled", .boolean, "Whether it is switched off, so that it counts nowhere."),
    ], demand: .oneFormOf([["points"], ["times"]]))

  static let reference = KeyTable(
    "reference",
    [
      .required("title", .text, "Its title."),
      .optional("publisher", .text, "Who published it."),
      .optional("url", .text, "Where it stands."),
      .optional("date", .dateOrUnknown, "When."),
    ])

  /// At one incident, or at several for a rule that looks at the actor.
  private static let examplesOfRule = ValueKind.listOf(
    .anyOf([.mappingOf("example"), .mappingOf("actor example")]))

  static let examples = KeyTable(
    "examples",
    [
      .optional("fires", examplesOfRule, "Facts at which the rule must fire."),
      .optional("silent", examplesOfRule, "Facts at which it must stay silent."),
    ])

  static let designation = KeyTable(
    "designation",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "How people read it."),
      .optional("at_least", .number(0...100), "The index that it asks for."),
      .optional("requires", .listOf(.mappingOf("gate")), "What it demands beside."),
      .optional("meaning", .text, "What it says."),
      .optional("triggers", .listOf(.text), "What it sets off, and what not."),
    ])

  static let gate = KeyTable(
    "gate",
    [
      .required("id", .identifier, "Unique in the designation."),
      .required("that", .condition, "The CEL condition."),
      .required("because", .text, "The demand in words."),
      .optional("implies", .listOf(.identifier), "Gates of the rung below that it implies."),
      .optional("uncovered", .listOf(.mappingOf("uncovered term")), "Terms no test need cover."),
    ])

  /// Every table that rule sets are read by.
  package static let all =
    [
      ruleSet, attribution, recency, gates, index, confidence, criterion, across, rule, reference,
      examples,
      designation, gate,
    ] + ExampleReader.tables + CaseTables.all
}
