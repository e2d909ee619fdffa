import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel

/// What real data do to those who read them.
@Suite struct STIXTrapTests {
  @Test func `unknown types, extensions and properties are left out, and nothing fails`() throws {
    let evidence = try taken(
      STIX.story(
        campaign: "\"x_own\": {\"deep\": [1, {\"type\": \"campaign\"}]}, \"extensions\": 5") + [
          STIX.object("x-own-type", "o"), STIX.object("indicator", "i"),
          STIX.object("indicator", "j"),
          STIX.relation("uses", STIX.group, STIX.id("malware", "m")),
          STIX.relation("x-own", STIX.group, STIX.campaign),
        ])
    #expect(evidence.incident != nil)
    #expect(
      evidence.said(of: STIX.id("indicator", "i")) == [
        "skipped: a dossier has no place for an object of type 'indicator'"
      ])
    #expect(evidence.said(of: STIX.id("x-own-type", "o")).count == 1)
    #expect(evidence.count(.skipped) == 5)
    #expect(evidence.read["indicator"] == 2 && evidence.read["relationship"] == 4)
  }

  @Test(arguments: ["\"revoked\": true", "\"x_mitre_deprecated\": true"])
  func `what its authors took back is left out, and what names it dangles`(more: String) throws {
    let evidence = try taken(STIX.story(group: more))
    #expect(evidence.dossiers.isEmpty)
    #expect(evidence.said(of: STIX.group).map { $0.prefix(8) } == ["revoked:"])
    #expect(
      evidence.notes.filter { $0.kind == .dangling }.map(\.reason) == [
        "it names \(STIX.group), which its authors took back",
        "it names \(STIX.group), which its authors took back",
      ])
    #expect(try taken(STIX.story(group: more.replacing("true", with: "false"))).incident != nil)
  }

  @Test func `a reference to nothing is told, and the rest goes on`() throws {
    let gone = STIX.id("threat-actor", "gone")
    let evidence = try taken(STIX.story() + [STIX.relation("attributed-to", STIX.campaign, gone)])
    #expect(evidence.incident?.claims.count == 1)
    #expect(evidence.notes.map(\.reason) == ["it names \(gone), which is not in the data"])
    #expect(evidence.notes.map(\.kind) == [.dangling])
    #expect(evidence.notes.first?.line == 7 && evidence.notes.first?.file == "data/test.json")
  }

  @Test func `of two versions the one with the later modified counts, in either order`() throws {
    // The longer fraction is later, though not by its letters.
    let versions = [("old", "2023-01-01T00:00:00Z"), ("new", "2023-01-01T00:00:00.5Z")].map {
      name, time in
      STIX.object("campaign", "c").replacing("\"name\": \"c\"", with: "\"name\": \"\(name)\"")
        .replacing(/"modified": "[^"]*"/, with: "\"modified\": \"\(time)\"")
    }
    let rest = STIX.story().filter { !$0.contains("\"campaign\"") }
    for objects in [versions + rest, rest + versions.reversed()] {
      let evidence = try taken(objects)
      #expect(evidence.incident?.title == "new")
      #expect(
        evidence.said(of: STIX.campaign) == [
          "revoked: a version with a later 'modified' replaces it"
        ])
    }
  }

  @Test func `a later version that is revoked takes the object back`() throws {
    let revoked = STIX.object("campaign", "c", "\"revoked\": true")
      .replacing(/"modified": "[^"]*"/, with: "\"modified\": \"2024-01-01T00:00:00Z\"")
    let evidence = try taken(STIX.story() + [revoked])
    #expect(evidence.dossiers.first?.incidents.isEmpty == true)
  }

  @Test func `versions with one date are told apart by what they say`() throws {
    let same = try taken(STIX.story() + [STIX.object("campaign", "c")])
    #expect(
      same.said(of: STIX.campaign) == ["skipped: it stands here again, word for word the same"])
    let other = try taken(
      STIX.story() + [STIX.object("campaign", "c", "\"description\": \"other\"")])
    #expect(
      other.said(of: STIX.campaign) == [
        "contradictory: another version with the same 'modified' says something else; the first one counts"
      ])
    #expect(other.incident?.summary == nil)
  }

  @Test func `an attribution in a circle says nothing, over one step or over many`() throws {
    let loop = try taken([
      STIX.object("campaign", "c"), STIX.relation("attributed-to", STIX.campaign, STIX.campaign),
    ])
    #expect(
      loop.notes.first { $0.kind == .contradictory }?.reason
        == "it leads from an object to itself; it was left out")
    let other = STIX.id("intrusion-set", "h")
    let circle = try taken(
      STIX.story() + [
        STIX.object("intrusion-set", "h"), STIX.relation("attributed-to", STIX.group, other),
        STIX.relation("attributed-to", other, STIX.group),
      ])
    #expect(circle.count(.contradictory) == 2)
    #expect(circle.incident?.claims.first?.says == "it was g, from China")
  }

  @Test func `a chain of attributions of any length is followed`() throws {
    let count = 2000
    var objects = [STIX.object("intrusion-set", "n0", "\"country\": \"RU\"")]
    for step in 1...count {
      objects.append(STIX.object("intrusion-set", "n\(step)"))
      objects.append(
        STIX.relation(
          "attributed-to", STIX.id("intrusion-set", "n\(step)"),
          STIX.id("intrusion-set", "n\(step - 1)")
        )
        .replacing(/"id": "[^"]*"/, with: "\"id\": \"relationship--\(step)\""))
    }
    #expect(try taken(objects).dossiers.map(\.groups.count) == [count + 1])
  }

  @Test func `a bundle that names itself, or holds another, is read once`() throws {
    let evidence = try taken(
      STIX.story() + [
        "{\"type\": \"bundle\", \"id\": \"bundle--1\", \"objects\": []}",
        "{\"type\": \"report\", \"id\": \"report--1\", \"object_refs\": [\"bundle--1\", \"report--1\"]}",
      ])
    #expect(evidence.incident != nil)
    #expect(
      evidence.said(of: "bundle--1") == [
        "skipped: a dossier has no place for an object of type 'bundle'"
      ])
  }

  @Test func `what is no object is told with its line`() throws {
    let evidence = try taken(
      STIX.story() + [
        "5", "null", "{\"type\": \"campaign\"}", "{\"id\": \"x--1\"}", "{\"type\": 1, \"id\": []}",
      ])
    #expect(evidence.count(.skipped) == 5)
    #expect(evidence.notes.map(\.line) == [7, 8, 9, 10, 11])
    #expect(
      evidence.said(of: "x--1") == ["skipped: it is no STIX object: it lacks a type or an id"])
    #expect(evidence.incident != nil)
  }

  @Test(arguments: ["null", "5", "[]", "{}", "\"x\""])
  func `properties of other types are read as none`(value: String) throws {
    let more = [
      "aliases", "external_references", "created_by_ref", "object_marking_refs", "description",
      "labels", "first_seen",
    ]
    .map { "\"\($0)\": \(value)" }.joined(separator: ", ")
    let evidence = try taken(
      STIX.story(campaign: more, group: more, attribution: more + ", \"start_time\": \(value)"))
    #expect(evidence.dossiers.first?.groups.count == 1)
  }

  @Test(arguments: ["-5", "200", "\"high\"", "85.5"])
  func `a confidence that is none is told and counts as none given`(value: String) throws {
    let evidence = try taken(STIX.story(attribution: "\"confidence\": \(value)"))
    #expect(evidence.incident?.claims.map(\.scale) == ["vendor"])
    #expect(evidence.notes.map(\.kind) == [.incomplete])
    #expect(evidence.notes.first?.reason.contains("confidence") == true)
  }

  @Test(arguments: ["[1, 2, 3]", "[null]", "[\"bundle\"]"])
  func `a list without an object is no STIX`(text: String) throws {
    let checked = STIXImport.evidence(
      from: [SourceFile(path: "data/test.json", text: text)], in: try Shipped.context())
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id.rawValue) == ["stix.not-stix"])
  }

  @Test func `STIX 2.0, a bare object and a list are read`() throws {
    func states(_ text: String) throws -> [String]? {
      let checked = STIXImport.evidence(
        from: [SourceFile(path: "a.json", text: text)], in: try Shipped.context())
      #expect(checked.diagnostics.isEmpty)
      return checked.value?.dossiers.map(\.actor.code)
    }
    let bare = STIX.object("threat-actor", "x", "\"country\": \"Iran, Islamic Republic of\"")
    #expect(try states(bare) == ["IR"])
    #expect(try states("[\(bare)]") == ["IR"])
    #expect(try states("{\"objects\": [\(bare)]}") == ["IR"])
    #expect(try states(bare.replacing("\"spec_version\": \"2.1\", ", with: "")) == ["IR"])
    #expect(
      try states("{\"type\": \"bundle\", \"id\": \"bundle--1\", \"spec_version\": \"2.0\"}") == [])
  }

  @Test func `two files are one collection`() throws {
    let objects = STIX.story()
    let checked = STIXImport.evidence(
      from: [STIX.bundle(Array(objects[3...])), STIX.bundle(Array(objects[..<3]))],
      in: try Shipped.context())
    #expect(checked.value?.incident?.groups == ["g"])
  }

  @Test func `equal names get ids of their own, the same every time`() throws {
    let names = ["Wind", "WIND", "wind!", "北京"]
    let objects = names.enumerated().map { index, name in
      STIX.object("threat-actor", name, "\"country\": \"CN\"")
        .replacing(
          /"id": "[^"]*"/,
          with: "\"id\": \"threat-actor--\(index)abcdef0-0000-4000-8000-000000000000\"")
    }
    let ids = try taken(objects).dossiers.first?.groups.map(\.id)
    #expect(ids == ["wind", "wind-1abcdef0", "wind-2abcdef0", "group-3abcdef0"])
    #expect(try taken(objects).dossiers.first?.groups.map(\.id) == ids)
  }

  @Test func `hostile text does not reach the dossier`() throws {
    let marks = String(repeating: "\u{301}", count: 50_000)
    let evidence = try taken([
      STIX.object("threat-actor", "x", "\"country\": \"CN\"")
        .replacing("\"name\": \"x\"", with: "\"name\": \"a\(marks)\\u0007\\u202e b\"")
    ])
    let name = try #require(evidence.dossiers.first?.groups.first?.name)
    #expect(name.unicodeScalars.count == 11 && name.hasSuffix(" b"))
  }

  // MARK: Files

  @Test(arguments: [
    ("{\"type\": \"bundle\", \"objects\": [", "json.ends-early"), ("{}", "stix.not-stix"),
    ("5", "stix.not-stix"),
    ("{\"values\": []}", "stix.not-stix"), ("", "json.empty"), ("<xml/>", "json.syntax"),
  ])
  func `a file that is no STIX gives no evidence`(text: String, id: String) throws {
    let checked = STIXImport.evidence(
      from: [STIX.bundle(STIX.story()), SourceFile(path: "b.json", text: text)],
      in: try Shipped.context())
    #expect(checked.value == nil)
    #expect(checked.diagnostics.map(\.id.rawValue) == [id])
    #expect(checked.diagnostics.first?.span?.file.path == "b.json")
  }

  @Test func `a bundle that was cut anywhere is refused`() throws {
    let bytes = STIX.bundle(STIX.story()).bytes
    let context = try Shipped.context()
    for length in stride(from: 0, to: bytes.count - 2, by: 7) {
      let checked = STIXImport.evidence(
        from: [SourceFile(path: "cut", bytes: Array(bytes[..<length]))], in: context)
      #expect(checked.value == nil && checked.diagnostics.count == 1)
    }
  }
}
