/// A JSON text that was proven well-formed, and where each of its values stands.
///
/// No value is built: a text of 100 MB has millions, of which a reader asks for some. What is kept of
/// each is eight bytes, in the order of the text, and a `JSONNode` looks there.
package final class JSONDocument: Sendable {
  /// A value or a name.
  struct Entry: Sendable {
    /// The offset of its first byte.
    let start: UInt32
    /// How far it goes.
    ///
    /// Of an array or object that is the place of the entry behind everything in it; of others, how
    /// many bytes they have, a text without its quotes. The highest bit says that it has escapes.
    var extent: UInt32

    static let escapes: UInt32 = 1 << 31
  }

  /// The file.
  package let file: SourceFile
  // INVARIANT: never empty; each object is followed by name, value, name, value.
  let entries: [Entry]

  init(file: SourceFile, entries: [Entry]) {
    self.file = file
    self.entries = entries
  }

  /// The one value of the file.
  package var root: JSONNode { JSONNode(document: self, place: 0) }
}
