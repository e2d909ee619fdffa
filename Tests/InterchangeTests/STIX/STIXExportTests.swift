import Foundation
import SourceText
import Testing
import ThreatModel

@testable import Interchange

/// What holds of every bundle.
@Suite struct STIXExportTests {
  private static let days = ["1969-07-20", "2012-01-01", "2019-03-25", "2024-03-25", "2026-11-01"]

  private func shipped(_ day: String) throws -> ExportedBundle {
    try ExportInput.export(try ExportInput.shipped.get(), asOf: day)
  }

  // MARK: Bytes and ids

  @Test func `the same input gives the same bytes, in whatever order it is named and written`()
    throws
  {
    let dossiers = try ExportInput.shipped.get()
    let turned = dossiers.reversed().map { dossier in
      var turned = dossier
      turned.incidents.reverse()
      turned.groups.reverse()
      turned.sources.reverse()
      return turned
    }
    let text = try ExportInput.export(dossiers, asOf: "2024-03-25").text
    #expect(try ExportInput.export(dossiers, asOf: "2024-03-25").text == text)
    let other = try ExportInput.export(turned, asOf: "2024-03-25").text
    #expect(other == text)
  }

  @Test func `a thing has the same id on every day and in whatever company`() throws {
    let dossiers = try ExportInput.shipped.get()
    let all = try ExportInput.export(dossiers, asOf: "2024-03-25")
    let alone = try ExportInput.export(
      dossiers.filter { $0.actor.code == "CN" }, asOf: "2023-06-01", marking: .red)
    let lasting = ["location", "threat-actor", "intrusion-set", "campaign", "identity"]
    #expect(lasting.flatMap { alone[$0] }.count > 15)
    for type in lasting {
      for object in alone[type] {
        let same = try all.object(type, try #require(object["name"] as? String))
        #expect(same["id"] as? String == object["id"] as? String)
        #expect(same["created"] as? String == object["created"] as? String)
        #expect(same["modified"] as? String != object["modified"] as? String)
      }
    }
    #expect(
      Set(alone["report"].compactMap { $0["id"] as? String })
        .isDisjoint(with: all["report"].compactMap { $0["id"] as? String }))
    #expect(alone.id != all.id)
  }

