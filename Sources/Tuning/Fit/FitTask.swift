package import Assessing
package import RuleBook
import ThreatModel

/// What is asked of one state on one day.
package struct FitDemand: Hashable, Sendable {
  /// The place of state and day among the readings.
  package let occasion: Int
  /// The lowest rung that agrees; 0 for any.
  package let atLeast: Int
  /// The highest rung that agrees; the topmost for any.
  package let atMost: Int

  /// Asks for rungs.
  package init(occasion: Int, atLeast: Int, atMost: Int) {
    self.occasion = occasion
    self.atLeast = atLeast
    self.atMost = atMost
  }
}

/// A setting that may be changed, within bounds.
package struct FreeSetting: Sendable {
  /// The setting.
  package let setting: TunableSetting
  /// What it may become, what it is among them.
  package let range: ClosedRange<Int>

  /// Puts the parts together.
  package init(_ setting: TunableSetting, in range: ClosedRange<Int>) {
    self.setting = setting
    self.range = range
  }

  /// The share by which another count changes the setting, in millionths; of what is 0, in whole
  /// units.
  func change(to count: Int) -> Int {
    let one = (0..<setting.unit.places).reduce(1) { one, _ in one * 10 }
    return abs(count - setting.count) * 1_000_000 / (setting.count == 0 ? one : setting.count)
  }
}

/// What a rule set is to be fitted to, and with which settings.
package struct FitTask: Sendable {
  /// The rule set as it stands.
  package let program: RuleProgram
  /// The settings that may be changed, in the file's order.
  package let settings: [FreeSetting]
  /// The states on their days.
  package let readings: [Rescoring]
  /// What is asked of them.
  package let demands: [FitDemand]
  /// By how much the index must clear a threshold, in hundredths of a point.
  package let margin: Int

  /// Puts the parts together.
  package init(
    _ program: RuleProgram, settings: [FreeSetting], readings: [Rescoring], demands: [FitDemand],
    margin: Int
  ) {
    self.program = program
    self.settings = settings
    self.readings = readings
    self.demands = demands
    self.margin = margin
  }

  /// The same with some of the demands.
  func only(_ places: [Int]) -> FitTask {
    FitTask(
      program, settings: settings, readings: readings, demands: places.map { demands[$0] },
      margin: margin)
  }

  /// How far below a threshold an index must stay at least: what reaches it is not below it.
  var marginBelow: Int { max(margin, 1) }

  /// Whether some gate looks at scores, so that any number may open or bar it.
  var readsScores: Bool { readings.contains(where: \.readsScores) }

  /// The settings of which more may also mean less, by place, so that what holds at the ends of a
  /// range need not hold within.
  package var looseSettings: [Int] {
    let loose = Set(
      program.criteria.indices.filter { criterion in
        !readings.allSatisfy { $0.isMonotone(criterion: criterion) }
      })
    return settings.indices.filter { place in
      switch settings[place].setting.place {
      case .weight, .threshold: readsScores
      case .discount(let criterion), .points(let criterion, _):
        readsScores || loose.contains(criterion)
      case .idlePoints: false
      case .halfLife: readsScores || !loose.isEmpty
      }
    }
  }

  /// Whether what is found at the ends of a range holds for all of it.
  package var isExact: Bool { looseSettings.isEmpty }
}

/// Some settings and what they are to become.
package struct FitPoint: Hashable, Sendable {
  /// By place of the setting: its count; only what changes.
  package var counts: [Int: Int]

  /// A change of settings.
  package init(_ counts: [Int: Int] = [:]) { self.counts = counts }

  /// The places of what changes, ascending.
  package var places: [Int] { counts.keys.sorted() }

  /// The same with one setting otherwise; back where it was, it is no change.
  func setting(_ place: Int, to count: Int, of task: FitTask) -> FitPoint {
    var point = self
    point.counts[place] = count == task.settings[place].setting.count ? nil : count
    return point
  }

  /// The sum of the relative changes, in millionths.
  func change(in task: FitTask) -> Int {
    counts.reduce(0) { $0 + task.settings[$1.key].change(to: $1.value) }
  }
}

/// A range for each of some settings, whose other settings are as they are.
struct FitBox: Sendable {
  /// By place of the setting, ascending by place.
  var sides: [(place: Int, range: ClosedRange<Int>)]

  init(_ sides: [(place: Int, range: ClosedRange<Int>)]) { self.sides = sides }

  /// A single point.
  init(_ point: FitPoint) {
    sides = point.places.compactMap { place in point.counts[place].map { (place, $0...$0) } }
  }

  /// The range of a setting; `nil` if it stays as it is.
  func range(_ place: Int) -> ClosedRange<Int>? { sides.first { $0.place == place }?.range }
}

extension FitTask {
  /// Where the states of the demands stand after changes.
  ///
  /// - Parameter point: The changes.
  /// - Returns: For each demand the rung, and by how many hundredths of the index it is met beyond
  ///   the margin, missed if below 0; `nil` where no index decides.
  package func standings(at point: FitPoint) -> [(rung: Int, spare: Int?, holds: Bool)] {
    var scores = FitScores(self)
    return demands.map { demand in
      let spare = scores.slack(demand, in: FitBox(point)).least
      return (
        scores.rung(demand.occasion, at: point), abs(spare) < FitScores.barred / 2 ? spare : nil,
        spare >= 0
      )
    }
  }
}
