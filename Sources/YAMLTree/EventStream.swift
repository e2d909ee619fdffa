internal import CLibYAML

/// One step of libyaml through a file.
struct Event {
  /// What was met.
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd
    case alias(String)
    case scalar(String, YAMLScalar.Style)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  /// Where it begins, anchor and tag included, in Unicode scalars.
  let start: Int
  /// Where libyaml says that it ends, in Unicode scalars; too far for block nodes.
  let end: Int
  /// The name that aliases can give to the node.
  var anchor: String?
  /// Whether a tag was written in front of the node.
  var isTagged = false
}

/// Why libyaml went no further.
struct SyntaxFault: Error {
  /// Where something stands.
  enum Place {
    /// Counted in Unicode scalars, as marks are.
    case scalar(Int)
    /// Counted in bytes, as the reader's errors are.
    case byte(Int)
  }

  /// libyaml's sentence.
  let problem: String
  let place: Place
  /// What libyaml was doing, such as "while parsing a block mapping".
  var context = ""
  /// Where that began.
  var contextPlace: Place?
}

/// libyaml's event parser over bytes in memory.
///
/// libyaml keeps addresses of its own struct and of the input, so both live on the heap until the
/// stream ends.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutableBufferPointer<UInt8>

  /// Starts at the first byte of `utf8`, which has no byte order mark.
  ///
  /// - Returns: `nil` if there is no memory.
  init?(_ utf8: ArraySlice<UInt8>) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) != 0 else {
      parser.deallocate()
      return nil
    }
    // Never empty, because libyaml takes an input without an address for a mistake.
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: utf8.count + 1)
    input.initialize(repeating: 0)
    _ = input.update(fromContentsOf: utf8)
    self.parser = parser
    self.input = input
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, input.baseAddress, utf8.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
    input.deallocate()
  }

  /// The next event; not to be called behind `streamEnd` or after an error.
  mutating func next() throws(SyntaxFault) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) != 0 else { throw fault }
    defer { yaml_event_delete(&event) }
    let start = Int(event.start_mark.index)
    let end = Int(event.end_mark.index)
    switch event.type {
    case YAML_STREAM_START_EVENT: return Event(kind: .streamStart, start: start, end: end)
    case YAML_DOCUMENT_START_EVENT: return Event(kind: .documentStart, start: start, end: end)
    case YAML_DOCUMENT_END_EVENT: return Event(kind: .documentEnd, start: start, end: end)
    case YAML_SEQUENCE_END_EVENT: return Event(kind: .sequenceEnd, start: start, end: end)
    case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, start: start, end: end)
    case YAML_ALIAS_EVENT:
      let name = Self.text(event.data.alias.anchor) ?? ""
      return Event(kind: .alias(name), start: start, end: end)
    case YAML_SEQUENCE_START_EVENT:
      let data = event.data.sequence_start
      return Event(
        kind: .sequenceStart, start: start, end: end, anchor: Self.text(data.anchor),
        isTagged: data.tag != nil)
    case YAML_MAPPING_START_EVENT:
      let data = event.data.mapping_start
      return Event(
        kind: .mappingStart, start: start, end: end, anchor: Self.text(data.anchor),
        isTagged: data.tag != nil)
    case YAML_SCALAR_EVENT:
      let data = event.data.scalar
      let bytes = UnsafeBufferPointer(start: data.value, count: data.length)
      return Event(
        kind: .scalar(String(decoding: bytes, as: UTF8.self), Self.style(data.style)),
        start: start, end: end, anchor: Self.text(data.anchor), isTagged: data.tag != nil)
    default: return Event(kind: .streamEnd, start: start, end: end)
    }
  }

  private var fault: SyntaxFault {
    let state = parser.pointee
    let problem = state.problem.map { String(cString: $0) } ?? "out of memory"
    if state.error == YAML_READER_ERROR {
      return SyntaxFault(problem: problem, place: .byte(Int(state.problem_offset)))
    }
    guard let context = state.context else {
      return SyntaxFault(problem: problem, place: .scalar(Int(state.problem_mark.index)))
    }
    return SyntaxFault(
      problem: problem, place: .scalar(Int(state.problem_mark.index)),
      context: String(cString: context), contextPlace: .scalar(Int(state.context_mark.index)))
  }

  private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
  }

  private static func style(_ style: yaml_scalar_style_t) -> YAMLScalar.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
