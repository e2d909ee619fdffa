import CEL
import ThreatModel

/// Which countries and organisations attribute, each by a statement of its own.
///
/// The largest set of claimants that can each be given a different official statement is a
/// maximum matching between claimants and statements. It is found first over the statements that
/// surely reach the term, then grown over those that perhaps do, so the second set holds the
/// first.
struct Governments {
  /// Those that surely attribute.
  private let definite: Set<String>
  /// Those that perhaps do, the definite ones among them, by code.
  private let possible: [String]
  private let doubt: UnknownSet

  init(attributing views: [IncidentView], atLeast threshold: Factor, joint: JointPolicy) {
    var sure = Statements(joint)
    var perhaps = Statements(joint)
    var open: [UnknownField] = []
    for view in views {
      for claim in view.claims
      where claim.isCounted && claim.kind.isOfficial && claim.likelihood.high >= threshold {
        perhaps.add(claim)
        if claim.likelihood.low >= threshold {
          sure.add(claim)
        } else {
          open.append(UnknownField(subject: view.id, field: "claims", reason: .open))
        }
      }
    }
    var matching = Matching()
    matching.grow(over: sure)
    definite = Set(matching.claimants)
    matching.grow(over: perhaps)
    possible = matching.claimants.sorted()
    doubt = UnknownSet(open)
  }

  /// The codes, perhaps-present where only a perhaps-sufficient statement speaks for them.
  var list: Value {
    .list(
      ListValue(
        possible.map(Value.string), presence: possible.map { definite.contains($0) ? nil : doubt }))
  }
}

/// What makes two official statements different: the day, and who made it alone; all that is
/// marked joint on one day is one.
private struct StatementKey: Hashable, Comparable {
  /// First and last day that it may have been made on; the earliest of all if undated.
  let days: ClosedRange<Int>
  /// Empty for a joint statement.
  let country: String

  init(_ claim: ClaimView, by country: String) {
    days = claim.date.map { $0.earliest.dayNumber...$0.latest.dayNumber } ?? Int.min...Int.min
    self.country = country
  }

  static func < (a: StatementKey, b: StatementKey) -> Bool {
    (a.days.lowerBound, a.days.upperBound, a.country)
      < (b.days.lowerBound, b.days.upperBound, b.country)
  }
}

/// Who may be given which statement.
private struct Statements {
  private let joint: JointPolicy
  /// Claimant → the statements that it made, by key.
  private(set) var byClaimant: [String: Set<StatementKey>] = [:]

  init(_ joint: JointPolicy) { self.joint = joint }

  mutating func add(_ claim: ClaimView) {
    switch joint {
    case .one:
      let key = StatementKey(claim, by: claim.isJoint ? "" : claim.country)
      byClaimant[claim.country, default: []].insert(key)
    case .several:
      for country in [claim.country] + claim.partners {
        byClaimant[country, default: []].insert(StatementKey(claim, by: country))
      }
    }
  }
}

/// A matching of claimants and statements that only ever grows.
private struct Matching {
  private var claimantOfStatement: [StatementKey: String] = [:]

  var claimants: [String] { Array(claimantOfStatement.values) }

  /// Adds claimants by augmenting paths; those that are in stay in.
  mutating func grow(over statements: Statements) {
    let matched = Set(claimants)
    for claimant in statements.byClaimant.keys.sorted() where !matched.contains(claimant) {
      var tried: Set<StatementKey> = []
      _ = place(claimant, statements, &tried)
    }
  }

  private mutating func place(
    _ claimant: String, _ statements: Statements, _ tried: inout Set<StatementKey>
  ) -> Bool {
    for statement in (statements.byClaimant[claimant] ?? []).sorted()
    where tried.insert(statement).inserted {
      if let holder = claimantOfStatement[statement], !place(holder, statements, &tried) {
        continue
      }
      claimantOfStatement[statement] = claimant
      return true
    }
    return false
  }
}
