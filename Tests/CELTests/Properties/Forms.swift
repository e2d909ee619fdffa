import CEL

/// The ways to write an expression, by the type of what comes out.
extension Form {
  static let conditions: [Form] =
    logic + comparisons + membership + ofTexts + quantifiers
    + [
      Form("math.isNaN($0)", .double), Form("math.isFinite($0)", .double),
      Form("bool($0)", .string, mayFail: true), Form("$0.hasValue()", optional(.int)),
      Form("($0 == $1)", optional(.int), optional(.int)), Form("(type($0) == int)", .int),
      Form("(type($0) == list)", .list(.string)), Form("dyn($0)", .bool),
      Form("(dyn($0) == $1)", .int, .string), Form("(colour == 'red')"),
      Form("(person.favourite in ['red', 'blue'])"), Form("has(person.age)"),
      Form("has({'a': $0}.a)", .int), Form("has($0.a)", .map(.string, .int)),
      Form("has($0.home.rooms)", person), Form("(dyn($0) < $1)", .int, .double),
    ]

  private static let logic: [Form] = [
    Form("($0 && $1)", .bool, .bool), Form("($0 || $1)", .bool, .bool),
    Form("($0 && $1 && $2)", .bool, .bool, .bool), Form("(!$0)", .bool),
    Form("($0 || $1 && $2)", .bool, .bool, .bool),
  ]

  private static let comparisons: [Form] =
    ordered.flatMap { type in
      ["<", "<=", ">", ">="].map { Form("($0 \($0) $1)", type, type) }
    }
    + types.flatMap { [Form("($0 == $1)", $0, $0), Form("($0 != $1)", $0, $0)] }
    + [
      Form("($0 < $1)", .int, .double), Form("($0 >= $1)", .uint, .int),
      Form("($0 == $1)", .double, .int), Form("($0 != $1)", .uint, .double),
    ]

  private static let membership: [Form] = [
    Form("($0 in $1)", .int, .list(.int)), Form("($0 in $1)", .string, .list(.string)),
    Form("($0 in $1)", .double, .list(.int)), Form("($0 in $1)", .string, .map(.string, .int)),
    Form("($0 in $1)", .int, .map(.int, .string)),
    Form("($0 in $1)", .list(.int), .list(.list(.int))),
    Form("sets.contains($0, $1)", .list(.int), .list(.int)),
    Form("sets.intersects($0, $1)", .list(.string), .list(.string)),
    Form("sets.equivalent($0, $1)", .list(.int), .list(.int)),
  ]

  private static let ofTexts: [Form] = [
    Form("$0.contains($1)", .string, .string), Form("$0.startsWith($1)", .string, .string),
    Form("$0.endsWith($1)", .string, .string), Form("$0.matches('^a?[b-z]+$|\\\\d')", .string),
    Form("matches($0, '(?i)A(b|c)*')", .string),
    Form("$0.matches($1)", .string, .string, mayFail: true),
  ]

  private static let quantifiers: [Form] = ["all", "exists", "exists_one"].flatMap { name in
    [.int, .string, .list(.int), person].map { element in
      Form("$0.\(name)(%0, $1)", over: .list(element), binding: [element], .bool)
    } + [
      Form("$0.\(name)(%0, $1)", over: .map(.string, .int), binding: [.string], .bool),
      Form("$0.\(name)(%0, %1, $1)", over: .map(.string, .int), binding: [.string, .int], .bool),
      Form("$0.\(name)(%0, %1, $1)", over: .list(.int), binding: [.int, .int], .bool),
    ]
  }

  static func arithmetic(_ type: CELType) -> [Form] {
    let mayFail = type != .double
    var forms = [
      Form("($0 + $1)", type, type, mayFail: mayFail),
      Form("($0 - $1)", type, type, mayFail: mayFail),
      Form("($0 * $1)", type, type, mayFail: mayFail),
      Form("($0 / $1)", type, type, mayFail: mayFail),
      Form("math.least($0, $1)", type, type, mayFail: !mayFail),
      Form("math.greatest($0, $1, $2)", type, type, type, mayFail: !mayFail),
      Form("math.abs($0)", type, mayFail: type == .int), Form("math.sign($0)", type),
    ]
    if type != .double { forms.append(Form("($0 % $1)", type, type, mayFail: true)) }
    if type != .uint { forms.append(Form("(-($0))", type, mayFail: type == .int)) }
    return forms
  }

