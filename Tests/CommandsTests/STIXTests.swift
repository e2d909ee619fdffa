import Foundation
import Testing

/// `scorecard --format stix` as a user runs it.
@Suite struct STIXTests {
  private typealias Object = [String: Any]

  private func bundle(_ text: String) throws -> [Object] {
    let bundle = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? Object
    return try #require(bundle?["objects"] as? [Object])
  }

  private func stix(_ arguments: [String], in folder: URL = root) throws -> String {
    let outcome = try threatlevel(["scorecard", "--format", "stix"] + arguments, in: folder)
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    return outcome.text
  }

  /// What the reports carry beyond STIX, by state.
  private func details(_ text: String) throws -> [String: Object] {
    let reports = try bundle(text).filter { $0["type"] as? String == "report" }
    let details = reports.flatMap { ($0["extensions"] as? [String: Object] ?? [:]).values }
    return Dictionary(
      uniqueKeysWithValues: details.map { ($0["actor_code"] as? String ?? "", $0) })
  }

  @Test func `the same states give the same bytes, however they are named`() throws {
    let text = try stix(["china", "russia"] + asOf)
    #expect(text.hasSuffix("}\n"))
    #expect(try stix(["RU", "PRC"] + asOf) == text)
    let folder = try Folder()
    let path = folder.url.appending(path: "bundle.json").path
    #expect(try stix(["china", "russia", "--output", path] + asOf).isEmpty)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test func `the bundle has the numbers of the JSON`() throws {
    let bundle = try details(try stix(["china", "russia"] + asOf))
    let outcome = try threatlevel(["scorecard", "china", "russia", "--format", "json"] + asOf)
    let json = try #require(try JSONSerialization.jsonObject(with: outcome.output) as? Object)
    let assessments = try #require(json["assessments"] as? [Object])
    #expect(assessments.count == 2 && bundle.count == 2)
    for assessment in assessments {
      let code = (assessment["actor"] as? [String: Any])?["code"] as? String ?? ""
      let details = try #require(bundle[code])
      expectSame(details, assessment, ["index"])
      expectSame(
        try #require(details["likelihood"] as? Object),
        try #require(assessment["likelihood"] as? Object), ["low", "high", "term", "scale"])
      let rules = try #require(json["rules"] as? Object)
      let own = try #require(details["rule_set"] as? Object)
      expectSame(own, rules, ["id", "version", "title", "sha256"])
      #expect(
        details["evidence_sha256"] as? String == (json["evidence"] as? Object)?["sha256"] as? String
      )
      for (ours, theirs, keys) in [
        ("criteria", "criteria", ["id", "title", "weight", "low", "high"]),
        (
          "outcomes", "reasons",
          [
            "rule", "criterion", "incident", "verdict", "points", "contribution", "index_share",
            "outweighed_by", "missing",
          ]
        ),
        ("gates", "gates", ["designation", "id", "met", "because"]),
        ("incidents", "incidents", ["id", "first", "last", "ongoing", "likelihood"]),
      ] {
        let mine = try #require(details[ours] as? [Object])
        let other = try #require(assessment[theirs] as? [Object])
        try #require(mine.count == other.count && !mine.isEmpty)
        for (a, b) in zip(mine, other) { expectSame(a, b, keys) }
      }
    }
  }

