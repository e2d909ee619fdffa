import RuleBook
import ThreatModel

/// One incident on its way into a criterion's score.
struct Standing {
  let incident: Int
  /// The rules that count, with the points that they count.
  let fired: [(rule: Int, points: Points)]
  /// The rules that would, had others not.
  let outweighed: [(rule: Int, by: String)]
  /// Points × likelihood × recency, unrounded.
  let strength: Int

  /// Whether it counts before another: stronger first, ties by incident id.
  func precedes(_ other: Standing, _ input: CriterionInput) -> Bool {
    guard strength == other.strength else { return strength > other.strength }
    return input.incidents[incident].view.id < input.incidents[other.incident].view.id
  }
}

/// The incidents that have not been counted yet, the strongest first.
///
/// What an incident comes to may change while it waits. A change takes its turn among those that
/// changed, in a heap of their own, so that thousands of changes do not sort thousands of incidents
/// anew each.
struct WaitingIncidents {
  private let input: CriterionInput
  /// What incidents came to at first, the strongest last; an entry counts while its turn is current.
  private var ranked: [Entry]
  /// What incidents came to later; a binary heap, the strongest first.
  private var changed: [Entry] = []
  /// By incident, how often it changed; `nil` once it was taken.
  private var turns: [Int?]

  private struct Entry {
    let standing: Standing
    let turn: Int
  }

  /// All incidents, in any order, by what they come to at first.
  init(_ standings: [Standing], _ input: CriterionInput) {
    self.input = input
    ranked = standings.sorted { $1.precedes($0, input) }.map { Entry(standing: $0, turn: 0) }
    turns = [Int?](repeating: 0, count: standings.count)
  }

  /// Whether an incident still waits.
  func contains(_ incident: Int) -> Bool { turns[incident] != nil }

  /// Takes the strongest incident out; `nil` if none is left.
  mutating func popStrongest() -> Standing? {
    while let last = ranked.last, !isCurrent(last) { ranked.removeLast() }
    while let first = changed.first, !isCurrent(first) { removeFirstChanged() }
    let standing: Standing
    switch (ranked.last?.standing, changed.first?.standing) {
    case (nil, nil): return nil
    case (let first?, nil): standing = first
    case (nil, let later?): standing = later
    case (let first?, let later?): standing = first.precedes(later, input) ? first : later
    }
    turns[standing.incident] = nil
    return standing
  }

  /// Gives a waiting incident its turn by what it comes to now.
  mutating func replace(_ standing: Standing) {
    guard let turn = turns[standing.incident] else { return }
    turns[standing.incident] = turn + 1
    changed.append(Entry(standing: standing, turn: turn + 1))
    var place = changed.count - 1
    while place > 0, precedes(place, (place - 1) / 2) {
      changed.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  private mutating func removeFirstChanged() {
    changed.swapAt(0, changed.count - 1)
    changed.removeLast()
    var place = 0
    while true {
      let children = (2 * place + 1..<2 * place + 3).clamped(to: 0..<changed.count)
      let child = children.min { precedes($0, $1) }
      guard let child, precedes(child, place) else { return }
      changed.swapAt(place, child)
      place = child
    }
  }

  private func precedes(_ place: Int, _ other: Int) -> Bool {
    changed[place].standing.precedes(changed[other].standing, input)
  }

  private func isCurrent(_ entry: Entry) -> Bool {
    turns[entry.standing.incident] == entry.turn
  }
}
