import Foundation
import Testing
import ThreatModel

@testable import Interchange

/// What a bundle says, and what it must not say.
@Suite struct STIXKnowledgeTests {
  private func sample(_ day: String = "2022-06-01") throws -> ExportedBundle {
    try ExportInput.export([ExportSample.dossier()], asOf: day)
  }

  // MARK: What is known on the day

  @Test func `nothing withdrawn or of a later day is in a bundle of an early one`() throws {
    let text = try sample().text
    for word in ExportSample.laterWords { #expect(!text.contains(word), "\(word)") }
    #expect(text.contains("Theft of plans") && text.contains("Alone Panda"))
  }

  @Test func `what became known later is in a bundle of a later day`() throws {
    let text = try sample("2024-01-01").text
    let stays = ["LATERBODY", "WITHDRAWNCLAIM", "LATERCLAIM", "2030"]
    for word in ExportSample.laterWords where !stays.contains(word) {
      #expect(text.contains(word), "\(word)")
    }
    #expect(text.contains("Attributed by LATERCLAIM"))
  }

  @Test func `a withdrawn claim counts until it was withdrawn`() throws {
    #expect(try sample("2021-12-31").text.contains("WITHDRAWNCLAIM"))
    #expect(try !sample("2022-01-01").text.contains("WITHDRAWNCLAIM"))
  }

  @Test(arguments: ["2012-01-01", "2018-06-01", "2021-03-25", "2024-03-24", "2024-03-25"])
  func `of the shipped evidence only what the assessment cites is in the bundle`(
    day: String
  ) throws {
    let dossiers = try ExportInput.shipped.get()
    let bundle = try ExportInput.export(dossiers, asOf: day)
    let cited = Set(
      bundle.assessments.flatMap { assessment in
        assessment.sources.map { "\(assessment.actor.code)/\($0.id)" }
      })
    let referred = Set(
      bundle.objects.flatMap { $0["external_references"] as? [[String: String]] ?? [] }
        .compactMap { $0["external_id"] })
    #expect(referred == cited)
    let seen = Set(bundle.assessments.flatMap { $0.incidents.map(\.title) })
    #expect(Set(bundle["campaign"].compactMap { $0["name"] as? String }) == seen)
    let named = Set(bundle.assessments.flatMap { $0.incidents.flatMap(\.groups) })
    #expect(Set(bundle["intrusion-set"].compactMap { $0["name"] as? String }) == named)
    let all = Set(dossiers.flatMap { $0.incidents.map(\.title) })
    #expect(seen.count < all.count)
  }

  // MARK: Attribution

  @Test func `a campaign is attributed as claims say, with the low end as confidence`() throws {
    let links = try sample().links("attributed-to")
    let theft = try #require(links["Theft of plans → China (state)"])
    // PHIA: highly likely is 80 to 90 %.
    #expect(theft["confidence"] as? Int == 80)
    let words = try #require(theft["description"] as? String)
    #expect(words.contains("Attributed by NCSC, 2021-06-01: “highly likely” (phia)."))
    #expect(words.contains("80–90 %"))
    let references = try #require(theft["external_references"] as? [[String: String]])
    #expect(references.map { $0["external_id"] } == ["CN/s1", "CN/s3"])
    // What was claimed in time may be documented later; of a group that would be later knowledge.
    #expect(
      references.map { $0["description"]?.hasSuffix("Dated after the day of the assessment.") }
        == [false, true])
  }

