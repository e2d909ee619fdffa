import Foundation
import Testing

@Suite struct CheckFormatTests {
  /// A folder with an error in the rules, and a source in the dossier that warnings or notes tell.
  private func folder() throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "rules.yaml", Sound.rules.replacing("\"legislature\" in", with: "\"legislatur\" in"))
    return folder
  }

  private func object(_ data: Data) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test(arguments: ["json", "sarif", "github"])
  func `a document is all that is printed, and the status is that of the text`(
    format: String
  ) throws {
    let folder = try folder()
    let text = try threatlevel(["check", "rules.yaml", "dossier.yaml"], in: folder.url)
    let outcome = try threatlevel(
      ["check", "rules.yaml", "dossier.yaml", "--format", format], in: folder.url)
    #expect(outcome.status == text.status && text.status == 2)
    #expect(outcome.errors == "")
    #expect(outcome.text.contains("cel.unknown-term"))
    #expect(!outcome.text.contains("2 files:"))
    let missing = try threatlevel(["check", "none.yaml", "--format", format], in: folder.url)
    #expect(missing.status == 1 && missing.errors == "")
    #expect(missing.text.contains("file.missing"))
    let sound = try threatlevel(["check", "scales.yaml", "--format", format], in: folder.url)
    #expect(sound.status == 0 && sound.errors == "")
  }

  @Test func `a document goes to a file that is named`() throws {
    let folder = try folder()
    let printed = try threatlevel(["check", "rules.yaml", "--format", "sarif"], in: folder.url)
    let outcome = try threatlevel(
      ["check", "rules.yaml", "--format", "sarif", "--output", "check.sarif"], in: folder.url)
    #expect(outcome.status == 2 && outcome.output.isEmpty && outcome.errors == "")
    #expect(
      try Data(contentsOf: folder.url.appending(path: "check.sarif")) == printed.output)
  }

  @Test func `the place, the fix and the counts are those of the text`() throws {
    let folder = try folder()
    let outcome = try threatlevel(
      ["check", "rules.yaml", "scales.yaml", "--format", "json"], in: folder.url)
    let json = try object(outcome.output)
    #expect(json["files"] as? [String] == ["rules.yaml", "scales.yaml"])
    #expect(json["counts"] as? [String: Int] == ["errors": 1, "warnings": 0, "notes": 0])
    let problem = try #require((json["diagnostics"] as? [[String: Any]])?.first)
    let place = try #require(problem["place"] as? [String: Any])
    #expect(place["line"] as? Int == 13 && place["column"] as? Int == 11)
    let start = try #require(place["start_byte"] as? Int)
    let end = try #require(place["end_byte"] as? Int)
    let rules = try Data(contentsOf: folder.url.appending(path: "rules.yaml"))
    #expect(String(decoding: rules[start..<end], as: UTF8.self) == "\"legislatur\"")
    let fix = try #require((problem["fixes"] as? [[String: Any]])?.first)
    let edit = try #require((fix["edits"] as? [[String: Any]])?.first)
    #expect(edit["replacement"] as? String == "\"legislature\"" || edit["replacement"] != nil)
    let github = try threatlevel(["check", "rules.yaml", "--format", "github"], in: folder.url)
    #expect(
      github.text.hasPrefix(
        "::error file=rules.yaml,line=13,col=11,endLine=13,endColumn=22,title=cel.unknown-term::"),
      "\(github.text)")
  }

  @Test func `notes are in a document if they are asked for, and counted in any case`() throws {
    let without = try object(try threatlevel(["check", "seeds", "--format", "json"]).output)
    let with = try object(
      try threatlevel(["check", "seeds", "--format", "json", "--notes"]).output)
    let notes = try #require((without["counts"] as? [String: Int])?["notes"])
    #expect(notes > 0 && with["counts"] as? [String: Int] == without["counts"] as? [String: Int])
    #expect((without["diagnostics"] as? [Any])?.isEmpty == true)
    #expect((with["diagnostics"] as? [Any])?.count == notes)
  }

  @Test func `warnings count as errors where that is asked for, in every format`() throws {
    let folder = try folder()
    try folder.write(
      "dossier.yaml", Sound.dossier.replacing("date: 2022-02-03", with: "date: 2020-02-03"))
    for format in ["text", "json", "sarif", "github"] {
      let arguments = ["check", "dossier.yaml", "--format", format]
      #expect(try threatlevel(arguments, in: folder.url).status == 0)
      #expect(try threatlevel(arguments + ["--strict"], in: folder.url).status == 2)
    }
  }

  @Test func `a format that there is not is refused with those there are`() throws {
    let outcome = try threatlevel(["check", "seeds", "--format", "sarf"])
    #expect(outcome.status == 64)
    #expect(
      outcome.errors.contains(
        "There is no format 'sarf'. Did you mean 'sarif'? The formats are text, json, sarif, github."
      ), "\(outcome.errors)")
  }
}
