import Dossiers
import RuleBook
public import SourceText
public import ThreatModel
import YAMLTree

/// Reads rule sets so that people can read them.
public enum RuleDocumenting {
  /// A rule set with all that decides in it, and what each part rests on.
  ///
  /// - Parameter path: A rules file; `vocabulary.yaml` and `scales.yaml` stand in its folder.
  /// - Returns: The rule set with all warnings, or what is wrong with the files.
  public static func page(of path: String) -> Checked<RulePage> {
    let read = Library.document(path).then { document in
      if let problem = InputKind.ruleSet.problem(with: document, for: "document") {
        return Checked<RulePage>(nil, [problem])
      }
      return Library.load(from: Library.folder(of: path)).then { library in
        RuleSetReader.read(document.root, in: library.context).then {
          RuleCompiler.compile(
            $0, vocabulary: library.context.vocabulary, scales: library.context.scales,
            reviewing: false)
        }.map { $0.page(of: RuleSetIdentity($0, from: document.file, beside: library)) }
      }
    }
    return Checked(read.value, read.diagnostics.inFileOrder().bounded())
  }
}

extension RuleSetIdentity {
  /// What identifies a program: its file and those that it was read with.
  init(_ program: RuleProgram, from file: SourceFile, beside library: Library) {
    self.init(
      id: program.id, version: program.version, title: program.title, question: program.question,
      jurisdiction: program.jurisdiction, path: file.path,
      sha256: Fingerprint.sha256(of: [file, library.vocabulary, library.scales]))
  }
}
