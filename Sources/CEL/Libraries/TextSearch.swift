/// Looks for a text in others, in time that only grows with their lengths.
///
/// Units are scalars where places are told, and bytes where they are not.
struct TextSearch<Unit: Equatable> {
  private let wanted: [Unit]
  /// For each unit of the wanted text, how many from the front also end there (Knuth, Morris
  /// and Pratt): after a mismatch, they need not be compared again.
  private let borders: [Int]

  init(_ wanted: [Unit]) {
    self.wanted = wanted
    var borders = [Int](repeating: 0, count: wanted.count)
    var length = 0
    for place in wanted.indices.dropFirst() {
      while length > 0, wanted[place] != wanted[length] { length = borders[length - 1] }
      if wanted[place] == wanted[length] { length += 1 }
      borders[place] = length
    }
    self.borders = borders
  }

  /// The number of units that are looked for.
  var count: Int { wanted.count }

  /// Where the text first stands from a place on.
  func first(in units: [Unit], from start: Int) -> Int? {
    if wanted.isEmpty { return start }
    var found: Int?
    scan(units, from: start) { place in
      found = place
      return false
    }
    return found
  }

  /// Where the text last stands, not beginning after a place.
  func last(in units: [Unit], upTo end: Int) -> Int? {
    if wanted.isEmpty { return end }
    var found: Int?
    scan(units, from: 0) { place in
      guard place <= end else { return false }
      found = place
      return true
    }
    return found
  }

  /// Tells every place where the text stands, until told to stop.
  private func scan(
    _ units: [Unit], from start: Int, _ found: (Int) -> Bool
  ) {
    var length = 0
    for place in units.indices.dropFirst(start) {
      while length > 0, units[place] != wanted[length] { length = borders[length - 1] }
      if units[place] == wanted[length] { length += 1 }
      guard length == wanted.count else { continue }
      guard found(place - length + 1) else { return }
      length = borders[length - 1]
    }
  }
}
