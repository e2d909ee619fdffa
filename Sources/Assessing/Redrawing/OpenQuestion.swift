import RuleBook
import ThreatModel

/// A verdict that the evidence leaves open, settled for one draw after the other.
///
/// Draws that lie in one region of what is open have one answer, which is looked for once: a region
/// is cut, at lots at which something may change, until the condition is decided in all of it.
/// What then is still open hangs on fields of which a draw says whether they speak for or against.
struct OpenQuestion {
  /// What a condition looks at.
  enum Scope: Hashable {
    case incident(Int)
    /// All incidents, for a rule.
    case actor
    /// All incidents, for a gate.
    case gate
    /// One incident, for a gate that is bound to it.
    case gateAt(Int)
  }

  private enum Node {
    case unseen
    case settled(Bool)
    /// Holds if all of these of `hanging` speak for it.
    case hanging(Range<Int>)
    case cut(DrawCut, below: Int, from: Int)
  }

  private let condition: Condition
  private let scope: Scope
  private var nodes: [Node] = [.unseen]
  /// Quantities on which verdicts hang.
  private var hanging: [Int] = []

  init(_ condition: Condition, _ scope: Scope) {
    self.condition = condition
    self.scope = scope
  }

  /// Whether the condition holds in a draw.
  ///
  /// - Parameters:
  ///   - draw: Where each open quantity lies.
  ///   - evidence: What the quantities mean.
  /// - Returns: The verdict of the draw.
  mutating func holds(in draw: [Lot], _ evidence: OpenEvidence) -> Bool {
    var node = 0
    while true {
      switch nodes[node] {
      case .settled(let holds): return holds
      case .hanging(let places): return places.allSatisfy { draw[hanging[$0]].isHeads }
      case .cut(let cut, let below, let from):
        node = evidence.isBelow(cut, draw) ? below : from
      case .unseen: look(at: node, in: sides(around: draw, evidence), evidence)
      }
    }
  }

  /// The region of the unseen node to which a draw leads: for each cut on the way, its side.
  private func sides(around draw: [Lot], _ evidence: OpenEvidence) -> OpenSides {
    var sides = OpenSides()
    var node = 0
    while case .cut(let cut, let below, let from) = nodes[node] {
      let isBelow = evidence.isBelow(cut, draw)
      sides.cut(at: cut, isBelow: isBelow)
      node = isBelow ? below : from
    }
    return sides
  }

  private mutating func look(at node: Int, in sides: OpenSides, _ evidence: OpenEvidence) {
    let finding = evidence.finding(condition, scope, where: sides)
    switch finding.verdict {
    case .yes: nodes[node] = .settled(true)
    // What cannot be evaluated speaks for nothing.
    case .no, .failed: nodes[node] = .settled(false)
    case .unknown:
      if let cut = evidence.cut(finding.openFields, where: sides) {
        nodes[node] = .cut(cut, below: nodes.count, from: nodes.count + 1)
        nodes += [.unseen, .unseen]
      } else {
        let quantities = evidence.quantities(of: finding.openFields)
        nodes[node] =
          quantities.isEmpty
          ? .settled(false) : .hanging(hanging.count..<hanging.count + quantities.count)
        hanging += quantities
      }
    }
  }
}

/// Where draws part.
enum DrawCut {
  /// At a lot of a quantity.
  case lot(Lot, quantity: Int)
  /// At so many days from an incident's first activity to its last.
  case duration(Int, incident: Int)
}

/// A part of what some incidents may turn out to be: where draws lie in it.
struct OpenSides {
  /// By quantity.
  var lots: [Int: ClosedRange<Lot>] = [:]
  /// By incident: the days from the first activity to the last.
  var durations: [Int: ClosedRange<Int>] = [:]

  /// Everything.
  init() {}

  /// Leaves only what lies on one side of a cut.
  mutating func cut(at cut: DrawCut, isBelow: Bool) {
    switch cut {
    case .lot(let lot, let quantity):
      let side = lots[quantity] ?? Lot.low...Lot.high
      lots[quantity] =
        isBelow ? side.lowerBound...Lot(lot.bits - 1) : lot...side.upperBound
    case .duration(let days, let incident):
      let side = durations[incident] ?? 0...Int.max
      durations[incident] = isBelow ? side.lowerBound...days - 1 : days...side.upperBound
    }
  }

  /// How much there still is of what would be cut, as a share of all lots; a duration is settled
  /// with the fewest cuts, and so goes before everything else.
  func width(at cut: DrawCut) -> UInt32 {
    guard case .lot(_, let quantity) = cut else { return .max }
    return lots[quantity].map { $0.upperBound.bits - $0.lowerBound.bits } ?? .max - 1
  }

  /// One draw alone.
  init(_ draw: [Lot]) {
    for (quantity, lot) in draw.enumerated() { lots[quantity] = lot...lot }
  }
}
