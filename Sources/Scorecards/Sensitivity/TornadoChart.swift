import ThreatModel

extension Sensitivity {
  /// What the spread of the index comes from, the greatest share first.
  func tornado(of shares: [FactorShare], table: Table) -> Chart {
    let first = shares.first.map { $0.factor.phrase + " (" + $0.total.percent + ")" } ?? .none
    return Chart(
      "What the spread of the index comes from",
      summary: """
        Bars for \(Phrase(ours: "\(shares.count)")) factors, the greatest share of the variance \
        first: \(first). Dark is what a factor does alone, light what it does together with \
        others; lines are 95 % intervals of the whole.
        """,
      drawing: TornadoDrawing(shares: shares, width: Drawing.wideWidth, label: 290).drawing,
      narrow: TornadoDrawing(shares: shares, width: Drawing.narrowWidth, label: 0).drawing,
      table: table)
  }
}

/// The picture of shares on a sheet of some width.
private struct TornadoDrawing {
  let shares: [FactorShare]
  let width: Int
  /// Room for names at the left; with none they stand above their bars.
  let label: Int

  private static let (bar, right, foot) = (12, 56, 24)
  private var row: Int { label == 0 ? 42 : 26 }
  private var plot: Int { width - label - Self.right }

  /// The share at the right end, a whole tenth.
  private var scale: Int {
    let most = shares.map { max($0.total.value, $0.total.high) }.max() ?? 0
    return max(1000, (min(most, 10_000) + 999) / 1000 * 1000)
  }

  private func x(_ share: Int) -> Int {
    label + min(max(0, share), scale) * plot / scale
  }

  var drawing: Drawing {
    let bottom = shares.count * row + 4
    var drawing = Drawing(width: width, height: bottom + Self.foot)
    for tick in 0...2 {
      let share = scale * tick / 2
      drawing.line(
        from: Place(x: x(share), y: 0), to: Place(x: x(share), y: bottom),
        as: tick == 0 ? .axis : .grid)
      drawing.text(
        Phrase(ours: share.percentDigits + "\u{A0}%"), at: Place(x: x(share), y: bottom + 18),
        tick == 0 ? .start : .middle, as: .faint)
    }
    for (place, share) in shares.enumerated() { draw(share, at: place * row, on: &drawing) }
    return drawing
  }

  private func draw(_ share: FactorShare, at top: Int, on drawing: inout Drawing) {
    let y = label == 0 ? top + 22 : top + 7
    let name = share.factor.phrase
    if label == 0 {
      drawing.text(name.fitting(width), at: Place(x: 0, y: top + 15))
    } else {
      drawing.text(name.fitting(label - 14), at: Place(x: label - 10, y: y + 11), .end)
    }
    drawing.rectangle(
      x: label, y: y, width: x(share.total.value) - label, height: Self.bar, as: .possible,
      hint: name + ": " + share.total.percent + " in all")
    drawing.rectangle(
      x: label, y: y, width: x(min(share.first.value, share.total.value)) - label,
      height: Self.bar, as: .certain, hint: name + ": " + share.first.percent + " alone")
    let middle = y + Self.bar / 2
    drawing.line(
      from: Place(x: x(share.total.low), y: middle), to: Place(x: x(share.total.high), y: middle),
      as: .axis)
    drawing.text(
      share.total.percent, at: Place(x: x(max(share.total.high, share.total.value)) + 6, y: y + 11))
  }
}

extension Phrase {
  /// As much of the text as fits into one line.
  fileprivate func fitting(_ width: Int) -> Phrase {
    DrawnText.lines(of: self, within: width, atMost: 1).first ?? .none
  }
}
