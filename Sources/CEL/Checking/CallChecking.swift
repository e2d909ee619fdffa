import SourceText

extension Checker {
  // Calls may be nested deeply: what takes much room on the stack is left before the arguments
  // are looked at, or entered after them.

  @inline(never)
  mutating func checkCall(_ node: NodeID, _ call: Call) -> CELType {
    if let target = target(of: call) {
      let arguments = (target.hasReceiver ? call.receiver.map { [$0] } ?? [] : []) + call.arguments
      for argument in arguments { check(argument) }
      return resolveCall(node, call, target, arguments)
    }
    // The arguments of a macro would only give rise to problems that are none.
    if let problem = missingLibrary(node, call) { return problem }
    for argument in call.arguments { check(argument) }
    if let problem = misspeltQualifiedName(node, call) { return problem }
    if let receiver = call.receiver { check(receiver) }
    return failUnknownFunction(node, call)
  }

  /// The functions that a call may mean.
  struct Target {
    let name: String
    let overloads: [Overload]
    /// Whether what stands before the dot is an argument and not a part of the name.
    let hasReceiver: Bool
  }

  @inline(never)
  private func target(of call: Call) -> Target? {
    if let receiver = call.receiver, let space = qualifiedName(receiver) {
      let written = space.name + "." + call.function.text
      for name in environment.candidates(for: written, isRooted: space.isRooted) {
        let overloads = environment.overloads(of: name).filter { !$0.isMember }
        guard !overloads.isEmpty else { continue }
        return Target(name: name, overloads: overloads, hasReceiver: false)
      }
    }
    let receiver = call.receiver
    let candidates =
      receiver == nil
      ? environment.candidates(for: call.function.text, isRooted: call.isRooted)
      : [call.function.text]
    for name in candidates {
      let overloads = environment.overloads(of: name)
      guard !overloads.isEmpty else { continue }
      return Target(name: name, overloads: overloads, hasReceiver: receiver != nil)
    }
    return nil
  }

  /// Reports a function or macro of a library that is not at hand here.
  @inline(never)
  private mutating func missingLibrary(_ node: NodeID, _ call: Call) -> CELType? {
    guard let library = missingLibrary(call) else { return nil }
    let span = tree.source.span(ofDecoded: call.function.range)
    return fail(node, .noSuchOverload, .missingLibrary(library, of: call.function.text, at: span))
  }

  /// The library that has the function or macro of a call but is not at hand here.
  private func missingLibrary(_ call: Call) -> Library? {
    var names: Set = [call.function.text]
    if let receiver = call.receiver, let space = qualifiedName(receiver) {
      names.insert(space.name + "." + call.function.text)
    }
    return Library.allCases.first { library in
      guard !environment.libraries.contains(library) else { return false }
      return library.functions.contains { function in
        names.contains(function.name)
          && function.overloads.contains {
            $0.isMember == (call.receiver != nil) || function.name.contains(".")
          }
      } || library.macros.contains { names.contains($0.name) && call.receiver != nil }
    }
  }

  @inline(never)
  private mutating func failUnknownFunction(_ node: NodeID, _ call: Call) -> CELType {
    let known = environment.functionNames.sorted()
    let span = tree.source.span(ofDecoded: call.function.range)
    let name = call.function.text
    let macros = environment.libraries.flatMap(\.macros).map(\.name)
      .filter { !$0.contains(".") && ($0 == "has") == (call.receiver == nil) }
    let nearest = nearestName(to: name, in: known.filter { !$0.contains(".") } + macros)
    return fail(
      node, .noSuchOverload, .unknownFunction(name, at: span, nearest: nearest, known: known))
  }

  /// A qualified name such as `sets.intersect` is corrected as a whole.
  @inline(never)
  private mutating func misspeltQualifiedName(_ node: NodeID, _ call: Call) -> CELType? {
    guard let receiver = call.receiver, let space = qualifiedName(receiver) else { return nil }
    let written = space.name + "." + call.function.text
    let known = environment.functionNames.sorted()
    let candidates = known.filter { $0.contains(".") }
    guard let nearest = nearestName(to: written, in: candidates) else { return nil }
    let whole = tree.ranges[receiver].lowerBound..<call.function.range.upperBound
    let problem = Diagnostic.unknownFunction(
      written, at: tree.source.span(ofDecoded: whole), nearest: nearest, known: known)
    return fail(node, .noSuchOverload, problem)
  }

