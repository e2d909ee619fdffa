import SourceText
package import ThreatModel
package import YAMLTree

extension FactReader {
  /// Terms by grade, each with its origin.
  package func grades(_ node: YAMLNode?, _ problems: inout Problems) -> [String: TermList] {
    guard let node else { return [:] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongType(
          node, expected: "a mapping",
          help: "write grades with their terms: {recoverability: regular}")
      )
      return [:]
    }
    var grades: [String: TermList] = [:]
    for pair in pairs {
      guard let grade = context.grade(pair.key, &problems) else { continue }
      grades[pair.name] = terms(of: grade, pair.value, &problems)
    }
    return grades
  }

  private func terms(
    of grade: Grade, _ node: YAMLNode, _ problems: inout Problems
  ) -> TermList {
    func term(_ node: YAMLNode, _ problems: inout Problems) -> String? {
      context.term(node, of: grade, &problems)
    }
    if grade.isSeveral { return items(node, &problems, term) }
    guard node.items == nil else {
      problems.report(.severalTermsOfGrade(grade.id, at: node.span))
      return .notReported
    }
    guard let fact = fact(node, &problems, term) else { return .notReported }
    return fact.value == nil ? .unknown(fact) : .terms([fact])
  }
}

extension EvidenceContext {
  /// A grade of the vocabulary; others are reported.
  func grade(_ node: YAMLNode, _ problems: inout Problems) -> Grade? {
    guard let word = node.text(&problems) else { return nil }
    guard let grade = vocabulary.grade(word.value) else {
      problems.report(
        .unknownTerm(word, list: "grades", known: vocabulary.grades.map(\.id)))
      return nil
    }
    return grade
  }

  /// A term of a grade; others are reported.
  func term(_ node: YAMLNode, of grade: Grade, _ problems: inout Problems) -> String? {
    guard let word = node.text(&problems) else { return nil }
    guard grade.rank(of: word.value) != nil else {
      problems.report(.unknownGradeTerm(word, of: grade))
      return nil
    }
    return word.value
  }
}
