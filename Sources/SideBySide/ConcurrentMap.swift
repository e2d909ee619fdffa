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
  package func concurrentMap<Result: Sendable>(
    weight: (Element) -> Int = { _ in 1 }, _ transform: @Sendable (Element) -> Result
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

  /// The elements in their order, in parts of a size of 1 or more; the last part may be smaller.
  ///
  /// Many small elements are mapped part by part, so that handing them out costs little.
  package func parts(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min($0 + size, count)] }
  }
}
