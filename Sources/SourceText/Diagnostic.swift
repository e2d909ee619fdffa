/// How bad a problem is.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Worth knowing; nothing to mend.
  case note
  /// Likely a mistake; the result stands.
  case warning
  /// The input is wrong; no result is given.
  case error

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  /// Notes are below warnings, warnings below errors.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The stable name of a kind of problem, such as `yaml.duplicate-key`.
public struct DiagnosticID: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
  /// `area.kebab-case`.
  public let rawValue: String

  /// Names a kind of problem.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Names a kind of problem.
  public init(stringLiteral value: String) { rawValue = value }
}

/// A change that a tool may make for the reader.
public struct FixIt: Hashable, Sendable {
  /// Whether a tool may make a change without asking.
  public enum Applicability: String, Sendable {
    /// What was meant is certain: another way to write it, or the only way to read a slip.
    case safe
    /// Likely what was meant; a person decides.
    case suggestion
  }

  /// What the change does, in the imperative: "replace with 'severity'".
  public let message: String
  /// The change; spans do not overlap.
  public let edits: [TextEdit]
  /// Whether it may be made without asking.
  public let applicability: Applicability

  /// Describes a change.
  public init(
    _ message: String, _ edits: [TextEdit], applicability: Applicability = .suggestion
  ) {
    self.message = message
    self.edits = edits
    self.applicability = applicability
  }
}

extension FixIt {
  /// Replaces a misspelt word by the nearest that may stand there; none if none is near.
  ///
  /// - Parameters:
  ///   - word: What was written.
  ///   - candidates: What may be written.
  ///   - others: What else may have been meant, though it cannot stand there.
  ///   - mayBeSafe: Whether the change may be safe at all; an id of something never is, because what is
  ///     missing may be the thing, not a letter.
  /// - Returns: At most one change; safe where the word can only be a slip of one candidate.
  public static func nearest(
    to word: Located<String>, among candidates: some Sequence<String>, beside others: [String] = [],
    mayBeSafe: Bool = true
  ) -> [FixIt] {
    let candidates = Array(candidates)
    guard let nearest = nearestName(to: word.value, in: candidates) else { return [] }
    let isSafe = mayBeSafe && isOnlySlip(word.value, of: nearest, among: candidates + others)
    return [
      FixIt(
        "replace with '\(nearest)'", [TextEdit(word.span, nearest)],
        applicability: isSafe ? .safe : .suggestion)
    ]
  }
}

/// One problem, met at one place, said in one sentence.
///
/// There is no other way to report a problem with an input: every stage makes these, from
/// factories that stand beside each other in one file for the stage.
public struct Diagnostic: Hashable, Sendable {
  /// Something else to look at.
  public struct Note: Hashable, Sendable {
    /// One sentence without a full stop.
    public let message: String
    /// Where to look, if somewhere.
    public let span: SourceSpan?

    /// Points at something else.
    public init(_ message: String, at span: SourceSpan? = nil) {
      self.message = message
      self.span = span
    }
  }

  /// The stable name of the kind of problem.
  public let id: DiagnosticID
  /// How bad it is.
  public let severity: Severity
  /// One terse sentence, lower case, without a full stop.
  public let message: String
  /// Where it is; `nil` for problems that concern no place in a file.
  public let span: SourceSpan?
  /// Other places that matter.
  public let notes: [Note]
  /// Changes that would mend it.
  public let fixIts: [FixIt]
  /// The next step for the reader, where no fix-it says it.
  public let help: String?

  /// Reports a problem.
  public init(
    _ id: DiagnosticID, _ severity: Severity, _ message: String, at span: SourceSpan?,
    notes: [Note] = [], fixIts: [FixIt] = [], help: String? = nil
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.span = span
    self.notes = notes
    self.fixIts = fixIts
    self.help = help
  }

  /// Reports an error.
  public init(
    _ id: DiagnosticID, _ message: String, at span: SourceSpan?, notes: [Note] = [],
    fixIts: [FixIt] = [], help: String? = nil
  ) {
    self.init(id, .error, message, at: span, notes: notes, fixIts: fixIts, help: help)
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them is an error.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// The same problems by path, place, severity and id: the order in which a reader meets them.
  public func inFileOrder() -> [Diagnostic] {
    func key(_ d: Diagnostic) -> (String, Int, Int, String, String) {
      (
        d.span?.file.path ?? "", d.span?.bytes.lowerBound ?? -1,
        d.severity == .error ? 0 : d.severity == .warning ? 1 : 2, d.id.rawValue, d.message
      )
    }
    return sorted { key($0) < key($1) }
  }
}

/// A problem that ends what was asked for, where no further one could be found.
extension Diagnostic: Error {}
