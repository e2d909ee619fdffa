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

  /// The first of the keys that name a kind.
  init?(_ root: YAMLNode) {
    let keys = (root.pairs ?? []).map(\.name)
    guard let kind = keys.lazy.compactMap(InputKind.init(rawValue:)).first else { return nil }
    self = kind
  }
}

extension Diagnostic {
  static func unknownKind(_ file: SourceFile, _ root: YAMLNode) -> Diagnostic {
    let known = InputKind.allCases.map(\.rawValue)
    let first = root.pairs?.first
    let nearest = first.flatMap { nearestName(to: $0.name, in: known) }
    return Diagnostic(
      "input.unknown-kind", "this is no rule set, dossier, vocabulary or scales file",
      at: first?.key.span ?? .start(of: file),
      fixIts: first.flatMap { pair in
        nearest.map { [FixIt("replace with '\($0)'", [TextEdit(pair.key.span, $0)])] }
      } ?? [],
      help: "begin it with one of the keys \(known.map { "'\($0)'" }.joined(separator: ", "))")
  }

  static func wrongKind(
    _ file: SourceFile, found: InputKind, wanted: InputKind, option: String
  ) -> Diagnostic {
    Diagnostic(
      "input.wrong-kind", "this is a \(found.rawValue) file, not a \(wanted.rawValue)",
      at: .start(of: file), help: "give \(option) a \(wanted.rawValue) file")
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

  static func unknownActor(_ name: String, known: [String], nearest: String?) -> Diagnostic {
    Diagnostic(
      "input.unknown-actor",
      "there is no dossier on '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: nil, help: "there are dossiers on \(known.joined(separator: ", "))")
  }
}
