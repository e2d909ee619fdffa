extension String {
  /// The text with everything that could steer a terminal made visible.
  ///
  /// Control characters, line and paragraph separators and the bidirectional overrides become
  /// `\u{…}`; a reader then sees what a file holds instead of obeying it.
  public var visible: String { escaping(\.steersTerminal) }

  /// The text with everything made visible that steers a terminal, cannot be seen or looks like a
  /// space and is none, for places where it matters which characters stand there.
  package var exact: String { escaping { $0.steersTerminal || $0.looksLikeAnother } }

  /// The text, or its two ends if it quotes more than anybody reads: a problem may quote what it
  /// found, and that may have megabytes.
  var cutInMiddle: [String] {
    let (longest, kept) = (600, 280)
    guard utf8.count > longest, unicodeScalars.count > longest else { return [self] }
    return [
      String(String.UnicodeScalarView(unicodeScalars.prefix(kept))),
      String(String.UnicodeScalarView(unicodeScalars.suffix(kept))),
    ]
  }

  private func escaping(_ isEscaped: (Unicode.Scalar) -> Bool) -> String {
    guard unicodeScalars.contains(where: isEscaped) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if isEscaped(scalar) {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a terminal would act on the scalar instead of showing it.
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x2069,
      0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }

  /// Whether the scalar has no shape, or that of a space: word processors and web pages put such
  /// characters where a space or nothing was meant.
  package var looksLikeAnother: Bool {
    switch value {
    case 0xA0, 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x2000...0x200D,
      0x202F, 0x205F, 0x3000, 0x3164, 0xFE00...0xFE0F, 0xFFA0:
      true
    default: false
    }
  }
}
