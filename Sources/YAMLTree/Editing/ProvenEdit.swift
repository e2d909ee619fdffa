package import SourceText

/// Changes a file, reads it again, and proves that nothing but what was meant says something else.
package struct ProvenEdit: Sendable {
  /// The file with the change in it.
  package let file: SourceFile
  /// What it reads as.
  package let root: YAMLNode

  /// Makes edits.
  ///
  /// - Parameters:
  ///   - edits: What goes and what comes.
  ///   - changes: What that has to come to.
  ///   - file: The file as it stands.
  ///   - root: What it was read as.
  /// - Returns: The changed file, or `yaml.cannot-change` with the reason.
  package static func make(
    _ edits: [TextEdit], meaning changes: [TreeChange], in file: SourceFile, _ root: YAMLNode
  ) -> Checked<ProvenEdit> {
    guard edits.areApart else {
      return Checked(
        nil, [.cannotChange("two changes meet in one place", at: .start(of: file))])
    }
    return prove(
      edits.applied(to: file.bytes), meaning: changes, in: file, root, at: edits.first?.span)
  }

  /// Proves that other bytes of a file say what was meant, and nothing else.
  ///
  /// - Parameters:
  ///   - bytes: The file as it would stand.
  ///   - changes: What it has to come to.
  ///   - file: The file as it stands.
  ///   - root: What it was read as.
  ///   - place: Where a refusal is shown.
  /// - Returns: The changed file, or `yaml.cannot-change` with the reason.
  package static func prove(
    _ bytes: [UInt8], meaning changes: [TreeChange], in file: SourceFile, _ root: YAMLNode,
    at place: SourceSpan?
  ) -> Checked<ProvenEdit> {
    var wanted: YAMLNode? = root
    for change in changes { wanted = wanted?.changed(by: change) }
    let changed = SourceFile(path: file.path, bytes: bytes)
    let place = place ?? .start(of: file)
    guard let wanted else {
      return Checked(nil, [.cannotChange("what is to be changed is not there", at: place)])
    }
    let read = YAMLReader.read(changed)
    guard let after = read.value, !read.diagnostics.hasErrors else {
      let reason = read.diagnostics.first.map { ": " + $0.message } ?? ""
      return Checked(nil, [.cannotChange("the result could not be read" + reason, at: place)])
    }
    guard wanted.says(after) else {
      return Checked(
        nil,
        [.cannotChange("it would alter more than what is meant", at: place)])
    }
    return Checked(ProvenEdit(file: changed, root: after))
  }
}

extension [TextEdit] {
  /// Whether no two of them touch the same byte.
  package var areApart: Bool {
    let ranges = map(\.span.bytes).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    return zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
  }
}

extension Diagnostic {
  /// An edit that is left undone.
  package static func cannotChange(_ reason: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.cannot-change", "cannot change this as it is written: \(reason)", at: span,
      help: "change it by hand; what other places cite by an anchor's name (*name) is written "
        + "once for all of them")
  }
}
