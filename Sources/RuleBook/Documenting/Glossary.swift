import CEL
import ThreatModel

/// The words of the vocabulary that a rule set's conditions and examples use.
struct Glossary {
  private let vocabulary: ThreatModel.Vocabulary
  private var used: [String: Set<String>] = [:]

  init(of program: RuleProgram) {
    vocabulary = program.fields.vocabulary
    let rules = program.criteria.flatMap(\.rules)
    for condition in rules.map(\.condition) + program.rungs.flatMap(\.gates).map(\.condition) {
      for reference in condition.words { use(reference.term, of: reference.vocabulary) }
      let measure = "effects."
      for field in condition.fields where field.hasPrefix(measure) {
        use(String(field.dropFirst(measure.count)), of: .measures)
      }
    }
    for view in rules.flatMap({ $0.fires + $0.silent }).flatMap(\.incidents) { use(view) }
  }

  /// The words with what they mean, by list; terms of the scale have a table of their own.
  var all: [DocumentedWords] {
    let lists = ThreatModel.Vocabulary.List.allCases.map { list in
      words(
        list.rawValue,
        (vocabulary.lists[list] ?? []).map { term in
          let unit = term.unit.map { " Unit: \($0)." } ?? ""
          return word(term.id, term.title, term.definition + unit)
        })
    }
    let grades = vocabulary.grades.map { grade in
      words(grade.vocabularyName, grade.terms.map { word($0.id, $0.title, $0.definition) })
    }
    let kinds = [
      words(
        "claimant kinds", ClaimantKind.allCases.map { word($0.rawValue, $0.title, $0.definition) }),
      words("links", StateLink.allCases.map { word($0.rawValue, $0.title, $0.definition) }),
      words(
        "claim subjects",
        ClaimSubject.allCases.map { word($0.rawValue, $0.rawValue, $0.definition) }
      ),
      words(
        "countries",
        (used["countries"] ?? []).sorted().map { word($0, vocabulary.name(ofCode: $0), nil) }),
    ]
    return (lists + grades + kinds).filter { !$0.words.isEmpty }
  }

  private mutating func use(_ word: String, of list: String) {
    used[list, default: []].insert(word)
  }

  private mutating func use(_ word: String, of list: ThreatModel.Vocabulary.List) {
    use(word, of: list.rawValue)
  }

  private mutating func use(_ view: IncidentView) {
    for word in view.targets.known ?? [] { use(word, of: .targets) }
    for word in view.sectors.known ?? [] { use(word, of: .sectors) }
    for word in view.operations.known ?? [] { use(word, of: .operations) }
    if let outcome = view.outcome.known { use(outcome, of: .outcomes) }
    for measure in view.effects.keys { use(measure, of: .measures) }
    for (grade, terms) in view.grades {
      for term in terms.known ?? [] { use(term, of: GradeField.prefix + grade) }
    }
    for response in view.responses {
      use(response.kind, of: .responses)
      if let level = response.level { use(level, of: .levels) }
    }
  }

  private func words(_ list: String, _ words: [DocumentedWords.Word]) -> DocumentedWords {
    DocumentedWords(list: list, words: words.filter { used[list]?.contains($0.name.id) ?? false })
  }

  private func word(_ id: String, _ title: String, _ definition: String?) -> DocumentedWords.Word {
    DocumentedWords.Word(name: NamedID(id: id, title: title), definition: definition)
  }
}
