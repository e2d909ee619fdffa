import Dispatch

extension Array where Element: Sendable {
  /// The results of a pure function for every element, in the elements' order, computed on all
  /// cores.
  ///
  /// The order in which elements are computed shows nowhere, so results are the same as those of
  /// `map`.
  ///
  /// - Parameters:
  ///   - weight: How long an element takes beside others; the longest are begun first, so that no
  ///     core waits long for another at the end.
  ///   - transform: The function.
  /// - Returns: The results.
  func concurrentMap<Result: Sendable>(
    weight: (Element) -> Int, _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    let weights = map(weight)
    let order = indices.sorted { (weights[$1], $0) < (weights[$0], $1) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each iteration writes one element of its own, and all have ended before the buffer is
      // read, so nothing is ever shared.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: count) { place in
        let index = order[place]
        results.initializeElement(at: index, to: transform(self[index]))
      }
      initialized = count
    }
  }
}
