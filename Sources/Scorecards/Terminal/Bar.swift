import ThreatModel

/// A score between 0 and 100 as a bar: full up to the low end, shaded up to the high end.
struct Bar {
  /// Columns from 0 to 100.
  let width: Int

  /// The bar of one score, without the empty part behind it.
  func phrase(_ score: Interval<Points>) -> Phrase {
    let full = cells(score.low)
    let shaded = max(0, cells(score.high) - full)
    return Phrase(
      ours: String(repeating: "█", count: full) + String(repeating: "▒", count: shaded))
  }

  /// `0`, `50` and `100` over the places where a bar of such a score ends.
  var axis: Phrase {
    let middle = max(2, width / 2 - 1)
    let half = "0" + String(repeating: " ", count: middle - 1) + "50"
    return Phrase(
      ours: half + String(repeating: " ", count: max(1, width - 3 - middle - 2)) + "100")
  }

  private func cells(_ points: Points) -> Int {
    min(width, max(0, (points.hundredths * width * 2 + 10_000) / 20_000))
  }
}
