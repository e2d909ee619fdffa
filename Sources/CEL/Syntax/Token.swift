/// A word of the language and where it stands.
struct Token {
  enum Kind: Equatable {
    case name(String)
    case quotedName(String)
    case integer(UInt64)
    case literal(Value)
    case symbol(Symbol)
    case end
  }

  /// Everything with a fixed spelling.
  enum Symbol: String {
    case and = "&&"
    case or = "||"
    case equal = "=="
    case notEqual = "!="
    case lessOrEqual = "<="
    case greaterOrEqual = ">="
    case less = "<"
    case greater = ">"
    case not = "!"
    case plus = "+"
    case minus = "-"
    case star = "*"
    case slash = "/"
    case percent = "%"
    case question = "?"
    case colon = ":"
    case comma = ","
    case dot = "."
    case openParenthesis = "("
    case closeParenthesis = ")"
    case openBracket = "["
    case closeBracket = "]"
    case openBrace = "{"
    case closeBrace = "}"
    case isIn = "in"
  }

  let kind: Kind
  let range: Range<Int>

  /// Words that may name a field but nothing else.
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}

/// A problem that ends reading; its diagnostic says what and where.
struct SyntaxFailure: Error {
  let problem: SyntaxProblem
  /// The bytes of the decoded text that are at fault.
  let range: Range<Int>
}

/// What can be wrong with the form of an expression.
enum SyntaxProblem {
  case unexpected(String, wanted: String)
  case unfinished(wanted: String)
  case strayCharacter(String)
  case foreignOperator(String, use: String)
  case unclosedText(quote: String)
  case badEscape(String, why: String)
  case badNumber(String, why: String)
  case reservedWord(String)
  case macroUsage(String, usage: String)
  case messageConstruction
  case tooDeep(limit: Int)
  case tooLarge(limit: Int)
  case tooLong(limit: Int)
}
