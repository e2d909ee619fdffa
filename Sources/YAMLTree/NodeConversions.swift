package import SourceText

extension YAMLNode {
  /// Any text, with the place of each of its bytes, as YAML decodes it.
  package func mappedText(_ problems: inout Problems) -> MappedText? {
    guard let scalar, !scalar.isNull else {
      problems.report(
        .wrongType(
          self, expected: "text",
          help: isNull
            ? "write the text, or remove the key"
            : "write text; quote it if it holds '[', '{' or ': '"))
      return nil
    }
    return scalar.text
  }

  /// Any text.
  ///
  /// The line break that ends a block is YAML's and not the writer's, so it is dropped, except
  /// where the block asks for it with `|+`.
  package func text(_ problems: inout Problems) -> Located<String>? {
    guard let mapped = mappedText(&problems) else { return nil }
    guard scalar?.style.isBlock == true, mapped.text.utf8.last == UInt8(ascii: "\n") else {
      return Located(mapped.text, at: span)
    }
    let indicators = span.text.unicodeScalars.prefix { !$0.properties.isWhitespace }
    return Located(
      indicators.contains("+") ? mapped.text : String(mapped.text.dropLast()), at: span)
  }

  /// A kebab-case name: small letters, digits and hyphens, no hyphen first.
  package func identifier(_ problems: inout Problems) -> Located<String>? {
    guard let text = text(&problems) else { return nil }
    guard text.value.isIdentifier else {
      problems.report(.notAnIdentifier(text))
      return nil
    }
    return text
  }

  /// `true` or `false`, without quotes; YAML's other words for them are refused by name.
  package func boolean(_ problems: inout Problems) -> Located<Bool>? {
    guard let scalar, !scalar.isNull else {
      problems.report(.wrongType(self, expected: "true or false", help: "write true or false"))
      return nil
    }
    switch (scalar.style, scalar.text.text) {
    case (.plain, "true"): return Located(true, at: span)
    case (.plain, "false"): return Located(false, at: span)
    default:
      problems.report(.notABoolean(self, scalar.text.text))
      return nil
    }
  }

  /// The items of a list; none if it is no list.
  package func list(_ problems: inout Problems) -> [YAMLNode] {
    guard let items else {
      problems.report(.notAList(self))
      return []
    }
    return items
  }

  /// The items of a list of texts; an item that is no text is reported and left out.
  package func texts(_ problems: inout Problems) -> [Located<String>] {
    list(&problems).compactMap { $0.text(&problems) }
  }

  /// What stands here, as in "found a list".
  package var kindFound: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar(let scalar) where scalar.isNull: "nothing"
    case .scalar(let scalar) where scalar.style == .plain || scalar.style.isBlock: "text"
    case .scalar: "text in quotes"
    }
  }
}

extension String {
  /// Whether it is a kebab-case name: small letters, digits and hyphens, no hyphen first.
  package var isIdentifier: Bool {
    guard let first = utf8.first, first != UInt8(ascii: "-") else { return false }
    return utf8.allSatisfy { $0.isSmallLetterOrDigit || $0 == UInt8(ascii: "-") }
  }

  /// The kebab-case name nearest to it, if anything of it can stand in one.
  var asIdentifier: String? {
    let words = lowercased().utf8.split { !$0.isSmallLetterOrDigit }
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return name.isEmpty ? nil : name
  }
}

extension UInt8 {
  fileprivate var isSmallLetterOrDigit: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self)
  }
}
