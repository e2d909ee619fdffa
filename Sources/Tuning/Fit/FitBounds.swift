package import RuleBook
package import SourceText
package import ThreatModel

extension [TunableSetting] {
  /// A half-life is fitted up to a hundred years: beyond, the evidence of a lifetime tells nothing
  /// apart.
  private static var longestHalfLife: Int { 10_000 }

  /// The settings that a search may change: not those that count nowhere, that are never, that are
  /// locked, or that bounds leave no room.
  ///
  /// - Parameters:
  ///   - bounds: What settings may become at least and at most; they have no findings.
  ///   - locks: Paths, with asterisks, of settings that stay.
  /// - Returns: The settings in their own order.
  /// - Throws: A path that no setting has.
  package func free(
    within bounds: [SettingBound], locks: [String]
  ) throws(TuningMistake) -> [FreeSetting] {
    let locked = locks.map { SettingPattern($0) }
    for pattern in locked where !contains(where: { pattern.matches($0.setting.path) }) {
      throw unknown(pattern)
    }
    return compactMap { setting in
      let path = setting.setting.path
      guard setting.place != .idlePoints, !locked.contains(where: { $0.matches(path) }) else {
        return nil
      }
      var (low, high) = (setting.range.lowerBound, setting.range.upperBound)
      if setting.unit == .years { high = Swift.min(high, Self.longestHalfLife) }
      for bound in bounds where SettingPattern(bound.path.value).matches(path) {
        low = Swift.max(low, bound.least.flatMap { setting.read($0.value) } ?? low)
        high = Swift.min(high, bound.most.flatMap { setting.read($0.value) } ?? high)
      }
      guard low < high, (low...high).contains(setting.count) else { return nil }
      return FreeSetting(setting, in: low...high)
    }
  }

  /// What is wrong with bounds under the rule set.
  package func findings(in bounds: [SettingBound]) -> [Diagnostic] {
    bounds.flatMap { bound -> [Diagnostic] in
      let pattern = SettingPattern(bound.path.value)
      let meant = filter { pattern.matches($0.setting.path) }
      guard !meant.isEmpty else { return [.unknownSetting(bound.path, unknown(pattern))] }
      return meant.lazy.compactMap { problem(with: bound, on: $0) }.first.map { [$0] } ?? []
    }
  }

  private func problem(with bound: SettingBound, on setting: TunableSetting) -> Diagnostic? {
    let path = setting.setting.path
    var counts: [Int] = []
    for end in [bound.least, bound.most] {
      guard let end else { continue }
      guard let count = setting.read(end.value), setting.range.contains(count) else {
        return .badBound(
          "'\(end.value)' is nothing that \(path) may be", at: end.span,
          help: "write \(setting.permitted)")
      }
      counts.append(count)
    }
    if let least = counts.first, let most = counts.last, least > most {
      return .badBound(
        "\(path) cannot be at least '\(bound.least?.value ?? "")' and at most "
          + "'\(bound.most?.value ?? "")'", at: bound.path.span, help: "swap the two")
    }
    let (low, high) = (
      bound.least.flatMap { setting.read($0.value) } ?? setting.range.lowerBound,
      bound.most.flatMap { setting.read($0.value) } ?? setting.range.upperBound
    )
    guard !(low...high).contains(setting.count) else { return nil }
    return .badBound(
      "\(path) is \(setting.words), which is outside its bounds", at: bound.path.span,
      help: "widen the bounds, or set it first")
  }
}

extension Diagnostic {
  fileprivate static func unknownSetting(
    _ path: Located<String>, _ mistake: TuningMistake
  ) -> Diagnostic {
    Diagnostic(
      "expectations.unknown-setting", "the rule set has no setting '\(path.value)'", at: path.span,
      help: mistake.message)
  }

  fileprivate static func badBound(
    _ message: String, at span: SourceSpan, help: String
  ) -> Diagnostic {
    Diagnostic("expectations.bad-bound", message, at: span, help: help)
  }
}
