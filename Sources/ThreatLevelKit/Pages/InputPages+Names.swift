import SourceText

extension InputPages {
  /// Names on the command line that stand for nothing, or for several things.
  static let names: [DiagnosticPage] = [
    DiagnosticPage(
      "input.about-incidents", "What tells of states was asked of a rule set about incidents",
      why: """
        A rule set with 'subject: incident' climbs its ladder once for each incident. It says nothing \
        of a state, so there is no state to follow through time, to draw or to compare.
        """,
      in: .circumstance,
      before: "threatlevel timeline china --rules Rules/nciss.yaml",
      after: "threatlevel evaluate china --rules Rules/nciss.yaml"),
    DiagnosticPage(
      "input.unknown-actor", "There is no dossier on this state",
      why: """
        No dossier means that nothing was collected, not that nothing was done. States go by code, \
        name or alias of their dossiers.
        """,
      in: .call,
      before: "threatlevel scorecard chnia",
      after: "threatlevel scorecard china"),
    DiagnosticPage(
      "input.ambiguous-actor", "Several dossiers go by this name",
      why: """
        Assessing the wrong state would be worse than assessing none. A code names exactly one.
        """,
      in: .circumstance,
      before: "threatlevel scorecard korea, where two dossiers have the alias Korea",
      after: "threatlevel scorecard KP"),
    DiagnosticPage(
      "input.unknown-state", "The vocabulary has no such state",
      why: """
        A dossier is about one state of the vocabulary's countries. With another name its claims \
        and victims could not be matched with those of other dossiers.
        """,
      in: .call,
      before: "threatlevel new dossier --actor \"New Zeeland\"",
      after: "threatlevel new dossier --actor \"New Zealand\""),
    DiagnosticPage(
      "input.unknown-incident", "No incident of this id is visible on that day",
      why: """
        It is misspelt, or it became public later than the day of the assessment: then it does not \
        count on that day, and there is nothing to try a condition on.
        """,
      in: .call,
      before: "threatlevel test --try incident.ongoing --incident china/ministry-mial",
      after: "threatlevel test --try incident.ongoing --incident china/ministry-mail"),
    DiagnosticPage(
      "input.unknown-rule", "The rule set has no rule of this id",
      why: """
        A scorecard with --rule shows how one rule judged each incident. Of a rule that does not \
        exist it would say nothing, and that could be taken for "never fires".
        """,
      in: .call,
      before: "threatlevel scorecard china --rule legislatur",
      after: "threatlevel scorecard china --rule legislature"),
    DiagnosticPage(
      "input.unknown-criterion", "The rule set has no criterion of this id",
      why: """
        A rule counts with the weight of its criterion, so it cannot be added to one that does not \
        exist. A new criterion needs a weight, which only its author can judge.
        """,
      in: .call,
      before: "threatlevel new rule --criterion targts --write",
      after: "threatlevel new rule --criterion targets --write"),
  ]
}
