import SourceText
import ThreatModel

extension Reproduction {
  /// How often rules and coders agree, beside the simplest rule of thumb, and where they differ.
  var blocks: [Block] {
    let heading = Block.heading("Agreement with what is coded", remark: "\(grade.title), \(scheme)")
    guard incidents > 0 else {
      return [
        heading,
        .paragraph(
          "No visible incident of the evidence is coded in \(grade.id): name dossiers that are with "
            + .code("--evidence") + "."),
      ]
    }
    return [heading, .entries(Entries(.grounds, entries)), .pause, .table(table)]
  }

  private var entries: [Entry] {
    [
      Entry("Incidents", "\(incidents), as of \(asOf.long)"),
      Entry(
        "Equal", "\(equal) of \(incidents) (\(percent(equal)) %)",
        details: ["naming the commonest term for all: \(commonest) (\(percent(commonest)) %)"]),
      Entry(
        "Rank order",
        tauB.map { "Kendall’s tau-b \(figure($0)), where 1 is the same order and 0 none" }
          ?? "cannot be told, as all incidents have the same term"),
    ]
  }

  /// For each coded term what the rules give, the commonest first.
  private var table: Table {
    let met = terms.indices.filter { counts[$0].contains { $0 > 0 } }
    return Table(
      columns: [
        Column("Coded", .name), Column("Incidents", .number), Column("The rules give", .text),
      ],
      needsTitles: true,
      rows: met.map { row in
        let given = terms.indices.filter { counts[row][$0] > 0 }
          .sorted { (counts[row][$1], $0) < (counts[row][$0], $1) }
        let words = given.map { column -> Phrase in
          let words: Phrase = "\(counts[row][column]) \(terms[column].title)"
          return column == row ? .strong(words) : words
        }
        return Row([
          .text("\(terms[row].title)"), .text("\(counts[row].reduce(0, +))"),
          .text(words.joined(separator: ", ")),
        ])
      })
  }

  private func percent(_ count: Int) -> String {
    let tenths = (count * 2000 + incidents) / (incidents * 2)
    return "\(tenths / 10).\(tenths % 10)"
  }

  private func figure(_ tenThousandths: Int) -> String {
    let hundredths = (tenThousandths.magnitude + 50) / 100
    let digits = hundredths % 100
    return (tenThousandths < 0 ? "−" : "") + "\(hundredths / 100)." + (digits < 10 ? "0" : "")
      + "\(digits)"
  }
}

extension Reproduction {
  /// The comparison as JSON.
  var value: JSONValue {
    [
      "grade": .string(grade.id), "scheme": .string(scheme), "as_of": .string(asOf.description),
      "incidents": .integer(incidents), "equal": .integer(equal), "commonest": .integer(commonest),
      "kendall_tau_b": tauB.map {
        .decimal(
          ($0 < 0 ? "-" : "") + Factor(tenThousandths: Int($0.magnitude)).description)
      } ?? .null,
      "terms": .strings(terms.map(\.id)),
      "counts": .list(counts) { .list($0) { .integer($0) } },
    ]
  }
}
