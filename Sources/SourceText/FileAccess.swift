import Glibc

/// Reads and writes files, and says clearly why where it cannot.
public enum FileAccess {
  /// The most bytes that a file may hold: 64 MiB, a thousand times a long dossier, and little enough
  /// that whatever stands in a file is read and judged within two seconds.
  public static let sizeLimit = 64 << 20

  /// The most bytes of a file of others: 256 MiB, several times the longest collection of threat
  /// reports that was met, and little enough that reading it stays under a gigabyte.
  public static let importLimit = 256 << 20

  /// What stands at a path.
  public enum Kind: Sendable {
    /// A file that can be read from start to end.
    case file
    /// A folder.
    case directory
    /// A pipe, device or socket.
    case other
    /// Nothing.
    case missing
  }

  /// What stands at a path; links are followed.
  public static func kind(of path: String) -> Kind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .directory
    default: return .other
    }
  }

  /// The length in bytes of what stands at a path; 0 if nothing does.
  public static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Reads a whole file.
  ///
  /// - Parameters:
  ///   - path: Where it stands, relative to the working directory if not absolute.
  ///   - limit: The most bytes that it may hold.
  /// - Returns: The file, or a diagnostic: `file.missing`, `file.directory`, `file.not-regular`,
  ///   `file.unreadable` or `file.too-large`.
  public static func read(_ path: String, limit: Int = sizeLimit) -> Checked<SourceFile> {
    switch kind(of: path) {
    case .missing: return Checked(nil, [whyMissing(path)])
    case .directory: return Checked(nil, [.fileIsDirectory(path)])
    case .other: return Checked(nil, [.fileNotRegular(path)])
    case .file: break
    }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return Checked(nil, [.fileUnreadable(path, reason: errorText())])
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      return Checked(nil, [.fileUnreadable(path, reason: errorText())])
    }
    guard status.st_size <= limit else {
      return Checked(nil, [.fileTooLarge(path, bytes: Int(status.st_size), limit: limit)])
    }
    var failure: Int32 = 0
    // Files that the system makes up, such as those in /proc, have no length beforehand.
    let capacity = status.st_size > 0 ? Int(status.st_size) : limit + 1
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
      count = 0
      while count < buffer.count {
        let got = Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else {
      return Checked(nil, [.fileUnreadable(path, reason: String(cString: strerror(failure)))])
    }
    guard bytes.count <= limit else {
      return Checked(nil, [.fileTooLarge(path, bytes: bytes.count, limit: limit)])
    }
    return Checked(SourceFile(path: path, bytes: bytes))
  }

  /// Reads what comes from a descriptor, such as standard input, up to its end.
  ///
  /// - Parameters:
  ///   - descriptor: An open file descriptor; it stays open.
  ///   - name: What people call it.
  /// - Returns: The text as a file of that name, or a diagnostic: `file.unreadable` or
  ///   `file.too-large`.
  public static func read(from descriptor: Int32, named name: String) -> Checked<SourceFile> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= sizeLimit {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return Checked(nil, [.fileUnreadable(name, reason: errorText())]) }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    guard bytes.count <= sizeLimit else {
      return Checked(nil, [.fileTooLarge(name, bytes: bytes.count)])
    }
    return Checked(SourceFile(path: name, bytes: bytes))
  }

  /// The YAML files of a folder and the folders in it, by path; hidden ones are left out.
  ///
  /// - Returns: The paths, or a diagnostic if a folder cannot be listed.
  public static func yamlFiles(in directory: String) -> Checked<[String]> {
    var visited: Set<FileIdentity> = []
    return yamlFiles(in: directory, &visited)
  }

  /// Which file or folder a path leads to, whatever it is called; `nil` if nothing stands there.
  public static func identity(of path: String) -> FileIdentity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }

  /// Leaves out folders that were visited: a link may lead back to one of them.
  private static func yamlFiles(
    in directory: String, _ visited: inout Set<FileIdentity>
  ) -> Checked<[String]> {
    if let own = identity(of: directory), !visited.insert(own).inserted { return Checked([]) }
    guard let names = names(in: directory) else {
      return Checked(nil, [.fileUnreadable(directory, reason: errorText())])
    }
    var found: [String] = []
    var problems: [Diagnostic] = []
    for name in names where !name.hasPrefix(".") {
      let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
      let isYAML = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
      switch kind(of: path) {
      case .directory where !isYAML:
        let inner = yamlFiles(in: path, &visited)
        found += inner.value ?? []
        problems += inner.diagnostics
      case _ where isYAML: found.append(path)
      default: break
      }
    }
    return Checked(found.sorted(), problems)
  }

  /// What stands in a folder, which is closed again before the folders in it are opened; `nil` if
  /// it cannot be listed.
  private static func names(in directory: String) -> [String]? {
    guard let stream = opendir(directory) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names
  }

  /// Writes a file whole or not at all: to a temporary file beside it that takes its name.
  ///
  /// A link stays a link, and the file it leads to is replaced. What is no file, such as
  /// `/dev/null`, takes the bytes and stays what it is.
  ///
  /// - Returns: A diagnostic if it could not be written; the old file is then untouched.
  public static func write(_ bytes: [UInt8], to path: String) -> Diagnostic? {
    switch kind(of: path) {
    case .directory: return .fileUnwritable(path, reason: "it is a folder")
    case .other:
      let descriptor = open(path, O_WRONLY | O_NONBLOCK | O_CLOEXEC)
      guard descriptor >= 0 else { return .fileUnwritable(path, reason: errorText()) }
      defer { close(descriptor) }
      return write(bytes, to: descriptor) == 0 ? nil : .fileUnwritable(path, reason: errorText())
    case .file:
      guard let resolved = realpath(path, nil) else {
        return .fileUnwritable(path, reason: errorText())
      }
      defer { free(resolved) }
      // The folder would let us put another file in its place; who made it read-only meant the file.
      guard access(resolved, W_OK) == 0 else {
        return .fileUnwritable(path, reason: errorText())
      }
      return replace(String(cString: resolved), by: bytes, named: path)
    case .missing: return replace(path, by: bytes, named: path)
    }
  }

  /// Writes all bytes to an open descriptor.
  ///
  /// - Returns: 0, or the number of the error that kept it from taking them all.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Int32 {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        Glibc.write(
          descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno == 0 ? EIO : errno }
      written += count
    }
    return 0
  }

  private static func replace(
    _ path: String, by bytes: [UInt8], named name: String
  ) -> Diagnostic? {
    switch temporary(beside: path, holding: bytes, named: name) {
    case .failure(let problem): return problem
    case .success(let temporary):
      guard rename(temporary, path) == 0 else {
        let problem = Diagnostic.fileUnwritable(name, reason: errorText())
        unlink(temporary)
        return problem
      }
      return nil
    }
  }

  /// Writes bytes to a new hidden file in the folder of another, as open as that is.
  static func temporary(
    beside path: String, holding bytes: [UInt8], named name: String
  ) -> Result<String, Diagnostic> {
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) + "/" } ?? ""
    var template = Array((folder + ".threatlevel-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return .failure(.fileUnwritable(name, reason: errorText())) }
    defer { close(descriptor) }
    let temporary = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
    func failed(_ error: Int32) -> Result<String, Diagnostic> {
      unlink(temporary)
      return .failure(.fileUnwritable(name, reason: String(cString: strerror(error))))
    }
    let error = write(bytes, to: descriptor)
    guard error == 0 else { return failed(error) }
    // A new file is as open to others as the user lets new files be.
    let mask = umask(0)
    umask(mask)
    var status = stat()
    let mode = stat(path, &status) == 0 ? status.st_mode & 0o7777 : 0o666 & ~mask
    guard fchmod(descriptor, mode) == 0, fsync(descriptor) == 0 else { return failed(errno) }
    return .success(temporary)
  }

  /// Why nothing is found at a path.
  private static func whyMissing(_ path: String) -> Diagnostic {
    var status = stat()
    guard stat(path, &status) != 0 else { return .fileMissing(path) }
    switch errno {
    case ENOENT where lstat(path, &status) == 0:
      return .fileUnreadable(
        path, reason: "its link leads nowhere", help: "mend the link, or remove it")
    case ENOENT, ENOTDIR: return .fileMissing(path)
    case ELOOP:
      return .fileUnreadable(
        path, reason: "its links lead in a circle", help: "mend the link, or remove it")
    default: return .fileUnreadable(path, reason: errorText())
    }
  }

  static func errorText() -> String { String(cString: strerror(errno)) }
}

