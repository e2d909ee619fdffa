/// What a JSON file may cost before it is refused.
///
/// Data sets of others are far longer than what people write: a collection of threat reports of a
/// few years has tens of megabytes. The limits are above that and low enough that whatever stands
/// in a file is read or refused within seconds and a gigabyte.
package struct JSONLimits: Sendable {
  /// Arrays and objects inside each other.
  package var depth: Int
  /// Values and names of the whole file.
  package var values: Int
  /// Bytes of the file; less than 2 GiB, because places are kept in 31 bits.
  package var fileSize: Int

  /// Limits; what is not named is as in `standard`.
  package init(depth: Int = 100, values: Int = 20_000_000, fileSize: Int = 256 << 20) {
    self.depth = depth
    self.values = values
    self.fileSize = min(fileSize, Int(Int32.max))
  }

  /// The limits of every reader.
  package static let standard = JSONLimits()
}
