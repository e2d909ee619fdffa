import ThreatModel

/// A dossier in which things became known one after the other.
enum ExportSample {
  /// What an assessment as of a day before 2023 must not know, by words that stand nowhere else.
  static let laterWords = [
    "LATERGROUP", "LATERALIAS", "LATERBODY", "LATERSOURCE", "LATERTITLE", "LATERSUMMARY",
    "LATERCLAIM", "LATERINCIDENT", "later-incident", "WITHDRAWNCLAIM", "2030",
    // The victim that became known later.
    "Norway", "\"NO\"",
  ]

  static func dossier() throws -> Dossier {
    try ExportInput.dossier(
      """
      dossier: sample
      actor: {code: CN, name: China, aliases: [PRC]}
      groups:
        - {id: alone, name: Alone Panda, aliases: [Solo], organisation: LATERBODY,
           sources: [s1, s3, s9], origins: [misp-galaxy:0815]}
        - {id: both, name: Both Panda}
        - {id: later, name: LATERGROUP, aliases: [LATERALIAS], sources: [s9]}
      sources:
        - {id: s1, publisher: One, title: First, date: 2021-06-01, url: "https://example.org/1",
           reliability: B, credibility: 2}
        - {id: s2, publisher: Two, title: Second, date: 2021-07-01}
        - {id: s3, publisher: Three, title: Afterwards, date: 2022-09-01}
        - {id: s9, publisher: LATERSOURCE, title: LATERTITLE, date: 2023-06-01}
      incidents:
        - id: theft
          title: Theft of plans
          summary: Plans were taken.
          groups: [alone]
          first: 2021-02
          last: 2021-04
          disclosed: 2021-06-01
          victims: [GB, EU, {term: 'NO', known: 2023-02-01, sources: [s9]}]
          targets: [legislature]
          origins: [dcid-2.0:17]
          claims:
            - {by: NCSC, kind: agency, country: GB, date: 2021-06-01, says: they did it,
               scale: phia, term: highly likely, link: directed, sources: [s1, s3]}
            - {by: WITHDRAWNCLAIM, kind: government, country: US, date: 2021-06-02, says: no,
               scale: phia, term: almost certain, link: organ, sources: [s2],
               withdrawn: {date: 2022-01-01}}
            - {by: LATERCLAIM, kind: government, country: US, date: 2023-03-01, says: yes,
               scale: phia, term: almost certain, link: organ, sources: [s9]}
        - id: access
          title: Access to mail
          groups: [alone]
          first: 2021-03-05
          last: 2021-05-06
          disclosed: 2021-06-01
          victims: [GB]
          claims:
            - {by: Vendor, kind: vendor, country: US, date: 2021-06-01, says: they did it,
               scale: phia, term: likely, link: affiliated, sources: [s1]}
        - id: joint
          title: Joint work
          groups: [alone, both]
          first: 2021
          ongoing: true
          disclosed: 2021-06-01
          claims:
            - {by: NCSC, kind: agency, country: GB, date: 2021-06-01, says: they did it,
               scale: phia, term: almost certain, link: directed, sources: [s2]}
        - id: hint
          title: A hint
          groups: [both]
          first: 2021-03-05
          disclosed: 2021-06-01
          claims:
            - {by: NCSC, kind: agency, country: GB, date: 2021-06-01, says: from their land,
               scale: phia, term: almost certain, link: territory, sources: [s2]}
        - id: later-incident
          title: LATERINCIDENT
          summary: LATERSUMMARY
          groups: [later]
          first: 2021-03-05
          disclosed: 2023-01-01
          claims:
            - {by: LATERCLAIM, kind: government, country: US, date: 2023-01-01, says: yes,
               scale: phia, term: almost certain, link: organ, sources: [s9]}
      """)
  }
}
