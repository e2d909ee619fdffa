import SourceText
import YAMLTree

/// What must hold of every file, however broken; a law that is broken stops the program.
enum DocumentLaws {
  /// Reads the bytes as a user's file is read; `nil` where nothing can be made of them.
  static func read(_ bytes: [UInt8]) -> (file: SourceFile, root: YAMLNode)? {
    let file = SourceFile(path: "fuzz.yaml", bytes: bytes)
    let checked = YAMLReader.read(file)
    check(checked, in: file)
    guard let root = checked.value else { return nil }
    checkPlaces(of: root, in: file, depth: 1)
    return (file, root)
  }

  /// A stage that gives nothing says why; what it says points into the file and can be shown.
  static func check<Value>(_ checked: Checked<Value>, in file: SourceFile) {
    if checked.value == nil { expect(checked.diagnostics.hasErrors, "refused without a reason") }
    check(checked.diagnostics, in: file)
  }

  /// What is said points into the file, can be shown, and steers no terminal.
  static func check(_ problems: [Diagnostic], in file: SourceFile) {
    for problem in problems {
      for span in [problem.span].compactMap(\.self) + problem.notes.compactMap(\.span)
      where span.file.path == file.path {
        expect(span.bytes.upperBound <= file.bytes.count, "a place outside: \(problem)")
      }
      let edits = problem.fixIts.flatMap(\.edits)
      for edit in edits where edit.span.file.path == file.path {
        expect(edit.span.bytes.upperBound <= file.bytes.count, "an edit outside: \(problem)")
      }
    }
    checkPrinted(TerminalDiagnostics().render(problems))
  }

  /// Nothing that a terminal would act on instead of showing it.
  static func checkPrinted(_ text: String) {
    let steering = text.unicodeScalars.first { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
        0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
        true
      default: false
      }
    }
    expect(steering == nil, "U+\(String(steering?.value ?? 0, radix: 16)) was printed")
  }

  /// A node stands in the file, and the place of each byte of a text in the text's.
  ///
  /// What aliases repeat was looked at where it was written.
  private static func checkPlaces(of node: YAMLNode, in file: SourceFile, depth: Int) {
    expect(depth <= 66, "too deep")
    expect(node.span.bytes.upperBound <= file.bytes.count, "a node outside")
    switch node.content {
    case .scalar(let scalar):
      let count = scalar.text.text.utf8.count
      for offset in [0, count / 3, count / 2, count] where offset <= count {
        let place = scalar.text.sourceOffset(ofDecoded: offset)
        expect(place <= node.span.bytes.upperBound, "byte \(offset) of a text stands outside")
      }
      let whole = scalar.text.span(ofDecoded: 0..<count)
      expect(whole.bytes.upperBound <= node.span.bytes.upperBound, "a text stands outside")
    case .sequence(let items):
      for item in items { checkPlaces(of: item, in: file, depth: depth + 1) }
    case .mapping(let pairs):
      for pair in pairs {
        checkPlaces(of: pair.key, in: file, depth: depth + 1)
        checkPlaces(of: pair.value, in: file, depth: depth + 1)
      }
    }
  }

  static func expect(_ condition: Bool, _ problem: @autoclosure () -> String) {
    guard !condition else { return }
    fatalError(problem())
  }
}
