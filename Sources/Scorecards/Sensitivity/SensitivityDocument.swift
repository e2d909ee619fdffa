import ThreatModel

extension SensitivityReport {
  /// How firm each assessment is, and what would change it.
  func document(drawsCharts: Bool) -> Document {
    let parts = states.map {
      SensitivityPart(state: $0, report: self, drawsCharts: drawsCharts).part
    }
    let title: Phrase = "\(rules.title) \(rules.version)"
    let blocks =
      drawsCharts
      ? parts.linked(under: title, context: ["how firm it is", "as of \(asOf.long)"])
      : parts.inTurn
    let digests: [Phrase] = [rules.sha256, evidenceSHA256].map {
      .code("\(String($0.prefix(8)))…")
    }
    return Document(
      marking: marking,
      blocks: blocks + [
        .closing([
          .strong(AssessmentReport.notice),
          .faint("rules sha256 \(digests[0]), evidence sha256 \(digests[1])"),
        ])
      ])
  }
}

/// What a page says of one state.
private struct SensitivityPart {
  let state: SensitivityReport.State
  let report: SensitivityReport
  let drawsCharts: Bool

  private var sensitivity: Sensitivity { state.sensitivity }
  private var method: DrawMethod { sensitivity.method }

  var part: StatePart {
    StatePart(
      actor: sensitivity.actor,
      context: [
        "how firm it is", "\(report.rules.title) \(report.rules.version)",
        "as of \(report.asOf.long)",
      ], aside: title(ofRung: sensitivity.recommended),
      blocks: answer + conventions + rungs + spread + ChangeSections(state.changes).blocks
        + methods)
  }

  private func title(ofRung rung: Int) -> Phrase { "\(sensitivity.ladder[rung].title)" }

  /// The one sentence.
  private var answer: [Block] {
    let recommended = sensitivity.recommended
    let same = sensitivity.drawsByRung[recommended]
    let higher = sensitivity.drawsByRung[(recommended + 1)...].reduce(0, +)
    let lower = method.draws - same - higher
    let others = [(lower, "lower" as Phrase), (higher, "higher" as Phrase)].filter { $0.0 > 0 }
      .map { "a \($0.1) one in \(share(of: $0.0))" as Phrase }
    let rest: Phrase = others.isEmpty ? "." : ", " + others.listed + "."
    let sentence =
      "The evidence supports " + .strong(title(ofRung: recommended)) + " in "
      + .strong(share(of: same)) + " of \(method.draws.grouped) draws" + rest
    return [.group(.answer, [.paragraph(sentence)]), .pause]
  }

  /// What our own choices decide comes first.
  private var conventions: [Block] {
    [
      .heading("Conventions", remark: "what another choice of ours would give"),
      .table(
        state.conventions.table(recommended: sensitivity.ladder[sensitivity.recommended])),
    ]
  }

  // MARK: Draws

  private var rungs: [Block] {
    let rows = sensitivity.ladder.indices.reversed().map { rung in
      let draws = sensitivity.drawsByRung[rung]
      let percent = Points(hundredths: draws * 10_000 / max(1, method.draws))
      let isSupported = rung == sensitivity.recommended
      return Row([
        .text(isSupported ? .strong(title(ofRung: rung)) : title(ofRung: rung)),
        .text(draws == 0 ? .faint("none") : share(of: draws)),
        .bar(Interval(low: percent, high: percent)),
      ])
    }
    return [
      .heading("Designations", remark: "share of the draws that end on each"),
      .table(
        Table(
          columns: [
            Column("Designation", .text), Column("Draws", .percent), Column("", .bar),
          ], rows: rows)),
      .pause,
      .entries(
        Entries(
          .questions,
          [
            Entry(
              "Index", sensitivity.indexSpread.words,
              details: [.faint("as assessed \(sensitivity.index.fixed)")]),
            Entry("With the rule set's own numbers", sensitivity.evidenceSpread.words),
            Entry(
              "Rank", rank,
              details: [.faint("by designation, then by index; 1 is the most serious")]),
          ])),
    ]
  }

  private var rank: Phrase {
    let spread = sensitivity.rankSpread
    let of = Phrase(ours: " of \(sensitivity.rankedStates)")
    guard spread.low != spread.high else { return Phrase(ours: "\(spread.low)") + of }
    return Phrase(ours: "\(spread.low) to \(spread.high)") + of
      + Phrase(ours: " (5–95 %), median \(spread.median)")
  }

