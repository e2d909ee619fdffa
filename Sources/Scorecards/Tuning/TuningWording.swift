import ThreatModel

/// What moved a state, in words.
struct TuningWording {
  private let actor: TunedActor

  init(_ actor: TunedActor) { self.actor = actor }

  /// The rule that moved the index, and what decided about the rungs.
  var phrase: Phrase {
    let rule: [Phrase] = actor.mover.map { [mover($0)] } ?? []
    return (rule + actor.deciders.map(decider)).joined(separator: " ")
  }

  private func mover(_ mover: MovingRule) -> Phrase {
    let isCautious = actor.before.index.low != actor.after.index.low
    let moved = isCautious ? mover.share.low : mover.share.high
    return "Most by “\(mover.rule.title)”: \(moved.signed)"
      + (isCautious ? "." : " in the generous reading.")
  }

  private func decider(_ decider: RungDecider) -> Phrase {
    let which: Phrase = decider.isRecommended ? "Recommended" : "Possible"
    let reasons = decider.index.map { [threshold($0, decider)] } ?? []
    let gates: [Phrase] = decider.gates.map {
      decider.isRise ? "“\($0)” is met now" : "“\($0)” is not met any more"
    }
    let all = reasons + gates
    let why = all.isEmpty ? "the rung below was decided otherwise" : all.joined(separator: "; ")
    return which + (decider.isRise ? " rises to " : " loses ") + "\(decider.rung.title): " + why
      + "."
  }

  private func threshold(_ threshold: RungDecider.Threshold, _ decider: RungDecider) -> Phrase {
    let (index, asked) = (threshold.index, threshold.asked)
    let moved: Phrase =
      index.before == index.after
      ? "the index is \(index.after.fixed)"
      : "the index went from \(index.before.fixed) to \(index.after.fixed)"
    if asked.before == asked.after { return moved + ", and \(asked.after.fixed) is asked for" }
    return moved + ", and \(asked.after.fixed) is asked for instead of \(asked.before.fixed)"
  }
}