  @Test func `what no claim that counts ties to the state is not attributed to it`() throws {
    let bundle = try sample()
    let links = bundle.links("attributed-to")
    #expect(links["A hint → China (state)"] == nil)
    #expect(try bundle.object("campaign", "A hint")["id"] != nil)
    #expect(
      Set(links.keys) == [
        "Theft of plans → China (state)", "Access to mail → China (state)",
        "Joint work → China (state)", "Alone Panda → China (state)",
      ])
  }

  @Test func `a group is attributed by what it did alone, with the least of several confidences`()
    throws
  {
    let links = try sample().links("attributed-to")
    // PHIA: likely is 55 to 75 %; the joint work is almost certain and does not count.
    #expect(links["Alone Panda → China (state)"]?["confidence"] as? Int == 55)
    #expect(links["Both Panda → China (state)"] == nil)
  }

  @Test func `a group that only the dossier names is related and not attributed`() throws {
    let bundle = try sample()
    let related = bundle.links("related-to")
    #expect(
      Set(related.keys) == [
        "Theft of plans → Alone Panda", "Access to mail → Alone Panda", "Joint work → Alone Panda",
        "Joint work → Both Panda", "A hint → Both Panda",
      ])
    #expect(related.values.allSatisfy { $0["confidence"] == nil })
    let group = try bundle.object("intrusion-set", "Alone Panda")
    #expect(group["aliases"] as? [String] == ["Solo"])
    #expect(
      (group["external_references"] as? [[String: String]])?.map { $0["external_id"] }
        == ["CN/s1", "0815"])
  }

  // MARK: Places, times, scores

  @Test func `victims are places by code, or organisations`() throws {
    let bundle = try sample()
    #expect(try bundle.object("location", "United Kingdom")["country"] as? String == "GB")
    let union = try bundle.object("identity", "European Union")
    #expect(union["identity_class"] as? String == "organization")
    #expect(
      Set(bundle.links("targets").keys) == [
        "Theft of plans → United Kingdom", "Theft of plans → European Union",
        "Access to mail → United Kingdom",
      ])
    #expect(Array(bundle.links("located-at").keys) == ["China (state) → China"])
  }

  @Test func `first and last sight are the outermost days, and a note says how they were known`()
    throws
  {
    let bundle = try sample()
    let months = try bundle.object("campaign", "Theft of plans")
    #expect(months["first_seen"] as? String == "2021-02-01T00:00:00.000Z")
    #expect(months["last_seen"] as? String == "2021-04-30T00:00:00.000Z")
    #expect(
      (months["description"] as? String)?.contains("First activity 2021-02, last 2021-04;") == true)
    let days = try bundle.object("campaign", "Access to mail")
    #expect(days["first_seen"] as? String == "2021-03-05T00:00:00.000Z")
    #expect(days["last_seen"] as? String == "2021-05-06T00:00:00.000Z")
    #expect(days["description"] == nil)
    let ongoing = try bundle.object("campaign", "Joint work")
    #expect(ongoing["first_seen"] as? String == "2021-01-01T00:00:00.000Z")
    #expect(ongoing["last_seen"] == nil)
    #expect((ongoing["description"] as? String)?.contains("It went on") == true)
  }

  @Test func `the report carries answer, rule set and evidence, and OpenCTI's score is whole`()
    throws
  {
    let bundle = try sample()
    let assessment = try #require(bundle.assessments.first)
    let report = try #require(bundle["report"].first)
    #expect(report["report_types"] as? [String] == ["threat-actor"])
    #expect((report["description"] as? String)?.hasSuffix("Not an official designation.") == true)
    let details = try bundle.details(of: "CN")
    #expect(details["as_of"] as? String == "2022-06-01")
    #expect(details["not_official"] as? Bool == true)
    #expect(details["evidence_sha256"] as? String == String(repeating: "b", count: 64))
    let rules = try #require(details["rule_set"] as? [String: String])
    #expect(rules["sha256"] == String(repeating: "a", count: 64))
    let designation = try #require(details["designation"] as? [String: Any])
    let recommended = try #require(designation["recommended"] as? [String: Any])
    #expect(recommended["id"] as? String == assessment.ladder[assessment.recommended].id)
    let actor = try bundle.object("threat-actor", "China (state)")
    let extensions = try #require(actor["extensions"] as? [String: [String: Any]])
    #expect(extensions.values.first?["score"] as? Int == assessment.index.low.hundredths / 100)
    let note = try #require(bundle["note"].first)
    #expect(note["content"] as? String == "# Why CN\n")
    #expect((report["object_refs"] as? [String])?.contains(note["id"] as? String ?? "") == true)
  }

  @Test func `an incident that two states are accused of is one campaign with both sources`() throws
  {
    let dossiers = try ExportInput.shipped.get().filter { ["US", "IL"].contains($0.actor.code) }
    let bundle = try ExportInput.export(dossiers, asOf: "2024-03-25")
    let name = "Stuxnet sabotage of the Natanz enrichment plant"
    let campaign = try bundle.object("campaign", name)
    let references = try #require(campaign["external_references"] as? [[String: String]])
    let states = Set(references.compactMap { $0["external_id"]?.prefix(3) })
    #expect(states == ["IL/", "US/"])
    let links = bundle.links("attributed-to")
    #expect(links["\(name) → Israel (state)"] != nil)
    #expect(links["\(name) → United States (state)"] != nil)
  }

  // MARK: Hostile text

  @Test func `text that would steer a page is shown and not obeyed`() throws {
    let long = String(repeating: "very long title ", count: 20_000)
    let dossier = try ExportInput.dossier(
      """
      dossier: hostile
      actor: {code: CN, name: "Chi\\u202Ena"}
      groups: [{id: g, name: "G\\u0007\\u2066", aliases: ["", "\\u200F"]}]
      sources:
        - {id: s, publisher: cve, title: "A\\nB\\u001b[31m", url: "not a url \\u2028"}
        - {id: t, publisher: "", title: ""}
      incidents:
        - id: one
          title: "\(long)"
          summary: "line\\nline\\u202E"
          groups: [g]
          disclosed: 2021-06-01
          origins: ["capec:CAPEC-1", "cve:CVE-2021-44228", "alone", ":", ""]
          claims:
            - {by: "\\u202Eevil", kind: government, country: GB, date: 2021-06-01, says: x,
               scale: phia, term: likely, link: directed, sources: [s, t]}
      """)
    let bundle = try ExportInput.export([dossier], asOf: "2022-01-01")
    let steering: Set<Unicode.Scalar> = [
      "\u{7}", "\u{1B}", "\u{200F}", "\u{2028}", "\u{202E}", "\u{2066}",
    ]
    for object in bundle.objects {
      for text in texts(in: object) {
        #expect(text.unicodeScalars.allSatisfy { !steering.contains($0) }, "\(text.prefix(80))")
      }
      for reference in object["external_references"] as? [[String: String]] ?? [] {
        #expect(!["cve", "capec"].contains(reference["source_name"]))
        #expect(
          !(reference["external_id"] ?? "").hasPrefix("C")
            || reference["external_id"]?.contains("/") == true)
      }
    }
    #expect(try bundle.object("threat-actor", "Chi\\u{202E}na (state)")["id"] != nil)
    #expect(bundle["campaign"].first?["name"] as? String == long)
  }

  private func texts(in value: Any) -> [String] {
    switch value {
    case let object as [String: Any]: object.values.flatMap(texts)
    case let list as [Any]: list.flatMap(texts)
    case let text as String: [text]
    default: []
    }
  }
}
