import Dossiers
import SourceText
import ThreatModel

extension STIXEvidence {
  /// One claim for each relationship that ties an operation to a state.
  mutating func claims(on place: Int, against state: String) -> [Claim] {
    let object = collection.objects[place]
    var claims: [Claim] = []
    for relation in ties.attributions(of: place) {
      let found = ties.ties(through: relation).filter { $0.state == state }
      for tie in found {
        if let claim = claim(on: object, by: relation, tie) { claims.append(claim) }
      }
    }
    guard claims.isEmpty else { return claims }
    // Nobody is named, but where the operation came from is.
    for relation in ties.origins(of: place)
    where ties.state(ofLocation: relation.target) == state {
      let tie = StateTie(
        state: state, link: .territory,
        confidence: collection.objects[relation.place].confidence)
      if let claim = claim(on: object, by: relation, tie) { claims.append(claim) }
    }
    return claims
  }

  private mutating func claim(
    on object: STIXObject, by relation: STIXRelation, _ tie: StateTie
  ) -> Claim? {
    let statement = collection.objects[relation.place]
    let text = statement["start_time"] ?? statement["created"] ?? object["created"]
    guard let date = text.flatMap({ STIXTimestamp($0)?.day }) else {
      note(
        .skipped, object,
        "neither it nor \(statement.id), which attributes it, says when: no assessment could see it"
      )
      return nil
    }
    guard let claimant = claimants.claimant(of: [statement, object], ties) else {
      note(
        .skipped, object,
        "its author's country is not reported, and the vocabulary has no code ZZ to say so")
      return nil
    }
    // Who joins what MISP suspects knows no more than MISP, however sure the others are of the group.
    let given = tie.joined == nil ? tie.confidence : nil
    let grade =
      given.flatMap { grades.grade(confidence: $0) }
      ?? grades.grade(of: claimant.kind, isSuspicion: tie.joined?.isSuspicion ?? false)
    guard let grade else {
      note(.skipped, object, "the scales file has no term for how sure its attribution is")
      return nil
    }
    use([relation.place, relation.target])
    if let author = claimants.author(of: statement) ?? claimants.author(of: object) {
      use([author])
    }
    drafts[tie.state].tighten(to: strictest([relation.place, relation.target]))
    return Claim(
      by: claimant.name, kind: claimant.kind, country: claimant.country, date: PartialDate(date),
      says: STIXWords(collection, ties).says(relation, tie, context.vocabulary),
      wording: wording(tie), scale: grade.scale, term: grade.term, isGraded: grade.isGraded,
      likelihood: grade.likelihood, link: tie.link,
      sources: claimSources(object, statement, tie), span: .nowhere)
  }

  private func wording(_ tie: StateTie) -> String? {
    let own = tie.confidence.map { "confidence \($0) of 100 (STIX)" }
    let other = tie.joined?.actor.confidence.map {
      "attribution-confidence \($0) of 100 (MISP)"
    }
    let words = [own, other].compactMap(\.self)
    return words.isEmpty ? nil : words.joined(separator: "; ")
  }

  private mutating func claimSources(
    _ object: STIXObject, _ statement: STIXObject, _ tie: StateTie
  ) -> [String] {
    var sources = cite(object, joined: tie.joined, in: tie.state)
    for citation in statement.citations.documents {
      let id = drafts[tie.state].cite(citation)
      if !sources.contains(id) { sources.append(id) }
    }
    return sources
  }

  // MARK: Sources and markings

  /// What the data say of an object, which rests on what they cite; and what MISP says, if it was asked.
  mutating func cite(
    _ object: STIXObject, joined: MISPJoin.Match?, in state: String
  ) -> [String] {
    let source = drafts[state].source(ofObject: object.id) ?? cite(object, in: state)
    guard let joined else { return [source] }
    let other = drafts[state].cite(
      joined.citation, object: joined.actor.uuid, derivedFrom: [])
    return [source, other]
  }

  private mutating func cite(_ object: STIXObject, in state: String) -> String {
    if let place = claimants.author(of: object) { use([place]) }
    let (page, citations) = object.citations
    var seen: Set<String> = []
    let documents = citations.map { drafts[state].cite($0) }.filter { seen.insert($0).inserted }
    let name = "\(object.title) (\(object.type))"
    let title = page == nil ? "\(name) in \(claimants.fileName(of: object))" : name
    // The object's own page is what the data say, not what they rest on.
    return drafts[state].cite(
      Citation(publisher: claimants.authorName(of: [object]), title: title, url: page),
      object: object.id, derivedFrom: documents)
  }

  mutating func strictest(_ places: [Int]) -> Marking? {
    places.compactMap { markings.strictest(of: collection.objects[$0], &log) }.max()
  }

  mutating func use(_ places: [Int]) { used.formUnion(places) }
}
