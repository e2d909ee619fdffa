import Foundation
import SourceText
import Testing
import ThreatLevelKit

/// `tune --write` and `--watch`, as users run them.
@Suite struct TuneWritingTests {
  /// A folder with a small rule set and a small dossier.
  private func workspace(_ change: (String) -> String = { $0 }) throws -> (Folder, rules: URL) {
    let folder = try Folder()
    try folder.writeSoundInput()
    return (folder, URL(filePath: try folder.write("rules.yaml", change(Sound.rules))))
  }

  private func tune(_ arguments: [String], in folder: Folder) throws -> Outcome {
    try threatlevel(
      ["tune", "rules.yaml", "--evidence", "dossier.yaml"] + arguments + asOf, in: folder.url)
  }

  @Test(arguments: [
    ["--set", "rules.*.points=-10%"], ["--set", "recency.half_life=3 years"],
    ["--sweep", "criteria.targets.weight=1:9:1"], ["--list-settings"],
    ["--disable", "legislature", "--format", "json"],
  ])
  func `without --write nothing is written`(arguments: [String]) throws {
    let (folder, rules) = try workspace()
    let (before, names) = (try Data(contentsOf: rules), try folder.names)
    _ = try tune(arguments, in: folder)
    #expect(try Data(contentsOf: rules) == before)
    #expect(try folder.names == names)
  }

  @Test(arguments: [false, true])
  func `with --write the bytes of the value change, and back again`(isWindows: Bool) throws {
    let (folder, rules) = try workspace { isWindows ? $0.replacing("\n", with: "\r\n") : $0 }
    let before = try String(contentsOf: rules, encoding: .utf8)
    let there = try tune(["--set", "criteria.targets.weight=35", "--write"], in: folder)
    #expect(there.status == 0, "\(there.errors)")
    #expect(there.text.contains("rules.yaml was written."))
    #expect(
      try String(contentsOf: rules, encoding: .utf8)
        == before.replacing("weight: 25", with: "weight: 35", maxReplacements: 1))
    let back = try tune(["--set", "criteria.targets.weight=25", "--write"], in: folder)
    #expect(back.status == 0, "\(back.errors)")
    #expect(try String(contentsOf: rules, encoding: .utf8) == before)
  }

  @Test func `what was switched off and on is as it was, and check finds no error between`() throws
  {
    let (folder, rules) = try workspace()
    let before = try Data(contentsOf: rules)
    #expect(try tune(["--disable", "legislature", "--write"], in: folder).status == 0)
    let check = try threatlevel(["check", "rules.yaml", "--notes"], in: folder.url)
    #expect(check.status == 0 && check.errors.contains("rules.disabled"), "\(check.errors)")
    #expect(try tune(["--enable", "legislature", "--write"], in: folder).status == 0)
    #expect(try Data(contentsOf: rules) == before)
  }

  @Test func `a result that check would refuse is not written`() throws {
    let (folder, rules) = try workspace()
    let before = try Data(contentsOf: rules)
    let outcome = try tune(
      ["--set", "criteria.*.weight=0", "--write"], in: folder)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("tune.refused") && outcome.output.isEmpty)
    #expect(try Data(contentsOf: rules) == before)
  }

  @Test func `a file that may not be written stays, and that is said`() throws {
    let (folder, rules) = try workspace()
    let files = FileManager.default
    try files.setAttributes([.posixPermissions: 0o444], ofItemAtPath: rules.path)
    let before = try Data(contentsOf: rules)
    let outcome = try tune(["--set", "criteria.targets.weight=35", "--write"], in: folder)
    guard getuid() != 0 else { return }
    #expect(outcome.status == 1 && outcome.errors.contains("file.unwritable"))
    #expect(try Data(contentsOf: rules) == before)
  }

  @Test func `a file that somebody else wrote in the meantime is left alone`() throws {
    let (folder, rules) = try workspace()
    let loaded = RuleSetTuning.load(
      rules: rules.path, evidence: [folder.url.appending(path: "dossier.yaml").path])
    let tuning = try #require(loaded.value)
    let tuned = try #require(tuning.tuned(settings: ["criteria.targets.weight=35"]).value)
    let theirs = try String(contentsOf: rules, encoding: .utf8) + "# saved\n"
    try theirs.write(to: rules, atomically: true, encoding: .utf8)
    #expect(tuned.write()?.id == "file.changed")
    #expect(try String(contentsOf: rules, encoding: .utf8) == theirs)
  }

  @Test func `a change of nothing writes nothing`() throws {
    let (folder, rules) = try workspace()
    let stamp =
      try FileManager.default.attributesOfItem(atPath: rules.path)[.systemFileNumber] as? Int
    let outcome = try tune(["--set", "criteria.targets.weight=25.00", "--write"], in: folder)
    #expect(outcome.status == 0 && outcome.text.contains("There is nothing to write."))
    #expect(
      try FileManager.default.attributesOfItem(atPath: rules.path)[.systemFileNumber] as? Int
        == stamp)
  }

  @Test func `watching shows what a save did, and goes on after a mistake`() throws {
    let (folder, rules) = try workspace()
    let output = folder.url.appending(path: "output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = try program()
    process.arguments =
      [
        "tune", "rules.yaml", "--watch", "--evidence", "dossier.yaml",
      ]
      + asOf
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    // Killed, since a program may start with the signal to end blocked, and then watches forever.
    defer { kill(process.processIdentifier, SIGKILL) }
    func wait(for text: String, times: Int) throws -> Bool {
      for _ in 0..<200 * patience {
        let seen = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        if seen.components(separatedBy: text).count > times { return true }
        usleep(100_000)
      }
      return false
    }
    #expect(try wait(for: "watching", times: 1))
    let text = try String(contentsOf: rules, encoding: .utf8)
    try text.replacing("weight: 25", with: "weight: x").write(
      to: rules, atomically: true, encoding: .utf8)
    #expect(try wait(for: "watching", times: 2))
    try text.replacing("weight: 25", with: "weight: 35", maxReplacements: 1).write(
      to: rules, atomically: true, encoding: .utf8)
    #expect(try wait(for: "+    weight: 35", times: 1))
    #expect(try wait(for: "watching", times: 3))
  }
}
