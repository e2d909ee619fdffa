import SideBySide
import Testing

@Suite struct ConcurrentMapTests {
  @Test(arguments: [0, 1, 2, 3, 1000])
  func `results stand in the order of the elements`(count: Int) {
    let numbers = Array(0..<count)
    #expect(numbers.concurrentMap(weight: { $0 % 7 }) { $0 * $0 } == numbers.map { $0 * $0 })
  }

  @Test(arguments: [
    ([], 3, []), ([1], 3, [[1]]), ([1, 2, 3], 3, [[1, 2, 3]]),
    ([1, 2, 3, 4], 3, [[1, 2, 3], [4]]),
    ([1, 2, 3], 1, [[1], [2], [3]]),
  ])
  func `parts keep every element once, in order`(all: [Int], size: Int, parts: [[Int]]) {
    #expect(all.parts(of: size).map(Array.init) == parts)
  }
}
