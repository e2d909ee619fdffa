import Dossiers
import SourceText
import Testing
import YAMLTree

@Suite struct CircularSourceTests {
  /// Ids of the sources that are reported, where `a>b` says that a derives from b.
  private func circular(_ arrows: String) throws -> [String] {
    var derived: [String: [String]] = [:]
    for arrow in arrows.split(separator: " ") {
      let ends = arrow.split(separator: ">").map(String.init)
      derived[ends[0], default: []].append(contentsOf: ends.dropFirst())
      for end in ends.dropFirst() where derived[end] == nil { derived[end] = [] }
    }
    let sources = derived.keys.sorted().map { id in
      let list = derived[id].map {
        $0.isEmpty ? "" : ", derived_from: [\($0.joined(separator: ", "))]"
      }
      return "  - {id: \(id), publisher: P, title: T\(list ?? "")}\n"
    }
    let text =
      "dossier: d\nactor: {code: CN, name: China}\nsources:\n" + sources.joined()
      + "incidents: []\n"
    let root = try #require(YAMLReader.read(SourceFile(path: "d.yaml", text: text)).value)
    let found = DossierReader.read(root, in: try Language.context()).diagnostics
    #expect(found.allSatisfy { $0.id == "evidence.circular-source" })
    return found.compactMap { $0.span?.text }.sorted()
  }

  @Test(arguments: [
    ("a>b b>c", ""),
    ("a>a", "a"),
    ("a>b b>a", "a b"),
    ("a>b b>c c>a", "a b c"),
    // What only leads to a circle, or from one to the next, does not derive from itself.
    ("x>a a>b b>a", "a b"),
    ("a>b b>a b>m m>c c>d d>c", "a b c d"),
    // Two ways to one original are no circle.
    ("a>b a>c b>d c>d", ""),
    ("a>b b>a a>c c>a", "a b c"),
  ])
  func `a source that derives from itself is reported, and no other`(
    arrows: String, expected: String
  ) throws {
    #expect(try circular(arrows).joined(separator: " ") == expected)
  }

  @Test func `a long chain is walked in one go`() throws {
    let arrows = (0..<900).map { "s\($0)>s\($0 + 1)" }.joined(separator: " ")
    #expect(try circular(arrows) == [])
    #expect(try circular(arrows + " s900>s0").count == 901)
  }
}
