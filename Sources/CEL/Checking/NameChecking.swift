import SourceText

extension Checker {
  @inline(never)
  mutating func checkName(_ node: NodeID, _ name: String, isRooted: Bool) -> CELType {
    if !isRooted, let place = locals.lastIndex(where: { $0.name == name }) {
      resolutions[node] = .local(place)
      return locals[place].type
    }
    if let type = resolveGlobal(node, name, isRooted: isRooted) { return type }
    let known = environment.variables.map(\.name) + locals.map(\.name)
    let vocabulary = environment.vocabularies.first { $0.terms.contains(name) }
    let nearest = nearestName(to: name, in: known)
    return fail(
      node, .noSuchName,
      .unknownName(
        name, at: tree.span(of: node), nearest: nearest, vocabulary: vocabulary?.name,
        known: known.sorted()))
  }

  /// A variable or type of this name, looked up from the innermost namespace outwards.
  private mutating func resolveGlobal(
    _ node: NodeID, _ name: String, isRooted: Bool
  ) -> CELType? {
    for candidate in environment.candidates(for: name, isRooted: isRooted) {
      if let slot = environment.slot(of: candidate) {
        resolutions[node] = .variable(slot)
        variables.insert(candidate)
        return environment.variables[slot].type
      }
      if let type = environment.namedType(candidate) {
        resolutions[node] = .constant(type)
        return .type
      }
    }
    return nil
  }

  /// The dotted name that a chain of selections spells, unless it starts from a local name.
  func qualifiedName(_ node: NodeID) -> (name: String, isRooted: Bool)? {
    switch tree.nodes[node] {
    case .name(let name, let isRooted):
      guard isRooted || !locals.contains(where: { $0.name == name }) else { return nil }
      return (name, isRooted)
    case .select(let operand, let field):
      return qualifiedName(operand).map { ($0.name + "." + field.text, $0.isRooted) }
    default: return nil
    }
  }

  @inline(never)
  mutating func checkSelection(_ node: NodeID, _ operand: NodeID, _ field: FieldName) -> CELType {
    if let (name, isRooted) = qualifiedName(node),
      let type = resolveGlobal(node, name, isRooted: isRooted)
    {
      return type
    }
    return checkField(node, operand, field)
  }

  /// The type of a field, for a selection or for a test whether it is there.
  @inline(never)
  mutating func checkField(_ node: NodeID, _ operand: NodeID, _ field: FieldName) -> CELType {
    let type = substitution.resolve(check(operand))
    guard let held = type.held else {
      return fieldType(node, type, field, operand: operand)
    }
    // What an optional holds is only known when evaluated, and so is where its fields are.
    let found = fieldType(node, substitution.resolve(held), field, operand: nil)
    return .optional(substitution.resolve(found).held ?? found)
  }

  /// The type of a field of a value; `operand` is the node of the value, if the value itself and
  /// not an optional of it is at hand when evaluated.
  @inline(never)
  mutating func fieldType(
    _ node: NodeID, _ type: CELType, _ field: FieldName, operand: NodeID?
  ) -> CELType {
    resolutions[node] = .named
    switch type {
    case .structure(let name):
      guard let structure = environment.structuresByName[name] else { return .dyn }
      guard let position = structure.position(of: field.text) else {
        let known = structure.fields.map(\.name)
        return fail(
          node, .noSuchKey,
          .unknownField(
            field.text, of: name, at: tree.source.span(ofDecoded: field.range),
            nearest: nearestName(to: field.text, in: known), known: known))
      }
      if let operand {
        resolutions[node] = .field(position)
        noteReference(node, operand, field)
      }
      return structure.fields[position].type
    case .map(let key, let value):
      guard substitution.match(.string, key) else {
        return fail(
          node, .noSuchOverload,
          .noFields(
            field.text, of: substitution.settle(type),
            at: tree.source.span(ofDecoded: field.range), isFunction: false))
      }
      checkKey(field, key)
      return value
    case .dyn, .parameter: return .dyn
    default:
      return fail(
        node, .noSuchOverload,
        .noFields(
          field.text, of: substitution.settle(type),
          at: tree.source.span(ofDecoded: field.range),
          isFunction: environment.overloads(of: field.text).contains { $0.isMember }))
    }
  }

  /// Notes that a field is read; of a path only the whole is kept.
  private mutating func noteReference(_ node: NodeID, _ operand: NodeID, _ field: FieldName) {
    var path = field.text
    var base = operand
    while case .select(let next, let name) = tree.nodes[base], case .field = resolutions[base] {
      path = name.text + "." + path
      base = next
    }
    guard case .structure(let root) = substitution.resolve(types[base]) else { return }
    references[operand] = nil
    references[node] = FieldReference(structure: root, path: path)
  }
}
