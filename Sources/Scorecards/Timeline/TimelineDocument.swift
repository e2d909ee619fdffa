import ThreatModel

/// How much a timeline tells.
public enum TimelineDetail: Sendable {
  /// What moved the index or a rung.
  case moves
  /// Also what became public and moved nothing.
  case everything
}

/// What a timeline is drawn with.
enum TimelineGraph: Sendable {
  /// Blocks of letters.
  case sparkline
  /// A chart.
  case chart
}

extension TimelineReport {
  /// Where each state stood when, and what moved it.
  func document(_ detail: TimelineDetail, graph: TimelineGraph = .sparkline) -> Document {
    let wording = DevelopmentWording(countryNames: countryNames)
    let parts = timelines.map {
      TimelinePart(
        timeline: $0, rules: rules, wording: wording, detail: detail, graph: graph
      ).part
    }
    let blocks =
      switch graph {
      case .sparkline: parts.inTurn
      case .chart:
        parts.linked(
          under: "\(rules.title) \(rules.version)",
          context: timelines.prefix(1).map { "up to \($0.to.long)" })
      }
    return Document(marking: marking, blocks: blocks + footer)
  }

  private var footer: [Block] {
    let digests: [Phrase] = [rules.sha256, evidenceSHA256].map {
      .code("\(String($0.prefix(8)))…")
    }
    return [
      .closing([
        .strong(AssessmentReport.notice),
        .faint("rules sha256 \(digests[0]), evidence sha256 \(digests[1])"),
      ])
    ]
  }
}

/// What a page says of one state.
private struct TimelinePart {
  let timeline: Timeline
  let rules: RuleSetIdentity
  let wording: DevelopmentWording
  let detail: TimelineDetail
  let graph: TimelineGraph

  var part: StatePart {
    StatePart(
      actor: timeline.actor,
      context: [
        "\(rules.title) \(rules.version)", "\(timeline.from.long) to \(timeline.to.long)",
      ],
      aside: title(ofRung: timeline.now.recommended), blocks: summary + rungMoves + steps)
  }

  private func title(ofRung rung: Int) -> Phrase { "\(timeline.ladder[rung].rung.title)" }

  private var summary: [Block] {
    let (before, now) = (timeline.before, timeline.now)
    let byEvents = now.shift(from: before).low - timeline.byTime.low
    let moves = timeline.points.count { $0.after.recommended != $0.before.recommended }
    let count: Phrase =
      switch moves {
      case 0: "The recommended rung did not move"
      case 1: "The recommended rung moved once"
      default: "The recommended rung moved \(moves) times"
      }
    let index: Phrase =
      """
      The index went from \(before.index.fixed) to \(now.index.fixed); of its low end, what \
      became public moved \(byEvents.signed), and time alone \(timeline.byTime.low.signed).
      """
    let rungs: Phrase =
      moves == 0
      ? ": \(title(ofRung: now.recommended))."
      : ": it was \(title(ofRung: before.recommended)) before, and is "
        + .strong(title(ofRung: now.recommended)) + " on \(timeline.to.long)."
    let words: [Block] = [
      .group(.answer, [.paragraph(count + rungs), .paragraph(index)]), .pause,
    ]
    return switch graph {
    case .sparkline: words + [.drawing(timeline.sparkline)]
    case .chart: words + [.chart(timeline.chart(of: "\(timeline.actor.name)"))]
    }
  }

  /// Every move of a rung, and at what.
  private var rungMoves: [Block] {
    let moving = timeline.points.filter(\.movesRung)
    guard !moving.isEmpty else { return [] }
    let rows = moving.map { point in
      Row(
        [
          .text(PartialDate(point.date).short), .text(recommended(at: point)),
          .text(possible(at: point)),
        ], detail: .faint(causes(of: point)))
    }
    return [
      .heading("Moves of the rungs", remark: "and what moved them"),
      .table(
        Table(
          columns: [
            Column("Day", .period), Column("Recommended", .text), Column("Possible", .name),
          ], needsTitles: true, details: "At", rows: rows)),
    ]
  }

