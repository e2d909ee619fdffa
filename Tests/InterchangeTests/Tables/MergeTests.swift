import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct MergeTests {
  private static let links = Layout.mapping.replacing(
    "  first:", with: "  links: {column: name}\n  first:")

  /// What a file of rows says of China.
  private func imported(_ rows: String, mapping: String = Layout.mapping) throws -> Dossier {
    try #require(
      try Layout.evidence(rows, mapping: mapping).dossiers.first { $0.actor.code == "CN" })
  }

  private func merge(_ dossier: Dossier, into text: String?) throws -> Checked<MergedDossier> {
    let context = try Layout.context()
    let known = try text.map { text in
      let file = SourceFile(path: "china.yaml", text: text)
      let root = try #require(YAMLReader.read(file).value)
      let read = DossierReader.read(root, in: context)
      return DossierFile(
        file: file, root: root,
        dossier: try #require(
          read.value, "\(TerminalDiagnostics().render(read.diagnostics))"))
    }
    return DossierMerge.merge(
      dossier, into: known, newAt: "china.yaml", comments: ["From a list."], in: context)
  }

  private func merged(
    _ dossier: Dossier, into text: String?, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> MergedDossier {
    let checked = try merge(dossier, into: text)
    return try #require(
      checked.value, "\(TerminalDiagnostics().render(checked.diagnostics))",
      sourceLocation: sourceLocation)
  }

  private func text(_ merged: MergedDossier) -> String {
    String(decoding: merged.file.bytes, as: UTF8.self)
  }

  @Test func `a new dossier says where it comes from`() throws {
    let new = try merged(imported(Layout.row), into: nil)
    #expect(new.isChanged && new.state.isNew && new.conflicts == [])
    #expect(new.state.incidents == .init(added: 1, known: 0))
    #expect(text(new).hasPrefix("# From a list.\ndossier: china\n"))
  }

  @Test func `importing twice changes no byte`() throws {
    let dossier = try imported(Layout.row + "2,China,http://a.example/,,,\n", mapping: Self.links)
    let first = text(try merged(dossier, into: nil))
    let second = try merged(dossier, into: first)
    #expect(!second.isChanged && text(second) == first && second.conflicts == [])
    #expect(second.state.incidents == .init(added: 0, known: 2) && !second.state.isNew)
  }

  @Test func `what an analyst wrote stays, and what is new is appended`() throws {
    var before = text(try merged(imported(Layout.row), into: nil))
    before = before.replacing(
      "    title: Mail read\n", with: "    title: Mail read\n    outcome: effect  # so they say\n")
    before += "\n# The end.\n"
    let later = try merged(imported(Layout.row + "2,China,More,,,\n"), into: before)
    #expect(later.conflicts == [] && later.state.incidents == .init(added: 1, known: 1))
    let after = text(later)
    let start = try #require(after.range(of: "  - id: small-1-2\n")).lowerBound
    #expect(before.hasPrefix(after[..<start]), "other bytes changed")
    #expect(after.hasSuffix("\n# The end.\n") && after.contains("effect  # so they say"))
  }

  @Test(arguments: [
    (
      "title: Mail read", "title: Mail seen",
      "the dossier says something else: 'title' is 'Mail seen', not 'Mail read'"
    ),
    (
      "value: 2020-01-05", "value: 2020-01-07",
      "the dossier says something else: 'first' is '2020-01-07', not '2020-01-05'"
    ),
    (
      "term: government,", "term: media,",
      "the dossier says less: its 'targets' are without 'government'"
    ),
    (
      "    last: {value: 2020-02, sources: [small-list]}\n", "",
      "the dossier says less: it has no 'last', which is '2020-02' in the data"
    ),
    (
      "term: asserted", "term: suspicion",
      "the dossier says less: its 'claims' are without "
        + "'The list, 2022, responsibility: asserted (ungraded), affilia…'"
    ),
  ])
  func `where dossier and data differ the dossier stays and it is told`(
    part: String, other: String, reason: String
  ) throws {
    let mapping = Layout.mapping.replacing("end}", with: "end, forms: [year-month]}")
    let dossier = try imported(Layout.row, mapping: mapping)
    let sound = text(try merged(dossier, into: nil))
    let edited = sound.replacing(part, with: other)
    try #require(edited != sound)
    let again = try merged(dossier, into: edited)
    #expect(!again.isChanged && text(again) == edited)
    #expect(again.conflicts.map(\.reason) == [reason])
    let note = try #require(again.conflicts.first)
    #expect(note.kind == .conflict && note.object == "small-1:1" && note.file == "china.yaml")
    let line = try #require(note.line)
    let lines = edited.split(separator: "\n", omittingEmptySubsequences: false)
    let field = reason.contains("'last'") ? "id: small-1-1" : String(other.prefix(5))
    #expect(
      lines[line - 1].contains(field)
        || lines[(line - 1)...].prefix(9).contains { $0.contains(other) },
      "\(lines[line - 1])")
  }

  @Test func `what a dossier says beyond the data is no conflict`() throws {
    let dossier = try imported(Layout.row)
    let edited = text(try merged(dossier, into: nil)).replacing(
      "    targets:\n", with: "    sectors: [energy]\n    targets:\n      - media\n")
    let again = try merged(dossier, into: edited)
    #expect(!again.isChanged && again.conflicts == [])
  }

  private static let written = """
    dossier: china
    actor: {code: CN, name: China}
    sources:
      - {id: news, publisher: A paper, title: Mail read, url: "http://a.example/"}
      - {id: small-list, publisher: Others, title: Another list, url: "http://b.example/"}
    incidents:
      - id: small-1-1
        title: Of another origin
        claims:
          - {by: A, kind: media, country: GB, date: 2020, says: x, scale: vendor, term: asserted,
             link: affiliated, sources: [news]}

    """

  @Test func `an address that the dossier has already keeps its name there`() throws {
    let merged = try merged(
      imported("1,China,http://a.example/,,,\n", mapping: Self.links), into: Self.written)
    #expect(text(merged).contains("sources: [news]\n"))
    #expect(!text(merged).contains("- id: a-example"))
  }

  @Test func `a name that is taken by something else is not used again`() throws {
    let mapping = Layout.mapping.replacing("date: 2022}", with: "url: \"http://c.example/\"}")
    let merged = try merged(imported(Layout.row, mapping: mapping), into: Self.written)
    let after = text(merged)
    #expect(after.contains("  - id: small-1-1-2\n") && after.contains("  - id: small-list-2\n"))
    #expect(after.contains("sources: [small-list-2]") && merged.conflicts == [])
    let again = try self.merged(imported(Layout.row, mapping: mapping), into: after)
    #expect(!again.isChanged)
  }

  @Test func `a source that only known incidents cite is not brought back`() throws {
    let dossier = try imported("1,China,http://a.example/,,,\n", mapping: Self.links)
    let first = text(try merged(dossier, into: nil))
    let start = try #require(first.range(of: "  - id: a-example")).lowerBound
    let end = try #require(first.range(of: "\nincidents:")).lowerBound
    let pages = try #require(first.range(of: "    reported:\n")).lowerBound
    let origins = try #require(first.range(of: "    origins:")).lowerBound
    let edited = first[..<start] + first[end..<pages] + first[origins...]
    let again = try merged(dossier, into: String(edited))
    #expect(!again.isChanged)
    #expect(again.conflicts.count == 1, "\(again.conflicts)")
  }

  @Test func `a group is known by its origin, and by its name only said to be`() throws {
    let group = Group(id: "apt-1", name: "APT1", aliases: ["Crew"], origins: ["misp:1"])
    let dossier = Dossier(
      id: "china", actor: Actor(code: "CN", name: "China"), groups: [group],
      span: .init(
        SourceFile(path: "", bytes: []), 0..<0))
    let first = try merged(dossier, into: nil)
    #expect(first.state.groups == .init(added: 1, known: 0))
    let same = try merged(dossier, into: text(first))
    #expect(!same.isChanged && same.conflicts == [])
    let without = text(first).replacing("    origins: [\"misp:1\"]\n", with: "")
    let named = try merged(dossier, into: without)
    #expect(!named.isChanged && named.conflicts.map(\.object) == ["misp:1"])
    let renamed = text(first).replacing("aliases: [Crew]", with: "aliases: [Gang]")
    let told = try merged(dossier, into: renamed)
    #expect(
      !told.isChanged
        && told.conflicts.map(\.reason) == [
          "the dossier says less: its 'aliases' are without 'Crew'"
        ])
  }

  @Test func `lists that are empty or not there are begun`() throws {
    let bare = "dossier: china\nactor: {code: CN, name: China}\nincidents: []\n"
    let merged = try merged(imported(Layout.row), into: bare)
    #expect(merged.state.incidents == .init(added: 1, known: 0))
    #expect(text(merged).contains("\nsources:\n  - id: small-list\n"))
    let windows = bare.replacing("\n", with: "\r\n")
    let crlf = text(try self.merged(imported(Layout.row), into: windows))
    #expect(crlf.replacing("\r\n", with: "\n") == text(merged))
  }

  @Test func `a file that leaves no room is left alone`() throws {
    let inline = """
      dossier: china
      actor: {code: CN, name: China}
      sources: [{id: a, publisher: P, title: T}]
      incidents: []

      """
    let checked = try merge(imported(Layout.row), into: inline)
    #expect(checked.value == nil && checked.diagnostics.map(\.id) == ["yaml.cannot-append"])
  }
}
