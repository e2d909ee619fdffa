/// The name that a reader most likely meant.
///
/// - Parameters:
///   - name: What was written.
///   - candidates: What may be written; their order does not matter.
/// - Returns: The candidate with the fewest single-character changes (insertion, deletion,
///   replacement, swap of neighbours), at most a third of the longer name's length or one, and
///   never all of it; ties by name. `nil` if none is near, or if there are more than 500, among
///   which a thousand slips would take seconds to look for.
public func nearestName(to name: String, in candidates: some Sequence<String>) -> String? {
  // Longer names are not typing slips, and the distance is quadratic in the length.
  let (longest, mostBytes) = (64, 256)
  guard name.utf8.count <= mostBytes else { return nil }
  let written = Array(name.lowercased().unicodeScalars)
  guard !written.isEmpty, written.count <= longest else { return nil }
  let mostCandidates = 500
  let candidates = Array(candidates.prefix(mostCandidates + 1))
  guard candidates.count <= mostCandidates else { return nil }
  var best: (distance: Int, name: String)?
  for candidate in candidates {
    let other = Array(candidate.lowercased().unicodeScalars)
    let allowed = max(1, max(written.count, other.count) / 3)
    guard abs(written.count - other.count) <= allowed else { continue }
    guard let distance = editDistance(written, other, atMost: allowed),
      distance < max(written.count, other.count)
    else { continue }
    if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name
}

/// Whether a name can only be a slip of another: the same but for one character or for capitals,
/// where no other candidate is within two.
///
/// Short names and names that differ in a digit are never sure: a letter more may be another word,
/// and a digit more another day.
/// - Parameters:
///   - name: What was written.
///   - nearest: The candidate nearest to it.
///   - candidates: What may be written.
/// - Returns: Whether a tool may replace the one by the other without asking.
func isOnlySlip(
  _ name: String, of nearest: String, among candidates: some Sequence<String>
) -> Bool {
  let shortest = 4
  let written = Array(name.lowercased().unicodeScalars)
  func distance(to other: String) -> Int? {
    let other = Array(other.lowercased().unicodeScalars)
    return written == other ? 0 : editDistance(written, other, atMost: 2)
  }
  func digits(_ text: String) -> [Character] { text.filter(\.isNumber) }
  guard nearest.unicodeScalars.count >= shortest, written.count >= shortest,
    digits(name) == digits(nearest), let slip = distance(to: nearest), slip <= 1
  else { return false }
  return !candidates.contains { $0 != nearest && distance(to: $0) != nil }
}

/// The optimal string alignment distance between two words; `nil` if it is above `limit`.
private func editDistance(
  _ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int
) -> Int? {
  guard !a.isEmpty, !b.isEmpty else { return nil }
  var beforeLast = [Int](repeating: 0, count: b.count + 1)
  var last = Array(0...b.count)
  var current = last
  for i in 1...a.count {
    current[0] = i
    for j in 1...b.count {
      let replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      current[j] = min(last[j] + 1, current[j - 1] + 1, replaced)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
        current[j] = min(current[j], beforeLast[j - 2] + 1)
      }
    }
    // A swap reaches back two rows, and no row is below both before it.
    guard min(last.min() ?? 0, current.min() ?? 0) <= limit else { return nil }
    (beforeLast, last, current) = (last, current, beforeLast)
  }
  return last[b.count] <= limit ? last[b.count] : nil
}
