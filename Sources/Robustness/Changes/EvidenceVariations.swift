import Assessing
import RuleBook
import SourceText
import ThreatModel

/// Everything in the evidence that is varied, thing by thing, in an order that does not depend on
/// the order of the files.
struct EvidenceVariations {
  private let scenario: Scenario
  private let scales: Scales
  /// The visible incidents by id, as the dossier holds them.
  private let incidents: [Incident]

  init(_ scenario: Scenario, scales: Scales) {
    self.scenario = scenario
    self.scales = scales
    let visible = Set(scenario.visible.map(\.id))
    incidents = scenario.dossier.incidents.filter { visible.contains($0.id) }
      .sorted { $0.id < $1.id }
  }

  // MARK: Claims

  /// Every visible claim that accuses the state at every other term of its own scale.
  var claims: [VariedThing] {
    incidents.flatMap { incident in
      incident.claims.filter(scenario.accuses).sorted { $0.key < $1.key }
        .compactMap { claim($0, at: incident) }
    }
  }

  private func claim(_ claim: Claim, at incident: Incident) -> VariedThing? {
    guard let scale = scales.scales[claim.scale],
      let place = scale.terms.firstIndex(where: {
        $0.term == claim.term || $0.aliases.contains(claim.term)
      })
    else { return nil }
    func variation(_ other: Int) -> Variation {
      let term = scale.terms[other]
      let change = AlteredClaim(
        incident: NamedID(id: incident.id, title: incident.title), by: claim.by, date: claim.date,
        subject: claim.subject, scale: NamedID(id: scale.id, title: scale.title),
        from: claim.term, to: term.term, steps: abs(other - place))
      return Variation(
        .claim(change),
        .incident(incident.id) { varied in
          for place in varied.claims.indices
          where varied.claims[place].span.bytes == claim.span.bytes {
            varied.claims[place].term = term.term
            varied.claims[place].likelihood = term.band
          }
        })
    }
    let last = scale.terms.count - 1
    return VariedThing(
      scale.terms.indices.filter { $0 != place }.map(variation),
      up: place < last ? [variation(last)] : [], down: place > 0 ? [variation(0)] : [])
  }

  // MARK: What is left out

  /// Every visible incident left out.
  var absences: [VariedThing] {
    incidents.map { incident in
      let id = incident.id
      let absence = Variation(
        .incident(NamedID(id: id, title: incident.title)),
        .dossier { $0.incidents.removeAll { $0.id == id } })
      return VariedThing([absence], up: [], down: [absence])
    }
  }

  /// Every source left out, with what hangs on it.
  var sources: [VariedThing] {
    scenario.dossier.sources.sorted { $0.id < $1.id }.map { source in
      let gone = scenario.dossier.sources(goingWith: source.id)
      let lists = incidents.flatMap { incident in
        incident.claims.filter(scenario.accuses).map(\.sources)
      }
      let answers = incidents.flatMap { incident in
        incident.responses.filter { scenario.isVisible($0) }.map(\.sources)
      }
      let change = AbsentSource(
        id: NamedID(id: source.id, title: source.title), publisher: source.publisher,
        copies: gone.subtracting([source.id]).sorted(),
        claims: lists.count { $0.hangs(on: gone) },
        facts: incidents.reduce(0) { sum, incident in
          sum + incident.factSources(visibleIn: scenario).count { $0.hangs(on: gone) }
        },
        responses: answers.count { $0.hangs(on: gone) })
      let absence = Variation(.source(change), .dossier { $0.leaveOut(gone) })
      return VariedThing([absence], up: mayRaise(gone) ? [absence] : [], down: [absence])
    }
  }

  /// Whether figures may rise without sources: a graded claim displaces what the same country said
  /// before, and a withdrawal hides a claim or response.
  private func mayRaise(_ gone: Set<String>) -> Bool {
    incidents.contains { incident in
      incident.claims.contains { claim in
        (claim.isGraded && claim.kind.isOfficial && claim.sources.hangs(on: gone))
          || (claim.withdrawn?.sources.hangs(on: gone) ?? false)
      }
        || incident.responses.contains { $0.withdrawn?.sources.hangs(on: gone) ?? false }
    }
  }

  // MARK: One more government

  /// Every visible incident attributed by a government that has said nothing so far, on the day of
  /// the assessment, at each term of the rule set's scale and each link that counts.
  var governments: [VariedThing] {
    let links = StateLink.allCases.filter {
      scenario.program.settings.attribution.links.contains($0)
    }
    guard let closest = links.first, let top = scenario.program.scale.terms.indices.last,
      let name = silentStates.first
    else { return [] }
    return incidents.map { incident in
      VariedThing(
        scenario.program.scale.terms.indices.flatMap { place in
          links.map { government(name, place, $0, at: incident, isSecond: false) }
        }, up: [government(name, top, closest, at: incident, isSecond: false)], down: [])
    }
  }

  /// The surest attribution of each incident by another government than the first.
  var secondGovernments: [VariedThing] {
    let links = StateLink.allCases.filter {
      scenario.program.settings.attribution.links.contains($0)
    }
    let states = silentStates
    guard let closest = links.first, let top = scenario.program.scale.terms.indices.last,
      states.count > 1
    else { return [] }
    return incidents.map { incident in
      let second = government(states[1], top, closest, at: incident, isSecond: true)
      return VariedThing([second], up: [second], down: [])
    }
  }

  private func government(
    _ state: String, _ place: Int, _ link: StateLink, at incident: Incident, isSecond: Bool
  ) -> Variation {
    let scale = scenario.program.scale
    let term = scale.terms[place]
    let claim = Claim(
      by: state, kind: .government, country: state, date: PartialDate(scenario.asOf), says: "",
      scale: scale.id, term: term.term, isGraded: !scale.isOurConvention, likelihood: term.band,
      link: link, span: incident.span)
    let change = FurtherGovernment(
      incident: NamedID(id: incident.id, title: incident.title), term: term.term, link: link,
      scale: NamedID(id: scale.id, title: scale.title), isSecond: isSecond)
    return Variation(.government(change), .incident(incident.id) { $0.claims.append(claim) })
  }

  /// States that the dossier does not mention, by code; which one it is must not matter.
  private var silentStates: [String] {
    let dossier = scenario.dossier
    var heard: Set<String> = [dossier.actor.code]
    for incident in dossier.incidents {
      for claim in incident.claims {
        heard.formUnion([claim.country, claim.accuses ?? claim.country] + claim.partners)
      }
      heard.formUnion(incident.responses.flatMap(\.by))
      heard.formUnion(incident.victims.terms.compactMap(\.value))
    }
    return scenario.program.fields.vocabulary.countries.keys.filter { !heard.contains($0) }.sorted()
  }
}

extension Claim {
  /// What an order that does not depend on the file goes by.
  fileprivate var key: (String, String, String, String, String) {
    (country, by, date.map { "\($0)" } ?? "", subject.rawValue, says)
  }
}
