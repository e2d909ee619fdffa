import ThreatModel

extension RuleSetDifferenceReport {
  /// What differs, what each change does alone, who moves, and when they differed.
  var document: Document {
    let title = Block.title(
      "Two rule sets compared",
      context: ["as of \(asOf.long)", counted(actors.count, "actor")])
    return Document(
      marking: marking,
      blocks: [title, sides, .pause] + changed + moved + together + differedOverTime + namedTexts
        + [.pause, .paragraph(AssessmentReport.notice)])
  }

  private var sides: Block {
    let rows = zip(["A", "B"] as [Phrase], [first, second]).map { letter, rules in
      Entry(
        letter, "\(rules.title) \(rules.version)",
        details: [.code("\(rules.path)")])
    }
    return .entries(Entries(.readings, rows))
  }

  /// Whether nothing needs to be said of states.
  private var isWithoutMoves: Bool { changes.isEmpty && !actors.contains(where: \.moves) }

  private var changed: [Block] {
    if isSameFile { return [.paragraph("A and B are the same file, byte for byte.")] }
    guard !changes.isEmpty else {
      return [.paragraph("Nothing that decides differs: every state stands where it stood.")]
    }
    let table = Table(
      columns: [Column("Changed", .text), Column("Change", .name)], needsTitles: true,
      details: "What it does", rows: changes.map { DifferenceWording(of: $0).row })
    return [.heading("What decides and differs"), .table(table)]
  }

  private var moved: [Block] {
    guard !isWithoutMoves else { return [] }
    guard !actors.isEmpty else { return [.pause, AssessmentReport.noActor] }
    let together = Dictionary(
      interactions.map { ($0.actor.code, $0) }, uniquingKeysWith: { first, _ in first })
    let table = StandingsTable(actors: actors, sides: ("A", "B")) { actor in
      let why = TuningWording(actor).phrase
      let alone = together[actor.actor.code]?.sufficient ?? []
      guard !alone.isEmpty else { return why }
      let paths = alone.map { Phrase(quoting: $0, as: .code) }.listed
      return why + (why.isEmpty ? "" : " ") + "Each enough alone: " + paths + "."
    }
    return [
      .heading("Who moves"), .table(table.table), .pause, .paragraph(table.verdict),
      .paragraph(
        .faint(
          "▲ ▼ a higher or a lower rung than under A; ≠ a rung of another ladder; = the same rung")
      ),
    ]
  }

  private var together: [Block] {
    guard changes.count > 1, !actors.isEmpty else { return [] }
    let heading = Block.heading("Alone and together")
    let unknown = changes.count { !$0.alone.isKnown }
    guard unknown == 0 else {
      return [
        heading,
        .paragraph(
          "Of \(counted(unknown, "change")) it is not known what it does alone, so that effects "
            + "cannot be added up."),
      ]
    }
    let open = interactions.filter(\.isWorthTelling)
    guard !open.isEmpty else {
      return [
        heading,
        .paragraph("The effects add up: together the changes do what they do one by one."),
      ]
    }
    return [
      heading,
      .paragraph(
        "The effects do not simply add up for \(counted(open.count, "state")): changes work on "
          + "each other, such as weights that share one mean."),
      .listing(.bullets(open.map(\.phrase))),
    ]
  }

  private var differedOverTime: [Block] {
    guard let overTime else { return [] }
    let heading = Block.heading("When they recommended different rungs")
    guard overTime.contains(where: { !$0.periods.isEmpty }) else {
      return [
        heading,
        .paragraph("On no day up to \(asOf.long): both recommend the same of every state."),
      ]
    }
    let rows = overTime.flatMap { state in
      state.periods.enumerated().map { place, period in
        Row(
          [
            place == 0 ? .strong("\(state.actor.name)") : .none, period.words,
            "\(period.first.title)", "\(period.second.title)",
          ].map { .text($0) })
      }
    }
    return [
      heading,
      .table(
        Table(
          columns: [
            Column("Actor", .period), Column("Days", .period), Column("Under A", .text),
            Column("Under B", .name),
          ], needsTitles: true, rows: rows)),
      .pause,
      .paragraph(
        .faint(
          "Days on which something became public or time alone moved a rung, and those between "
            + "them; all other days and states agree.")),
    ]
  }

  private var namedTexts: [Block] {
    guard !texts.isEmpty else { return [] }
    let shown = 10
    let more = texts.count - shown
    let lines = texts.prefix(shown).map { text in
      (text.path.isEmpty ? "the rule set" : Phrase(quoting: text.path, as: .code)) + ": "
        + Phrase(ours: text.keys.joined(separator: ", "))
    }
    return [
      .heading("Texts that differ and decide nothing"),
      .listing(
        .bullets(lines + (more > 0 ? ["and \(more) more; --format json names all"] : []))),
    ]
  }
}

extension Interaction {
  /// Whether one could not tell from the single changes what all do.
  fileprivate var isWorthTelling: Bool {
    !addsUp || !strays.isEmpty || (movesRung && sufficient.isEmpty)
  }

  fileprivate var phrase: Phrase {
    var parts: [Phrase] = []
    if !addsUp {
      let isCautious = abs(together.low.hundredths - summed.low.hundredths) > tolerance.hundredths
      let (all, sum) =
        isCautious ? (together.low, summed.low) : (together.high, summed.high)
      parts.append(
        "together \(all.signed), alone in sum \(sum.signed)"
          + (isCautious ? "" : " in the generous reading"))
    }
    if movesRung, sufficient.isEmpty { parts.append("no change alone moves it to where all do") }
    if !strays.isEmpty {
      let paths = strays.map { Phrase(quoting: $0, as: .code) }.listed
      parts.append(paths + " alone would move it elsewhere than all do")
    }
    return .strong("\(actor.name)") + ": " + parts.joined(separator: "; ") + "."
  }
}

extension Disagreement {
  fileprivate var words: Phrase {
    Phrase(ours: from == to ? "\(from)" : "\(from) – \(to)")
  }
}
