import SideBySide
package import SourceText
package import ThreatModel
package import YAMLTree

/// What a reader of a sound dossier should know.
package enum DossierNotes {
  /// The notes on a dossier that was read from a document, in no particular order.
  package static func all(_ dossier: Dossier, _ root: YAMLNode) -> [Diagnostic] {
    let looks: [@Sendable () -> [Diagnostic]] = [
      { EvidenceNotes(dossier, root).all }, { ResponseFindings(dossier, root).all },
    ]
    return dossier.isLarge ? looks.concurrentMap { $0() }.flatMap(\.self) : looks.flatMap { $0() }
  }
}

extension Dossier {
  /// Whether it takes long enough to look at it from several sides at once.
  var isLarge: Bool { incidents.count >= 500 }
}
