import SourceText

/// Goes through the conditions of an expression and notes what decides nothing.
///
/// Each condition is judged beside what must be true for it to matter at all: the other terms
/// of a conjunction, the condition of a choice.
struct ConditionReview {
  let expression: CheckedExpression
  private let builder: FormulaBuilder
  private var reasoner: Reasoner
  private(set) var findings: [Diagnostic] = []

  /// The parts that an expression may have to be reviewed at all.
  private static let mostNodes = 2000
  /// The steps that a review may take for every part; conditions written by hand take ten.
  private static let stepsPerPart = 100
  /// The terms of one chain that are compared two by two.
  private static let mostTerms = 100

  init(_ expression: CheckedExpression) {
    self.expression = expression
    builder = FormulaBuilder(expression, Identities())
    reasoner = Reasoner(steps: expression.tree.nodes.count * Self.stepsPerPart + 1000)
    guard expression.tree.nodes.count <= Self.mostNodes else { return }
    visit(expression.tree.root, [], mayBePlain: false)
    findings = findings.inFileOrder()
  }

  /// What is true where a condition matters, and where that stands.
  private struct Given {
    let formula: Formula
    let node: NodeID
  }

  // MARK: Visits

  /// Reviews a condition and those in it.
  ///
  /// - Parameters:
  ///   - node: Any node.
  ///   - given: What is true where it matters.
  ///   - mayBePlain: Whether a written `true` or `false` makes sense here.
  /// - Returns: Whether it was found to be always true.
  @discardableResult
  private mutating func visit(_ node: NodeID, _ given: [Given], mayBePlain: Bool) -> Bool {
    switch expression.tree.nodes[node] {
    case .operation(.and, _): return visitConjunction(node, given)
    case .operation(.or, _): return visitDisjunction(node, given)
    case .operation(.not, let operands):
      guard !isCompound(operands[0]) else {
        visit(operands[0], given, mayBePlain: false)
        return false
      }
      return visitParts(of: operands[0], given) && judge(node, given)
    case .operation(.conditional, let parts):
      visit(parts[0], given, mayBePlain: false)
      for (branch, isNegated) in [(parts[1], false), (parts[2], true)] {
        let condition = Given(
          formula: builder.formula(parts[0], isNegated: isNegated), node: parts[0])
        visit(branch, given + [condition], mayBePlain: true)
      }
      return false
    case .literal: return mayBePlain ? false : judge(node, given)
    default: return visitParts(of: node, given) && judge(node, given)
    }
  }

  /// Reviews the conditions inside one that is made of no others.
  ///
  /// - Returns: Whether nothing was found, which would explain what is found of the whole.
  private mutating func visitParts(of node: NodeID, _ given: [Given]) -> Bool {
    let count = findings.count
    if case .comprehension(let macro) = expression.tree.nodes[node] {
      visit(macro.range, given, mayBePlain: true)
      if let predicate = macro.predicate { visit(predicate, given, mayBePlain: false) }
      if let transform = macro.transform { visit(transform, given, mayBePlain: true) }
    } else {
      for child in expression.tree.children(of: node) { visit(child, given, mayBePlain: true) }
    }
    return findings.count == count
  }

  /// Whether a condition is made of others.
  private func isCompound(_ node: NodeID) -> Bool {
    switch expression.tree.nodes[node] {
    case .operation(.and, _), .operation(.or, _), .operation(.not, _),
      .operation(.conditional, _):
      true
    default: false
    }
  }

  /// Says whether a condition that is made of no others can be both true and false.
  ///
  /// - Returns: Whether it is always true.
  private mutating func judge(_ node: NodeID, _ given: [Given]) -> Bool {
    guard expression.types[node] == .bool else { return false }
    let formula = builder.formula(node)
    guard isPossible([formula], given) else {
      findings.append(.neverTrue(at: span(node), beside: conflict(formula, given)))
      return false
    }
    let opposite = builder.formula(node, isNegated: true)
    guard isPossible([opposite], given) else {
      let cause = isPossible([opposite], []) ? conflict(opposite, given) : []
      let isGiven = isPossible([opposite], [])
      findings.append(
        .alwaysTrue(
          at: span(node), isCertain: reasoner.follows(formula, from: []), isGiven: isGiven,
          beside: cause, presence: presence(node)))
      return true
    }
    return false
  }

  /// What asks whether the field that a condition compares is known.
  private func presence(_ node: NodeID) -> String? {
    let tree = expression.tree
    guard case .operation(let operation, let operands) = tree.nodes[node], operation.givesBool,
      let field = operands.first(where: { builder.parts.constant($0) == nil }),
      case .field? = expression.resolutions[field]
    else { return nil }
    return "has(\(tree.text(of: field)))"
  }

  // MARK: Chains

