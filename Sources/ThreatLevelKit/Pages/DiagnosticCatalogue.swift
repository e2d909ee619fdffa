import Dossiers
import Interchange
import RuleBook
public import SourceText
import YAMLTree

/// A page for each kind of problem that the program can report.
public enum DiagnosticCatalogue {
  /// All pages by id.
  public static let pages: [DiagnosticPage] =
    (FilePages.all + JSONPages.all + YAMLPages.all + DossierPages.all + RuleBookPages.all
    + TablePages.all + ForeignDataPages.all + InputPages.all)
    .sorted { $0.id.rawValue < $1.id.rawValue }

  /// The page of one kind of problem.
  ///
  /// - Parameter id: Such as `yaml.duplicate-key`; case does not matter.
  /// - Returns: The page, or `nil` if there is no problem of that id.
  public static func page(for id: String) -> DiagnosticPage? {
    let id = id.lowercased()
    return pages.first { $0.id.rawValue == id }
  }

  /// The id that was most likely meant by one that does not exist.
  ///
  /// - Parameter id: As somebody wrote it, perhaps without its area: `duplicate-key`.
  /// - Returns: An id that has a page; `nil` if none is near.
  public static func nearest(to id: String) -> DiagnosticID? {
    let ids = pages.map(\.id)
    let bare = ids.first { $0.rawValue.hasSuffix("." + id.lowercased()) }
    return bare ?? nearestName(to: id, in: ids.map(\.rawValue)).map(DiagnosticID.init(rawValue:))
  }
}
