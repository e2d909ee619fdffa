import SourceText
public import ThreatModel

extension TestReport {
  /// What came of the tests: how many, what failed and why, coverage, agreement.
  public func page(_ detail: TestDetail = .summary) -> ReportPage {
    ReportPage(
      document: Document(
        marking: agreement?.marking,
        blocks: head + failures + coverage.blocks(detail) + (agreement?.comparison ?? [])
          + (reproduction?.blocks ?? [])))
  }

  private var head: [Block] {
    let context: [Phrase] =
      [Phrase(quoting: rules.path)] + (asOf.map { ["as of \($0.long)"] } ?? [])
    return [
      .title("Tests of \(rules.title) \(rules.version)", context: context),
      .entries(Entries(.grounds, TestKind.allCases.compactMap(entry))),
    ]
  }

  private func entry(of kind: TestKind) -> Entry? {
    let tried = outcomes(of: kind)
    guard !tried.isEmpty || kind == .ruleCase else { return nil }
    func count(_ status: TestOutcome.Status) -> Int { tried.count { $0.status == status } }
    let failed: Phrase =
      count(.failed) == 0 ? .none : .bad(", \(count(.failed)) not as they should be")
    switch kind {
    case .example:
      return Entry("Examples", "\(count(.passed)) of \(tried.count) as they should be" + failed)
    case .ruleCase:
      guard !tried.isEmpty else { return Entry("Cases", .faint("none")) }
      return Entry("Cases", "\(count(.passed)) of \(tried.count) as they should be" + failed)
    case .expectation:
      let known: Phrase =
        count(.known) == 0 ? .none : ", \(count(.known)) differ as their author says"
      let skipped: Phrase =
        count(.skipped) == 0 ? .none : .faint(", \(count(.skipped)) without a dossier")
      return Entry(
        "Stances", "\(count(.passed)) of \(tried.count) agree" + known + failed + skipped)
    }
  }

  private var failures: [Block] {
    let failed = outcomes.filter { $0.status == .failed }
    guard !failed.isEmpty else { return [] }
    return [.heading("Not as it should be")] + failed.flatMap(\.blocks)
  }
}

extension TestOutcome {
  /// What was expected, what came of it, and the values that decided it.
  fileprivate var blocks: [Block] {
    [
      .part(
        Phrase(quoting: name), outcome: .bad("✘ failed"),
        [.paragraph(.faint(Phrase(quoting: place.map { "\($0.file.path):\($0.line)" } ?? "")))]
          + differences.flatMap(\.blocks))
    ]
  }

  /// The kind and the id, with what it says.
  private var name: String {
    switch kind {
    case .example: "example: \(subject) \(title)"
    case .ruleCase: "case: \(subject)"
    case .expectation: "stance: \(title)"
    }
  }
}

extension TestDifference {
  fileprivate var blocks: [Block] {
    [
      .pause,
      .entries(
        Entries(
          .grounds,
          [
            Entry("What", "\(subject)"),
            Entry("Expected", .good(Phrase(quoting: expected))),
            Entry("Is", .bad(Phrase(quoting: actual)), details: decidedBy.map { "\($0)" }),
          ])),
    ] + (diagram.isEmpty ? [] : [.pause, .drawing(diagram.map { Phrase(drawn: $0) })])
  }
}
