import SourceText

extension Diagnostic {
  /// A file holds JSON, but nothing of STIX.
  static func notSTIX(_ file: SourceFile, isGalaxy: Bool) -> Diagnostic {
    Diagnostic(
      "stix.not-stix", "this JSON is neither a STIX bundle nor a STIX object",
      at: .start(of: file),
      help: isGalaxy
        ? "it looks like a MISP galaxy: import it as misp-galaxy"
        : "name a file with 'objects', or with one object that has a 'type' and an 'id'")
  }

  /// A file holds JSON, but no clusters.
  static func notGalaxy(_ file: SourceFile, isSTIX: Bool) -> Diagnostic {
    Diagnostic(
      "misp.not-a-galaxy", "this JSON is no cluster file of a MISP galaxy", at: .start(of: file),
      help: isSTIX
        ? "it looks like STIX: import it as stix"
        : "name a file of misp-galaxy's folder clusters, such as threat-actor.json")
  }
}
