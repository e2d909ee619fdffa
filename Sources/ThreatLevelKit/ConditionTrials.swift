import Assessing
import Dossiers
import RuleBook
public import SourceText
public import ThreatModel
import YAMLTree

/// What a condition is tried on.
public enum TrialEvidence: Sendable {
  /// Every visible incident of a state, by code, name or alias.
  case actor(String)
  /// One of them, by id.
  case incident(String, of: String)
  /// A file with the fields of one incident, as in a rule's examples, or `incidents` with several.
  case facts(String)
}

extension Workspace {
  /// Reads a condition and tries it.
  ///
  /// - Parameters:
  ///   - condition: In CEL, of any type; over `incident`, or over `incidents` and `scores`.
  ///   - evidence: What to try it on; `nil` if it is only to be read.
  ///   - asOf: The day; what became public later is not seen.
  /// - Returns: What it gave, with an error for each place where it failed, or what is wrong with
  ///   the condition or the evidence.
  public func trying(
    _ condition: String, on evidence: TrialEvidence?, asOf: CalendarDate
  ) -> Checked<ConditionReport> {
    TriedCondition.read(MappedText(condition, named: "condition"), with: program).then { tried in
      outcomes(of: tried, on: evidence, asOf: asOf).then { outcomes, marking in
        Checked(
          ConditionReport(
            rules: identity, asOf: evidence.flatMap { $0.isOfDossier ? asOf : nil },
            marking: marking, condition: condition, isAboutOneIncident: tried.scope == .incident,
            type: tried.type, fields: tried.fields, cost: tried.cost,
            trials: outcomes.map(\.trial)), outcomes.compactMap(\.failure))
      }
    }
  }

  private func outcomes(
    of condition: TriedCondition, on evidence: TrialEvidence?, asOf: CalendarDate
  ) -> Checked<([TriedCondition.Outcome], Marking?)> {
    switch evidence {
    case nil: return Checked(([], nil))
    case .facts(let path):
      return Library.document(path).then { document in
        ExampleReader.read(document.root, with: program, in: context)
      }.map { (condition.trials(on: $0), nil) }
    case .actor(let name):
      return trials(of: condition, on: name, incident: nil, asOf: asOf)
    case .incident(let id, let name):
      return trials(of: condition, on: name, incident: id, asOf: asOf)
    }
  }

  private func trials(
    of condition: TriedCondition, on name: String, incident: String?, asOf: CalendarDate
  ) -> Checked<([TriedCondition.Outcome], Marking?)> {
    let dossier: Dossier
    do {
      dossier = try dossiers(named: [name])[0]
    } catch {
      return Checked(nil, [error])
    }
    guard let outcomes = condition.trials(on: dossier, asOf: asOf, incident: incident) else {
      let visible = assess(dossier, with: program, asOf: asOf, detail: .summary).incidents
      let ids = visible.map(\.id)
      return Checked(
        nil,
        [
          .unknownIncident(
            incident ?? "", known: ids, nearest: nearestName(to: incident ?? "", in: ids))
        ])
    }
    return Checked((outcomes, dossier.marking))
  }

  /// What the conditions of the rule set may use.
  public var language: LanguageReport { program.language.report(of: identity) }
}

extension TrialEvidence {
  fileprivate var isOfDossier: Bool {
    if case .facts = self { false } else { true }
  }
}
