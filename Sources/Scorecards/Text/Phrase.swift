import SourceText

/// What a run of text is, for colour; the words themselves say it too.
enum Tone: Sendable {
  /// Nothing in particular.
  case plain
  /// A heading or a bottom line.
  case strong
  /// Met; not met; open.
  case good, bad, open
  /// Beside the point for a first reading.
  case faint
}

/// What a run of text is, for media that set some things in another way.
enum Role: Sendable {
  /// Words.
  case text
  /// What a machine reads: a condition, a command, a digest.
  case code
  /// The name of a part of the document or of its subject, also where a sentence refers to it.
  case name
}

/// A stretch of text in one tone and role.
struct Run: Sendable {
  var text: String
  var tone: Tone
  var role = Role.text
  /// Whether we wrote it; only then may a medium trust its marks.
  var isOurs: Bool
  /// Where the text leads.
  var link: Link?
}

/// Text on its way to a page, in which our words and those of files are kept apart.
///
/// Literal parts are ours. An interpolated string comes from a file: what could steer a terminal
/// is made visible and line breaks become spaces, so that no file can write outside its place.
/// What else could act in a medium (marks of Markdown, tags of HTML) that medium makes harmless in
/// every run that is not ours.
struct Phrase: Sendable, ExpressibleByStringInterpolation {
  var runs: [Run] = []

  /// No text.
  static let none = Phrase()

  var isEmpty: Bool { runs.allSatisfy(\.text.isEmpty) }

  /// The words alone.
  var plainText: String { runs.map(\.text).joined() }

  init() {}

  init(stringLiteral value: String) { self.init(ours: value) }

  init(stringInterpolation: Interpolation) { runs = stringInterpolation.runs }

  /// Text that this module wrote.
  init(ours text: String, as role: Role = .text) {
    runs = [Run(text: text, tone: .plain, role: role, isOurs: true)]
  }

  /// Text that somebody else wrote.
  init(quoting text: String, as role: Role = .text) {
    runs = [Run(text: text.onOneLine.visible, tone: .plain, role: role, isOurs: false)]
  }

  /// A line of a drawing that somebody else's text is part of: blanks count.
  init(drawn line: String) {
    runs = [Run(text: line.visible, tone: .plain, role: .code, isOurs: false)]
  }

  /// The same text in another tone.
  func toned(_ tone: Tone) -> Phrase {
    var copy = self
    for index in copy.runs.indices { copy.runs[index].tone = tone }
    return copy
  }

  /// The same text in another role.
  func playing(_ role: Role) -> Phrase {
    var copy = self
    for index in copy.runs.indices { copy.runs[index].role = role }
    return copy
  }

  /// The name of a part of the document, or of its subject.
  static func name(_ phrase: Phrase) -> Phrase { phrase.playing(.name) }

  /// What a machine reads.
  static func code(_ phrase: Phrase) -> Phrase { phrase.playing(.code) }

  /// Text to see first: a heading, a bottom line.
  static func strong(_ phrase: Phrase) -> Phrase { phrase.toned(.strong) }

  /// Text to see last.
  static func faint(_ phrase: Phrase) -> Phrase { phrase.toned(.faint) }

  /// What is met.
  static func good(_ phrase: Phrase) -> Phrase { phrase.toned(.good) }

  /// What is not met.
  static func bad(_ phrase: Phrase) -> Phrase { phrase.toned(.bad) }

  /// What is not settled, or calls for care.
  static func open(_ phrase: Phrase) -> Phrase { phrase.toned(.open) }

  /// Text that leads to a section of the same document.
  static func link(_ phrase: Phrase, to anchor: Anchor) -> Phrase {
    phrase.leading(to: .section(anchor))
  }

  /// Text that leads to an address, where following that is safe.
  static func link(_ phrase: Phrase, to address: Address) -> Phrase {
    address.link.map { phrase.leading(to: .address($0)) } ?? phrase
  }

  private func leading(to link: Link) -> Phrase {
    var copy = self
    for index in copy.runs.indices { copy.runs[index].link = link }
    return copy
  }

  /// One after the other.
  static func + (a: Phrase, b: Phrase) -> Phrase {
    var sum = a
    sum.runs += b.runs
    return sum
  }

  /// Appends in place.
  static func += (a: inout Phrase, b: Phrase) { a.runs += b.runs }

  struct Interpolation: StringInterpolationProtocol {
    var runs: [Run] = []

    init(literalCapacity: Int, interpolationCount: Int) {}

    mutating func appendLiteral(_ literal: String) { runs += Phrase(ours: literal).runs }

    mutating func appendInterpolation(_ text: String) { runs += Phrase(quoting: text).runs }

    mutating func appendInterpolation(_ phrase: Phrase) { runs += phrase.runs }

    mutating func appendInterpolation(_ number: Int) { runs += Phrase(ours: "\(number)").runs }
  }
}

extension Sequence<Phrase> {
  /// All of them with a separator between each two.
  func joined(separator: Phrase) -> Phrase {
    var result = Phrase()
    for (index, phrase) in enumerated() {
      if index > 0 { result += separator }
      result += phrase
    }
    return result
  }
}

extension String {
  /// Line breaks and tabs as single spaces; none at the ends.
  var onOneLine: String {
    guard unicodeScalars.contains(where: { $0 == "\n" || $0 == "\r" || $0 == "\t" })
    else { return self }
    let parts = unicodeScalars.split { $0 == "\n" || $0 == "\r" || $0 == "\t" || $0 == " " }
    return parts.map { String($0) }.joined(separator: " ")
  }
}
