/// Macros, written as the calls that they were read from.
extension Printer {
  mutating func write(_ comprehension: Comprehension) {
    write(comprehension.range, atLeast: .member)
    text += ".\(comprehension.kind.rawValue)(\(written(variable: comprehension.variable.text))"
    if let second = comprehension.second { text += ", " + written(variable: second.text) }
    for part in [comprehension.predicate, comprehension.transform] {
      guard let part else { continue }
      text += ", "
      write(part, atLeast: .choice)
    }
    text += ")"
  }

  mutating func write(_ binding: Binding) {
    switch binding.kind {
    case .value where BlockName.index(binding.variable.text) == 0: writeBlock(binding)
    case .value:
      text += "cel.bind(\(written(variable: binding.variable.text)), "
      write(binding.value, atLeast: .choice)
      text += ", "
      write(binding.body, atLeast: .choice)
      text += ")"
    case .optionalMap, .optionalFlatMap:
      write(binding.value, atLeast: .member)
      text += binding.kind == .optionalMap ? ".optMap(" : ".optFlatMap("
      text += written(variable: binding.variable.text) + ", "
      write(binding.body, atLeast: .choice)
      text += ")"
    }
  }

  /// The bindings of a block, which stand one inside the other, as its list of values.
  private mutating func writeBlock(_ first: Binding) {
    text += "cel.block(["
    var last = first
    var count: Int64 = 0
    write(first.value, atLeast: .choice)
    while case .binding(let next) = tree.nodes[last.body], next.kind == .value,
      BlockName.index(next.variable.text) == count + 1
    {
      text += ", "
      write(next.value, atLeast: .choice)
      last = next
      count += 1
    }
    text += "], "
    write(last.body, atLeast: .choice)
    text += ")"
  }

  /// A name as it is used; those of blocks are written as calls.
  func written(variable name: String) -> String {
    if let index = BlockName.index(name) { return "cel.index(\(index))" }
    if let (depth, place) = BlockName.element(name) { return "cel.iterVar(\(depth), \(place))" }
    return name
  }
}
