import Dossiers
import SourceText
import ThreatModel
import YAMLTree

/// Reads what a rule or a stance is grounded in.
struct ReferenceReader {
  private let facts: FactReader

  init(_ context: EvidenceContext) { facts = FactReader(context) }

  func reference(_ node: YAMLNode, _ problems: inout Problems) -> Located<Reference>? {
    guard let fields = Fields(node, RuleSetTables.reference, &problems) else { return nil }
    let publisher = fields.text("publisher", &problems)?.value
    let url = fields.text("url", &problems)?.value
    let date = fields["date"].flatMap { facts.date($0, &problems) } ?? nil
    guard let title = fields.text("title", &problems) else { return nil }
    return title.map { Reference(title: $0, publisher: publisher, url: url, date: date) }
  }
}
