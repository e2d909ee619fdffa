import CEL
import ThreatModel

/// How conditions name what published schemes grade incidents by.
enum GradeField {
  /// The structure that holds them, and the field of an incident that it stands in.
  static let structure = "grades"
  /// What stands before a grade's id in the name of its field.
  static let prefix = "grades."

  /// The id of the grade that a field stands for; `nil` for other fields.
  static func grade(of field: String) -> String? {
    field.hasPrefix(prefix) ? String(field.dropFirst(prefix.count)) : nil
  }
}

extension Grade {
  /// The name under which conditions know its terms.
  var vocabularyName: String { GradeField.prefix + id }
}

extension ConditionField {
  /// The grade's field in the structure that holds them.
  var member: StructureField {
    StructureField(GradeField.grade(of: name) ?? name, type, documentation: documentation)
  }
}

extension ConditionFields {
  /// The field of a grade: one term, or a list where it takes several.
  static func grade(_ grade: Grade, _ words: CEL.Vocabulary?) -> ConditionField {
    let (name, id) = (GradeField.prefix + grade.id, grade.id)
    let term = CELType.term(grade.vocabularyName)
    return ConditionField(
      name: name, type: grade.isSeveral ? .list(term) : term,
      documentation: "\(grade.definition) Scheme: \(grade.scheme).", isReportable: true,
      isOptional: true,
      isReported: { $0.grades[id]?.isReported ?? false },
      value: { view in
        let field = view.grades[id] ?? .notReported
        if grade.isSeveral { return FieldValue(name, of: view).list(field, of: words) }
        return FieldValue(name, of: view).value(field) { terms in
          terms.first.map(Value.string) ?? .failure(.badArgument, "\(name) has no term")
        }
      },
      words: { view in
        guard let terms = view.grades[id]?.known else { return "unknown" }
        return FieldValue.joined(terms.map { grade.title(of: $0).lowercasedWord })
      })
  }
}
