/// Texts made of everything that means something in Markdown, in HTML or to a platform.
enum Nasty {
  /// Texts that are the same in every run.
  static func texts(_ count: Int, seed: UInt64 = 1) -> [String] {
    var random = SplitMix(state: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...9, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }
        .joined(separator: ["", "", " "].randomElement(using: &random) ?? "")
    }
  }

  private static let pieces = [
    "*", "**", "_", "__", "~", "~~", "`", "``", "```", "~~~", "#", "## ", "> ", "- ", "+ ", "* ",
    "1. ", "12) ", "---", "===", "***", "[", "]", "[x]", "[ ] ", "](", "(", ")", "[^1]", "[^1]: ",
    "[1]", "[1]: ", "![", "!", "|", "| --- |", ":--", "\\", "\\\\", "<", ">", "<b>", "</b>", "<!--",
    "<?x", "<a@b.org>", "<https://a.b>", "&", "&amp;", "&#35;", "&lt", ";", "$", "$$", "@", "@name",
    "a@b.org", "#1", "a/b#1", "GH-1", ":lock:", "https://a.b/c", "HTTP://", "ftp://x", "www.a.b",
    "mailto:", "://", "deadbeef1", "a", "word", "Ⓐ", "é", "中", "\u{301}", "\u{200D}", "1", " ",
    "  ", "    ", "\t", "\n", "\r\n", "\u{A0}", "\u{2028}", "\u{202E}", "\u{1B}[2J", "{=html}",
    "{", "}", "^", "%", "=", ":", ".", ",", "\"", "'", "“", "”", "é_", "_é", "\\input", "+", "-",
  ]
}

/// A small generator of random numbers that gives the same ones everywhere.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
