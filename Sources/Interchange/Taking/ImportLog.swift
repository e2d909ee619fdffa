import SourceText
import ThreatModel

/// What is said about objects of foreign data while they are taken over.
struct ImportLog {
  private struct Entry {
    let file: Int
    let order: Int
    let note: ImportNote
  }

  private let files: [SourceFile]
  private var entries: [Entry] = []
  /// How many objects were read, by kind.
  private(set) var read: [String: Int] = [:]

  init(_ files: [SourceFile]) { self.files = files }

  /// Counts an object.
  mutating func count(_ kind: String) { read[kind, default: 0] += 1 }

  /// Says something about an object.
  ///
  /// - Parameters:
  ///   - kind: What became of it.
  ///   - object: Its id.
  ///   - node: Where it stands.
  ///   - file: In which of the files.
  ///   - reason: Why, as a sentence without its full stop.
  mutating func note(
    _ kind: ImportNote.Kind, _ object: String?, at node: JSONNode, in file: Int, _ reason: String
  ) {
    // A file in one line has no line that would help.
    let line = files[file].lineCount > 1 ? node.line : nil
    entries.append(
      Entry(
        file: file, order: node.order,
        note: ImportNote(kind, object: object, file: files[file].path, line: line, reason: reason)))
  }

  /// Says something about a whole file, before what is said about its objects.
  mutating func note(_ kind: ImportNote.Kind, in file: Int, _ reason: String) {
    entries.append(
      Entry(
        file: file, order: -1,
        note: ImportNote(kind, object: nil, file: files[file].path, reason: reason)))
  }

  /// Everything said, in the order of the files and of the objects in them.
  var notes: [ImportNote] {
    entries.enumerated().sorted { a, b in
      (a.element.file, a.element.order, a.offset) < (b.element.file, b.element.order, b.offset)
    }.map(\.element.note)
  }
}

extension SourceSpan {
  /// The place of what was taken over: it stands in no dossier yet.
  static let nowhere = SourceSpan.start(of: SourceFile(path: "", bytes: []))
}
