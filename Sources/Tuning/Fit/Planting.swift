package import Assessing
package import RuleBook

/// A rule set that was put out of tune on purpose, to see whether a search finds the way back.
///
/// It measures the search alone: the expectations are what the rule set gave before, so that a way
/// back certainly exists. What a fit to stances of governments is worth it does not say.
package struct Planting: Sendable {
  /// How many settings were changed.
  package let settings: Int
  /// How many expectations do not hold any more.
  package let broken: Int
  /// The rule set out of tune, to be fitted to what it gave before.
  package let task: FitTask

  /// Changes one to three settings of a rule set by a tenth to a half of themselves, so that some
  /// state stands on another rung; `nil` if none moved in a thousand tries.
  ///
  /// - Parameters:
  ///   - program: The rule set.
  ///   - readings: States on days.
  ///   - seed: Which settings, and by how much.
  ///   - locks: Paths, with asterisks, of settings that stay.
  package init?(_ program: RuleProgram, _ readings: [Rescoring], seed: UInt64, locks: [String] = [])
  {
    var numbers = SplitMix(seed)
    let settings = program.tunableSettings
    let free = (try? settings.free(within: [], locks: locks)) ?? []
    let truth = FitTask(
      program, settings: free, readings: readings,
      demands: readings.indices.map {
        FitDemand(occasion: $0, atLeast: 0, atMost: program.rungs.count - 1)
      }, margin: 0)
    let demands = truth.standings(at: FitPoint()).enumerated().map { place, standing in
      FitDemand(occasion: place, atLeast: standing.rung, atMost: standing.rung)
    }
    for _ in 0..<1_000 {
      let count = 1 + numbers.next(below: 3)
      var changed: Set<Int> = []
      var varied = program
      while changed.count < count {
        let place = numbers.next(below: free.count)
        guard changed.insert(place).inserted else { continue }
        let own = free[place].setting.count
        let percent = 10 + numbers.next(below: 41)
        let moved = own + (numbers.next(below: 2) == 0 ? 1 : -1) * own * percent / 100
        let range = free[place].range
        free[place].setting.set(min(max(moved, range.lowerBound), range.upperBound), in: &varied)
      }
      let task = FitTask(
        varied, settings: (try? varied.tunableSettings.free(within: [], locks: locks)) ?? [],
        readings: readings, demands: demands, margin: 0)
      let broken = task.standings(at: FitPoint()).count { !$0.holds }
      guard broken > 0 else { continue }
      self.settings = count
      self.broken = broken
      self.task = task
      return
    }
    return nil
  }
}

/// Random numbers that are the same for the same seed on any machine.
///
/// - Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
private struct SplitMix {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var number = state
    number = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    number = (number ^ (number >> 27)) &* 0x94D0_49BB_1331_11EB
    number ^= number >> 31
    return Int(number.multipliedFullWidth(by: UInt64(bound)).high)
  }
}