  /// The type of a call whose arguments were checked.
  @inline(never)
  private mutating func resolveCall(
    _ node: NodeID, _ call: Call, _ target: Target, _ arguments: [NodeID]
  ) -> CELType {
    let (name, overloads, hasReceiver) = (target.name, target.overloads, target.hasReceiver)
    functions.insert(name)
    let given = arguments.map { types[$0] }
    var fitting: [Overload] = []
    var result: CELType?
    let mark = substitution.mark
    for overload in overloads where overload.isMember == hasReceiver {
      guard let type = self.result(of: overload, given) else { continue }
      fitting.append(overload)
      result = result.map { $0 == type ? type : .dyn } ?? type
      // What the arguments are is only learnt from an overload if no other fits.
      substitution.undo(to: mark)
    }
    if fitting.count == 1 { result = self.result(of: fitting[0], given) }
    resolutions[node] = .call(
      fitting.isEmpty ? overloads : fitting, hasReceiver: hasReceiver)
    checkImplicitVariables(node, call, name, fitting)
    guard let result else {
      return failOverload(node, name, given, overloads)
    }
    for overload in fitting {
      for (parameter, argument) in zip(overload.parameters, arguments) {
        checkTerms(argument, against: parameter)
      }
    }
    if name.hasPrefix("sets."), arguments.count == 2 {
      checkTerms(arguments[0], arguments[1])
    }
    checkLiteralArguments(arguments, fitting)
    return result
  }

  /// The type of a call of one overload; `nil` if it does not take such arguments.
  private mutating func result(of overload: Overload, _ given: [CELType]) -> CELType? {
    guard let parameters = overload.parameters(for: given.count) else { return nil }
    if let fits = overload.traits.fits, !fits(given.map { substitution.resolve($0) }) { return nil }
    let signature = substitution.instantiate(parameters + [overload.result])
    guard substitution.match(given, Array(signature.dropLast())), let last = signature.last else {
      return nil
    }
    return substitution.resolve(last)
  }

  /// Reports what a function itself finds wrong with literals that it is given.
  private mutating func checkLiteralArguments(_ arguments: [NodeID], _ fitting: [Overload]) {
    guard checking == .strict, fitting.count == 1, let check = fitting[0].traits.check else {
      return
    }
    let site = CallSite(
      types: arguments.map { substitution.settle(types[$0]) },
      literals: arguments.map {
        guard case .literal(let value) = tree.nodes[$0] else { return nil }
        return value
      },
      elements: arguments.map {
        // With elements that may be absent, nobody knows which comes where.
        guard case .list(let elements) = tree.nodes[$0],
          !elements.contains(where: tree.isOptionalEntry)
        else { return nil }
        return elements.map { substitution.settle(types[$0]) }
      })
    for problem in check(site) {
      let argument = arguments[problem.argument]
      var span = tree.span(of: argument)
      if let element = problem.element, case .list(let elements) = tree.nodes[argument] {
        span = tree.span(of: elements[element])
      } else if case .literal(.string) = tree.nodes[argument] {
        span = tree.source.span(ofDecoded: tree.content(ofLiteral: argument, problem.bytes))
      }
      diagnostics.append(
        .badArgument(
          problem.message, at: span, replacement: problem.replacement, help: problem.help))
    }
  }

  private mutating func failOverload(
    _ node: NodeID, _ name: String, _ given: [CELType], _ overloads: [Overload]
  ) -> CELType {
    guard checking == .strict else { return .dyn }
    let types = given.map { substitution.settle($0) }
    let span = tree.span(of: node)
    if name == "contains", given.count == 2, case .list = types[0],
      case .call(let call) = tree.nodes[node],
      let receiver = call.receiver
    {
      let better = "\(tree.text(of: call.arguments[0])) in \(tree.text(of: receiver))"
      diagnostics.append(
        .listContains(types, at: span, better: better))
      return .bool
    }
    diagnostics.append(
      .noOverload(
        ofFunction: name, types, at: span, signatures: overloads.map { $0.signature(of: name) }))
    return .dyn
  }

  private mutating func checkImplicitVariables(
    _ node: NodeID, _ call: Call, _ name: String, _ overloads: [Overload]
  ) {
    for variable in Set(overloads.flatMap(\.implicitVariables)).sorted() {
      if environment.slot(of: variable) != nil {
        variables.insert(variable)
      } else {
        let span = tree.source.span(ofDecoded: call.function.range)
        diagnostics.append(.missingVariable(variable, of: name, at: span))
      }
    }
  }
}
