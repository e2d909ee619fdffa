import ThreatModel

extension Timeline {
  /// The cautious index and the recommended rung by number, from the first day to the last.
  var sparkline: [Phrase] {
    let columns = 50
    let days = max(1, to.dayNumber - from.dayNumber)
    let sampled = (0..<columns).map { column in
      position(on: from.advanced(days: days * column / (columns - 1)))
    }
    let levels = Array("▁▂▃▄▅▆▇█")
    let line = sampled.map { position -> Character in
      levels[min(levels.count - 1, position.index.low.hundredths * levels.count / 10_000)]
    }
    let rungs = sampled.map { String($0.recommended % 10) }.joined()
    let (first, last) = ("\(from)", "\(to)")
    let blanks = String(repeating: " ", count: max(1, columns - first.count - last.count))
    return [
      Phrase(ours: "index  " + String(line)), Phrase(ours: "rung   " + rungs),
      Phrase(ours: "       " + first + blanks + last),
    ]
  }

  /// Where the state stood on a day, as far as the curve tells.
  private func position(on day: CalendarDate) -> Position {
    var (low, high) = (0, curve.count)
    while low < high {
      let middle = (low + high) / 2
      if curve[middle].date <= day { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? before : curve[low - 1].position
  }
}
