import Dispatch

extension Array where Element: Sendable {
  /// The results of a pure function for every element, in the elements' order, computed on all
  /// cores.
  ///
  /// The order in which elements are computed shows nowhere, so results are the same as those of
  /// `map`.
  func concurrentMap<Result: Sendable>(
    _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard count > 1 else { return map(transform) }
    return [Result](unsafeUninitializedCapacity: count) { buffer, initialized in
      // Each iteration writes one element of its own, and all have ended before the buffer is
      // read, so nothing is ever shared.
      nonisolated(unsafe) let results = buffer
      DispatchQueue.concurrentPerform(iterations: count) { index in
        results.initializeElement(at: index, to: transform(self[index]))
      }
      initialized = count
    }
  }
}
