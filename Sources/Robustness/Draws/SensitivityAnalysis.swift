import Assessing
package import RuleBook
import SideBySide
package import ThreatModel

/// Draws what is known only within bounds, and what a rule set settles by judgement, and looks at
/// what comes of it.
///
/// Each draw settles everything: likelihoods inside their bands, dates inside their precision, each
/// open field for or against, and the numbers of the rule set within a share of themselves. The last
/// are the same for all states in a draw, so that states can be ranked.
package struct SensitivityAnalysis: Sendable {
  /// Draws that are made one after the other; the results of a part of evidence serve the next.
  private static let drawsPerPart = 2_500

  private let dossiers: [Dossier]
  private let program: RuleProgram
  private let asOf: CalendarDate
  private let method: DrawMethod
  private let settings: SettingFactors
  private let numbers: CounterNumbers

  /// Prepares an analysis.
  ///
  /// - Parameters:
  ///   - dossiers: All states, which are ranked.
  ///   - program: The compiled rule set.
  ///   - asOf: The day; what became public later is not seen.
  ///   - method: How draws are made.
  package init(
    _ dossiers: [Dossier], with program: RuleProgram, asOf: CalendarDate, method: DrawMethod
  ) {
    self.dossiers = dossiers
    self.program = program
    self.asOf = asOf
    self.method = method
    settings = SettingFactors(program, noise: method.noise)
    numbers = CounterNumbers(seed: method.seed)
  }

  /// What comes of the draws for some of the states.
  ///
  /// - Parameters:
  ///   - codes: The states, by code.
  ///   - progress: Told, from any thread, when a part of the work is done, of how many.
  /// - Returns: The results in the order of the codes.
  package func results(
    of codes: [String], progress: @Sendable (_ parts: Int) -> Void = { _ in }
  ) -> [Sensitivity] {
    let drawn = drawAll(progress)
    let order = dossiers.indices.filter { codes.contains(dossiers[$0].actor.code) }
      .map { (dossier: $0, design: design(of: dossiers[$0], progress)) }
    return codes.compactMap { code in
      order.first { dossiers[$0.dossier].actor.code == code }.map {
        sensitivity(of: $0.dossier, drawn, $0.design)
      }
    }
  }

  /// How many parts of work the results for so many states take.
  package func parts(forStates count: Int) -> Int {
    dossiers.count * ranges(of: method.draws).count + count * (settings.settings.count + 6)
  }

  // MARK: Draws

  /// By state: what comes of each draw.
  private func drawAll(_ progress: @Sendable (Int) -> Void) -> [[DrawnResult]] {
    let ranges = ranges(of: method.draws)
    let tasks = dossiers.indices.flatMap { dossier in
      ranges.map { (dossier: dossier, draws: $0) }
    }
    let parts = tasks.concurrentMap(weight: { dossiers[$0.dossier].incidents.count }) { task in
      let results = draw(dossiers[task.dossier], task.draws)
      progress(1)
      return results
    }
    return dossiers.indices.map { dossier in
      parts[dossier * ranges.count..<(dossier + 1) * ranges.count].flatMap(\.self)
    }
  }

  private func ranges(of draws: Int) -> [Range<Int>] {
    stride(from: 0, to: draws, by: Self.drawsPerPart).map {
      $0..<min($0 + Self.drawsPerPart, draws)
    }
  }

  private func draw(_ dossier: Dossier, _ draws: Range<Int>) -> [DrawnResult] {
    var redrawing = Redrawing(dossier, with: program, asOf: asOf)
    var drawn = settings.unvaried
    var lots = [Lot](repeating: .low, count: settings.settings.count)
    var evidence = [Lot](repeating: .low, count: redrawing.quantities.count)
    let stream = UInt32.evidence(on: dossier.actor.code, sample: 0)
    return draws.map { draw in
      numbers.fill(&lots, draw: draw, stream: .settings)
      settings.apply(lots, to: &drawn)
      numbers.fill(&evidence, draw: draw, stream: stream)
      return redrawing.result(of: evidence, with: drawn)
    }
  }

  // MARK: Design

  /// The outputs of a radial design: of two samples, and of the first with one factor after the
  /// other as in the second.
  private struct Design {
    let shares: [FactorShare]
    let evidenceSpread: Spread<Points>?
  }

  private func design(of dossier: Dossier, _ progress: @Sendable (Int) -> Void) -> Design {
    let quantities = Redrawing(dossier, with: program, asOf: asOf).quantities
    let factors = self.factors(over: quantities)
    let outputs = ([nil, nil] + factors.map(Optional.some)).enumerated().map { ($0, $1) }
      .concurrentMap { place, factor in
        let outputs = run(dossier, quantities, factor, isSecond: place == 1)
        progress(1)
        return outputs
      }
    let estimate = SobolEstimate(a: outputs[0], b: outputs[1], numbers)
    let shares = factors.indices.map { $0 }.concurrentMap { place in
      let shares = estimate.shares(outputs[place + 2])
      return FactorShare(factor: factors[place], first: shares.first, total: shares.total)
    }
    return Design(
      shares: shares.sorted(by: Self.precedes),
      evidenceSpread: Spread(of: evidenceAlone(dossier, quantities.count)))
  }

  /// The greatest total share first, ties by path.
  private static func precedes(_ a: FactorShare, _ b: FactorShare) -> Bool {
    a.total.value == b.total.value
      ? a.factor.path < b.factor.path : a.total.value > b.total.value
  }

  /// What varies: evidence by kind, where some of it is open, then each setting.
  private func factors(over quantities: [OpenQuantity]) -> [DrawnFactor] {
    [DrawnFactor.likelihoods, .dates, .openFields].filter { factor in
      quantities.contains { $0.factor == factor }
    } + settings.settings.map { .setting($0) }
  }

  /// The indices of a sample; of the first, with one factor as in the second.
  private func run(
    _ dossier: Dossier, _ quantities: [OpenQuantity], _ factor: DrawnFactor?, isSecond: Bool
  ) -> [Double] {
    var redrawing = Redrawing(dossier, with: program, asOf: asOf)
    var drawn = settings.unvaried
    let changed = settings.settings.indices.filter { .setting(settings.settings[$0]) == factor }
    let open = quantities.indices.filter { quantities[$0].factor == factor }
    let code = dossier.actor.code
    return (0..<method.rows).map { row in
      var lots = numbers.lots(
        settings.settings.count, draw: row, stream: isSecond ? .settingsB : .settingsA)
      var evidence = numbers.lots(
        quantities.count, draw: row, stream: .evidence(on: code, sample: isSecond ? 2 : 1))
      if !changed.isEmpty {
        let other = numbers.lots(lots.count, draw: row, stream: .settingsB)
        for place in changed { lots[place] = other[place] }
      }
      if !open.isEmpty {
        let other = numbers.lots(
          evidence.count, draw: row, stream: .evidence(on: code, sample: 2))
        for place in open { evidence[place] = other[place] }
      }
      settings.apply(lots, to: &drawn)
      return Double(redrawing.result(of: evidence, with: drawn).index.hundredths)
    }
  }

  private func evidenceAlone(_ dossier: Dossier, _ quantities: Int) -> [Points] {
    var redrawing = Redrawing(dossier, with: program, asOf: asOf)
    let stream = UInt32.evidence(on: dossier.actor.code, sample: 0)
    return (0..<method.rows).map { draw in
      redrawing.result(
        of: numbers.lots(quantities, draw: draw, stream: stream), with: settings.unvaried
      ).index
    }
  }

  // MARK: Results

  private func sensitivity(
    of place: Int, _ drawn: [[DrawnResult]], _ design: Design
  ) -> Sensitivity {
    let dossier = dossiers[place]
    let nominal = assess(dossier, with: program, asOf: asOf, detail: .summary)
    var drawsByRung = [Int](repeating: 0, count: program.rungs.count)
    for result in drawn[place] { drawsByRung[result.rung] += 1 }
    let ranks = drawn[place].indices.map { draw in
      1 + drawn.count { $0[draw].isMoreSerious(than: drawn[place][draw]) }
    }
    let none = Spread(low: Points.zero, median: .zero, high: .zero)
    return Sensitivity(
      actor: nominal.actor, asOf: asOf, method: method,
      ladder: program.rungs.map { NamedID(id: $0.id, title: $0.title) },
      recommended: nominal.recommended, possible: nominal.possible, drawsByRung: drawsByRung,
      index: nominal.index, indexSpread: Spread(of: drawn[place].map(\.index)) ?? none,
      rankSpread: Spread(of: ranks) ?? Spread(low: 1, median: 1, high: 1),
      rankedStates: drawn.count, evidenceSpread: design.evidenceSpread ?? none,
      factors: design.shares)
  }
}

extension DrawnResult {
  /// By designation, then by index.
  fileprivate func isMoreSerious(than other: DrawnResult) -> Bool {
    (rung, index) > (other.rung, other.index)
  }
}

extension OpenQuantity {
  /// The factor that it varies with.
  fileprivate var factor: DrawnFactor {
    switch self {
    case .likelihood: .likelihoods
    case .lastActivity, .firstActivity: .dates
    case .field: .openFields
    }
  }
}
