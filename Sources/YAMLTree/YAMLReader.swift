package import SourceText

/// Reads a YAML file into a tree that knows the place of everything.
///
/// The language is YAML 1.1 as libyaml reads it, without what surprises: no tags, no merge keys,
/// no key twice, no implicit types, one document, no line break that an editor does not show.
package struct YAMLReader {
  /// Characters that are reported one by one; a file with more is not text.
  private static let mostForbidden = 20

  /// Reads the one document of `file`.
  ///
  /// - Returns: The tree and every problem met. The tree is there although there are errors when
  ///   each of them leaves the rest readable: of two equal keys the first counts, a tag is
  ///   ignored, a merge key or a key that is not text is left out.
  package static func read(
    _ file: SourceFile, limits: YAMLLimits = .standard
  ) -> Checked<YAMLNode> {
    guard file.bytes.count <= min(limits.fileSize, Int(UInt32.max)) else {
      return Checked(nil, [.tooLarge(limits.fileSize, file)])
    }
    let scan = CharacterScan(file.bytes, most: mostForbidden)
    let isText = scan.firstMalformed == nil && scan.forbidden.isEmpty
    if !isText, let format = ForeignFormat(file.bytes) {
      return Checked(nil, [.foreignFormat(format, scan.firstMalformed, file)])
    }
    if scan.forbiddenCount > scan.forbidden.count {
      return Checked(nil, [.notText(scan.forbiddenCount, file)])
    }
    var problems = Problems(limit: limits.problems)
    problems.report(scan.forbidden.map { .forbiddenCharacter($0, in: file) })
    if let offset = scan.firstMalformed {
      problems.report(.notUTF8(at: offset, in: file))
      return Checked(nil, problems.diagnostics)
    }
    if let pile = scan.firstPile {
      problems.report(.pileOfMarks(at: SourceSpan(file, pile)))
      return Checked(nil, problems.diagnostics)
    }
    let bytes = scan.forbidden.isEmpty ? file.bytes : scan.withoutForbidden(file.bytes)
    guard let stream = EventStream(bytes[scan.textStart...]) else {
      return Checked(nil, [.outOfMemory(file)])
    }
    let offsets = ScalarOffsets(bytes, textStart: scan.textStart, isASCII: scan.isASCII)
    var builder = TreeBuilder(
      file: file, bytes: bytes, offsets: offsets, limits: limits, stream: stream,
      problems: problems)
    let root = builder.document()
    return Checked(scan.forbidden.isEmpty ? root : nil, builder.problems.diagnostics)
  }
}
