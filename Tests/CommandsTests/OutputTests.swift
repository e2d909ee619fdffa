import Foundation
import Glibc
import Testing

/// Where results go, and that they are the same bytes wherever they are made.
@Suite struct OutputTests {
  private static let json = ["evaluate", "vietnam", "--format", "json"] + asOf
  private static let scorecard = ["scorecard", "vietnam"] + asOf
  /// What the two print when nothing is out of the ordinary.
  private static let usual = Result { try (threatlevel(json), threatlevel(scorecard)) }

  @Test func `a file gets what standard output would`() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "report.json")
    let outcome = try threatlevel(Self.json + ["--output", file.path])
    #expect(outcome.status == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try Data(contentsOf: file) == Self.usual.get().0.output)
    #expect(try folder.names == ["report.json"], "something was left beside it")
  }

  @Test func `a file that was there is replaced whole`() throws {
    let folder = try Folder()
    let file = try folder.write("report.txt", String(repeating: "old\n", count: 100_000))
    #expect(chmod(file, 0o640) == 0)
    #expect(try threatlevel(["evaluate", "vietnam"] + asOf + ["--output", file]).status == 0)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("Vietnam") && !text.contains("old\n"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o640, "the file is as open to others as before")
  }

  @Test func `a new file is no more open to others than the user lets files be`() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "report.txt").path
    let outcome = try run(
      "/bin/sh",
      ["-c", "umask 077; exec \"$@\"", "sh", try program().path, "evaluate", "vietnam"] + asOf
        + ["--output", file])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test func `a folder that is not there is told, and nothing is left`() throws {
    let folder = try Folder()
    let outcome = try threatlevel(
      ["evaluate", "vietnam"] + asOf + [
        "--output", folder.url.appending(path: "none/report.txt").path,
      ])
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.contains("[file.unwritable]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("help: "))
    #expect(try folder.names.isEmpty)
  }

  @Test func `a folder is not written over`() throws {
    let folder = try Folder()
    try folder.write("report/kept.txt", "kept")
    let outcome = try threatlevel(
      ["evaluate", "vietnam"] + asOf + ["--output", folder.url.appending(path: "report").path])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("it is a folder"), "\(outcome.errors)")
    #expect(try folder.names == ["report"])
  }

  @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
  func `a folder without permission leaves the old file untouched`() throws {
    let folder = try Folder()
    let file = try folder.write("report.txt", "old")
    #expect(chmod(folder.url.path, 0o500) == 0)
    defer { chmod(folder.url.path, 0o700) }
    #expect(try threatlevel(["evaluate", "vietnam"] + asOf + ["--output", file]).status == 1)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
  }

  @Test func `wrong input leaves the old file untouched`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("dossier.yaml", "dossier: [")
    let file = try folder.write("report.txt", "old")
    let outcome = try threatlevel(
      [
        "evaluate", "--rules", "rules.yaml", "--evidence", "dossier.yaml", "--output", file,
      ], in: folder.url)
    #expect(outcome.status == 2)
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "old")
  }

  @Test func `a device takes the bytes and stays a device`() throws {
    #expect(
      try threatlevel(["evaluate", "vietnam"] + asOf + ["--output", "/dev/null"]).status == 0)
    var status = stat()
    #expect(stat("/dev/null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
  }

  @Test func `a link stays a link, and what it leads to is replaced`() throws {
    let folder = try Folder()
    try folder.write("real.txt", "old")
    let link = folder.url.appending(path: "link.txt").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "real.txt")
    #expect(try threatlevel(["evaluate", "vietnam"] + asOf + ["--output", link]).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "real.txt")
    let text = try String(contentsOf: folder.url.appending(path: "real.txt"), encoding: .utf8)
    #expect(text.contains("Vietnam"))
  }

  @Test func `a full disk is told instead of passed over`() throws {
    let outcome = try shell("\"$0\" evaluate vietnam --as-of 2024-03-25 > /dev/full")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[output.failed]"), "\(outcome.errors)")
  }

  @Test func `a reader that goes away is no error`() throws {
    let outcome = try shell(
      "\"$0\" scorecard russia china --as-of 2024-03-25 | head -n 1; echo ${PIPESTATUS[0]}")
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    #expect(outcome.text.hasSuffix("\n0\n"), "\(outcome.text)")
    let closed = try shell(
      "\"$0\" evaluate vietnam --as-of 2024-03-25 | true; echo ${PIPESTATUS[0]}")
    #expect(closed.text == "0\n" && closed.errors.isEmpty, "\(closed.errors)")
  }

  @Test func `a threshold holds although the reader has gone`() throws {
    let outcome = try shell(
      "\"$0\" evaluate vietnam --fail-at none --as-of 2024-03-25 | true; echo ${PIPESTATUS[0]}")
    #expect(outcome.text == "3\n")
  }

  private func shell(_ script: String) throws -> Outcome {
    try run(
      "/bin/bash", ["-c", script, try program().path],
      environment: ["PATH": "/usr/bin:/bin"])
  }

  // MARK: Colour

  @Test func `colour is off in pipes and files, and on where it is asked for`() throws {
    let plain = try threatlevel(["scorecard", "vietnam"] + asOf)
    #expect(!plain.text.contains("\u{1B}"))
    let colourful = try threatlevel(["scorecard", "vietnam", "--color", "always"] + asOf)
    #expect(colourful.text.contains("\u{1B}["))
    let never = try threatlevel(["scorecard", "vietnam", "--color", "never"] + asOf)
    #expect(never.output == plain.output)
    let codes = try Regex("\u{1B}\\[[0-9;]*m")
    #expect(colourful.text.replacing(codes, with: "") == plain.text, "colour carries no meaning")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `a terminal gets colour unless NO_COLOR or TERM says otherwise`() throws {
    func typescript(_ environment: [String: String], _ rest: String = "") throws -> String {
      let command = "'\(try program().path)' evaluate vietnam --as-of 2024-03-25 \(rest)"
      return try run(
        "/usr/bin/script", ["-qec", command, "/dev/null"],
        environment: environment.merging(["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"]) { a, _ in a }
      ).text
    }
    #expect(try typescript(["TERM": "xterm"]).contains("\u{1B}["))
    #expect(try !typescript(["TERM": "xterm", "NO_COLOR": "1"]).contains("\u{1B}["))
    #expect(try typescript(["TERM": "xterm", "NO_COLOR": ""]).contains("\u{1B}["))
    #expect(try !typescript(["TERM": "dumb"]).contains("\u{1B}["))
    let folder = try Folder()
    let file = folder.url.appending(path: "report.txt").path
    _ = try typescript(["TERM": "xterm"], "--output '\(file)'")
    #expect(
      try Data(contentsOf: URL(filePath: file))
        == threatlevel(["evaluate", "vietnam"] + asOf).output,
      "a file's bytes depend on the terminal that the command was typed in")
  }

  // MARK: The same bytes

  @Test(arguments: [
    ["LANG": "de_DE.UTF-8", "LC_ALL": "de_DE.UTF-8"], ["LC_ALL": "C"], ["LC_ALL": "tr_TR.UTF-8"],
    ["TZ": "Pacific/Kiritimati"], ["TZ": "America/Los_Angeles"], ["COLUMNS": "200"],
    ["NO_COLOR": "1"], ["TERM": "dumb"],
  ])
  func `time zone, language and terminal change nothing`(
    environment: [String: String]
  ) throws {
    let usual = try Self.usual.get()
    let json = try threatlevel(Self.json, environment: environment)
    #expect(json.status == 0 && json.output == usual.0.output)
    #expect(try threatlevel(Self.scorecard, environment: environment).output == usual.1.output)
  }

  @Test func `two runs give the same bytes, and so does another working directory`() throws {
    #expect(try threatlevel(Self.json).output == Self.usual.get().0.output)
    let elsewhere =
      Self.json + [
        "--rules", root.appending(path: "Rules/uk-state-threat.yaml").path, "--evidence",
        root.appending(path: "seeds").path,
      ]
    let outcome = try threatlevel(elsewhere, in: try Folder().url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output == (try threatlevel(elsewhere, in: try Folder().url).output))
    // Only the names under which the files were given differ from a run in the usual place.
    #expect(
      try withoutPaths(outcome.output) == withoutPaths(Self.usual.get().0.output))
  }

  private func withoutPaths(_ json: Data) throws -> NSDictionary {
    var object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    for key in ["rules", "evidence"] {
      var part = try #require(object[key] as? [String: Any])
      part["path"] = nil
      part["paths"] = nil
      object[key] = part
    }
    return object as NSDictionary
  }

  @Test func `shipped files are found beside an installed program`() throws {
    let folder = try Folder()
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "bin"), withIntermediateDirectories: true)
    let installed = folder.url.appending(path: "bin/threatlevel")
    try FileManager.default.copyItem(at: try program(), to: installed)
    let share = folder.url.appending(path: "share/threatlevel")
    try FileManager.default.createDirectory(at: share, withIntermediateDirectories: true)
    for name in ["Rules", "seeds"] {
      try FileManager.default.copyItem(
        at: root.appending(path: name), to: share.appending(path: name))
    }
    let outcome = try run(installed.path, Self.json, in: try Folder().url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try withoutPaths(outcome.output) == withoutPaths(Self.usual.get().0.output))
  }
}
