import Scorecards
import SourceText
import ThreatLevelKit
import ThreatModel

/// What a program does that wants verdicts: it loads rules and evidence once, assesses on as many
/// days as it likes, and renders or reads the result.
///
/// Run it with the folder that holds `Rules` and `seeds`.
@main
struct Verdicts {
  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "."

    // 1. Load: every problem of every file comes back, each with its place.
    let loaded = Workspace.load(
      rules: "\(folder)/Rules/uk-state-threat.yaml", evidence: ["\(folder)/seeds"])
    guard let workspace = loaded.value else {
      return print(TerminalDiagnostics().render(loaded.diagnostics), terminator: "")
    }

    // 2. Assess: nothing that became public later is seen.
    guard let day = PartialDate("2024-03-25")?.earliest else { return }
    let report = try workspace.report(on: ["china"], asOf: day)

    // 3. Read the result …
    for assessment in report.assessments {
      let rung = assessment.ladder[assessment.recommended]
      let index = assessment.index
      print("\(assessment.actor.name): \(rung.title), index \(index.low)–\(index.high)")
      for place in assessment.principal {
        let reason = assessment.reasons[place]
        print("  \(reason.because) \(reason.sources)")
      }
    }

    // 4. … or render it, in any format of the command line.
    for renderer in scorecardRenderers() where type(of: renderer).name == "json" {
      print(renderer.render(report).utf8.count, "bytes of JSON")
    }
  }
}
