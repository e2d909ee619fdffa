/// Which lines of a text go and which come in their place.
struct LineChange: Equatable {
  /// The lines that go; empty where lines are only added.
  let old: Range<Int>
  /// The lines that come; empty where lines are only removed.
  let new: Range<Int>
}

/// Finds the fewest lines that differ, after Myers, "An O(ND) Difference Algorithm" (1986).
struct LineChanges {
  private let old: [Int]
  private let new: [Int]
  /// Lines removed and added beyond which what lies between the first and the last of them counts
  /// as changed whole: the search takes the square of their number.
  static let mostDifferences = 1000

  /// The changes from one list of lines to another, in order, with a line that stays between any
  /// two.
  static func between<Line: Hashable>(_ old: [Line], _ new: [Line]) -> [LineChange] {
    var numbers: [Line: Int] = [:]
    func number(_ line: Line) -> Int {
      let number = numbers[line] ?? numbers.count
      numbers[line] = number
      return number
    }
    return LineChanges(old: old.map(number), new: new.map(number)).changes
  }

  private var changes: [LineChange] {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let tail = zip(old.dropFirst(head).reversed(), new.dropFirst(head).reversed())
      .prefix { $0 == $1 }.count
    let (before, after) = (head..<old.count - tail, head..<new.count - tail)
    guard !before.isEmpty || !after.isEmpty else { return [] }
    guard !before.isEmpty, !after.isEmpty, let kept = kept(before, after) else {
      return [LineChange(old: before, new: after)]
    }
    var changes: [LineChange] = []
    var (x, y) = (head, head)
    for place in kept + [(before.upperBound, after.upperBound)] {
      if place.old > x || place.new > y {
        changes.append(LineChange(old: x..<place.old, new: y..<place.new))
      }
      (x, y) = (place.old + 1, place.new + 1)
    }
    return changes
  }

  /// The lines that stay, as pairs of places, first to last; `nil` if too many lines differ.
  ///
  /// `furthest[k]` is how far into the old text one gets on the diagonal `k` (old minus new) with so
  /// many differences; what it was before each of them is kept to walk back.
  private func kept(_ before: Range<Int>, _ after: Range<Int>) -> [(old: Int, new: Int)]? {
    let most = min(Self.mostDifferences, before.count + after.count)
    let middle = most + 1
    var furthest = [Int](repeating: 0, count: 2 * most + 3)
    var history: [[Int]] = []
    for differences in 0...most {
      history.append(Array(furthest[middle - differences...middle + differences]))
      for diagonal in stride(from: -differences, through: differences, by: 2) {
        let isDown =
          diagonal == -differences
          || diagonal != differences
            && furthest[middle + diagonal - 1] < furthest[middle + diagonal + 1]
        var x = isDown ? furthest[middle + diagonal + 1] : furthest[middle + diagonal - 1] + 1
        while x < before.count, x - diagonal < after.count, x - diagonal >= 0,
          old[before.lowerBound + x] == new[after.lowerBound + x - diagonal]
        {
          x += 1
        }
        furthest[middle + diagonal] = x
        if x >= before.count, x - diagonal >= after.count {
          return walkBack(history, before, after)
        }
      }
    }
    return nil
  }

  private func walkBack(
    _ history: [[Int]], _ before: Range<Int>, _ after: Range<Int>
  ) -> [(old: Int, new: Int)] {
    var kept: [(old: Int, new: Int)] = []
    var (x, y) = (before.count, after.count)
    for differences in stride(from: history.count - 1, to: 0, by: -1) {
      let earlier = history[differences]
      func reached(_ diagonal: Int) -> Int { earlier[diagonal + differences] }
      let diagonal = x - y
      let isDown =
        diagonal == -differences
        || diagonal != differences && reached(diagonal - 1) < reached(diagonal + 1)
      let previous = isDown ? diagonal + 1 : diagonal - 1
      let start = reached(previous)
      let stepped = isDown ? start : start + 1
      while x > stepped {
        (x, y) = (x - 1, y - 1)
        kept.append((before.lowerBound + x, after.lowerBound + y))
      }
      (x, y) = (start, start - previous)
    }
    while x > 0, y > 0 {
      (x, y) = (x - 1, y - 1)
      kept.append((before.lowerBound + x, after.lowerBound + y))
    }
    return kept.reversed()
  }
}
