package import SourceText

/// Why the bytes of a file are no text that tables or YAML can be made of.
package enum TextFault: Equatable {
  /// Not UTF-8 from a byte on; what form it seems to be in, if that can be told.
  case encoding(at: Int, looksLike: String?)
  /// No text at all; its name with an article, if that can be told.
  case noText(String?)
  /// Lines end in carriage returns alone.
  case carriageReturns
  /// More marks on one letter than any writing system has.
  case pileOfMarks(Range<Int>)

  /// Looks at every byte of a file.
  ///
  /// - Returns: The fault, or `nil` for text; single control characters make no fault.
  package static func of(_ file: SourceFile) -> TextFault? {
    let scan = CharacterScan(file.bytes, most: 1)
    if scan.firstMalformed != nil || scan.forbiddenCount > 0 {
      switch ForeignFormat(file.bytes) {
      case .encoding(let name):
        let place = scan.firstMalformed ?? file.bytes.firstIndex(of: 0) ?? 0
        return .encoding(at: place, looksLike: name)
      case .format(let name): return .noText(name)
      case .carriageReturns: return .carriageReturns
      case nil: break
      }
    }
    if let place = scan.firstMalformed {
      let western = file.bytes[place].windows1252
      return .encoding(
        at: place, looksLike: western.map { "Windows-1252, where the byte is '\($0)'" })
    }
    // A stray control character is no harm; a file full of them is another kind of file.
    if scan.forbiddenCount * 50 > file.bytes.count { return .noText(nil) }
    return scan.firstPile.map(TextFault.pileOfMarks)
  }
}
