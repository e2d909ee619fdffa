import CEL

/// Makes well-typed expressions over the variables of `World`.
struct ExpressionGenerator {
  var random: SeededRandom
  /// Whether parts are left out whose evaluation may fail.
  let isSafe: Bool
  private var locals: [(name: String, type: CELType)] = []
  private var nameCount = 0
  private var known: [CELType: [Form]] = [:]
  /// Macros within macros multiply what an evaluation takes.
  private var macroDepth = 0

  init(seed: UInt64, isSafe: Bool) {
    random = SeededRandom(seed: seed)
    self.isSafe = isSafe
  }

  /// An expression of a type that a caller may ask for, and the type.
  mutating func expression() -> (text: String, type: CELType) {
    let type = random.pick(Form.types)
    return (expression(of: type, depth: random.number(in: 1...5)), type)
  }

  private mutating func expression(of type: CELType, depth: Int) -> String {
    let visible = visibleNames(of: type)
    if !visible.isEmpty, random.once(in: depth > 0 ? 4 : 2) { return random.pick(visible) }
    if depth > 0 {
      let forms = forms(of: type)
      for _ in 0..<8 {
        let form = random.pick(forms)
        if isUsable(form) { return fill(form, depth) }
      }
    }
    let leaves = Form.leaves(of: type)
    return leaves.isEmpty ? fill(Form.simplest(of: type), 1) : random.pick(leaves)
  }

  private mutating func forms(of type: CELType) -> [Form] {
    if let known = known[type] { return known }
    let forms = Form.forms(of: type)
    known[type] = forms
    return forms
  }

  private func isUsable(_ form: Form) -> Bool {
    (!isSafe || !form.mayFail) && (form.binds.isEmpty || macroDepth < 2)
  }

  /// Local names of a type; of two that are the same, only the inner one can be seen.
  private func visibleNames(of type: CELType) -> [String] {
    locals.indices.compactMap { index in
      let local = locals[index]
      let isHidden = locals[(index + 1)...].contains { $0.name == local.name }
      return local.type == type && !isHidden ? local.name : nil
    }
  }

  private mutating func fill(_ form: Form, _ depth: Int) -> String {
    var names: [String] = []
    for name in form.names {
      if let name {
        names.append(name)
      } else {
        // A short supply of names, so that inner ones often hide outer ones.
        nameCount += 1
        names.append("v\(nameCount % 4)")
      }
    }
    var text = form.text
    for (place, hole) in form.holes.enumerated() {
      if hole.isInside {
        locals += zip(names, form.binds).map { (name: $0, type: $1) }
        macroDepth += 1
      }
      text = text.replacing("$\(place)", with: expression(of: hole.type, depth: depth - 1))
      if hole.isInside {
        locals.removeLast(names.count)
        macroDepth -= 1
      }
    }
    for (place, name) in names.enumerated() { text = text.replacing("%\(place)", with: name) }
    return text
  }
}
