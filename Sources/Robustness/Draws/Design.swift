import Assessing
import RuleBook
import SideBySide
import ThreatModel

/// A radial design: the indices of a state in two samples, and in the first with one factor after
/// the other as in the second.
struct Design: Sendable {
  /// What varies: evidence by kind, where some of it is open, then each setting.
  let factors: [DrawnFactor]

  private let dossier: Dossier
  private let program: RuleProgram
  private let asOf: CalendarDate
  private let settings: SettingFactors
  private let numbers: CounterNumbers
  private let evidenceFactors: [DrawnFactor]

  /// The indices by row.
  struct Outputs: Sendable {
    /// Of the first sample.
    var a: [Double] = []
    /// Of the second sample.
    var b: [Double] = []
    /// By factor: of the first sample, with the factor as in the second.
    var mixed: [[Double]]
    /// Where only the evidence is drawn, under the rule set's own settings.
    var evidenceAlone: [Points] = []

    fileprivate init(factors: Int) { mixed = [[Double]](repeating: [], count: factors) }

    fileprivate mutating func append(_ other: Outputs) {
      a += other.a
      b += other.b
      for factor in mixed.indices { mixed[factor] += other.mixed[factor] }
      evidenceAlone += other.evidenceAlone
    }
  }

  init(
    _ dossier: Dossier, with program: RuleProgram, asOf: CalendarDate, settings: SettingFactors,
    numbers: CounterNumbers
  ) {
    self.dossier = dossier
    self.program = program
    self.asOf = asOf
    self.settings = settings
    self.numbers = numbers
    let quantities = Redrawing(dossier, with: program, asOf: asOf).quantities
    evidenceFactors = [DrawnFactor.likelihoods, .dates, .openFields].filter { factor in
      quantities.contains { $0.factor == factor }
    }
    factors = evidenceFactors + settings.settings.map { .setting($0) }
  }

  /// Rows that are run one after the other; what is found of a part of evidence serves the next.
  private static let rowsPerPart = 250

  /// The parts in which rows are run.
  static func parts(of rows: Int) -> [Range<Int>] {
    stride(from: 0, to: rows, by: rowsPerPart).map { $0..<min($0 + rowsPerPart, rows) }
  }

  /// Runs the design.
  ///
  /// - Parameters:
  ///   - rows: How many rows.
  ///   - done: Told, from any thread, that one of the parts is done.
  /// - Returns: The indices, by row.
  func outputs(rows: Int, done: @Sendable () -> Void) -> Outputs {
    let parts = Self.parts(of: rows).concurrentMap { rows in
      let outputs = run(rows)
      done()
      return outputs
    }
    var all = Outputs(factors: factors.count)
    for part in parts { all.append(part) }
    return all
  }

  private func run(_ rows: Range<Int>) -> Outputs {
    var redrawing = Redrawing(dossier, with: program, asOf: asOf)
    var outputs = Outputs(factors: factors.count)
    for row in rows { run(row, &redrawing, &outputs) }
    return outputs
  }

  private func run(_ row: Int, _ redrawing: inout Redrawing, _ outputs: inout Outputs) {
    let count = settings.settings.count
    let settingsA = numbers.lots(count, draw: row, stream: .settingsA)
    let settingsB = numbers.lots(count, draw: row, stream: .settingsB)
    let evidence = (0..<3).map { sample in
      numbers.lots(
        redrawing.quantities.count, draw: row,
        stream: .evidence(on: dossier.actor.code, sample: sample))
    }
    var a = settings.unvaried
    settings.apply(settingsA, to: &a)
    var b = settings.unvaried
    settings.apply(settingsB, to: &b)

    redrawing.settle(evidence[0])
    outputs.evidenceAlone.append(redrawing.index(with: settings.unvaried))
    redrawing.settle(evidence[2])
    outputs.b.append(redrawing.output(with: b))
    for (place, factor) in evidenceFactors.enumerated() {
      redrawing.settle(mixed(evidence[1], evidence[2], factor, redrawing.quantities))
      outputs.mixed[place].append(redrawing.output(with: a))
    }
    redrawing.settle(evidence[1])
    let scores = redrawing.scores(with: a)
    outputs.a.append(Double(Redrawing.index(of: scores, with: a).hundredths))
    for place in settings.settings.indices {
      let index = index(
        settings.replacing(place, of: a, by: settingsB[place]), touched: place, scores,
        &redrawing)
      outputs.mixed[evidenceFactors.count + place].append(Double(index.hundredths))
    }
  }

  /// A sample of the evidence, with one kind of it as in another.
  private func mixed(
    _ sample: [Lot], _ other: [Lot], _ factor: DrawnFactor, _ quantities: [OpenQuantity]
  ) -> [Lot] {
    sample.indices.map { quantities[$0].factor == factor ? other[$0] : sample[$0] }
  }

  /// The index with one setting otherwise: only what it touches is scored again.
  private func index(
    _ drawn: DrawnSettings, touched place: Int, _ scores: [Points],
    _ redrawing: inout Redrawing
  ) -> Points {
    var scores = scores
    switch settings.reach(of: place) {
    case .index: break
    case .criterion(let criterion):
      scores[criterion] = redrawing.score(ofCriterion: criterion, with: drawn)
    case .all: scores = redrawing.scores(with: drawn)
    }
    return Redrawing.index(of: scores, with: drawn)
  }
}

extension Redrawing {
  fileprivate mutating func index(with settings: DrawnSettings) -> Points {
    Self.index(of: scores(with: settings), with: settings)
  }

  fileprivate mutating func output(with settings: DrawnSettings) -> Double {
    Double(index(with: settings).hundredths)
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
