/// What a file is that was mistaken for text, recognised by its bytes.
package enum ForeignFormat: Equatable {
  /// Text in a form that is not UTF-8; the name of the form.
  case encoding(String)
  /// No text at all; its name with an article.
  case format(String)
  /// Text whose lines end as no system of today ends them.
  case carriageReturns

  /// Recognises a file; `nil` for what may well be UTF-8 with a slip.
  package init?(_ bytes: [UInt8]) {
    if let known = Self.signatures.first(where: { bytes.starts(with: $0.bytes) }) {
      self = known.format
    } else if let order = Self.utf16Order(of: bytes) {
      self = .encoding("UTF-16, \(order)-endian")
    } else if !bytes.contains(UInt8(ascii: "\n")),
      bytes.count(where: { $0 == UInt8(ascii: "\r") }) > 1
    {
      self = .carriageReturns
    } else {
      return nil
    }
  }

  /// The longer of two that begin alike comes first.
  private static let signatures: [(bytes: [UInt8], format: ForeignFormat)] = [
    ([0xFF, 0xFE, 0x00, 0x00], .encoding("UTF-32")),
    ([0x00, 0x00, 0xFE, 0xFF], .encoding("UTF-32")),
    ([0xFF, 0xFE], .encoding("UTF-16")),
    ([0xFE, 0xFF], .encoding("UTF-16")),
    (Array("PK\u{3}\u{4}".utf8), .format("a ZIP archive, as .xlsx and .docx files are")),
    ([0xD0, 0xCF, 0x11, 0xE0], .format("an old Word or Excel file")),
    (Array("%PDF-".utf8), .format("a PDF document")),
    ([0x1F, 0x8B], .format("a gzip archive")),
    ([0x89, 0x50, 0x4E, 0x47], .format("a PNG picture")),
    ([0xFF, 0xD8, 0xFF], .format("a JPEG picture")),
    (Array("SQLite format 3".utf8), .format("an SQLite database")),
    ([0x7F, 0x45, 0x4C, 0x46], .format("a program")),
  ]

  /// Text in Latin letters has a zero in every second byte of UTF-16.
  private static func utf16Order(of bytes: [UInt8]) -> String? {
    let sample = bytes.prefix(64)
    guard sample.count >= 8 else { return nil }
    func zeros(at parity: Int) -> Int {
      sample.indices.count { $0 % 2 == parity && sample[$0] == 0 }
    }
    let (even, odd) = (zeros(at: 0), zeros(at: 1))
    if odd * 4 >= sample.count, even == 0 { return "little" }
    return even * 4 >= sample.count && odd == 0 ? "big" : nil
  }
}

extension UInt8 {
  /// What the byte stands for in Windows-1252, the form in which Western text is mostly saved that
  /// is not UTF-8; `nil` for bytes that it does not use.
  package var windows1252: Unicode.Scalar? {
    guard (0x80...0x9F).contains(self) else { return Unicode.Scalar(self) }
    let scalars: [UInt32] = [
      0x20AC, 0, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039,
      0x152, 0, 0x17D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC,
      0x2122, 0x161, 0x203A, 0x153, 0, 0x17E, 0x178,
    ]
    let value = scalars[Int(self) - 0x80]
    return value == 0 ? nil : Unicode.Scalar(value)
  }
}
