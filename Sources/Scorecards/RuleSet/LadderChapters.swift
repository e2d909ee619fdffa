import ThreatModel

extension RulePage {
  /// The rungs, lowest first, with what each demands and sets off.
  var ladderChapter: Section {
    let rows = ladder.enumerated().map { place, rung in
      Row([
        .text("\(place)"), .text(.link("\(rung.name.title)", to: rung.anchor)),
        .text(rung.atLeast?.brief ?? "–"), .text("\(rung.gates.count)"),
      ])
    }
    let table = Table(
      columns: [
        Column("Rung", .number), Column("Name", .text), Column("Index from", .points),
        Column("Gates", .number),
      ], needsTitles: true, rows: rows)
    return Section(
      "The ladder", at: Anchor("ladder"),
      [.table(table)] + ladder.enumerated().map { .section(section($1, at: $0)) })
  }

  private func section(_ rung: DocumentedRung, at place: Int) -> Section {
    var blocks = rung.meaning.map { [Block.paragraph(.sentence($0))] } ?? []
    var demands = rung.gates.map { gate in
      let words: Phrase = "\(gate.because.withoutFullStop)"
      return anchor(of: gate).map { Phrase.link(words, to: $0) } ?? words
    }
    if let index = rung.atLeast { demands.insert("An index of at least \(index.brief)", at: 0) }
    if demands.isEmpty {
      blocks += [.pause, .paragraph("It demands nothing.")]
    } else {
      blocks += [.pause, .paragraph(.strong("It demands")), .listing(.bullets(demands))]
    }
    if !rung.triggers.isEmpty {
      blocks += [
        .pause, .paragraph(.strong("What follows from it, and what does not")),
        .listing(.bullets(rung.triggers.map { .sentence($0) })),
      ]
    }
    return Section(
      "\(rung.name.title)", at: rung.anchor, aside: "rung \(place) of 0–\(ladder.count - 1)",
      blocks)
  }

  /// Every gate once, with the rungs that demand it.
  var gateChapter: Section {
    let intro: Block =
      gates.isEmpty
      ? .paragraph("No rung has a gate.")
      : .paragraph("Each in words, as a condition, and with the rungs that demand it.")
    return Section(
      "The gates", at: Anchor("gates"), isOutlined: false,
      [intro]
        + gates.enumerated().map { place, gate in
          let rungs = ladder.filter { $0.gates.contains(gate) }
            .map { Phrase.link("\($0.name.title)", to: $0.anchor) }
          return .section(
            Section(
              "\(gate.because.withoutFullStop)", at: Anchor("gate", "\(place + 1)-\(gate.id)"),
              [
                .entries(
                  Entries(
                    .grounds,
                    [
                      Entry("Gate", Phrase(quoting: gate.id, as: .code)),
                      Entry("Demanded", "by " + rungs.listed),
                    ])),
                .code(Phrase.code(lines: gate.condition), language: "cel"),
              ]))
        })
  }

  /// Every gate once, in the order in which the ladder demands them.
  ///
  /// A gate that a rung repeats word for word is the same gate.
  var gates: [DocumentedGate] {
    var seen: Set<DocumentedGate> = []
    return ladder.flatMap(\.gates).filter { seen.insert($0).inserted }
  }

  private func anchor(of gate: DocumentedGate) -> Anchor? {
    gates.firstIndex(of: gate).map { Anchor("gate", "\($0 + 1)-\(gate.id)") }
  }
}

extension DocumentedRung {
  fileprivate var anchor: Anchor { Anchor("rung", name.id) }
}
