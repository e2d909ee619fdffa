import SourceText

/// A step from a node to one that stands in it.
package enum YAMLStep: Hashable, Sendable {
  /// To the value of a key.
  case key(String)
  /// To the item of a list that has an id.
  case item(id: String)
}

extension YAMLNode {
  /// The node that steps lead to.
  package func node(at path: some Sequence<YAMLStep>) -> YAMLNode? {
    path.reduce(self) { node, step in node?.node(at: step) }
  }

  private func node(at step: YAMLStep) -> YAMLNode? {
    switch step {
    case .key(let key): self[key]
    case .item(let id): items?.first { $0.isItem(id) }
    }
  }

  /// Whether it is the item of a list that goes by an id.
  package func isItem(_ id: String) -> Bool { self["id"]?.scalar?.text.text == id }
}
