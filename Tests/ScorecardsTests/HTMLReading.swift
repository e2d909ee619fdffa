import Foundation

/// What a browser would see of a page, read strictly and apart from the renderer.
struct HTMLReading {
  struct Element {
    let tag: String
    let attributes: [String: String]
    /// The text within, that of elements in it included.
    var text = ""
  }

  /// Every element, in the order in which they begin.
  private(set) var elements: [Element] = []
  /// What is not as it should be; empty if all is well.
  private(set) var problems: [String] = []
  /// All text outside the style sheet, lines kept.
  private(set) var text = ""

  private static let void: Set = ["meta"]
  private static let attributes: Set = [
    "aria-hidden", "aria-label", "charset", "class", "content", "cx", "cy", "data-title",
    "height", "href", "http-equiv", "id", "lang", "name", "points", "preserveAspectRatio", "r",
    "rel", "role",
    "scope", "tabindex", "text-anchor", "value", "viewBox", "width", "x", "y",
  ]
  private static let tags: Set = [
    "a", "body", "circle", "code", "dd", "desc", "details", "div", "dl", "dt", "figcaption",
    "figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "html", "li", "main",
    "meta", "nav", "ol", "p", "polyline", "pre", "rect", "section", "span", "strong", "style",
    "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul",
  ]

  init(_ page: String) {
    let page = page.withMarksApart
    var rest = Substring(page)
    let doctype = "<!DOCTYPE html>\n"
    if rest.hasPrefix(doctype) {
      rest = rest.dropFirst(doctype.count)
    } else {
      problems.append("no document type")
    }
    var open: [Int] = []
    while let start = rest.firstIndex(of: "<") {
      read(text: rest[..<start], in: open)
      guard let end = rest[start...].firstIndex(of: ">") else {
        problems.append("a tag without an end")
        return
      }
      let tag = rest[rest.index(after: start)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("/") {
        let name = open.popLast().map { elements[$0].tag }
        if name != String(tag.dropFirst()) { problems.append("<\(tag)> ends \(name ?? "nothing")") }
      } else {
        begin(tag, in: open)
        if !Self.void.contains(elements[elements.count - 1].tag) { open.append(elements.count - 1) }
      }
    }
    read(text: rest, in: open)
    if !open.isEmpty { problems.append("\(open.map { elements[$0].tag }) have no end") }
  }

  /// Elements of some tags.
  func elements(_ tags: String...) -> [Element] { elements.filter { tags.contains($0.tag) } }

  private mutating func begin(_ tag: Substring, in open: [Int]) {
    let name = String(tag.prefix { $0 != " " })
    // What is set apart ends a word.
    if !["a", "code", "span", "strong"].contains(name) {
      for place in open { elements[place].text += " " }
    }
    if !Self.tags.contains(name) { problems.append("<\(name)>") }
    var attributes: [String: String] = [:]
    var rest = tag.dropFirst(name.count)
    while let match = rest.prefixMatch(of: #/ ([a-zA-Z-]+)="([^"<>]*)"/#) {
      let (key, value) = (String(match.1), String(match.2))
      if !Self.attributes.contains(key) { problems.append("\(key) of <\(name)>") }
      if attributes[key] != nil { problems.append("\(key) twice") }
      attributes[key] = unescaped(value)
      rest = rest[match.range.upperBound...]
    }
    if !rest.isEmpty { problems.append("<\(tag)>") }
    elements.append(Element(tag: name, attributes: attributes))
  }

  private mutating func read(text: Substring, in open: [Int]) {
    let isStyle = open.last.map { elements[$0].tag == "style" } ?? false
    let plain = isStyle ? String(text) : unescaped(String(text))
    if !isStyle, text.contains(where: { ">\"'".contains($0) }) { problems.append("bare: \(text)") }
    for place in open { elements[place].text += plain }
    if !isStyle { self.text += plain }
  }

  private mutating func unescaped(_ text: String) -> String {
    let references = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
    var result = ""
    var rest = Substring(text)
    while let start = rest.firstIndex(of: "&") {
      result += rest[..<start]
      let name = rest[rest.index(after: start)...].prefix { $0 != ";" }
      result += references[String(name)] ?? ""
      if references[String(name)] == nil { problems.append("&\(name.prefix(9))") }
      rest = rest[start...].dropFirst(name.count + 2)
    }
    var scalars = (result + rest).unicodeScalars
    scalars.removeAll { $0 == String.apart }
    return String(scalars)
  }
}

extension String {
  /// What keeps a mark that joins letters from joining the end of a tag: browsers read such ends
  /// scalar by scalar, Swift letter by letter.
  fileprivate static let apart: Unicode.Scalar = "\u{E000}"

  fileprivate var withMarksApart: String {
    var result = ""
    for scalar in unicodeScalars {
      let joins = scalar.properties.isGraphemeExtend || scalar == "\u{200D}"
      if joins, let last = result.unicodeScalars.last, "<>&;\"".unicodeScalars.contains(last) {
        result.unicodeScalars.append(Self.apart)
      }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
