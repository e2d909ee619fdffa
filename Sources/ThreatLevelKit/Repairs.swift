import Dossiers
public import SourceText
import ThreatModel
import YAMLTree

/// Files with what may be mended in them without asking, before anything is written.
public struct Repairs: Sendable {
  /// A file that can be mended.
  public struct Repair: Sendable {
    /// The file as it stands.
    public let file: SourceFile
    /// What it would hold.
    public let mended: [UInt8]
    /// How many changes that takes.
    public let changes: Int
  }

  /// The files that can be mended, in the order given, folders opened.
  public let repairs: [Repair]
  /// Why other files with safe changes stay as they are.
  public let refusals: [Diagnostic]

  /// Changes open the view on others; so many times a file is looked at again.
  private static let mostRounds = 10

  /// Looks for what may be mended.
  ///
  /// A file is mended only if that brings no error that it did not have.
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - rules: The rule set whose vocabulary and scales a file is read with that has none beside it.
  public init(_ paths: [String], rules: String) {
    var repairs: [Repair] = []
    var refusals: [Diagnostic] = []
    var libraries = Inspection.Libraries(rules: rules)
    for path in Inspection.files(paths).value ?? [] {
      guard let file = FileAccess.read(path).value else { continue }
      let before = Self.findings(in: file, &libraries)
      guard let mended = Self.mended(file, before, &libraries) else { continue }
      let after = Self.findings(in: mended.file, &libraries)
      let new = before.isReadable ? Self.errors(in: after, beyond: before) : []
      if new.isEmpty {
        repairs.append(Repair(file: file, mended: mended.file.bytes, changes: mended.changes))
      } else {
        refusals.append(.mendingBreaks(file, new))
      }
    }
    self.repairs = repairs
    self.refusals = refusals
  }

  /// What is wrong with a file, and whether it is YAML at all.
  private typealias Findings = (diagnostics: [Diagnostic], isReadable: Bool)

  private static func findings(
    in file: SourceFile, _ libraries: inout Inspection.Libraries
  ) -> Findings {
    let document = YAMLReader.read(file).map { (file: file, root: $0) }
    // That two dossiers are about one state is no matter of one file.
    var run = Inspection.Run()
    let found = Inspection.problems(of: document, at: file.path, &libraries, &run)
    return (found, document.value != nil)
  }

  /// The file with all safe changes, and how many they are; `nil` if there is none.
  private static func mended(
    _ file: SourceFile, _ findings: Findings, _ libraries: inout Inspection.Libraries
  ) -> (file: SourceFile, changes: Int)? {
    var (mended, changes, found) = (file, 0, findings.diagnostics)
    for _ in 0..<mostRounds {
      let safe = found.safeEdits(in: file.path)
      guard !safe.edits.isEmpty else { break }
      mended = SourceFile(path: file.path, bytes: safe.edits.applied(to: mended.bytes))
      changes += safe.changes
      found = Self.findings(in: mended, &libraries).diagnostics
    }
    return changes == 0 || mended.bytes == file.bytes ? nil : (mended, changes)
  }

  /// The errors of one state of a file that the other does not have.
  private static func errors(in after: Findings, beyond before: Findings) -> [Diagnostic] {
    var had: [String: Int] = [:]
    func name(_ problem: Diagnostic) -> String { "\(problem.id.rawValue) \(problem.message)" }
    for error in before.diagnostics where error.severity == .error {
      had[name(error), default: 0] += 1
    }
    return after.diagnostics.inFileOrder().filter { error in
      guard error.severity == .error else { return false }
      had[name(error), default: 0] -= 1
      return had[name(error), default: 0] < 0
    }
  }
}

extension Diagnostic {
  fileprivate static func mendingBreaks(_ file: SourceFile, _ new: [Diagnostic]) -> Diagnostic {
    let shown = 3
    return Diagnostic(
      "check.not-mended", .warning,
      "mending would bring \(new.count == 1 ? "an error" : "\(new.count) errors") that the file "
        + "does not have; it stays as it is", at: .start(of: file),
      notes: new.prefix(shown).map { Note("it would be: \($0.message)") },
      help: "make the changes by hand, one by one")
  }
}
