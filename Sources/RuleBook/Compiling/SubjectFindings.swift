import SourceText
import ThreatModel

/// What does not go with the subject of a rule set.
struct SubjectFindings {
  private let rules: RuleSet

  init(_ rules: RuleSet) { self.rules = rules }

  var all: [Diagnostic] {
    switch rules.settings.subject {
    case .actor:
      return multipliers.map { .needsIncidents("times", at: $0.span) }
        + (rules.settings.isRescaled
          ? [.needsIncidents("index: {rescale: reachable}", at: rules.id.span)] : [])
    case .incident: return scopes + rescaling + cases
    }
  }

  private var multipliers: [Located<Factor>] {
    rules.criteria.flatMap(\.rules).compactMap(\.times)
  }

  private var scopes: [Diagnostic] {
    rules.criteria.flatMap(\.rules).filter { $0.scope == .actor }.map { .looksAtAll($0.id) }
  }

  private var rescaling: [Diagnostic] {
    let settings = rules.settings
    guard settings.isRescaled, settings.attribution.isWeighed || settings.halfLife != nil else {
      return []
    }
    return [.rescalesWhatFades(at: rules.id.span)]
  }

  private var cases: [Diagnostic] {
    rules.cases.filter { $0.incidents.count != 1 }.map { .caseOfSeveral($0.id) }
  }
}

extension Diagnostic {
  static func pointsAndTimes(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.subject", "a rule has points or multiplies those of others, not both", at: span,
      help: "leave out 'points' or 'times', or make two rules of it")
  }

  fileprivate static func needsIncidents(_ what: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.subject", "'\(what)' is for rule sets about single incidents", at: span,
      help: "add 'subject: incident', or leave it out")
  }

  fileprivate static func looksAtAll(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.subject",
      "'\(id.value)' looks at all incidents, but the rule set is about single ones",
      at: id.span, help: "leave 'scope: actor' out, and ask of 'incident'")
  }

  fileprivate static func rescalesWhatFades(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.subject", "an index that is rescaled needs scores that depend on the rules alone",
      at: span,
      help: "add 'attribution: {weigh: false}' and 'recency: {half_life: never}'")
  }

  fileprivate static func caseOfSeveral(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.subject",
      "the case '\(id.value)' needs one incident, as the rule set is about single ones",
      at: id.span, help: "make a case of each incident")
  }
}
