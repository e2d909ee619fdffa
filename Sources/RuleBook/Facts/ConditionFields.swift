package import CEL
import SourceText
package import ThreatModel

/// One field that a condition may read of an incident.
package struct ConditionField: Sendable {
  /// The name as conditions write it; `effects.people` for a measure.
  package let name: String
  /// Its CEL type.
  package let type: CELType
  /// What it means, with unit and range.
  package let documentation: String
  /// Whether it is a fact that a source reports, and so counts for coverage.
  package let isReportable: Bool
  /// Whether it counts for coverage only where a rule set reads it, as few dossiers report it.
  package var isOptional = false
  /// Whether a source says anything about it.
  package let isReported: @Sendable (IncidentView) -> Bool
  /// Its value, as an unknown where it is not known.
  package let value: @Sendable (IncidentView) -> Value
  /// Its value in words, for reasons.
  package let words: @Sendable (IncidentView) -> String
}

/// The one table of condition fields: checker, binder, examples, templates, coverage and
/// documentation all read it.
package struct ConditionFields: Sendable {
  /// The fields of an incident, in the order in which they are documented.
  package let fields: [ConditionField]
  /// The words that fields are drawn from.
  package let vocabulary: ThreatModel.Vocabulary
  /// The closed vocabularies of the terms that conditions compare with.
  package let vocabularies: [CEL.Vocabulary]
  private let topLevel: [ConditionField]
  private let measures: [ConditionField]
  private let grades: [ConditionField]
  private let positions: [String: Int]

  /// The table for a vocabulary, whose measures become the fields of `effects`.
  package init(_ vocabulary: ThreatModel.Vocabulary) {
    self.vocabulary = vocabulary
    vocabularies = Self.vocabularies(of: vocabulary)
    let words = Dictionary(
      vocabularies.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    topLevel = Self.incidentFields(vocabulary, words)
    measures = (vocabulary.lists[.measures] ?? []).map(Self.measure)
    grades = vocabulary.grades.map { Self.grade($0, words[$0.vocabularyName]) }
    fields = topLevel + measures + grades
    positions = Dictionary(
      fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The field of a name such as `targets` or `effects.people`.
  package subscript(name: String) -> ConditionField? { positions[name].map { fields[$0] } }

  /// The place of a field in `fields`.
  package func position(of name: String) -> Int? { positions[name] }

  /// The structures that conditions see.
  package var structures: [StructureType] {
    let incident = topLevel.map {
      StructureField($0.name, $0.type, documentation: $0.documentation)
    }
    let effects = measures.map {
      StructureField(
        String($0.name.dropFirst("effects.".count)), $0.type, documentation: $0.documentation)
    }
    return [
      StructureType(
        "incident",
        fields: incident + [
          StructureField(
            "effects", .structure("effects"), documentation: "Numbers reported of its effects."),
          StructureField(
            GradeField.structure, .structure(GradeField.structure),
            documentation: "What published schemes grade it by."),
          StructureField(
            "claims", .list(.structure("claim")),
            documentation: "Visible claims that accuse the state."),
          StructureField(
            "responses", .list(.structure("response")),
            documentation: "What was done about it, as far as visible."),
        ]),
      StructureType("effects", fields: effects),
      StructureType(GradeField.structure, fields: grades.map(\.member)),
      ClaimFacts.structure,
      ResponseFacts.structure,
    ]
  }

  private static func vocabularies(of vocabulary: ThreatModel.Vocabulary) -> [CEL.Vocabulary] {
    ThreatModel.Vocabulary.List.allCases.map {
      CEL.Vocabulary($0.rawValue, terms: vocabulary.ids($0))
    } + vocabulary.grades.map { CEL.Vocabulary($0.vocabularyName, terms: $0.words) } + [
      CEL.Vocabulary("claimant kinds", terms: ClaimantKind.allCases.map(\.rawValue)),
      CEL.Vocabulary("links", terms: StateLink.allCases.map(\.rawValue)),
      CEL.Vocabulary("claim subjects", terms: ClaimSubject.allCases.map(\.rawValue)),
      CEL.Vocabulary(
        "countries",
        terms: Array(vocabulary.countries.keys) + Array(vocabulary.organisations.keys)),
    ]
  }

  /// The values of one incident, by position in the `incident` structure.
  func values(of view: IncidentView, withResponses responses: [ResponseView]) -> [Value] {
    topLevel.map { $0.value(view) } + [
      .structure(Record("effects", measures.map { $0.value(view) })),
      .structure(Record(GradeField.structure, grades.map { $0.value(view) })),
      .list(ListValue(view.claims.map { .structure(ClaimFacts($0, of: view.id)) })),
      .list(ListValue(responses.map { .structure(ResponseFacts($0, of: view.id)) })),
    ]
  }
}

extension ConditionFields {
  private static func incidentFields(
    _ vocabulary: ThreatModel.Vocabulary, _ words: [String: CEL.Vocabulary]
  ) -> [ConditionField] {
    func terms(
      _ name: String, _ list: ThreatModel.Vocabulary.List,
      _ path: any KeyPath<IncidentView, Field<[String]>> & Sendable, _ documentation: String
    ) -> ConditionField {
      Self.terms(name, list, path, documentation, vocabulary, words[list.rawValue])
    }
    return [
      terms("targets", .targets, \.targets, "Categories of what was struck."),
      terms("sectors", .sectors, \.sectors, "Sectors of the victims."),
      terms("operations", .operations, \.operations, "Kinds of operation."),
      ConditionField(
        name: "outcome", type: .term(ThreatModel.Vocabulary.List.outcomes.rawValue),
        documentation: "How far it got.", isReportable: true,
        isReported: { $0.outcome.isReported },
        value: { view in
          FieldValue("outcome", of: view).value(view.outcome) { .string($0) }
        },
        words: { view in
          view.outcome.known.map { vocabulary.title(of: $0, in: .outcomes).lowercased() }
            ?? "unknown"
        }),
      ConditionField(
        name: "victims", type: .list(.term("countries")),
        documentation: "Countries and organisations hit, by ISO 3166-1 alpha-2 or own code.",
        isReportable: true, isReported: { $0.victims.isReported },
        value: { view in FieldValue("victims", of: view).list(view.victims) },
        words: { view in
          FieldValue.joined((view.victims.known ?? []).map(vocabulary.name(ofCode:)))
        }),
      date("first", \.first, "First activity; a range where the day is not known."),
      date("last", \.last, "Last activity, at most the day of the assessment."),
      date("disclosed", \.disclosed, "First public report."),
      days("age", \.age, "Days from last activity to the day of the assessment."),
      days("duration", \.duration, "Days from first to last activity."),
      ConditionField(
        name: "ongoing", type: .bool, documentation: "Whether it went on when last reported.",
        isReportable: true, isReported: { $0.isOngoing.isReported },
        value: { view in FieldValue("ongoing", of: view).value(view.isOngoing) { .bool($0) } },
        words: { view in view.isOngoing.known == true ? "ongoing" : "not ongoing" }),
      ConditionField(
        name: "attribution", type: .opaque(LikelihoodFacts.name),
        documentation: "How likely it is that the state stands behind it; ask with atLeast(term).",
        isReportable: false, isReported: { $0.attribution.isReported },
        value: { view in
          FieldValue("attribution", of: view).value(view.attribution) {
            .opaque(LikelihoodFacts($0, of: view.id, in: "attribution"))
          }
        },
        words: { view in
          view.attribution.known.map { "\($0.low.percent)–\($0.high.percent) %" } ?? "unknown"
        }),
      ConditionField(
        name: "publishers", type: .int,
        documentation: "Distinct publishers of its sources that do not copy one another.",
        isReportable: false, isReported: { _ in true },
        value: { .int(Int64($0.publishers)) }, words: { "\($0.publishers)" }),
    ]
  }

  private static func terms(
    _ name: String, _ list: ThreatModel.Vocabulary.List,
    _ path: any KeyPath<IncidentView, Field<[String]>> & Sendable, _ documentation: String,
    _ vocabulary: ThreatModel.Vocabulary, _ words: CEL.Vocabulary?
  ) -> ConditionField {
    ConditionField(
      name: name, type: .list(.term(list.rawValue)), documentation: documentation,
      isReportable: true, isReported: { $0[keyPath: path].isReported },
      value: { view in FieldValue(name, of: view).list(view[keyPath: path], of: words) },
      words: { view in
        FieldValue.joined(
          (view[keyPath: path].known ?? []).map {
            vocabulary.title(of: $0, in: list).lowercasedWord
          })
      })
  }

  private static func date(
    _ name: String, _ path: any KeyPath<IncidentView, Field<PartialDate>> & Sendable,
    _ documentation: String
  ) -> ConditionField {
    ConditionField(
      name: name, type: .timestamp, documentation: documentation, isReportable: true,
      isReported: { $0[keyPath: path].isReported },
      value: { view in FieldValue(name, of: view).date(view[keyPath: path]) },
      words: { view in view[keyPath: path].known.map { "\($0)" } ?? "an unknown date" })
  }

  private static func days(
    _ name: String, _ path: any KeyPath<IncidentView, Field<DayRange>> & Sendable,
    _ documentation: String
  ) -> ConditionField {
    ConditionField(
      name: name, type: .duration, documentation: documentation, isReportable: false,
      isReported: { $0[keyPath: path].isReported },
      value: { view in FieldValue(name, of: view).days(view[keyPath: path]) },
      words: { view in view[keyPath: path].known.map(\.words) ?? "an unknown time" })
  }

  private static func measure(_ term: VocabularyTerm) -> ConditionField {
    let name = "effects.\(term.id)"
    let unit = term.unit ?? term.id
    return ConditionField(
      name: name, type: .int, documentation: "\(term.definition) Unit: \(unit).",
      isReportable: true, isReported: { $0.effects[term.id]?.isReported ?? false },
      value: { view in
        FieldValue(name, of: view).number(view.effects[term.id] ?? .notReported)
      },
      words: { view in
        guard let number = view.effects[term.id]?.known else {
          return "an unknown number of \(unit)"
        }
        return "\(number.words) \(unit)"
      })
  }
}
