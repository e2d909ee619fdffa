import ThreatModel

extension ClaimantKind {
  /// Those who make such claims, for people.
  var title: String {
    switch self {
    case .government: "governments"
    case .agency: "agencies"
    case .prosecutor: "prosecutors"
    case .court: "courts"
    case .police: "police forces"
    case .organisation: "organisations of states"
    case .vendor: "security companies"
    case .laboratory: "laboratories"
    case .official: "single officials"
    case .unnamed: "unnamed officials"
    case .media: "news media"
    case .victim: "victims"
    case .own: "the doers themselves"
    }
  }

  /// Who is meant, in a sentence.
  var definition: String {
    switch self {
    case .government: "A government, a minister speaking for it, or a ministry."
    case .agency: "An intelligence or cyber agency."
    case .prosecutor: "A prosecutor, by charging."
    case .court: "A court, by a verdict."
    case .police: "A police force."
    case .organisation: "An organisation of states such as the EU or NATO."
    case .vendor: "A security company."
    case .laboratory: "A laboratory or a research body that belongs to no government."
    case .official: "A named official who does not speak for the government."
    case .unnamed: "Officials who are not named."
    case .media: "A news outlet's own finding."
    case .victim: "Who was struck."
    case .own: "The doer, claiming it."
    }
  }
}

extension StateLink {
  /// The link, for people.
  var title: String {
    switch self {
    case .organ: "organ of the state"
    case .directed: "directed by the state"
    case .affiliated: "affiliated with the state"
    case .territory: "from its territory"
    case .unstated: "not stated"
    }
  }

  /// What the link says, in a sentence.
  var definition: String {
    switch self {
    case .organ: "The doer is a body of the state itself."
    case .directed: "The doer acts for the state or under its control."
    case .affiliated: "The doer is affiliated with, sponsored or backed by the state."
    case .territory: "It came from the state's territory, which says nothing of the state."
    case .unstated: "Only a group is named."
    }
  }
}

extension ClaimSubject {
  /// What the claim is about, in a sentence.
  var definition: String {
    switch self {
    case .responsibility: "Who is responsible for the incident."
    case .theft: "What was taken."
    case .purpose: "What it was done for."
    }
  }
}
