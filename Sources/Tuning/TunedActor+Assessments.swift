package import ThreatModel

extension TunedActor {
  /// What two assessments of one state on one day under two rule sets have between them.
  package init(from before: Assessment, to after: Assessment) {
    self.init(
      actor: before.actor, before: ComparedStanding(before), after: ComparedStanding(after),
      mover: MovingRule(from: before, to: after),
      deciders: [
        RungDecider(from: before, to: after, isRecommended: true),
        RungDecider(from: before, to: after, isRecommended: false),
      ].compactMap(\.self))
  }
}

extension MovingRule {
  /// The rule whose part of the index changed most, in the cautious reading where that moved, and
  /// otherwise in the generous one; ties by id.
  fileprivate init?(from before: Assessment, to after: Assessment) {
    guard before.index != after.index else { return nil }
    var shares: [String: (title: String, low: Points, high: Points)] = [:]
    for (assessment, isAfter) in [(before, false), (after, true)] {
      for reason in assessment.reasons {
        var share = shares[reason.rule.id] ?? (reason.rule.title, .zero, .zero)
        let (low, high) = (reason.indexShare.low, reason.indexShare.high)
        share.low = isAfter ? share.low + low : share.low - low
        share.high = isAfter ? share.high + high : share.high - high
        shares[reason.rule.id] = share
      }
    }
    let isCautious = before.index.low != after.index.low
    func size(_ id: String) -> Int {
      shares[id].map { abs(isCautious ? $0.low.hundredths : $0.high.hundredths) } ?? 0
    }
    // Of rules that moved as much, the one that went the way of the index.
    let isRise =
      isCautious
      ? before.index.low < after.index.low : before.index.high < after.index.high
    func follows(_ id: String) -> Bool {
      shares[id].map { ((isCautious ? $0.low : $0.high) > .zero) == isRise } ?? false
    }
    let most = shares.keys.max { a, b in
      let (x, y) = (size(a), size(b))
      if x != y { return x < y }
      if follows(a) != follows(b) { return follows(b) }
      return a > b
    }
    guard let most, size(most) > 0, let share = shares[most] else { return nil }
    self.init(
      rule: NamedID(id: most, title: share.title),
      share: Reading(low: share.low, high: share.high))
  }
}

extension RungDecider {
  /// What decides that a rung is another; `nil` if it is the same.
  fileprivate init?(from before: Assessment, to after: Assessment, isRecommended: Bool) {
    func rung(_ assessment: Assessment) -> Int {
      isRecommended ? assessment.recommended : assessment.possible
    }
    let (old, new) = (rung(before), rung(after))
    guard old != new, before.ladder.map(\.id) == after.ladder.map(\.id) else { return nil }
    let isRise = new > old
    // The rung above the lower of the two: it is barred on the side that stands lower.
    let place = min(old, new) + 1
    let barred = isRise ? before : after
    func index(_ assessment: Assessment) -> Points {
      isRecommended ? assessment.index.low : assessment.index.high
    }
    func asked(_ assessment: Assessment) -> Points { assessment.ladder[place].atLeast ?? .zero }
    let isShort = index(barred) < asked(barred)
    let id = barred.ladder[place].id
    let gates = barred.gates.filter {
      $0.designation == id && !(isRecommended ? $0.met.low : $0.met.high)
    }
    self.init(
      isRecommended: isRecommended, isRise: isRise,
      rung: NamedID(id: id, title: barred.ladder[place].title),
      index: isShort
        ? Threshold(
          index: (index(before), index(after)), asked: (asked(before), asked(after))) : nil,
      gates: gates.map(\.because))
  }
}
