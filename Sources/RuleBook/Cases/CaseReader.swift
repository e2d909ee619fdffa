import Dossiers
import SourceText
import ThreatModel
import YAMLTree

/// Reads a rule set's cases, and the marks on terms that no test covers.
struct CaseReader {
  private let examples: ExampleReader
  private let facts: FactReader

  init(_ context: EvidenceContext, examples: ExampleReader) {
    self.examples = examples
    facts = FactReader(context)
  }

  func ruleCase(_ node: YAMLNode, _ problems: inout Problems) -> RuleCase? {
    guard let fields = Fields(node, CaseTables.ruleCase, &problems) else { return nil }
    let id = fields.identifier("id", &problems)
    let title = fields.text("title", &problems)
    let why = fields.text("why", &problems)?.value
    let asOf = fields["as_of"].flatMap { day($0, &problems) }
    let incidents = fields.list("incidents", &problems).enumerated().compactMap { index, node in
      examples.incident(
        node, id: "incident-\(index + 1)", title: "incident \(index + 1)", &problems)
    }
    let expected = fields.fields("expected", CaseTables.expected, &problems).map {
      result($0, &problems)
    }
    guard let id, let title, let expected else { return nil }
    if expected.isEmpty { problems.report(.expectsNothingOfCase(id)) }
    return RuleCase(
      id: id, title: title.value, why: why, asOf: asOf, incidents: incidents, expected: expected,
      span: id.span)
  }

  func mark(_ node: YAMLNode, _ problems: inout Problems) -> CoverageMark? {
    guard let fields = Fields(node, CaseTables.mark, &problems) else { return nil }
    let why = fields.text("why", &problems)
    guard let term = fields.text("term", &problems), let why else { return nil }
    return CoverageMark(term: term, why: why.value)
  }

  private func result(_ fields: Fields, _ problems: inout Problems) -> ExpectedResult {
    var expected = ExpectedResult()
    expected.fires = fields.identifiers("fires", &problems)
    expected.silent = fields.identifiers("silent", &problems)
    expected.open = fields.identifiers("open", &problems)
    expected.index = fields["index"].flatMap { figure($0, &problems) }
    expected.recommended = fields.identifier("recommended", &problems)
    expected.possible = fields.identifier("possible", &problems)
    expected.met = fields.texts("met", &problems)
    expected.unmet = fields.texts("unmet", &problems)
    guard let scores = fields["scores"] else { return expected }
    guard let pairs = scores.pairs else {
      problems.report(.scoresAreNoMapping(at: scores.span))
      return expected
    }
    expected.scores = pairs.compactMap { pair in
      figure(pair.value, &problems).map { (Located(pair.name, at: pair.key.span), $0) }
    }
    return expected
  }

  /// A number for both readings, or one for each.
  private func figure(
    _ node: YAMLNode, _ problems: inout Problems
  ) -> Located<ExpectedResult.Figure>? {
    func points(_ number: Located<Int>?) -> Points? {
      guard let number else { return nil }
      guard (0...10_000).contains(number.value) else {
        problems.report(.outOfRange("figure", 0...100, at: number.span))
        return nil
      }
      return Points(hundredths: number.value)
    }
    guard node.pairs != nil else {
      return points(node.decimal(places: 2, &problems)).map { Located(Interval($0), at: node.span) }
    }
    guard let fields = Fields(node, CaseTables.readings, &problems),
      let low = points(fields.decimal("low", places: 2, &problems)),
      let high = points(fields.decimal("high", places: 2, &problems))
    else { return nil }
    guard low <= high else {
      problems.report(.readingsUpsideDown(at: node.span))
      return nil
    }
    return Located(Interval(low: low, high: high), at: node.span)
  }

  private func day(_ node: YAMLNode, _ problems: inout Problems) -> CalendarDate? {
    guard let date = facts.knownDate(node, &problems) else { return nil }
    guard date.precision == .day else {
      problems.report(.caseNeedsADay(at: node.span))
      return nil
    }
    return date.earliest
  }
}
