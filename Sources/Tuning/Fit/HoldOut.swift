/// Chooses what a search does not see.
package enum HoldOut {
  /// Some of several things, by their ids and a seed; which ones they are does not hang on the order
  /// in which they are written down.
  ///
  /// - Parameters:
  ///   - ids: The ids.
  ///   - share: How many of ten thousand.
  ///   - seed: Which ones.
  /// - Returns: The places of those held out, ascending.
  package static func places(of ids: [String], share: Int, seed: UInt64) -> [Int] {
    let count = (ids.count * share + 5_000) / 10_000
    let ranked = ids.indices.map { (hash: mixed(ids[$0], seed), id: ids[$0], place: $0) }
      .sorted { ($0.hash, $0.id) < ($1.hash, $1.id) }
    return ranked.prefix(count).map(\.place).sorted()
  }

  /// FNV-1a over the id, begun with the seed, and mixed so that like ids part.
  private static func mixed(_ id: String, _ seed: UInt64) -> UInt64 {
    var hash = id.utf8.reduce(0xCBF2_9CE4_8422_2325 ^ (seed &* 0x9E37_79B9_7F4A_7C15)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    hash &*= 0xC4CE_B9FE_1A85_EC53
    return hash ^ hash >> 33
  }
}
