/// What is to be said of one kind of problem to somebody who meets it for the first time.
///
/// A page is written for an analyst who is no programmer. Its excerpts are its test: `before`, in
/// a sound file of its setting, gives the problem, and `after` gives none.
public struct DiagnosticPage: Hashable, Sendable {
  /// The stable name of the kind of problem.
  public let id: DiagnosticID
  /// How bad it is.
  public let severity: Severity
  /// What it is, in a few words without a full stop.
  public let title: String
  /// What would go wrong in an assessment, in one to three sentences.
  public let why: String
  /// Where the excerpts stand.
  public let setting: Setting
  /// An excerpt that has the problem.
  public let before: String
  /// The same excerpt, mended.
  public let after: String

  /// Writes a page.
  ///
  /// - Parameters:
  ///   - id: The kind of problem.
  ///   - severity: How bad it is.
  ///   - title: What it is, in a few words without a full stop.
  ///   - why: What would go wrong in an assessment.
  ///   - setting: Where the excerpts stand.
  ///   - before: An excerpt that has the problem.
  ///   - after: The same excerpt, mended.
  public init(
    _ id: DiagnosticID, _ severity: Severity, _ title: String, why: String,
    in setting: Setting, before: String, after: String
  ) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.setting = setting
    self.before = before
    self.after = after
  }

  /// Writes the page of an error.
  public init(
    _ id: DiagnosticID, _ title: String, why: String, in setting: Setting, before: String,
    after: String
  ) {
    self.init(id, .error, title, why: why, in: setting, before: before, after: after)
  }

  /// Where an excerpt stands; what surrounds it is left out.
  public enum Setting: String, Sendable, CaseIterable {
    /// The excerpt is a whole file.
    case file = "in a file"
    /// Keys of a vocabulary.
    case vocabulary = "in a vocabulary"
    /// Keys of a scales file.
    case scales = "in a scales file"
    /// Keys of a dossier.
    case dossier = "in a dossier"
    /// Keys of an incident.
    case incident = "in an incident of a dossier"
    /// Keys of a claim.
    case claim = "in a claim on an incident"
    /// Keys of a rule set.
    case ruleSet = "in a rule set"
    /// Keys of a criterion.
    case criterion = "in a criterion of a rule set"
    /// Keys of a rule.
    case rule = "in a rule"
    /// What stands behind `when:` of a rule.
    case condition = "in the condition of a rule"
    /// The rungs under `designations:`.
    case ladder = "in the ladder of a rule set"
    /// Keys of a file of expectations.
    case expectations = "in a file of expectations"
    /// Keys of a stance.
    case stance = "in a stance among expectations"
    /// Keys of a mapping.
    case mapping = "in a mapping of a table"
    /// Commands, one a line, where the program stands beside its rules and dossiers.
    case call = "on the command line"
    /// No text shows it: both excerpts tell what happened.
    case circumstance = "around the program"
  }
}

extension DiagnosticID {
  /// The part before the point, such as `yaml`.
  public var area: String { String(rawValue.prefix { $0 != "." }) }
}
