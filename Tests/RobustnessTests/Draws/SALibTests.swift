import Assessing
import Foundation
import RuleBook
import SourceText
import Testing
import ThreatModel

@testable import Robustness

/// Shares of the variance, held against those of SALib (https://pypi.org/project/SALib/), which
/// draws its own samples.
///
/// Wants a Python with SALib: `python3`, or the one that `THREATLEVEL_SALIB_PYTHON` names.
@Suite(.enabled(if: SALib.python != nil, "no Python with SALib: pip install SALib"))
struct SALibTests {

  /// A function of three factors after Ishigami and Homma, ISUMA 1990.
  @Test func `the shares of the Ishigami function are those of SALib`() throws {
    let bounds = (-Double.pi, Double.pi)
    let theirs = try SALib.shares(
      of: "np.sin(x[:,0]) + 7*np.sin(x[:,1])**2 + 0.1*x[:,2]**4*np.sin(x[:,0])",
      bounds: [bounds, bounds, bounds])
    func model(_ lots: [Lot]) -> Double {
      let x = lots.map { (Double($0.bits) / 4_294_967_295 * 2 - 1) * .pi }
      return sin(x[0]) + 7 * pow(sin(x[1]), 2) + 0.1 * pow(x[2], 4) * sin(x[0])
    }
    let numbers = CounterNumbers(seed: 1)
    let rows = 0..<8192
    let a = rows.map { numbers.lots(3, draw: $0, stream: .settingsA) }
    let b = rows.map { numbers.lots(3, draw: $0, stream: .settingsB) }
    let estimate = SobolEstimate(a: a.map(model), b: b.map(model), numbers)
    for factor in 0..<3 {
      let mixed = rows.map { row in
        var lots = a[row]
        lots[factor] = b[row][factor]
        return model(lots)
      }
      let ours = estimate.shares(mixed)
      expect(ours.first, isThat: theirs[factor].first, "factor \(factor), first order")
      expect(ours.total, isThat: theirs[factor].total, "factor \(factor), total")
    }
  }

  /// One incident, ten years old, that two criteria give points for: an index that can be written
  /// down.
  @Test func `the shares of a rule set are those of SALib on its formula`() throws {
    let program = try TimelineInput.program(
      SourceFile(
        path: "rules.yaml",
        text: """
          ruleset: test
          version: 1.0.0
          title: Test
          scale: phia
          recency: {half_life: 5 years}
          criteria:
            - id: one
              title: One
              weight: 30
              rules: [{id: a, title: A, when: '"media" in incident.targets', points: 70,
                because: a test, why: a test, examples: {fires: [{targets: [media]}], silent: [{}]}}]
            - id: two
              title: Two
              weight: 10
              rules: [{id: b, title: B, when: '"media" in incident.targets', points: 40,
                because: a test, why: a test, examples: {fires: [{targets: [media]}], silent: [{}]}}]
          designations:
            - {id: none, title: None}
            - {id: low, title: Low, at_least: 10}
          """))
    let dossier = try TimelineInput.dossier(
      """
        - id: strike
          title: A strike
          first: 2010-01-01
          last: 2010-01-01
          disclosed: 2010-02-01
          targets: [media]
          claims:
            - {by: NCSC, kind: agency, country: GB, date: 2010-02-01, says: they did it, scale: phia,
           term: likely, link: directed, sources: [s1]}
      """)
    let method = DrawMethod(
      draws: 8, seed: 1, noise: Factor(tenThousandths: 2500), rows: 8192)
    let analysis = SensitivityAnalysis(
      [dossier], with: program, asOf: try TimelineInput.day("2020-01-01"), method: method)
    let ours = try #require(analysis.results(of: ["CN"]).first).factors
    let factors = [
      ("likelihoods", (0.55, 0.75)), ("criteria.one.weight", (22.5, 37.5)),
      ("criteria.two.weight", (7.5, 12.5)), ("rules.a.points", (52.5, 87.5)),
      ("rules.b.points", (30.0, 50.0)), ("recency.half_life", (3.75, 6.25)),
    ]
    let theirs = try SALib.shares(
      of: """
        (x[:,1]*x[:,3] + x[:,2]*x[:,4]) / (x[:,1]+x[:,2]) * x[:,0] \
        * 0.5**(3652/365.25/x[:,5])
        """,
      bounds: factors.map(\.1))
    for (factor, theirs) in zip(factors, theirs) {
      let own = try #require(ours.first { $0.factor.path == factor.0 })
      expect(own.first, isThat: theirs.first, "\(factor.0), first order")
      expect(own.total, isThat: theirs.total, "\(factor.0), total")
    }
  }

  /// Two estimates agree where their intervals meet.
  private func expect(
    _ ours: ShareEstimate, isThat theirs: SALib.Estimate, _ what: String
  ) {
    let (low, high) = (Double(ours.low) / 10_000, Double(ours.high) / 10_000)
    #expect(
      low <= theirs.value + theirs.confidence && theirs.value - theirs.confidence <= high,
      "\(what): ours \(low) to \(high), theirs \(theirs.value) ± \(theirs.confidence)")
    // Intervals so wide that they meet whatever they say prove nothing.
    #expect(high - low < 0.12 && theirs.confidence < 0.03, "\(what)")
  }
}

/// Asks SALib for the shares of a function's variance.
private enum SALib {
  /// An index with half the width of its 95 % interval.
  struct Estimate {
    let value: Double
    let confidence: Double
  }

  /// A Python that has SALib; `nil` where there is none.
  static let python: String? = {
    let named = ProcessInfo.processInfo.environment["THREATLEVEL_SALIB_PYTHON"]
    let found = ([named].compactMap(\.self) + ["/usr/bin/python3"]).first {
      (try? run($0, "import SALib, numpy")) != nil
    }
    if found == nil {
      print("SKIPPED: no Python with SALib: shares are not held against it (pip install SALib)")
    }
    return found
  }()

  /// First-order and total indices of a function of uniform factors.
  ///
  /// - Parameters:
  ///   - model: An expression over `x`, a table with a column for each factor.
  ///   - bounds: The ends of each factor.
  /// - Returns: The indices of each factor.
  /// - Throws: If SALib does not run.
  static func shares(
    of model: String, bounds: [(Double, Double)]
  ) throws -> [(first: Estimate, total: Estimate)] {
    let output = try run(
      try #require(python),
      """
      import numpy as np
      from SALib.sample import sobol as sample
      from SALib.analyze import sobol as analyze
      problem = {
        "num_vars": \(bounds.count), "names": [str(i) for i in range(\(bounds.count))],
        "bounds": [\(bounds.map { "[\($0), \($1)]" }.joined(separator: ", "))]}
      x = sample.sample(problem, 8192, calc_second_order=False, seed=7)
      s = analyze.analyze(problem, \(model), calc_second_order=False, seed=7)
      for row in zip(s["S1"], s["S1_conf"], s["ST"], s["ST_conf"]): print(*row)
      """)
    return try output.split(separator: "\n").map { line in
      let figures = line.split(separator: " ").compactMap { Double($0) }
      try #require(figures.count == 4, "\(line)")
      return (
        Estimate(value: figures[0], confidence: figures[1]),
        Estimate(value: figures[2], confidence: figures[3])
      )
    }
  }

  private static func run(_ python: String, _ script: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-W", "ignore", "-c", script]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(python) fails")
    return text
  }
}
