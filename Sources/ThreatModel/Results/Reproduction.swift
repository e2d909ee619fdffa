/// How well a rule set reproduces a grade that somebody coded.
public struct Reproduction: Sendable {
  /// The grade.
  public var grade: NamedID
  /// The published scheme that it belongs to.
  public var scheme: String
  /// The day up to which evidence is seen.
  public var asOf: CalendarDate
  /// The grade's terms, least first.
  public var terms: [NamedID]
  /// By coded term, then by the term that the rules give: how many incidents.
  public var counts: [[Int]]

  /// Puts the parts together.
  ///
  /// - Precondition: `counts` has a row and a column for every term.
  public init(
    grade: NamedID, scheme: String, asOf: CalendarDate, terms: [NamedID], counts: [[Int]]
  ) {
    self.grade = grade
    self.scheme = scheme
    self.asOf = asOf
    self.terms = terms
    self.counts = counts
  }

  /// Incidents that are coded and visible.
  public var incidents: Int { counts.joined().reduce(0, +) }

  /// Incidents to which the rules give the term that is coded.
  public var equal: Int { terms.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// What naming the commonest coded term for all would get right.
  public var commonest: Int { counts.map { $0.reduce(0, +) }.max() ?? 0 }

  /// Kendall's rank correlation with ties (tau-b) of what is coded and what the rules give, in
  /// ten-thousandths, -10,000 to 10,000; `nil` where either is the same for all incidents.
  public var tauB: Int? {
    let size = terms.indices
    var balance = 0
    for (row, column) in size.flatMap({ row in size.map { (row, $0) } })
    where counts[row][column] > 0 {
      for other in (row + 1)..<max(row + 1, size.count) {
        for place in size where place != column {
          let pairs = counts[row][column] * counts[other][place]
          balance += place > column ? pairs : -pairs
        }
      }
    }
    let rows = counts.map { $0.reduce(0, +) }
    let columns = size.map { column in counts.reduce(0) { $0 + $1[column] } }
    let all = pairs(incidents)
    let untied = (
      all - rows.reduce(0) { $0 + pairs($1) }, all - columns.reduce(0) { $0 + pairs($1) }
    )
    guard untied.0 > 0, untied.1 > 0 else { return nil }
    let norm = Double(untied.0).squareRoot() * Double(untied.1).squareRoot()
    return Int((Double(balance) / norm * 10_000).rounded())
  }

  private func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
}
