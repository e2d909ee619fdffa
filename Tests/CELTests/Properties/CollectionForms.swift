import CEL

/// The ways to write lists, maps and optionals.
extension Form {
  static func lists(_ element: CELType) -> [Form] {
    let list = CELType.list(element)
    var forms = [
      Form("[$0]", element), Form("[$0, $1]", element, element),
      Form("[$0, $1, $2]", element, element, element),
      Form("[?$0, $1]", optional(element), element),
      Form("($0 + $1)", list, list),
      Form("$0.filter(%0, $1)", over: list, binding: [element], .bool),
      Form("$0.map(%0, $1)", over: .list(.int), binding: [.int], element),
      Form("$0.map(%0, $1)", over: list, binding: [element], element),
      Form("$0.map(%0, $1, $2)", over: .list(.string), binding: [.string], .bool, element),
      Form("$0.map(%0, $1)", over: .map(.string, .int), binding: [.string], element),
      Form("$0.transformList(%0, %1, $1)", over: list, binding: [.int, element], element),
      Form(
        "$0.transformList(%0, %1, $1, $2)", over: .map(.string, .int), binding: [.string, .int],
        .bool, element),
      Form("$0.reverse()", list), Form("$0.distinct()", list),
      Form("$0.slice($1, $2)", list, .int, .int, mayFail: true),
      Form("optional.unwrap([$0, $1])", optional(element), optional(element)),
    ]
    let isOrdered = ordered.contains(element)
    if isOrdered { forms.append(Form("$0.sort()", list, mayFail: element == .double)) }
    forms.append(Form("$0.sortBy(%0, $1)", over: list, binding: [element], .int))
    switch element {
    case .int:
      forms += [
        Form("lists.range(4)"), Form("$0.flatten()", .list(.list(.int))),
        Form("table[$0]", .int, mayFail: true),
      ]
    case .string:
      forms += [Form("$0.split($1)", .string, .string), Form("$0.split('', 3)", .string)]
    default: break
    }
    return forms
  }

  static func maps(_ key: CELType, _ value: CELType) -> [Form] {
    let map = CELType.map(key, value)
    var forms = [
      Form("{$0: $1}", key, value), Form("{$0: $1, $2: $3}", key, value, key, value, mayFail: true),
      Form("{?$0: $1}", key, optional(value)),
      Form("$0.transformMap(%0, %1, $1)", over: map, binding: [key, value], value),
      Form("$0.transformMap(%0, %1, $1, $2)", over: map, binding: [key, value], .bool, value),
      Form(
        "$0.transformMapEntry(%0, %1, {$1: $2})", over: map, binding: [key, value], key, value,
        mayFail: true),
    ]
    if key == .int {
      forms.append(
        Form("$0.transformMap(%0, %1, $1)", over: .list(.string), binding: [.int, .string], value))
    }
    return forms
  }

  static func optionals(_ held: CELType) -> [Form] {
    var forms = [
      Form("optional.of($0)", held), Form("optional.ofNonZeroValue($0)", held),
      Form("optional.none().or(optional.of($0))", held),
      Form("$0.or($1)", optional(held), optional(held)),
      Form("$0[?$1]", .list(held), .int), Form("$0.first()", .list(held)),
      Form("$0.last()", .list(held)),
      Form("$0.optMap(%0, $1)", over: optional(held), binding: [held], held),
      Form("$0.optFlatMap(%0, $1)", over: optional(held), binding: [held], optional(held)),
    ]
    if held == .int {
      forms += [
        Form("$0.?a", .map(.string, .int)), Form("$0[?$1]", .map(.string, .int), .string),
        Form("$0.?age", person), Form("$0.?home.?rooms", person),
      ]
    }
    return forms
  }
}
