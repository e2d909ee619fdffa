import ThreatModel

extension SweepReport {
  /// Who stands where at each value, and the values at which somebody moves.
  func document(drawsChart: Bool) -> Document {
    let title = Block.title(
      "Sweep of \(setting.path)",
      context: [
        "\(rules.title) \(rules.version)", "as of \(asOf.long)", counted(actors.count, "actor"),
      ])
    let subject: Block = .paragraph(
      (setting.of.isEmpty ? "" : "\(setting.kind.words) of “\(setting.of)”. ")
        + "The rule set says \(Phrase(ours: unit.words(of: own))). Rungs by number; 3–4 stands for rung 3 in the "
        + "cautious reading, which is recommended, and 4 in the generous one.")
    let grid: [Block] =
      actors.isEmpty ? [AssessmentReport.noActor] : drawsChart ? [.chart(chart)] : tables
    return Document(
      marking: marking,
      blocks: [title, subject, .pause] + grid + [
        .pause, .heading("Rungs"), .paragraph(legend), .pause, .heading("Moves"),
      ] + moves + [.pause, .paragraph(.faint(caveat)), .paragraph(AssessmentReport.notice)])
  }

  /// What the setting is counted in.
  var unit: SettingUnit { setting.kind.unit }

  /// The rungs of a standing, as in `3` or `3–4`.
  static func rungs(_ upshot: Upshot) -> Phrase {
    upshot.recommended == upshot.possible
      ? "\(upshot.recommended)" : "\(upshot.recommended)–\(upshot.possible)"
  }

  private var legend: Phrase {
    ladder.enumerated().map { "\($0)\u{A0}\($1.title)" as Phrase }.joined(separator: " · ")
  }

  /// As many values beside each other as a page of 80 columns has room for.
  private var valuesInRow: Int {
    let (room, gap) = (60, 2)
    let widest = values.map { unit.text(of: $0).count }.max() ?? 0
    return max(1, room / (max(widest, 3) + gap))
  }

  private var tables: [Block] {
    stride(from: 0, to: values.count, by: valuesInRow).flatMap { start -> [Block] in
      let places = start..<min(start + valuesInRow, values.count)
      return (start == 0 ? [] : [.pause]) + [.table(table(places))]
    }
  }

  /// The values in a range of places as a table.
  func table(_ places: Range<Int>) -> Table {
    Table(
      columns: [Column("Actor", .period)]
        + places.map { Column(Phrase(ours: unit.text(of: values[$0])), .number) },
      needsTitles: true,
      rows: actors.map { actor in
        Row(
          [.text(.strong("\(actor.actor.name)"))]
            + places.map { place in
              let isMove =
                place > 0 && actor.standings[place - 1].rungs != actor.standings[place].rungs
              let rungs = Self.rungs(actor.standings[place])
              return .text(isMove ? .strong(rungs) : rungs)
            })
      })
  }

  private var moves: [Block] {
    let found = actors.flatMap { actor in actor.moves.map { (actor, $0) } }
      .sorted { ($0.1.value, $0.0.actor.code) < ($1.1.value, $1.0.actor.code) }
    guard !found.isEmpty else {
      return [.paragraph("Nobody moves between \(text(values.first)) and \(text(values.last)).")]
    }
    let table = Table(
      columns: [
        Column("From", .number), Column("Actor", .period), Column("Moves", .text),
        Column("Index", .range),
      ], needsTitles: true,
      rows: found.map { actor, move in
        Row([
          .text(.strong(text(move.value))), .text("\(actor.actor.name)"), .text(told(move)),
          .text(move.after.index.fixed),
        ])
      })
    return [.table(table)]
  }

  private func text(_ count: Int?) -> Phrase { Phrase(ours: count.map(unit.words) ?? "") }

  private func told(_ move: SweepMove) -> Phrase {
    func rung(_ name: Phrase, _ place: KeyPath<Upshot, Int>) -> Phrase? {
      let (old, new) = (move.before[keyPath: place], move.after[keyPath: place])
      guard old != new else { return nil }
      return name + (new > old ? " ▲ " : " ▼ ") + "\(ladder[new].title)"
    }
    return [rung("recommended", \.recommended), rung("possible", \.possible)].compactMap(\.self)
      .joined(separator: "; ")
  }

  private var caveat: Phrase {
    let step: Phrase = Phrase(ours: unit.words(of: 1))
    return isExhaustive
      ? "Every move between the first and the last value is listed, to a step of \(step)."
      : """
      Where two neighbouring values give different rungs, the move between them is exact to a step of \
      \(step). A rise and a fall back between two values that give the same rungs is not looked for.
      """
  }
}

extension Upshot {
  /// Both rungs.
  var rungs: [Int] { [recommended, possible] }
}

extension Setting.Kind {
  /// For people, at the start of a sentence.
  var words: Phrase {
    switch self {
    case .weight: "Weight"
    case .discount: "Discount"
    case .points: "Points"
    case .threshold: "Index asked for"
    case .halfLife: "Half-life"
    }
  }
}
