import SourceText
import ThreatModel
import YAMLTree

/// The order of the dates of one incident, for what is said about it.
///
/// Two dates contradict each other only if no day that the one allows fits the other. A
/// contradiction is a warning: sources do contradict each other, and an assessment goes by each
/// date as it stands.
struct Chronology {
  /// The first activity, if it is known.
  private let first: Located<PartialDate>?

  /// The order in which an incident with this first activity can have gone on.
  init(first: Fact<PartialDate>?) {
    self.first = first.flatMap { fact in fact.value.map { Located($0, at: fact.span) } }
  }

  /// Reports what is dated before the activity that it is about.
  func check(_ date: PartialDate??, _ what: String, at node: YAMLNode?, _ problems: inout Problems)
  {
    guard let first, let node, let date = date ?? nil,
      date.latest < first.value.earliest
    else { return }
    problems.report(.beforeItBegan(what, at: node.span, first: first.span))
  }

  /// Reports a withdrawal that is dated before what it withdraws.
  static func check(
    _ withdrawal: Withdrawal?, of date: PartialDate??, at fields: Fields,
    _ problems: inout Problems
  ) {
    guard let withdrawal, let made = date ?? nil, withdrawal.date.latest < made.earliest,
      let place = fields["withdrawn"]?["date"], let madeAt = fields["date"]
    else { return }
    problems.report(.withdrawnBeforeMade(at: place.span, made: madeAt.span))
  }

  /// Reports a disclosure before anything happened, and facts that are said to have been known
  /// before the disclosure.
  static func check(_ incident: Incident, _ problems: inout Problems) {
    guard let disclosed = incident.disclosed, let day = disclosed.value?.earliest else { return }
    if let first = incident.first, let start = first.value?.earliest,
      let disclosure = disclosed.value, disclosure.latest < start
    {
      problems.report(.disclosedBeforeItBegan(disclosed.span, first: first.span))
    }
    func check<Value>(_ fact: Fact<Value>?) {
      guard let fact, let known = fact.known, known.latest < day else { return }
      problems.report(.knownBeforeDisclosure(at: fact.span, disclosed: disclosed.span))
    }
    check(incident.first)
    check(incident.last)
    check(incident.isOngoing)
    check(incident.outcome)
    for list in [incident.victims, incident.targets, incident.sectors, incident.operations] {
      list.terms.forEach(check)
    }
    for list in incident.grades.values { list.terms.forEach(check) }
    incident.effects.values.forEach(check)
  }
}
