package import Dossiers
package import SourceText
import ThreatModel

/// Takes over what STIX files say of states: 2.1, and 2.0 without `spec_version`.
package enum STIXImport {
  /// Reads STIX files into one dossier for each state.
  ///
  /// Pure: the same files in the same order give the same evidence.
  ///
  /// - Parameters:
  ///   - files: Bundles, lists of objects, or single objects.
  ///   - clusters: Threat-actor clusters of MISP galaxies, by which groups get a state of which the
  ///     files say none.
  ///   - context: The words and scales of dossiers.
  /// - Returns: The evidence with a note on each object that was left out, or what is wrong with the
  ///   files: `json.…`, `stix.not-stix`, `misp.not-a-galaxy`.
  package static func evidence(
    from files: [SourceFile], joining clusters: [SourceFile] = [], in context: EvidenceContext
  ) -> Checked<ImportedEvidence> {
    var problems: [Diagnostic] = []
    let roots = files.compactMap { root(of: $0, &problems) }
    let galaxies = clusters.compactMap { MISPImport.root(of: $0, &problems) }
    guard roots.count == files.count, galaxies.count == clusters.count else {
      return Checked(nil, problems)
    }
    let states = StateNames(context.vocabulary)
    // What cannot be read in a galaxy is told when the galaxy itself is taken over.
    var galaxyLog = ImportLog(clusters)
    let join =
      clusters.isEmpty ? nil : MISPJoin(MISPCollection(galaxies, &galaxyLog), states)
    var log = ImportLog(files)
    let collection = STIXCollection(roots, &log)
    let ties = STIXTies(collection, states, joining: join, &log)
    var evidence = STIXEvidence(collection, ties, files: files, in: context, log)
    return Checked(evidence.evidence(), problems)
  }

  private static func root(of file: SourceFile, _ problems: inout [Diagnostic]) -> JSONNode? {
    let checked = JSONReader.read(file)
    problems += checked.diagnostics
    guard let root = checked.value?.root else { return nil }
    guard STIXCollection.objectList(of: root) != nil else {
      problems.append(.notSTIX(file, isGalaxy: MISPCollection.clusters(of: root) != nil))
      return nil
    }
    return root
  }
}
