package import ThreatModel
package import YAMLTree

/// A number of a rule set that may be set: where it stands in a file, what it may be, and how it is
/// set in a compiled rule set.
package struct TunableSetting: Sendable {
  /// Its name.
  package let setting: Setting
  /// What it is, in counts of its unit; also where the file leaves it to the default.
  package let count: Int
  /// What it may be.
  package let range: ClosedRange<Int>
  /// Where it stands in a rules file, or would stand.
  package let path: [YAMLStep]
  /// The key behind which it goes where a file does not write it.
  package let sibling: String
  /// Where it is in a compiled rule set.
  package let place: Place

  /// Where a setting is in a compiled rule set.
  package enum Place: Hashable, Sendable {
    /// Of a criterion.
    case weight(criterion: Int)
    /// Of a criterion.
    case discount(criterion: Int)
    /// Of a rule that counts.
    case points(criterion: Int, rule: Int)
    /// Of a rule that is switched off.
    case idlePoints
    /// Of a rung.
    case threshold(rung: Int)
    /// Of the whole rule set.
    case halfLife
  }

  init(
    _ setting: Setting, count: Int, range: ClosedRange<Int>, at path: [YAMLStep],
    after sibling: String, in place: Place
  ) {
    self.setting = setting
    self.count = count
    self.range = range
    self.path = path
    self.sibling = sibling
    self.place = place
  }

  /// What it is counted in.
  package var unit: SettingUnit { setting.kind.unit }

  /// What it is, for people: `35`, `5 years`.
  package var words: String { unit.words(of: count) }

  /// Whether scores and gates do not depend on it, but only index and rungs.
  package var isReadAgain: Bool { setting.kind == .weight || setting.kind == .threshold }

  /// Sets it in the rule set that it was listed from.
  ///
  /// - Parameters:
  ///   - count: A count in `range`.
  ///   - program: That rule set, perhaps with other settings set.
  package func set(_ count: Int, in program: inout RuleProgram) {
    switch place {
    case .weight(let criterion): program.criteria[criterion].weight = Points(hundredths: count)
    case .discount(let criterion):
      program.criteria[criterion].across.discount = Factor(tenThousandths: count)
    case .points(let criterion, let rule):
      program.criteria[criterion].rules[rule].points = Points(hundredths: count)
    case .idlePoints: break
    case .threshold(let rung): program.rungs[rung].atLeast = Points(hundredths: count)
    case .halfLife:
      program.settings.halfLife = count >= SettingUnit.never ? nil : count
    }
  }

  /// Reads a value as a rules file writes it.
  ///
  /// - Returns: The count, whether it may be that or not; `nil` if the text is no such value.
  package func read(_ text: String) -> Int? {
    guard unit == .years else {
      guard case .value(let count) = DecimalText.read(text, places: unit.places) else {
        return nil
      }
      return count
    }
    return text == "never" ? SettingUnit.never : LengthOfTime(text)?.hundredthsOfYears
  }

  /// How a count is written in a rules file.
  package func written(_ count: Int) -> String {
    guard unit == .years, count < SettingUnit.never else { return unit.text(of: count) }
    return LengthOfTime(hundredthsOfYears: count).text
  }

  /// What may be written, for people: `0 to 100`.
  package var permitted: String {
    switch unit {
    case .points, .share: "\(unit.text(of: range.lowerBound)) to \(unit.text(of: range.upperBound))"
    case .years: "a length of time, such as 5 years, 18 months or 400 days, or never"
    }
  }
}
