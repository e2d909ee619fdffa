public import ThreatModel

/// What would change a recommendation, section by section.
struct ChangeSections {
  let changes: Changes

  init(_ changes: Changes) { self.changes = changes }

  private var base: Upshot { changes.upshot }

  /// All sections, what moves the recommendation first.
  var blocks: [Block] {
    smallest(.up) + smallest(.down) + pairs + measures + gaps + incidents + sources + thin
  }

  func title(ofRung rung: Int) -> Phrase { "\(changes.rungs[rung].title)" }

  // MARK: Smallest changes

  private func smallest(_ direction: Direction) -> [Block] {
    let isUp = direction == .up
    let heading = Block.heading(
      isUp ? "What would raise it" : "What would lower it",
      remark: "the smallest single change of each kind")
    let isAtEnd =
      isUp ? base.recommended == changes.rungs.count - 1 : base.recommended == 0
    guard !isAtEnd else {
      let end: Phrase = isUp ? "highest" : "lowest"
      return [
        heading,
        .paragraph("Nothing: \(title(ofRung: base.recommended)) is the \(end) rung of the ladder."),
      ]
    }
    let found = changes.kinds.compactMap { kind in
      kind[direction].map { entry(kind, $0) }
    }
    let none = changes.kinds.filter { $0[direction] == nil && $0.varied > 0 }
      .map { $0.kind.tried($0.varied) }
    let entries: [Block] = found.isEmpty ? [] : [.entries(Entries(.questions, found))]
    guard !none.isEmpty else { return [heading] + entries }
    let words: Phrase =
      found.isEmpty
      ? "No single change of any kind does. Tried were: " : "None of these does by itself: "
    return [heading] + entries + (found.isEmpty ? [] : [.pause])
      + [.paragraph(words + none.joined(separator: "; ") + ".")]
  }

  private func entry(_ kind: KindOfChange, _ tips: KindOfChange.Tips) -> Entry {
    let tipping = tips.smallest
    let share: Phrase =
      kind.varied == 1
      ? .none : "; \(tips.count) of \(kind.kind.counted(kind.varied)) can"
    return Entry(
      kind.kind.label, "If " + tipping.change.wording + ".",
      details: [.faint("Then \(outcome(tipping.after))\(share).")])
  }

  /// `Attributed, index 20.01–34.20`.
  private func outcome(_ upshot: Upshot) -> Phrase {
    "\(title(ofRung: upshot.recommended)), index \(upshot.index.fixed)"
  }

  // MARK: Pairs

  private static let mostShown = 10

  private var pairs: [Block] {
    changes.pairs.filter { !$0.isAtEnd }.flatMap { search -> [Block] in
      let heading = Block.heading(
        search.direction == .up ? "Pairs that would raise it" : "Pairs that would lower it",
        remark: "each change at its most effective value")
      let untried: Phrase =
        search.untried == 0
        ? .none
        : .open(
          """
           \(counted(search.untried, "further pair")) could not be looked at within the work that \
          is allowed, so this is not the last word.
          """)
      guard !search.pairs.isEmpty else {
        return [
          heading,
          .paragraph(
            "None of \(counted(search.tried, "pair")) of changes moves it either." + untried),
        ]
      }
      let shown = search.pairs.prefix(Self.mostShown).map { pair in
        Item(
          .bullet, "\(pair.first.wording), and \(pair.second.wording)",
          details: .line("then \(outcome(pair.after))"))
      }
      let rest = search.count - shown.count
      let more: Phrase = rest == 0 ? .none : " \(rest) more are listed by \(Card.everything)."
      return [
        heading, .listing(Listing(shown)), .pause,
        .paragraph(
          "\(search.count) of \(counted(search.tried, "pair")) of changes would.\(more)" + untried),
      ]
    }
  }

  /// How changes are compared, which is ours to choose, and what halving takes for granted.
  private var measures: [Block] {
    [
      .pause,
      .paragraph(
        .faint(
          """
          Smallest is our own convention: of open fields and incidents what moves the index least, \
          of sources the one on which least hangs, of claims the fewest terms, of governments the \
          least sure term and the loosest link, of settings the least share of itself. Evidence is \
          tried value by value. Settings are halved to the last hundredth, on the assumption that \
          turning one further does not undo what it did.
          """)),
    ]
  }
}

extension Changes {
  /// What would change the recommendation, as a page of its own.
  public var page: ReportPage {
    let title = Block.title("\(actor.name)", context: ["what would change the recommendation"])
    return ReportPage(
      document: Document(marking: actor.marking, blocks: [title] + ChangeSections(self).blocks))
  }
}
