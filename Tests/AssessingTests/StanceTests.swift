import Assessing
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@Suite struct StanceTests {
  /// A rule set whose rungs follow the number of incidents.
  private static let rules = """
    ruleset: by-count
    version: 1.0.0
    title: By count
    scale: phia
    criteria:
      - id: targets
        title: Targets
        weight: 1
        rules:
          - id: any
            title: Strikes media
            when: '"media" in incident.targets'
            points: 10
            because: "{incident.title}"
            why: For a test.
            examples: {fires: [{targets: [media]}], silent: [{targets: [health]}]}
    designations:
      - {id: none, title: Nothing}
      - {id: some, title: Some, requires: [{id: one, that: incidents.size() >= 1, because: One}]}
      - id: many
        title: Many
        requires:
          - {id: two, that: incidents.size() >= 2, because: Two, implies: [one]}

    """

  private func expectations(_ stances: [String]) throws -> ExpectationSet {
    let text =
      "expectations: by-count\nstances:\n"
      + stances.enumerated().map { index, stance in
        """
          - id: s\(index)
            by: GB
            stance: Said
            kind: wording
            why: For a test.
            sources: [{title: T}]
            \(stance)

        """
      }.joined()
    let context = try Shipped.context.get()
    return try value(
      of: YAMLReader.read(SourceFile(path: "e.yaml", text: text)).then {
        ExpectationReader.read($0, in: context)
      })
  }

  private func dossier(_ code: String, incidents: Int) throws -> Dossier {
    let text = """
      dossier: d
      actor: {code: \(code), name: \(code)}
      sources: [{id: a, publisher: P, title: T}]
      incidents:

      """
    let items = (1...incidents).map { number in
      """
        - id: i\(number)
          title: I
          disclosed: 202\(number)-01-01
          targets: [media]
          claims:
            - {by: B, kind: agency, country: GB, date: 202\(number)-01-01, says: s, scale: phia,
               term: likely, link: organ, sources: [a]}

      """
    }
    let context = try Shipped.context.get()
    return try value(
      of: YAMLReader.read(SourceFile(path: "\(code).yaml", text: text + items.joined())).then {
        DossierReader.read($0, in: context)
      })
  }

  private func stance(
    _ code: String, _ day: String, _ expected: String, marked: String = "agree"
  ) -> String {
    """
    actor: \(code)
        as_of: \(day)
        expected: \(expected)
        marked: \(marked)
    """
  }

  private func agreement(
    _ stances: [String], _ dossiers: [Dossier], asOf: String = "2026-01-01"
  ) throws -> StanceAgreement {
    let program = try program(SourceFile(path: "rules.yaml", text: Self.rules))
    let comparison = StanceComparison(
      try expectations(stances), program: program, dossiers: dossiers,
      asOf: try #require(PartialDate(asOf)).earliest)
    let standings = comparison.occasions.compactMap { occasion in
      comparison.standing(on: occasion).map { (occasion, $0) }
    }
    return comparison.agreement(
      Dictionary(uniqueKeysWithValues: standings), path: "e.yaml")
  }

  @Test func `a stance is compared on its own day`() throws {
    let agreement = try agreement(
      [
        stance("RU", "2021-06-01", "{at_least: some, at_most: some}"),
        stance("RU", "2022-06-01", "{at_least: many}"),
        stance("RU", "2022-06-02", "{at_most: some}", marked: "disagree"),
        stance("RU", "2020-06-01", "{at_most: none}"),
      ],
      [dossier("RU", incidents: 2)])
    #expect(agreement.stances.map(\.date.description).first == "2020-06-01")
    #expect(agreement.stances.map(\.recommended?.id) == ["none", "some", "many", "many"])
    #expect(agreement.stances.map(\.agrees) == [true, true, true, false])
    #expect(agreement.stances.map(\.isKnownDisagreement) == [false, false, false, true])
    #expect(agreement.all.agreeing == 3)
    #expect(agreement.all.compared == 4)
  }

  @Test func `a stance of a later day is later knowledge`() throws {
    let agreement = try agreement(
      [
        stance("RU", "2022-06-01", "{at_least: many}"),
        stance("RU", "2022-06-02", "{at_least: many}"),
      ], [dossier("RU", incidents: 2)], asOf: "2022-06-01")
    #expect(agreement.stances.map(\.id) == ["s0"])
    #expect(agreement.all.compared == 1)
  }

  @Test func `a state without a dossier is not counted`() throws {
    let agreement = try agreement(
      [stance("CU", "2022-01-01", "{at_least: some}")],
      [dossier("RU", incidents: 1)])
    #expect(agreement.all.compared == 0)
    #expect(agreement.stances.map(\.agrees) == [nil])
    #expect(agreement.all.agreeingByCount == 0)
  }

  @Test func `the rules of thumb get the best that they could reach`() throws {
    // RU has two incidents, CN one, KP one; counting cannot tell CN from KP.
    let agreement = try agreement(
      [
        stance("RU", "2023-01-01", "{at_least: many}"),
        stance("CN", "2023-01-01", "{at_least: some, at_most: some}"),
        stance("KP", "2023-01-01", "{at_least: many}"),
        stance("RU", "2023-01-01", "{at_most: none}"),
      ],
      [
        dossier("RU", incidents: 2), dossier("CN", incidents: 1), dossier("KP", incidents: 1),
      ])
    #expect(agreement.commonest.id == "many")
    #expect(agreement.all.agreeingByCommonest == 2)
    // One incident: some or many, one stance either way. Two incidents: many, not none.
    #expect(agreement.all.agreeingByCount == 2)
    #expect(agreement.all.agreeing == 2)
  }
}
