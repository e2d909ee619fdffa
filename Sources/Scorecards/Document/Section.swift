/// A piece of a document that others may point to, with a heading and what belongs to it.
struct Section: Sendable {
  let title: Phrase
  let anchor: Anchor
  /// Said beside the title, such as what a rule is worth.
  var aside = Phrase.none
  /// Whether a table of contents names the sections within it.
  var isOutlined = true
  let blocks: [Block]

  init(
    _ title: Phrase, at anchor: Anchor, aside: Phrase = .none, isOutlined: Bool = true,
    _ blocks: [Block]
  ) {
    self.title = title
    self.anchor = anchor
    self.aside = aside
    self.isOutlined = isOutlined
    self.blocks = blocks
  }

  /// The sections within it that a table of contents names.
  var outline: [Section] { isOutlined ? blocks.compactMap(\.section) : [] }
}

/// A place of a document that a link leads to.
struct Anchor: Hashable, Sendable {
  /// Letters, digits, hyphens and underscores; different places have different names.
  let name: String

  /// The place of what has an id among its kind.
  ///
  /// An id comes from a file and may hold anything; what has no place in an address is written as
  /// an underscore and the number of its byte.
  init(_ kind: StaticString, _ id: String = "") {
    var name = "\(kind)"
    if !id.isEmpty { name += "-" }
    for byte in id.utf8 {
      let scalar = Unicode.Scalar(byte)
      if scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "-" {
        name.unicodeScalars.append(scalar)
      } else {
        name += "_\(String(byte, radix: 16))_"
      }
    }
    self.name = name
  }
}

/// Where a text leads.
enum Link: Hashable, Sendable {
  /// A section of the same document.
  case section(Anchor)
  /// An address that is safe to follow; see `Address`.
  case address(String)
}

extension Block {
  /// The section, if it is one.
  var section: Section? {
    if case .section(let section) = self { section } else { nil }
  }
}

extension Document {
  /// The sections that stand in no other.
  var sections: [Section] { blocks.compactMap(\.section) }
}
