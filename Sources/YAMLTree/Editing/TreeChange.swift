package import SourceText

/// Something that is to be otherwise in a tree; it says what an edit of the file has to come to.
package enum TreeChange: Sendable {
  /// The scalar that a path leads to says something else.
  case value(at: [YAMLStep], says: String)
  /// A mapping gets a key with a value, behind another of its keys, or at its end.
  case key(String, YAMLNode, in: [YAMLStep], after: String?)
  /// A mapping loses a key.
  case noKey(String, in: [YAMLStep])
  /// A list loses the item with an id.
  case noItem(id: String, in: [YAMLStep])
  /// A list gets an item at its end.
  case item(YAMLNode, in: [YAMLStep])
  /// A list of the outermost mapping gets items at its end; without it, it comes at the end.
  case items([YAMLNode], under: String)
}

extension YAMLNode {
  /// The tree with a change in it; `nil` where there is nothing to change.
  package func changed(by change: TreeChange) -> YAMLNode? {
    switch change {
    case .value(let path, let text):
      changed(at: path[...]) { node in
        node.scalar.map {
          YAMLNode(
            YAMLScalar(
              text: MappedText(text, span: node.span), style: $0.isNull ? .plain : $0.style)
          )
        }
      }
    case .key(let name, let value, let path, let sibling):
      changed(at: path[...]) { $0.withKey(name, value, after: sibling) }
    case .noKey(let name, let path):
      changed(at: path[...]) { node in
        guard let pairs = node.pairs, pairs.contains(where: { $0.isNamed(name) }) else {
          return nil
        }
        return YAMLNode(span: node.span, pairs: pairs.filter { !$0.isNamed(name) })
      }
    case .noItem(let id, let path):
      changed(at: path[...]) { node in
        guard let items = node.items, items.count(where: { $0.isItem(id) }) == 1 else { return nil }
        return YAMLNode(span: node.span, items: items.filter { !$0.isItem(id) })
      }
    case .item(let item, let path):
      changed(at: path[...]) { node in
        node.items.map { YAMLNode(span: node.span, items: $0 + [item]) }
      }
    case .items(let items, let key):
      withItems(items, under: key)
    }
  }

  /// A scalar as it would be read without quotes.
  package static func plain(_ text: String, at span: SourceSpan) -> YAMLNode {
    YAMLNode(YAMLScalar(text: MappedText(text, span: span), style: .plain))
  }

  /// A mapping with one key.
  package static func mapping(_ key: String, _ value: YAMLNode) -> YAMLNode {
    YAMLNode(
      span: value.span, pairs: [YAMLPair(key: .plain(key, at: value.span), value: value)])
  }

  private func withItems(_ items: [YAMLNode], under key: String) -> YAMLNode? {
    guard let list = self[key] else {
      return withKey(key, YAMLNode(span: span, items: items), after: nil)
    }
    return changed(at: [.key(key)]) { _ in
      (list.items ?? (list.isNull ? [] : nil)).map {
        YAMLNode(span: list.span, items: $0 + items)
      }
    }
  }

  private func withKey(_ name: String, _ value: YAMLNode, after sibling: String?) -> YAMLNode? {
    guard var pairs, self[name] == nil else { return nil }
    let pair = YAMLPair(key: .plain(name, at: span), value: value)
    let place = sibling.flatMap { sibling in pairs.firstIndex { $0.isNamed(sibling) } }
    pairs.insert(pair, at: place.map { $0 + 1 } ?? pairs.count)
    return YAMLNode(span: span, pairs: pairs)
  }

  private func changed(
    at path: ArraySlice<YAMLStep>, _ change: (YAMLNode) -> YAMLNode?
  ) -> YAMLNode? {
    guard let step = path.first else { return change(self) }
    let rest = path.dropFirst()
    switch step {
    case .key(let key):
      guard var pairs, let place = pairs.firstIndex(where: { $0.isNamed(key) }),
        let value = pairs[place].value.changed(at: rest, change)
      else { return nil }
      pairs[place] = YAMLPair(key: pairs[place].key, value: value)
      return YAMLNode(span: span, pairs: pairs)
    case .item(let id):
      guard var items, let place = items.firstIndex(where: { $0.isItem(id) }),
        let item = items[place].changed(at: rest, change)
      else { return nil }
      items[place] = item
      return YAMLNode(span: span, items: items)
    }
  }
}
