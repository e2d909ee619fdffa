import ThreatModel

extension ChangeSections {
  private var base: Upshot { changes.upshot }

  // MARK: What is left out

  /// What each incident bears.
  var incidents: [Block] {
    guard !changes.withoutIncident.isEmpty else { return [] }
    let rows = changes.withoutIncident.sorted(by: isHeavier).map { left in
      row(name(of: left.change), left)
    }
    return [
      .heading("Without an incident", remark: "index and recommendation if it were left out"),
      .table(table("Incident", rows)),
    ]
  }

  /// What each source bears; those without which nothing moves are only counted.
  var sources: [Block] {
    let moving = changes.withoutSource.filter { $0.after != base }.sorted(by: isHeavier)
    let idle = changes.withoutSource.count - moving.count + changes.idleSources
    guard !moving.isEmpty || idle > 0 else { return [] }
    let rows = moving.map { left in row(name(of: left.change), left) }
    let tables: [Block] = rows.isEmpty ? [] : [.table(table("Source", rows))]
    let rest: [Block] =
      idle == 0
      ? []
      : [
        .pause,
        .paragraph(
          "\(counted(idle, "further source")): without any one of them everything stays as it is."
        ),
      ]
    return [
      .heading("Without a source", remark: "what rests on it alone goes with it")
    ] + tables + rest
  }

  private func name(of change: Change) -> Phrase {
    switch change {
    case .incident(let incident): "\(incident.title)"
    case .source(let source):
      source.hanging == 0 ? source.name : source.name + " · " + source.load
    default: change.wording
    }
  }

  /// The lower the rungs and the index without it, the more it bears.
  private func isHeavier(_ a: LeftOut, _ b: LeftOut) -> Bool {
    func key(_ left: LeftOut) -> [Int] {
      let after = left.after
      return [
        after.recommended, after.possible, after.index.low.hundredths, after.index.high.hundredths,
      ]
    }
    return key(a).lexicographicallyPrecedes(key(b))
  }

  private func row(_ name: Phrase, _ left: LeftOut) -> Row {
    let after = left.after
    let moved = after.recommended != base.recommended
    var detail: [Phrase] = []
    if moved { detail.append("recommends \(title(ofRung: after.recommended))") }
    if after.possible != base.possible {
      detail.append("possible is \(title(ofRung: after.possible))")
    }
    return Row(
      [
        .text(name), .text(after.index.fixed),
        .text(moved ? .open("changed") : .faint("unchanged")),
      ], detail: detail.isEmpty ? .none : detail.joined(separator: "; "))
  }

  private func table(_ title: Phrase, _ rows: [Row]) -> Table {
    Table(
      columns: [
        Column(title, .text), Column("Index", .range),
        Column("Recommendation", .word(longest: "unchanged")),
      ], details: "Then", rows: rows)
  }

  // MARK: Gaps

  /// Which gap is worth closing first.
  var gaps: [Block] {
    let heading = Block.heading(
      "Which gap to close first", remark: "what learning it could move, rung before index")
    guard !changes.gaps.isEmpty else {
      return [heading, .paragraph("Learning no open field, whatever it is, would move anything.")]
    }
    let items = changes.gaps.enumerated().map { place, gap in
      let rise = gap.best.index.low - base.index.low
      let fields = gap.fields.map { "\($0)" as Phrase }.listed
      let subject: Phrase = gap.incident.map { fields + " of \($0.title)" } ?? fields
      return Item(
        .number(place + 1), subject, figure: rise > .zero ? "up to \(rise.fixed)" : "no points",
        details: .bullets(outcomes(of: gap)))
    }
    return [heading, .listing(Listing(items, figures: .rises))]
  }

  /// What the best and the least of a gap would give.
  private func outcomes(of gap: GapReach) -> [Phrase] {
    func values(_ learnt: [LearntField]) -> Phrase {
      learnt.count == 1
        ? learnt[0].clause
        : learnt.map { "\($0.field) \($0.brief)" as Phrase }.listed
    }
    var lines: [Phrase] = []
    if gap.best.recommended > base.recommended {
      lines.append(
        "recommends \(title(ofRung: gap.best.recommended)), if \(values(gap.bestValues))")
    } else if gap.best != base {
      lines.append("index \(gap.best.index.fixed), if \(values(gap.bestValues))")
    }
    if gap.least.possible < base.possible {
      lines.append(
        "possible is only \(title(ofRung: gap.least.possible)), if \(values(gap.leastValues))")
    } else if gap.least.index.high < base.index.high {
      lines.append("index \(gap.least.index.fixed), if \(values(gap.leastValues))")
    }
    return lines
  }

  // MARK: Thin evidence

  /// Claims that nothing independent supports.
  var thin: [Block] {
    let heading = Block.heading(
      "Claims on one source", remark: "or on sources that derive from each other")
    guard !changes.thin.isEmpty else {
      return [heading, .paragraph("Every claim rests on two independent publishers or more.")]
    }
    let rows = changes.thin.map { incident in
      let claims = incident.thin.map { claim -> Phrase in
        let date: Phrase = claim.date.map { ", \($0.short)" } ?? .none
        let why: Phrase = claim.reason == .oneSource ? .none : ": \(claim.reason.wording)"
        return "\(claim.by)\(date)\(why)"
      }
      let publishers: Phrase =
        incident.publishers == 1
        ? .open("1\u{A0}publisher") : counted(incident.publishers, "publisher")
      return Row(
        [
          .text("\(incident.incident.title)"),
          .text("\(incident.thin.count) of \(incident.claims)"), .text(publishers),
        ], detail: claims.withoutRepetition.joined(separator: "; "))
    }
    let table = Table(
      columns: [
        Column("Incident", .text), Column("Claims", .count), Column("Behind all of it", .count),
      ], details: "Claims on one source", rows: rows)
    return [heading, .table(table)]
  }
}

extension [Phrase] {
  /// Each text once, in the order met.
  fileprivate var withoutRepetition: [Phrase] {
    var met: Set<String> = []
    return filter { met.insert($0.plainText).inserted }
  }
}

extension ThinClaim.Reason {
  fileprivate var wording: Phrase {
    switch self {
    case .oneSource: "one source"
    case .onePublisher: "several sources of one publisher"
    case .copies: "one source and its copies"
    case .circular: "sources that copy each other"
    }
  }
}
