extension String {
  /// The name as people recognise it: small letters and digits of ASCII, words apart by one space,
  /// without accents, full stops and the article.
  ///
  /// `"Korea, North"` is `korea north`, `U.S.` is `us` and `the Côte d’Ivoire` is `cote d ivoire`.
  /// Letters of other scripts are kept as they are, small where they have a case.
  package var foldedName: String {
    foldedASCII ?? foldedScalars
  }

  /// The same for names of nothing but ASCII, as most are; `nil` for others.
  private var foldedASCII: String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(utf8.count)
    var start = 0
    func endWord() {
      if folded[start...].elementsEqual("the".utf8) { folded.removeSubrange(start...) }
      if folded.count > start { folded.append(UInt8(ascii: " ")) }
      start = folded.count
    }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        folded.append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): folded.append(byte | 0x20)
      case UInt8(ascii: "."): break
      case UInt8(ascii: "&"):
        endWord()
        folded += Array("and".utf8)
        endWord()
      case 0x80...: return nil
      default: endWord()
      }
    }
    endWord()
    return String(decoding: folded.dropLast(), as: UTF8.self)
  }

  private var foldedScalars: String {
    var words: [String] = []
    var word = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "A"..."Z":
        word.unicodeScalars.append(Unicode.Scalar(UInt8(scalar.value) + 0x20))
      case ".": break
      case "&":
        words.append(word)
        words.append("and")
        word = ""
      case let other where other.value < 0x80 || !other.properties.isAlphabetic:
        // A mark on a letter belongs to the word; anything else ends it.
        if other.properties.canonicalCombiningClass == .notReordered {
          words.append(word)
          word = ""
        }
      default: word += scalar.withoutAccent
      }
    }
    words.append(word)
    return words.filter { !$0.isEmpty && $0 != "the" }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// The letters of ASCII that a Latin letter is written with where it cannot be; others in small.
  fileprivate var withoutAccent: String {
    // A letter may be small with a mark behind it, as the Turkish İ is.
    let small = String(
      String.UnicodeScalarView(
        properties.lowercaseMapping.unicodeScalars.filter {
          $0.properties.canonicalCombiningClass == .notReordered
        }))
    guard let letter = small.unicodeScalars.first else { return "" }
    return Self.plainLetters[letter] ?? small
  }

  private static let plainLetters: [Unicode.Scalar: String] = {
    let letters: [(plain: String, accented: String)] = [
      ("a", "àáâãäåāăąǎ"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ďđð"), ("e", "èéêëēĕėęěə"),
      ("g", "ĝğġģ"), ("h", "ĥħ"), ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"),
      ("n", "ñńņňŋ"), ("o", "òóôõöøōŏő"), ("oe", "œ"), ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"),
      ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵ"), ("y", "ýÿŷ"), ("z", "źżž"),
    ]
    var plain: [Unicode.Scalar: String] = [:]
    for (letter, accented) in letters {
      for scalar in accented.unicodeScalars { plain[scalar] = letter }
    }
    return plain
  }()
}