  /// Compares members; what is null or empty in the JSON is absent in the bundle.
  private func expectSame(_ ours: Object, _ theirs: Object, _ keys: [String]) {
    for key in keys {
      var other = theirs[key]
      if other is NSNull || (other as? [Any])?.isEmpty == true { other = nil }
      #expect(
        ours[key] as? NSObject == other as? NSObject,
        "\(key): \(ours[key] ?? "nothing") beside \(other ?? "nothing")")
    }
  }

  @Test func `the note is the scorecard of its state in Markdown`() throws {
    let objects = try bundle(try stix(["china", "russia"] + asOf))
    let notes = objects.filter { $0["type"] as? String == "note" }
    #expect(notes.count == 2)
    for (name, code) in [("China", "CN"), ("Russia", "RU")] {
      let note = try #require(
        notes.first { ($0["abstract"] as? String)?.hasPrefix("\(name) (\(code))") == true })
      let alone = try threatlevel(["scorecard", name, "--format", "markdown"] + asOf).text
      #expect(note["content"] as? String == alone)
    }
  }

  @Test func `a bundle of an early day knows nothing of what came later`() throws {
    let early = try stix(["china", "--as-of", "2019-03-25"])
    let late = try stix(["china"] + asOf)
    for word in [
      "Volt Typhoon", "Electoral Commission", "APT31", "Hafnium", "Equifax", "Microsoft Exchange",
    ] {
      #expect(!early.contains(word), "\(word)")
      #expect(late.contains(word), "\(word)")
    }
    #expect(early.contains("APT10"))
  }

  // MARK: Handling

  private static let states = [("CN", "China"), ("RU", "Russia"), ("KP", "North Korea")]

  /// A folder with one small dossier for each marking.
  private func folder(_ markings: [String?]) throws -> Folder {
    let folder = try Folder()
    try folder.writeSoundInput()
    for (marking, state) in zip(markings, Self.states) {
      try folder.write(
        "seeds/\(state.0).yaml",
        Sound.dossier.replacing(
          "{code: CN, name: China, aliases: [PRC]}", with: "{code: \(state.0), name: \(state.1)}")
          + (marking.map { "marking: \($0)\n" } ?? ""))
    }
    return folder
  }

  private let input = ["--rules", "rules.yaml", "--evidence", "seeds"] + asOf

  @Test(arguments: [
    (["TLP:GREEN", nil], "TLP:GREEN"), ([nil, "TLP:RED"], "TLP:RED"),
    (["TLP:AMBER+STRICT", "TLP:AMBER"], "TLP:AMBER+STRICT"),
    (["TLP:CLEAR", "TLP:GREEN"], "TLP:GREEN"),
    (["TLP:CLEAR", "TLP:AMBER", "TLP:GREEN"], "TLP:AMBER"),
  ])
  func `a bundle is no laxer than the strictest dossier in it`(
    markings: [String?], strictest: String
  ) throws {
    let folder = try folder(markings)
    let states = Self.states.prefix(markings.count).map(\.0)
    let objects = try bundle(try stix(states + input, in: folder.url))
    let definitions = objects.filter { $0["type"] as? String == "marking-definition" }
    #expect(definitions.compactMap { $0["name"] as? String } == [strictest])
    for object in objects where object["type"] as? String != "marking-definition" {
      #expect(object["object_marking_refs"] as? [String] == [definitions[0]["id"] as? String ?? ""])
    }
  }

  @Test(arguments: ["terminal", "markdown", "html", "csv", "json", "stix"])
  func `a marking may be raised in any format`(format: String) throws {
    let folder = try folder(["TLP:GREEN"])
    for raised in ["TLP:AMBER+STRICT", "tlp:amber+strict"] {
      let outcome = try threatlevel(
        ["scorecard", "CN", "--format", format, "--marking", raised] + input, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text.contains("TLP:AMBER+STRICT"))
    }
    let same = try threatlevel(
      ["scorecard", "CN", "--format", format, "--marking", "TLP:GREEN"] + input, in: folder.url)
    let plain = try threatlevel(["scorecard", "CN", "--format", format] + input, in: folder.url)
    #expect(same.text == plain.text && same.status == 0)
  }

  @Test func `so may that of a rule's trace, and of evidence without one`() throws {
    let folder = try folder(["TLP:GREEN", nil])
    let trace = try threatlevel(
      ["scorecard", "CN", "--rule", "legislature", "--marking", "TLP:RED"] + input, in: folder.url)
    #expect(trace.text.contains("TLP:RED"), "\(trace.errors)")
    #expect(
      try stix(["RU", "--marking", "TLP:CLEAR"] + input, in: folder.url).contains("TLP:CLEAR"))
    #expect(try !stix(["RU"] + input, in: folder.url).contains("TLP:"))
  }

  @Test(arguments: ["stix", "terminal"])
  func `a laxer marking is refused, with what is left`(format: String) throws {
    let folder = try folder(["TLP:AMBER"])
    for arguments in [[], ["--rule", "legislature"]] where format == "terminal" || arguments == [] {
      let outcome = try threatlevel(
        ["scorecard", "CN", "--format", format, "--marking", "TLP:GREEN"] + arguments + input,
        in: folder.url)
      #expect(outcome.status == 64 && outcome.output.isEmpty)
      #expect(
        outcome.errors.contains("--marking TLP:GREEN is laxer than TLP:AMBER"), "\(outcome.errors)")
      #expect(outcome.errors.contains("Name TLP:AMBER, TLP:AMBER+STRICT or TLP:RED, or none."))
    }
    let misspelt = try threatlevel(["scorecard", "CN", "--marking", "TLP:AMBR"] + input)
    #expect(misspelt.status == 64)
    #expect(misspelt.errors.contains("Did you mean 'TLP:AMBER'?"), "\(misspelt.errors)")
  }

  // MARK: Judged by others

  @Test(.enabled(if: STIXPython.program != nil, "no Python with stix2-validator 3.2.0 and stix2"))
  func `the validator of OASIS and the stix2 library take every bundle`() throws {
    let folder = try folder(["TLP:AMBER+STRICT", nil, nil])
    let everybody = ["BY", "CN", "IL", "IN", "IR", "KP", "PK", "RU", "US", "VN"]
    var bundles: [String] = []
    func write(_ name: String, _ text: String) throws {
      bundles.append(try folder.write(name, text))
    }
    try write("all.json", try stix(everybody + asOf))
    for day in ["1969-07-20", "2019-03-25", "2026-11-01"] {
      try write("\(day).json", try stix(["VN", "US", "--as-of", day]))
    }
    try write("unmarked.json", try stix(["RU"] + input, in: folder.url))
    for marking in ["TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"] {
      try write(
        "\(marking).json", try stix(["RU", "--marking", marking] + input, in: folder.url))
    }
    try folder.write("seeds/\(Self.states[0].0).yaml", Self.hostileDossier)
    try write("hostile.json", try stix(["CN"] + input, in: folder.url))
    #expect(try STIXPython.complaint(of: bundles) == nil)
  }

  @Test(.enabled(if: STIXPython.program != nil, "no Python with stix2-validator 3.2.0 and stix2"))
  func `the validator is asked in earnest: it refuses what is broken`() throws {
    let folder = try Folder()
    let text = try stix(["vietnam"] + asOf)
    let broken = try [
      text.replacing("\"nation-state\"", with: "\"realm\""),
      text.replacing("\"country\": \"VN\"", with: "\"country\": \"XX\""),
      text.replacing(#/"source_ref": "campaign--./#, with: "\"source_ref\": \"campaign--f"),
    ].enumerated().map { try folder.write("\($0.offset).json", $0.element) }
    for path in broken {
      #expect(try STIXPython.complaint(of: [path]) != nil)
    }
  }

  /// Text that would steer a page, be a formula, or is longer than anybody reads.
  private static let hostileDossier = """
    dossier: test
    actor: {code: CN, name: "Chi\\u202Ena", aliases: ["\\u0007", ""]}
    marking: TLP:GREEN
    groups: [{id: g, name: "G\\u0007\\u2066", aliases: ["", "\\u200F"], sources: [a]}]
    sources:
      - {id: a, publisher: cve, title: "A\\nB\\u001b[31m", url: "javascript:alert(1) \\u2028"}
      - {id: b, publisher: "=1+1", title: "\(String(repeating: "title ", count: 20_000))"}
    incidents:
      - id: one
        title: "<script>\(String(repeating: "long ", count: 20_000))</script>"
        summary: "line\\nline\\u202E\\uFEFF"
        groups: [g]
        first: 2021-05
        disclosed: 2022-01-05
        targets: [legislature]
        origins: ["capec:CAPEC-1", "cve:CVE-2021-44228", "alone", ":"]
        claims:
          - {by: "\\u202Eevil", kind: agency, country: GB, date: 2022-02-03, says: "\\u0001",
             scale: phia, term: likely, link: affiliated, sources: [a, b]}

    """
}