  @Test func `ids are names hashed as RFC 9562 says`() {
    let name = NamedUUID(of: "urn:threatlevel:stix", in: .url)
    #expect(name == .threatlevel)
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, "urn:threatlevel:stix")
    #expect("\(name)" == "823e5324-ced5-59a2-99c2-f6f07b458324")
    // Python: uuid.uuid5(uuid.NAMESPACE_URL, "https://example.org/")
    #expect(
      "\(NamedUUID(of: "https://example.org/", in: .url))"
        == "527dda32-a0de-5105-a042-cb475b5f7d11")
    #expect(
      "\(NamedUUID(of: "https://example.org/", in: .url, version: 4))"
        == "527dda32-a0de-4105-a042-cb475b5f7d11")
  }

  @Test func `two parts of what identifies a thing are not mistaken for one`() {
    let ids = [["ab", "c"], ["a", "bc"], ["abc"], ["abc", ""], ["1:a", "bc"]].map {
      ExportedObject.id("campaign", identifiedBy: $0)
    }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: days)
  func `every id stands once, is well formed, and has the type of its object`(day: String) throws {
    let bundle = try shipped(day)
    let form = /[a-z\-]+--[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/
    var ids: Set<String> = []
    for object in bundle.objects {
      let id = try #require(object["id"] as? String)
      #expect(try form.wholeMatch(in: id) != nil, "\(id)")
      #expect(id.hasPrefix("\(object["type"] as? String ?? "?")--"))
      #expect(ids.insert(id).inserted, "\(id) stands twice")
    }
    #expect(try form.wholeMatch(in: bundle.id) != nil)
  }

  // MARK: References, times, markings

  @Test(arguments: days) func `whatever is referred to stands in the bundle`(day: String) throws {
    let bundle = try shipped(day)
    let ids = Set(bundle.objects.compactMap { $0["id"] as? String })
    var met = 0
    for object in bundle.objects {
      for (name, id) in references(in: object) {
        met += 1
        #expect(ids.contains(id), "\(object["id"] ?? ""): \(name) \(id)")
      }
    }
    #expect(met > bundle.objects.count)
  }

  @Test(arguments: days) func `times follow from the day and from nothing else`(day: String) throws
  {
    let bundle = try shipped(day)
    let today = "\(day)T00:00:00.000Z"
    for object in bundle.objects where object["type"] as? String != "marking-definition" {
      #expect(object["modified"] as? String == today)
      let created = try #require(object["created"] as? String)
      #expect(created <= today)
    }
    for report in bundle["report"] {
      #expect(report["published"] as? String == today)
      #expect(report["created"] as? String == today)
    }
    #expect(bundle["report"].count == bundle.assessments.count)
  }

  @Test(arguments: Marking.allCases)
  func `every object bears the marking of the report, by the id that all use`(
    marking: Marking
  ) throws {
    let bundle = try ExportInput.export(
      [ExportSample.dossier()], asOf: "2024-01-01", marking: marking)
    let definition = try #require(bundle["marking-definition"].first)
    #expect(bundle["marking-definition"].count == 1)
    #expect(definition["name"] as? String == marking.rawValue)
    let extensions = try #require(definition["extensions"] as? [String: [String: String]])
    #expect(
      extensions.values.first?["tlp_2_0"].map { "TLP:\($0.uppercased())" } == marking.rawValue)
    for object in bundle.objects where object["type"] as? String != "marking-definition" {
      #expect(
        object["object_marking_refs"] as? [String] == [try #require(definition["id"] as? String)])
    }
  }

  @Test func `unmarked evidence is not passed off as free for all`() throws {
    let bundle = try ExportInput.export([ExportSample.dossier()], asOf: "2024-01-01", marking: nil)
    #expect(bundle["marking-definition"].isEmpty)
    #expect(bundle.objects.allSatisfy { $0["object_marking_refs"] == nil })
    #expect(!bundle.text.contains("TLP:"))
  }

  @Test(arguments: days) func `nothing is null or an empty list`(day: String) throws {
    for object in try shipped(day).objects {
      #expect(emptyParts(of: object, at: object["id"] as? String ?? "?") == [])
    }
  }

  // MARK: Arithmetic

  @Test(arguments: days)
  func `outcomes add up to criteria, and criteria to the index`(day: String) throws {
    let bundle = try shipped(day)
    for assessment in bundle.assessments {
      let details = try bundle.details(of: assessment.actor.code)
      let outcomes = try #require(
        assessment.reasons.isEmpty ? [] : details["outcomes"] as? [ExportedBundle.Object])
      #expect(outcomes.count == assessment.reasons.count)
      let criteria = try #require(details["criteria"] as? [ExportedBundle.Object])
      let index = try #require(details["index"] as? [String: Double])
      for end in ["low", "high"] {
        for criterion in criteria {
          let sum = outcomes.filter { $0["criterion"] as? String == criterion["id"] as? String }
            .map { hundredths(($0["contribution"] as? [String: Double])?[end]) }.reduce(0, +)
          #expect(sum == hundredths(criterion[end] as? Double))
        }
        let weights = criteria.map { hundredths($0["weight"] as? Double) }
        let weighted = zip(weights, criteria).map { $0 * hundredths($1[end] as? Double) }
        let mean = Double(weighted.reduce(0, +)) / Double(weights.reduce(0, +))
        #expect(abs(mean - Double(hundredths(index[end]))) <= 0.5 + 1e-9)
      }
    }
  }

  private func hundredths(_ number: Double?) -> Int { Int(((number ?? -1) * 100).rounded()) }

  /// Every `…_ref` and each of `…_refs`, however deep.
  private func references(in value: Any, named name: String = "") -> [(String, String)] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { references(in: $0.value, named: $0.key) }
    case let list as [Any]: list.flatMap { references(in: $0, named: name) }
    case let id as String where name.hasSuffix("_ref") || name.hasSuffix("_refs"): [(name, id)]
    default: []
    }
  }

  private func emptyParts(of value: Any, at place: String) -> [String] {
    switch value {
    case let object as [String: Any]:
      object.flatMap { emptyParts(of: $0.value, at: "\(place).\($0.key)") }
        + (object.isEmpty ? [place] : [])
    case let list as [Any]:
      list.flatMap { emptyParts(of: $0, at: place) } + (list.isEmpty ? [place] : [])
    case is NSNull: [place]
    default: []
    }
  }
}
