import Crypto
import SourceText

/// SHA-256 over files, so that a result names exactly what it was computed from.
enum Fingerprint {
  /// The hash of some files, each preceded by its length in bytes, in decimal, and a line feed.
  ///
  /// - Returns: 64 hexadecimal digits.
  static func sha256(of files: [SourceFile]) -> String {
    var hash = SHA256()
    for file in files {
      hash.update(data: Array("\(file.bytes.count)\n".utf8))
      hash.update(data: file.bytes)
    }
    let digits = Array("0123456789abcdef")
    return String(hash.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
