package import RuleBook
import SourceText
package import ThreatModel
import YAMLTree

/// A setting and what it is to be.
package struct SettingAssignment: Sendable {
  /// The setting.
  package let setting: TunableSetting
  /// What it is to be, in counts of its unit.
  package var count: Int
  /// How that is written: as the user wrote it, where the user wrote a value.
  package var text: String
  /// Whether more was asked for than a setting may be.
  package var isHeld: Bool

  /// Whether it is to be something else than it is.
  package var isChange: Bool { count != setting.count }
}

extension [TunableSetting] {
  /// What requests come to, made one after the other: a later one counts more, and a relative one
  /// starts from what those before it left.
  ///
  /// - Parameter requests: What is asked for.
  /// - Returns: The settings that get another value, or would if it were not held, in their own
  ///   order.
  /// - Throws: A path that no setting has, or a value that its setting may not be.
  package func assignments(
    for requests: [SettingRequest]
  ) throws(TuningMistake) -> [SettingAssignment] {
    var assigned: [String: SettingAssignment] = [:]
    for request in requests {
      let meant = filter { request.pattern.matches($0.setting.path) }
      guard !meant.isEmpty else { throw unknown(request.pattern) }
      for setting in meant {
        let path = setting.setting.path
        let start = assigned[path]?.count ?? setting.count
        var next = try setting.applying(
          request.value, to: start, isOneOfMany: request.pattern.isOpen)
        next.isHeld = next.isHeld || (request.value.isRelative && assigned[path]?.isHeld == true)
        assigned[path] = next
      }
    }
    return compactMap { setting in
      assigned[setting.setting.path].flatMap { $0.isChange || $0.isHeld ? $0 : nil }
    }
  }

  /// The one setting that a path names.
  package func setting(at path: String) throws(TuningMistake) -> TunableSetting {
    guard let setting = first(where: { $0.setting.path == path }) else {
      throw unknown(SettingPattern(path))
    }
    return setting
  }

  /// Says which part of a path is wrong, and what may have been meant.
  func unknown(_ pattern: SettingPattern) -> TuningMistake {
    let known = map { $0.setting.path.split(separator: ".").map(String.init) }
    let parts = pattern.parts.map(String.init)
    var matching = known
    for (place, part) in parts.enumerated() {
      let candidates = matching.compactMap { $0.count > place ? $0[place] : nil }.unique
      let next = matching.filter {
        $0.count > place && SettingPattern(part).matches($0[place])
      }
      guard next.isEmpty else {
        matching = next
        continue
      }
      let nearest = nearestName(to: part, in: candidates)
      let meant = nearest.map {
        (parts[..<place] + [$0] + parts[(place + 1)...]).joined(separator: ".")
      }
      let hint = meant.map { " Did you mean '\($0.visible)'?" } ?? ""
      return TuningMistake(
        "The rule set has no setting '\(pattern.text.visible)': \(Self.told(part, candidates)).\(hint) "
          + "--list-settings prints all \(count) settings.")
    }
    let ends = matching.first.map { Array<String>($0) } ?? []
    let meant =
      ends.count > parts.count
      ? " Did you mean '\((parts + ends[parts.count...]).joined(separator: ".").visible)'?" : ""
    return TuningMistake(
      "The rule set has no setting '\(pattern.text.visible)'.\(meant) "
        + "--list-settings prints all \(count) settings.")
  }

  /// Why a part of a path leads nowhere.
  private static func told(_ part: String, _ candidates: [String]) -> String {
    let most = 6
    let list = candidates.prefix(most).joined(separator: ", ")
    let more = candidates.count > most ? " and \(candidates.count - most) more" : ""
    return candidates.isEmpty
      ? "nothing goes by '\(part.visible)' there"
      : "instead of '\(part.visible)' there may stand \(list)\(more)"
  }
}

extension TunableSetting {
  /// What a request makes of the setting.
  fileprivate func applying(
    _ value: RequestedValue, to start: Int, isOneOfMany: Bool
  ) throws(TuningMistake) -> SettingAssignment {
    guard case .absolute(let text) = value else {
      return try assignment(of: moved(start, by: value), isOneOfMany: isOneOfMany)
    }
    guard let count = read(text) else {
      throw TuningMistake(
        "'\(text.visible)' is no value of \(setting.path); write \(permitted).")
    }
    guard range.contains(count) else { throw outside(text) }
    return SettingAssignment(setting: self, count: count, text: text, isHeld: false)
  }

  /// A relative value that leaves the range is refused for a setting that was named, and held at its
  /// end for one of many.
  private func assignment(of count: Int, isOneOfMany: Bool) throws(TuningMistake)
    -> SettingAssignment
  {
    // One more than the longest time is never, which is no length of time.
    let most = unit == .years ? range.upperBound - 1 : range.upperBound
    let held = Swift.min(Swift.max(count, range.lowerBound), most)
    guard held == count || isOneOfMany else { throw outside(unit.words(of: count)) }
    let text = written(held)
    return SettingAssignment(
      setting: self, count: read(text) ?? held, text: text, isHeld: held != count)
  }

  private func outside(_ value: String) -> TuningMistake {
    TuningMistake(
      "\(setting.path) cannot be \(value.visible); it may be \(permitted), and is \(words).")
  }

  private func moved(_ start: Int, by value: RequestedValue) throws(TuningMistake) -> Int {
    guard unit != .years || start < SettingUnit.never else {
      throw TuningMistake(
        "\(setting.path) is never, and no other value can be counted from that; write \(permitted)."
      )
    }
    switch value {
    case .absolute: return start
    case .percent(let share): return Self.scaled(start, by: 1_000_000 + share)
    case .times(let millionths): return Self.scaled(start, by: millionths)
    case .plus(let text, let isMinus):
      let steps: Int? =
        if case .value(let count) = DecimalText.read(text, places: unit.places), count >= 0 {
          count
        } else {
          unit == .years ? read(text).flatMap { $0 < SettingUnit.never ? $0 : nil } : nil
        }
      guard let steps, steps <= SettingUnit.never else {
        throw TuningMistake(
          "\(setting.path) cannot be changed by '\(text.visible)'; write a change such as +10%, -5 or "
            + "*1.2, with at most \(unit.places) decimals.")
      }
      return start + (isMinus ? -steps : steps)
    }
  }

  /// Millionths of a count, rounded half away from zero and held far outside any range.
  private static func scaled(_ count: Int, by millionths: Int) -> Int {
    let product = Int128(count) * Int128(millionths)
    let rounded = (product * 2 + (product < 0 ? -1_000_000 : 1_000_000)) / 2_000_000
    return Int(Swift.min(Swift.max(rounded, -1_000_000_000), 1_000_000_000))
  }
}

extension [String] {
  /// Each once, in order.
  fileprivate var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
