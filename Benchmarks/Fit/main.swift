import Assessing
import Dossiers
import RuleBook
import SourceText
import ThreatModel
import Tuning
import YAMLTree

/// Puts the shipped rule set out of tune again and again, and counts how often `tune --fit` finds a
/// way back and with how many changes.
///
/// Usage: fit-benchmark [PLANTINGS], from the root of the repository; 200 unless told otherwise.
let plantings = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 200
let states = [
  "belarus", "china", "india", "iran", "israel", "north-korea", "pakistan", "russia",
  "united-states", "vietnam",
]
let days = ["2022-06-30", "2024-03-25"].compactMap { PartialDate($0)?.earliest }

func document(_ path: String) -> YAMLNode? {
  FileAccess.read(path).then { YAMLReader.read($0) }.value
}

func readings(_ program: RuleProgram, in context: EvidenceContext) -> [Rescoring] {
  states.compactMap { state in
    document("seeds/\(state).yaml").flatMap { DossierReader.read($0, in: context).value }
  }.flatMap { dossier in days.map { Rescoring(dossier, with: program, asOf: $0) } }
}

guard
  let vocabulary = document("Rules/vocabulary.yaml").flatMap({ VocabularyReader.read($0).value }),
  let scales = document("Rules/scales.yaml").flatMap({ ScalesReader.read($0).value }),
  case let context = EvidenceContext(vocabulary: vocabulary, scales: scales),
  let program = document("Rules/uk-state-threat.yaml").flatMap({
    RuleSetReader.read($0, in: context).then {
      RuleCompiler.compile($0, vocabulary: vocabulary, scales: scales, reviewing: false)
    }.value
  })
else {
  print("run this from the root of the repository")
  exitFailing()
}

let expectations = readings(program, in: context)
var restored = 0
/// By number of settings that were put out of tune: how often, and how often restored.
var byPlanted: [Int: (all: Int, restored: Int)] = [:]
/// By number of changes that were found.
var byChanges: [Int: Int] = [:]
var noMore = 0
var times: [Double] = []
let clock = ContinuousClock()
for seed in 1...max(1, plantings) {
  guard let planting = Planting(program, expectations, seed: UInt64(seed)) else { continue }
  let start = clock.now
  let finding = FitSearch(planting.task).run()
  times.append((clock.now - start) / .seconds(1))
  byPlanted[planting.settings, default: (0, 0)].all += 1
  guard finding.holds else {
    print("seed \(seed): \(planting.broken) of \(expectations.count) not restored")
    continue
  }
  restored += 1
  byPlanted[planting.settings, default: (0, 0)].restored += 1
  byChanges[finding.point.places.count, default: 0] += 1
  if finding.point.places.count <= planting.settings { noMore += 1 }
}
times.sort()
print("\(restored) of \(times.count) restored, \(noMore) with no more changes than were planted")
for (settings, tally) in byPlanted.sorted(by: { $0.key < $1.key }) {
  print("  \(settings) planted: \(tally.restored) of \(tally.all) restored")
}
for (changes, count) in byChanges.sorted(by: { $0.key < $1.key }) {
  print("  restored with \(changes) changed: \(count)")
}
let longest = (times.last ?? 0) * 100
print(
  "median \((times[times.count / 2] * 100).rounded() / 100) s, longest \(longest.rounded() / 100) s"
)
