import ArgumentParser
import Glibc
import Scorecards
import SourceText
import ThreatLevelKit

/// Explains a kind of problem instead of checking files.
struct ExplainOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      Explain a problem by the id in brackets behind it, such as yaml.duplicate-key, and check \
      nothing; 'all', or an area such as 'yaml', lists the ids.
      """, valueName: "id"),
    completion: .custom { _, _, _ in
      ["all"] + DiagnosticCatalogue.pages.map(\.id.rawValue)
    })
  var explain: String?

  func validate() throws {
    guard let explain, page == nil else { return }
    let nearest = DiagnosticCatalogue.nearest(to: explain).map {
      " Did you mean '\($0.rawValue)'?"
    }
    throw ValidationError(
      "There is no problem '\(explain.visible)'.\(nearest ?? "") "
        + "threatlevel check --explain all lists them.")
  }

  /// Refuses files beside an id, and neither.
  func validate(beside paths: [String]) throws {
    if explain != nil, !paths.isEmpty {
      throw ValidationError("--explain checks no file; leave the files or the option out.")
    }
    if explain == nil, paths.isEmpty {
      throw ValidationError("Name files or folders to check.")
    }
  }

  /// What was asked for: the page of one id, or a list of ids; `nil` if nothing is of that name.
  var page: ReportPage? {
    guard let explain else { return nil }
    let name = explain.lowercased().trimmingBrackets
    if name == "all" { return ReportPage(indexOf: DiagnosticCatalogue.pages) }
    let area = DiagnosticCatalogue.pages.filter { $0.id.area == name }
    return area.isEmpty ? DiagnosticCatalogue.page(for: name)?.page : ReportPage(indexOf: area)
  }
}

extension String {
  /// An id is printed in brackets, and copied with them.
  fileprivate var trimmingBrackets: String {
    hasPrefix("[") && hasSuffix("]") ? String(dropFirst().dropLast()) : self
  }
}

extension Terminal {
  /// Says to somebody at a terminal how to learn more of the first problem; a log needs no advice.
  static func offerExplanation(of problems: [Diagnostic]) {
    let worst =
      problems.first { $0.severity == .error } ?? problems.first { $0.severity == .warning }
    guard let worst, isatty(STDERR_FILENO) == 1 else { return }
    writeMessage("threatlevel check --explain \(worst.id.rawValue) says more\n")
  }
}
