import ThreatModel

extension AssessmentReport {
  /// All incidents in few words, most serious first.
  var incidentOverview: Document {
    let states = Set(assessments.map(\.actor.code)).count
    let ids = Set(assessments.compactMap { $0.incident?.id })
    let title = Block.title(
      "\(rules.title) \(rules.version)",
      context: [
        "as of \(asOf.long)",
        counted(ids.count, "incident") + " of " + counted(states, "state"),
      ])
    var legend: [Block] =
      unread + [
        .paragraph(
          .code("threatlevel scorecard <actor> --rules \(rules.path)") + "  for the reasons")
      ]
    if let sums = assessments.first?.reachable {
      legend.append(
        .paragraph(
          """
          Index: rescaled; 0 is the least weighted sum that the options can give (\(sums.low.fixed)), \
          100 the greatest (\(sums.high.fixed)).
          """))
    }
    if ids.count < assessments.count {
      legend.append(.paragraph("An incident of which several states are accused counts for each."))
    }
    if assessments.contains(where: { $0.possible != $0.recommended }) {
      legend.append(.paragraph("Possible: the level if what is open turned out for the gravest."))
    }
    let blocks = [title] + listing + legend + [.pause, .paragraph(Self.notice)]
    return Document(marking: marking, blocks: blocks)
  }

  /// The incidents of which something is reported that the rules read.
  private var told: [Assessment] { assessments.filter { !$0.isBlank } }

  private var listing: [Block] {
    if assessments.isEmpty { return [.paragraph("No incident is visible."), .pause] }
    return told.isEmpty ? [] : [.table(incidentTable), .pause]
  }

  /// The incidents on which the rules have nothing to go.
  private var unread: [Block] {
    let blank = assessments.count - told.count
    guard blank > 0 else { return [] }
    let all = counted(assessments.count, "incident")
    let what: Phrase =
      told.isEmpty
      ? "Nothing is reported of any of the \(all) that these rules read."
      : """
      \(blank) of the \(all) are not listed: nothing is reported of them that these rules read.
      """
    return [
      .paragraph(
        what + " What schemes grade incidents by stands under " + .code("grades")
          + " in a dossier."), .pause,
    ]
  }

  private var incidentTable: Table {
    let isOpen = told.contains { $0.possible != $0.recommended }
    let rows = told.map { assessment in
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
