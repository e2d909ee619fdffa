import Foundation
import SourceText
import Testing
import ThreatLevelKit

@Suite struct ExplainTests {
  @Test func `an id is explained with what it is, why it matters, before and after`() throws {
    let outcome = try threatlevel(["check", "--explain", "evidence.not-a-date"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    #expect(
      outcome.text == """
        evidence.not-a-date · error

          This is not written as a date.

          Dates decide what was public on a day, how far evidence has faded and how long
          an operation went on. 03/04/2024 is March or April; so years come first, and
          no more is written than is known.

        BEFORE                                               in an incident of a dossier
          last: 25/03/2024

        AFTER
          last: 2024-03-25

        """, "\(outcome.text)")
  }

  @Test(arguments: ["[cel.unknown-term]", "CEL.Unknown-Term"])
  func `an id may be copied with its brackets, and in capitals`(id: String) throws {
    let outcome = try threatlevel(["check", "--explain", id])
    #expect(outcome.status == 0 && outcome.text.hasPrefix("cel.unknown-term · error\n"))
  }

  @Test func `all ids are listed, or those of one area`() throws {
    let all = try threatlevel(["check", "--explain", "all"])
    #expect(all.status == 0)
    for page in DiagnosticCatalogue.pages { #expect(all.text.contains("· \(page.id.rawValue): ")) }
    let scales = try threatlevel(["check", "--explain", "scales"])
    #expect(scales.status == 0 && scales.text.contains("· scales.order: "))
    #expect(!scales.text.contains("yaml."))
  }

  @Test(arguments: [
    ("yaml.duplicat-key", "Did you mean 'yaml.duplicate-key'?"),
    ("duplicate-key", "Did you mean 'yaml.duplicate-key'?"),
    ("nonsense", "threatlevel check --explain all lists them."),
    ("yaml.\u{1B}[2J", "There is no problem 'yaml.\\u{1B}[2J'."),
  ])
  func `an id that is none is told with the nearest, and where all are listed`(
    id: String, message: String
  ) throws {
    let outcome = try threatlevel(["check", "--explain", id])
    #expect(outcome.status == 64 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func `an id and files do not go together`() throws {
    let outcome = try threatlevel(["check", "--explain", "yaml.tab", "seeds"])
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("--explain checks no file"), "\(outcome.errors)")
  }

  @Test func `shells complete the ids`() throws {
    let outcome = try threatlevel(["---completion", "check", "--", "--explain", "0", "0"])
    let words = outcome.text.split(separator: "\n").map(String.init)
    #expect(words.contains("all") && words.contains("yaml.tab"), "\(outcome.text)")
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script")))
  func `at a terminal the first error says how to learn more, and a log is left alone`() throws {
    let folder = try Folder()
    try folder.write("dossier.yaml", "dosier: china\n")
    let offer = "threatlevel check --explain input.unknown-kind says more"
    let command = "'\(try program().path)' check dossier.yaml"
    let terminal = try run(
      "/usr/bin/script", ["-qec", command, "/dev/null"], in: folder.url,
      environment: ["PATH": "/usr/bin:/bin", "TERM": "dumb"])
    #expect(terminal.text.contains(offer), "\(terminal.text)")
    #expect(try !threatlevel(["check", "dossier.yaml"], in: folder.url).errors.contains(offer))
  }
}
