import Foundation
import Interchange
import SourceText
import Testing

@Suite struct MappingTests {
  private func problems(_ text: String) throws -> [Diagnostic] {
    MappingReader.read(try Layout.tree(text), in: try Layout.context()).diagnostics
  }

  @Test func `a sound mapping has no problem`() throws {
    #expect(try problems(Layout.mapping).isEmpty)
  }

  @Test(arguments: ["dcid", "eurepoc", "cfr"])
  func `a shipped mapping is sound`(name: String) throws {
    let read = MappingReader.read(
      try Layout.shipped("Rules/mappings/\(name).yaml"), in: try Layout.shippedContext())
    #expect(read.diagnostics.isEmpty, "\(TerminalDiagnostics().render(read.diagnostics))")
    #expect(read.value?.id == name)
  }

  @Test(arguments: [
    ("title: Small list\n", "", "yaml.missing-key", "title"),
    ("column: id", "colunm: id", "yaml.unknown-key", "column"),
    ("Gov: government", "Gov: goverment", "evidence.unknown-term", "goverment"),
    ("id: {column: id}", "id: {column: id, columns: [id]}", "mapping.columns", "one 'column'"),
    ("id: {column: id}", "id: {separator: \";\"}", "mapping.columns", "one 'column'"),
    ("separator: \";\"", "separator: \"; \"", "mapping.separator", "one character"),
    ("begin}", "begin, forms: [day-month]}", "evidence.not-one-of", "day-month"),
    ("begin}", "begin, precision: week}", "evidence.not-one-of", "week"),
    ("kind: laboratory", "kind: lab", "evidence.not-one-of", "lab"),
    ("scale: ungraded", "scale: graded", "evidence.not-one-of", "graded"),
    ("term: asserted", "term: surely", "evidence.unknown-scale-term", "surely"),
    ("link: affiliated", "link: sponsored", "evidence.not-one-of", "sponsored"),
    ("country: GB", "country: UK", "evidence.unknown-country", "UK"),
    ("date: 2022\n    says", "date: 2022-13\n    says", "evidence.not-a-date", "2022-13"),
    ("link: affiliated", "link: affiliated\n    repeated: 1", "yaml.wrong-type", "true"),
    ("last:", "grades: {size: {column: end}}\n  last:", "evidence.not-one-of", "size"),
    (
      "last:", "grades: {weight: {column: end, values: {x: big}}}\n  last:",
      "evidence.not-one-of", "big"
    ),
  ])
  func `what is wrong with a mapping is told`(
    part: String, other: String, id: String, word: String
  ) throws {
    let replaced = Layout.mapping.replacing(part, with: other, maxReplacements: 1)
    try #require(replaced != Layout.mapping)
    let found = try problems(replaced)
    #expect(found.contains { $0.id.rawValue == id }, "\(TerminalDiagnostics().render(found))")
    let said = found.map { $0.message + ($0.help ?? "") + ($0.span?.text ?? "") }
    #expect(said.contains { $0.contains(word) }, "\(said)")
  }

  @Test func `the mapping in the documentation is sound`() throws {
    let page = try String(
      contentsOf: Layout.repository.appending(path: "docs/import.md"), encoding: .utf8)
    let text = try #require(page.firstMatch(of: /(?s)```yaml\n(mapping: .*?)```/)).1
    let read = MappingReader.read(
      try Layout.tree(String(text)), in: try Layout.shippedContext())
    #expect(read.diagnostics.isEmpty, "\(TerminalDiagnostics().render(read.diagnostics))")
  }

  @Test func `a mapping without claims is refused`() throws {
    let start = try #require(Layout.mapping.range(of: "claims:")).lowerBound
    let found = try problems(String(Layout.mapping[..<start]) + "claims: []\n")
    #expect(found.map(\.id) == ["mapping.no-claims"])
  }
}
