import CEL
import SourceText
import ThreatModel

/// What is wrong with a rule set that says which grade its rungs reproduce.
struct ReproductionFindings {
  private let rules: RuleSet
  private let grade: Grade?
  private let read: [(span: SourceSpan, fields: [String])]

  init(
    _ rules: RuleSet, _ vocabulary: ThreatModel.Vocabulary,
    _ conditions: [[RuleCompiler.CheckedCondition?]], _ gates: [[RuleCompiler.CheckedCondition?]]
  ) {
    self.rules = rules
    grade = rules.reproduces.flatMap { vocabulary.grade($0.value) }
    read = (conditions + gates).joined().compactMap { condition in
      condition.map { ($0.condition.source.span, $0.condition.fields) }
    }
  }

  var all: [Diagnostic] {
    guard let grade, let place = rules.reproduces else { return [] }
    return subject(place) + peeking(grade) + names(grade) + order(grade)
  }

  private func subject(_ place: Located<String>) -> [Diagnostic] {
    rules.settings.subject == .incident ? [] : [.reproducesOfActors(place)]
  }

  /// Who reads the answer reproduces nothing.
  private func peeking(_ grade: Grade) -> [Diagnostic] {
    read.filter { $0.fields.contains(GradeField.prefix + grade.id) }
      .map { .readsWhatItReproduces(grade.id, at: $0.span) }
  }

  private func names(_ grade: Grade) -> [Diagnostic] {
    rules.designations.map(\.id).filter { grade.rank(of: $0.value) == nil }
      .map { .rungIsNoTerm($0, of: grade) }
  }

  private func order(_ grade: Grade) -> [Diagnostic] {
    zip(rules.designations, rules.designations.dropFirst()).compactMap { below, above in
      guard let low = grade.rank(of: below.id.value), let high = grade.rank(of: above.id.value),
        high <= low
      else { return nil }
      return .rungsNotInOrder(above.id, below: below.id, grade: grade.id)
    }
  }
}

extension Diagnostic {
  fileprivate static func reproducesOfActors(_ place: Located<String>) -> Diagnostic {
    Diagnostic(
      "rules.reproduces", "a grade of incidents is reproduced by a rule set about single incidents",
      at: place.span, help: "add 'subject: incident', or leave 'reproduces' out")
  }

  fileprivate static func readsWhatItReproduces(_ grade: String, at span: SourceSpan) -> Diagnostic
  {
    Diagnostic(
      "rules.reproduces", "the condition reads 'grades.\(grade)', which the rules are to reproduce",
      at: span, help: "ask for other fields; agreement with what was read says nothing")
  }

  fileprivate static func rungIsNoTerm(_ id: Located<String>, of grade: Grade) -> Diagnostic {
    Diagnostic(
      "rules.reproduces",
      "the grade '\(grade.id)' has no '\(id.value)' that the rung could reproduce",
      at: id.span, fixIts: replacing(id.value, at: id.span, from: grade.words),
      help: "call the rung one of \(grade.words.joined(separator: ", "))")
  }

  fileprivate static func rungsNotInOrder(
    _ above: Located<String>, below: Located<String>, grade: String
  ) -> Diagnostic {
    Diagnostic(
      "rules.reproduces", "'\(above.value)' stands above '\(below.value)', but not in '\(grade)'",
      at: above.span, notes: [Note("the rung below is here", at: below.span)],
      help: "put the rungs in the order of the grade's terms")
  }
}
