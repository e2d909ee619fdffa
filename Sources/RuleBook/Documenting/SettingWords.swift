package import ThreatModel

extension RuleProgram {
  /// What decides beside the rules, in words.
  package var documentedSettings: [DocumentedSetting] {
    SettingWords(settings, scale: scale, reachable: reachableSums?.forPeople).all
  }
}

/// What decides beside the rules, in words.
struct SettingWords {
  private let settings: Settings
  private let scale: LikelihoodScale

  private let reachable: Interval<Points>?

  init(_ settings: Settings, scale: LikelihoodScale, reachable: Interval<Points>? = nil) {
    self.reachable = reachable
    self.settings = settings
    self.scale = scale
  }

  /// Every setting, in the order in which rule sets write them.
  var all: [DocumentedSetting] {
    subject + weighing + attribution + [recency, gates] + rescaling + confidence
  }

  /// Only where it is not the usual one, as rule sets write it.
  private var subject: [DocumentedSetting] {
    guard settings.subject == .incident else { return [] }
    return [
      DocumentedSetting(
        key: "subject", title: "What is assessed", value: "single incidents",
        meaning: "The ladder is climbed once for each incident, not for a state.")
    ]
  }

  private var weighing: [DocumentedSetting] {
    guard !settings.attribution.isWeighed else { return [] }
    return [
      DocumentedSetting(
        key: "attribution.weigh", title: "Likelihood of the attribution", value: "not weighed",
        meaning: "An incident counts the same, however sure it is who did it.")
    ]
  }

  private var rescaling: [DocumentedSetting] {
    guard settings.isRescaled else { return [] }
    return [
      DocumentedSetting(
        key: "index.rescale", title: "Index", value: "rescaled over the reachable range",
        meaning: reachable.map {
          "0 is the least weighted sum that the options can give, \($0.low); 100 the greatest, "
            + "\($0.high)."
        } ?? "0 is the least weighted sum that the options can give, 100 the greatest.")
    ]
  }

  private var attribution: [DocumentedSetting] {
    let policy = settings.attribution
    return [
      DocumentedSetting(
        key: "attribution.kinds", title: "Whose claims count in full",
        value: list(policy.kinds),
        meaning: "Only a claim about responsibility counts, and only of one of these."),
      DocumentedSetting(
        key: "attribution.capped", title: "Whose claims count up to the cap",
        value: list(policy.capped),
        meaning: "What they say counts, however sure it sounds, never above the cap."),
      DocumentedSetting(
        key: "attribution.links", title: "Links to the state that count",
        value: list(StateLink.allCases.filter(policy.links.contains).map(\.title)),
        meaning: "A claim counts if it ties the doer to the state in one of these ways."),
      DocumentedSetting(
        key: "attribution.vendor_cap", title: "Cap of all who do not speak for a state",
        value: scale.words(for: policy.cap),
        meaning: "Without an official claim an attribution never becomes surer than this."),
      DocumentedSetting(
        key: "attribution.joint", title: "Joint statements",
        value: policy.joint == .one ? "count once" : "count for each who makes them",
        meaning: policy.joint.meaning),
    ]
  }

  private var recency: DocumentedSetting {
    DocumentedSetting(
      key: "recency.half_life", title: "Half-life",
      value: settings.halfLife.map(\.years) ?? "never",
      meaning: settings.halfLife == nil
        ? "An incident weighs the same however long ago it was."
        : "After this time since its last known activity an incident weighs half.")
  }

  private var gates: DocumentedSetting {
    switch settings.gateScope {
    case .actor:
      DocumentedSetting(
        key: "gates.scope", title: "Gates of a rung", value: "over all incidents",
        meaning: "Different incidents may meet the different gates of a rung.")
    case .incident:
      DocumentedSetting(
        key: "gates.scope", title: "Gates of a rung", value: "over one incident",
        meaning: "One incident has to meet all gates of a rung by itself.")
    }
  }

  private var confidence: [DocumentedSetting] {
    let policy = settings.confidence
    return [
      DocumentedSetting(
        key: "confidence.low_below", title: "Confidence is low below",
        value: "\(policy.lowBelow.percent) %",
        meaning: "The share of the principal reasons that rest on two independent publishers."),
      DocumentedSetting(
        key: "confidence.low_open_above", title: "Confidence is low above",
        value: "\(policy.lowOpenAbove.percent) %",
        meaning: "The share of the fields that decide a rule and are open."),
      DocumentedSetting(
        key: "confidence.high_open_below", title: "Confidence is high only below",
        value: "\(policy.highOpenBelow.percent) %",
        meaning: "The share of the fields that decide a rule and are open."),
    ]
  }

  private func list(_ kinds: Set<ClaimantKind>) -> String {
    list(ClaimantKind.allCases.filter(kinds.contains).map(\.title))
  }

  private func list(_ words: [String]) -> String {
    words.isEmpty ? "none" : FieldValue.joined(words)
  }
}

extension LikelihoodScale {
  /// `likely (55–75 %)`, or the figures alone where no term stands for them.
  func words(for band: Likelihood) -> String {
    let figures = "\(band.low.percent)–\(band.high.percent) %"
    return term(containing: band).map { "\($0) (\(figures))" } ?? figures
  }
}

extension JointPolicy {
  fileprivate var meaning: String {
    switch self {
    case .one: "Claims marked as joint on one day are one statement of one government."
    case .several: "Every claimant of a joint statement and every partner named counts by itself."
    }
  }
}

extension Int {
  /// Hundredths of years as `5 years`, `1.5 years`.
  fileprivate var years: String {
    let (whole, rest) = quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return whole == 1 ? "1 year" : "\(whole) years" }
    let digits = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(whole).\(digits) years"
  }
}
