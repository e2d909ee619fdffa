/// Reads JSON strictly, after RFC 8259, without building what nobody asks for.
package enum JSONReader {
  /// Proves a file and makes its values readable.
  ///
  /// - Parameters:
  ///   - file: The file; a byte order mark at its start is stepped over.
  ///   - limits: What it may cost.
  /// - Returns: The document, or one diagnostic `json.…` that says where it ends to be JSON. Names
  ///   that stand twice and halves of characters are warnings: of two equal names the last counts,
  ///   as for most programs that read JSON.
  package static func read(
    _ file: SourceFile, limits: JSONLimits = .standard
  ) -> Checked<JSONDocument> {
    guard file.bytes.count <= limits.fileSize else {
      return Checked(nil, [.jsonTooLarge(limits.fileSize, file)])
    }
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    return file.bytes.withUnsafeBufferPointer { bytes in
      var scanner = JSONScanner(bytes, from: start, limits: limits)
      do throws(JSONFault) {
        try scanner.scan()
      } catch {
        return Checked(nil, [.fault(error, in: file)])
      }
      let document = JSONDocument(file: file, entries: scanner.entries)
      return Checked(document, warnings(of: scanner, document))
    }
  }

  private static func warnings(
    of scanner: JSONScanner, _ document: JSONDocument
  ) -> [Diagnostic] {
    func node(_ place: Int) -> JSONNode { JSONNode(document: document, place: place) }
    var warnings = scanner.repeatedNames.map { pair in
      Diagnostic.repeatedName(
        node(pair.second).text ?? "", at: node(pair.second).span, first: node(pair.first).span)
    }
    warnings += scanner.loneSurrogates.map {
      .loneSurrogate(at: SourceSpan(document.file, $0..<$0 + 6))
    }
    let untold =
      scanner.repeatedNameCount + scanner.loneSurrogateCount - scanner.repeatedNames.count
      - scanner.loneSurrogates.count
    guard untold > 0 else { return warnings.inFileOrder() }
    return warnings.inFileOrder() + [.untold(untold, in: document.file)]
  }
}
