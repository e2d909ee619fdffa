import Testing
import ThreatModel

/// SplitMix64: small, and the same everywhere for the same seed.
struct FixedNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Writes dossiers that hold everything a dossier may hold, in random mixtures.
struct DossierGenerator {
  private var numbers: FixedNumbers

  init(seed: UInt64) { numbers = FixedNumbers(seed: seed) }

  /// The fields of one incident, each as YAML text, in any order.
  typealias Fields = [String]

  /// Some incidents with ids i1, i2 ….
  mutating func incidents(_ range: ClosedRange<Int> = 1...7) -> [Fields] {
    (1...Int.random(in: range, using: &numbers)).map { incident("i\($0)") }
  }

  /// A dossier of incidents.
  static func dossier(
    _ incidents: [Fields], actor: String = "{code: CN, name: China}"
  ) throws -> Dossier {
    try AssessingTests.dossier(
      incidents.map { fields in
        "- " + fields.joined(separator: "\n").indented(by: 2).dropFirst(2)
      }.joined(separator: "\n"), actor: actor)
  }

  /// A day on which much, little or nothing was public.
  mutating func dayOfAssessment() throws -> CalendarDate {
    try day(date(2016...2027, precise: true))
  }

  /// The same things in another order.
  mutating func shuffle<Element>(_ list: inout [Element]) { list.shuffle(using: &numbers) }

  mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  mutating func pick<Element>(_ list: [Element]) -> Element {
    list[Int.random(in: list.indices, using: &numbers)]
  }

  private mutating func some(_ list: [String], _ count: ClosedRange<Int>) -> [String] {
    Array(list.shuffled(using: &numbers).prefix(Int.random(in: count, using: &numbers)))
  }

  // MARK: Fields

  private mutating func incident(_ id: String) -> Fields {
    var fields = ["id: \(id)", "title: Incident \(id)"]
    func add(_ key: String, _ value: String?) {
      if let value { fields.append("\(key): \(value)") }
    }
    add("campaign", chance(40) ? pick(["storm", "tide"]) : nil)
    add("first", fact { $0.date(2012...2017) })
    add("last", fact { $0.date(2018...2026) })
    add("disclosed", fact { $0.date(2018...2024) })
    add("ongoing", fact { $0.pick(["true", "false"]) })
    add("outcome", fact { $0.pick(["attempted", "presence", "effect", "effect"]) })
    add("victims", terms(["GB", "US", "FR", "DE", "JP", "NATO", "EU"], 1...6))
    add(
      "targets",
      terms(
        [
          "electoral-body", "legislature", "government", "critical-infrastructure", "technology",
          "personal-data", "supply-chain", "health",
        ], 1...3))
    add("sectors", terms(["energy", "health", "finance", "government"], 1...4))
    add(
      "operations",
      terms(["espionage", "data-theft", "destruction", "prepositioning", "hack-and-leak"], 1...3))
    let effects = ["people", "loss_usd", "organisations", "deaths", "dwell_months"]
      .compactMap { measure in chance(40) ? "  \(measure): \(number())" : nil }
    if !effects.isEmpty { fields.append("effects:\n" + effects.joined(separator: "\n")) }
    let claims = (0...Int.random(in: 0...3, using: &numbers)).map { claim(isFirst: $0 == 0) }
    fields.append("claims:\n" + claims.joined(separator: "\n"))
    let responses = (0..<Int.random(in: 0...3, using: &numbers)).map { _ in response() }
    if !responses.isEmpty { fields.append("responses:\n" + responses.joined(separator: "\n")) }
    return fields
  }

  /// Not reported, unknown, plain or with a day since when it is known.
  private mutating func fact(_ value: (inout Self) -> String) -> String? {
    switch Int.random(in: 0..<10, using: &numbers) {
    case 0, 1: return nil
    case 2: return "unknown"
    case 3: return "{value: \(value(&self)), known: \(date(2018...2025)), sources: [s2]}"
    default: return value(&self)
    }
  }

  private mutating func terms(_ words: [String], _ count: ClosedRange<Int>) -> String? {
    if chance(10) { return nil }
    if chance(12) { return "unknown" }
    let items = some(words, count).map { word in
      chance(20) ? "{term: \(word), known: \(date(2018...2025)), sources: [s3]}" : word
    }
    return "[" + items.joined(separator: ", ") + "]"
  }

  private mutating func number() -> String {
    let low = pick([0, 1, 12, 60, 999, 100_000, 5_000_000, 40_000_000, 2_000_000_000])
    return pick([
      "\(low)", "{about: \(low)}", "{more_than: \(low)}", "{up_to: \(low)}",
      "{from: \(low / 10), to: \(low * 3)}", "unknown",
      "{value: \(low), known: \(date(2018...2025))}",
    ])
  }

  private mutating func date(_ years: ClosedRange<Int>, precise: Bool = false) -> String {
    let year = "\(Int.random(in: years, using: &numbers))"
    let month = "\(year)-0\(Int.random(in: 1...9, using: &numbers))"
    let day = "\(month)-1\(Int.random(in: 0...9, using: &numbers))"
    return precise ? day : pick([year, month, day, day])
  }

  private static let terms = [
    ("phia", "highly likely"), ("phia", "almost certain"), ("phia", "likely"),
    ("phia", "realistic possibility"), ("icd203", "very likely"), ("ungraded", "asserted"),
    ("ungraded", "charged"), ("ungraded", "suspicion"), ("ungraded", "verdict"),
    ("vendor", "asserted"), ("vendor", "high confidence"), ("stix", "high"), ("admiralty", "'2'"),
  ]

  private mutating func claim(isFirst: Bool) -> String {
    let kind = pick(ClaimantKind.allCases + [.government, .government, .agency, .vendor]).rawValue
    let (scale, term) = pick(Self.terms)
    let link = pick(StateLink.allCases + [.organ, .directed, .affiliated]).rawValue
    var parts = [
      "by: X", "kind: \(kind)", "country: \(pick(["GB", "US", "FR", "EU"]))",
      "date: \(chance(90) || isFirst ? date(2018...2024) : "unknown")", "says: claim",
      "scale: \(scale)", "term: \(term)", "link: \(link)",
      "sources: [\(pick(["s1", "s2", "s4, s5"]))]",
    ]
    if chance(20) { parts.append("about: \(pick(["theft", "purpose"]))") }
    if chance(10), !isFirst { parts.append("accuses: VN") }
    if chance(25) { parts.append("joint: [\(pick(["US", "FR", "GB, US"]))]") }
    if chance(10) { parts.append("withdrawn: {date: \(date(2022...2026))}") }
    return "  - {\(parts.joined(separator: ", "))}"
  }

  private mutating func response() -> String {
    var parts = [
      "kind: \(pick(["sanctions", "indictment", "conviction", "expulsion", "notice"]))",
      "by: \(pick(["GB", "[US, EU]"]))", "date: \(date(2018...2024))", "sources: [s3]",
    ]
    if chance(60) { parts.append("level: \(pick(["person", "entity", "organ", "state"]))") }
    if chance(30) { parts.append("individuals: \(pick([0, 1, 7]))") }
    if chance(70) { parts.append("instrument: \(pick(["act-1", "act-2", "act-3"]))") }
    return "  - {\(parts.joined(separator: ", "))}"
  }
}
