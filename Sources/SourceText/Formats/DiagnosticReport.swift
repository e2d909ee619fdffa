/// What a run found, before a format has laid it out.
public struct DiagnosticReport: Sendable {
  /// The program that looked.
  public struct Tool: Sendable {
    /// As it is called on the command line.
    public let name: String
    /// By semantic versioning.
    public let version: String

    /// Names a program.
    public init(name: String, version: String) {
      self.name = name
      self.version = version
    }
  }

  /// The program that looked.
  public let tool: Tool
  /// The files that were looked at, in order.
  public let files: [String]
  /// How many problems there are of each severity, those that are not shown among them.
  public let counts: [Severity: Int]
  /// The problems that are shown, in file order.
  public let diagnostics: [Diagnostic]

  /// Reports what was found.
  ///
  /// - Parameters:
  ///   - found: Every problem, in any order.
  ///   - files: The files that were looked at.
  ///   - tool: The program that looked.
  ///   - least: The least severity that is shown.
  public init(
    _ found: [Diagnostic], in files: [String], by tool: Tool, from least: Severity = .note
  ) {
    self.tool = tool
    self.files = files
    counts = found.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }
    diagnostics = found.filter { $0.severity >= least }.inFileOrder()
  }
}

/// Lays out what a run found for a program to read.
///
/// Formats are pure: the same report gives the same bytes. They decide what is said where, never
/// what is wrong.
public protocol DiagnosticFormat: Sendable {
  /// The name given to `--format`.
  static var name: String { get }

  /// The whole document.
  func render(_ report: DiagnosticReport) -> String
}

/// Every format for programs; help, completions and errors are made from it.
public let diagnosticFormats: [any DiagnosticFormat] = [
  JSONDiagnostics(), SARIFDiagnostics(), GitHubDiagnostics(),
]

extension String {
  /// A sentence of a problem, as formats print it that escape by rules of their own.
  var sentence: String { cutInMiddle.joined(separator: " … ") }
}

extension Diagnostic {
  /// What is wrong and what to do, one sentence each, for formats with one text for both.
  var sentences: [String] {
    [message.sentence] + fixIts.prefix(1).map { "fix: \($0.message.sentence)" }
      + (help.map { ["help: \($0.sentence)"] } ?? [])
  }
}
