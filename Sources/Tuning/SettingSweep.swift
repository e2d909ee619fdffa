package import Assessing
package import RuleBook
import SourceText
package import ThreatModel
import YAMLTree

/// A setting and the values that it is to go through.
package struct SweepRequest: Sendable {
  /// The path of the setting.
  package let path: String
  private let bounds: [String]
  private let text: String

  /// So many values are tried: what is between them is searched in any case.
  package static let mostValues = 500

  /// Reads a path and a range.
  ///
  /// - Parameter text: `PATH=FROM:TO:STEP`.
  /// - Throws: What is wrong with it.
  package init(_ text: String) throws(TuningMistake) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let bounds =
      parts.last?.split(separator: ":", omittingEmptySubsequences: false).map(String.init) ?? []
    guard parts.count == 2, bounds.count == 3 else {
      throw TuningMistake(
        "'\(text.visible)' is no range; write PATH=FROM:TO:STEP, such as "
          + "criteria.targets.weight=10:60:5.")
    }
    guard !parts[0].contains("*") else {
      throw TuningMistake("'\(text.visible)' names several settings; sweep one at a time.")
    }
    path = String(parts[0])
    self.bounds = bounds
    self.text = text
  }

  /// The values, ascending, the last one included where a step reaches it.
  ///
  /// - Parameter setting: The setting at `path`.
  /// - Returns: Counts of its unit.
  /// - Throws: A value that it may not be.
  package func values(of setting: TunableSetting) throws(TuningMistake) -> [Int] {
    var numbers: [Int] = []
    for bound in bounds {
      guard case .value(let count) = DecimalText.read(bound, places: setting.unit.places) else {
        let years = setting.unit == .years ? " of years" : ""
        throw TuningMistake(
          "'\(bound.visible)' in '\(text.visible)' is no number\(years) with at most "
            + "\(setting.unit.places) decimals.")
      }
      numbers.append(count)
    }
    let (from, to, step) = (numbers[0], numbers[1], numbers[2])
    guard step > 0, from <= to else {
      throw TuningMistake(
        "'\(text.visible)' leads nowhere; go from a lesser to a greater value, by a step above 0.")
    }
    guard setting.range.contains(from), setting.range.contains(to) else {
      throw TuningMistake(
        "'\(text.visible)' leaves what \(setting.setting.path) may be: \(setting.permitted).")
    }
    guard (to - from) / step < Self.mostValues else {
      throw TuningMistake(
        "'\(text.visible)' has \((to - from) / step + 1) values, of which \(Self.mostValues) may be "
          + "tried; take a wider step: moves between two values are found as well.")
    }
    return Array(stride(from: from, through: to, by: step))
  }
}

/// Turns one setting of a rule set from value to value.
package struct SettingSweep: Sendable {
  private let setting: TunableSetting

  /// Sweeps a setting.
  package init(_ setting: TunableSetting) { self.setting = setting }

  /// Whether every move between two values is found.
  ///
  /// A rung can move in one direction only while a weight or a threshold grows: the index is a
  /// weighted mean, and gates do not read it. With points, discounts and the half-life a state may
  /// in rare cases rise and fall again between two values, which is not looked for.
  package var isExhaustive: Bool { setting.isReadAgain }

  /// Where a state stands at each value, and at which values it moves.
  ///
  /// - Parameters:
  ///   - scenario: The state under the rule set that the setting was listed from.
  ///   - values: Counts in its range, ascending.
  ///   - actor: The state.
  /// - Returns: What came of it.
  package func swept(_ scenario: Scenario, over values: [Int], actor: AssessedActor) -> SweptActor {
    func upshot(_ count: Int) -> Upshot {
      scenario.result(under: [setting.effect(of: count)]).upshot
    }
    let standings = values.map(upshot)
    var moves: [SweepMove] = []
    for place in values.indices.dropFirst() {
      moves += Self.moves(
        from: (values[place - 1], standings[place - 1]), to: (values[place], standings[place]),
        upshot)
    }
    return SweptActor(actor: actor, standings: standings, moves: moves)
  }

  private typealias Tried = (count: Int, upshot: Upshot)

  /// Halves until one count lies between two different standings.
  private static func moves(
    from low: Tried, to high: Tried, _ upshot: (Int) -> Upshot
  ) -> [SweepMove] {
    guard low.upshot.rungs != high.upshot.rungs else { return [] }
    guard high.count - low.count > 1 else {
      return [SweepMove(value: high.count, before: low.upshot, after: high.upshot)]
    }
    let count = low.count + (high.count - low.count) / 2
    let middle = (count, upshot(count))
    return moves(from: low, to: middle, upshot) + moves(from: middle, to: high, upshot)
  }
}

extension Upshot {
  /// Both rungs.
  fileprivate var rungs: [Int] { [recommended, possible] }
}
