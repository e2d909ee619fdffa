import ThreatModel

/// A document that data of others cite.
struct Citation: Hashable {
  var publisher: String
  var title: String
  var date: PartialDate?
  var url: String?

  /// What one document is known by: its address, or who published what.
  var key: String { url ?? publisher + "\n" + title }

  /// An address alone: who published it is the host, and its path stands for the title.
  init?(url: String) {
    guard let url = Self.webAddress(url) else { return nil }
    let (host, path) = Self.parts(of: url)
    self.init(publisher: host, title: path.isEmpty ? host : path, url: url)
  }

  /// A document with its title.
  init(publisher: String, title: String, date: PartialDate? = nil, url: String? = nil) {
    self.publisher = publisher
    self.title = title
    self.date = date
    self.url = url
  }

  /// An external reference of STIX; `nil` if it names no document, such as one that only says where
  /// a name is from.
  ///
  /// - Parameters:
  ///   - name: The `source_name`.
  ///   - text: The `description`, often a citation such as `FireEye. (2018, October 03). APT38.
  ///     Retrieved November 17, 2024.`
  ///   - identifier: The `external_id`.
  ///   - url: The address.
  init?(name: String, text: String?, identifier: String?, url: String?) {
    guard let name = PlainText.line(name, most: 120) else { return nil }
    let url = url.flatMap(Self.webAddress)
    let text = text.flatMap { PlainText.line($0) }
    if url == nil, identifier == nil, text?.hasPrefix("(Citation:") ?? true { return nil }
    let identifier = identifier.flatMap { PlainText.line($0, most: 120) }
    self.init(publisher: name, title: identifier ?? name, url: url)
    guard identifier == nil, let text, !text.hasPrefix("(Citation:") else { return }
    guard let parts = Self.apa(text) else {
      title = text
      return
    }
    (publisher, date, title) = parts
  }

  /// An address of the web without spaces; others, such as scripts, are no addresses of documents.
  static func webAddress(_ text: String) -> String? {
    let text = text.trimmed
    let isWeb = ["http://", "https://"].contains { text.lowercased().hasPrefix($0) }
    let isPlain = text.utf8.count <= 2000 && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isWeb && isPlain ? text : nil
  }

  private static func parts(of url: String) -> (host: String, path: String) {
    let rest = url.drop { $0 != ":" }.dropFirst(3)
    var host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(host.count).drop { $0 == "/" }
    if host.lowercased().hasPrefix("www.") { host = host.dropFirst(4) }
    let shown = path.hasSuffix("/") ? path.dropLast() : path
    return (host.isEmpty ? "unnamed" : String(host).lowercased(), String(shown.prefix(200)))
  }

  /// `Author. (2018, October 03). Title. Retrieved November 17, 2024.` in its parts.
  private static func apa(
    _ text: String
  ) -> (publisher: String, date: PartialDate?, title: String)? {
    guard let open = text.firstIndex(of: "("),
      let close = text[open...].firstIndex(of: ")"),
      case let author = text[..<open].trimmed.dropFinalStop.trimmed, !author.isEmpty
    else { return nil }
    let inside = String(text[text.index(after: open)..<close])
    guard inside == "n.d." || date(inside) != nil else { return nil }
    var title = text[text.index(after: close)...].drop { $0 == "." || $0 == " " }
    if let retrieved = title.lastPlace(of: "Retrieved ") { title = title[..<retrieved] }
    let name = title.trimmed.dropFinalStop
    return name.isEmpty ? nil : (author, date(inside), name)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  /// `2018, October 03`, `2018, October` or `2018`.
  private static func date(_ text: String) -> PartialDate? {
    let parts = text.lowercased().split { $0 == "," || $0 == " " }.map(String.init)
    guard let year = parts.first.flatMap({ Int($0) }), (1900...2999).contains(year),
      parts.count <= 3
    else { return nil }
    guard parts.count > 1 else { return PartialDate(year: year) }
    guard let month = months.firstIndex(where: { $0.hasPrefix(parts[1]) && parts[1].count >= 3 })
    else { return nil }
    guard parts.count == 3 else { return PartialDate(year: year, month: month + 1) }
    let day = Int(parts[2]).flatMap { CalendarDate(year: year, month: month + 1, day: $0) }
    return day.map { PartialDate($0) }
  }
}

extension StringProtocol {
  /// The text without spaces at its ends.
  var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The text without a full stop at its end.
  fileprivate var dropFinalStop: String { hasSuffix(".") ? String(dropLast()) : String(self) }

  /// Where a short text stands for the last time.
  fileprivate func lastPlace(of text: String) -> Index? {
    var index = endIndex
    while index > startIndex {
      formIndex(before: &index)
      if self[index...].hasPrefix(text) { return index }
    }
    return nil
  }
}
