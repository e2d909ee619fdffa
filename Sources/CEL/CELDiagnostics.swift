import SourceText

/// Every problem that reading and checking an expression can report.
extension Diagnostic {
  /// The expression is not well formed.
  static func syntax(_ problem: SyntaxProblem, at span: SourceSpan) -> Diagnostic {
    switch problem {
    case .unexpected(let word, let wanted):
      Diagnostic(
        "cel.syntax", "unexpected '\(word)'", at: span, help: "expected \(wanted)")
    case .unfinished(let wanted):
      Diagnostic(
        "cel.syntax", "the expression ends too early", at: span, help: "expected \(wanted)")
    case .strayCharacter(let text):
      Diagnostic(
        "cel.syntax", "'\(text)' means nothing in an expression", at: span,
        fixIts: [FixIt("remove it", [TextEdit(span, "")])])
    case .foreignOperator(let written, let use):
      Diagnostic(
        "cel.syntax", "there is no operator '\(written)'", at: span,
        fixIts: [FixIt("replace with '\(use)'", [TextEdit(span, use)])])
    case .unclosedText(let quote):
      Diagnostic(
        "cel.syntax", "the quoted text does not end", at: span, help: "close it with \(quote)")
    case .badEscape(let written, let why):
      Diagnostic(
        "cel.syntax", "bad escape '\(written)': \(why)", at: span,
        help: "write '\\\\' for a backslash, or put r before the opening quote")
    case .badNumber(let written, let why):
      Diagnostic(
        "cel.syntax", "bad number '\(written)': \(why)", at: span,
        help: "numbers are written 5, 5u, 0x5F, 2.5 or 1e9")
    case .reservedWord(let word):
      Diagnostic(
        "cel.syntax", "'\(word)' is reserved", at: span, help: "only a field may have this name")
    case .macroUsage(let name, let usage):
      Diagnostic("cel.macro", "'\(name)' is not used so", at: span, help: "write \(usage)")
    case .messageConstruction:
      Diagnostic(
        "cel.not-supported", "structures cannot be made in an expression", at: span,
        help: "compare the fields one by one")
    case .tooDeep(let limit):
      Diagnostic(
        "cel.too-deep", "the expression is nested more than \(limit) deep", at: span,
        help: "split it into several conditions")
    case .tooLarge(let limit):
      Diagnostic(
        "cel.too-large", "the expression has more than \(limit) parts", at: span,
        help: "split it into several conditions")
    case .tooLong(let limit):
      Diagnostic(
        "cel.too-large", "the expression is longer than \(limit) bytes", at: span,
        help: "split it into several conditions")
    }
  }

  /// A name that nothing declares.
  static func unknownName(
    _ name: String, at span: SourceSpan, nearest: String?, vocabulary: String?, known: [String]
  ) -> Diagnostic {
    if let vocabulary {
      return Diagnostic(
        "cel.unknown-name", "unknown name '\(name)'", at: span,
        notes: [Diagnostic.Note("'\(name)' is a term of '\(vocabulary)'; terms stand in quotes")],
        fixIts: [FixIt("put it in quotes", [TextEdit(span, name.quoted)])])
    }
    return Diagnostic(
      "cel.unknown-name", "unknown name '\(name)'", at: span, fixIts: replacing(span, by: nearest),
      help: nearest == nil ? listing("known names", known) : nil)
  }

