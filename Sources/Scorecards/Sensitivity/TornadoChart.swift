import ThreatModel

extension Sensitivity {
  /// What the spread of the index comes from, the greatest share first.
  func tornado(of shares: [FactorShare], table: Table) -> Chart {
    let first = shares.first.map { $0.factor.phrase + " (" + $0.total.percent + ")" } ?? .none
    return Chart(
      "What the spread of the index comes from",
      summary: """
        Bars for \(Phrase(ours: "\(shares.count)")) factors, the greatest share of the variance \
        first: \(first). Solid is what a factor does alone, outlined what it does together \
        with others; the line below a bar is the 95 % interval of the whole.
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

  private static let (bar, right, foot, gap) = (10, 56, 52, 12)
  /// From the top of a bar to the line of its interval.
  private static let interval = 14
  private var plot: Int { width - label - Self.right }

  /// The share at the right end, a whole tenth.
  private var scale: Int {
    let most = shares.map { max($0.total.value, $0.total.high) }.max() ?? 0
    return max(1000, (min(most, 10_000) + 999) / 1000 * 1000)
  }

  private func x(_ share: Int) -> Int {
    label + min(max(0, share), scale) * plot / scale
  }

  /// A name in as many lines as it needs, up to two.
  private func lines(of share: FactorShare) -> [Phrase] {
    DrawnText.lines(
      of: share.factor.phrase, within: label == 0 ? width : label - Self.gap, atMost: 2)
  }

  private func height(ofLines count: Int) -> Int {
    label == 0 ? 28 + count * DrawnText.lineHeight : 12 + count * DrawnText.lineHeight
  }

  var drawing: Drawing {
    let names = shares.map(lines)
    let heights = names.map { height(ofLines: $0.count) }
    let bottom = heights.reduce(4, +)
    var drawing = Drawing(width: width, height: bottom + Self.foot)
    drawScale(to: bottom, on: &drawing)
    var top = 0
    for ((share, name), height) in zip(zip(shares, names), heights) {
      draw(share, named: name, from: top, to: top + height, on: &drawing)
      top += height
    }
    drawLegend(at: bottom + 42, on: &drawing)
    return drawing
  }

  private func drawScale(to bottom: Int, on drawing: inout Drawing) {
    for tick in 0...2 {
      let share = scale * tick / 2
      drawing.line(
        from: Place(x: x(share), y: 0), to: Place(x: x(share), y: bottom),
        as: tick == 0 ? .axis : .grid)
      drawing.text(
        Phrase(ours: "\(share / 100)\u{A0}%"), at: Place(x: x(share), y: bottom + 18),
        tick == 0 ? .start : .middle, as: .faint)
    }
  }

  private func draw(
    _ share: FactorShare, named lines: [Phrase], from top: Int, to bottom: Int,
    on drawing: inout Drawing
  ) {
    let name = share.factor.phrase
    let text = top + (label == 0 ? 18 : 18 - lines.count)
    for (place, line) in lines.enumerated() {
      let y = text + place * DrawnText.lineHeight
      if label == 0 {
        drawing.text(line, at: Place(x: 4, y: y))
      } else {
        drawing.text(line, at: Place(x: label - Self.gap, y: y), .end)
      }
    }
    let y =
      label == 0
      ? top + 8 + lines.count * DrawnText.lineHeight : (top + bottom - Self.interval) / 2
    drawing.rectangle(
      x: label, y: y, width: x(share.total.value) - label, height: Self.bar, as: .possible,
      hint: name + ": " + share.total.percent + " in all")
    drawing.rectangle(
      x: label, y: y, width: x(min(share.first.value, share.total.value)) - label,
      height: Self.bar, as: .certain, hint: name + ": " + share.first.percent + " alone")
    drawInterval(from: x(share.total.low), to: x(share.total.high), below: y, on: &drawing)
    drawing.text(
      share.total.percent,
      at: Place(x: x(max(share.total.high, share.total.value)) + 6, y: y + Self.bar))
  }

  /// Below the bar, where neither hides the other.
  private func drawInterval(
    from start: Int, to end: Int, below bar: Int, on drawing: inout Drawing
  ) {
    let y = bar + Self.interval
    drawing.line(from: Place(x: start, y: y), to: Place(x: end, y: y), as: .axis)
    for x in [start, end] {
      drawing.line(from: Place(x: x, y: y - 2), to: Place(x: x, y: y + 3), as: .axis)
    }
  }

  private func drawLegend(at y: Int, on drawing: inout Drawing) {
    var x = label
    func name(_ text: Phrase) {
      drawing.text(text, at: Place(x: x + 20, y: y), as: .faint)
      x += 20 + DrawnText.width(of: text) + Self.gap
    }
    drawing.rectangle(x: x, y: y - Self.bar, width: 14, height: Self.bar, as: .certain)
    name("alone")
    drawing.rectangle(x: x, y: y - Self.bar, width: 14, height: Self.bar, as: .possible)
    name("with others")
    drawInterval(from: x, to: x + 14, below: y - 5 - Self.interval, on: &drawing)
    name("95\u{A0}% interval")
  }
}