  private func recommended(at point: TimelinePoint) -> Phrase {
    let title = title(ofRung: point.after.recommended)
    switch point.after.recommended - point.before.recommended {
    case 0: return .faint(title)
    case 1...: return .strong("▲ " + title)
    default: return .strong("▼ " + title)
    }
  }

  private func possible(at point: TimelinePoint) -> Phrase {
    guard point.after.possible != point.after.recommended else { return "=" }
    let title = title(ofRung: point.after.possible)
    switch point.after.possible - point.before.possible {
    case 0: return .faint(title)
    case 1...: return "▲ " + title
    default: return "▼ " + title
    }
  }

  private func causes(of point: TimelinePoint) -> Phrase {
    var causes: [Phrase] = point.aged.hasRungs(of: point.before) ? [] : ["time alone"]
    causes += timeline.developments.filter { $0.date == point.date && $0.movesRung }.map {
      wording.phrase($0.development)
    }
    return causes.joined(separator: "; ")
  }

  /// Day by day: the index, and below it the steps that add up to it.
  private var steps: [Block] {
    var rows: [Row] = []
    var left = 0
    var last = timeline.before
    for point in timeline.points {
      let news = timeline.developments.filter { $0.date == point.date }
      let told = news.filter { detail == .everything || $0.shift != .zero || $0.movesRung }
      left += news.count - told.count
      guard isTold(point, told) else { continue }
      // What is left out moved nothing, so that since the last point told only time went by.
      let time = point.aged.shift(from: last)
      rows.append(row(of: point))
      if time != .zero { rows.append(TimelineStep(text: "time alone", shift: time).row) }
      rows += told.map { TimelineStep($0, wording: wording).row }
      last = point.after
    }
    let rest: [Block] =
      left == 0
      ? []
      : [
        .pause,
        .paragraph(
          Phrase(ours: "\(left) of \(timeline.developments.count)")
            + " developments moved nothing and are left out; " + .code("--all") + " lists them."),
      ]
    let table = Table(
      columns: [
        Column("Day", .period), Column("Rung and steps", .text), Column("Low", .points),
        Column("High", .points),
      ], needsTitles: true, rows: rows)
    return [
      .heading("What moved the index", remark: "low and high end; steps add up"), .table(table),
    ] + rest + [.pause, .paragraph(.faint(TimelineStep.order))]
  }

  /// Ends are always told, and moves of a rung.
  private func isTold(_ point: TimelinePoint, _ news: [DatedDevelopment]) -> Bool {
    point.date == timeline.from || point.date == timeline.to || point.movesRung || !news.isEmpty
  }

  private func row(of point: TimelinePoint) -> Row {
    let rungs: Phrase =
      point.after.possible == point.after.recommended
      ? recommended(at: point)
      : recommended(at: point) + .faint(", possibly \(title(ofRung: point.after.possible))")
    return Row(
      [PartialDate(point.date).short, rungs]
        + [point.after.index.low, point.after.index.high].map(\.fixed))
  }
}

/// One thing that moved an index.
struct TimelineStep {
  let text: Phrase
  let shift: Shift

  init(text: Phrase, shift: Shift) {
    self.text = text
    self.shift = shift
  }

  init(_ dated: DatedDevelopment, wording: DevelopmentWording) {
    text = wording.phrase(dated.development)
    shift = dated.shift
  }

  /// Below the row of its day.
  var row: Row { Row(["", "· " + text, shift.low.signed, shift.high.signed]) }

  /// Beside its day.
  func row(dated day: CalendarDate) -> Row {
    Row([PartialDate(day).short, text, shift.low.signed, shift.high.signed])
  }

  /// In which order steps count.
  static var order: Phrase {
    """
    Steps of one day count on top of each other: first time alone, then incidents, claims, facts, \
    reports, responses, denials, and what was taken back. What was said of the state as such is \
    never scored.
    """
  }
}

extension Row {
  /// A row of words.
  init(_ cells: [Phrase]) { self.init(cells.map { .text($0) }) }
}
