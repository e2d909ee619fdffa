import Dossiers
import SourceText
import ThreatModel

/// Turns the objects of STIX files into groups and incidents of dossiers.
struct STIXEvidence {
  let collection: STIXCollection
  let context: EvidenceContext
  let claimants: STIXClaimants
  let grades: ClaimGrades
  var ties: STIXTies
  private var targets: STIXTargets
  var markings: STIXMarkings
  private var ids = ReadableIDs()
  private var groupIDs: [Int: String] = [:]
  private var incidentIDs: [Int: String] = [:]
  /// The campaigns that incidents are part of, and those that have parts.
  private var campaigns: [Int: [Int]] = [:]
  private var hasParts: Set<Int> = []
  var used: Set<Int> = []
  var drafts: DossierDrafts
  var log: ImportLog

  init(
    _ collection: STIXCollection, _ ties: STIXTies, files: [SourceFile],
    in context: EvidenceContext, _ log: ImportLog
  ) {
    self.collection = collection
    self.context = context
    self.ties = ties
    self.log = log
    claimants = STIXClaimants(collection, context.vocabulary, files: files)
    grades = ClaimGrades(context.scales)
    targets = STIXTargets(collection, context.vocabulary)
    markings = STIXMarkings(collection)
    drafts = DossierDrafts(context.vocabulary)
    for relation in collection.relations
    where [.partOf, .attributedTo].contains(relation.kind)
      && collection.objects[relation.target].role == .campaign
    {
      campaigns[relation.source, default: []].append(relation.target)
      hasParts.insert(relation.target)
    }
  }

  /// Takes over everything that a dossier has a place for, and says of the rest why not.
  mutating func evidence() -> ImportedEvidence {
    let holding = collection.objects.indices.filter { collection.holds($0) }
    for place in holding where collection.objects[place].role == .actor { takeGroup(place) }
    let operations = holding.filter {
      [.campaign, .incident].contains(collection.objects[$0].role)
    }
    var incidentNames = ReadableIDs()
    for place in operations where ties.ties[place] != nil {
      let object = collection.objects[place]
      incidentIDs[place] = incidentNames.id(
        for: object.title, origin: object.id, fallback: "incident")
    }
    for place in operations { takeIncident(place) }
    tellUnused(holding)
    return ImportedEvidence(dossiers: drafts.dossiers, notes: log.notes, read: log.read)
  }

  mutating func note(_ kind: ImportNote.Kind, _ object: STIXObject, _ reason: String) {
    log.note(kind, object.id, at: object.node, in: object.file, reason)
  }

  // MARK: Groups

  private mutating func takeGroup(_ place: Int) {
    let object = collection.objects[place]
    guard let name = object.name else {
      return note(.skipped, object, "it has no name")
    }
    guard let ties = ties.ties[place] else {
      return note(.skipped, object, "nothing in the data says which state it belongs to")
    }
    let id = ids.id(for: name, origin: object.id, fallback: "group")
    groupIDs[place] = id
    use([place])
    let aliases = Self.aliases(of: object, beside: name)
    let marking = strictest([place])
    for tie in ties {
      let sources = cite(object, joined: tie.joined, in: tie.state)
      drafts[tie.state].tighten(to: marking)
      drafts[tie.state].groups.append(
        Group(
          id: id, name: name, aliases: aliases, organisation: organisation(of: place),
          sources: sources, origins: ["stix:" + object.id]))
    }
  }

  private static func aliases(of object: STIXObject, beside name: String) -> [String] {
    var seen: Set<String> = [name.foldedName]
    return object.texts("aliases").compactMap { PlainText.line($0, most: 150) }
      .filter { seen.insert($0.foldedName.isEmpty ? $0 : $0.foldedName).inserted }
  }

  /// The body that a group is attributed to.
  private func organisation(of place: Int) -> String? {
    ties.attributions(of: place).map { collection.objects[$0.target] }
      .first { $0.role == .identity && $0["identity_class"] == "organization" }?.name
  }

  // MARK: Incidents

