extension Sequence<Diagnostic> {
  /// The edits of a file that may be made without asking, none over another.
  ///
  /// Of each problem the first safe change counts, and of changes that touch the same bytes the
  /// first in file order: the others are found again once it is made.
  /// - Parameter path: The file's path; changes that reach into another file are left out.
  /// - Returns: The edits, and how many changes they make.
  public func safeEdits(in path: String) -> (edits: [TextEdit], changes: Int) {
    var taken: [Range<Int>] = []
    var edits: [TextEdit] = []
    var changes = 0
    for diagnostic in inFileOrder() {
      guard let fix = diagnostic.fixIts.first(where: { $0.applicability == .safe }),
        fix.edits.allSatisfy({ $0.span.file.path == path }),
        !fix.edits.contains(where: { edit in taken.contains { $0.touches(edit.span.bytes) } })
      else { continue }
      taken += fix.edits.map(\.span.bytes)
      edits += fix.edits
      changes += 1
    }
    return (edits, changes)
  }
}

extension Range<Int> {
  /// Whether both hold a byte, or both begin at one place.
  fileprivate func touches(_ other: Range<Int>) -> Bool {
    overlaps(other) || lowerBound == other.lowerBound
  }
}
