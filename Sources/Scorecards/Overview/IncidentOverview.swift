import ThreatModel

extension AssessmentReport {
  /// All incidents in few words, most serious first.
  var incidentOverview: Document {
    let states = Set(assessments.map(\.actor.code)).count
    let title = Block.title(
      "\(rules.title) \(rules.version)",
      context: [
        "as of \(asOf.long)",
        counted(assessments.count, "incident") + " of " + counted(states, "state"),
      ])
    let body: Block =
      assessments.isEmpty ? .paragraph("No incident is visible.") : .table(incidentTable)
    var legend: [Block] = [
      .paragraph(.code("threatlevel scorecard <actor> --rules \(rules.path)") + "  for the reasons")
    ]
    if let sums = assessments.first?.reachable {
      legend.append(
        .paragraph(
          """
          Index: rescaled; 0 is the least weighted sum that the options can give (\(sums.low.fixed)), \
          100 the greatest (\(sums.high.fixed)).
          """))
    }
    if assessments.contains(where: { $0.possible != $0.recommended }) {
      legend.append(.paragraph("Possible: the level if what is open turned out for the gravest."))
    }
    let blocks = [title, body, .pause] + legend + [.pause, .paragraph(Self.notice)]
    return Document(marking: marking, blocks: blocks)
  }

  private var incidentTable: Table {
    let isOpen = assessments.contains { $0.possible != $0.recommended }
    let rows = assessments.map { assessment in
      let level = assessment.ladder[assessment.recommended].title
      let possible: Phrase =
        assessment.possible == assessment.recommended
        ? "=" : "\(assessment.ladder[assessment.possible].title)"
      let cells: [Phrase] =
        ["\(assessment.subject)", "\(assessment.actor.name)", .strong("\(level)")]
        + (isOpen ? [possible] : []) + [assessment.index.shortest]
      return Row(cells.map { .text($0) })
    }
    return Table(
      columns: [Column("Incident", .text), Column("State", .name), Column("Level", .name)]
        + (isOpen ? [Column("Possible", .name)] : []) + [Column("Index", .range)],
      needsTitles: true, rows: rows)
  }
}

extension Interval<Points> {
  /// One figure where both readings have the same.
  fileprivate var shortest: Phrase { low == high ? low.fixed : fixed }
}
