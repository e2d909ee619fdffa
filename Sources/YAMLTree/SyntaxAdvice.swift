/// What a reader is told about a syntax fault.
///
/// libyaml says which of its states it was in; a reader wants to know what to change.
struct SyntaxAdvice {
  /// One sentence, as a diagnostic wants it.
  var message: String
  /// The next step.
  var help: String
  /// What to say about the place where libyaml began, if that place helps.
  var startNote: String?
  /// Whether the fault lies where libyaml began and not where it gave up.
  var isAtStart = false

  /// Advice on `fault`, given the character that stands there; empty at the end of the file.
  init(_ fault: SyntaxFault, character: String) {
    let quote =
      character.isEmpty
      ? "put the text in quotes" : "put the text in quotes if '\(character)' belongs to it"
    switch fault.problem {
    case "mapping values are not allowed in this context":
      self.init(
        "a ':' is not expected here",
        help: "put the text in quotes if ': ' belongs to it, or check the line's indentation")
    case "mapping keys are not allowed in this context":
      self.init("a key is not expected here", help: "check the line's indentation, or \(quote)")
    case "block sequence entries are not allowed in this context":
      self.init(
        "a list item is not expected here", help: "start the list on a line of its own, or \(quote)"
      )
    case "did not find expected key":
      self.init(
        "expected a key", help: "start all keys of a mapping in the same column",
        startNote: "the mapping starts here")
    case "did not find expected '-' indicator":
      self.init(
        "expected '-'",
        help: "start all items of a list in the same column, and all keys of an item in one",
        startNote: "the list starts here")
    case "could not find expected ':'":
      self.init(
        "a key without ':'",
        help: "write 'key: value', or indent text that goes on from the line above",
        startNote: "the key starts here", isAtStart: true)
    case "did not find expected ',' or ']'":
      self.init(
        "expected ',' or ']'", help: "separate items by commas and close the list with ']'",
        startNote: "the list starts here")
    case "did not find expected ',' or '}'":
      self.init(
        "expected ',' or '}'", help: "separate pairs by commas and close the mapping with '}'",
        startNote: "the mapping starts here")
    case "did not find expected node content":
      self.init("expected a value", help: "write a value here, or \(quote)")
    case "did not find expected <document start>":
      self.init(
        "text after the end of the value", help: "check the line's indentation, or \(quote)")
    case "found unexpected ':'":
      self.init("a ':' is not expected here", help: "put a space behind the ':', or \(quote)")
    case "found unexpected end of stream" where fault.context.contains("quoted"):
      self.init(
        "the quote is never closed", help: "close it with the same kind of quote", isAtStart: true)
    case "found unexpected document indicator":
      self.init(
        "a document marker inside quotes", help: "close the quote, or indent the line",
        startNote: "the quote opens here")
    case "found character that cannot start any token":
      self.init("'\(character)' cannot start a value", help: "put the text in quotes")
    case "found unknown escape character":
      self.init(
        "unknown escape '\(character)'",
        help: "write '\\\\' for a backslash, or use single quotes, which know no escapes")
    case "did not find expected hexdecimal number":
      self.init(
        "expected a hexadecimal digit",
        help: "write '\\x' with 2 digits, '\\u' with 4, '\\U' with 8")
    case "found invalid Unicode character escape code":
      self.init(
        "the escape names no character",
        help: "write characters above U+FFFF as one '\\U' escape, not as two surrogates")
    default:
      self.init(structure: fault, quote: quote)
    }
  }

  /// Advice on what concerns anchors, blocks and directives.
  private init(structure fault: SyntaxFault, quote: String) {
    switch (fault.context, fault.problem) {
    case ("while scanning an alias", _):
      self.init(
        "'*' starts an alias, and no name follows", help: "put the text in quotes", isAtStart: true)
    case ("while scanning an anchor", _):
      self.init(
        "'&' starts an anchor, and no name follows", help: "put the text in quotes", isAtStart: true
      )
    case (_, "found an indentation indicator equal to 0"):
      self.init("an indentation of 0", help: "write 1 to 9, or leave the number out")
    case ("while scanning a block scalar", "did not find expected comment or line break"):
      self.init("text behind a block indicator", help: "start the text on the next line")
    case (_, "found incompatible YAML document"):
      self.init("a version of YAML that is not supported", help: "remove the %YAML line")
    case (_, let problem) where fault.context.contains("irective"):
      self.init("\(problem)", help: "remove the line, or quote text that starts with '%'")
    case ("", let problem):
      self.init(problem, help: quote)
    case (let context, let problem):
      self.init("\(problem) \(context)", help: quote)
    }
  }

  private init(
    _ message: String, help: String, startNote: String? = nil, isAtStart: Bool = false
  ) {
    self.message = message
    self.help = help
    self.startNote = startNote
    self.isAtStart = isAtStart
  }
}
