import Assessing
import Dossiers
import RuleBook
import SourceText
import ThreatModel
import YAMLTree

/// The shipped files that inputs are read beside, each read once; run from the repository's root.
enum Ground {
  static let context = EvidenceContext(
    vocabulary: sound("Rules/vocabulary.yaml", VocabularyReader.read),
    scales: sound("Rules/scales.yaml", ScalesReader.read))

  static let program: RuleProgram = sound("Rules/uk-state-threat.yaml") { root in
    RuleSetReader.read(root, in: context).then {
      RuleCompiler.compile(
        $0, vocabulary: context.vocabulary, scales: context.scales, reviewing: false)
    }
  }

  static let dossiers: [Dossier] = ["vietnam", "belarus"].map { name in
    sound("seeds/\(name).yaml") { DossierReader.read($0, in: context) }
  }

  /// A day on which most of what is shipped was public.
  static let day = PartialDate("2024-03-25").map(\.earliest) ?? CalendarDate(dayNumber: 0)

  private static func sound<Value>(
    _ path: String, _ read: (YAMLNode) -> Checked<Value>
  ) -> Value {
    let checked = FileAccess.read(path).then { YAMLReader.read($0) }.then(read)
    guard let value = checked.value else {
      fatalError("\(path): \(TerminalDiagnostics().render(checked.diagnostics))")
    }
    return value
  }
}
