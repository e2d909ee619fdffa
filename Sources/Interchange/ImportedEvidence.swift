package import ThreatModel

/// What foreign data says, as dossiers, and what of it could not become evidence.
package struct ImportedEvidence: Sendable {
  /// One for each state, by code; spans are empty, because nothing stands in a file yet.
  package var dossiers: [Dossier]
  /// In the order of the objects.
  package var notes: [ImportNote]
  /// How many objects, rows or clusters were read, by kind.
  package var read: [String: Int]

  /// Puts the parts together.
  package init(
    dossiers: [Dossier] = [], notes: [ImportNote] = [], read: [String: Int] = [:]
  ) {
    self.dossiers = dossiers
    self.notes = notes
    self.read = read
  }
}
