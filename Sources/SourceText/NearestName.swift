/// The name that a reader most likely meant.
///
/// - Parameters:
///   - name: What was written.
///   - candidates: What may be written; their order does not matter.
/// - Returns: The candidate with the fewest single-character changes (insertion, deletion,
///   replacement, swap of neighbours), at most a third of the longer name's length or one, and
///   never all of it; ties by name. `nil` if none is near.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  let written = Array(name.lowercased().unicodeScalars)
  // Longer names are not typing slips, and the distance is quadratic in the length.
  guard !written.isEmpty, written.count <= 64 else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let allowed = max(1, max(written.count, other.count) / 3)
    guard abs(written.count - other.count) <= allowed else { continue }
    let distance = editDistance(written, other)
    guard distance <= allowed, distance < max(written.count, other.count) else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// The optimal string alignment distance between two words.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  for i in 1...a.count {
    var current = [i] + [Int](repeating: 0, count: b.count)
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(last[j] + 1, current[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforeLast[j - 2] + 1)
      }
    }
    (beforeLast, last) = (last, current)
  }
  return last[b.count]
}
