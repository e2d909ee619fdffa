import ThreatModel
package import YAMLTree

/// The lists of words that vocabulary and scales keep.
extension WordList {
  package static let targets = WordList("targets", "a target category of the vocabulary")
  package static let sectors = WordList("sectors", "a sector of the vocabulary")
  package static let operations = WordList("operations", "an operation of the vocabulary")
  package static let outcomes = WordList("outcomes", "an outcome of the vocabulary")
  package static let responses = WordList("responses", "a response of the vocabulary")
  package static let levels = WordList("levels", "a level of the vocabulary")
  package static let measures = WordList("measures", "a measure of the vocabulary")
  package static let grades = WordList("grades", "a grade of the vocabulary")
  /// Of any grade; which one is meant stands before it.
  package static let gradeTerms = WordList("grade-terms", "a term of a grade")
  /// States alone.
  package static let countries = WordList("countries", "a country code")
  /// States and organisations of states.
  package static let codes = WordList("codes", "the code of a country or an organisation")
  package static let scales = WordList("scales", "a scale of the scales file")
  /// Of any scale; which one is meant stands beside it.
  package static let scaleTerms = WordList("scale-terms", "a term of a scale")
}

/// The kinds of values that evidence is made of.
extension ValueKind {
  /// A code, or several.
  package static let codes = ValueKind.anyOf([.word(.codes), .listOf(.word(.codes))])
  /// A date with its origin.
  package static let dateFact = ValueKind.anyOf([.dateOrUnknown, .mappingOf("date")])
  /// Numbers by measure, each with its origin.
  package static let effects = ValueKind.mapping(
    from: .word(.measures), to: .anyOf([.count, .unknown, .mappingOf("number")]))

  /// Terms by grade, each with its origin.
  package static let grades = ValueKind.mapping(
    from: .word(.grades), to: .anyOf([.fact(.word(.gradeTerms)), .facts(.word(.gradeTerms))]))

  /// A value with its origin.
  package static func fact(_ kind: ValueKind) -> ValueKind {
    .carried(.anyOf([kind, .unknown]), by: "value")
  }

  /// Words, each with its origin.
  package static func facts(_ kind: ValueKind) -> ValueKind {
    .anyOf([.unknown, .listOf(.carried(kind, by: "item"))])
  }

  /// One of the words of an enumeration.
  package static func choice<Kind: RawRepresentable<String> & CaseIterable>(
    of kind: Kind.Type
  ) -> ValueKind {
    .oneOf(kind.allCases.map(\.rawValue))
  }
}

/// The words of the lists, for schemas.
extension EvidenceContext {
  /// The words by the name of their list.
  package var words: [String: [String]] {
    var words = Dictionary(
      uniqueKeysWithValues: Vocabulary.List.allCases.map { ($0.rawValue, vocabulary.ids($0)) })
    words[WordList.grades.name] = vocabulary.grades.map(\.id)
    words[WordList.gradeTerms.name] = Set(vocabulary.grades.flatMap(\.words)).sorted()
    let countries = vocabulary.countries.keys.sorted()
    words[WordList.countries.name] = countries
    words[WordList.codes.name] = countries + vocabulary.organisations.keys.sorted()
    let languages = scales.scales.values.sorted { $0.id < $1.id }
    words[WordList.scales.name] = languages.map(\.id)
    var terms: [String] = []
    for term in languages.flatMap(\.terms).flatMap({ [$0.term] + $0.aliases })
    where !terms.contains(term) {
      terms.append(term)
    }
    words[WordList.scaleTerms.name] = terms
    return words
  }
}

/// Every table that evidence is read by.
package enum EvidenceTables {
  /// The tables of dossiers.
  package static let all = [
    DossierReader.table, DossierReader.actor, DossierReader.group, DossierReader.source,
    DossierReader.statement, DossierReader.override, IncidentTables.incident,
    IncidentTables.claim, IncidentTables.response, IncidentTables.withdrawal,
    IncidentTables.denial, IncidentTables.report, IncidentTables.uncertainty, FactReader.date,
    FactReader.number, FactReader.value, FactReader.item,
  ]
  /// The tables of vocabularies and scales.
  package static let language = [
    VocabularyReader.table, VocabularyReader.term, VocabularyReader.measure, GradeReader.grade,
    GradeReader.term, ScalesReader.table,
    ScalesReader.about, ScalesReader.scale, ScalesReader.source, ScalesReader.term,
  ]
}
