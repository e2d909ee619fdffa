import Dossiers
import Foundation
import Interchange
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct TableImportTests {
  /// Notes on rows under the usual header.
  private func told(_ rows: String) throws -> [String] {
    try Layout.evidence(rows).notes.map(\.told)
  }

  @Test func `a row becomes an incident that says where it comes from`() throws {
    let evidence = try Layout.evidence(Layout.row)
    #expect(evidence.notes == [] && evidence.read == ["rows": 1])
    let dossier = try #require(evidence.dossiers.first)
    #expect(dossier.actor == Actor(code: "CN", name: "China") && dossier.id == "china")
    #expect(dossier.sources.map(\.id) == ["small-list"])
    let incident = try #require(dossier.incidents.first)
    #expect(incident.id == "small-1-1" && incident.title == "Mail read")
    #expect(incident.origins == ["small-1:1"])
    #expect(incident.first?.value == PartialDate("2020-01-05"))
    #expect(incident.first?.sources == ["small-list"])
    #expect(incident.targets.words == ["government"])
    let claim = try #require(incident.claims.first)
    #expect(claim.by == "The list" && claim.scale == "ungraded" && !claim.isGraded)
    #expect(claim.date == PartialDate("2022") && claim.sources == ["small-list"])
  }

  @Test func `what is imported passes the checks of a dossier`() throws {
    let evidence = try Layout.evidence(Layout.row + "2,Iran;TR,\"A: \"\"b\"\"\n#c\",,,\n")
    for dossier in evidence.dossiers {
      let text = DossierWriter(try Layout.context().vocabulary).text(of: dossier)
      let read = DossierReader.read(try Layout.tree(text), in: try Layout.context())
      #expect(
        read.diagnostics.isEmpty && read.value?.incidents.count == dossier.incidents.count)
    }
    #expect(evidence.dossiers.map(\.actor.code) == ["CN", "IR", "TR"])
  }

  @Test func `a state under three names has one dossier`() throws {
    let evidence = try Layout.evidence(
      "1,China,a,,,\n2,CN,b,,,\n3,china,c,,,\n4,China; CN,d,,,\n")
    #expect(evidence.notes == [])
    #expect(evidence.dossiers.map(\.incidents.count) == [4])
  }

  @Test(arguments: [
    ("1,Atlantis,a,,,\n", "skipped 1 2: a value is not mapped: 'Atlantis' in column 'state'"),
    ("1,Unknown,a,,,\n", "skipped 1 2: it names no state that is accused"),
    ("1,,a,,,\n", "skipped 1 2: it names no state that is accused"),
    (",China,a,,,\n", "skipped - 2: it has no id"),
    (
      "1,China,a,2020-02-01,2020-01,\n",
      "contradictory 1 2: it ends before it begins: from 2020-02-01 to 2020-01"
    ),
  ])
  func `a row that cannot be used is left out with its reason`(row: String, note: String) throws {
    let evidence = try Layout.evidence(row)
    #expect(evidence.notes.map(\.told) == [note] && evidence.dossiers.isEmpty)
    #expect(evidence.read == ["rows": 1])
  }

  @Test(arguments: [
    (
      "1,China;Atlantis,a,,,\n",
      "incomplete 1 2: a value is not mapped: 'Atlantis' in column 'state'"
    ),
    ("1,China,a,,,Gov;Zoo\n", "incomplete 1 2: a value is not mapped: 'Zoo' in column 'target'"),
    ("1,China,a,soon,,\n", "incomplete 1 2: a date cannot be read: 'soon' in column 'begin'"),
    (
      "1,China,a,2020-02-30,,\n",
      "incomplete 1 2: a date cannot be read: '2020-02-30' in column 'begin'"
    ),
    ("1,China,,,,\n", "incomplete 1 2: it has no title; its id stands there"),
  ])
  func `what is missing of a row is told`(row: String, note: String) throws {
    let mapping = Layout.mapping.replacing(
      "begin}", with: "begin, forms: [year-month-day, year-month]}")
    let evidence = try Layout.evidence(row, mapping: mapping)
    #expect(evidence.notes.map(\.told) == [note])
    #expect(evidence.dossiers.flatMap(\.incidents).count == 1)
  }

  @Test func `the second row of an id is left out`() throws {
    #expect(
      try told("1,China,a,,,\n1,Iran,b,,,\n") == [
        "contradictory 1 3: another row has its id: list.csv:2"
      ])
  }

  @Test func `a row that did not come in keeps no later one with its id out`() throws {
    let evidence = try Layout.evidence("1,Atlantis,a,,,\n1,Iran,b,,,\n")
    #expect(evidence.notes.map(\.kind) == [.skipped])
    #expect(evidence.dossiers.map(\.actor.code) == ["IR"])
  }

  @Test func `a state that no value is listed for is still known by its name`() throws {
    let mapping = Layout.mapping.replacing(
      "{column: state, separator: \";\"}", with: "{column: state, values: {Middle Kingdom: CN}}")
    let rows = "1,Middle Kingdom,a,,,\n2,IR,b,,,\n3,Atlantis,c,,,\n"
    let evidence = try Layout.evidence(rows, mapping: mapping)
    #expect(evidence.dossiers.map(\.actor.code) == ["CN", "IR"])
    #expect(evidence.notes.map(\.object) == ["3"])
  }

  @Test func `a value that is mapped to nothing is no loss`() throws {
    #expect(try told("1,China,a,,,Other;Press\n") == [])
    #expect(try Layout.incident("1,China,a,,,Other;Press\n").targets.words == ["media"])
  }

  @Test func `rows and faulty rows are told in the order of the file`() throws {
    #expect(
      try told("1,Atlantis,a,,,\nx\n2,,a,,,\n").map { $0.prefix(12) } == [
        "skipped 1 2:", "skipped - 3:", "skipped 2 4:",
      ])
  }

  @Test func `separators within parentheses separate nothing`() throws {
    let mapping = Layout.mapping.replacing(
      "Gov: government", with: "\"Gov (all; any)\": government")
    let incident = try Layout.incident("1,China,a,,,Gov (all; any);Press\n", mapping: mapping)
    #expect(incident.targets.words == ["government", "media"])
    let open = try Layout.evidence("1,China,a,,,(Press;Press\n", mapping: mapping)
    #expect(
      open.notes.map(\.told) == [
        "incomplete 1 2: a value is not mapped: '(Press' in column 'target'"
      ])
  }

  // MARK: Dates

  @Test(arguments: [
    ("day.month.year", "day", "05.01.2020", "2020-01-05"),
    ("day/month/year", "day", "5/1/2020", "2020-01-05"),
    ("month/day/year", "day", "1/5/2020", "2020-01-05"),
    ("year-month-day", "day", "2020-01-05 00:00:00", "2020-01-05"),
    ("year-month-day", "day", "2020-01-05T10:00:00Z", "2020-01-05"),
    ("year-month-day", "month", "2020-01-05", "2020-01"),
    ("year-month-day", "year", "2020-01-05", "2020"),
    ("year-month", "day", "2020-01", "2020-01"), ("year-month", "year", "2020-01", "2020"),
    ("year", "month", "2020", "2020"),
  ])
  func `a date is read in its form and no more exactly than it is known`(
    form: String, precision: String, cell: String, date: String
  ) throws {
    let mapping = Layout.mapping.replacing(
      "begin}", with: "begin, forms: [\(form)], precision: \(precision)}")
    let incident = try Layout.incident("1,China,a,\(cell),,\n", mapping: mapping)
    #expect(incident.first?.value?.description == date)
  }

  @Test func `the order of dates is looked at as they are coded`() throws {
    let mapping = Layout.mapping
      .replacing("begin}", with: "begin, precision: month}")
      .replacing("end}", with: "end, precision: month}")
    let evidence = try Layout.evidence("1,China,a,2020-01-20,2020-01-10,\n", mapping: mapping)
    #expect(evidence.dossiers.isEmpty && evidence.notes.map(\.kind) == [.contradictory])
  }

  // MARK: Pairs, grades, addresses

  private static let pairs = Layout.mapping.replacing(
    "  title:", with: "  pair: {columns: [name, target]}\n  title:"
  ).replacing(
    "  targets: {column: target, separator: \";\", values: {Gov: government, Press: media, Other: []}}\n",
    with: "")

  @Test func `of a pair the state that is not accused is the victim`() throws {
    let incident = try Layout.incident("1,IR,Turkey,,,Iran\n", mapping: Self.pairs)
    #expect(incident.victims.words == ["TR"])
  }

  @Test func `an accused state outside the pair leaves the victim open`() throws {
    let evidence = try Layout.evidence("1,IR,Turkey,,,China\n", mapping: Self.pairs)
    #expect(
      evidence.notes.map(\.told) == [
        "contradictory 1 2: the accused state is not one of the pair, so the victim is left open: "
          + "Iran, of Turkey and China"
      ])
    let incident = try #require(evidence.dossiers.first?.incidents.first)
    guard case .unknown = incident.victims else {
      Issue.record("\(incident.victims)")
      return
    }
    #expect(incident.uncertain.map(\.field) == ["victims"])
  }

  @Test(arguments: [("1", ["light"]), ("heavy", ["heavy"]), ("7", []), ("", [])])
  func `a grade is read by the codes of its scheme`(cell: String, terms: [String]) throws {
    let mapping = Layout.mapping.replacing(
      "  title:", with: "  grades: {weight: {column: name}}\n  title:")
    let evidence = try Layout.evidence("1,IR,\(cell),,,\n", mapping: mapping)
    let incident = try #require(evidence.dossiers.first?.incidents.first)
    #expect((incident.grades["weight"]?.words ?? []) == terms)
    #expect(evidence.notes.contains { $0.reason.contains("'7'") } == (cell == "7"))
  }

  @Test func `words may come from several columns, each with its own meaning`() throws {
    let mapping = Layout.mapping.replacing(
      "  title:",
      with: """
          operations:
            - {column: name, values: {spy: espionage}}
            - {column: target, values: {Gov: [], Press: [disruption, espionage]}}
          title:
        """)
    let incident = try Layout.incident("1,IR,spy,,,Press\n", mapping: mapping)
    #expect(incident.operations.words == ["espionage", "disruption"])
  }

  @Test func `addresses become sources that nobody opened`() throws {
    let mapping = Layout.mapping.replacing("  title:", with: "  links: {column: name}\n  title:")
    let cell = "\"http://www.a.example/x, https://b.example/y;https://b.example/y : (see notes)\""
    let evidence = try Layout.evidence(
      "1,IR,\(cell),,,\n2,IR,http://www.a.example/x,,,\n", mapping: mapping)
    let dossier = try #require(evidence.dossiers.first)
    #expect(
      dossier.sources.map(\.url) == [nil, "http://www.a.example/x", "https://b.example/y"])
    #expect(dossier.sources.dropFirst().map(\.publisher) == ["a.example", "b.example"])
    #expect(
      dossier.sources.dropFirst().allSatisfy { $0.read == "dataset" && $0.reliability == "F" })
    #expect(
      dossier.incidents.map { $0.reports.map(\.sources) } == [
        [dossier.sources.dropFirst().map(\.id)], [[dossier.sources[1].id]],
      ])
    #expect(
      evidence.notes.map(\.reason) == [
        "a cell of addresses holds something else: '(see notes)' in column 'name'"
      ])
  }

  // MARK: Claims

  private static let repeated =
    Layout.mapping.replacing("    date: 2022\n", with: "").replacing(
      "  - by: The list\n",
      with: """
          - repeated: true
            by: {column: name, separator: ";"}
            date: {column: begin, separator: ";", forms: [year]}

        """
    ).replacing("  first: {column: begin}\n", with: "")
      + """
        - fallback: true
          by: The list
          kind: laboratory
          country: GB
          date: {column: end}
          says: the state did it
          scale: vendor
          term: asserted
          link: affiliated

      """

  private func claims(_ row: String) throws -> (claims: [String], notes: [String]) {
    let evidence = try Layout.evidence(row, mapping: Self.repeated)
    let claims = evidence.dossiers.flatMap(\.incidents).flatMap(\.claims)
    return (
      claims.map { "\($0.by) \($0.date?.description ?? "-") \($0.scale)" },
      evidence.notes.map(\.told)
    )
  }

  @Test func `each value of its columns is a claim of its own`() throws {
    let found = try claims("1,IR,A;B,2020;2021,,\n")
    #expect(found.claims == ["A 2020 ungraded", "B 2021 ungraded"] && found.notes == [])
    #expect(try claims("1,IR,A;B,2020,,\n").claims == ["A 2020 ungraded", "B 2020 ungraded"])
  }

  @Test func `nothing is guessed where values do not go together`() throws {
    let found = try claims("1,IR,A;B;C,2020;2021,2022-05-01,\n")
    #expect(found.claims == ["The list 2022-05-01 vendor"])
    #expect(
      found.notes == [
        "incomplete 1 2: which parts of its claims belong together is not known: 3 claims, but 2 "
          + "values of 'date'"
      ])
  }

  @Test func `a claim without a claimant is left out and told`() throws {
    let found = try claims("1,IR,A;Unknown,2020;2021,2022-05-01,\n")
    #expect(found.claims == ["A 2020 ungraded"])
    #expect(
      found.notes == [
        "incomplete 1 2: a claim is left out, because parts of it are missing: 'by'"
      ])
  }

  @Test func `an incident that no date makes visible is left out`() throws {
    let found = try claims("1,IR,A,,,\n")
    #expect(found.claims == [])
    #expect(
      found.notes == ["skipped 1 2: no claim about it has a date, so that it could never be seen"])
  }

  // MARK: Rows and columns

  @Test func `rows are left out that the mapping names`() throws {
    let mapping = Layout.mapping.replacing(
      "incident:\n",
      with: "skip: [{column: target, is: [Zoo], because: animals are no matter}]\nincident:\n")
    let evidence = try Layout.evidence("1,IR,a,,,zoo\n2,IR,b,,,Gov\n", mapping: mapping)
    #expect(evidence.notes.map(\.told) == ["skipped 1 2: animals are no matter"])
    #expect(evidence.dossiers.flatMap(\.incidents).map(\.title) == ["b"])
  }

  @Test(arguments: [("skip", 0), ("report", 1), ("keep", 1)])
  func `an unmapped value does what the mapping says`(others: String, incidents: Int) throws {
    let mapping = Layout.mapping.replacing("Other: []}}", with: "Other: []}, others: \(others)}")
    let evidence = try Layout.evidence("1,IR,a,,,Zoo\n", mapping: mapping)
    #expect(evidence.dossiers.flatMap(\.incidents).count == incidents)
    #expect(evidence.notes.map(\.kind) == [others == "skip" ? .skipped : .incomplete])
    let known = try Layout.evidence("1,IR,a,,,media\n", mapping: mapping)
    #expect(known.notes.isEmpty == (others == "keep"))
  }

  @Test(arguments: [
    ("id,state,name,begin,end\n", "table.missing-column", "target"),
    ("id,state,Name,begin,end,target\n", "table.missing-column", "did you mean 'Name'?"),
    ("id,state,name,begin,end,target,state\n", "table.ambiguous-column", "state#1"),
  ])
  func `a mapping that does not fit the table is told`(
    header: String, id: String, word: String
  ) throws {
    let context = try Layout.context()
    let mapping = try #require(
      MappingReader.read(try Layout.tree(Layout.mapping), in: context).value)
    let table = try #require(
      TableReader.read(SourceFile(path: "list.csv", text: header)).value)
    let read = TableImport.evidence(from: [table], by: mapping, in: context)
    #expect(read.value == nil && read.diagnostics.map(\.id.rawValue) == [id])
    let said = read.diagnostics.map { $0.message + ($0.help ?? "") }.joined()
    #expect(said.contains(word) && read.diagnostics.first?.span != nil, "\(said)")
  }

  // MARK: Real layouts

  private func shipped(_ name: String, _ table: String) throws -> ImportedEvidence {
    let context = try Layout.shippedContext()
    let mapping = try #require(
      MappingReader.read(try Layout.shipped("Rules/mappings/\(name).yaml"), in: context).value)
    let read = try #require(
      TableReader.read(SourceFile(path: "\(name).csv", text: table)).value)
    let evidence = TableImport.evidence(from: [read], by: mapping, in: context)
    return try #require(
      evidence.value, "\(TerminalDiagnostics().render(evidence.diagnostics))")
  }

  @Test func `EuRepoC's layout is read with its lists and its words for nothing`() throws {
    let columns = [
      "incident_id", "name", "description", "start_date", "end_date", "incident_type",
      "receiver_country", "receiver_subcategory", "initiator_country", "initiator_category",
      "attribution_date", "attribution_basis", "attributing_actor", "attributing_country",
      "source_url", "added_to_db", "initiator_country", "initiator_category",
    ]
    let row = [
      "17", "Mail of a ministry", "Read for a year", "03.02.2020", "Not available",
      "Data theft;Hijacking with Misuse", "Germany;Not available",
      "Government / ministries;Other (e.g., embassies)", "China", "State",
      "2021-05-01;2021-06-02",
      "IT-security community attributes attacker;Attribution by receiver government / state entity",
      "A firm;A ministry", "United States;Germany", "https://a.example/x", "2022-01-01", "x", "y",
    ]
    let text = [columns, row].map { $0.map { "\"\($0)\"" }.joined(separator: ",") + "\n" }.joined()
    let evidence = try shipped("eurepoc", text)
    #expect(evidence.notes == [])
    let incident = try #require(evidence.dossiers.first?.incidents.first)
    #expect(incident.first?.value?.description == "2020-02" && incident.last == nil)
    #expect(incident.victims.words == ["DE"])
    #expect(incident.targets.words == ["government", "diplomatic"])
    #expect(incident.operations.words == ["data-theft"])
    #expect(
      incident.claims.map { "\($0.by), \($0.country), \($0.kind), \($0.scale), \($0.link)" } == [
        "A firm, US, vendor, vendor, organ", "A ministry, DE, government, ungraded, organ",
      ])
  }

  @Test func `CFR's layout is read with its long names of states`() throws {
    let evidence = try shipped(
      "cfr",
      """
      Title,Date,Affiliations,Description,Response,Victims,Sponsor,Type,Category,Sources_1,Sources_2,Sources_3
      Targeting of a ministry,5/17/2019,,They read mail.,,"Germany, France",China,Espionage,"Government, Private sector",https://a.example/x,,

      """)
    #expect(evidence.notes == [])
    let incident = try #require(evidence.dossiers.first?.incidents.first)
    #expect(incident.id == "cfr-targeting-of-a-ministry")
    #expect(incident.disclosed?.value?.description == "2019-05-17")
    #expect(incident.victims.words == ["DE", "FR"] && incident.targets.words == ["government"])
    #expect(incident.claims.map(\.term) == ["suspicion"])
  }

  private static let dcid = Layout.repository.deletingLastPathComponent()
    .appending(path: "shared/data/dcid/incidents.csv")

  @Test(.enabled(if: FileManager.default.fileExists(atPath: dcid.path)))
  func `DCID gives 16 states and 427 incidents, and names its contradictions`() throws {
    let evidence = try shipped("dcid", String(contentsOf: Self.dcid, encoding: .utf8))
    #expect(evidence.read == ["rows": 429])
    #expect(evidence.dossiers.count == 16)
    #expect(evidence.dossiers.reduce(0) { $0 + $1.incidents.count } == 427)
    let contradictory = evidence.notes.filter { $0.kind == .contradictory }
    #expect(contradictory.compactMap(\.object) == ["236", "237", "291", "292", "309", "331"])
    #expect(evidence.notes.allSatisfy { $0.kind == .contradictory || $0.kind == .incomplete })
    let incidents = evidence.dossiers.flatMap(\.incidents)
    #expect(incidents.allSatisfy { $0.disclosed == nil && $0.claims.count == 1 })
    #expect(incidents.flatMap(\.claims).allSatisfy { $0.scale == "ungraded" && !$0.isGraded })
    #expect(incidents.allSatisfy { $0.grades["dcid_severity"]?.words.count == 1 })
  }
}
