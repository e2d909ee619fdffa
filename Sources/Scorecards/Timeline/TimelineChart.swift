import ThreatModel

extension Timeline {
  /// The index over time before the recommended rungs as bands.
  func chart(of state: Phrase) -> Chart {
    Chart(
      "Index and recommended rung of " + state,
      summary: """
        Both ends of the index from \(from.long) to \(to.long), from \(before.index.fixed) to \
        \(now.index.fixed). The bands behind them are the recommended rungs: \(rungsInOrder).
        """,
      drawing: TimelineDrawing(timeline: self, width: Drawing.wideWidth).drawing,
      narrow: TimelineDrawing(timeline: self, width: Drawing.narrowWidth).drawing)
  }

  /// The recommended rungs one after the other, with the day from which each but the first holds.
  private var rungsInOrder: Phrase {
    var parts: [Phrase] = []
    for band in bands {
      let title: Phrase = "\(ladder[band.rung].rung.title)"
      parts.append(parts.isEmpty ? title : title + " from \(band.from.long)")
    }
    return parts.listed
  }

  /// Stretches of days on which the recommended rung was the same.
  var bands: [(rung: Int, from: CalendarDate, to: CalendarDate)] {
    var bands: [(rung: Int, from: CalendarDate, to: CalendarDate)] = []
    for point in points {
      let rung = point.after.recommended
      if let last = bands.last, last.rung == rung {
        bands[bands.count - 1].to = point.date
      } else {
        if !bands.isEmpty { bands[bands.count - 1].to = point.date }
        bands.append((rung, point.date, point.date))
      }
    }
    return bands
  }
}

/// The picture of a timeline on a sheet of some width.
private struct TimelineDrawing {
  let timeline: Timeline
  let width: Int

  private static let (top, foot, right, plot) = (8, 40, 12, 240)
  private static let left = 34
  private var span: Int { max(1, timeline.to.dayNumber - timeline.from.dayNumber) }

  var drawing: Drawing {
    var drawing = Drawing(width: width, height: Self.top + Self.plot + Self.foot)
    drawBands(on: &drawing)
    drawScale(on: &drawing)
    drawCurve(\.high, as: .possible, on: &drawing)
    drawCurve(\.low, as: .certain, on: &drawing)
    drawLegend(on: &drawing)
    return drawing
  }

  private func x(_ day: CalendarDate) -> Int {
    let days = day.dayNumber - timeline.from.dayNumber
    return Self.left + (width - Self.left - Self.right) * days / span
  }

  private func y(_ points: Points) -> Int {
    Self.top + Self.plot - Self.plot * points.hundredths / 10_000
  }

  private func drawBands(on drawing: inout Drawing) {
    for band in timeline.bands {
      let title: Phrase = "\(timeline.ladder[band.rung].rung.title)"
      let (start, end) = (x(band.from), x(band.to))
      drawing.rectangle(
        x: start, y: Self.top, width: end - start, height: Self.plot, as: .band(band.rung),
        hint: title + " from \(band.from.long)")
      guard end - start >= 16 else { continue }
      // A band too narrow for its name has its number.
      let number = Phrase(ours: "\(band.rung)")
      // Bold letters are wider than those that text is measured by.
      let room = (end - start - 8) * 7 / 8
      let lines =
        end - start < 100
        ? [number] : DrawnText.lines(of: number + " " + title, within: room, atMost: 3)
      for (place, line) in lines.enumerated() {
        drawing.text(
          line, at: Place(x: start + 4, y: Self.top + 14 + place * DrawnText.lineHeight),
          as: .emphasis)
      }
    }
  }

  private func drawScale(on drawing: inout Drawing) {
    for step in stride(from: 0, through: 100, by: 25) {
      let height = y(Points(hundredths: step * 100))
      drawing.line(
        from: Place(x: Self.left, y: height), to: Place(x: width - Self.right, y: height),
        as: step == 0 ? .axis : .grid)
      drawing.text(
        Phrase(ours: "\(step)"), at: Place(x: Self.left - 6, y: height + 4), .end, as: .faint)
    }
    let foot = Self.top + Self.plot + 16
    drawing.text("\(timeline.from.description)", at: Place(x: Self.left, y: foot), as: .faint)
    drawing.text(
      "\(timeline.to.description)", at: Place(x: width - Self.right, y: foot), .end, as: .faint)
    for year in years { drawYear(year, foot: foot, on: &drawing) }
  }

  /// Years that begin far enough from both ends and from each other to be named.
  private var years: [Int] {
    let (first, last) = (timeline.from.parts.year + 1, timeline.to.parts.year)
    guard first <= last else { return [] }
    let room = max(1, (width - Self.left - Self.right) / 44)
    let step = max(1, (last - first + room) / room)
    return Array(stride(from: first, through: last, by: step))
  }

  private func drawYear(_ year: Int, foot: Int, on drawing: inout Drawing) {
    guard let day = CalendarDate(year: year, month: 1, day: 1) else { return }
    let place = x(day)
    drawing.line(
      from: Place(x: place, y: Self.top + Self.plot),
      to: Place(x: place, y: Self.top + Self.plot + 4), as: .axis)
    guard place > Self.left + 96, place < width - Self.right - 96 else { return }
    drawing.text(Phrase(ours: "\(year)"), at: Place(x: place, y: foot), .middle, as: .faint)
  }

  /// The curve goes level up to what became public, and then leaps.
  private func drawCurve(
    _ end: KeyPath<Interval<Points>, Points>, as look: Look, on drawing: inout Drawing
  ) {
    var places: [Place] = []
    for look in timeline.curve {
      let place = Place(x: x(look.date), y: y(look.position.index[keyPath: end]))
      if places.last != place { places.append(place) }
    }
    drawing.path(places, as: look)
  }

  private func drawLegend(on drawing: inout Drawing) {
    let foot = Self.top + Self.plot + 34
    drawing.line(
      from: Place(x: Self.left, y: foot - 4), to: Place(x: Self.left + 18, y: foot - 4),
      as: .certain)
    drawing.text("low end", at: Place(x: Self.left + 24, y: foot), as: .faint)
    let second = Self.left + 96
    drawing.line(
      from: Place(x: second, y: foot - 4), to: Place(x: second + 18, y: foot - 4), as: .possible)
    drawing.text("high end", at: Place(x: second + 24, y: foot), as: .faint)
  }
}
