/// Why a text is no JSON, with the place.
struct JSONFault: Error {
  /// What is wrong.
  enum Kind {
    /// Something else stands where one of these was due.
    case unexpected(due: Due)
    /// The text ends inside something that began at the offset.
    case ends(inside: String, from: Int)
    /// A word that other languages know.
    case word(String)
    case comment
    case singleQuote
    case trailingComma
    case leadingZero
    case badNumber
    case badEscape
    case controlCharacter
    case notUTF8
    case behindTheEnd
    case nothing
    case tooDeep(Int)
    case tooManyValues(Int)
  }

  /// What may stand at a place.
  enum Due: String {
    case value = "a value"
    case name = "a name in double quotes"
    case nameOrEnd = "a name in double quotes or '}'"
    case colon = "':'"
    case commaOrBrace = "',' or '}'"
    case commaOrBracket = "',' or ']'"
  }

  let kind: Kind
  let offset: Int

  init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }
}
