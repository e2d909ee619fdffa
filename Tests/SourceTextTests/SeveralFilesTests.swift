import Foundation
import SourceText
import Testing

@Suite struct SeveralFilesTests {
  /// A folder that goes with the test.
  private final class Place {
    let path: String

    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
      try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
      path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func text(_ name: String) -> String? {
      try? String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    func names(in folder: String) throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder).sorted()
    }
  }

  private func writing(_ text: String, _ path: String) -> FileAccess.Writing {
    FileAccess.Writing(Array(text.utf8), to: path)
  }

  @Test func `all files are written, and their folder made`() throws {
    let place = try Place()
    let folder = place.path + "/new"
    let files = ["a", "b"].map { writing($0, "\(folder)/\($0).yaml") }
    #expect(FileAccess.write(files, in: folder).isEmpty)
    #expect(try place.names(in: "new") == ["a.yaml", "b.yaml"])
    #expect(place.text("new/b.yaml") == "b")
    #expect(FileAccess.write([writing("c", "\(folder)/b.yaml")], in: folder).isEmpty)
    #expect(place.text("new/b.yaml") == "c")
  }

  @Test func `if one cannot be written none is, and nothing is left behind`() throws {
    let place = try Place()
    let folder = place.path + "/old"
    for path in [folder, folder + "/b.yaml"] {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }
    #expect(FileAccess.write([writing("before", folder + "/a.yaml")], in: folder).isEmpty)
    let files = ["a", "b", "c"].map { writing("after", "\(folder)/\($0).yaml") }
    let problems = FileAccess.write(files, in: folder)
    #expect(problems.map(\.id) == ["file.unwritable"])
    #expect(problems.first?.message.contains("b.yaml") == true)
    #expect(try place.names(in: "old") == ["a.yaml", "b.yaml"])
    #expect(place.text("old/a.yaml") == "before")
  }

  @Test func `a folder that was made for nothing goes again`() throws {
    let place = try Place()
    let folder = place.path + "/new"
    let files = [writing("a", folder + "/a.yaml"), writing("b", folder + "/none/b.yaml")]
    #expect(FileAccess.write(files, in: folder).map(\.id) == ["file.unwritable"])
    #expect(FileAccess.kind(of: folder) == .missing)
    let deep = FileAccess.write([writing("a", folder + "/x/a.yaml")], in: folder + "/x")
    #expect(deep.map(\.id) == ["file.unwritable"] && FileAccess.kind(of: folder) == .missing)
  }

  @Test func `a link stays a link, and a file keeps its permissions`() throws {
    let place = try Place()
    let (file, link) = (place.path + "/a.yaml", place.path + "/link.yaml")
    #expect(FileAccess.write([writing("a", file)], in: place.path).isEmpty)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: file)
    #expect(FileAccess.write([writing("b", link)], in: place.path).isEmpty)
    #expect(place.text("a.yaml") == "b")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == file)
    let kept = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(kept == 0o640)
  }
}
