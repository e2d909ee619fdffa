import Foundation
import Glibc
import SourceText
import Testing

@Suite struct FileAccessTests {
  private func folder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
    return url
  }

  @Test func `a file of the greatest length is read, and a byte more is not`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "f").path
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(truncate(path, FileAccess.sizeLimit) == 0)
    #expect(FileAccess.read(path).value?.bytes.count == FileAccess.sizeLimit)
    #expect(truncate(path, FileAccess.sizeLimit + 1) == 0)
    #expect(FileAccess.read(path).diagnostics.map(\.id) == ["file.too-large"])
  }

  @Test func `a file that the system makes up is read to its end`() throws {
    let bytes = try #require(FileAccess.read("/proc/version").value?.bytes)
    #expect(String(decoding: bytes, as: UTF8.self).hasPrefix("Linux"))
    #expect(FileAccess.read("/proc/self/mem").diagnostics.map(\.id) == ["file.unreadable"])
  }

  @Test func `links that lead nowhere, in a circle and through a file are told apart`() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, target) in [("nowhere", "gone"), ("a", "b"), ("b", "a")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: name).path, withDestinationPath: target)
    }
    try Data().write(to: folder.appending(path: "file"))
    func message(_ name: String) -> String? {
      FileAccess.read(folder.appending(path: name).path).diagnostics.first?.message
        .replacing(folder.path + "/", with: "")
    }
    #expect(message("nowhere") == "cannot read 'nowhere': its link leads nowhere")
    #expect(message("a") == "cannot read 'a': its links lead in a circle")
    #expect(message("file/x") == "there is no file 'file/x'")
    #expect(message("none") == "there is no file 'none'")
  }
}
