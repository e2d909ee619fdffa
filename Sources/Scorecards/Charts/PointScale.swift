import ThreatModel

/// Where so many points stand on a drawing, from left to right.
struct PointScale: Sendable {
  let start: Int
  let end: Int
  /// What stands at the end; at least a hundredth.
  let most: Points

  init(from start: Int, to end: Int, most: Points = .hundred) {
    self.start = start
    self.end = end
    self.most = max(most, Points(hundredths: 1))
  }

  /// The place of a number of points; what lies beyond an end stands at that end.
  func place(_ points: Points) -> Int {
    let held = min(max(points, .zero), most).hundredths
    return start + (held * (end - start) * 2 + most.hundredths) / (2 * most.hundredths)
  }
}

extension Drawing {
  /// How high a bar is, and a row of a label with a bar below it.
  static let barHeight = 9
  static let rowHeight = 33

  /// A figure that is certain up to its low end and possible up to its high one, on its track.
  mutating func bar(
    _ score: Interval<Points>, on scale: PointScale, y: Int, hasTrack: Bool = true, hint: Phrase
  ) {
    if hasTrack {
      rectangle(
        x: scale.start, y: y, width: scale.end - scale.start, height: Self.barHeight, as: .empty)
    }
    let (low, high) = (scale.place(score.low), scale.place(score.high))
    rectangle(x: low, y: y, width: high - low, height: Self.barHeight, as: .possible, hint: hint)
    rectangle(
      x: scale.start, y: y, width: low - scale.start, height: Self.barHeight, as: .certain,
      hint: hint)
  }

  /// A mark across a bar, such as what a rung asks for.
  mutating func mark(_ points: Points, on scale: PointScale, y: Int) {
    let x = scale.place(points)
    line(from: Place(x: x, y: y - 4), to: Place(x: x, y: y + Self.barHeight + 4), as: .threshold)
  }
}
