import Foundation
import Testing

/// The rule set as a page for people.
@Suite struct DocumentTests {
  @Test(arguments: [("markdown", "md"), ("html", "html")])
  func `the shipped page is the one that the shipped rules give`(
    format: String, ending: String
  ) throws {
    let outcome = try threatlevel(["document", "--format", format])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    let page = root.appending(path: "docs/rules/uk-state-threat.\(ending)")
    let shipped = try String(contentsOf: page, encoding: .utf8)
    let isCurrent = shipped == outcome.text
    #expect(isCurrent, "\(page.lastPathComponent) is stale: make document")
  }

  @Test func `it tells of every criterion, rule, rung and gate of the file`() throws {
    let file = try String(
      contentsOf: root.appending(path: "Rules/uk-state-threat.yaml"), encoding: .utf8)
    let page = try threatlevel(["document"]).text
    let (rules, cases) = try #require(
      file.firstRange(of: "\ncases:\n").map { (file[..<$0.lowerBound], file[$0.upperBound...]) })
    let made = cases.matches(of: /(?m)^ {4}title: (.+)$/).map { String($0.1) }
    #expect(made.count >= 28)
    for title in made { #expect(page.contains(title), "\(title)") }
    let ids = rules.matches(of: /(?m)^ {6}- id: ([a-z0-9-]+)/).map { String($0.1) }
    #expect(ids.count > 60)
    for id in ids { #expect(page.contains("`\(id)`"), "\(id)") }
    let titles = rules.matches(of: /(?m)^ {2,4}(?:  )?title: (.+)$/).map { String($0.1) }
    #expect(titles.count >= 12)
    for title in titles { #expect(page.contains("# \(title)\n"), "\(title)") }
    let points = rules.matches(of: /(?m)^ {8}points: ([0-9]+)/).count
    #expect(page.matches(of: /(?m)^\*\*[0-9.]+ points?\*\*$/).count == points)
  }

  @Test func `it names the rules by the digest that other reports print`() throws {
    let page = try threatlevel(["document", "--format", "terminal"]).text
    let card = try threatlevel(["scorecard", "vietnam"] + asOf).text
    let digest = try #require(page.firstMatch(of: /rules sha256 ([0-9a-f]{8}…)/)).1
    #expect(card.contains("rules sha256 \(digest)"))
    #expect(page.contains("Not an official designation."))
  }

  @Test func `Markdown is what comes unasked, and a file gets what standard output would`() throws {
    let folder = try Folder()
    let file = folder.url.appending(path: "rules.html")
    let printed = try threatlevel(["document", "--format", "html"])
    let written = try threatlevel(["document", "--format", "html", "--output", file.path])
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    #expect(try Data(contentsOf: file) == printed.output)
    #expect(try threatlevel(["document"]).text.hasPrefix("# UK state threat designation · version"))
  }

  @Test func `another rule set is documented, and the command that does it again works`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let outcome = try threatlevel(["document", "rules.yaml"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      outcome.text.contains("#### Strikes a legislature\n\n**75 points**\n\n- Why: For a test."))
    #expect(outcome.text.contains("| `legislature` | legislatures | Makes laws. |"))
    #expect(outcome.text.contains("```sh\nthreatlevel document rules.yaml\n```\n"))
  }

  @Test(arguments: [
    (["document", "none.yaml"], 1, "[file.missing]"),
    (["document", "dossier.yaml"], 2, "[input.wrong-kind]"),
    (["document", "broken.yaml"], 2, "[cel.unknown-term]"),
    (["document", "rules.yaml", "--output", "none/page.md"], 1, "[file.unwritable]"),
    (["document", "rules.yaml", "--format", "htm"], 64, "Did you mean 'html'?"),
    (["document", "rules.yaml", "rules.yaml"], 64, "Unexpected argument"),
  ])
  func `what cannot be written is told`(
    arguments: [String], status: Int32, message: String
  ) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "broken.yaml", Sound.rules.replacing("\"legislature\" in", with: "\"legislatur\" in"))
    let outcome = try threatlevel(arguments, in: folder.url)
    #expect(outcome.status == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `a page of HTML goes also with one rule and with a condition that is tried`() throws {
    let rule = try threatlevel(
      ["scorecard", "vietnam", "--rule", "dissidents", "--format", "html"] + asOf)
    #expect(rule.status == 0 && rule.text.hasPrefix("<!DOCTYPE html>"), "\(rule.errors)")
    let condition = try threatlevel(["test", "--try", "1 < 2", "--format", "html"])
    #expect(condition.status == 0 && condition.text.contains("1 &lt; 2"), "\(condition.errors)")
  }
}