  /// `87.3 %`, or that it is all of them, or nearly none.
  private func share(of draws: Int) -> Phrase {
    if draws == method.draws { return "all" }
    let tenths = (draws * 1000 + method.draws / 2) / method.draws
    if draws > 0, tenths == 0 { return Phrase(ours: "under 0.1\u{A0}%") }
    if tenths == 1000 { return Phrase(ours: "over 99.9\u{A0}%") }
    return Phrase(ours: "\(tenths / 10).\(tenths % 10)\u{A0}%")
  }

  // MARK: What the spread comes from

  /// Factors shown; those below them explain next to nothing.
  private static let mostShown = 12
  /// Of the variance, in ten-thousandths: less is not worth a line.
  private static let leastShown = 100

  private var spread: [Block] {
    let shown = sensitivity.factors.prefix(Self.mostShown)
      .filter { $0.total.value >= Self.leastShown }
    let heading = Block.heading(
      "What the spread comes from", remark: "shares of the index's variance, 95 % intervals")
    guard !shown.isEmpty else {
      return [heading, .paragraph("Nothing: the index is the same in every draw.")]
    }
    let rows = shown.map { share in
      Row([
        .text(share.factor.phrase), .text(share.first.percent), .text(share.total.percent),
        .text(Phrase(ours: "\(share.total.low.percentDigits)–") + share.total.highPercent),
        .bar(share.bar),
      ])
    }
    let table = Table(
      columns: [
        Column("Factor", .text), Column("Alone", .percent), Column("In all", .percent),
        Column("Interval", .percent), Column("", .bar),
      ], needsTitles: true, rows: rows)
    let left = sensitivity.factors.count - shown.count
    let rest: [Block] =
      left == 0
      ? []
      : [
        .pause,
        .paragraph(
          .faint(
            counted(left, "further factor") + (left == 1 ? " has" : " have")
              + " a smaller share; " + Card.everything + " lists all.")),
      ]
    let picture: Block =
      drawsCharts
      ? .chart(sensitivity.tornado(of: Array(shown), table: table)) : .table(table)
    return [heading, picture] + rest
  }

  // MARK: Method

  private var methods: [Block] {
    [
      .heading("How it was drawn"),
      .paragraph(
        """
        \(method.draws.grouped) draws, seed \(Phrase(ours: "\(method.seed)")). Each \
        draw settles everything: where the likelihoods of an incident and of its claims lie in \
        their bands, on which day between the known ends it began and ended, for each open field \
        whether what it leaves open holds, and each weight, points value, discount and the \
        half-life within \(Phrase(ours: method.noise.percent))\u{A0}% of itself, evenly. The \
        numbers of the rule set are the same for all states in a draw. Shares are Sobol indices \
        (Saltelli 2010 for what a factor does alone, Jansen 1999 for what it does in all) from \
        \(method.rows.grouped) rows. Bounds and even spread are our own convention; \
        the draws say how firm the answer is under them, not how likely it is to be true.
        """),
    ]
  }
}

extension DrawnFactor {
  /// The factor in words.
  var phrase: Phrase {
    switch self {
    case .likelihoods: "Likelihoods of the claims"
    case .dates: "Dates of activity"
    case .openFields: "Open fields"
    case .setting(let setting):
      switch setting.kind {
      case .weight: "Weight of \(setting.of)"
      case .discount: "Discount of \(setting.of)"
      case .points: "Points of “\(setting.of)”"
      case .threshold: "Index for \(setting.of)"
      case .halfLife: "Half-life"
      }
    }
  }
}

extension FactorShare {
  /// What it does alone, and in all, as parts of a hundred.
  var bar: Interval<Points> {
    let total = min(max(0, self.total.value), 10_000)
    return Interval(
      low: Points(hundredths: min(max(0, first.value), total)), high: Points(hundredths: total))
  }
}

extension ShareEstimate {
  /// `12.3 %`.
  var percent: Phrase { Phrase(ours: value.percentDigits + "\u{A0}%") }

  fileprivate var highPercent: Phrase { Phrase(ours: high.percentDigits + "\u{A0}%") }
}

extension Int {
  /// Ten-thousandths as percent with one decimal.
  var percentDigits: String {
    let tenths = (magnitude + 5) / 10
    return (self < 0 && tenths > 0 ? "-" : "") + "\(tenths / 10).\(tenths % 10)"
  }
}

extension Spread<Points> {
  /// `48.40–61.25 (5–95 %), median 55.10`.
  var words: Phrase {
    Phrase(ours: "\(low)–\(high) (5–95\u{A0}%), median \(median)")
  }
}
