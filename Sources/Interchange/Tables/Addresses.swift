/// The web addresses that a cell holds, however they are strung together.
struct Addresses {
  /// The addresses in their order, each once.
  private(set) var all: [String] = []
  /// What stands in the cell beside them.
  private(set) var rest = ""

  /// Looks through a cell.
  init(in cell: String) {
    var others: [Substring] = []
    for word in cell.split(whereSeparator: \.isWhitespace) {
      var rest = word
      while let start = Self.start(in: rest) {
        others.append(rest[..<start])
        let next = Self.start(in: rest[start...].dropFirst())
        add(rest[start..<(next ?? rest.endIndex)])
        rest = next.map { rest[$0...] } ?? ""
      }
      others.append(rest)
    }
    rest = others.filter { part in part.contains { $0.isLetter || $0.isNumber } }
      .joined(separator: " ")
  }

  private mutating func add(_ word: Substring) {
    var address = word
    while let last = address.last, ",;:.)]>\"'".contains(last) { address.removeLast() }
    let isWhole = address.utf8.count > "https://".utf8.count
    if isWhole, !all.contains(String(address)) { all.append(String(address)) }
  }

  private static func start(in word: Substring) -> Substring.Index? {
    var place = word.startIndex
    while place < word.endIndex {
      if word[place...].hasPrefix("http://") || word[place...].hasPrefix("https://") {
        return place
      }
      place = word.index(after: place)
    }
    return nil
  }

  /// The host of an address, without `www.`.
  static func host(of address: String) -> String {
    let rest = address.drop { $0 != "/" }.dropFirst(2)
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return String(host.hasPrefix("www.") ? host.dropFirst(4) : host).lowercased()
  }

  /// A name for an address as a source, the same wherever it is cited.
  static func sourceID(of address: String) -> String {
    // FNV-1a, which any program can recompute.
    let hash = address.utf8.reduce(0x811C_9DC5 as UInt32) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    let digits = String(hash, radix: 16)
    return host(of: address).asID + "-" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension String {
  /// In kebab-case: small letters, digits and hyphens, as ids are.
  var asID: String {
    let words = lowercased().utf8.split {
      !(0x61...0x7A).contains($0) && !(0x30...0x39).contains($0)
    }
    let id = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return id.isEmpty ? "x" : id
  }
}
