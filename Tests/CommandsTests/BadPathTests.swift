import Foundation
import Glibc
import Testing

/// Files that are not there, cannot be read, or are no files.
@Suite struct BadPathTests {
  private func expect(
    _ arguments: [String], in folder: Folder, status: Int32, _ id: String, _ mention: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try threatlevel(arguments, in: folder.url, limit: 20)
    #expect(
      outcome.endedByItself && outcome.status == status, "\(outcome.status): \(outcome.errors)",
      sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains("[\(id)]"), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains(mention), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(
      outcome.errors.contains("help: "), "\(outcome.errors)", sourceLocation: sourceLocation)
    #expect(outcome.seconds < 10 * Double(patience), sourceLocation: sourceLocation)
  }

  private func sound() throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    return folder
  }

  private let evaluate = ["evaluate", "--rules", "rules.yaml", "--evidence"]

  @Test func `a missing file is named, and nothing that would stand beside it`() throws {
    let folder = try sound()
    try expect(
      evaluate + ["none.yaml"], in: folder, status: 1, "file.missing",
      "there is no file 'none.yaml'")
    try expect(
      ["check", "none.yaml"], in: folder, status: 1, "file.missing",
      "there is no file 'none.yaml'")
    let outcome = try threatlevel(
      ["evaluate", "--rules", "none/rules.yaml", "--evidence", "dossier.yaml"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("'none/rules.yaml'"))
    #expect(!outcome.errors.contains("vocabulary"), "\(outcome.errors)")
  }

  @Test func `a folder is no rule set`() throws {
    let folder = try sound()
    try expect(
      ["evaluate", "--rules", ".", "--evidence", "dossier.yaml"], in: folder, status: 1,
      "file.directory", "is a folder, not a file")
  }

  @Test func `a pipe is refused at once instead of waited for`() throws {
    let folder = try sound()
    #expect(mkfifo(folder.url.appending(path: "pipe.yaml").path, 0o600) == 0)
    try expect(evaluate + ["pipe.yaml"], in: folder, status: 1, "file.not-regular", "pipe")
    try expect(["check", "."], in: folder, status: 1, "file.not-regular", "pipe")
  }

  @Test func `a device is refused`() throws {
    try expect(
      evaluate + ["/dev/zero"], in: try sound(), status: 1, "file.not-regular", "device")
  }

  @Test func `a link that leads nowhere is told apart from a missing file`() throws {
    let folder = try sound()
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "link.yaml").path, withDestinationPath: "gone.yaml")
    try expect(
      evaluate + ["link.yaml"], in: folder, status: 1, "file.unreadable", "its link leads nowhere")
  }

  @Test func `links that lead in a circle are told apart from one that leads nowhere`() throws {
    let folder = try sound()
    for (name, target) in [("a.yaml", "b.yaml"), ("b.yaml", "a.yaml")] {
      try FileManager.default.createSymbolicLink(
        atPath: folder.url.appending(path: name).path, withDestinationPath: target)
    }
    try expect(
      evaluate + ["a.yaml"], in: folder, status: 1, "file.unreadable",
      "'a.yaml': its links lead in a circle")
  }

  @Test func `a folder that is named like a file is told from a folder of files`() throws {
    let folder = try sound()
    try folder.write("evidence/china.yaml/notes.txt", "")
    try expect(
      evaluate + ["evidence"], in: folder, status: 1, "file.directory",
      "'evidence/china.yaml' is a folder, not a file")
    try expect(
      ["check", "evidence"], in: folder, status: 1, "file.directory",
      "'evidence/china.yaml' is a folder, not a file")
    try expect(
      evaluate + ["evidence/china.yaml"], in: folder, status: 2, "input.no-evidence",
      "no dossier in 'evidence/china.yaml'")
  }

  @Test func `a socket is refused`() throws {
    let folder = try sound()
    let path = "/tmp/threatlevel-\(getpid()).yaml"
    let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer {
      close(descriptor)
      unlink(path)
    }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(bound == 0)
    try expect(["check", path], in: folder, status: 1, "file.not-regular", "socket")
  }

  @Test func `memory that the system shows as a file is refused`() throws {
    try expect(
      evaluate + ["/proc/self/mem"], in: try sound(), status: 1, "file.unreadable",
      "input/output error")
  }

  @Test func `a file of no length beforehand is read to its end`() throws {
    try expect(
      evaluate + ["/proc/version"], in: try sound(), status: 2, "input.unknown-kind",
      "/proc/version:1:1: error: ")
  }

  @Test(arguments: [String(repeating: "a", count: 5000), String(repeating: "a/", count: 2500)])
  func `a name that is too long is refused, and cut where it is printed`(name: String) throws {
    let folder = try sound()
    try expect(evaluate + [name], in: folder, status: 1, "file.unreadable", "file name too long")
    #expect(try threatlevel(["check", name], in: folder.url).errors.utf8.count < 1000)
  }

  @Test func `a name that steers a terminal is shown`() throws {
    let folder = try sound()
    let name = "a\u{1B}[31m\nb\r\u{9B}1m\u{202E}c\u{7F}.yaml"
    try folder.write(name, Sound.dossier.replacing("title: One", with: "titel: One"))
    for arguments in [["check", name], ["check", "none" + name], evaluate + [name]] {
      let outcome = try threatlevel(arguments, in: folder.url)
      #expect(outcome.errors.steeringCharacters.isEmpty, "\(outcome.errors)")
      #expect(outcome.errors.contains("a\\u{1B}[31m\\u{A}b\\u{D}\\u{9B}1m\\u{202E}c\\u{7F}.yaml"))
    }
  }

  @Test func `folders in each other beyond all reason are looked through`() throws {
    let folder = try sound()
    let deep = "deep" + String(repeating: "/d", count: 1200)
    try folder.write(deep + "/dossier.yaml", "broken: [")
    let outcome = try threatlevel(["check", "deep"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("/dossier.yaml:1:10: error: "), "\(outcome.errors.prefix(300))")
  }

  @Test
  func `a path that is named many times is read once, and many that are missing end in a count`()
    throws
  {
    let folder = try sound()
    func options(_ count: Int, _ name: (Int) -> String) -> [String] {
      (0..<count).flatMap { ["--evidence", name($0)] }
    }
    let rules = ["evaluate", "--rules", "rules.yaml"]
    let same = try threatlevel(rules + options(200) { _ in "dossier.yaml" } + asOf, in: folder.url)
    #expect(same.status == 0, "\(same.errors)")
    let none = try threatlevel(rules + options(1100) { "none\($0).yaml" } + asOf, in: folder.url)
    #expect(none.status == 1)
    #expect(none.errors.contains("99 more errors like those above"))
  }

  @Test func `a dossier beside words that are wrong says what is wrong with them`() throws {
    let folder = try sound()
    try folder.write("vocabulary.yaml", Sound.vocabulary.replacing("sectors:", with: "sektors:"))
    try expect(
      ["check", "dossier.yaml"], in: folder, status: 2, "input.no-library",
      "vocabulary.yaml:6:1: note: unknown key 'sektors' in vocabulary")
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a folder without permission is refused`() throws {
    let folder = try sound()
    try folder.write("closed/dossier.yaml", Sound.dossier)
    let path = folder.url.appending(path: "closed").path
    #expect(chmod(path, 0) == 0)
    defer { chmod(path, 0o700) }
    for argument in ["closed", "closed/dossier.yaml"] {
      try expect(
        evaluate + [argument], in: folder, status: 1, "file.unreadable", "permission denied")
    }
  }

  @Test(.enabled(if: geteuid() != 0, "root may read everything"))
  func `a file without permission is refused`() throws {
    let folder = try sound()
    #expect(chmod(folder.url.appending(path: "dossier.yaml").path, 0) == 0)
    try expect(
      evaluate + ["dossier.yaml"], in: folder, status: 1, "file.unreadable", "permission denied")
  }

  @Test(arguments: [(64 << 20) + 1, 1 << 33])
  func `a file that is too large is refused before it is read`(bytes: Int) throws {
    let folder = try sound()
    try folder.write("large.yaml", "")
    #expect(truncate(folder.url.appending(path: "large.yaml").path, bytes) == 0)
    try expect(
      evaluate + ["large.yaml"], in: folder, status: 1, "file.too-large", "at most 64 MiB")
  }

  @Test(arguments: ["vocabulary.yaml", "scales.yaml"])
  func `a rule set without its words says what is to stand beside it`(name: String) throws {
    let folder = try sound()
    try FileManager.default.removeItem(at: folder.url.appending(path: name))
    try expect(
      evaluate + ["dossier.yaml"], in: folder, status: 1, "file.missing",
      "a rule set is read with vocabulary.yaml and scales.yaml")
  }

  @Test func `words that are wrong are refused at their place`() throws {
    let folder = try sound()
    try folder.write("vocabulary.yaml", "vocabulary: core\nversion: 1\n")
    try expect(
      evaluate + ["dossier.yaml"], in: folder, status: 2, "yaml.missing-key",
      "vocabulary.yaml:1:1: error: vocabulary without 'targets'")
    try folder.write("vocabulary.yaml", Sound.dossier)
    try expect(
      evaluate + ["dossier.yaml"], in: folder, status: 2, "input.wrong-kind",
      "vocabulary.yaml:1:1: error: this is a dossier, not a vocabulary")
  }

  @Test func `rules and evidence that are mixed up are told apart`() throws {
    let folder = try sound()
    try expect(
      ["evaluate", "--rules", "dossier.yaml", "--evidence", "dossier.yaml"], in: folder, status: 2,
      "input.wrong-kind", "dossier.yaml:1:1: error: this is a dossier, not a rule set")
    try expect(
      evaluate + ["rules.yaml"], in: folder, status: 2, "input.wrong-kind",
      "rules.yaml:1:1: error: this is a rule set, not a dossier")
  }

  @Test func `a folder without dossiers, and one without any YAML, are refused`() throws {
    let folder = try sound()
    try folder.write("empty/readme.txt", "nothing")
    try expect(
      evaluate + ["empty"], in: folder, status: 2, "input.no-evidence", "no dossier in 'empty'")
    try expect(["check", "empty"], in: folder, status: 2, "input.no-files", "holds no YAML file")
  }

  @Test func `two dossiers on one state are refused by evaluate and by check`() throws {
    let folder = try sound()
    try folder.write("more/again.yaml", Sound.dossier)
    try expect(
      evaluate + ["dossier.yaml", "--evidence", "more"], in: folder, status: 2,
      "input.duplicate-actor", "more/again.yaml:1:1: error: two dossiers are about CN")
    try expect(
      ["check", ".", "--rules", "rules.yaml"], in: folder, status: 2, "input.duplicate-actor",
      "note: the first one is here")
  }

  @Test func `a file named twice is read once, under whatever name`() throws {
    let folder = try sound()
    let outcome = try threatlevel(
      evaluate + ["dossier.yaml", "--evidence", "./dossier.yaml"] + asOf, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let checked = try threatlevel(["check", "dossier.yaml", "./dossier.yaml"], in: folder.url)
    #expect(checked.text.hasPrefix("1 file: "), "\(checked.text)")
  }

  @Test func `a folder that leads into itself is read once`() throws {
    let folder = try sound()
    try folder.write("evidence/dossier.yaml", Sound.dossier)
    try FileManager.default.createSymbolicLink(
      atPath: folder.url.appending(path: "evidence/again").path, withDestinationPath: ".")
    let outcome = try threatlevel(evaluate + ["evidence"] + asOf, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  @Test func `hidden files of a folder are left out`() throws {
    let folder = try sound()
    try folder.write("evidence/dossier.yaml", Sound.dossier)
    try folder.write("evidence/.dossier.yaml", "broken: [")
    try folder.write("evidence/notes.txt", "broken: [")
    #expect(try threatlevel(evaluate + ["evidence"] + asOf, in: folder.url).status == 0)
  }

  @Test func `the problems of several files are reported in one run`() throws {
    let folder = try sound()
    try folder.write("dossier.yaml", Sound.dossier.replacing("title: One", with: "titel: One"))
    try folder.write("rules.yaml", Sound.rules.replacing("points: 75", with: "points: 101"))
    let outcome = try threatlevel(evaluate + ["dossier.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("dossier.yaml:7:5: error:"))
    #expect(outcome.errors.contains("rules.yaml:14:17: error:"))
  }
}