  static func numbers(_ type: CELType) -> [Form] {
    switch type {
    case .int:
      [
        Form("size($0)", .string), Form("$0.size()", .bytes), Form("$0.size()", .list(.int)),
        Form("size($0)", .list(person)), Form("$0.size()", .map(.string, .int)),
        Form("int($0)", .double, mayFail: true), Form("int($0)", .uint, mayFail: true),
        Form("int($0)", .string, mayFail: true), Form("int($0)", .timestamp),
        Form("$0.getFullYear()", .timestamp), Form("$0.getMonth()", .timestamp),
        Form("$0.getDayOfWeek('Europe/London')", .timestamp), Form("$0.getHours()", .duration),
        Form("$0.getHours($1 + '')", .timestamp, .string, mayFail: true),
        Form("$0.getMilliseconds()", .duration), Form("$0.indexOf($1)", .string, .string),
        Form("$0.lastIndexOf($1, $2)", .string, .string, .int, mayFail: true),
        Form("math.bitXor($0, $1)", .int, .int),
        Form("math.bitShiftLeft($0, $1)", .int, .int, mayFail: true),
        Form("$0[$1]", .map(.string, .int), .string, mayFail: true),
        Form("$0.a", .map(.string, .int), mayFail: true), Form("$0.age", person),
        Form("math.greatest($0)", .list(.int), mayFail: true),
        Form("dyn($0)", .int),
      ]
    case .uint: [Form("uint($0)", .int, mayFail: true), Form("math.bitNot($0)", .uint)]
    case .double:
      [
        Form("double($0)", .int), Form("double($0)", .uint),
        Form("double($0)", .string, mayFail: true),
        Form("math.floor($0)", .double), Form("math.round($0)", .double),
        Form("math.sqrt($0)", .int),
        Form("$0.height", person),
      ]
    default: []
    }
  }

  static let texts: [Form] =
    [.bool, .int, .uint, .double, .timestamp, .duration, .string].map { Form("string($0)", $0) } + [
      Form("string($0)", .bytes, mayFail: true), Form("($0 + $1)", .string, .string),
      Form("$0.charAt($1)", .string, .int, mayFail: true),
      Form("$0.substring($1, $2)", .string, .int, .int, mayFail: true),
      Form("$0.replace($1, $2)", .string, .string, .string), Form("$0.trim()", .string),
      Form("$0.replace($1, $2, $3)", .string, .string, .string, .int),
      Form("$0.upperAscii()", .string), Form("$0.reverse()", .string),
      Form("strings.quote($0)", .string),
      Form("$0.join($1)", .list(.string), .string), Form("$0.join()", .list(.string)),
      Form("'%s, %d and %.2f'.format([$0, int($1), double($2)])", .list(.int), .int, .double),
      Form("'%x%e'.format([uint($0), double($1)])", .uint, .double),
      Form("'%s'.format([$0])", .map(.string, .int)),
      Form("base64.encode($0)", .bytes), Form("$0[$1]", .map(.int, .string), .int, mayFail: true),
      Form("$0.name", person),
    ]

  static func times(_ type: CELType) -> [Form] {
    type == .timestamp
      ? [
        Form("($0 + $1)", .timestamp, .duration, mayFail: true),
        Form("($0 - $1)", .timestamp, .duration, mayFail: true),
        Form("timestamp($0)", .int, mayFail: true), Form("timestamp($0)", .string, mayFail: true),
        Form("$0.born", person),
      ]
      : [
        Form("($0 - $1)", .timestamp, .timestamp, mayFail: true),
        Form("($0 + $1)", .duration, .duration, mayFail: true),
        Form("duration($0)", .string, mayFail: true),
      ]
  }
}
