import SourceText

/// Says that a problem was reported behind which nothing can be read.
struct ReadingStopped: Error {}

/// Builds the tree of one document from libyaml's events.
struct TreeBuilder: ~Copyable {
  /// What a node would be without aliases.
  struct Cost {
    /// Nodes in it, itself included.
    var nodes = 1
    /// Collections inside each other, itself included; 0 for a scalar.
    var height = 0
    /// About the bytes that it takes to write it.
    var weight = 1
  }

  /// A node and what it costs.
  struct Built {
    var node: YAMLNode
    /// Where the node is written: for an alias the alias itself, not the node it names.
    var written: Range<Int>
    var cost = Cost()
  }

  let file: SourceFile
  let bytes: [UInt8]
  let offsets: ScalarOffsets
  let limits: YAMLLimits
  private var stream: EventStream
  var problems: Problems
  /// Whether the tree lacks something that was written, so that nothing may be concluded from it.
  var isMeaningless = false
  var anchors: [String: Built] = [:]
  var openAnchors: Set<String> = []
  /// Nodes of the tree so far, those that aliases repeat included.
  var nodeCount = 0
  /// Bytes that aliases repeat so far.
  var expandedBytes = 0
  /// The last value that ended with a quote or a bracket.
  var lastClosed: ClosedValue?

  init(
    file: SourceFile, bytes: [UInt8], offsets: ScalarOffsets, limits: YAMLLimits,
    stream: consuming EventStream, problems: Problems
  ) {
    self.file = file
    self.bytes = bytes
    self.offsets = offsets
    self.limits = limits
    self.stream = stream
    self.problems = problems
  }

  /// The file's one document; `nil` if problems leave nothing to go on with.
  mutating func document() -> YAMLNode? {
    do throws(ReadingStopped) {
      let root = try root()
      return isMeaningless ? nil : root
    } catch {
      return nil
    }
  }

  private mutating func root() throws(ReadingStopped) -> YAMLNode {
    _ = try next()
    try refuseTagDirectives(from: offsets.textStart)
    guard case .documentStart = try next().kind else { throw stop(.emptyFile(file)) }
    let root = try node(try next(), depth: 1).node
    try refuseTagDirectives(from: offsets[try next().end])
    let following = try next()
    if case .documentStart = following.kind {
      let start = offsets[following.start]
      report(.severalDocuments(at: span(start..<min(start + 3, bytes.count))))
    } else if root.isNull, root.span.bytes.isEmpty {
      throw stop(.emptyFile(file))
    }
    return root
  }

  /// Stops at a `%TAG` line between documents: libyaml compares each with all before it.
  private mutating func refuseTagDirectives(from start: Int) throws(ReadingStopped) {
    guard let line = file.tagDirective(after: start) else { return }
    throw stop(.tagDirective(at: line))
  }

  mutating func next() throws(ReadingStopped) -> Event {
    guard !problems.isFull else { throw ReadingStopped() }
    do throws(SyntaxFault) {
      return try stream.next()
    } catch {
      let slip = Diagnostic.slip(
        behind: error, at: error.place.offset(offsets), after: lastClosed, in: file,
        atMost: limits.problems + 1)
      guard slip.isEmpty else {
        problems.report(slip)
        throw ReadingStopped()
      }
      throw stop(.syntax(error, in: file, offsets))
    }
  }

  /// Reports a problem and gives the error to throw.
  mutating func stop(_ problem: Diagnostic) -> ReadingStopped {
    report(problem)
    return ReadingStopped()
  }

  /// Reports a problem and goes on.
  mutating func report(_ problem: Diagnostic) { problems.report(problem) }

  func span(_ bytes: Range<Int>) -> SourceSpan { SourceSpan(file, bytes) }

