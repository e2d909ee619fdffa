package import SourceText

/// The JSON Schema of a kind of file, made from the tables that its reader uses.
///
/// Editors complete and underline by it. What a schema cannot say, such as that an id names
/// something, only a check finds; what a schema refuses, a check refuses too.
package struct JSONSchema {
  /// The table of the whole file.
  let root: KeyTable
  /// Every table that the root leads to.
  let tables: [String: KeyTable]
  /// The words of the lists by name; a list that is missing stands for any text.
  let words: [String: [String]]

  /// Binds tables and words.
  ///
  /// - Parameters:
  ///   - root: The table of the whole file.
  ///   - tables: Every table that it may lead to; others are left out.
  ///   - words: The words of each list, by the list's name.
  package init(root: KeyTable, tables: [KeyTable], words: [String: [String]]) {
    self.root = root
    self.tables = Dictionary(tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.words = words
  }

  /// The tables that are named and given nowhere; a schema with one takes anything there.
  package var missingTables: [String] { reached.missing }

  /// The schema, by the draft of December 2020.
  ///
  /// - Parameters:
  ///   - id: What it is known as, wherever it is kept.
  ///   - title: What such a file is.
  ///   - description: What the schema is for.
  /// - Returns: The whole document.
  package func document(id: String, title: String, description: String) -> JSONValue {
    let reached = reached
    var definitions = Self.definitions
    for table in reached.tables { definitions[Self.name(table.name)] = .object(object(table)) }
    for list in reached.lists {
      definitions[Self.name(list)] = .object(
        [
          "description": .string(list.description)
        ].merging(words[list.name].map { enumeration($0) } ?? Self.anyText) { $1 })
    }
    var document = object(root)
    document["$schema"] = "https://json-schema.org/draft/2020-12/schema"
    document["$id"] = .string(id)
    document["title"] = .string(title)
    document["description"] = .string(description)
    document["$defs"] = .object(definitions)
    return .object(document)
  }

  /// What the root leads to, in the order met.
  private var reached: (tables: [KeyTable], lists: [WordList], missing: [String]) {
    var found: [KeyTable] = []
    var lists: [WordList] = []
    var missing: [String] = []
    var seen: Set<String> = [root.name]
    var next = [root]
    while let table = next.popLast() {
      for kind in table.keys.map(\.kind) {
        for list in kind.wordLists where !lists.contains(list) { lists.append(list) }
        for name in kind.tableNames where seen.insert(name).inserted {
          guard let other = tables[name] else {
            missing.append(name)
            continue
          }
          found.append(other)
          next.append(other)
        }
      }
    }
    return (found, lists, missing)
  }

  /// A mapping with the keys of a table; `first` stands under the first of them, where the table
  /// only carries it.
  private func object(_ table: KeyTable, first: ValueKind? = nil) -> [String: JSONValue] {
    var properties: [String: JSONValue] = [:]
    for (place, key) in table.keys.enumerated() {
      var schema = schema(place == 0 ? first ?? key.kind : key.kind)
      schema["description"] = .string(key.documentation)
      properties[key.name] = .object(schema)
    }
    var object: [String: JSONValue] = [
      "type": "object", "properties": .object(properties), "additionalProperties": false,
    ]
    let required = table.keys.filter(\.isRequired).map(\.name)
    if !required.isEmpty { object["required"] = .strings(required) }
    switch table.demand {
    case nil: break
    case .oneFormOf(let forms)?:
      object["oneOf"] = .list(forms) { form in
        let others = forms.flatMap(\.self).filter { !form.contains($0) }
        return [
          "required": .strings(form),
          "properties": .object(
            Dictionary(others.map { ($0, false) }, uniquingKeysWith: { first, _ in first })),
        ]
      }
    case .someOf(let names)?:
      object["anyOf"] = .list(names) { ["required": .strings([$0])] }
    }
    return object
  }

  private func schema(_ kind: ValueKind) -> [String: JSONValue] {
    switch kind {
    case .text, .condition: return Self.reference("text")
    case .identifier: return Self.reference("identifier")
    case .fieldName: return ["type": "string", "pattern": "^[a-z][a-z0-9_]*$"]
    case .word(let list): return Self.reference(Self.name(list))
    case .oneOf(let words): return enumeration(words)
    case .unknown: return ["const": "unknown"]
    case .count: return ["type": "integer", "minimum": .integer(0)]
    case .number(let bounds):
      return [
        "type": "number", "minimum": .integer(bounds.lowerBound),
        "maximum": .integer(bounds.upperBound),
      ]
    case .boolean: return ["type": "boolean"]
    case .date: return Self.reference("calendar-date")
    case .day: return Self.reference("calendar-day")
    case .lengthOfTime: return Self.reference("length-of-time")
    case .listOf(let kind): return ["type": "array", "items": .object(schema(kind))]
    case .someOf(let kind):
      return ["type": "array", "items": .object(schema(kind)), "minItems": .integer(1)]
    case .mapping(let key, let value):
      return [
        "type": "object", "propertyNames": .object(schema(key)),
        "additionalProperties": .object(schema(value)),
      ]
    case .mappingOf(let name): return tables[name] == nil ? [:] : Self.reference(Self.name(name))
    case .carried(let kind, let name):
      let mapping = tables[name].map { object($0, first: kind) } ?? [:]
      return ["anyOf": .array([.object(schema(kind)), .object(mapping)])]
    case .anyOf(let kinds): return ["anyOf": .list(kinds) { .object(schema($0)) }]
    }
  }

  /// Words; those of digits are numbers to other readers of YAML.
  private func enumeration(_ words: [String]) -> [String: JSONValue] {
    let numbers = words.compactMap { word in Int(word).flatMap { String($0) == word ? $0 : nil } }
    return ["enum": .array(words.map(JSONValue.string) + numbers.map(JSONValue.integer))]
  }

  private static func reference(_ name: String) -> [String: JSONValue] {
    ["$ref": .string("#/$defs/\(name)")]
  }

  private static func name(_ table: String) -> String {
    table.split(separator: " ").joined(separator: "-").replacing("_", with: "-")
  }

  private static func name(_ list: WordList) -> String { "word-of-\(list.name)" }
}
