package import Dossiers
import ThreatModel

/// Writes a rule to fill in, with the fields that its condition may read.
///
/// It is worth no points until somebody decides how many, so that adding it changes nothing.
package struct RuleTemplate: Sendable {
  private let context: EvidenceContext
  private let fields: ConditionFields

  /// A template in the words of a vocabulary.
  package init(_ context: EvidenceContext) {
    self.context = context
    fields = ConditionFields(context.vocabulary)
  }

  private var targets: [String] { context.vocabulary.ids(.targets) }
  private var struck: String { targets.first ?? "other" }
  private var spared: String { targets.last ?? "other" }

  /// A rule as an item of a criterion's `rules`.
  package func rule(id: String) -> [String] {
    var page = CommentedLines()
    page.line("id: \(id)", "unique in the rule set")
    page.line("title: Strikes what nobody may strike", "a verb phrase")
    page.optional("scope: actor", "to look at all 'incidents' at once instead of one 'incident'")
    page.remark("A CEL condition. What it may read of an incident:")
    for field in fields.fields where GradeField.grade(of: field.name) == nil {
      page.remark("incident.\(field.name): \(field.documentation)")
    }
    let grades = context.vocabulary.grades.map(\.id)
    if !grades.isEmpty {
      page.remark(
        "incident.grades.NAME: what published schemes grade incidents by; NAME is one of "
          + grades.joined(separator: ", ") + ". known(incident.grades.NAME) is never open.")
    }
    page.remark(
      "incident.claims, incident.responses; list.exists(x, ...), all, filter, size(); "
        + "governments(term), campaigns(list), span(list), years(n), months(n), days(n).")
    page.line("when: '\"\(struck)\" in incident.targets'")
    page.line("points: 0", "0 to 100; nothing until you have decided")
    page.remark(
      "The reason in words; places in braces are incident.title and the fields above.")
    page.line("because: \"{incident.title} struck {incident.targets}\"")
    page.line("why: Why it is worth these points, and whose judgement that is")
    page.optional("references:", "what it is grounded in")
    page.optional("  - publisher: Who published it")
    page.optional("    title: Its title")
    page.optional("    date: 2016-12-28")
    page.optional("    url: https://example.org/")
    page.remark("Facts that the rule is tried on by check; what is left out is not reported.")
    page.line("examples:")
    page.line("  fires: [{targets: [\(struck)]}]", "must fire")
    page.line("  silent: [{targets: [\(spared)]}]", "must stay silent")
    return page.lines
  }

  /// A whole rule set around the rule.
  package func ruleSet(id: String, rule: String) -> [String] {
    var page = CommentedLines()
    page.remark(
      "A rule set around one rule. To add the rule to another rule set, copy it under a "
        + "criterion's rules, or run again with --criterion ID --write.")
    page.line("ruleset: \(id)")
    page.line("version: 0.1.0", "raise it when results change")
    page.line("title: A new rule set")
    page.optional("question: What it answers, in one sentence")
    page.optional("jurisdiction: \(context.usualCountry("GB"))", "for whom it speaks, by code")
    page.line(
      "scale: \(context.usualScale("phia")?.id ?? "phia")",
      "the one probability language that it prints")
    page.blank()
    page.line("criteria:")
    page.line("  - id: a-criterion")
    page.line("    title: A criterion")
    page.optional("question: What it asks", indent: 4)
    page.line("    weight: 1", "the index is the weighted mean of the criteria")
    page.line("    rules:")
    page.add(self.rule(id: rule), indent: 6, asItem: true)
    page.blank()
    page.line("designations:", "the ladder, lowest first; the first demands nothing")
    page.line("  - {id: none, title: Nothing supported}")
    page.line("  - id: concern")
    page.line("    title: Concern justified")
    page.line("    at_least: 10", "the index that it asks for")
    page.line("    requires:")
    page.line("      - id: official-claim")
    page.line("        that: incidents.exists(i, i.claims.exists(c, c.official))")
    page.line("        because: A government says so in any words")
    return page.lines
  }
}
