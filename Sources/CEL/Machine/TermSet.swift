/// The places of a vocabulary's words, at most 128 of them, so that a list of them is a few bits.
final class TermIndex: Sendable {
  /// How many words have places.
  static let capacity = 128

  private let places: [MapKey.Bytes: Int]

  /// `nil` for more words than there are places.
  init?(_ terms: Set<String>) {
    guard terms.count <= TermIndex.capacity else { return nil }
    places = Dictionary(
      uniqueKeysWithValues: terms.sorted().enumerated().map { (MapKey.Bytes(text: $1), $0) })
  }

  /// The set of one word; `nil` if it is none of the vocabulary.
  func set(of term: String) -> TermSet? {
    places[MapKey.Bytes(text: term)].map { TermSet(owner: self, place: $0) }
  }

  /// The set of some words; `nil` if one is none of the vocabulary.
  func set(of terms: some Sequence<String>) -> TermSet? {
    var result = TermSet(owner: self)
    for term in terms {
      guard let one = set(of: term) else { return nil }
      result.low |= one.low
      result.high |= one.high
    }
    return result
  }
}

/// Words of a vocabulary, a bit for each.
struct TermSet: Sendable {
  let owner: TermIndex
  fileprivate(set) var low: UInt64 = 0
  fileprivate(set) var high: UInt64 = 0

  fileprivate init(owner: TermIndex) { self.owner = owner }

  fileprivate init(owner: TermIndex, place: Int) {
    self.owner = owner
    if place < 64 { low = 1 << UInt64(place) } else { high = 1 << UInt64(place - 64) }
  }
}

extension Vocabulary {
  /// A list of words, of which conditions ask in one step whether it has one of them.
  ///
  /// - Parameter words: Any texts.
  /// - Returns: The list. One with texts that are none of the vocabulary's words, or of a
  ///   vocabulary of more than 128 words, is a list like any other.
  public func list(of words: [String]) -> Value {
    .list(ListValue(texts: words, terms: index?.set(of: words)))
  }
}
