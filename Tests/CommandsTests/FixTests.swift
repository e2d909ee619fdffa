import Foundation
import Glibc
import Testing

@Suite struct FixTests {
  /// A dossier with three changes that are safe, one that is a guess, and a comment and an odd
  /// layout that have to stay.
  private static let dossier = Sound.dossier
    .replacing("targets: [legislature]", with: "targets:   legislature   # one of both houses")
    .replacing("effects: {people: 40}", with: "effects: {people: \"40\"}")
    .replacing("country: GB", with: "country: United Kingdom")
    .replacing("link: affiliated", with: "link: afiliatet")

  private func folder(dossier: String = dossier) throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("dossier.yaml", dossier)
    return folder
  }

  private func text(_ folder: Folder, _ name: String = "dossier.yaml") throws -> String {
    try String(contentsOf: folder.url.appending(path: name), encoding: .utf8)
  }

  @Test func `what is certain is mended, all else stays and is told`() throws {
    let folder = try folder()
    let outcome = try threatlevel(["check", "--fix", "dossier.yaml"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(
      try text(folder)
        == Self.dossier.replacing("targets:   legislature ", with: "targets:   [legislature] ")
        .replacing("\"40\"", with: "40").replacing("United Kingdom", with: "GB"))
    #expect(outcome.errors.contains("[evidence.not-one-of]"), "\(outcome.errors)")
    #expect(!outcome.errors.contains("[yaml.wrong-type]"))
    #expect(outcome.text.hasPrefix("--- a/dossier.yaml\n+++ b/dossier.yaml\n@@ "))
    #expect(outcome.text.contains("\n-    effects: {people: \"40\"}\n"))
    #expect(outcome.text.contains("\n+    effects: {people: 40}\n"))
    #expect(outcome.text.hasSuffix("made 3 changes in 1 file\n1 file: 1 error, 0 warnings\n"))
    #expect(try folder.names.count == 4, "something was left beside it")
    let again = try threatlevel(["check", "--fix", "dossier.yaml"], in: folder.url)
    #expect(again.text.hasPrefix("nothing can be mended without asking\n"))
  }

  @Test func `a dry run shows the same difference and writes nothing`() throws {
    let folder = try folder()
    let shown = try threatlevel(["check", "--fix", "--dry-run", "dossier.yaml"], in: folder.url)
    #expect(try text(folder) == Self.dossier)
    #expect(shown.status == 2 && shown.text.contains("would make 3 changes in 1 file\n"))
    let done = try threatlevel(["check", "--fix", "dossier.yaml"], in: folder.url)
    func difference(_ text: String) -> String {
      text.components(separatedBy: "\n").filter { "-+@ ".contains($0.prefix(1)) }
        .joined(separator: "\n")
    }
    #expect(difference(shown.text) == difference(done.text))
  }

  @Test func `a file without a safe change is not touched`() throws {
    let folder = try folder(dossier: Sound.dossier)
    let file = folder.url.appending(path: "dossier.yaml").path
    func place() throws -> UInt64? {
      try FileManager.default.attributesOfItem(atPath: file)[.systemFileNumber] as? UInt64
    }
    let before = try place()
    let outcome = try threatlevel(["check", "--fix", "dossier.yaml"], in: folder.url)
    #expect(outcome.status == 0 && outcome.errors == "")
    #expect(try place() == before)
  }

  @Test func `permissions stay, and a link is followed`() throws {
    let folder = try folder()
    let file = folder.url.appending(path: "dossier.yaml").path
    #expect(chmod(file, 0o640) == 0)
    let link = folder.url.appending(path: "link.yaml")
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "dossier.yaml")
    #expect(try threatlevel(["check", "--fix", "link.yaml"], in: folder.url).status == 2)
    #expect(try text(folder).contains("country: GB"))
    let kept = try FileManager.default.attributesOfItem(atPath: file)
    #expect(kept[.posixPermissions] as? Int == 0o640)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == "dossier.yaml")
  }

  @Test func `a file that cannot be written is told and ends with 1`() throws {
    let folder = try folder()
    let locked = try Folder()
    try locked.write("locked/dossier.yaml", Self.dossier)
    let path = locked.url.appending(path: "locked").path
    #expect(chmod(path, 0o555) == 0)
    defer { chmod(path, 0o755) }
    guard access(path, W_OK) != 0 else { return print("SKIPPED: every folder can be written to") }
    let outcome = try threatlevel(
      ["check", "--fix", "--rules", "rules.yaml", path + "/dossier.yaml"], in: folder.url)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[file.unwritable]"), "\(outcome.errors)")
  }

  @Test func `what would bring a new error is not done, and that is told`() throws {
    // The key is certain, but then it is read: what stands under it is no word of the vocabulary.
    let dossier = Sound.dossier.replacing("targets: [legislature]", with: "targts: [houses]")
    let folder = try folder(dossier: dossier)
    let outcome = try threatlevel(["check", "--fix", "dossier.yaml"], in: folder.url)
    #expect(try text(folder) == dossier)
    #expect(outcome.status == 2)
    #expect(
      outcome.errors.contains("warning: mending would bring an error that the file does not have"),
      "\(outcome.errors)")
    #expect(outcome.errors.contains("note: it would be: the vocabulary's targets have no 'houses'"))
  }

  @Test func `how a file may be passed on is for people to say, however plain the slip`() throws {
    let marked = Sound.dossier.replacing("actor:", with: "marking: TLP:AMBR\nactor:")
    let folder = try folder(dossier: marked)
    let outcome = try threatlevel(["check", "--fix", "dossier.yaml"], in: folder.url)
    #expect(outcome.text.hasPrefix("nothing can be mended without asking\n"))
    #expect(outcome.errors.contains("replace with 'TLP:AMBER'"), "\(outcome.errors)")
    #expect(try text(folder) == marked)
  }

  @Test func `a slip in the scale's name touches no term of it`() throws {
    let folder = try folder()
    let rules = Sound.rules.replacing("scale: phia", with: "scale: phja")
    try #require(rules != Sound.rules)
    try folder.write("rules.yaml", rules)
    let outcome = try threatlevel(["check", "--fix", "rules.yaml"], in: folder.url)
    #expect(outcome.text.hasSuffix("1 file: 1 error, 0 warnings\n"), "\(outcome.errors)")
    #expect(try text(folder, "rules.yaml") == rules)
  }

  @Test func `conditions are never mended, for they decide scores`() throws {
    let folder = try folder(dossier: Sound.dossier)
    let rules = Sound.rules.replacing("\"legislature\" in", with: "\"legislatur\" in")
    try folder.write("rules.yaml", rules)
    #expect(try threatlevel(["check", "--fix", "rules.yaml"], in: folder.url).status == 2)
    #expect(try text(folder, "rules.yaml") == rules)
  }

  @Test(arguments: [
    ["check", "--fix", "--format", "json", "a.yaml"], ["check", "--dry-run", "a.yaml"],
    ["check", "--fix", "--output", "b", "a.yaml"], ["check", "--fix", "--schema", "rules"],
  ])
  func `options that do not go together are refused`(arguments: [String]) throws {
    #expect(try threatlevel(arguments).status == 64)
  }
}
