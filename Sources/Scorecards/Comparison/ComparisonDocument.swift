import ThreatModel

extension RuleSetComparison {
  /// One row for each state and rule set.
  var document: Document {
    let day = reports.first.map { ["as of \($0.asOf.long)"] as [Phrase] } ?? []
    let title = Block.title(
      counted(reports.count, "rule set") + " side by side",
      context: day + [counted(actors.count, "actor")])
    let names = reports.enumerated().map { place, report in
      Entry(
        Self.letter(place), "\(report.rules.title) \(report.rules.version)",
        details: [.code("\(report.rules.path)")])
    }
    let differing = actors.count(where: \.differs)
    let verdict: Phrase =
      differing == 0
      ? "All rule sets give every state the same rungs."
      : "\(differing) of \(counted(actors.count, "state")) "
        + (differing == 1 ? "stands" : "stand") + " on different rungs."
    let body: [Block] =
      actors.isEmpty ? [AssessmentReport.noActor] : [.table(table), .pause, .paragraph(verdict)]
    return Document(
      marking: marking,
      blocks: [title, .entries(Entries(.readings, names)), .pause] + body + [
        .paragraph(.faint(Self.marks)), .pause, .paragraph(AssessmentReport.notice),
      ])
  }

  private static var marks: Phrase {
    "▲ ▼ a higher or a lower rung than under A; ≠ a rung of another ladder; = the same rung"
  }

  /// The name of a rule set in the table.
  static func letter(_ place: Int) -> Phrase {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return Phrase(ours: place < letters.count ? String(letters[place]) : "\(place + 1)")
  }

  private var table: Table {
    Table(
      columns: [
        Column("Actor", .period), Column("Rules", .word(longest: "Rules")),
        Column("Recommended", .text), Column("Possible", .name), Column("Index", .range),
      ], needsTitles: true, rows: actors.flatMap(rows))
  }

  private func rows(of actor: ComparedActor) -> [Row] {
    actor.standings.enumerated().map { place, standing in
      let isFirst = place == 0
      return Row([
        isFirst ? .strong("\(actor.actor.name)") : .none, Self.letter(place),
        isFirst ? "\(standing.recommended.title)" : recommended(standing, of: actor),
        standing.possible.id == standing.recommended.id ? "=" : "\(standing.possible.title)",
        standing.index.fixed,
      ])
    }
  }

  private func recommended(_ standing: ComparedStanding, of actor: ComparedActor) -> Phrase {
    let title: Phrase = "\(standing.recommended.title)"
    guard let first = actor.standings.first else { return title }
    return switch standing.place(beside: first) {
    case .same: .faint("= " + title)
    case .higher: .strong("▲ " + title)
    case .lower: .strong("▼ " + title)
    case .other: .strong("≠ " + title)
    }
  }
}
