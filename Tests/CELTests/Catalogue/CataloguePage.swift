import CEL

/// The pages of the catalogue that are made from the declarations.
enum CataloguePage {
  /// Who writes the page, for whoever wants to edit it.
  private static let origin = """
    <!-- Recorded from the declarations: RECORD_GOLDEN=1 swift test --filter CataloguePageTests -->
    """

  static func operators() -> String {
    let entries = Library.allCases.flatMap { library in
      library.operators.map { operation in
        section(
          "`\(title(of: operation))`", operation.documentation,
          operation.signatures.map { $0.written(with: operation) },
          library.examples(of: operation))
      }
    }
    return """
      # Operators

      What each operator takes and gives.

      \(origin)

      `number` stands for `int`, `uint` and `double`; `A` and `B` stand for any type. Where an `A`
      has to be equal to an element or a key, numbers of any two types may meet. The last three
      operators need the library ``Library/optionals``. Which operator binds how strongly is told in
      <doc:TheLanguage>, what each makes of values that are not exactly known in
      <doc:UnknownsAndRanges>.

      \(entries.joined(separator: "\n"))
      """
  }

  static func functions() -> String {
    let libraries = Library.allCases.filter { !$0.functions.isEmpty }
    return """
      # Functions

      What each function takes and gives, by library.

      \(origin)

      What stands before the arrow is what a function takes, what stands after it is what it gives;
      `A` and `B` stand for any type, and `…` for more arguments of the type before it. A function
      that is not defined for its arguments is found before evaluation where the types tell, and
      else gives an error. Unknown arguments make the result unknown, and so do ranges and partial
      lists (<doc:UnknownsAndRanges>) unless the function says that it looks into them.

      \(libraries.map(functions(of:)).joined(separator: "\n"))
      """
  }

  static func macros() -> String {
    let libraries = Library.allCases.filter { !$0.macros.isEmpty }
    return """
      # Macros

      What looks like a call, but gives a name to something.

      \(origin)

      `e` stands for a list, for a map, or with `optMap` and `optFlatMap` for an optional. A macro
      with one name looks at the elements of a list or the keys of a map; with two, the first stands
      for the place or the key and the second for the element or the value. The names hide others of
      the same name, and are known nowhere else. `existsOne` is another name of `exists_one`.

      Conditions are combined as `&&` and `||` combine theirs: one element that decides is enough
      for `all` and `exists`, whatever others give. Everywhere else an error at one element is an
      error of the whole.

      \(libraries.map(macros(of:)).joined(separator: "\n"))
      """
  }

  // MARK: Sections

  private static func functions(of library: Library) -> String {
    var names: [String] = []
    for function in library.functions where !names.contains(function.name) {
      names.append(function.name)
    }
    return heading(of: library)
      + names.map { name in
        let functions = library.functions.filter { $0.name == name }
        var sentences: [String] = []
        for function in functions where !sentences.contains(function.documentation) {
          sentences.append(function.documentation)
        }
        let overloads = functions.flatMap(\.overloads)
        if let forms = looksInto(overloads) { sentences.append(forms) }
        return section(
          name, sentences.joined(separator: " "),
          overloads.map { "\($0.signature(of: name)) → \($0.result)" },
          library.examples(of: name))
      }.joined(separator: "\n")
  }

  private static func macros(of library: Library) -> String {
    heading(of: library)
      + library.macros.map { macro in
        section(
          macro.name, macro.documentation,
          macro.usages.map { $0.hasPrefix(".") ? "e" + $0 : $0 }, library.examples(of: macro.name))
      }.joined(separator: "\n")
  }

  private static func heading(of library: Library) -> String {
    "## Library: \(library.rawValue)\n\n\(library.documentation)\n\n"
  }

  private static func section(
    _ title: String, _ sentence: String, _ signatures: [String], _ examples: [Example]
  ) -> String {
    let width = examples.map(\.expression.count).filter { $0 <= 60 }.max() ?? 0
    let lines = examples.map { example in
      let space = String(repeating: " ", count: max(0, width - example.expression.count))
      return "\(example.expression)\(space)  // \(example.result)"
    }
    return """
      ### \(title)

      \(sentence)

      ```text
      \(signatures.joined(separator: "\n"))
      ```

      ```cel
      \(lines.joined(separator: "\n"))
      ```

      """
  }

  // MARK: Words

  private static func title(of operation: Operator) -> String {
    switch operation {
    case .negate: "-x"
    case .conditional: "? :"
    case .optionalEntry: "?x"
    default: operation.name
    }
  }

  /// The forms of argument that some overload looks into.
  private static func looksInto(_ overloads: [Overload]) -> String? {
    let forms = overloads.reduce(ArgumentForms()) { $0.union($1.accepts) }
    return switch (forms.contains(.ranges), forms.contains(.partialLists)) {
    case (true, true): "Looks into ranges and partial lists."
    case (true, false): "Looks into ranges."
    case (false, true): "Looks into partial lists."
    default: nil
    }
  }
}

extension OperatorSignature {
  /// The operator between the types it takes, and the type it gives.
  fileprivate func written(with operation: Operator) -> String {
    let types = operands.map { $0.count == 1 ? $0[0].description : "number" }
    return "\(operation.written(with: types)) → \(result)"
  }
}
