import SourceText
import ThreatModel

extension TuningReport {
  /// What a change does: what differs, and where each state stands before and after.
  ///
  /// - Parameter showsDifference: Whether the lines of the file that differ are shown as well.
  /// - Returns: The document.
  func document(showsDifference: Bool) -> Document {
    let title = Block.title(
      isWritten ? "What the change did" : "What the change would do",
      context: [
        "\(rules.title) \(rules.version)", "as of \(asOf.long)", counted(actors.count, "actor"),
      ])
    let difference: [Block] =
      showsDifference && !lines.isEmpty ? [.code(lines, language: "diff"), .pause] : []
    let said: [Block] =
      changes.isEmpty
      ? [.paragraph("No setting and no rule is otherwise.")] : [.table(changed), .pause]
    let held: [Block] =
      remarks.isEmpty ? [] : [.listing(.bullets(remarks.map { "\($0)" })), .pause]
    let after: [Block] = fit == nil ? [] : [.heading("Who moves"), .pause]
    let body: [Block] =
      actors.isEmpty
      ? [AssessmentReport.noActor]
      : [.table(standings.table), .pause, .paragraph(standings.verdict)]
    let marks: Block = .paragraph(
      .faint("▲ ▼ a higher or a lower rung than before; = the same rung as before"))
    return Document(
      marking: marking,
      blocks: [title] + said + held + (fit?.blocks ?? []) + difference + after + body
        + [marks, .pause, .paragraph(outcome), .paragraph(AssessmentReport.notice)])
  }

  private var lines: [Phrase] {
    UnifiedDiff().render(from: before, to: after, path: rules.path)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { Phrase(drawn: String($0.last == "\r" ? $0.dropLast() : $0)) }
  }

  private var standings: StandingsTable { StandingsTable(actors: actors) }

  private var changed: Table {
    Table(
      columns: [Column("Changed", .text), Column("From", .name), Column("To", .name)],
      needsTitles: true,
      rows: changes.map { change in
        Row([
          .text(.code("\(change.path)")), .text(change.from.map { "\($0)" } ?? "not there"),
          .text(.strong(change.to.map { "\($0)" } ?? "gone")),
        ])
      })
  }

  private var outcome: Phrase {
    if isWritten { return "\(rules.path) was written." }
    if before == after { return "There is nothing to write." }
    if let fit, !fit.holds {
      return "Nothing was written, and --write would refuse: not every expectation holds."
    }
    return passes
      ? "Nothing was written; --write changes the file."
      : "Nothing was written, and --write would refuse: the result does not pass check."
  }
}
