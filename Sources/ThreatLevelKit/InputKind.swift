import Dossiers
import RuleBook
import SourceText
import YAMLTree

/// What a file is, recognised by its content.
enum InputKind: String, CaseIterable {
  case ruleSet = "ruleset"
  case dossier
  case vocabulary
  case scales = "scale_set"
  case expectations
  case mapping

  /// The first of the keys that name a kind.
  init?(_ root: YAMLNode) {
    let keys = (root.pairs ?? []).map(\.name)
    guard let kind = keys.lazy.compactMap(InputKind.init(rawValue:)).first else { return nil }
    self = kind
  }
}

extension InputKind {
  /// As people say it.
  var title: String {
    switch self {
    case .ruleSet: "rule set"
    case .dossier: "dossier"
    case .vocabulary: "vocabulary"
    case .scales: "scales file"
    case .expectations: "file of expectations"
    case .mapping: "mapping"
    }
  }

  /// What is wrong with a document that should be of this kind, in a place that takes such files:
  /// an option or a file's name.
  func problem(
    with document: (file: SourceFile, root: YAMLNode), for place: String
  ) -> Diagnostic? {
    guard let found = InputKind(document.root) else {
      return .unknownKind(document.file, document.root)
    }
    let key = document.root.pairs?.first { $0.name == found.rawValue }?.key.span
    return found == self
      ? nil
      : .wrongKind(
        found, wanted: self, place: place, at: key ?? .start(of: document.file))
  }
}

extension Diagnostic {
  static func unknownKind(_ file: SourceFile, _ root: YAMLNode) -> Diagnostic {
    let known = InputKind.allCases.map(\.rawValue)
    let first = root.pairs?.first
    let nearest = first.flatMap { nearestName(to: $0.name, in: known) }
    return Diagnostic(
      "input.unknown-kind",
      "this is no rule set, dossier, vocabulary, scales file, file of expectations or mapping",
      at: first?.key.span ?? .start(of: file),
      fixIts: first.flatMap { pair in
        nearest.map { [FixIt("replace with '\($0)'", [TextEdit(pair.key.span, $0)])] }
      } ?? [],
      help: "begin it with one of the keys \(known.map { "'\($0)'" }.joined(separator: ", "))")
  }

  static func wrongKind(
    _ found: InputKind, wanted: InputKind, place: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "input.wrong-kind", "this is a \(found.title), not a \(wanted.title)", at: span,
      help: "\(place) takes a \(wanted.title), which has the key '\(wanted.rawValue)'")
  }

  /// A file that has to stand beside a rule set does not.
  static func missingBeside(_ problem: Diagnostic) -> Diagnostic {
    Diagnostic(
      problem.id, problem.message, at: problem.span,
      help: "a rule set is read with vocabulary.yaml and scales.yaml, which stand in its folder")
  }

  static func ambiguousActor(_ name: String, codes: [String]) -> Diagnostic {
    Diagnostic(
      "input.ambiguous-actor", "several dossiers go by '\(name)'", at: nil,
      help: "name one by its code: \(codes.joined(separator: ", "))")
  }

  static func noEvidence(_ path: String) -> Diagnostic {
    Diagnostic(
      "input.no-evidence", "there is no dossier in '\(path)'", at: nil,
      help: "put a file there that begins with 'dossier: NAME'")
  }

  static func twoDossiers(_ code: String, second: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "input.duplicate-actor", "two dossiers are about \(code)", at: second,
      notes: [.init("the first one is here", at: first)],
      help: "merge the two, or leave one of the files out")
  }

  static func overrideOfUnknownRung(_ rung: Located<String>, known: [String]) -> Diagnostic {
    let nearest = nearestName(to: rung.value, in: known)
    return Diagnostic(
      "evidence.unknown-rung", .warning, "the rule set has no rung '\(rung.value)'",
      at: rung.span,
      fixIts: nearest.map { [FixIt("replace with '\($0)'", [TextEdit(rung.span, $0)])] } ?? [],
      help: "its rungs are \(known.joined(separator: ", ")); the override is printed as it stands")
  }

  static func unknownActor(_ name: String, known: [String], nearest: String?) -> Diagnostic {
    Diagnostic(
      "input.unknown-actor",
      "there is no dossier on '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: nil, help: "there are dossiers on \(known.joined(separator: ", "))")
  }

  static func unknownIncident(_ id: String, known: [String], nearest: String?) -> Diagnostic {
    Diagnostic(
      "input.unknown-incident",
      "no incident '\(id)' is visible on that day"
        + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: nil, help: "visible are \(known.joined(separator: ", "))")
  }

  static func unknownRule(_ id: String, known: [String], nearest: String?) -> Diagnostic {
    Diagnostic(
      "input.unknown-rule",
      "the rule set has no rule '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: nil, help: "its rules are \(known.joined(separator: ", "))")
  }
}
