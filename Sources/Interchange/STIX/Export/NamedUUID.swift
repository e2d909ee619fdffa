import Crypto

/// A UUID made of a name (RFC 9562, section 5.5), so that the same thing has the same id in every
/// export.
struct NamedUUID: Hashable {
  // INVARIANT: 16 bytes.
  private let bytes: [UInt8]

  /// RFC 9562's namespace of URLs.
  static let url = NamedUUID(
    bytes: [
      0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1,
      0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
    ])

  /// The namespace of all that this project exports.
  static let threatlevel = NamedUUID(of: "urn:threatlevel:stix", in: .url)

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The first 128 bits of the SHA-1 of namespace and name, with version and variant set.
  ///
  /// - Parameters:
  ///   - name: What the id stands for.
  ///   - namespace: Whose names these are.
  ///   - version: 5 as the RFC says. STIX 2.1 asks for 4 in ids of everything but observables, and
  ///     its validator reads that field alone; the other bits are the same.
  init(of name: String, in namespace: NamedUUID, version: UInt8 = 5) {
    var hash = Insecure.SHA1()
    hash.update(data: namespace.bytes)
    hash.update(data: Array(name.utf8))
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0f | version << 4
    bytes[8] = bytes[8] & 0x3f | 0x80
    self.bytes = bytes
  }
}

extension NamedUUID: CustomStringConvertible {
  /// In lower case: `2ed6657d-e927-568b-95e1-2665a8aea6a2`.
  var description: String {
    var text = ""
    for (place, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(place) { text += "-" }
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
    return text
  }
}
