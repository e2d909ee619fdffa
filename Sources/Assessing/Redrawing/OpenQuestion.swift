import CEL
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
    /// Holds if all of these quantities speak for it.
    case hanging([Int])
    case cut(quantity: Int, at: Lot, below: Int, from: Int)
  }

  private let condition: Condition
  private let scope: Scope
  private var nodes: [Node] = [.unseen]

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
  mutating func holds(in draw: some RandomAccessCollection<Lot>, _ evidence: OpenEvidence)
    -> Bool
  {
    var node = 0
    while true {
      switch nodes[node] {
      case .settled(let holds): return holds
      case .hanging(let quantities): return quantities.allSatisfy { draw.at($0).isHeads }
      case .cut(let quantity, let lot, let below, let from):
        node = draw.at(quantity) < lot ? below : from
      case .unseen: look(at: node, in: region(around: draw), evidence)
      }
    }
  }

  /// The region of the unseen node to which a draw leads: for each cut on the way, its side.
  private func region(around draw: some RandomAccessCollection<Lot>)
    -> [Int: ClosedRange<Lot>]
  {
    var sides: [Int: ClosedRange<Lot>] = [:]
    var node = 0
    while case .cut(let quantity, let lot, let below, let from) = nodes[node] {
      let side = sides[quantity] ?? Lot.low...Lot.high
      let isBelow = draw.at(quantity) < lot
      sides[quantity] =
        isBelow
        ? side.lowerBound...Lot(lot.bits - 1) : lot...side.upperBound
      node = isBelow ? below : from
    }
    return sides
  }

  private mutating func look(
    at node: Int, in sides: [Int: ClosedRange<Lot>], _ evidence: OpenEvidence
  ) {
    let finding = evidence.finding(condition, scope, where: sides)
    switch finding.verdict {
    case .yes: nodes[node] = .settled(true)
    // What cannot be evaluated speaks for nothing.
    case .no, .failed: nodes[node] = .settled(false)
    case .unknown:
      if let (quantity, lot) = evidence.cut(finding.openFields, where: sides) {
        nodes[node] = .cut(
          quantity: quantity, at: lot, below: nodes.count, from: nodes.count + 1)
        nodes += [.unseen, .unseen]
      } else {
        let hanging = evidence.quantities(of: finding.openFields)
        nodes[node] = hanging.isEmpty ? .settled(false) : .hanging(hanging)
      }
    }
  }
}

extension RandomAccessCollection {
  /// The element so many places from the first.
  fileprivate func at(_ place: Int) -> Element { self[index(startIndex, offsetBy: place)] }
}

/// What some incidents may turn out to be, by the quantities that are open.
final class OpenEvidence {
  /// In the order of the incidents.
  let quantities: [OpenQuantity]
  let incidents: [OpenIncident]

  private let fields: ConditionFields
  private let places: [OpenQuantity: Int]
  private let incidentPlaces: [String: Int]
  private let known: [IncidentFacts]
  private var seen: [Key: IncidentFacts] = [:]

  private struct Key: Hashable {
    let incident: Int
    let region: OpenRegion
  }

  init(_ incidents: [OpenIncident], fields: ConditionFields) {
    self.incidents = incidents
    self.fields = fields
    quantities = incidents.flatMap(\.quantities)
    places = Dictionary(
      quantities.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    incidentPlaces = Dictionary(
      incidents.enumerated().map { ($1.visible.view.id, $0) },
      uniquingKeysWith: { first, _ in first })
    known = incidents.map { IncidentFacts($0.visible.view, fields: fields) }
  }

  /// The place of a quantity in a draw.
  func place(of quantity: OpenQuantity) -> Int? { places[quantity] }

  /// What a condition says where quantities lie in a region.
  func finding(
    _ condition: Condition, _ scope: OpenQuestion.Scope, where sides: [Int: ClosedRange<Lot>],
    scores: Value = .null
  ) -> Finding {
    switch scope {
    case .incident(let incident):
      evidence(of: [incident], where: sides).finding(condition, at: 0)
    case .actor: evidence(of: Array(incidents.indices), where: sides).finding(condition)
    case .gate:
      evidence(of: Array(incidents.indices), where: sides).finding(condition, scores: scores)
    case .gateAt(let incident):
      evidence(of: [incident], where: sides).finding(condition, scores: scores)
    }
  }

  private func evidence(
    of incidents: [Int], where sides: [Int: ClosedRange<Lot>]
  ) -> Evidence {
    Evidence(incidents.map { facts(of: $0, where: sides) }, fields: fields)
  }

  /// Where a region is best cut for the sake of open fields; `nil` where no cut helps.
  func cut(
    _ open: [MissingField], where sides: [Int: ClosedRange<Lot>]
  ) -> (quantity: Int, at: Lot)? {
    for missing in open {
      guard let incident = missing.incident.flatMap({ incidentPlaces[$0] }) else { continue }
      let region = region(of: incident, where: sides)
      guard let (path, lot) = incidents[incident].cut(region, for: missing.field),
        let quantity = quantity(path, ofIncident: incident)
      else { continue }
      return (quantity, lot)
    }
    return nil
  }

  /// The places of the open fields that a draw settles for or against.
  func quantities(of open: [MissingField]) -> [Int] { open.compactMap { places[.field($0)] } }

  private func quantity(
    _ path: WritableKeyPath<OpenRegion, ClosedRange<Lot>>, ofIncident incident: Int
  ) -> Int? {
    let id = incidents[incident].visible.view.id
    return switch path {
    case \.likelihood: places[.likelihood(incident: id)]
    case \.last: places[.lastActivity(incident: id)]
    default: places[.firstActivity(incident: id)]
    }
  }

  private func region(of incident: Int, where sides: [Int: ClosedRange<Lot>]) -> OpenRegion {
    var region = OpenRegion()
    for path in [\OpenRegion.likelihood, \.last, \.first] {
      guard let quantity = quantity(path, ofIncident: incident), let side = sides[quantity]
      else { continue }
      region[keyPath: path] = side
    }
    return region
  }

  private func facts(of incident: Int, where sides: [Int: ClosedRange<Lot>]) -> IncidentFacts {
    let region = region(of: incident, where: sides)
    guard region != OpenRegion() else { return known[incident] }
    let key = Key(incident: incident, region: region)
    if let facts = seen[key] { return facts }
    let facts = IncidentFacts(incidents[incident].view(in: region), fields: fields)
    seen[key] = facts
    return facts
  }
}
