import ThreatModel

extension Card {
  /// What is not known, and what learning it could move.
  var gaps: [Block] { gaps(atMost: .max) }

  /// The gaps worth most, as many as a first reading bears, and how many more there are.
  func gaps(atMost most: Int) -> [Block] {
    guard !assessment.gaps.isEmpty else { return [] }
    let moving = assessment.gaps.enumerated().filter { _, gap in
      gap.worth > .zero || !gap.gates.isEmpty
    }
    let items = moving.prefix(most).map { place, gap in
      Item(
        .number(place + 1), name(ofFields: gap.fields, at: gap.incident),
        figure: gap.worth > .zero ? "up to \(gap.worth.fixed)" : "no points",
        details: settled(by: gap))
    }
    let heading = Block.heading(
      SectionName.gaps.phrase, remark: "what learning would settle most; points of the index")
    var blocks = [heading, .listing(Listing(items, figures: .rises))]
    if moving.count > items.count {
      let more = counted(moving.count - items.count, "more gap")
      blocks.append(.paragraph("\(more) would move less; listed in the record below."))
    }
    let idle = assessment.gaps.count - moving.count
    if idle > 0 {
      let more: Phrase = moving.isEmpty ? counted(idle, "gap") : counted(idle, "further gap")
      blocks.append(
        .paragraph("\(more) would move neither points nor a gate; listed by \(Self.everything)."))
    }
    return blocks
  }

  private func settled(by gap: Gap) -> Item.Details {
    let rules = gap.rules.map { title(ofRule: $0) }
    let gates = gap.gates.map { id -> Phrase in
      "gate “\(assessment.gates.first { $0.id == id }?.because ?? id)”"
    }
    guard !(rules + gates).isEmpty else { return .none }
    return .line("would settle: " + (rules + gates).joined(separator: "; "))
  }

  /// The option that prints what a scorecard leaves out.
  static var everything: Phrase { .code("--format json") }

  /// What the recommendation would be under other conventions of ours.
  var conventions: [Block] {
    guard !assessment.conventions.isEmpty else { return [] }
    return [
      .heading("Conventions", remark: "what another choice of ours would give"),
      .table(
        assessment.conventions.table(
          recommended: NamedID(id: recommended.id, title: recommended.title))),
    ]
  }

  /// Conditions that could not be evaluated: without them the answer is not complete.
  var warnings: [Block] {
    guard !assessment.failures.isEmpty else { return [] }
    return [
      .heading("Warnings", remark: "could not be evaluated; counted as unknown"),
      .listing(.bullets(assessment.failures.map { .open("\($0)") })),
    ]
  }

  /// The day on which the mere passing of time changes the answer.
  var nextDay: [Block] {
    guard let move = assessment.timeMove else { return [] }
    return [
      .heading("Next day"),
      .paragraph(
        """
        If nothing else becomes known, time alone moves the recommendation to \
        \(move.designation.title) on \(move.date.long).
        """),
    ]
  }
}

extension [ConventionOutcome] {
  /// What the recommendation would be under each, beside what it is.
  func table(recommended: NamedID) -> Table {
    let rows = map { outcome in
      let moved = outcome.recommended.id != recommended.id
      return Row(
        [
          .text("\(outcome.setting): \(outcome.value)"), .text(outcome.index.fixed),
          .text(moved ? .open("changed") : .faint("unchanged")),
        ], detail: moved ? "recommends \(outcome.recommended.title)" : .none)
    }
    return Table(
      columns: [
        Column("Convention", .text), Column("Index", .range),
        Column("Recommendation", .word(longest: "unchanged")),
      ], details: "Then", rows: rows)
  }
}
