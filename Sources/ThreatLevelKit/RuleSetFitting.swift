import Assessing
import RuleBook
import SideBySide
public import SourceText
public import ThreatModel
import Tuning

/// What a rule set is to be fitted to, and how.
public struct FitRequest: Sendable {
  /// A file of expectations.
  public var expectations: String
  /// By how much an index has to clear a threshold.
  public var margin: Points
  /// Paths, with asterisks, of settings that stay as they are.
  public var locks: [String]
  /// The share of the expectations that the search does not see; `nil` for none.
  public var holdOut: Factor?
  /// Which ones.
  public var seed: UInt64

  /// Half a point: what rounding or one more report of little weight does not undo.
  public static let usualMargin = Points(hundredths: 50)

  /// Puts the parts together.
  public init(
    expectations: String, margin: Points = Self.usualMargin, locks: [String] = [],
    holdOut: Factor? = nil, seed: UInt64 = 1
  ) {
    self.expectations = expectations
    self.margin = margin
    self.locks = locks
    self.holdOut = holdOut
    self.seed = seed
  }
}

/// Changes of settings that were searched for.
public struct FittedSettings: Sendable {
  /// As `tuned(settings:)` takes them.
  public var settings: [String]
  /// How they were found, and what they do.
  public var report: FitReport
}

extension RuleSetTuning {
  /// Looks for few and small changes of settings that make expectations hold.
  ///
  /// - Parameters:
  ///   - request: What is asked for.
  ///   - asOf: The day; an expectation of a later day is left out.
  ///   - progress: Told, from any thread, how many more parts of a hundred are done.
  ///   - isCancelled: Asked now and then whether to end with the best so far.
  /// - Returns: The changes, or what is wrong with the expectations.
  /// - Throws: A path that no setting has, or expectations of which none is left to fit to.
  public func fit(
    _ request: FitRequest, asOf: CalendarDate,
    progress: @escaping @Sendable (_ percent: Int) -> Void = { _ in },
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) throws(TuningMistake) -> Checked<FittedSettings> {
    let program = workspace.program
    let read = workspace.expectations(at: request.expectations).then { expectations in
      let findings =
        expectations.findings(ruleSet: program.id, rungs: program.rungs.map(\.id))
        + program.tunableSettings.findings(in: expectations.bounds)
      return findings.hasErrors ? Checked(nil, findings) : Checked(expectations, findings)
    }
    guard let expectations = read.value else { return Checked(nil, read.diagnostics) }
    let settings = try program.tunableSettings.free(
      within: expectations.bounds, locks: request.locks)
    let evidence = FitEvidence(expectations, workspace, asOf: asOf)
    let hidden = request.holdOut.map {
      HoldOut.places(
        of: evidence.stances.map(\.id.value), share: $0.tenThousandths, seed: request.seed)
    }
    let seen = evidence.stances.indices.filter { hidden?.contains($0) != true }
    guard !seen.isEmpty else { throw evidence.nothingToFit(to: request) }
    func task(_ places: [Int]) -> FitTask {
      FitTask(
        program, settings: settings, readings: evidence.readings,
        demands: places.map { evidence.demands[$0] }, margin: request.margin.hundredths)
    }
    let finding = FitSearch(task(seen), progress: progress, isCancelled: isCancelled).run()
    var report = evidence.report(finding, task(seen), seen, request)
    if let hidden, let share = request.holdOut {
      report.holdOut = evidence.holdOut(
        task(hidden), hidden, seen, finding.point, share, seed: request.seed)
    }
    let texts = finding.point.places.compactMap { place in
      finding.point.counts[place].map { count in
        settings[place].setting.setting.path + "=" + settings[place].setting.written(count)
      }
    }
    return Checked(FittedSettings(settings: texts, report: report), read.diagnostics)
  }
}

/// Expectations as far as they can be fitted to, with the evidence that they are about.
private struct FitEvidence {
  let program: RuleProgram
  let stances: [Expectation]
  let readings: [Rescoring]
  let demands: [FitDemand]
  private let knownDisagreements: Int
  private let withoutDossier: Int
  private let later: Int

  init(_ expectations: ExpectationSet, _ workspace: Workspace, asOf: CalendarDate) {
    let program = workspace.program
    self.program = program
    let dossiers = Dictionary(
      workspace.dossiers.map { ($0.actor.code, $0) }, uniquingKeysWith: { first, _ in first })
    let past = expectations.stances.filter { $0.date <= asOf }
    let known = past.filter { dossiers[$0.actor.value] != nil }
    stances = known.filter { !$0.isKnownDisagreement }
    later = expectations.stances.count - past.count
    withoutDossier = past.count - known.count
    knownDisagreements = known.count - stances.count
    let occasions = Set(
      stances.map { StanceOccasion(actor: $0.actor.value, date: $0.date) }
    ).sorted { ($0.date, $0.actor) < ($1.date, $1.actor) }
    readings = occasions.concurrentMap { occasion in
      dossiers[occasion.actor].map { Rescoring($0, with: program, asOf: occasion.date) }
    }.compactMap(\.self)
    let rungs = program.rungs.map(\.id)
    demands = stances.compactMap { stance in
      let occasion = StanceOccasion(actor: stance.actor.value, date: stance.date)
      return occasions.firstIndex(of: occasion).map { place in
        FitDemand(
          occasion: place,
          atLeast: stance.atLeast.flatMap { rungs.firstIndex(of: $0.value) } ?? 0,
          atMost: stance.atMost.flatMap { rungs.firstIndex(of: $0.value) } ?? rungs.count - 1)
      }
    }
  }

