/// Questions about lists as sets.
enum SetsLibrary {
  static let functions: [Function] = [
    question(
      "sets.contains", "Whether every element of the second list is in the first.",
      .contains, Membership.contains),
    question(
      "sets.intersects", "Whether the lists have an element in common.", .intersects,
      Membership.intersects),
    question("sets.equivalent", "Whether each list holds every element of the other.", nil) {
      let isHeld = Membership.contains($0, $1, &$2)
      return Logic.and(isHeld, Membership.contains($1, $0, &$2))
    },
  ]

  private static func question(
    _ name: String, _ documentation: String, _ question: SetQuestion?,
    _ body: @escaping @Sendable (ListValue, ListValue, inout Meter) -> Value
  ) -> Function {
    let anyList = CELType.list(.parameter("A"))
    return Function(
      name, documentation: documentation,
      overloads: [
        Overload(
          "\(name)_list", isMember: false, [anyList, anyList], .bool, accepts: .partialLists,
          .meteredBinary { a, b, meter in
            guard case .list(let first) = a, case .list(let second) = b else {
              return .noOverload(name, a, b)
            }
            return body(first, second, &meter)
          }, Overload.Traits(effort: .product, question: question))
      ])
  }
}