/// Which file a path leads to; two paths of one file have the same.
public struct FileIdentity: Hashable, Sendable {
  fileprivate let device: UInt64
  fileprivate let number: UInt64
}

extension Diagnostic {
  static func fileMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.missing", "there is no file '\(path)'", at: nil,
      help: "check the spelling and the working directory")
  }

  static func fileIsDirectory(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.directory", "'\(path)' is a folder, not a file", at: nil,
      help: "name a file in it")
  }

  static func fileNotRegular(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.not-regular", "'\(path)' is a pipe, device or socket, not a file", at: nil,
      help: "save what it gives to a file first")
  }

  static func fileUnreadable(
    _ path: String, reason: String, help: String = "check its permissions"
  ) -> Diagnostic {
    Diagnostic(
      "file.unreadable", "cannot read '\(path)': \(reason.lowercased())", at: nil, help: help)
  }

  static func fileTooLarge(
    _ path: String, bytes: Int, limit: Int = FileAccess.sizeLimit
  ) -> Diagnostic {
    // Rounded up, so that a byte too many does not read as no byte too many.
    let size = (bytes + (1 << 20) - 1) >> 20
    return Diagnostic(
      "file.too-large",
      "'\(path)' has \(size) MiB; at most \(limit >> 20) MiB are read",
      at: nil, help: "split it into several files")
  }

  static func fileUnwritable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      "file.unwritable", "cannot write '\(path)': \(reason.lowercased())", at: nil,
      help: "check that the folder exists and may be written to")
  }
}