  func nothingToFit(to request: FitRequest) -> TuningMistake {
    guard stances.isEmpty else {
      return TuningMistake(
        "Nothing is left to fit to: \(stances.count) of \(stances.count) expectations are held out; "
          + "hold out a smaller share.")
    }
    return TuningMistake(
      "There is nothing to fit to in '\(request.expectations.visible)': no expectation is marked "
        + "'agree', has a dossier on its state and a day that has come.")
  }

  private func named(_ rung: Int) -> NamedID {
    NamedID(id: program.rungs[rung].id, title: program.rungs[rung].title)
  }

  func report(
    _ finding: FitFinding, _ task: FitTask, _ seen: [Int], _ request: FitRequest
  ) -> FitReport {
    let (before, after) = (
      task.standings(at: FitPoint()), task.standings(at: finding.point)
    )
    let fitted = seen.indices.map { place in
      let (stance, demand) = (stances[seen[place]], task.demands[place])
      return FittedExpectation(
        id: stance.id.value, actor: stance.actor.value, date: stance.date,
        atLeast: stance.atLeast.map { _ in named(demand.atLeast) },
        atMost: stance.atMost.map { _ in named(demand.atMost) },
        before: named(before[place].rung), after: named(after[place].rung),
        heldBefore: before[place].holds, holds: after[place].holds)
    }
    let outcome: FitReport.Outcome =
      !finding.contradictions.isEmpty
      ? .impossible
      : !finding.holds ? .notFound : finding.method == .none ? .nothingToDo : .found
    let settings = program.tunableSettings.count
    return FitReport(
      path: request.expectations, outcome: outcome,
      method: FitReport.Method(rawValue: finding.method.rawValue) ?? .none,
      margin: request.margin,
      reached: after.compactMap(\.spare).min().map { request.margin + Points(hundredths: $0) },
      effort: FitEffort(
        settings: task.settings.count, locked: settings - task.settings.count,
        loose: finding.loose, singles: finding.settings, pairs: finding.pairs,
        undecidedPairs: finding.undecidedPairs,
        combinations: finding.combinations),
      isFewest: finding.isFewest, isLeast: finding.isLeast, isInterrupted: finding.isInterrupted,
      singles: finding.singles.map { place, counts in
        let setting = task.settings[place].setting
        return FitInterval(setting: setting.setting, own: setting.count, counts: counts)
      },
      contradictions: finding.contradictions.map { contradiction in
        FitContradictionReport(
          expectations: contradiction.demands.map { stances[seen[$0]].id.value },
          reason: reason(contradiction.reason))
      },
      expectations: fitted, knownDisagreements: knownDisagreements,
      withoutDossier: withoutDossier, later: later,
      heldOutHalf: seen.count { stances[$0].isHeldOut }, holdOut: nil)
  }

  private func reason(_ reason: FitContradiction.Reason) -> FitContradictionReport.Reason {
    switch reason {
    case .gates(let rung): .gates(rung: named(rung))
    case .reach(let low, let high):
      .reach(Interval(low: Points(hundredths: low), high: Points(hundredths: high)))
    case .sameEvidence: .sameEvidence
    case .moreEvidence: .moreEvidence
    case .difference(let most): .difference(most: Points(hundredths: most))
    case .exhausted: .exhausted
    }
  }

  func holdOut(
    _ task: FitTask, _ hidden: [Int], _ seen: [Int], _ point: FitPoint, _ share: Factor,
    seed: UInt64
  ) -> FitHoldOut {
    func stances(_ places: [Int]) -> [Baselines.Stance] {
      places.map { place in
        let demand = demands[place]
        return Baselines.Stance(
          incidents: readings[demand.occasion].incidents, bounds: demand.atLeast...demand.atMost)
      }
    }
    func agreeing(_ point: FitPoint) -> Int {
      zip(task.demands, task.standings(at: point)).count { demand, standing in
        (demand.atLeast...demand.atMost).contains(standing.rung)
      }
    }
    let rules = Baselines(stances(seen), rungs: program.rungs.count)
    return FitHoldOut(
      share: share, seed: seed, compared: hidden.count, agreeingBefore: agreeing(FitPoint()),
      agreeingAfter: agreeing(point), agreeingByCount: rules.agreeingByCount(stances(hidden)),
      agreeingByCommonest: rules.agreeingWithCommonest(stances(hidden)),
      commonest: named(rules.commonest))
  }
}
