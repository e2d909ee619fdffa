import Dossiers
import RuleBook
import SourceText
import ThreatModel
import YAMLTree

/// Times how long a rule set takes from its tree to a program, again and again in one process.
///
/// Usage: rule-set-benchmark [--bar] [RULES]; ends with status 1 if the median is over the bar.
let arguments = CommandLine.arguments.dropFirst()
let path = arguments.first { !$0.hasPrefix("-") } ?? "Rules/uk-state-threat.yaml"
let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
/// Milliseconds that reading and checking the conditions of the shipped rule set may take.
let bar = 5.0

func document(_ path: String) -> YAMLNode? {
  FileAccess.read(path).then { YAMLReader.read($0) }.value
}

guard let tree = document(path),
  let vocabulary = document(folder + "/vocabulary.yaml").flatMap({ VocabularyReader.read($0).value }
  ),
  let scales = document(folder + "/scales.yaml").flatMap({ ScalesReader.read($0).value }),
  case let context = EvidenceContext(vocabulary: vocabulary, scales: scales),
  let ruleSet = RuleSetReader.read(tree, in: context).value
else {
  print("cannot read \(path) with vocabulary.yaml and scales.yaml beside it")
  exitFailing()
}

/// The median in milliseconds of compiling the rule set again and again.
func median(reviewing: Bool) -> Double {
  let clock = ContinuousClock()
  let times = (0..<200).map { _ in
    clock.measure {
      _ = RuleCompiler.compile(
        ruleSet, vocabulary: vocabulary, scales: scales, reviewing: reviewing)
    } / .milliseconds(1)
  }.sorted()
  return (times[times.count / 2] * 100).rounded() / 100
}

let plain = median(reviewing: false)
let rules = ruleSet.criteria.reduce(0) { $0 + $1.rules.count }
print("\(rules) rules compiled in \(plain) ms; bar \(bar) ms")
print("with the review that check adds, \(median(reviewing: true)) ms")
if arguments.contains("--bar"), plain > bar { exitFailing() }
