import SourceText
import ThreatModel

/// What a review can say of a rule set that is well formed.
extension Diagnostic {
  // MARK: Criteria and rules

  static func neverScores(_ criterion: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.never-scores", .warning, "no rule of '\(criterion.value)' can ever hold",
      at: criterion.span,
      help: "correct its conditions, or remove the criterion: its weight dilutes the index")
  }

  static func weighsNothing(_ criterion: CriterionText) -> Diagnostic {
    Diagnostic(
      "rules.idle-weight", .warning,
      "with a weight of 0 no rule of '\(criterion.id.value)' moves the index",
      at: criterion.weight.span, help: "give it a weight, or remove the criterion")
  }

  static func weighsTooLittle(_ criterion: CriterionText, score: Points) -> Diagnostic {
    Diagnostic(
      "rules.idle-weight", .warning,
      "with so small a weight '\(criterion.id.value)' cannot move the index by 0.01",
      at: criterion.weight.span,
      help: "give it more weight: even its greatest score, \(score), is lost in rounding")
  }

  static func noPoints(_ rule: RuleText) -> Diagnostic {
    Diagnostic(
      "rules.no-points", .note, "the rule '\(rule.id.value)' is worth no points",
      at: rule.points.span, help: "give it points from 0.01 to 100 once you have decided how many")
  }

  /// A row of a decision table is never the first that holds.
  static func coveredRow(_ rule: Located<String>, by others: [Located<String>]) -> Diagnostic {
    Diagnostic(
      "rules.implied", .warning,
      "wherever the rule '\(rule.value)' holds, one of the rows above it does", at: rule.span,
      notes: others.map { Note("'\($0.value)' is here", at: $0.span) },
      help: "only the first row that holds counts: put this one above them, or leave it out")
  }

  static func sameExample(
    _ span: SourceSpan, of rule: String, first: SourceSpan, isOpposite: Bool
  ) -> Diagnostic {
    Diagnostic(
      "rules.same-example", .warning,
      isOpposite
        ? "the rule '\(rule)' is to fire and to stay silent at the same facts"
        : "the rule '\(rule)' is tried on the same facts twice", at: span,
      notes: [Note("they stand here, too", at: first)],
      help: isOpposite
        ? "keep the one that you mean" : "change one of the two, so that it tries something else")
  }

  static func untraceable(_ reference: Located<Reference>) -> Diagnostic {
    Diagnostic(
      "rules.untraceable-reference", .warning,
      "'\(reference.title)' has neither a date nor an address", at: reference.span,
      help: "say when it was published or where it stands, so that a reader can find it")
  }

  static func incomplete(_ reference: Located<Reference>) -> Diagnostic {
    Diagnostic(
      "rules.incomplete-reference", .note,
      "'\(reference.title)' has no \(reference.date == nil ? "date" : "address")",
      at: reference.span,
      help: "add '\(reference.date == nil ? "date" : "url")' if one is known")
  }

  static func namesState(
    _ name: String, rule: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "rules.reason-names-state", .warning,
      "the reason of the rule '\(rule)' names \(name), whichever state is assessed", at: span,
      help: "say what was done, not who did it; whom it struck is {incident.victims}")
  }

  static func singlesOut(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "rules.singles-out", .warning, "a certain day singles out an incident, and so a state",
      at: span, help: "ask for a span of time: incident.age < years(5), or first >= and last <")
  }

  static func foreignTerm(
    _ term: String, at span: SourceSpan, inner: SourceSpan?, scale: LikelihoodScale,
    others: [String], meant: String?
  ) -> Diagnostic {
    let ids = others.map { "'\($0)'" }.joined(separator: " and of ")
    return Diagnostic(
      "rules.foreign-term", "'\(term)' is a term of the scale \(ids), not of '\(scale.id)'",
      at: span,
      fixIts: meant.flatMap { term in
        inner.map { [FixIt("replace with '\(term)'", [TextEdit($0, term)])] }
      } ?? [],
      help: "conditions use the rule set's own scale: "
        + scale.terms.map(\.term).joined(separator: ", "))
  }

  // MARK: Rungs

  /// A rung or a gate asks for more than criteria can come to.
  private static func limits(
    _ limits: [(criterion: Located<String>, most: Points)]
  ) -> [Note] {
    limits.map { Note("'\($0.criterion.value)' reaches at most \($0.most)", at: $0.criterion.span) }
  }

  static func rungOutOfReach(
    _ atLeast: Located<Points>, reach: Points,
    limits: [(criterion: Located<String>, most: Points)]
  ) -> Diagnostic {
    Diagnostic(
      "rules.rung-out-of-reach", .warning, "the rules give an index of at most \(reach)",
      at: atLeast.span, notes: self.limits(limits),
      help: "set 'at_least' to at most \(reach), or give rules more points")
  }

  static func gateOutOfReach(
    _ gate: GateText, limits: [(criterion: Located<String>, most: Points)]
  ) -> Diagnostic {
    Diagnostic(
      "rules.gate-out-of-reach", .warning,
      "the gate '\(gate.id.value)' asks for scores that the rules cannot give",
      at: gate.condition.span, notes: self.limits(limits),
      help: "ask for less, or give rules more points")
  }

  static func gatesContradict(
    _ gate: Located<String>, _ other: Located<String>, of rung: String?
  ) -> Diagnostic {
    Diagnostic(
      "rules.gates-contradict", .warning,
      "the gate '\(gate.value)' is never met together with '\(other.value)'"
        + (rung.map { " of '\($0)' below" } ?? ""), at: gate.span,
      notes: [Note("the other gate is here", at: other.span)],
      help: "change one of the two: no evidence reaches the rung")
  }

  /// More than two gates are needed to contradict each other.
  static func gatesContradict(_ rung: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.gates-contradict", .warning,
      "the gates of '\(rung.value)' and of the rungs below are never met together", at: rung.span,
      help: "change one of them: no evidence reaches the rung")
  }

  static func idleRung(_ rung: Located<String>, above: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.idle-rung", .warning,
      "wherever '\(rung.value)' is reached, '\(above.value)' above it is, too", at: above.span,
      notes: [Note("the rung below is here", at: rung.span)],
      help: "ask for more here: a greater 'at_least', or a gate that is stricter than those below")
  }
}
