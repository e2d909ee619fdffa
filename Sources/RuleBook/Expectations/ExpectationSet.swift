package import SourceText
package import ThreatModel

/// Official stances that a rule set is compared with, as they were written.
package struct ExpectationSet: Sendable {
  /// The id of the rule set they are meant for.
  package var ruleSet: Located<String>
  /// In the file's order.
  package var stances: [Expectation]
  /// What a search may make of settings, in the file's order.
  package var bounds: [SettingBound]

  /// Puts the parts together.
  package init(
    ruleSet: Located<String>, stances: [Expectation], bounds: [SettingBound] = []
  ) {
    self.ruleSet = ruleSet
    self.stances = stances
    self.bounds = bounds
  }
}

/// What a search may make of a setting.
package struct SettingBound: Sendable {
  /// The setting or, with asterisks, several.
  package var path: Located<String>
  /// The least that it may become, as written.
  package var least: Located<String>?
  /// The most that it may become, as written.
  package var most: Located<String>?

  /// Puts the parts together.
  package init(path: Located<String>, least: Located<String>?, most: Located<String>?) {
    self.path = path
    self.least = least
    self.most = most
  }
}

/// One stance: what was said of a state on a day, and the rungs that would agree with it.
package struct Expectation: Sendable {
  /// Unique in its file.
  package var id: Located<String>
  /// The state, by code.
  package var actor: Located<String>
  /// The day to compare on.
  package var date: CalendarDate
  /// Whose stance it is, by code.
  package var by: String
  /// What they said, in short.
  package var stance: String
  /// At what level it speaks.
  package var kind: StanceKind
  /// The lowest rung that agrees.
  package var atLeast: Located<String>?
  /// The highest rung that agrees.
  package var atMost: Located<String>?
  /// Whether its author expects that rules and stance differ.
  package var isKnownDisagreement: Bool
  /// How the stance became a rung, or why rules and stance differ.
  package var why: String
  /// Where the stance stands; never empty.
  package var sources: [Located<Reference>]

  /// Puts the parts together.
  package init(
    id: Located<String>, actor: Located<String>, date: CalendarDate, by: String, stance: String,
    kind: StanceKind, atLeast: Located<String>?, atMost: Located<String>?,
    isKnownDisagreement: Bool, why: String, sources: [Located<Reference>]
  ) {
    self.id = id
    self.actor = actor
    self.date = date
    self.by = by
    self.stance = stance
    self.kind = kind
    self.atLeast = atLeast
    self.atMost = atMost
    self.isKnownDisagreement = isKnownDisagreement
    self.why = why
    self.sources = sources
  }
}

extension Expectation {
  /// Whether it is of the half that nobody tunes to.
  ///
  /// Its own id decides (a bit of its mixed FNV-1a hash), so that a stance never changes sides when
  /// others are written down.
  package var isHeldOut: Bool {
    var hash = id.value.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    // Of ids that differ in their last letter alone, FNV-1a would tell few apart in any one bit.
    hash ^= hash >> 33
    hash &*= 0xFF51_AFD7_ED55_8CCD
    hash ^= hash >> 33
    return hash & 1 == 1
  }
}

extension ExpectationSet {
  /// Sources that a reader cannot look up, or not fully.
  package var sourceFindings: [Diagnostic] {
    ReferenceReview.findings(in: stances.flatMap(\.sources))
  }

  /// What is wrong with the stances under a rule set: another rule set's, rungs that its ladder
  /// does not have, bounds that no rung satisfies.
  package func findings(ruleSet id: String, rungs: [String]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    if ruleSet.value != id { found.append(.foreignExpectations(ruleSet, ruleSet: id)) }
    for stance in stances {
      let bounds = [stance.atLeast, stance.atMost].compactMap(\.self)
      let unknown = bounds.filter { !rungs.contains($0.value) }
      found += unknown.map { .unknownRung($0, known: rungs) }
      if unknown.isEmpty, let least = stance.atLeast, let most = stance.atMost,
        let low = rungs.firstIndex(of: least.value), let high = rungs.firstIndex(of: most.value),
        low > high
      {
        found.append(.boundsUpsideDown(least, most))
      }
    }
    return found
  }
}
