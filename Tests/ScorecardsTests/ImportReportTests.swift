import Testing
import ThreatModel

@testable import Scorecards

@Suite struct ImportReportTests {
  private func report(_ notes: [ImportNote]) -> ImportReport {
    ImportReport(
      format: "stix", files: ["a.json"], read: ["malware": 500, "identity": 2, "campaign": 1],
      states: [], notes: notes)
  }

  private func notes(_ count: Int, _ reason: String = "no place for it") -> [ImportNote] {
    (0..<count).map {
      ImportNote(.skipped, object: "x--\($0)", file: "a.json", line: $0 + 1, reason: reason)
    }
  }

  @Test func `each object is listed under its reason, with its line`() {
    let text = TerminalImport(style: TextStyle(width: 80)).render(
      report(notes(2) + notes(1, "a value is not mapped: 'Zoo'")))
    #expect(text.contains("left out: no place for it\n  · x--0 (line 1)\n  · x--1 (line 2)\n"))
    #expect(text.contains("left out: a value is not mapped\n  · x--0 (line 1): 'Zoo'\n"))
    #expect(text.contains("1 campaign, 2 identities and 500 malware read."))
    #expect(!text.contains("more, listed by"))
  }

  @Test func `of very many objects people see a hundred, and programs all`() {
    let report = report(notes(250))
    let text = TerminalImport(style: TextStyle(width: 80)).render(report)
    #expect(text.contains("x--99 ") && !text.contains("x--100 "))
    #expect(text.contains("and 150 more, listed by --format csv and --format json"))
    for renderer in importRenderers() where ["csv", "json"].contains(type(of: renderer).name) {
      #expect(renderer.render(report).contains("x--249"))
    }
  }
}
