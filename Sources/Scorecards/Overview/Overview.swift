import ThreatModel

extension AssessmentReport {
  /// All actors in few words, most serious first.
  var overview: Document {
    if isAboutIncidents { return incidentOverview }
    let incidents = Set(assessments.flatMap { $0.incidents.map(\.id) }).count
    let title = Block.title(
      "\(rules.title) \(rules.version)",
      context: [
        "as of \(asOf.long)",
        counted(assessments.count, "actor") + ", " + counted(incidents, "incident"),
      ])
    let body: Block =
      assessments.isEmpty
      ? Self.noActor : .overview(assessments.map(EvaluationLine.init))
    var legend: [Block] = [
      .paragraph(.code("threatlevel scorecard <actor>") + "  for the reasons")
    ]
    if assessments.contains(where: { $0.possible == $0.recommended }) {
      legend.append(.paragraph("=  what is still open would not change the rung"))
    }
    let stances = agreement?.section { "\(countryNames[$0] ?? $0)" } ?? []
    let blocks = [title, body] + stances + [.pause] + legend + [.pause, .paragraph(Self.notice)]
    return Document(marking: marking, blocks: blocks)
  }

  /// What stands where nobody was assessed.
  static var noActor: Block { .paragraph("No actor was assessed.") }

  /// What no report is.
  static var notice: Phrase { "Not an official designation." }
}
