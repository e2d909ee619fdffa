import ThreatModel

/// Everything that a criterion's score is made of, by rule and incident.
struct TallySheet: TallyRecord {
  /// By rule and incident, in the order of the criterion's rules and of the incidents.
  private(set) var contributions: [[Contribution]]
  /// By rule; used for rules over all incidents.
  private(set) var actorContributions: [Contribution]
  private let ruleIDs: [String]
  private let incidentIDs: [String]

  init(ruleIDs: [String], incidentIDs: [String]) {
    self.ruleIDs = ruleIDs
    self.incidentIDs = incidentIDs
    let none = [Contribution](repeating: Contribution(), count: incidentIDs.count)
    contributions = [[Contribution]](repeating: none, count: ruleIDs.count)
    actorContributions = [Contribution](repeating: Contribution(), count: ruleIDs.count)
  }

  mutating func count(_ rule: Int, at incident: Int, _ contribution: Contribution) {
    contributions[rule][incident] = contribution
  }

  mutating func count(_ rule: Int, _ contribution: Contribution) {
    actorContributions[rule] = contribution
  }

  mutating func outweigh(_ rule: Int, at incident: Int, byRule winner: Int) {
    contributions[rule][incident].outweighedBy = ruleIDs[winner]
  }

  mutating func outweigh(_ rule: Int, at incident: Int, byIncident winner: Int) {
    contributions[rule][incident].outweighedBy = incidentIDs[winner]
  }
}

/// The score of one criterion in one reading, with everything that it is made of.
struct CriterionScoring {
  let score: Points
  private let sheet: TallySheet

  /// By rule and incident, in the order of the criterion's rules and of the incidents.
  var contributions: [[Contribution]] { sheet.contributions }
  /// By rule; used for rules over all incidents.
  var actorContributions: [Contribution] { sheet.actorContributions }

  init<Trials>(_ tally: CriterionTally<TallySheet, Trials>) {
    score = tally.score
    sheet = tally.record
  }
}
