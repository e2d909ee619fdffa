/// What a citation points to.
struct Source: Sendable {
  /// The number that it is cited by.
  let number: Int
  /// Reliability of the publisher and credibility of the report: `A1`.
  let grade: Phrase
  let text: Phrase
  /// Where it stands.
  let address: Address?
}

/// Where a source stands, as a file says; perhaps not an address at all.
struct Address: Sendable {
  /// The address to be read.
  let text: Phrase
  /// The address to be followed; `nil` where that is not safe.
  let link: String?

  init(_ address: String) {
    text = "\(address)"
    link = address.isSafeAddress ? address : nil
  }
}

extension String {
  /// Whether the text is a web address that may be made a link: what it shows is where it leads.
  ///
  /// Only `http`, `https` and `mailto`, only printable ASCII (no look-alike letters), no character
  /// that ends a link in some medium, no user name, which could pass for a host, and of a mail
  /// nothing but to whom it goes.
  fileprivate var isSafeAddress: Bool {
    let isPrintable = utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !#""'<>\^`{|}"#.utf8.contains(byte)
    }
    guard isPrintable else { return false }
    let text = lowercased()
    if text.hasPrefix("mailto:") { return text.dropFirst("mailto:".count).isMailbox }
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let host = text.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard let first = host.first, first.isLetter || first.isNumber else { return false }
    return host.allSatisfy { $0.isLetter || $0.isNumber || ".-:".contains($0) }
  }
}

extension Substring {
  /// Whether the text is `name@host` and nothing else.
  fileprivate var isMailbox: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let first = parts[1].first, first.isLetter || first.isNumber
    else { return false }
    return !parts[0].isEmpty
      && parts[0].allSatisfy { $0.isLetter || $0.isNumber || "._+-".contains($0) }
      && parts[1].allSatisfy { $0.isLetter || $0.isNumber || ".-".contains($0) }
  }
}
