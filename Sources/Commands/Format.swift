import ArgumentParser
import Scorecards
import SourceText

/// Formats by name.
enum Format {
  static func names(_ renderers: [any OutputFormat]) -> String {
    names(renderers.map { type(of: $0).name })
  }

  /// Names as a sentence lists them.
  static func names(_ names: [String]) -> String {
    names.dropLast().joined(separator: ", ") + " or " + (names.last ?? "")
  }

  static func completion(_ renderers: [any OutputFormat]) -> CompletionKind {
    .list(renderers.map { type(of: $0).name })
  }

  /// Refuses a format that none of the renderers has.
  static func check(
    _ name: String, among renderers: [any OutputFormat], for option: String? = nil
  ) throws {
    try check(name, among: renderers.map { type(of: $0).name }, for: option)
  }

  /// Refuses a format that is none of those known.
  static func check(_ name: String, among known: [String], for option: String? = nil) throws {
    guard !known.contains(name) else { return }
    let nearest = nearestName(to: name, in: known).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError(
      "There is no format '\(name)'\(option.map { " for \($0)" } ?? "").\(nearest) "
        + "The formats are \(known.joined(separator: ", ")).")
  }

  /// The renderer of a format that was checked.
  static func renderer<Renderer>(_ name: String, among renderers: [Renderer]) throws -> Renderer {
    guard
      let renderer = renderers.first(where: {
        ($0 as? any OutputFormat).map { type(of: $0).name == name } ?? false
      })
    else { throw ValidationError("There is no format '\(name)'.") }
    return renderer
  }
}
