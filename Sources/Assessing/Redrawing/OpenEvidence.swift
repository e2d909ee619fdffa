import CEL
import RuleBook
import ThreatModel

/// What some incidents may turn out to be, by the quantities that are open.
final class OpenEvidence {
  /// In the order of the incidents.
  let quantities: [OpenQuantity]
  let incidents: [OpenIncident]

  private let fields: ConditionFields
  private let places: [OpenQuantity: Int]
  private let incidentPlaces: [String: Int]
  /// By incident: where its quantities stand in a draw.
  private let own: [Quantities]
  private let bounds: [IncidentBounds]
  private let known: [FactRange]
  private var seen: [Key: FactRange] = [:]

  /// Where the quantities of an incident stand in a draw; `nil` where they are settled.
  struct Quantities {
    let likelihood: Int?
    let last: Int?
    let first: Int?
  }

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
    own = incidents.map { [places] incident in
      let id = incident.visible.view.id
      return Quantities(
        likelihood: places[.likelihood(incident: id)],
        last: places[.lastActivity(incident: id)], first: places[.firstActivity(incident: id)])
    }
    bounds = incidents.map(IncidentBounds.init)
    known = incidents.map { FactRange($0.visible.view, fields: fields) }
  }

  /// The likelihood of an incident in a draw.
  func likelihood(of incident: Int, in draw: [Lot]) -> Factor {
    bounds[incident].likelihood(at: own[incident].likelihood.map { draw[$0] } ?? .low)
  }

  /// How much an incident has faded in a draw.
  func recency(of incident: Int, in draw: [Lot], halfLife: Int?) -> Factor {
    bounds[incident].recency(
      at: own[incident].last.map { draw[$0] } ?? .low, halfLife: halfLife)
  }

  /// On which side of a cut a draw lies.
  func isBelow(_ cut: DrawCut, _ draw: [Lot]) -> Bool {
    switch cut {
    case .lot(let lot, let quantity): return draw[quantity] < lot
    case .duration(let days, let incident):
      let own = own[incident]
      return bounds[incident].duration(
        first: own.first.map { draw[$0] } ?? .low, last: own.last.map { draw[$0] } ?? .low) < days
    }
  }

  /// What a condition says where quantities lie in a region.
  func finding(
    _ condition: Condition, _ scope: OpenQuestion.Scope, where sides: OpenSides,
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

  private func evidence(of incidents: [Int], where sides: OpenSides) -> Evidence {
    Evidence(incidents.map { facts(of: $0, where: sides) })
  }

  /// Where a region is best cut for the sake of open fields: where it is widest, so that what hangs
  /// on two quantities is not looked at day by day of one of them; `nil` where no cut helps.
  func cut(_ open: [MissingField], where sides: OpenSides) -> DrawCut? {
    var widest: (cut: DrawCut, width: UInt32)?
    for missing in open {
      guard let incident = missing.incident.flatMap({ incidentPlaces[$0] }),
        let cut = incidents[incident].cut(
          region(of: incident, where: sides), for: missing.field),
        let drawn = drawn(cut, ofIncident: incident),
        case let width = sides.width(at: drawn), width > widest?.width ?? 0
      else { continue }
      widest = (drawn, width)
    }
    return widest?.cut
  }

  /// A cut of an incident as draws see it; `nil` where no draw varies what it cuts.
  private func drawn(_ cut: OpenCut, ofIncident incident: Int) -> DrawCut? {
    let own = own[incident]
    return switch cut {
    case .likelihood(let lot): own.likelihood.map { .lot(lot, quantity: $0) }
    case .last(let lot): own.last.map { .lot(lot, quantity: $0) }
    case .first(let lot): own.first.map { .lot(lot, quantity: $0) }
    case .duration(let days):
      own.last == nil && own.first == nil ? nil : .duration(days, incident: incident)
    }
  }

  /// The places of the open fields that a draw settles for or against.
  func quantities(of open: [MissingField]) -> [Int] { open.compactMap { places[.field($0)] } }

  private func region(of incident: Int, where sides: OpenSides) -> OpenRegion {
    func side(_ quantity: Int?) -> ClosedRange<Lot> {
      quantity.flatMap { sides.lots[$0] } ?? Lot.low...Lot.high
    }
    return OpenRegion(
      likelihood: side(own[incident].likelihood), last: side(own[incident].last),
      first: side(own[incident].first), duration: sides.durations[incident] ?? 0...Int.max)
  }

  private func facts(of incident: Int, where sides: OpenSides) -> FactRange {
    let region = region(of: incident, where: sides)
    guard region != OpenRegion() else { return known[incident] }
    let key = Key(incident: incident, region: region)
    if let facts = seen[key] { return facts }
    let facts = FactRange(incidents[incident].view(in: region), fields: fields)
    seen[key] = facts
    return facts
  }
}