  private mutating func visitConjunction(_ node: NodeID, _ given: [Given]) -> Bool {
    let terms = terms(of: node)
    let formulas = terms.map { builder.formula($0.node) }
    // A term that can never hold is at fault alone.
    let isFaulty = formulas.contains { !isPossible([$0], given) }
    if !isFaulty, !isPossible(formulas, given) {
      findings.append(.neverTrue(at: span(node), beside: clash(terms, formulas, given)))
    }
    guard !isFaulty, isPossible(formulas, given) else {
      for term in terms { visit(term.node, given, mayBePlain: false) }
      return false
    }
    var dropped = Set(redundant(terms, formulas, given, isConjunction: true))
    // Of terms that make each other true, those that are read first stay.
    for (index, term) in terms.enumerated().reversed() {
      guard !dropped.contains(index) else {
        visit(term.node, given, mayBePlain: false)
        continue
      }
      let others = terms.indices.filter { $0 != index && !dropped.contains($0) }
      let beside = others.map { Given(formula: formulas[$0], node: terms[$0].node) }
      if visit(term.node, given + beside, mayBePlain: false) { dropped.insert(index) }
    }
    return false
  }

  private mutating func visitDisjunction(_ node: NodeID, _ given: [Given]) -> Bool {
    let terms = terms(of: node)
    let formulas = terms.map { builder.formula($0.node) }
    let opposites = terms.map { builder.formula($0.node, isNegated: true) }
    let isFaulty = opposites.contains { !isPossible([$0], given) }
    if !isFaulty, !isPossible(opposites, given) {
      let isGiven = isPossible(opposites, [])
      findings.append(
        .alwaysTrue(
          at: span(node), isCertain: false, isGiven: isGiven,
          beside: isGiven ? conflict(.all(opposites), given) : [], presence: nil))
      for term in terms { visit(term.node, given, mayBePlain: false) }
      return true
    }
    if !isFaulty { _ = redundant(terms, formulas, given, isConjunction: false) }
    for term in terms { visit(term.node, given, mayBePlain: false) }
    return false
  }

  /// Reports the terms of a chain that another term makes superfluous.
  ///
  /// - Returns: Their places among the terms.
  private mutating func redundant(
    _ terms: [ChainTerm], _ formulas: [Formula], _ given: [Given], isConjunction: Bool
  ) -> [Int] {
    guard terms.count <= Self.mostTerms else { return [] }
    // What is always or never true alone is not the doing of another term.
    let candidates = terms.indices.filter { index in
      isPossible([formulas[index]], given)
        && isPossible([builder.formula(terms[index].node, isNegated: true)], given)
    }
    var dropped: [Int] = []
    for (position, later) in candidates.enumerated() {
      for earlier in candidates[..<position] where !dropped.contains(earlier) {
        let follows = reasoner.follows(formulas[later], from: [formulas[earlier]])
        let precedes = reasoner.follows(formulas[earlier], from: [formulas[later]])
        guard follows || precedes else { continue }
        // Of two that say the same, the one that is read later goes.
        let (needless, deciding) =
          (isConjunction ? follows : precedes) ? (later, earlier) : (earlier, later)
        dropped.append(needless)
        report(
          terms[needless], terms[deciding], isSame: follows && precedes,
          isConjunction: isConjunction,
          isRemovable: isSafe(formulas[needless], beside: formulas[deciding]))
        if needless == later { break }
      }
    }
    return dropped
  }

  private mutating func report(
    _ needless: ChainTerm, _ deciding: ChainTerm, isSame: Bool, isConjunction: Bool,
    isRemovable: Bool
  ) {
    let removal = isRemovable ? needless.removal(in: expression.tree) : nil
    let edit = removal.map { expression.tree.source.span(ofDecoded: $0) }
    let other = span(deciding.node)
    findings.append(
      isSame
        ? .sameTermTwice(at: span(needless.node), first: other, removal: edit)
        : .needlessTerm(
          at: span(needless.node), beside: other, isConjunction: isConjunction, removal: edit))
  }

  /// Whether leaving out one of two terms changes nothing, not even what is missing where
  /// something is not known: both ask about the same.
  private func isSafe(_ needless: Formula, beside deciding: Formula) -> Bool {
    if case .literal(let first) = needless, case .literal(let second) = deciding {
      return first.operand == second.operand
    }
    return false
  }

  // MARK: Reasons

  private mutating func isPossible(_ formulas: [Formula], _ given: [Given]) -> Bool {
    reasoner.isPossible(given.map(\.formula) + formulas)
  }

  /// Where the one thing stands that cannot be true together with a formula, if it is one.
  private mutating func conflict(_ formula: Formula, _ given: [Given]) -> [SourceSpan] {
    guard isPossible([formula], []) else { return [] }
    for one in given where !isPossible([formula], [one]) { return [span(one.node)] }
    return []
  }

  /// Where the two terms stand that cannot be true together, if the chain has more than these.
  private mutating func clash(
    _ terms: [ChainTerm], _ formulas: [Formula], _ given: [Given]
  ) -> [SourceSpan] {
    guard terms.count > 2, terms.count <= Self.mostTerms else { return [] }
    for later in terms.indices {
      for earlier in terms[..<later].indices
      where !isPossible([formulas[earlier], formulas[later]], []) {
        return [span(terms[earlier].node), span(terms[later].node)]
      }
    }
    return []
  }

  private func terms(of node: NodeID) -> [ChainTerm] {
    ChainTerm.all(of: node, in: expression.tree)
  }

  private func span(_ node: NodeID) -> SourceSpan { expression.tree.span(of: node) }
}
