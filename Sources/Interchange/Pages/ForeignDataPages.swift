package import SourceText

/// A page for each problem with a file of others that is not what it was named as.
package enum ForeignDataPages {
  /// In no particular order.
  package static let all: [DiagnosticPage] = [
    DiagnosticPage(
      "stix.not-stix", "The JSON file holds nothing of STIX",
      why: """
        It has neither a list of objects nor one object with a type and an id. It may be a galaxy \
        of MISP, or the answer of a server that says that something went wrong.
        """,
      in: .circumstance,
      before: "A download that was refused left {\"error\": \"not authorised\"} in bundle.json.",
      after: "bundle.json holds {\"type\": \"bundle\", …, \"objects\": […]}."),
    DiagnosticPage(
      "misp.not-a-galaxy", "The JSON file is no cluster file of a MISP galaxy",
      why: """
        A galaxy has two files: one in the folder galaxies that describes it, and one in the folder \
        clusters with its actors under \"values\". Only the second says anything of states.
        """,
      in: .circumstance,
      before: "galaxies/threat-actor.json was named.",
      after: "clusters/threat-actor.json was named."),
  ]
}
