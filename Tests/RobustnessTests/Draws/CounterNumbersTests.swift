import Assessing
import Testing

@testable import Robustness

@Suite struct CounterNumbersTests {
  /// The known answers that its authors publish with their Random123 library, `kat_vectors`.
  @Test(arguments: [
    (
      SIMD4<UInt32>(0, 0, 0, 0), [UInt32(0), 0],
      SIMD4<UInt32>(0x6627_E8D5, 0xE169_C58D, 0xBC57_AC4C, 0x9B00_DBD8)
    ),
    (
      SIMD4(repeating: .max), [.max, .max],
      SIMD4(0x408F_276D, 0x41C8_3B0E, 0xA20B_C7C6, 0x6D54_51FD)
    ),
    (
      SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344), [0xA409_3822, 0x299F_31D0],
      SIMD4(0xD16C_FE09, 0x94FD_CCEB, 0x5001_E420, 0x2412_6EA1)
    ),
  ])
  func `a block is what the generator's authors publish`(
    counter: SIMD4<UInt32>, key: [UInt32], expected: SIMD4<UInt32>
  ) {
    #expect(CounterNumbers.block(counter: counter, key: (key[0], key[1])) == expected)
  }

  @Test func `a number follows from its place, not from what was looked up before`() {
    let numbers = CounterNumbers(seed: 7)
    let forwards = (0..<50).map { numbers.lots(9, draw: $0, stream: 1) }
    let backwards = (0..<50).reversed().map { numbers.lots(9, draw: $0, stream: 1) }
    #expect(forwards == backwards.reversed())
    #expect(Set(forwards.flatMap(\.self)).count == 450)
    #expect(numbers.lots(3, draw: 4, stream: 1) == Array(forwards[4].prefix(3)))
  }

  @Test func `draws, streams and seeds differ`() {
    let one = CounterNumbers(seed: 1)
    let all = [
      one.lots(5, draw: 0, stream: 0), one.lots(5, draw: 1, stream: 0),
      one.lots(5, draw: 1 << 32, stream: 0), one.lots(5, draw: 0, stream: 1),
      CounterNumbers(seed: 2).lots(5, draw: 0, stream: 0),
      CounterNumbers(seed: 1 << 32).lots(5, draw: 0, stream: 0),
    ]
    #expect(Set(all.flatMap(\.self)).count == 30)
  }

  @Test func `whole numbers reach both ends and nothing beyond, evenly`() {
    #expect(Lot.low.whole(from: -5, to: 5) == -5)
    #expect(Lot.high.whole(from: -5, to: 5) == 5)
    #expect(Lot(12345).whole(from: 3, to: 3) == 3)
    let numbers = CounterNumbers(seed: 1)
    var counts: [Int: Int] = [:]
    for draw in 0..<6000 {
      let lot = numbers.lots(1, draw: draw, stream: 0)[0]
      counts[lot.whole(from: 1, to: 6), default: 0] += 1
    }
    #expect(counts.keys.sorted() == Array(1...6))
    #expect(counts.values.allSatisfy { (850...1150).contains($0) })
  }
}
