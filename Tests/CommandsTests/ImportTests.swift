import Foundation
import Glibc
import SourceText
import Testing

@Suite struct ImportTests {
  /// Sound files, a mapping and a table.
  private func folder(_ rows: String = ImportTests.rows) throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    try FileManager.default.removeItem(at: folder.url.appending(path: "dossier.yaml"))
    try folder.write("small.yaml", Sound.mapping)
    try folder.write("list.csv", "id,state,name,begin,end,target\n" + rows)
    return folder
  }

  private static let rows = "1,China,Mail read,2020-01-05,2020-02,Gov\n2,RU,\"Two\nlines\",,,\n"

  private func run(
    _ folder: Folder, to output: String = "out", _ options: [String] = [],
    file: String = "list.csv"
  ) throws -> Outcome {
    try threatlevel(
      ["import", "table", file, "--mapping", "small.yaml", "--output", output]
        + ["--rules", "rules.yaml"] + options, in: folder.url)
  }

  private func files(_ folder: Folder, in name: String = "out") throws -> [String: String] {
    let url = folder.url.appending(path: name)
    let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try String(contentsOf: url.appending(path: $0), encoding: .utf8))
      })
  }

  private func has(_ folder: Folder, _ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.url.appending(path: name).path)
  }

  // MARK: What comes out

  @Test func `one dossier for each state, which passes the check`() throws {
    let folder = try folder()
    let outcome = try run(folder)
    #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("2 incidents new, 0 known already, in 2 states."))
    #expect(text.contains("Nothing was left out or changed."))
    let written = try files(folder)
    #expect(written.keys.sorted() == ["china.yaml", "russia.yaml"])
    #expect(written["russia.yaml"]?.contains("title: Two lines\n") == true)
    let check = try threatlevel(["check", "out", "--rules", "rules.yaml"], in: folder.url)
    #expect(check.status == 0 && check.text.hasPrefix("2 files: 0 errors, 0 warnings"))
    let evaluated = try threatlevel(
      ["evaluate", "--evidence", "out", "--rules", "rules.yaml", "--as-of", "2024-03-25"],
      in: folder.url)
    #expect(evaluated.status == 0 && evaluated.text.contains("China"))
  }

  /// The published data stand beside the repository on some machines only.
  private static let dcid = root.deletingLastPathComponent()
    .appending(path: "shared/data/dcid/incidents.csv")

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: dcid.path),
      "NOT TRIED: the incidents of DCID 2.0 do not stand beside the repository"))
  func `DCID comes in, passes the check, comes in again, and agrees with its own severity`()
    throws
  {
    let folder = try Folder()
    let rules = ["--rules", root.appending(path: "Rules/uk-state-threat.yaml").path]
    // The folder has the mapping's name, as in the documentation.
    let arguments = ["import", "dcid", Self.dcid.path, "--output", "dcid"] + rules
    let first = try threatlevel(arguments, in: folder.url)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.text.contains("429 rows read. 427 incidents new, 0 known already, in 16 states."))
    let written = try files(folder, in: "dcid")
    let again = try threatlevel(arguments, in: folder.url)
    #expect(again.text.contains("0 incidents new, 427 known already"), "\(again.errors)")
    #expect(try files(folder, in: "dcid") == written)
    #expect(try threatlevel(["check", "dcid"] + rules, in: folder.url).status == 0)
    let severity = root.appending(path: "Rules/dcid-severity.yaml").path
    let tested = try threatlevel(
      ["test", severity, "--evidence", "dcid", "--as-of", "2024-03-25"], in: folder.url)
    #expect(tested.status == 0, "\(tested.errors)")
    #expect(tested.text.contains("274 of 427 (64.2 %)") && tested.text.contains("tau-b 0.55"))
  }

  @Test func `importing again changes nothing and keeps what an analyst wrote`() throws {
    let folder = try folder()
    #expect(try run(folder).status == 0)
    let first = try files(folder)
    let again = try run(folder)
    #expect(again.status == 0 && again.text.contains("0 incidents new, 2 known already"))
    #expect(try files(folder) == first)
    let edited = try #require(first["china.yaml"]).replacing(
      "title: Mail read", with: "title: Mail of a ministry read  # better")
    try folder.write("out/china.yaml", edited)
    try folder.write(
      "list.csv", "id,state,name,begin,end,target\n\(Self.rows)3,CN,Third,,,Press\n")
    let third = try run(folder)
    #expect(third.status == 0, "\(third.errors)")
    #expect(third.text.contains("conflict") && third.text.contains("china.yaml:"))
    let after = try files(folder)
    #expect(after["russia.yaml"] == first["russia.yaml"])
    let china = try #require(after["china.yaml"])
    #expect(china.hasPrefix(edited) && china.dropFirst(edited.count).contains("title: Third"))
  }

  @Test func `strict writes nothing if anything is not taken whole`() throws {
    let folder = try folder(Self.rows + "3,Atlantis,a,,,\n")
    let strict = try run(folder, ["--strict"])
    #expect(strict.status == 2 && strict.errors.contains("[import.not-whole]"))
    #expect(strict.text.contains("Atlantis") && strict.text.contains("Nothing was written."))
    #expect(!has(folder, "out"))
    let lenient = try run(folder)
    #expect(lenient.status == 0 && lenient.text.contains("Atlantis"))
    #expect(try files(folder).count == 2)
  }

  @Test func `a dry run says the same and writes nothing`() throws {
    let folder = try folder()
    let outcome = try run(folder, ["--dry-run"])
    #expect(outcome.status == 0 && outcome.text.contains("Nothing was written."))
    #expect(!has(folder, "out"))
  }

  @Test func `every format tells every note`() throws {
    let folder = try folder(Self.rows + "3,Atlantis,a,,,\n4,CN,=cmd(),soon,,Zoo\n")
    for format in ["terminal", "markdown", "html", "csv", "json"] {
      let outcome = try run(folder, ["--dry-run", "--format", format])
      #expect(outcome.status == 0, "\(outcome.errors)")
      for word in ["Atlantis", "Zoo", "soon"] {
        #expect(outcome.text.contains(word), "\(format): \(word)")
      }
    }
    let json = try run(folder, ["--dry-run", "--format", "json"])
    let object = try #require(
      try JSONSerialization.jsonObject(with: json.output) as? [String: Any])
    #expect(object["schema"] as? String == "threatlevel/import/1")
    #expect(object["written"] as? Bool == false)
    #expect((object["read"] as? [String: Int]) == ["rows": 4])
    let notes = try #require(object["notes"] as? [[String: Any]])
    #expect(notes.compactMap { $0["object"] as? String } == ["3", "4", "4"])
    #expect(notes.compactMap { $0["line"] as? Int } == [5, 6, 6])
    let counts = try #require(object["counts"] as? [[String: Any]])
    #expect(
      counts.map { "\($0["kind"] ?? "") \($0["count"] ?? "") \($0["reason"] ?? "")" } == [
        "skipped 1 a value is not mapped", "incomplete 1 a date cannot be read",
        "incomplete 1 a value is not mapped",
      ])
  }

  @Test func `a shipped mapping is named without its path`() throws {
    let folder = try Folder()
    let titles = "Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category"
    let list = try folder.write(
      "cfr.csv",
      titles + ",Sources_1,Sources_2,Sources_3\nA,5/17/2019,,B,,France,China,Espionage,,,,\n")
    let output = folder.url.appending(path: "out").path
    let outcome = try threatlevel(["import", "table", list, "--mapping", "cfr", "--output", output])
    #expect(outcome.status == 0 && outcome.text.contains("1 incident new"), "\(outcome.errors)")
  }

  // MARK: What goes wrong

  @Test(arguments: [
    (["import", "tabel", "a.csv", "--output", "o"], "Did you mean 'table'?"),
    (["import", "table", "a.csv", "--output", "o"], "A table needs a mapping"),
    (["import", "dcid", "a.csv", "--output", "o", "--join", "b"], "leave --join out"),
    (["import", "dcid", "a.csv", "--output", "o", "--format", "jsn"], "Did you mean 'json'?"),
    (["import", "dcid", "--output", "o"], "Missing expected argument"),
    (["import", "dcid", "a.csv"], "--output"),
  ])
  func `wrong usage is told`(arguments: [String], expected: String) throws {
    let outcome = try threatlevel(arguments)
    #expect(outcome.status == 64 && outcome.errors.contains(expected), "\(outcome.errors)")
  }

  @Test(arguments: [
    ("none.csv", 1, "file.missing"), ("small.yaml", 2, "table.missing-column"),
    (".", 1, "file.directory"),
  ])
  func `a file that cannot be used is told, and no folder is left`(
    file: String, status: Int32, id: String
  ) throws {
    let folder = try folder()
    let outcome = try run(folder, file: file)
    #expect(outcome.status == status && outcome.errors.contains("[\(id)]"), "\(outcome.errors)")
    #expect(!has(folder, "out"))
  }

  @Test func `one bad file of two keeps all from being written`() throws {
    let folder = try folder()
    try folder.write("other.csv", "id,state,name,begin,end,target\n7,CN,\"open\n")
    let outcome = try threatlevel(
      ["import", "table", "list.csv", "other.csv", "--mapping", "small.yaml"]
        + ["--output", "out", "--rules", "rules.yaml"], in: folder.url)
    #expect(outcome.status == 2 && outcome.errors.contains("other.csv:2:6"), "\(outcome.errors)")
    #expect(!has(folder, "out"))
  }

  @Test func `a dossier with an error keeps all from being written`() throws {
    let folder = try folder()
    try folder.write("out/russia.yaml", "dossier: russia\nactor: {code: RU, name: Russia}\n")
    let outcome = try run(folder)
    #expect(outcome.status == 2 && outcome.errors.contains("[yaml.missing-key]"))
    #expect(try files(folder).keys.sorted() == ["russia.yaml"])
  }

  @Test func `two dossiers on one state are refused`() throws {
    let folder = try folder()
    for name in ["a", "b"] {
      try folder.write(
        "out/\(name).yaml", "dossier: \(name)\nactor: {code: CN, name: China}\nincidents: []\n")
    }
    let outcome = try run(folder)
    #expect(outcome.status == 2 && outcome.errors.contains("[input.duplicate-actor]"))
    #expect(try files(folder).count == 2)
  }

  @Test func `a name that something else has is left to it`() throws {
    let folder = try folder()
    try folder.write("out/china.yaml", "mapping: x\n")
    #expect(try run(folder).status == 0)
    let written = try files(folder)
    #expect(written.keys.sorted() == ["china-cn.yaml", "china.yaml", "russia.yaml"])
    #expect(written["china.yaml"] == "mapping: x\n")
  }

  @Test(.enabled(if: Glibc.getuid() != 0))
  func `a folder that cannot be written to stays as it is`() throws {
    let folder = try folder()
    try folder.write("out/note.txt", "x")
    let out = folder.url.appending(path: "out").path
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: out)
    let outcome = try run(folder)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: out)
    #expect(outcome.status == 1 && outcome.errors.contains("[file.unwritable]"))
    #expect(try files(folder).keys.sorted() == ["note.txt"])
  }

  @Test func `a folder that cannot be made, or is a file, is told`() throws {
    let folder = try folder()
    let missing = try run(folder, to: "missing/out")
    #expect(missing.status == 1 && missing.errors.contains("[file.unwritable]"))
    #expect(!has(folder, "missing"))
    let taken = try run(folder, to: "list.csv")
    #expect(taken.status == 1 && taken.errors.contains("[file.not-folder]"))
  }

  @Test func `a gigabyte of nonsense is refused at once`() throws {
    let folder = try folder()
    let path = try folder.write("huge.csv", "")
    let file = try FileHandle(forWritingTo: URL(filePath: path))
    try file.truncate(atOffset: 1 << 30)
    try file.close()
    let outcome = try run(folder, file: "huge.csv")
    #expect(outcome.status == 1 && outcome.errors.contains("[file.too-large]"))
    #expect(outcome.seconds < 5 && !has(folder, "out"))
  }

  @Test(arguments: [
    "\"", ",", "\n", "a,", "\"a\",", "\u{1B}[31m,", "é\u{301},", "x",
  ])
  func `megabytes of nonsense are refused or told in a moment`(piece: String) throws {
    let folder = try folder()
    try folder.write(
      "nonsense.csv",
      "id,state,name,begin,end,target\n"
        + String(repeating: piece, count: 2_000_000 / piece.utf8.count))
    let outcome = try run(folder, file: "nonsense.csv")
    #expect(outcome.endedByItself && [0, 2].contains(outcome.status))
    #expect(!outcome.text.contains("\u{1B}[31m") && !outcome.errors.contains("\u{1B}[31m"))
    #expect(!has(folder, "out") || outcome.status == 0)
  }
}
