import RuleBook
import ThreatModel

/// What is not known and could be settled, with what learning it could move.
struct Gaps {
  private let evaluation: Evaluation
  private let asOf: CalendarDate
  /// Where each incident stands, by id.
  private let places: [String: Int]
  /// What each open field could turn out to be, evaluated.
  private var trials: [MissingField: [Evaluation]] = [:]

  init(_ evaluation: Evaluation, asOf: CalendarDate) {
    self.evaluation = evaluation
    self.asOf = asOf
    places = Dictionary(
      evaluation.incidents.enumerated().map { ($1.view.id, $0) },
      uniquingKeysWith: { first, _ in first })
    for field in Set(open.flatMap(\.fields)) {
      trials[field] = substitutions(of: field).map { trial([$0]) }
    }
  }

  /// A rule at an incident, or a gate, that open fields leave undecided.
  private struct OpenQuestion {
    let name: String
    let isGate: Bool
    let fields: [MissingField]
    let isSettled: (Evaluation) -> Bool
  }

  /// The fields of each gap; those that decide only together are one gap.
  var openFields: [[MissingField]] { Array(undecided.keys) }

  /// The gaps, greatest worth first.
  var all: [Gap] {
    undecided.map { fields, open in
      let incidents = Set(fields.compactMap(\.incident))
      return Gap(
        incident: incidents.count == 1 ? incidents.first : nil, fields: fields.map(\.field),
        rules: open.rules.sorted(), gates: open.gates.sorted(), worth: worth(of: fields))
    }
    .sorted { a, b in
      if a.worth != b.worth { return a.worth > b.worth }
      return (a.gates.isEmpty ? 1 : 0, a.incident ?? "", a.fields.joined())
        < (b.gates.isEmpty ? 1 : 0, b.incident ?? "", b.fields.joined())
    }
  }

  /// The rules and gates that the fields of each gap leave open.
  private var undecided: [[MissingField]: (rules: Set<String>, gates: Set<String>)] {
    var gaps: [[MissingField]: (rules: Set<String>, gates: Set<String>)] = [:]
    for question in open {
      let alone = question.fields.filter { field in
        (trials[field] ?? []).contains(where: question.isSettled)
      }
      // Fields that decide only together are one gap.
      for fields in alone.isEmpty ? [question.fields] : alone.map({ [$0] }) {
        if question.isGate {
          gaps[fields, default: ([], [])].gates.insert(question.name)
        } else {
          gaps[fields, default: ([], [])].rules.insert(question.name)
        }
      }
    }
    return gaps
  }

  private var open: [OpenQuestion] {
    var questions: [OpenQuestion] = []
    for (c, criterion) in evaluation.program.criteria.enumerated() {
      for (r, rule) in criterion.rules.enumerated() {
        for (i, finding) in evaluation.findings[c][r].enumerated() where finding.verdict == .unknown
        {
          questions.append(
            OpenQuestion(name: rule.id, isGate: false, fields: finding.openFields) {
              $0.findings[c][r][i].verdict == .yes
            })
        }
        if let finding = evaluation.actorFindings[c][r], finding.verdict == .unknown {
          questions.append(
            OpenQuestion(name: rule.id, isGate: false, fields: finding.openFields) {
              $0.actorFindings[c][r]?.verdict == .yes
            })
        }
      }
    }
    for (r, rung) in evaluation.program.rungs.enumerated() {
      for (g, gate) in evaluation.ladder.gates[r].enumerated()
      where !gate.met.low && gate.met.high {
        questions.append(
          OpenQuestion(
            name: rung.gates[g].id, isGate: true, fields: gate.generous.openFields
          ) { $0.ladder.gates[r][g].met.low })
      }
    }
    return questions.filter { !$0.fields.isEmpty }
  }

  /// The greatest rise of the cautious index over what the fields could turn out to be.
  private func worth(of fields: [MissingField]) -> Points {
    let outcomes =
      fields.count == 1
      ? trials[fields[0]] ?? [] : combinations(of: fields).map { trial($0) }
    let best = outcomes.map(\.index.low).max() ?? evaluation.index.low
    return max(.zero, best - evaluation.index.low)
  }

  /// Joint values of several fields, at most `limit`: each field's own values side by side.
  private func combinations(of fields: [MissingField]) -> [[Substitution]] {
    let limit = 64
    return fields.reduce([[]]) { partial, field in
      let values = substitutions(of: field)
      guard !values.isEmpty else { return partial }
      return Array(partial.flatMap { before in values.map { before + [$0] } }.prefix(limit))
    }
  }

  private func substitutions(of field: MissingField) -> [Substitution] {
    guard let incident = field.incident.flatMap({ places[$0] }) else { return [] }
    return Substitution.all(
      of: field.field, in: evaluation.incidents[incident], at: incident,
      vocabulary: evaluation.program.fields.vocabulary, asOf: asOf)
  }

  private func trial(_ substitutions: [Substitution]) -> Evaluation {
    var incidents = evaluation.incidents
    for substitution in substitutions {
      substitution.apply(
        to: &incidents[substitution.incident], asOf: asOf,
        halfLife: evaluation.program.settings.halfLife)
    }
    return Evaluation(incidents, under: evaluation.program, like: evaluation)
  }
}

extension Finding {
  /// The fields that left it open and that somebody could learn.
  var openFields: [MissingField] { missing.filter(\.isReported) }
}
