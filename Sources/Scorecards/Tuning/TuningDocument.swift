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
      ? [AssessmentReport.noActor] : [.table(standings), .pause, .paragraph(verdict)]
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

  private var verdict: Phrase {
    let rungs = actors.count(where: \.movesRung)
    let indices = actors.count { $0.before.index != $0.after.index }
    let stand: Phrase =
      rungs == 0
      ? "No state stands on another rung"
      : "\(rungs) of \(counted(actors.count, "state")) \(Phrase(ours: rungs == 1 ? "stands" : "stand")) on another rung"
    return stand
      + (indices == 0
        ? "; no index changes." : "; the index of \(counted(indices, "state")) changes.")
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

  private var standings: Table {
    Table(
      columns: [
        Column("Actor", .period), Column("", .word(longest: "before")),
        Column("Recommended", .text), Column("Possible", .name), Column("Index", .range),
      ], needsTitles: true, rows: actors.flatMap(rows))
  }

  private func rows(of actor: TunedActor) -> [Row] {
    let name: Phrase = .strong("\(actor.actor.name)")
    func cells(_ start: [Phrase], _ rungs: [Phrase], _ standing: ComparedStanding) -> [Content] {
      (start + rungs + [standing.index.fixed]).map { .text($0) }
    }
    let before = cells(
      [name, actor.moves ? "before" : "same"],
      ["\(actor.before.recommended.title)", "\(actor.before.possible.title)"], actor.before)
    guard actor.moves else { return [Row(before)] }
    let rungs = [
      Self.rung(actor.after, beside: actor.before, \.recommended),
      Self.rung(actor.after, beside: actor.before, \.possible),
    ]
    return [
      Row(before),
      Row(cells([.none, "after"], rungs, actor.after), detail: TuningWording(actor).phrase),
    ]
  }

  private static func rung(
    _ after: ComparedStanding, beside before: ComparedStanding,
    _ rung: KeyPath<ComparedStanding, NamedID>
  ) -> Phrase {
    let (old, new) = (before[keyPath: rung], after[keyPath: rung])
    guard old.id != new.id else { return .faint("=") }
    let isRise =
      (after.ladder.firstIndex(of: new.id) ?? 0) > (before.ladder.firstIndex(of: old.id) ?? 0)
    return .strong((isRise ? "▲ " : "▼ ") + "\(new.title)")
  }
}
