import Assessing
import Dossiers
import RuleBook
public import SourceText
import ThreatModel
import YAMLTree

/// Tries rule sets on what they say of themselves.
public enum RuleTesting {
  /// How many examples were tried.
  public struct Count: Sendable {
    /// The rules of the rule set.
    public let rules: Int
    /// Their examples, where they fire and where they stay silent.
    public let examples: Int
    /// The examples at which a rule is not what it should be.
    public let failures: Int
  }

  /// Tries each rule on its own examples.
  ///
  /// - Parameter path: A rules file; `vocabulary.yaml` and `scales.yaml` stand in its folder.
  /// - Returns: How many there are, with an error for each that is not as it should be; or what is
  ///   wrong with the files.
  public static func examples(of path: String) -> Checked<Count> {
    Library.document(path).then { document in
      if let problem = InputKind.ruleSet.problem(with: document, for: "test") {
        return Checked(nil, [problem])
      }
      return Library.load(from: Library.folder(of: path)).then { library in
        RuleSetReader.read(document.root, in: library.context).then {
          RuleCompiler.compile(
            $0, vocabulary: library.context.vocabulary, scales: library.context.scales,
            reviewing: false)
        }
      }.then { program in
        let failures = RuleTrials(program).failures
        let rules = program.criteria.flatMap(\.rules)
        let examples = rules.reduce(0) { $0 + $1.fires.count + $1.silent.count }
        return Checked(
          Count(rules: rules.count, examples: examples, failures: failures.count), failures)
      }
    }
  }
}
