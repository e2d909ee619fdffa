/// A stretch of one line, laid out and ready to print.
struct StyledText: Sendable {
  private(set) var runs: [Run] = []
  private(set) var columns = 0

  var isEmpty: Bool { runs.isEmpty }

  /// Adds text at the end.
  mutating func append(_ text: String, tone: Tone) {
    guard !text.isEmpty else { return }
    columns += text.columns
    if let last = runs.last, last.tone == tone {
      runs[runs.count - 1].text += text
    } else {
      runs.append(Run(text: text, tone: tone, isOurs: true))
    }
  }

  /// Adds styled text at the end.
  mutating func append(_ other: StyledText) {
    for run in other.runs { append(run.text, tone: run.tone) }
  }

  /// Adds spaces at the end.
  mutating func pad(_ count: Int) {
    append(String(repeating: " ", count: max(0, count)), tone: .plain)
  }

  /// As many characters from the start as fit into so many columns, and the rest.
  func split(atColumn limit: Int) -> (head: StyledText, rest: StyledText) {
    var head = StyledText()
    var rest = StyledText()
    for run in runs {
      var fitting = ""
      var used = head.columns
      var remaining = run.text[...]
      while rest.isEmpty, let next = remaining.first, used + next.columns <= limit {
        fitting.append(next)
        used += next.columns
        remaining.removeFirst()
      }
      head.append(fitting, tone: run.tone)
      rest.append(String(remaining), tone: run.tone)
    }
    return (head, rest)
  }

  /// The text as bytes for a terminal; without colour it is the same with the codes left out.
  func rendered(colour: Bool) -> String {
    runs.map { run in
      // A no-break space holds figures and units together up to here; readers search for spaces.
      let text = String(
        String.UnicodeScalarView(run.text.unicodeScalars.map { $0 == "\u{A0}" ? " " : $0 }))
      guard colour, let code = run.tone.code else { return text }
      return "\u{1B}[\(code)m\(text)\u{1B}[0m"
    }.joined()
  }
}

extension Tone {
  /// The parameter of the terminal's "select graphic rendition" sequence.
  fileprivate var code: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .good: "32"
    case .bad: "31"
    case .open: "33"
    case .faint: "2"
    }
  }
}

extension TextStyle {
  /// The phrase with our marks in the characters that the medium can show.
  func resolve(_ phrase: Phrase) -> StyledText {
    var result = StyledText()
    for (place, run) in phrase.runs.enumerated() {
      let text = run.role == .name ? run.text.capitals : run.text
      result.append(run.isOurs && !unicode ? text.inASCII : text, tone: run.tone)
      // What cannot be followed has to be copied.
      let next = place + 1 < phrase.runs.count ? phrase.runs[place + 1].link : nil
      if case .address(let address)? = run.link, run.link != next, address != run.text {
        result.append(" ", tone: .plain)
        result.append("<\(address)>", tone: .faint)
      }
    }
    return result
  }
}

extension String {
  /// The text in capitals; an escape such as `\u{1B}` stays what it is.
  fileprivate var capitals: String {
    var result = ""
    for character in uppercased() {
      let isEscape = character == "{" && result.hasSuffix("\\U")
      if isEscape { result.replaceSubrange(result.index(before: result.endIndex)..., with: "u") }
      result.append(character)
    }
    return result
  }

  /// Our own marks by their nearest ASCII.
  fileprivate var inASCII: String {
    String(
      flatMap { character -> String in
        switch character {
        case "–", "·", "−": "-"
        case "▲": "^"
        case "▼": "v"
        case "▁": "_"
        case "▂": "."
        case "▃": "-"
        case "▄": "="
        case "▅": "+"
        case "▆": "*"
        case "▇": "%"
        case "…": "..."
        case "×": "x"
        case "✔": "+"
        case "✘": "x"
        case "▸": ">"
        case "█": "#"
        case "▒": "-"
        case "“", "”": "\""
        case "\u{A0}": " "
        default: String(character)
        }
      })
  }
}
