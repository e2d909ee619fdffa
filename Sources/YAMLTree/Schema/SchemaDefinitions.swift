import SourceText

/// What the kinds of values are to readers of YAML that guess types: a year is a number to them, and
/// so is a title of digits.
extension JSONSchema {
  static let anyText: [String: JSONValue] = ["type": .strings(["string", "number", "boolean"])]

  static var definitions: [String: JSONValue] {
    let month = "(0[1-9]|1[0-2])"
    let day =
      "((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)"
      + "|02-(0[1-9]|[12][0-9]))"
    let year = "(?!0000)[0-9]{4}"
    return [
      "text": .object(anyText.merging(["description": "Any text."]) { $1 }),
      "identifier": choice(
        "A name in kebab-case: small letters, digits and hyphens, no hyphen first.",
        text("^[a-z0-9][a-z0-9-]*$"), ["type": "integer", "minimum": .integer(0)]),
      "calendar-date": choice(
        "A day, month or year, as precisely as it is known: 2024-03-25, 2024-03 or 2024.",
        text("^\(year)(-(\(month)|\(day)))?$"),
        ["type": "integer", "minimum": .integer(1), "maximum": .integer(9999)]),
      "calendar-day": .object([
        "description": "A day, such as 2024-03-25.", "type": "string",
        "pattern": .string("^\(year)-\(day)$"),
      ]),
      "length-of-time": .object([
        "description": "A length of time, such as '5 years', '18 months' or '400 days'.",
        "type": "string", "pattern": "^(100000|[0-9]{1,5}) (day|month|year)s?$",
      ]),
    ]
  }

  private static func text(_ pattern: String) -> JSONValue {
    ["type": "string", "pattern": .string(pattern)]
  }

  private static func choice(_ description: String, _ kinds: JSONValue...) -> JSONValue {
    ["description": .string(description), "anyOf": .array(kinds)]
  }
}
