import ThreatModel

/// What each incident adds to each criterion; the columns add up to the scores exactly.
struct IncidentMatrix: Sendable {
  /// An incident, or some together.
  struct Line: Sendable {
    let title: Phrase
    /// One for each criterion.
    var cells: [Reading<Points>]
    /// What orders the lines: the sum of the cells by the weights of their criteria.
    fileprivate var worth = 0
  }

  let criteria: [CriterionScore]
  let lines: [Line]
  /// How many incidents stand in a line of their own.
  let single: Int

  /// The incidents that add most, the others together, and what is scored over all of them.
  init(_ card: Card, atMost most: Int) {
    let assessment = card.assessment
    criteria = assessment.criteria
    let places = Dictionary(
      criteria.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let none = criteria.map { _ in Reading(low: Points.zero, high: .zero) }
    var byIncident: [String?: Line] = [:]
    for reason in assessment.reasons {
      let added = reason.contribution
      guard let place = places[reason.criterion], added.low > .zero || added.high > .zero
      else { continue }
      var line =
        byIncident[reason.incident]
        ?? Line(
          title: reason.incident.map { card.title(ofIncident: $0) } ?? "Over all incidents",
          cells: none)
      line.cells[place].low += added.low
      line.cells[place].high += added.high
      line.worth += added.low.hundredths * criteria[place].weight.hundredths
      byIncident[reason.incident] = line
    }
    let overall = byIncident.removeValue(forKey: nil)
    let ranked = byIncident.sorted { a, b in
      a.value.worth == b.value.worth
        ? (a.key ?? "") < (b.key ?? "") : a.value.worth > b.value.worth
    }.map(\.value)
    let shown = ranked.count <= most ? ranked.count : most - 1
    var lines = Array(ranked.prefix(shown))
    let rest = ranked.dropFirst(shown)
    if !rest.isEmpty {
      let sums = none.indices.map { place in
        rest.reduce(none[place]) { sum, line in
          Reading(low: sum.low + line.cells[place].low, high: sum.high + line.cells[place].high)
        }
      }
      lines.append(Line(title: counted(rest.count, "further incident"), cells: sums))
    }
    single = shown
    self.lines = lines + (overall.map { [$0] } ?? [])
  }
}

extension Card {
  /// Which incidents count under which criterion; nothing where none does.
  var matrix: Chart? {
    let matrix = IncidentMatrix(self, atMost: 8)
    guard matrix.single > 0 else { return nil }
    let idle = assessment.incidents.count - matrix.countedIncidents(in: assessment)
    let noun = assessment.incidents.count == 1 ? "incident" : "incidents"
    let others: Phrase =
      idle == 0
      ? .none
      : " \(idle) of \(assessment.incidents.count) \(Phrase(ours: noun)) \(Phrase(ours: idle == 1 ? "adds" : "add")) nothing."
    return Chart(
      "Incidents against criteria",
      summary: """
        What each adds to a score in the cautious reading; + what only the generous one adds. \
        Columns add up to the scores.\(others)
        """,
      drawing: matrix.drawing(width: Drawing.pageWidth),
      narrow: matrix.drawing(width: Drawing.narrowWidth), table: matrix.table)
  }
}

extension IncidentMatrix {
  fileprivate func countedIncidents(in assessment: Assessment) -> Int {
    Set(
      assessment.reasons.filter { $0.contribution.low > .zero || $0.contribution.high > .zero }
        .compactMap(\.incident)
    ).count
  }

  fileprivate var table: Table {
    let columns =
      [Column("Incident", .text)] + criteria.map { Column("\($0.title)", .points) }
    let rows = lines.map { line in
      Row([.text(line.title)] + line.cells.map { .text(Self.figure($0)) })
    }
    let scores = Row(
      [.text(.strong("Score"))] + criteria.map { .text(.strong($0.score.low.fixed)) })
    return Table(columns: columns, needsTitles: true, rows: rows + [scores])
  }

  /// What a cell says: what is certain, or a plus and what is only possible.
  fileprivate static func figure(_ cell: Reading<Points>) -> Phrase {
    if cell.low > .zero { return cell.low.fixed }
    return cell.high > .zero ? "+" + cell.high.fixed : .none
  }
}
