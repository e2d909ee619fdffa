// Every problem that reading JSON can report, in its words.

extension Diagnostic {
  static func jsonTooLarge(_ limit: Int, _ file: SourceFile) -> Diagnostic {
    Diagnostic(
      "json.too-large", "the text has \(file.bytes.count) bytes; at most \(limit) are read",
      at: .start(of: file), help: "split it into several files")
  }

  static func repeatedName(
    _ name: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "json.repeated-name", .warning,
      "the name '\(name)' stands twice in one object; the last one counts", at: span,
      notes: [Note("it stands here first", at: first)],
      help: "remove one of the two, or ask who made the file which one was meant")
  }

  static func loneSurrogate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "json.half-character", .warning,
      "this escape is half of a character; it reads as U+FFFD", at: span,
      help: "write both halves, or the character itself")
  }

  static func untold(_ count: Int, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      "json.more-warnings", .warning,
      "\(count) more such \(count == 1 ? "place is" : "places are") not listed",
      at: .start(of: file), help: "the file was made by a program that needs mending")
  }

  /// What ends the reading of a file.
  static func fault(_ fault: JSONFault, in file: SourceFile) -> Diagnostic {
    let place = SourceSpan(
      file, fault.offset..<min(max(fault.offset, file.bytes.count), fault.offset + 1))
    // A program's file that is no text at all has its first fault near its start.
    if fault.offset < 64, let format = ForeignFormat(file.bytes), format != .carriageReturns {
      return .foreignJSON(format, at: place)
    }
    switch fault.kind {
    case .unexpected(let due):
      let found =
        file.bytes.indices.contains(fault.offset) ? "'\(file.scalar(at: fault.offset))'" : "the end"
      return .notJSON(
        "\(found) stands where \(due.rawValue) is due", at: place,
        help: "mend the file, or have it made again")
    case .ends(let what, let start):
      return Diagnostic(
        "json.ends-early", "the text ends inside \(what)", at: place,
        notes: [Note("it begins here", at: SourceSpan(file, start..<start + 1))],
        help: "the file was cut off; fetch it again")
    case .word(let word):
      return .notJSON(
        "'\(word)' is no JSON value",
        at: SourceSpan(file, fault.offset..<fault.offset + word.utf8.count),
        help: "the words of JSON are true, false and null, and texts stand in double quotes")
    case .comment:
      return .notJSON("JSON has no comments", at: place, help: "remove the comment")
    case .singleQuote:
      return .notJSON(
        "a text in single quotes", at: place, help: "put names and texts in double quotes")
    case .trailingComma:
      return .notJSON("a comma stands before the end", at: place, help: "remove the last comma")
    case .leadingZero:
      return .notJSON("a number begins with 0", at: place, help: "write it without the zero")
    case .badNumber:
      return .notJSON("this is no JSON number", at: place, help: "write it as -12, 0.5 or 1e6")
    case .badEscape:
      return .notJSON(
        "JSON has no such escape",
        at: SourceSpan(file, fault.offset..<min(fault.offset + 2, file.bytes.count)),
        help: "a backslash is written as \\\\, other characters as \\uXXXX")
    case .controlCharacter:
      return .notJSON(
        "a control character stands in a text", at: place,
        help: "write it as an escape such as \\n, or look for a quote that is missing")
    case .behindTheEnd:
      return .notJSON(
        "something stands behind the end of the value", at: place,
        help: "a file holds one value; put several into one array, or into a file each")
    case .nothing:
      return Diagnostic(
        "json.empty", "the file holds no value", at: .start(of: file),
        help: "name another file, or fetch it again")
    case .notUTF8:
      let byte = String(file.bytes[fault.offset], radix: 16, uppercase: true)
      return Diagnostic(
        "json.not-utf8", "byte 0x\(byte) at offset \(fault.offset) is not UTF-8", at: place,
        help: "save the file as UTF-8")
    case .tooDeep(let limit):
      return Diagnostic(
        "json.too-deep", "more than \(limit) arrays and objects inside each other", at: place,
        help: "no data set needs that; look at how the file was made")
    case .tooManyValues(let limit):
      return Diagnostic(
        "json.too-many-values", "the file has more than \(limit) values", at: place,
        help: "split it into several files")
    }
  }

  private static func notJSON(_ message: String, at span: SourceSpan, help: String) -> Diagnostic {
    Diagnostic("json.syntax", message, at: span, help: help)
  }

  private static func foreignJSON(_ format: ForeignFormat, at span: SourceSpan) -> Diagnostic {
    switch format {
    case .encoding(let name):
      Diagnostic(
        "json.not-utf8", "the text is not UTF-8; it looks like \(name)", at: span,
        help: "save the file as UTF-8")
    case .format(let name):
      Diagnostic(
        "json.not-text", "this is \(name), not a JSON file", at: .start(of: span.file),
        help: "unpack it, or name the JSON file itself")
    case .carriageReturns: .notJSON("this is no JSON value", at: span, help: "name a JSON file")
    }
  }
}

extension SourceFile {
  /// The character that begins at an offset, so that a message can show it.
  fileprivate func scalar(at offset: Int) -> String {
    let scalar = bytes.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: offset)?.scalar }
    return scalar.map { String($0).exact } ?? "\u{FFFD}"
  }
}
