import Dossiers
import SourceText
import ThreatModel
import YAMLTree

/// Reads what decides beside the rules.
struct SettingsReader {
  private let context: EvidenceContext

  init(_ context: EvidenceContext) { self.context = context }

  func settings(
    _ fields: Fields, scale: Located<String>?, _ problems: inout Problems
  ) -> Settings {
    let attribution = attribution(fields, scale: scale, &problems)
    let halfLife = halfLife(fields, &problems)
    let gates = fields.fields("gates", RuleSetTables.gates, &problems)
    let scope = gates?.choice("scope", GateScope.allCases.map(\.rawValue), &problems)
    let confidence = confidence(fields, &problems)
    let subject = fields.choice("subject", Subject.allCases.map(\.rawValue), &problems)
    let index = fields.fields("index", RuleSetTables.index, &problems)
    let rescale = index?.choice("rescale", ["reachable"], &problems)
    return Settings(
      subject: subject.flatMap { Subject(rawValue: $0.value) } ?? .actor, attribution: attribution,
      halfLife: halfLife,
      gateScope: scope.flatMap { GateScope(rawValue: $0.value) } ?? .actor,
      confidence: confidence, isRescaled: rescale != nil)
  }

  private func attribution(
    _ fields: Fields, scale: Located<String>?, _ problems: inout Problems
  ) -> AttributionPolicy {
    let given = fields.fields("attribution", RuleSetTables.attribution, &problems)
    func list(_ key: String, _ words: [String], otherwise: [String]) -> [String] {
      guard let given, given[key] != nil else { return otherwise }
      return given.texts(key, &problems).compactMap { word in
        guard words.contains(word.value) else {
          problems.report(.unknownChoice(word, key: key, allowed: words))
          return nil
        }
        return word.value
      }
    }
    let kinds = list("kinds", Self.kindWords, otherwise: ["official", "vendor", "laboratory"])
    let capped = list("capped", Self.kindWords, otherwise: ["individual", "unnamed", "media"])
    let links = list(
      "links", StateLink.allCases.map(\.rawValue), otherwise: ["organ", "directed", "affiliated"])
    let joint = given?.choice("joint", JointPolicy.allCases.map(\.rawValue), &problems)
    let cap = cap(given, scale: scale, &problems)
    return AttributionPolicy(
      kinds: Set(kinds.flatMap { Self.kinds[$0] ?? [] }),
      capped: Set(capped.flatMap { Self.kinds[$0] ?? [] }),
      links: Set(links.compactMap(StateLink.init(rawValue:))), cap: cap,
      joint: joint.flatMap { JointPolicy(rawValue: $0.value) } ?? .one,
      isWeighed: given?.boolean("weigh", &problems)?.value ?? true)
  }

  /// The names of kinds of claimants in rule sets.
  static let kindWords = kinds.keys.sorted()

  /// How rule sets name kinds of claimants: `official` for the six that speak for states, and
  /// `individual` for an official who does not.
  private static let kinds: [String: [ClaimantKind]] = {
    var kinds: [String: [ClaimantKind]] = [
      "official": ClaimantKind.allCases.filter(\.isOfficial), "individual": [.official],
    ]
    for kind in ClaimantKind.allCases where !kind.isOfficial && kind != .official {
      kinds[kind.rawValue] = [kind]
    }
    return kinds
  }()

  private func cap(
    _ given: Fields?, scale: Located<String>?, _ problems: inout Problems
  ) -> Likelihood {
    let none = Likelihood(.one)
    // An unknown scale is reported where the rule set is compiled.
    guard let scale, let terms = context.scales.scales[scale.value] else { return none }
    guard let word = given?.text("vendor_cap", &problems) else {
      guard let band = terms.band(of: "likely") else {
        problems.report(.noDefaultCap(scale, terms: terms.terms.map(\.term)))
        return none
      }
      return band
    }
    guard let band = terms.band(of: word.value) else {
      problems.report(.unknownCapTerm(word, scale: terms))
      return none
    }
    return band
  }

  private func halfLife(_ fields: Fields, _ problems: inout Problems) -> Int? {
    let standard = 500
    guard let recency = fields.fields("recency", RuleSetTables.recency, &problems) else {
      return standard
    }
    guard let text = recency.text("half_life", &problems) else { return standard }
    if text.value == "never" { return nil }
    guard let hundredths = LengthOfTime(text.value)?.hundredthsOfYears, hundredths > 0 else {
      problems.report(.notADuration(text, example: "5 years"))
      return standard
    }
    return hundredths
  }

  private func confidence(
    _ fields: Fields, _ problems: inout Problems
  ) -> ConfidencePolicy {
    let given = fields.fields("confidence", RuleSetTables.confidence, &problems)
    func share(_ key: String, otherwise: Int) -> Factor {
      let number = given?.bounded(key, places: 4, &problems)?.value
      return Factor(tenThousandths: number ?? otherwise)
    }
    return ConfidencePolicy(
      lowBelow: share("low_below", otherwise: 5000),
      lowOpenAbove: share("low_open_above", otherwise: 3333),
      highOpenBelow: share("high_open_below", otherwise: 1000))
  }
}

/// A length of time in words: `5 years`, `18 months`, `400 days`.
struct LengthOfTime {
  private let count: Int
  private let unit: Unit

  private enum Unit: String { case day, month, year }

  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (0...100_000).contains(count) else {
      return nil
    }
    let name = words[1].hasSuffix("s") ? String(words[1].dropLast()) : String(words[1])
    guard let unit = Unit(rawValue: name) else { return nil }
    self.count = count
    self.unit = unit
  }

  private init(_ count: Int, _ unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The length of time nearest to some hundredths of years, in the greatest unit that says it.
  init(hundredthsOfYears hundredths: Int) {
    let months = LengthOfTime((hundredths * 12 + 50) / 100, .month)
    let days = LengthOfTime((hundredths * hundredthsOfDaysPerYear + 5_000) / 10_000, .day)
    if hundredths % 100 == 0 {
      self.init(hundredths / 100, .year)
    } else if months.hundredthsOfYears == hundredths || days.count > 100_000 {
      self = months.count > 100_000 ? LengthOfTime((hundredths + 50) / 100, .year) : months
    } else {
      self = days
    }
  }

  /// As it is written: `5 years`, `18 months`.
  var text: String { "\(count) \(unit.rawValue)\(count == 1 ? "" : "s")" }

  /// Years in hundredths, rounded.
  var hundredthsOfYears: Int {
    switch unit {
    case .year: count * 100
    case .month: (count * 100 + 6) / 12
    case .day: (count * 10_000 + hundredthsOfDaysPerYear / 2) / hundredthsOfDaysPerYear
    }
  }

  /// Whole days, rounded up: "2 years" reaches two years.
  var days: Int {
    switch unit {
    case .year: (count * hundredthsOfDaysPerYear + 99) / 100
    case .month: (count * hundredthsOfDaysPerYear + 1199) / 1200
    case .day: count
    }
  }
}
