import Assessing

/// Random numbers that are looked up, not drawn one after the other: each follows from a seed and
/// from its own place alone, so that the same seed gives the same numbers in any order and on any
/// number of threads.
///
/// Philox 4×32 with ten rounds: J. Salmon, M. Moraes, R. Dror and D. Shaw, "Parallel random numbers:
/// as easy as 1, 2, 3", SC 2011, https://doi.org/10.1145/2063384.2063405.
struct CounterNumbers: Sendable {
  private let key: (UInt32, UInt32)

  /// The numbers of a seed.
  init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// Looks up lots, uniform from end to end.
  ///
  /// - Parameters:
  ///   - lots: As many as there are; replaced.
  ///   - draw: Which draw; from 0.
  ///   - stream: Which of several independent sets of draws.
  func fill(_ lots: inout [Lot], draw: Int, stream: UInt32) {
    for start in stride(from: 0, to: lots.count, by: 4) {
      let block = Self.block(
        counter: [
          UInt32(truncatingIfNeeded: draw), UInt32(truncatingIfNeeded: draw >> 32),
          UInt32(start >> 2), stream,
        ], key: key)
      for place in start..<min(start + 4, lots.count) {
        lots[place] = Lot(block[place - start])
      }
    }
  }

  /// So many lots of a draw; see `fill`.
  func lots(_ count: Int, draw: Int, stream: UInt32) -> [Lot] {
    var lots = [Lot](repeating: .low, count: count)
    fill(&lots, draw: draw, stream: stream)
    return lots
  }

  /// Four numbers from a place and a key.
  static func block(counter: SIMD4<UInt32>, key: (UInt32, UInt32)) -> SIMD4<UInt32> {
    var counter = counter
    var key = key
    for _ in 0..<10 {
      let first = UInt64(0xD251_1F53) * UInt64(counter[0])
      let second = UInt64(0xCD9E_8D57) * UInt64(counter[2])
      counter = SIMD4(
        UInt32(second >> 32) ^ counter[1] ^ key.0, UInt32(truncatingIfNeeded: second),
        UInt32(first >> 32) ^ counter[3] ^ key.1, UInt32(truncatingIfNeeded: first))
      key = (key.0 &+ 0x9E37_79B9, key.1 &+ 0xBB67_AE85)
    }
    return counter
  }
}
