import SourceText

/// Texts that meet a term must be terms of its vocabulary.
extension Checker {
  /// Checks the literals on either side of a comparison against the terms on the other.
  mutating func checkTerms(_ left: NodeID, _ right: NodeID) {
    if let vocabulary = substitution.resolve(types[left]).vocabulary {
      checkLiterals(right, vocabulary)
    }
    if let vocabulary = substitution.resolve(types[right]).vocabulary {
      checkLiterals(left, vocabulary)
    }
  }

  /// Checks the literals of an argument against the terms that its parameter wants.
  mutating func checkTerms(_ argument: NodeID, against parameter: CELType) {
    if let vocabulary = parameter.vocabulary { checkLiterals(argument, vocabulary) }
  }

  /// Checks every literal that may become the value of a node.
  private mutating func checkLiterals(_ node: NodeID, _ vocabulary: String) {
    switch tree.nodes[node] {
    case .literal(.string(let text)): checkLiteral(node, text, vocabulary)
    case .list(let elements):
      for element in elements { checkLiterals(element, vocabulary) }
    case .operation(.conditional, let parts):
      checkLiterals(parts[1], vocabulary)
      checkLiterals(parts[2], vocabulary)
    case .operation(.add, let parts):
      // Only lists keep their elements; a text made of two literals is neither of them.
      guard case .list = substitution.resolve(types[node]) else { return }
      for part in parts { checkLiterals(part, vocabulary) }
    case .name:
      if case .local(let place)? = resolutions[node], let origin = locals[place].origin {
        checkLiterals(origin, vocabulary)
      }
    case .map(let parts):
      for key in stride(from: 0, to: parts.count, by: 2) { checkLiterals(parts[key], vocabulary) }
    case .comprehension(let comprehension)
    where comprehension.kind == .filter || comprehension.kind == .sortBy:
      checkLiterals(comprehension.range, vocabulary)
    case .call(let call) where substitution.resolve(types[node]).held != nil:
      // What makes an optional holds what it is given.
      for argument in call.arguments { checkLiterals(argument, vocabulary) }
    default: break
    }
  }

  private mutating func checkLiteral(_ node: NodeID, _ text: String, _ vocabulary: String) {
    guard let terms = environment.vocabulariesByName[vocabulary]?.terms, checking == .strict else {
      return
    }
    // A set finds canonically equivalent texts too, which are other texts in CEL.
    if let place = terms.firstIndex(of: text), terms[place].hasSameBytes(as: text) {
      self.terms.insert(TermReference(vocabulary: vocabulary, term: text))
      return
    }
    report(
      text, vocabulary, at: tree.span(of: node),
      inner: tree.source.span(ofDecoded: tree.content(ofLiteral: node)))
  }

  /// Checks a field that stands for a key, as `tags.red` does for `tags["red"]`.
  mutating func checkKey(_ field: FieldName, _ key: CELType) {
    guard case .term(let vocabulary) = substitution.resolve(key), checking == .strict,
      let terms = environment.vocabulariesByName[vocabulary]?.terms
    else { return }
    guard !terms.contains(field.text) else {
      self.terms.insert(TermReference(vocabulary: vocabulary, term: field.text))
      return
    }
    let span = tree.source.span(ofDecoded: field.range)
    report(field.text, vocabulary, at: span, inner: span)
  }

  private mutating func report(
    _ text: String, _ vocabulary: String, at span: SourceSpan, inner: SourceSpan
  ) {
    let known = (environment.vocabulariesByName[vocabulary]?.terms ?? []).sorted()
    let problem = Diagnostic.unknownTerm(
      text, of: vocabulary, at: span, inner: inner, nearest: nearestName(to: text, in: known),
      known: known,
      elsewhere: environment.vocabularies.filter { $0.terms.contains(text) }.map(\.name))
    // The same literal may meet the same vocabulary along several ways.
    if !diagnostics.contains(problem) { diagnostics.append(problem) }
  }
}
