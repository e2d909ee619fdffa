package import SourceText

/// A value in a YAML file and the place it was written.
///
/// The tree has no implicit types: a scalar is the text that was written, and the reader that
/// knows what belongs there decides what it means. So the country code `NO` stays `NO`.
package struct YAMLNode: Sendable {
  /// What stands in a node.
  package enum Content: Sendable {
    /// Text, in any of the five styles.
    case scalar(YAMLScalar)
    /// The items of a list, in file order.
    case sequence([YAMLNode])
    /// The pairs of a mapping, in file order; no key twice.
    case mapping([YAMLPair])
  }

  /// The bytes that hold the node, and nothing around it.
  ///
  /// A scalar covers its token, quotes and block indicator included. A flow collection covers its
  /// brackets; a block mapping goes from its first key, a block sequence from its first dash, to
  /// the end of the last child. A node reached through an alias keeps the place of its anchor's
  /// node.
  package var span: SourceSpan {
    switch storage {
    case .scalar(let scalar): scalar.text.span
    case .collection(let collection): collection.span
    }
  }

  /// What stands there.
  package var content: Content {
    switch storage {
    case .scalar(let scalar): .scalar(scalar)
    case .collection(let collection): collection.content
    }
  }

  /// One reference, so that a node is as cheap to hand around as a number.
  ///
  /// A scalar, of which a large file has millions, costs no object beside its own.
  private enum Storage: Sendable {
    case scalar(YAMLScalar)
    case collection(Collection)
  }

  private final class Collection: Sendable {
    let span: SourceSpan
    let content: Content

    init(_ span: SourceSpan, _ content: Content) {
      self.span = span
      self.content = content
    }
  }

  private let storage: Storage

  /// A scalar at the place of its text.
  package init(_ scalar: YAMLScalar) { storage = .scalar(scalar) }

  /// A sequence at a place.
  package init(span: SourceSpan, items: [YAMLNode]) {
    storage = .collection(Collection(span, .sequence(items)))
  }

  /// A mapping at a place.
  package init(span: SourceSpan, pairs: [YAMLPair]) {
    storage = .collection(Collection(span, .mapping(pairs)))
  }
}

/// A key of a mapping and its value.
package struct YAMLPair: Sendable {
  /// Always a scalar.
  package let key: YAMLNode
  /// Anything; a null scalar at the end of the key's colon where nothing was written.
  package let value: YAMLNode

  /// Binds a value to its key.
  package init(key: YAMLNode, value: YAMLNode) {
    self.key = key
    self.value = value
  }

  /// The key's decoded text.
  package var name: String { key.scalar?.text.text ?? "" }

  /// Whether the key is written as `name` is.
  ///
  /// Most other keys differ in length, and then no piled accents have to be put in order.
  package func isNamed(_ name: String) -> Bool {
    let own = self.name
    return own.utf8.count == name.utf8.count && own == name
  }
}

/// Text and the way it was written; a class, so that looking at it costs one reference.
package final class YAMLScalar: Sendable {
  /// The five ways to write text in YAML.
  package enum Style: Sendable, CaseIterable {
    /// Without quotes.
    case plain
    /// `'so'`.
    case singleQuoted
    /// `"so"`.
    case doubleQuoted
    /// A `|` block, line for line.
    case literal
    /// A `>` block, its lines joined.
    case folded

    /// Whether the text stands in lines below an indicator.
    package var isBlock: Bool { self == .literal || self == .folded }
  }

  /// The decoded text, which knows the byte of the file that each part came from.
  package let text: MappedText
  /// How it was written.
  package let style: Style

  /// Text in a style.
  package init(text: MappedText, style: Style) {
    self.text = text
    self.style = style
  }

  /// Whether it says that there is no value: nothing, `~` or `null`, without quotes.
  package var isNull: Bool {
    style == .plain && (text.text.isEmpty || text.text == "~" || text.text == "null")
  }
}

extension YAMLNode {
  /// The scalar, if it is one.
  package var scalar: YAMLScalar? {
    guard case .scalar(let scalar) = storage else { return nil }
    return scalar
  }

  /// The items, if it is a sequence.
  package var items: [YAMLNode]? {
    guard case .sequence(let items) = content else { return nil }
    return items
  }

  /// The pairs, if it is a mapping.
  package var pairs: [YAMLPair]? {
    guard case .mapping(let pairs) = content else { return nil }
    return pairs
  }

  /// Whether it says that there is no value: nothing, `~` or `null`, without quotes.
  package var isNull: Bool { scalar?.isNull ?? false }

  /// The value of a key, if it is a mapping that has the key.
  package subscript(key: String) -> YAMLNode? {
    pairs?.first { $0.isNamed(key) }?.value
  }
}
