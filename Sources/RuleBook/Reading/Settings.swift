package import ThreatModel

/// What decides beside the rules; every one is visible in the file and may be tuned.
package struct Settings: Sendable {
  /// Of what the ladder is climbed.
  package var subject: Subject
  /// Which claims count, and how far.
  package var attribution: AttributionPolicy
  /// Years in hundredths; `nil` switches decay off.
  package var halfLife: Int?
  /// What a gate looks at.
  package var gateScope: GateScope
  /// Where confidence is low or high.
  package var confidence: ConfidencePolicy
  /// Whether the index says where the weighted sum lies between the least and the greatest that
  /// there can be.
  package var isRescaled: Bool

  /// Puts the parts together.
  package init(
    subject: Subject = .actor, attribution: AttributionPolicy, halfLife: Int?,
    gateScope: GateScope, confidence: ConfidencePolicy, isRescaled: Bool = false
  ) {
    self.subject = subject
    self.isRescaled = isRescaled
    self.attribution = attribution
    self.halfLife = halfLife
    self.gateScope = gateScope
    self.confidence = confidence
  }
}

/// Of what a rule set climbs its ladder: some incidents that are looked at together.
package enum Subject: String, Sendable, CaseIterable {
  /// All visible incidents of a state.
  case actor
  /// Each visible incident by itself.
  case incident
}

/// Which claims count for an attribution, and how far.
package struct AttributionPolicy: Sendable {
  /// Kinds that count in full.
  package var kinds: Set<ClaimantKind>
  /// Kinds that count, each at most at the cap.
  package var capped: Set<ClaimantKind>
  /// Links that count.
  package var links: Set<StateLink>
  /// The band that vendors alone cannot pass.
  package var cap: Likelihood
  /// Whether joint statements count once.
  package var joint: JointPolicy
  /// Whether what an incident counts is multiplied by the likelihood of its attribution.
  package var isWeighed: Bool

  /// Puts the parts together.
  package init(
    kinds: Set<ClaimantKind>, capped: Set<ClaimantKind>, links: Set<StateLink>, cap: Likelihood,
    joint: JointPolicy, isWeighed: Bool = true
  ) {
    self.isWeighed = isWeighed
    self.kinds = kinds
    self.capped = capped
    self.links = links
    self.cap = cap
    self.joint = joint
  }
}

extension AttributionPolicy {
  /// Whether a claim attributes to the state, so that it may count.
  package func counts(kind: ClaimantKind, link: StateLink, subject: ClaimSubject) -> Bool {
    subject == .responsibility && links.contains(link)
      && (kinds.contains(kind) || capped.contains(kind))
  }
}

/// Where analytic confidence is low or high; shares between 0 and 1.
package struct ConfidencePolicy: Sendable {
  /// Low if fewer of the principal reasons rest on two independent sources.
  package var lowBelow: Factor
  /// Low if more of the deciding fields are open.
  package var lowOpenAbove: Factor
  /// High only if fewer of the deciding fields are open.
  package var highOpenBelow: Factor

  /// Puts the parts together.
  package init(lowBelow: Factor, lowOpenAbove: Factor, highOpenBelow: Factor) {
    self.lowBelow = lowBelow
    self.lowOpenAbove = lowOpenAbove
    self.highOpenBelow = highOpenBelow
  }
}

/// What a gate looks at.
package enum GateScope: String, Sendable, CaseIterable {
  /// All visible incidents together.
  case actor
  /// One incident has to meet all gates of a rung by itself.
  case incident
}

/// How statements count that several made together.
package enum JointPolicy: String, Sendable, CaseIterable {
  /// Claims marked joint on one day are one statement.
  case one
  /// Every claimant and every named partner counts.
  case several
}

/// What a rule looks at.
package enum RuleScope: String, Sendable, CaseIterable {
  /// One incident.
  case incident
  /// All visible incidents together.
  case actor
}

/// How the rules that fire at one incident combine within a criterion.
package enum WithinIncident: String, Sendable, CaseIterable {
  /// The greatest points; ties by rule id.
  case highest
  /// All points in rule-id order, cut at 100.
  case sum
  /// A decision table: the first row that holds.
  case first
}

/// How incidents combine within a criterion.
package struct AcrossIncidents: Sendable {
  /// The form of the combination.
  package enum Form: String, Sendable, CaseIterable {
    /// Each contribution takes its share of the room left below 100.
    case room
    /// Contributions are added and cut at 100.
    case sum
  }

  /// The form of the combination.
  package var form: Form
  /// What each further incident counts of the one before it.
  package var discount: Factor

  /// Puts the parts together.
  package init(form: Form, discount: Factor) {
    self.form = form
    self.discount = discount
  }
}
