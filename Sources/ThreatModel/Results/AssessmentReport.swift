/// Which rules gave a result.
public struct RuleSetIdentity: Hashable, Sendable {
  /// Kebab-case.
  public var id: String
  /// Semantic version.
  public var version: String
  /// For people.
  public var title: String
  /// The question it answers.
  public var question: String?
  /// For whom, by code.
  public var jurisdiction: String?
  /// The file, as the user named it.
  public var path: String
  /// Over rule set, vocabulary and scales.
  public var sha256: String

  /// Puts the parts together.
  public init(
    id: String, version: String, title: String, question: String?, jurisdiction: String?,
    path: String, sha256: String
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.question = question
    self.jurisdiction = jurisdiction
    self.path = path
    self.sha256 = sha256
  }
}

/// Assessments of one or more states under one rule set on one day.
public struct AssessmentReport: Sendable {
  /// The rules.
  public var rules: RuleSetIdentity
  /// The day.
  public var asOf: CalendarDate
  /// Over all loaded dossiers by actor code.
  public var evidenceSHA256: String
  /// The strictest of all inputs.
  public var marking: Marking?
  /// Whether each assessment is about one incident, and not about all of a state.
  public var isAboutIncidents: Bool
  /// Most serious first.
  public var assessments: [Assessment]
  /// Names by code, for all codes met.
  public var countryNames: [String: String]
  /// The dossiers and folders, as the user named them.
  public var evidencePaths: [String]
  /// How the rules compare with official stances; `nil` where nobody asked or wrote any down.
  public var agreement: StanceAgreement?

  /// Puts the parts together.
  public init(
    rules: RuleSetIdentity, asOf: CalendarDate, evidenceSHA256: String, marking: Marking?,
    isAboutIncidents: Bool = false, assessments: [Assessment], countryNames: [String: String],
    evidencePaths: [String] = [],
    agreement: StanceAgreement? = nil
  ) {
    self.rules = rules
    self.asOf = asOf
    self.evidenceSHA256 = evidenceSHA256
    self.marking = marking
    self.isAboutIncidents = isAboutIncidents
    self.assessments = assessments
    self.countryNames = countryNames
    self.evidencePaths = evidencePaths
    self.agreement = agreement
  }

  /// The report with a comparison in it; its handling is the stricter of the two.
  public func comparing(with agreement: StanceAgreement) -> AssessmentReport {
    var report = self
    report.agreement = agreement
    report.marking = [marking, agreement.marking].compactMap(\.self).max()
    return report
  }
}
