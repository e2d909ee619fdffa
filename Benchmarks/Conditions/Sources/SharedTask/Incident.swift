/// A made-up incident: what the conditions may read.
public struct Incident: Sendable {
  /// The sectors that it struck, each once, in the order drawn.
  public let targets: [String]
  /// How long it went on, in days.
  public let durationDays: Double
  /// How sure its attribution is, in `0..<1`.
  public let confidence: Double
  /// How many records were taken.
  public let records: Int64
  /// Whether it still goes on.
  public let ongoing: Bool
}

extension Incident {
  /// The words that a target may be.
  public static let sectors = [
    "elections", "energy", "water", "hospitals", "finance", "military", "government", "media",
    "telecom", "transport", "education", "research",
  ]

  /// The first incidents of the task, drawn in an order that every language follows.
  public static func make(_ count: Int) -> [Incident] {
    var draws = Draws(seed: 42)
    return (0..<count).map { _ in Incident(&draws) }
  }

  private init(_ draws: inout Draws) {
    var targets: [String] = []
    for _ in 0..<(1 + draws.next(below: 5)) {
      let target = Incident.sectors[draws.next(below: Incident.sectors.count)]
      if !targets.contains(target) { targets.append(target) }
    }
    self.targets = targets
    durationDays = Double(Int(draws.nextFraction() * 20_000)) / 10
    confidence = Double(Int(draws.nextFraction() * 1_000)) / 1_000
    let digits = 1 + draws.next(below: 7)
    records = Int64(draws.next(below: (0..<digits).reduce(1) { power, _ in power * 10 }))
    ongoing = draws.next(below: 2) == 1
  }
}

/// The numbers of splitmix64.
private struct Draws {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func next(below end: Int) -> Int { Int(next() % UInt64(end)) }

  /// A number in `0..<1`, of 53 bits.
  mutating func nextFraction() -> Double { Double(next() >> 11) * 0x1p-53 }
}
