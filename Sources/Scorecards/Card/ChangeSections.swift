import ThreatModel

extension Card {
  /// What is not known, and what learning it could move.
  func writeGaps(on page: inout Page) {
    guard !assessment.gaps.isEmpty else { return }
    page.heading("GAPS", remark: "what learning would settle most; points of the index")
    let moving = assessment.gaps.enumerated().filter { _, gap in
      gap.worth > .zero || !gap.gates.isEmpty
    }
    let number = "\((moving.last?.offset ?? 0) + 1)".count
    for (place, gap) in moving {
      page.row(
        [
          .left("\(place + 1)", number), .rest(name(ofFields: gap.fields, at: gap.incident)),
          .right(gap.worth > .zero ? "up to \(gap.worth.fixed)" : "no points", 12),
        ], indent: Page.indent)
      let rules = gap.rules.map { title(ofRule: $0) }
      let gates = gap.gates.map { id -> Phrase in
        "gate “\(assessment.gates.first { $0.id == id }?.because ?? id)”"
      }
      guard !(rules + gates).isEmpty else { continue }
      page.row(
        [.left("", number), .rest("would settle: " + (rules + gates).joined(separator: "; "))],
        indent: Page.indent)
    }
    let idle = assessment.gaps.count - moving.count
    guard idle > 0 else { return }
    let more: Phrase = moving.isEmpty ? counted(idle, "gap") : counted(idle, "further gap")
    page.paragraph(
      "\(more) would move neither points nor a gate; listed by --format json.",
      indent: Page.indent)
  }

  /// What the recommendation would be under other conventions of ours.
  func writeConventions(on page: inout Page) {
    guard !assessment.conventions.isEmpty else { return }
    page.heading("CONVENTIONS", remark: "what another choice of ours would give")
    for outcome in assessment.conventions {
      let moved = outcome.recommended.id != recommended.id
      let change: Phrase = moved ? .open("changed") : .faint("unchanged")
      let index: Phrase = "\(outcome.index.low.fixed)–\(outcome.index.high.fixed)"
      page.row(
        [
          .rest("\(outcome.setting): \(outcome.value)"), .right(index, 13), .left(change, 9),
        ], indent: Page.indent)
      guard moved else { continue }
      page.paragraph("recommends \(outcome.recommended.title)", indent: Page.indent + 3)
    }
  }

  /// Conditions that could not be evaluated: without them the answer is not complete.
  func writeWarnings(on page: inout Page) {
    guard !assessment.failures.isEmpty else { return }
    page.heading("WARNINGS", remark: "could not be evaluated; counted as unknown")
    for failure in assessment.failures {
      page.row([.left("·", 1), .rest(.open("\(failure)"))], indent: Page.indent, gap: 1)
    }
  }

  /// The day on which the mere passing of time changes the answer.
  func writeTimeMove(on page: inout Page) {
    guard let move = assessment.timeMove else { return }
    page.heading("NEXT DAY")
    page.paragraph(
      """
      If nothing else becomes known, time alone moves the recommendation to \
      \(move.designation.title) on \(move.date.long).
      """, indent: Page.indent)
  }
}
