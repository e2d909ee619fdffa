import Foundation
import Testing

/// Rule sets about single incidents, from the command line.
@Suite struct IncidentTests {
  private static let rules = "Rules/nciss.yaml"

  private static func incident(_ id: String, _ title: String, _ grades: String) -> String {
    """
      - id: \(id)
        title: \(title)
        disclosed: 2016-01-05
        grades: \(grades)
        claims:
          - {by: A, kind: government, country: GB, date: 2016-01-05, says: they did it, scale: phia,
             term: likely, link: organ, sources: [a]}

    """
  }

  private static let grid = incident(
    "grid", "Grid cut off",
    """
    {functional_impact: denial-critical, observed_activity: effect, location: critical-systems,
              actor_characterization: apt-targeted, information_impact: destruction-non-critical,
              recoverability: supplemented, cross_sector: [energy], potential_impact: severe}
    """)
  private static let site = incident(
    "site", "Site blocked",
    """
    {functional_impact: denial-non-critical, observed_activity: effect, location: business-dmz,
              actor_characterization: hacktivist, information_impact: none, recoverability: regular,
              cross_sector: [government-facilities], potential_impact: low}
    """)
  private static let open = incident(
    "mail", "Mail read, \"=1+1\" | as they say", "{functional_impact: unknown}")

  private static func dossier(_ name: String, _ code: String, _ incidents: String...) -> String {
    """
    dossier: \(name.lowercased())
    actor: {code: \(code), name: \(name)}
    sources: [{id: a, publisher: P, title: T}]
    incidents:
    \(incidents.joined())
    """
  }

  /// Evidence on two states, with what the program makes of it.
  private func run(_ command: String, _ arguments: String...) throws -> Outcome {
    let folder = try Folder()
    try folder.write("russia.yaml", Self.dossier("Russia", "RU", Self.site, Self.grid))
    try folder.write("china.yaml", Self.dossier("China", "CN", Self.open))
    return try threatlevel(
      [command] + arguments
        + [
          "--rules", Self.rules, "--evidence", folder.url.appending(path: "russia.yaml").path,
          "--evidence", folder.url.appending(path: "china.yaml").path, "--as-of", "2020-01-01",
        ])
  }

  @Test func `incidents are listed, the most serious first`() throws {
    let outcome = try run("evaluate")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let places = ["Grid cut off", "Site blocked", "Mail read"].map {
      outcome.text.range(of: $0)?.lowerBound
    }
    #expect(!places.contains(nil), "\(outcome.text)")
    #expect(places.compactMap(\.self) == places.compactMap(\.self).sorted())
    #expect(outcome.text.contains("88.29") && outcome.text.contains("35.28"))
    #expect(outcome.text.contains("6.50–26.02"), "\(outcome.text)")
    #expect(outcome.text.contains("3 incidents of"))
    #expect(outcome.text.contains("(325.00)") && outcome.text.contains("(3400.00)"))
    #expect(outcome.text.contains("Not an official designation."))
  }

  @Test(arguments: ["terminal", "markdown", "html", "csv", "json"])
  func `every format names each incident, its state and its level`(format: String) throws {
    let text = try run("evaluate", "--format", format).text
    for word in ["Grid cut off", "Site blocked", "Russia", "China", "Severe (red)"] {
      #expect(text.contains(word), "\(format): \(text.prefix(2000))")
    }
  }

  @Test func `one state may be asked for`() throws {
    let text = try run("evaluate", "china").text
    #expect(text.contains("Mail read") && !text.contains("Site blocked"))
    #expect(text.contains("1 incident of"))
  }

  @Test func `what was not public yet is not listed`() throws {
    let folder = try Folder()
    try folder.write("russia.yaml", Self.dossier("Russia", "RU", Self.grid))
    let path = folder.url.appending(path: "russia.yaml").path
    let outcome = try threatlevel(
      ["evaluate", "--rules", Self.rules, "--evidence", path, "--as-of", "2016-01-04"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("No incident is visible."))
  }

  @Test(arguments: [("severe", 3), ("emergency", 0), ("sever", 64)] as [(String, Int32)])
  func `a level that an incident reaches is a threshold`(level: String, status: Int32) throws {
    #expect(try run("evaluate", "--fail-at", level).status == status)
  }

  @Test func `the JSON has a shape of its own, with every reason`() throws {
    let outcome = try run("evaluate", "--format", "json")
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(outcome.text.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "threatlevel/incidents/1")
    let incidents = try #require(object["incidents"] as? [[String: Any]])
    #expect(
      incidents.compactMap { ($0["incident"] as? [String: String])?["id"] } == [
        "grid", "site", "mail",
      ])
    let reasons = try #require(incidents[0]["reasons"] as? [[String: Any]])
    #expect(reasons.allSatisfy { $0["times"] != nil })
    let sums = try #require(
      (object["index"] as? [String: Any])?["rescaled_from"] as? [String: Double])
    #expect(sums == ["low": 325, "high": 3400])
  }

  @Test func `a scorecard shows the arithmetic of each incident`() throws {
    let outcome = try run("scorecard", "russia")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = outcome.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(text.contains("Grid cut off") && text.contains("Site blocked"))
    #expect(text.contains("325.00") && text.contains("3400.00") && text.contains("rescaled"))
    #expect(text.contains("30.75"))
  }

  @Test func `one rule is shown at every incident`() throws {
    let outcome = try run("scorecard", "russia", "--rule", "cross-sector-energy")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("Grid cut off"))
  }

  @Test(arguments: [
    ["timeline", "russia"], ["sensitivity", "russia"],
    ["scorecard", "russia", "--since", "2019-01-01"],
  ])
  func `what tells of states says so, and what to run`(arguments: [String]) throws {
    let folder = try Folder()
    try folder.write("russia.yaml", Self.dossier("Russia", "RU", Self.site))
    let outcome = try threatlevel(
      arguments
        + [
          "--rules", Self.rules, "--evidence", folder.url.appending(path: "russia.yaml").path,
          "--as-of", "2020-01-01",
        ])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[input.about-incidents]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("threatlevel evaluate --rules Rules/nciss.yaml"))
    #expect(outcome.text.isEmpty)
  }

  @Test(arguments: [
    ["tune", "--rules", rules, "--set", "criteria.*.weight=1"], ["compare", rules, rules],
    ["evaluate", "--rules", rules, "--rules", "Rules/uk-state-threat.yaml"],
  ])
  func `rule sets about incidents are neither tuned nor compared`(arguments: [String]) throws {
    let outcome = try threatlevel(arguments)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("[input.about-incidents]"), "\(outcome.errors)")
  }

  @Test func `agreement with what is coded is printed where there is any`() throws {
    let folder = try Folder()
    func coded(_ id: String, _ method: String, _ severity: String) -> String {
      Self.incident(
        id, id, "{dcid_method: \(method), dcid_objective: disruption, dcid_severity: \(severity)}")
    }
    try folder.write(
      "russia.yaml",
      Self.dossier(
        "Russia", "RU", coded("one", "vandalism", "harassment"),
        coded("two", "worm", "widespread-intrusion"), coded("three", "worm", "harassment")))
    let outcome = try threatlevel([
      "test", "Rules/dcid-severity.yaml", "--evidence",
      folder.url.appending(path: "russia.yaml").path, "--as-of", "2020-01-01",
    ])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("2 of 3 (66.7 %)"), "\(outcome.text)")
    #expect(outcome.text.contains("tau-b 0.50"))
    let none = try threatlevel(["test", "Rules/dcid-severity.yaml"])
    #expect(none.status == 0)
    #expect(none.text.contains("No visible incident of the evidence is coded"))
  }
}