  /// A structure has no such field.
  static func unknownField(
    _ field: String, of structure: String, at span: SourceSpan, nearest: String?, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "cel.unknown-field", "'\(structure)' has no field '\(field)'", at: span,
      fixIts: replacing(span, by: nearest),
      help: nearest == nil ? listing("its fields", known) : nil)
  }

  /// A value of this type has no fields at all.
  static func noFields(_ field: String, of type: CELType, at span: SourceSpan, isFunction: Bool)
    -> Diagnostic
  {
    Diagnostic(
      "cel.unknown-field", "\(type) has no field '\(field)'", at: span,
      fixIts: isFunction ? [FixIt("call it: \(field)()", [TextEdit(span, field + "()")])] : [],
      help: isFunction ? nil : "only structures and maps have fields")
  }

  /// A function that nothing declares.
  static func unknownFunction(
    _ name: String, at span: SourceSpan, nearest: String?, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      "cel.unknown-function", "unknown function '\(name)'", at: span,
      fixIts: replacing(span, by: nearest),
      help: nearest == nil ? listing("known functions", known) : nil)
  }

  /// A function or macro of a library that the environment leaves out.
  static func missingLibrary(
    _ library: Library, of name: String, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "cel.unknown-function", "unknown function '\(name)'", at: span,
      notes: [Diagnostic.Note("CEL's library '\(library.rawValue)' has it")],
      help: "that library is not at hand here; write it with other functions")
  }

  /// A literal that a function cannot make sense of.
  static func badArgument(
    _ message: String, at span: SourceSpan, replacement: String?, help: String?
  ) -> Diagnostic {
    Diagnostic(
      "cel.bad-argument", message, at: span, fixIts: replacing(span, by: replacement), help: help)
  }

  /// No overload takes arguments of these types.
  static func noOverload(
    ofFunction name: String, _ types: [CELType], at span: SourceSpan, signatures: [String]
  ) -> Diagnostic {
    let written = types.map(\.description).joined(separator: ", ")
    return Diagnostic(
      "cel.no-overload", "no function '\(name)' for (\(written))", at: span,
      help: listing("it is defined as", signatures))
  }

  /// An operator is not defined for operands of these types.
  static func noOverload(
    of operation: Operator, _ types: [CELType], at span: SourceSpan, hint: OverloadHint?
  ) -> Diagnostic {
    let written = types.map(\.description).joined(separator: " and ")
    return noOverload("no operator '\(operation.name)' for \(written)", at: span, hint: hint)
  }

  /// Lists are searched by an operator, not by the function that searches texts.
  static func listContains(_ types: [CELType], at span: SourceSpan, better: String) -> Diagnostic {
    let written = types.map(\.description).joined(separator: ", ")
    return noOverload(
      "no function 'contains' for (\(written))", at: span, hint: .replace(span, better))
  }

  private static func noOverload(
    _ message: String, at span: SourceSpan, hint: OverloadHint?
  ) -> Diagnostic {
    switch hint {
    case .replace(let place, let text)?:
      return Diagnostic(
        "cel.no-overload", message + "; did you mean \(text)?", at: place,
        fixIts: [FixIt("replace with \(text)", [TextEdit(place, text)])])
    case .advise(let advice)?:
      return Diagnostic("cel.no-overload", message, at: span, help: advice)
    case nil:
      return Diagnostic(
        "cel.no-overload", message, at: span, help: "both sides must be of matching types")
    }
  }

  /// A text literal that its vocabulary does not hold.
  static func unknownTerm(
    _ term: String, of vocabulary: String, at span: SourceSpan, inner: SourceSpan,
    nearest: String?, known: [String], elsewhere: [String]
  ) -> Diagnostic {
    let others = elsewhere.map { "'\($0)'" }.joined(separator: " and of ")
    return Diagnostic(
      "cel.unknown-term", "'\(term)' is not a term of '\(vocabulary)'", at: span,
      notes: others.isEmpty ? [] : [Diagnostic.Note("it is a term of \(others)")],
      fixIts: replacing(inner, by: nearest),
      help: nearest == nil ? listing("its terms", known) : nil)
  }

  /// An expression of another type where a certain one is wanted.
  static func wrongType(_ type: CELType, wanted: CELType, at span: SourceSpan) -> Diagnostic {
    guard wanted == .bool else {
      return Diagnostic(
        "cel.wrong-type", "this is \(type), not \(wanted)", at: span,
        help: "write an expression of type \(wanted)")
    }
    return Diagnostic(
      "cel.not-a-condition", "this is \(type), not a condition", at: span,
      help: "a condition is true or false: compare it with something")
  }

  /// A macro over something that has no elements.
  static func notIterable(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.wrong-type", "\(type) has no elements to look at", at: span,
      help: "only lists and maps have elements")
  }

  /// A map key of a type that keys cannot have.
  static func notKey(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.wrong-type", "\(type) cannot be a map key", at: span,
      help: "keys are bool, int, uint or string")
  }

  /// A macro that makes a map of something that is not one.
  static func notMap(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.wrong-type", "this is \(type), not a map", at: span, help: "write {key: value}")
  }

  /// Something that may be absent is wanted, and this never is.
  static func notOptional(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.wrong-type", "this is \(type), not an optional", at: span,
      help: "write optional.of(…), or leave the question mark out")
  }

  /// Something to sort by that has no order.
  static func notOrdered(_ type: CELType, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "cel.wrong-type", "\(type) has no order to sort by", at: span,
      help: "sort by a truth value, number, text, bytes or time")
  }

  /// An expression that may take too long.
  static func tooCostly(_ cost: Int, limit: Int, assumed: Int, at span: SourceSpan) -> Diagnostic {
    let steps = cost == .max ? "far too many" : "up to \(cost)"
    return Diagnostic(
      "cel.too-costly", "this may take \(steps) steps; at most \(limit) are allowed", at: span,
      notes: [
        Diagnostic.Note("a list whose length is not known counts as \(assumed) elements")
      ],
      help: "look at fewer elements, or nest fewer macros")
  }

  /// A function needs a variable that the environment does not have.
  static func missingVariable(_ variable: String, of function: String, at span: SourceSpan)
    -> Diagnostic
  {
    Diagnostic(
      "cel.missing-variable", "'\(function)' cannot be used here", at: span,
      help: "it needs '\(variable)', which is not known in this place")
  }

  private static func replacing(_ span: SourceSpan, by nearest: String?) -> [FixIt] {
    nearest.map { [FixIt("replace with '\($0)'", [TextEdit(span, $0)])] } ?? []
  }

  /// A few of the things that could have been written.
  private static func listing(_ title: String, _ names: [String]) -> String {
    guard !names.isEmpty else { return "\(title): none" }
    let shown = names.prefix(12).joined(separator: ", ")
    return "\(title): \(shown)" + (names.count > 12 ? ", …" : "")
  }
}

/// What a reader probably meant by an operation that is not defined.
enum OverloadHint {
  /// Another text in one place.
  case replace(SourceSpan, String)
  /// A sentence.
  case advise(String)
}
