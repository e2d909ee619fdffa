/// The incidents that have not been counted yet, the strongest first; ties by place, which is the
/// order of their ids.
///
/// What an incident comes to may change while it waits. A change takes its turn among those that
/// changed, in a heap of their own, so that thousands of changes do not sort thousands of incidents
/// anew each.
struct WaitingIncidents {
  /// What incidents came to at first, the strongest last; an entry counts while its turn is current.
  private var ranked: [Entry]
  /// What incidents came to later; a binary heap, the strongest first.
  private var changed: [Entry] = []
  /// By incident, how often it changed; -1 once it was taken.
  private var turns: [Int]

  private struct Entry {
    let incident: Int
    let strength: Int
    let turn: Int

    func precedes(_ other: Entry) -> Bool {
      strength == other.strength ? incident < other.incident : strength > other.strength
    }
  }

  /// All incidents by what they come to at first.
  init(_ strengths: [Int]) {
    ranked = strengths.indices.map { Entry(incident: $0, strength: strengths[$0], turn: 0) }
    ranked.sort { $1.precedes($0) }
    turns = [Int](repeating: 0, count: strengths.count)
  }

  /// Whether an incident still waits.
  func contains(_ incident: Int) -> Bool { turns[incident] >= 0 }

  /// Takes the strongest incident out; `nil` if none is left.
  mutating func popStrongest() -> Int? {
    while let last = ranked.last, !isCurrent(last) { ranked.removeLast() }
    while let first = changed.first, !isCurrent(first) { removeFirstChanged() }
    let entry: Entry
    switch (ranked.last, changed.first) {
    case (nil, nil): return nil
    case (let first?, nil): entry = first
    case (nil, let later?): entry = later
    case (let first?, let later?): entry = first.precedes(later) ? first : later
    }
    turns[entry.incident] = -1
    return entry.incident
  }

  /// Gives a waiting incident its turn by what it comes to now.
  mutating func replace(_ incident: Int, strength: Int) {
    guard contains(incident) else { return }
    turns[incident] += 1
    changed.append(Entry(incident: incident, strength: strength, turn: turns[incident]))
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
    changed[place].precedes(changed[other])
  }

  private func isCurrent(_ entry: Entry) -> Bool { turns[entry.incident] == entry.turn }
}
