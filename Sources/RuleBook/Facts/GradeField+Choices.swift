package import ThreatModel

extension Grade {
  /// What an incident can have of it: every term and, where it takes several, all at once first.
  package var choices: [[String]] { (isSeveral ? [words] : []) + words.reversed().map { [$0] } }
}

extension ThreatModel.Vocabulary {
  /// The grade that a field such as `grades.recoverability` stands for; `nil` for other fields.
  package func grade(ofField field: String) -> Grade? {
    GradeField.grade(of: field).flatMap { grade($0) }
  }
}
