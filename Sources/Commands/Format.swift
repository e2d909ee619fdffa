import ArgumentParser
import Scorecards
import SourceText

/// Formats by name.
enum Format {
  static func names(_ renderers: [any ReportRenderer]) -> String {
    let names = renderers.map { type(of: $0).name }
    return names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  static func completion(_ renderers: [any ReportRenderer]) -> CompletionKind {
    .list(renderers.map { type(of: $0).name })
  }

  /// Refuses a format that none of the renderers has.
  static func check(_ name: String, among renderers: [any ReportRenderer]) throws {
    _ = try renderer(name, among: renderers)
  }

  static func renderer(
    _ name: String, among renderers: [any ReportRenderer]
  ) throws -> any ReportRenderer {
    guard let renderer = renderers.first(where: { type(of: $0).name == name }) else {
      let known = renderers.map { type(of: $0).name }
      let nearest = nearestName(to: name, in: known).map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        "There is no format '\(name)'.\(nearest) The formats are \(known.joined(separator: ", ")).")
    }
    return renderer
  }
}
