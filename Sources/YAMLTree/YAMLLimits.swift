/// What a file may cost before it is refused.
///
/// A dossier that people write is tens of kilobytes, one made of a data set with ten thousand
/// incidents some 15 MB with 1.3 million values. The limits are above any honest file and low enough
/// that no file can exhaust memory, stack or patience.
package struct YAMLLimits: Sendable {
  /// Collections inside each other.
  package var depth: Int
  /// Scalars and collections of the tree, those that aliases repeat included.
  package var nodes: Int
  /// What aliases may repeat, in multiples of the file's length.
  package var aliasExpansion: Int
  /// Bytes of the file.
  package var fileSize: Int
  /// Bytes of one text as it is written.
  package var textLength: Int
  /// Problems after which no more are looked for.
  package var problems: Int

  /// Limits; what is not named is as in `standard`.
  package init(
    depth: Int = 64, nodes: Int = 4_000_000, aliasExpansion: Int = 10, fileSize: Int = 64 << 20,
    textLength: Int = 1 << 20, problems: Int = 1000
  ) {
    self.depth = depth
    self.nodes = nodes
    self.aliasExpansion = aliasExpansion
    self.fileSize = fileSize
    self.textLength = textLength
    self.problems = problems
  }

  /// The limits of every reader.
  package static let standard = YAMLLimits()
}