  private mutating func takeIncident(_ place: Int) {
    let object = collection.objects[place]
    guard let name = object.name else { return note(.skipped, object, "it has no name") }
    guard let found = ties.ties[place], let id = incidentIDs[place] else {
      let named = ties.attributions(of: place).map { collection.objects[$0.target].title }
      return note(
        .skipped, object,
        named.isEmpty
          ? "nothing attributes it to anybody"
          : "it is attributed to \(named.joined(separator: ", ")), of which no state is known")
    }
    let struck = targets.struck(by: place, ties, &log)
    let (first, last) = dates(of: object)
    let marking = strictest([place] + struck.used)
    for state in found.map(\.state) {
      let claims = claims(on: place, against: state)
      guard !claims.isEmpty else { continue }
      let own = cite(object, joined: nil, in: state)
      var incident = Incident(id: id, title: name, claims: claims, span: .nowhere)
      incident.summary = object.node["description"].flatMap { description in
        description.textLength < 1 << 20 ? description.text.flatMap(PlainText.summary) : nil
      }
      incident.origins = ["stix:" + object.id]
      incident.campaign = campaign(of: place)
      incident.groups = groups(of: place, in: state)
      incident.first = first.map { Fact($0, sources: own, span: .nowhere) }
      incident.last = last.map { Fact($0, sources: own, span: .nowhere) }
      incident.victims = TermList(words: struck.victims, sources: own)
      incident.targets = TermList(words: struck.targets, sources: own)
      incident.sectors = TermList(words: struck.sectors, sources: own)
      use([place] + struck.used)
      drafts[state].tighten(to: marking)
      drafts[state].incidents.append(incident)
    }
  }

  /// The key that an incident shares with the campaign that it is part of, and with its other parts.
  private func campaign(of place: Int) -> String? {
    let object = collection.objects[place]
    if object.role == .campaign {
      return hasParts.contains(place) ? incidentIDs[place] : nil
    }
    return (campaigns[place] ?? []).lazy.compactMap { incidentIDs[$0] }.first
  }

  /// The groups that an operation, or the campaign that it is part of, is attributed to.
  private func groups(of place: Int, in state: String) -> [String] {
    var groups: [String] = []
    for step in [place] + (campaigns[place] ?? []) {
      for target in ties.attributions(of: step).map(\.target) {
        guard let id = groupIDs[target], !groups.contains(id),
          ties.ties[target]?.contains(where: { $0.state == state }) == true
        else { continue }
        groups.append(id)
      }
    }
    return groups
  }

  private mutating func dates(
    of object: STIXObject
  ) -> (first: PartialDate?, last: PartialDate?) {
    let first = day("first_seen", of: object)
    let last = day("last_seen", of: object)
    guard let start = first, let end = last, end.latest < start.earliest else {
      return (first, last)
    }
    note(
      .contradictory, object,
      "it is last seen on \(end), before it is first seen on \(start); the last day was left out")
    return (first, nil)
  }

  private mutating func day(_ property: String, of object: STIXObject) -> PartialDate? {
    guard let text = object.line(property, most: 64) else { return nil }
    if let day = STIXTimestamp(text)?.day { return PartialDate(day) }
    note(.incomplete, object, "'\(property)' is no timestamp: \(text)")
    return nil
  }

  // MARK: The rest

  /// Says of each object that was not taken over why.
  private mutating func tellUnused(_ places: [Int]) {
    used.formUnion(ties.used)
    let usable = Set(collection.relations.map(\.place))
    var reasons: [String: String] = [:]
    for place in places where !used.contains(place) {
      let object = collection.objects[place]
      switch object.role {
      case .actor, .campaign, .incident, .marking: continue
      case .relationship:
        guard usable.contains(place) else { continue }
        note(.skipped, object, "nothing that it ties together was taken over")
      case .identity, .location:
        note(.skipped, object, "nothing that was taken over names it")
      case .other:
        let type = object.type
        let reason = reasons[type] ?? "a dossier has no place for an object of type '\(type)'"
        reasons[type] = reason
        note(.skipped, object, reason)
      }
    }
  }
}