  /// The node that begins with `event`, `depth` collections deep.
  mutating func node(_ event: Event, depth: Int) throws(ReadingStopped) -> Built {
    let start = offsets[event.start]
    if case .alias(let name) = event.kind {
      return try alias(name, written: start..<offsets[event.end], depth: depth)
    }
    nodeCount += 1
    guard nodeCount <= limits.nodes else {
      throw stop(.tooManyNodes(limits.nodes, at: span(start..<start)))
    }
    var nodeStart = start
    if event.anchor != nil || event.isTagged {
      let properties = NodeProperties(from: start, to: bytes.count, in: bytes)
      nodeStart = properties.nodeStart
      if event.isTagged, let tag = properties.tag { report(.tag(at: span(tag))) }
    }
    if let anchor = event.anchor { openAnchors.insert(anchor) }
    let built: Built
    switch event.kind {
    case .scalar(let text, let style):
      built = try scalar(text, style, from: nodeStart, event)
    case .sequenceStart:
      built = try sequence(from: nodeStart, depth: depth)
    case .mappingStart:
      built = try mapping(from: nodeStart, depth: depth)
    default:
      let fault = SyntaxFault(problem: "expected a value", place: .scalar(event.start))
      throw stop(.syntax(fault, in: file, offsets))
    }
    if let anchor = event.anchor {
      openAnchors.remove(anchor)
      anchors[anchor] = built
    }
    return built
  }

  private mutating func scalar(
    _ text: String, _ style: YAMLScalar.Style, from start: Int, _ event: Event
  ) throws(ReadingStopped) -> Built {
    let end = offsets[event.end]
    var written = min(start, end)..<end
    guard written.count <= limits.textLength else {
      throw stop(.textTooLong(limits.textLength, at: file.character(at: start)))
    }
    if style == .doubleQuoted, text.utf8.count < written.count - 2, CharacterScan.hasPile(text) {
      throw stop(.pileOfMarks(at: span(written)))
    }
    let runs: [MappedText.Run]
    switch style {
    case .plain:
      runs = FlowScalarRuns.runs(of: text, written: written, style: style, in: bytes)
    case .singleQuoted, .doubleQuoted:
      lastClosed = ClosedValue(bytes: written, isQuoted: true)
      let content = start + 1..<max(start + 1, end - 1)
      runs = FlowScalarRuns.runs(of: text, written: content, style: style, in: bytes)
    case .literal, .folded:
      let block = BlockScalarRuns(
        of: text, written: written, isFolded: style == .folded, in: bytes)
      written = start..<block.end
      runs = block.runs
    }
    let mapped = MappedText(text, span: span(written), runs: runs)
    return Built(
      node: YAMLNode(YAMLScalar(text: mapped, style: style)), written: written,
      cost: Cost(weight: 1 + written.count))
  }

  /// The node that an alias names.
  private mutating func alias(
    _ name: String, written: Range<Int>, depth: Int
  ) throws(ReadingStopped) -> Built {
    guard !openAnchors.contains(name), var target = anchors[name] else {
      isMeaningless = true
      report(
        openAnchors.contains(name)
          ? .cyclicAlias(name, at: span(written))
          : .unknownAlias(name, at: span(written), known: anchors.keys))
      let text = MappedText(file.text(in: written), span: span(written))
      return Built(node: YAMLNode(YAMLScalar(text: text, style: .plain)), written: written)
    }
    nodeCount += target.cost.nodes
    expandedBytes += target.cost.weight
    guard depth + target.cost.height <= limits.depth + 1 else {
      throw stop(.tooDeep(limits.depth, at: span(written)))
    }
    guard nodeCount <= limits.nodes else {
      throw stop(.tooManyNodes(limits.nodes, at: span(written)))
    }
    guard expandedBytes <= limits.aliasExpansion * bytes.count else {
      throw stop(.aliasExpansion(limits.aliasExpansion, name, at: span(written)))
    }
    target.written = written
    return target
  }
}

extension SourceFile {
  /// The first `%TAG` line from `start` on, in front of all that is no directive, no comment and
  /// no mark of an end.
  fileprivate func tagDirective(after start: Int) -> SourceSpan? {
    for line in line(at: start)...lineCount {
      let range = bytes(ofLine: line).clamped(to: start..<bytes.count)
      let text = bytes[range].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      switch text.first {
      case nil, UInt8(ascii: "#"): continue
      case UInt8(ascii: "%") where text.startIndex == range.lowerBound:
        if text.starts(with: "%TAG".utf8) { return SourceSpan(self, range) }
      case UInt8(ascii: ".") where text.starts(with: "...".utf8): continue
      default: return nil
      }
    }
    return nil
  }
}
