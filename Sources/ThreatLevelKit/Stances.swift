import Assessing
import RuleBook
import SideBySide
public import SourceText
public import ThreatModel
import YAMLTree

/// The expectations beside a rule set: `rules.yaml` has its in `rules.expectations.yaml`.
enum ExpectationFile {
  private static let suffix = ".expectations"

  /// Where the expectations of a rule set stand, if there are any.
  static func path(forRules rules: String) -> String {
    let (stem, ending) = split(rules)
    return stem + suffix + ending
  }

  /// Where the rule set of expectations stands, if they are named after one.
  static func rules(forPath path: String) -> String? {
    let (stem, ending) = split(path)
    guard stem.hasSuffix(suffix) else { return nil }
    return stem.dropLast(suffix.count) + ending
  }

  private static func split(_ path: String) -> (stem: String, ending: String) {
    for ending in [".yaml", ".yml"] where path.hasSuffix(ending) {
      return (String(path.dropLast(ending.count)), ending)
    }
    return (path, "")
  }
}

extension Workspace {
  /// Compares what the rules give with the official stances beside the rule set.
  ///
  /// - Parameter asOf: The day of the comparison; a stance of a later day is not seen.
  /// - Returns: `nil` if no expectations stand beside the rule set; otherwise how often rules and
  ///   stances agree, with every stance, or all that is wrong with the file.
  public func agreement(asOf: CalendarDate) -> Checked<StanceAgreement>? {
    comparison(asOf: asOf)?.map(\.agreement)
  }

  /// The comparison with what came of it.
  func comparison(
    asOf: CalendarDate
  ) -> Checked<(comparison: StanceComparison, agreement: StanceAgreement)>? {
    let path = ExpectationFile.path(forRules: identity.path)
    guard FileAccess.kind(of: path) == .file else { return nil }
    return expectations(at: path).then { compare($0, at: path, asOf: asOf) }
  }

  /// Reads expectations; whether they suit the rules is not looked at.
  func expectations(at path: String) -> Checked<ExpectationSet> {
    let read = Library.document(path).then { document in
      InputKind.expectations.problem(with: document, for: path).map { Checked(nil, [$0]) }
        ?? ExpectationReader.read(document.root, in: context)
    }
    return read.diagnostics.hasErrors ? Checked(nil, read.diagnostics) : read
  }

  private func compare(
    _ expectations: ExpectationSet, at path: String, asOf: CalendarDate
  ) -> Checked<(comparison: StanceComparison, agreement: StanceAgreement)> {
    let findings = expectations.findings(ruleSet: program.id, rungs: program.rungs.map(\.id))
    guard !findings.hasErrors else { return Checked(nil, findings) }
    let comparison = StanceComparison(
      expectations, program: program, dossiers: dossiers, asOf: asOf)
    let occasions = comparison.occasions
    let standings = occasions.concurrentMap(comparison.standing)
    let known = zip(occasions, standings).compactMap { occasion, standing in
      standing.map { (occasion, $0) }
    }
    let agreement = comparison.agreement(Dictionary(uniqueKeysWithValues: known), path: path)
    return Checked((comparison, agreement), findings)
  }
}
