import Glibc

extension FileAccess {
  /// A file as it should stand.
  public struct Writing: Sendable {
    /// Where.
    public let path: String
    /// All of it.
    public let bytes: [UInt8]

    /// Names what is to be written.
    public init(_ bytes: [UInt8], to path: String) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// Writes several files of a folder, all or none: first all of them beside their places, and only
  /// when each is whole do they take their names.
  ///
  /// - Parameters:
  ///   - files: The files.
  ///   - folder: The folder in which they stand, which is made if it is not there.
  /// - Returns: Why nothing was written; if the last step failed half way, which files have taken
  ///   their names is said.
  public static func write(_ files: [Writing], in folder: String) -> [Diagnostic] {
    let isNew = kind(of: folder) == .missing
    if isNew, mkdir(folder, 0o777) != 0 {
      return [.fileUnwritable(folder, reason: errorText())]
    }
    var prepared: [(temporary: String, path: String, name: String)] = []
    func undo(from place: Int = 0) {
      for file in prepared[place...] { unlink(file.temporary) }
      if isNew, place == 0 { rmdir(folder) }
    }
    for file in files {
      switch target(file.path).flatMap({ target in
        temporary(beside: target, holding: file.bytes, named: file.path).map { ($0, target) }
      }) {
      case .failure(let problem):
        undo()
        return [problem]
      case .success(let (temporary, target)): prepared.append((temporary, target, file.path))
      }
    }
    for (place, file) in prepared.enumerated() where rename(file.temporary, file.path) != 0 {
      let problem = Diagnostic.fileUnwritable(file.name, reason: errorText())
      undo(from: place)
      guard place > 0 else { return [problem] }
      return [problem, .writtenInPart(prepared[..<place].map(\.name))]
    }
    return []
  }

  /// The file that a path leads to, if it may be replaced.
  private static func target(_ path: String) -> Result<String, Diagnostic> {
    switch kind(of: path) {
    case .missing: return .success(path)
    case .directory: return .failure(.fileUnwritable(path, reason: "it is a folder"))
    case .other: return .failure(.fileUnwritable(path, reason: "it is a pipe, device or socket"))
    case .file:
      guard let resolved = realpath(path, nil) else {
        return .failure(.fileUnwritable(path, reason: errorText()))
      }
      defer { free(resolved) }
      guard access(resolved, W_OK) == 0 else {
        return .failure(.fileUnwritable(path, reason: errorText()))
      }
      return .success(String(cString: resolved))
    }
  }
}

extension Diagnostic {
  fileprivate static func writtenInPart(_ paths: [String]) -> Diagnostic {
    Diagnostic(
      "file.written-in-part",
      "\(paths.count) files stand as they should, the others as before: "
        + paths.joined(separator: ", "), at: nil,
      help: "make room or mend the permissions, and run again: what is written is not repeated")
  }
}
