import SourceText
import ThreatModel

extension Diagnostic {
  /// A fix-it that replaces a word by the nearest known one, if one is near.
  static func replacing(
    _ word: String, at span: SourceSpan, from candidates: some Sequence<String>
  ) -> [FixIt] {
    nearestName(to: word, in: candidates).map {
      [FixIt("replace with '\($0)'", [TextEdit(span, $0)])]
    } ?? []
  }

  static func unclosedPlace(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.template", "a place in the template is not closed", at: span,
      help: "write '{incident.title}', or leave the brace out")
  }

  static func unknownPlace(
    _ name: String, at span: SourceSpan, allowed: [String]
  ) -> Diagnostic {
    // What all names begin with says nothing about which of them is meant.
    let prefix = "incident."
    func bare(_ name: String) -> String {
      name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    }
    let byBareName = Dictionary(
      allowed.map { (bare($0), $0) }, uniquingKeysWith: { first, _ in first })
    let meant = nearestName(to: bare(name), in: byBareName.keys).flatMap { byBareName[$0] }
    let fixIts = meant.map { [FixIt("replace with '\($0)'", [TextEdit(span, $0)])] } ?? []
    let some = allowed.prefix(8).map { "{\($0)}" } + (allowed.count > 8 ? ["…"] : [])
    return Diagnostic(
      "rules.template", "the template cannot fill '{\(name)}'", at: span, fixIts: fixIts,
      help: fixIts.isEmpty ? "it may use \(some.joined(separator: ", "))" : nil)
  }

  static func unknownScale(
    _ scale: Located<String>, known: some Sequence<String>
  ) -> Diagnostic {
    Diagnostic(
      "rules.unknown-scale", "there is no scale '\(scale.value)'", at: scale.span,
      fixIts: replacing(scale.value, at: scale.span, from: known),
      help: "the scales file has \(known.sorted().joined(separator: ", "))")
  }

  static func unknownCapTerm(
    _ term: Located<String>, scale: LikelihoodScale
  ) -> Diagnostic {
    Diagnostic(
      "rules.unknown-term", "the scale '\(scale.id)' has no term '\(term.value)'", at: term.span,
      fixIts: replacing(
        term.value, at: term.span, from: scale.terms.flatMap { [$0.term] + $0.aliases }),
      help: "its terms are \(scale.terms.map(\.term).joined(separator: ", "))")
  }

  static func noDefaultCap(_ scale: Located<String>, terms: [String]) -> Diagnostic {
    Diagnostic(
      "rules.no-vendor-cap", "the scale '\(scale.value)' has no term 'likely' to cap vendors at",
      at: scale.span,
      help: "add 'attribution: {vendor_cap: TERM}' with one of \(terms.joined(separator: ", "))")
  }

  static func unknownChoice(
    _ word: Located<String>, key: String, allowed: [String]
  ) -> Diagnostic {
    Diagnostic(
      "rules.unknown-choice", "'\(key)' cannot be '\(word.value)'", at: word.span,
      fixIts: replacing(word.value, at: word.span, from: allowed),
      help: "it is one of \(allowed.joined(separator: ", "))")
  }

  static func outOfRange(
    _ key: String, _ bounds: ClosedRange<Int>, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rules.out-of-range", "'\(key)' is out of range", at: span,
      help: "it goes from \(bounds.lowerBound) to \(bounds.upperBound)")
  }

  static func notADuration(_ text: Located<String>, example: String) -> Diagnostic {
    Diagnostic(
      "rules.not-a-duration", "'\(text.value)' is not a length of time", at: text.span,
      help: "write it as '\(example)', '18 months' or '400 days'")
  }

  static func duplicateID(
    _ id: Located<String>, kind: String, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rules.duplicate-id", "two \(kind) entries have the id '\(id.value)'", at: id.span,
      notes: [Note("the first one is here", at: first)], help: "give one of them another id")
  }

  static func noCriteria(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.no-criteria", "the rule set has no criteria", at: span,
      help: "add at least one criterion with a weight and rules")
  }

  static func weightsSumToZero(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.zero-weights", "the weights sum to zero, so there is no index", at: span,
      help: "give at least one criterion a weight above 0")
  }

  static func noRules(_ criterion: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.no-rules", .warning, "the criterion '\(criterion.value)' has no rules",
      at: criterion.span, help: "add a rule, or remove the criterion: its weight dilutes the index")
  }

  /// What a rule that is switched off has to say of itself; `nil` for others.
  static func disabled(_ rule: RuleText) -> Diagnostic? {
    rule.disabled.map {
      Diagnostic(
        "rules.disabled", .note, "the rule '\(rule.id.value)' is switched off and counts nowhere",
        at: $0, help: "remove 'disabled' to let it count; its examples are not tried until then")
    }
  }

  static func noDesignations(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.no-designations", "the rule set has no designations", at: span,
      help: "add a ladder whose first rung demands nothing")
  }

  static func lowestRungDemands(_ rung: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.lowest-rung", "the lowest rung '\(rung.value)' makes demands", at: rung.span,
      help: "put a rung without 'at_least' and 'requires' below it: without evidence an actor "
        + "stands there")
  }

  static func rungsOutOfOrder(
    _ atLeast: Located<some Any>, rung: String, below: String
  ) -> Diagnostic {
    Diagnostic(
      "rules.rungs-out-of-order",
      "the rung '\(rung)' asks for a lower index than '\(below)' below it", at: atLeast.span,
      help: "order the rungs by severity, each with an 'at_least' no lower than the one before")
  }

  static func unreachableRung(_ atLeast: Located<some Any>) -> Diagnostic {
    Diagnostic(
      "rules.unreachable-rung", "no index is above 100", at: atLeast.span,
      help: "set 'at_least' to at most 100")
  }

  static func gatesDoNotNest(
    _ gate: Located<String>, of rung: Located<String>, above: Located<String>
  ) -> Diagnostic {
    Diagnostic(
      "rules.gates-do-not-nest", .warning,
      "the rung '\(above.value)' may be met without the gate '\(gate.value)' of '\(rung.value)' "
        + "below it", at: above.span,
      notes: [Note("the gate is here", at: gate.span)],
      help: "repeat the gate, or add 'implies: [\(gate.value)]' to the stricter gate that "
        + "takes its place")
  }

  static func unknownGate(
    _ gate: Located<String>, below: String?, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "rules.unknown-gate",
      below.map { "the rung '\($0)' below has no gate '\(gate.value)'" }
        ?? "there is no rung below whose gates this one could imply", at: gate.span,
      fixIts: replacing(gate.value, at: gate.span, from: known),
      help: known.isEmpty
        ? "leave 'implies' out" : "its gates are \(known.joined(separator: ", "))")
  }

  static func noExample(_ rule: Located<String>, of kind: String) -> Diagnostic {
    Diagnostic(
      "rules.missing-example", "the rule '\(rule.value)' has no example under '\(kind)'",
      at: rule.span,
      help: "add facts at which it \(kind == "fires" ? "must fire" : "must stay silent") under "
        + "'examples: {\(kind): [...]}'")
  }

  static func ignoresAttribution(
    _ rule: Located<String>, condition: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rules.ignores-attribution", .warning,
      "the rule '\(rule.value)' looks at all incidents, however weakly attributed", at: condition,
      help: "filter them: incidents.filter(i, i.attribution.atLeast(\"highly likely\"))")
  }

  /// Two rules of which only one counts, and always the same, hold at the same incidents.
  static func sameCondition(
    _ rule: Located<String>, _ other: Located<String>, within: WithinIncident
  ) -> Diagnostic {
    Diagnostic(
      "rules.same-condition", .warning,
      "the rule '\(rule.value)' has the same condition as '\(other.value)'", at: rule.span,
      notes: [Note("'\(other.value)' is here", at: other.span)],
      help: within == .first
        ? "only the first row that holds counts: change one of the conditions, or leave this out"
        : "only the rule with most points counts: change one of the conditions, or leave this out")
  }

  /// A rule holds only where another does that counts instead.
  static func impliedRule(
    _ rule: Located<String>, _ other: Located<String>, within: WithinIncident
  ) -> Diagnostic {
    Diagnostic(
      "rules.implied", .warning,
      within == .first
        ? "wherever the rule '\(rule.value)' holds, '\(other.value)' above it does"
        : "wherever the rule '\(rule.value)' holds, '\(other.value)' does, for no fewer points",
      at: rule.span, notes: [Note("'\(other.value)' is here", at: other.span)],
      help: within == .first
        ? "only the first row that holds counts: put this one above '\(other.value)'"
        : "only the rule with most points counts: give this one more points than "
          + "'\(other.value)', or leave it out")
  }
}
