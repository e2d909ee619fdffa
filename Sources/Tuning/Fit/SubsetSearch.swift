import RuleBook

/// Looks for the least change of given settings that meets all demands, by cutting the ranges of
/// the settings in halves and dropping the parts in which a demand can hold nowhere.
struct SubsetSearch {
  /// What came of a search.
  struct Result: Sendable {
    /// The least change; `nil` if there is none below the limit.
    var point: FitPoint?
    /// Its size, in millionths.
    var change = Int.max
    /// How many parts were looked at.
    var tried = 0
    /// Whether nothing was left unseen.
    var isComplete = true
  }

  /// A part, with the least change that leads into it.
  private struct Part {
    let change: Int
    let order: Int
    let box: FitBox
    /// By setting: the count nearest to what it is.
    let nearest: [Int]
  }

  /// So many parts are looked at before a search gives up.
  private let budget: Int

  init(budget: Int) { self.budget = budget }

  /// Searches.
  ///
  /// - Parameters:
  ///   - places: The settings, ascending; each of them has to change.
  ///   - scores: Of the task.
  ///   - limit: Only a change that is smaller counts.
  /// - Returns: The least change, and whether that is certain.
  func search(_ places: [Int], _ scores: inout FitScores, below limit: Int) -> Result {
    var result = Result()
    var parts = Heap<Part> { ($0.change, $0.order) < ($1.change, $1.order) }
    var order = 0
    let task = scores.task
    func add(_ ranges: [ClosedRange<Int>]) {
      let nearest = zip(places, ranges).map { place, range in
        min(max(task.settings[place].setting.count, range.lowerBound), range.upperBound)
      }
      let change = zip(places, nearest).reduce(0) { $0 + task.settings[$1.0].change(to: $1.1) }
      guard change < limit else { return }
      let box = FitBox(zip(places, ranges).map { ($0, $1) })
      parts.push(Part(change: change, order: order, box: box, nearest: nearest))
      order += 1
    }
    for corner in 0..<1 << places.count {
      var ranges: [ClosedRange<Int>] = []
      for (bit, place) in places.enumerated() {
        let (own, range) = (task.settings[place].setting.count, task.settings[place].range)
        let (from, to) =
          corner >> bit & 1 == 1 ? (own + 1, range.upperBound) : (range.lowerBound, own - 1)
        if from <= to { ranges.append(from...to) }
      }
      if ranges.count == places.count { add(ranges) }
    }
    while let part = parts.pop() {
      guard result.tried < budget else {
        result.isComplete = false
        return result
      }
      result.tried += 1
      guard scores.isOrdered(part.box) != .fails,
        task.demands.allSatisfy({ scores.verdict($0, in: part.box) != .fails })
      else { continue }
      let point = FitPoint(
        Dictionary(zip(places, part.nearest), uniquingKeysWith: { first, _ in first }))
      if scores.holds(point) {
        result.point = point
        result.change = part.change
        return result
      }
      split(part, task).forEach(add)
    }
    return result
  }

  /// The two halves of a part, cut where it is widest beside what the setting is.
  private func split(_ part: Part, _ task: FitTask) -> [[ClosedRange<Int>]] {
    let ranges = part.box.sides.map(\.range)
    let widths = part.box.sides.map { side in
      side.range.count < 2
        ? -1
        : task.settings[side.place].change(to: side.range.upperBound)
          - task.settings[side.place].change(to: side.range.lowerBound)
    }.map(\.magnitude)
    let splittable = ranges.indices.filter { ranges[$0].count > 1 }
    guard let widest = splittable.max(by: { (widths[$0], $1) < (widths[$1], $0) }) else {
      return []
    }
    let range = ranges[widest]
    let middle = range.lowerBound + (range.count - 1) / 2
    var (lower, upper) = (ranges, ranges)
    lower[widest] = range.lowerBound...middle
    upper[widest] = middle + 1...range.upperBound
    return [lower, upper]
  }
}

/// A binary heap: the first by an order comes out first.
struct Heap<Element> {
  private var elements: [Element] = []
  private let precedes: (Element, Element) -> Bool

  init(_ precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

  mutating func push(_ element: Element) {
    elements.append(element)
    var place = elements.count - 1
    while place > 0, precedes(elements[place], elements[(place - 1) / 2]) {
      elements.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func pop() -> Element? {
    guard let first = elements.first, let last = elements.popLast() else { return nil }
    guard !elements.isEmpty else { return first }
    elements[0] = last
    var place = 0
    while true {
      let below = [2 * place + 1, 2 * place + 2].filter { $0 < elements.count }
      guard let next = below.min(by: { precedes(elements[$0], elements[$1]) }),
        precedes(elements[next], elements[place])
      else { return first }
      elements.swapAt(place, next)
      place = next
    }
  }
}
