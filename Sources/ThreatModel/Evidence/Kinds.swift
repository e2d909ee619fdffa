/// What kind of claimant attributes an incident.
public enum ClaimantKind: String, Sendable, CaseIterable {
  /// A government, a minister speaking for it, or a ministry.
  case government
  /// An intelligence or cyber agency.
  case agency
  /// A prosecutor, by charging.
  case prosecutor
  /// A court, by a verdict.
  case court
  /// A police force.
  case police
  /// An international organisation such as the EU or NATO.
  case organisation
  /// A security company.
  case vendor
  /// A laboratory or non-governmental research body.
  case laboratory
  /// A named official who does not speak for the government.
  case official
  /// Officials who are not named.
  case unnamed
  /// A news outlet's own finding.
  case media
  /// The victim.
  case victim
  /// The doer, claiming it.
  case own = "self"

  /// Whether the claim speaks for a state or an organisation of states.
  public var isOfficial: Bool {
    switch self {
    case .government, .agency, .prosecutor, .court, .police, .organisation: true
    default: false
    }
  }
}

/// How closely a claim ties the doer to the state.
public enum StateLink: String, Sendable, CaseIterable {
  /// A body of the state itself.
  case organ
  /// Acting for the state or under its control.
  case directed
  /// Affiliated with, sponsored or backed by the state.
  case affiliated
  /// From the state's territory; says nothing of the state.
  case territory
  /// Only a group is named.
  case unstated
}

/// What a claim is about.
public enum ClaimSubject: String, Sendable, CaseIterable {
  /// Who is responsible for the incident.
  case responsibility
  /// What was taken.
  case theft
  /// What it was done for.
  case purpose
}

/// What a statement about a state is about.
public enum StatementSubject: String, Sendable, CaseIterable {
  /// An official position or label.
  case stance
  /// Somebody asks for a step to be taken.
  case demand
  /// Somebody says what need not be feared.
  case reassurance
  /// Somebody says what the state's operations are for.
  case purpose
  /// Anything else that a reader should know.
  case context
}

/// Handling of information: Traffic Light Protocol 2.0 (FIRST, August 2022), least strict first.
public enum Marking: String, Sendable, CaseIterable, Comparable {
  /// No limit on disclosure.
  case clear = "TLP:CLEAR"
  /// Within the community.
  case green = "TLP:GREEN"
  /// Within the organisation and its clients.
  case amber = "TLP:AMBER"
  /// Within the organisation.
  case amberStrict = "TLP:AMBER+STRICT"
  /// For the named recipients only.
  case red = "TLP:RED"

  /// Whether `a` is less strict than `b`.
  public static func < (a: Marking, b: Marking) -> Bool {
    (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
  }
}
