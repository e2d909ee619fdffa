import SourceText

extension TreeBuilder {
  /// Whether one more collection may be opened.
  private mutating func checkDepth(_ depth: Int, at start: Int) throws(ReadingStopped) {
    guard depth <= limits.depth else {
      throw stop(.tooDeep(limits.depth, at: span(start..<min(start + 1, bytes.count))))
    }
  }

  /// The rest of a sequence whose first byte is at `start`: its bracket, or its first dash.
  mutating func sequence(from start: Int, depth: Int) throws(ReadingStopped) -> Built {
    try checkDepth(depth, at: start)
    var items: [YAMLNode] = []
    var cost = Cost()
    var lastEnd = start
    var event = try next()
    while true {
      if case .sequenceEnd = event.kind { break }
      let item = try node(event, depth: depth + 1)
      items.append(item.node)
      cost.contain(item.cost)
      lastEnd = max(lastEnd, item.written.upperBound)
      event = try next()
    }
    let bracket = end(ofBracket: event)
    if let bracket { lastClosed = ClosedValue(bytes: start..<bracket, isQuoted: false) }
    let written = start..<(bracket ?? lastEnd)
    let node = YAMLNode(span: span(written), items: items)
    return Built(node: node, written: written, cost: cost)
  }

  /// The rest of a mapping whose first byte is at `start`: its brace, or its first key.
  mutating func mapping(from start: Int, depth: Int) throws(ReadingStopped) -> Built {
    try checkDepth(depth, at: start)
    var pairs = PairsByName()
    var cost = Cost()
    var children: Range<Int>?
    var event = try next()
    while true {
      if case .mappingEnd = event.kind { break }
      let key = try node(event, depth: depth + 1)
      var value = try node(try next(), depth: depth + 1)
      if value.written.isEmpty, value.node.isNull { value.move(to: end(ofKey: key.written), file) }
      cost.contain(key.cost)
      cost.contain(value.cost)
      let first = children?.lowerBound ?? key.written.lowerBound
      children = first..<max(first, key.written.upperBound, value.written.upperBound)
      add(key, value.node, to: &pairs)
      event = try next()
    }
    // Without braces, an anchor at the start belongs to the first key and not to the mapping.
    let brace = end(ofBracket: event)
    if let brace { lastClosed = ClosedValue(bytes: start..<brace, isQuoted: false) }
    let written = brace.map { start..<$0 } ?? children ?? start..<start
    let node = YAMLNode(span: span(written), pairs: pairs.pairs)
    return Built(node: node, written: written, cost: cost)
  }

  /// Adds a pair that is as it should be; other pairs are reported and left out.
  private mutating func add(_ key: Built, _ value: YAMLNode, to pairs: inout PairsByName) {
    guard let scalar = key.node.scalar else {
      report(.keyNotScalar(at: span(key.written)))
      return
    }
    let name = scalar.text.text
    if scalar.style == .plain, name == "<<" {
      report(.mergeKey(at: span(key.written)))
    } else if let first = pairs[name] {
      report(.duplicateKey(name, at: span(key.written), first: first.key.span))
    } else {
      pairs.append(YAMLPair(key: key.node, value: value))
    }
  }

  /// Where the colon behind a key ends, or the key if it has none.
  ///
  /// libyaml places a value that was left out at whatever comes next, lines further down.
  private func end(ofKey key: Range<Int>) -> Int {
    var offset = key.upperBound
    while offset < bytes.count, bytes.isBlank(at: offset) { offset += 1 }
    guard offset < bytes.count, bytes[offset] == UInt8(ascii: ":") else { return key.upperBound }
    return offset + 1
  }

  /// Where the bracket behind a flow collection ends.
  ///
  /// Only a bracket has a width; the end of a block is a position, and too far down.
  private func end(ofBracket event: Event) -> Int? {
    event.end > event.start ? offsets[event.end] : nil
  }
}

extension TreeBuilder.Cost {
  /// Counts a child in.
  mutating func contain(_ child: Self) {
    nodes += child.nodes
    height = max(height, child.height + 1)
    weight += child.weight
  }
}

extension TreeBuilder.Built {
  /// Moves a null scalar that was not written.
  mutating func move(to offset: Int, _ file: SourceFile) {
    written = offset..<offset
    let text = MappedText("", span: SourceSpan(file, written))
    node = YAMLNode(YAMLScalar(text: text, style: .plain))
  }
}

/// The pairs of a mapping so far, found by their keys.
private struct PairsByName {
  private(set) var pairs: [YAMLPair] = []
  private var names: [String] = []
  /// Empty for a few pairs: looking through their names is faster than hashing.
  private var indices: [Name: Int] = [:]

  /// A key by its bytes, as YAML compares keys: for text beyond ASCII, `String` would put the marks
  /// of each letter in order for each look.
  private struct Name: Hashable {
    let text: String

    static func == (a: Name, b: Name) -> Bool {
      a.text.utf8.count == b.text.utf8.count
        && a.text.utf8.withContiguousStorageIfAvailable { a in
          b.text.utf8.withContiguousStorageIfAvailable { b in a.elementsEqual(b) } ?? false
        } ?? false
    }

    func hash(into hasher: inout Hasher) {
      text.utf8.withContiguousStorageIfAvailable {
        hasher.combine(bytes: UnsafeRawBufferPointer($0))
      }
    }
  }

  /// The pair that has a key.
  subscript(name: String) -> YAMLPair? {
    let index = indices.isEmpty ? names.firstIndex(of: name) : indices[Name(text: name)]
    return index.map { pairs[$0] }
  }

  /// Adds a pair whose key is new.
  mutating func append(_ pair: YAMLPair) {
    pairs.append(pair)
    names.append(pair.name)
    if pairs.count == 16 {
      for (index, name) in names.enumerated() { indices[Name(text: name)] = index }
    } else if pairs.count > 16 {
      indices[Name(text: pair.name)] = pairs.count - 1
    }
  }
}
