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
      .optional("jurisdiction", .text, "For whom it speaks, by code."),
      .required("scale", .identifier, "The one probability language that it prints."),
      .optional("attribution", .mappingOf("attribution"), "Which claims count, and how far."),
      .optional("recency", .mappingOf("recency"), "How evidence fades."),
      .optional("gates", .mappingOf("gates"), "What gates look at."),
      .optional("confidence", .mappingOf("confidence"), "Where confidence is low or high."),
      .required("criteria", .listOf(.mappingOf("criterion")), "What is scored."),
      .required("designations", .listOf(.mappingOf("designation")), "The ladder, lowest first."),
      .optional("cases", .listOf(.mappingOf("case")), "Made-up states and what must come of them."),
    ])

  static let attribution = KeyTable(
    "attribution",
    [
      .optional("kinds", .listOf(.text), "Claimants that count; official means the six kinds."),
      .optional("capped", .listOf(.text), "Claimants that count at most at the cap."),
      .optional("links", .listOf(.text), "Links to the state that count."),
      .optional("vendor_cap", .text, "The term that vendors alone cannot pass."),
      .optional("joint", .oneOf(["one", "several"]), "Whether joint statements count once."),
    ])

  static let recency = KeyTable(
    "recency", [.required("half_life", .text, "Such as '5 years', or never.")])

  static let gates = KeyTable(
    "gates", [.required("scope", .oneOf(["actor", "incident"]), "What a gate looks at.")])

  static let confidence = KeyTable(
    "confidence",
    [
      .required("low_below", .number, "Low below this share of doubly sourced reasons."),
      .required("low_open_above", .number, "Low above this share of open deciding fields."),
      .required("high_open_below", .number, "High only below this share of open fields."),
    ])

  static let criterion = KeyTable(
    "criterion",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "How people read it."),
      .optional("question", .text, "What it asks."),
      .required("weight", .number, "0 or more; the index is the weighted mean."),
      .optional("why", .text, "Why this weight."),
      .optional("within_incident", .text, "highest, sum or first."),
      .optional("across_incidents", .mappingOf("across_incidents"), "How incidents combine."),
      .required("rules", .listOf(.mappingOf("rule")), "The rules."),
    ])

  static let across = KeyTable(
    "across_incidents",
    [
      .optional("discount", .number, "What each further incident counts, 0 to 1."),
      .optional("form", .oneOf(["room", "sum"]), "How contributions add up."),
    ])

  static let rule = KeyTable(
    "rule",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "A verb phrase."),
      .optional("scope", .oneOf(["incident", "actor"]), "What it looks at."),
      .required("when", .condition, "The CEL condition."),
      .required("points", .number, "0 to 100."),
      .required("because", .text, "The reason, with places such as {incident.title}."),
      .required("why", .text, "Why these points."),
      .optional("references", .listOf(.mappingOf("reference")), "What it is grounded in."),
      .required("examples", .mappingOf("examples"), "Facts it is tried on."),
      .optional("uncovered", .listOf(.mappingOf("uncovered term")), "Terms no test need cover."),
    ])

  static let reference = KeyTable(
    "reference",
    [
      .required("title", .text, "Its title."),
      .optional("publisher", .text, "Who published it."),
      .optional("url", .text, "Where it stands."),
      .optional("date", .date, "When."),
    ])

  static let examples = KeyTable(
    "examples",
    [
      .optional("fires", .list, "Facts at which the rule must fire."),
      .optional("silent", .list, "Facts at which it must stay silent."),
    ])

  static let designation = KeyTable(
    "designation",
    [
      .required("id", .identifier, "Unique in the rule set."),
      .required("title", .text, "How people read it."),
      .optional("at_least", .number, "The index that it asks for, 0 to 100."),
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
}
