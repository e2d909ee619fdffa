/// Lists in other order, cut, flattened and made.
enum ListsLibrary {
  private static let anyList = CELType.list(.parameter("A"))

  /// The most elements that a list made from nothing may have.
  private static let mostElements: Int64 = 1 << 20

  static let functions: [Function] = [range, slice, flatten, sort, reverse, distinct]

  private static let range = Function(
    "lists.range", documentation: "The whole numbers from 0 up to but not including another.",
    overloads: [
      Overload(
        "lists.range_int", isMember: false, [.int], .list(.int),
        .metered { arguments, meter in
          guard case .int(let end) = arguments[0] else {
            return .noOverload("lists.range", arguments[0])
          }
          guard (0...mostElements).contains(end) else {
            return .failure(.badArgument, "a list cannot have \(end) elements")
          }
          // One number makes them all: what cannot be paid for is not made first.
          guard meter.affords(Int(end) >> 2) else {
            meter.spend(Int(end) >> 2)
            return .null
          }
          return .list(ListValue((0..<end).map(Value.int)))
        })
    ])

  private static let slice: Function = .variadic(
    "slice", "The elements of a list from one place up to but not including another.",
    [[anyList, .int, .int]], anyList, isMember: true
  ) { arguments in
    guard case .list(let list) = arguments[0], case .int(let start) = arguments[1],
      case .int(let end) = arguments[2]
    else { return .noOverload("slice", arguments[0], arguments[1], arguments[2]) }
    let count = list.elements.count
    guard start >= 0, start <= end, end <= count else {
      return .failure(
        .outOfBounds, "a list of \(count) elements has no part from \(start) to \(end)")
    }
    return .list(ListValue(Array(list.elements[Int(start)..<Int(end)])))
  }

  private static let flatten = Function(
    "flatten", documentation: "The elements of the lists in a list, to a depth of 1 or as given.",
    overloads: [
      Overload(
        "list_flatten", isMember: true, [.list(anyList)], anyList,
        .metered { flattened($0[0], depth: .int(1), &$1) }, Overload.Traits(effort: .whole)),
      Overload(
        "list_flatten_int", isMember: true, [.list(.dyn), .int], .list(.dyn),
        .metered { flattened($0[0], depth: $0[1], &$1) }, Overload.Traits(effort: .whole)),
    ])

  private static func flattened(_ value: Value, depth: Value, _ meter: inout Meter) -> Value {
    guard case .list(let list) = value, case .int(let depth) = depth else {
      return .noOverload("flatten", value, depth)
    }
    guard depth >= 0 else { return .failure(.badArgument, "a depth cannot be negative") }
    var result: [Value] = []
    var open: UnknownSet?
    func add(_ list: ListValue, _ depth: Int64) {
      meter.spend(list.elements.count)
      if let fields = list.openPlaces { open.formUnion(fields) }
      for element in list.elements where !meter.isSpent {
        guard depth > 0, case .list(let inner) = element else {
          result.append(element)
          continue
        }
        add(inner, depth - 1)
      }
    }
    add(list, depth)
    return open.map(Value.unknown) ?? .list(ListValue(result))
  }

  private static let sort: Function = {
    var traits = Overload.Traits(effort: .sort)
    traits.fits = { types in
      guard case .list(let element) = types[0] else { return types[0].isOpen }
      return element.isOpen || element.withoutTerm.isOrdered
    }
    return Function(
      "sort", documentation: "The elements of a list in ascending order.",
      overloads: [
        Overload(
          "list_sort", isMember: true, [anyList], anyList,
          .metered { arguments, meter in
            guard case .list(let list) = arguments[0] else {
              return .noOverload("sort", arguments[0])
            }
            return Sorting.sorted(list.elements, by: list.elements, &meter)
          }, traits)
      ])
  }()

  private static let reverse: Function = .endo(
    "reverse", "The elements of a list, the last first.", [anyList], isMember: true
  ) { value in
    guard case .list(let list) = value else { return .noOverload("reverse", value) }
    return .list(ListValue(list.elements.reversed()))
  }

  private static let distinct = Function(
    "distinct", documentation: "The elements of a list, of equal ones only the first.",
    overloads: [
      Overload(
        "list_distinct", isMember: true, [anyList], anyList,
        .metered { distinctElements($0[0], &$1) }, Overload.Traits(effort: .square))
    ])

  private static func distinctElements(_ value: Value, _ meter: inout Meter) -> Value {
    guard case .list(let list) = value else { return .noOverload("distinct", value) }
    var result: [Value] = []
    // Most values can be looked up; the others are compared one by one.
    var keys: Set<MapKey> = []
    var others: [Value] = []
    for element in list.elements {
      if let key = MapKey(element, isEntry: false) {
        guard keys.insert(key).inserted else { continue }
      } else {
        meter.spend(others.count)
        guard !meter.isSpent else { return .null }
        let isKnown = others.contains { Equality.holds($0, element, &meter).asBool == true }
        if isKnown { continue }
        others.append(element)
      }
      result.append(element)
    }
    return .list(ListValue(result))
  }
}
