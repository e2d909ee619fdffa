package import SourceText

/// A mapping whose keys were checked against a table, ready to be read value by value.
///
/// A key that is absent reads as `nil` without a report: whether it had to be there was said when
/// the mapping was opened.
package struct Fields: Sendable {
  /// The mapping.
  package let node: YAMLNode
  /// What it may hold.
  package let table: KeyTable
  private let pairs: [YAMLPair]
  /// For each key of the table, the place of its pair; -1 if the key is absent.
  private let places: [Int]

  /// Opens a mapping and reports unknown and missing keys.
  ///
  /// - Returns: `nil` if the node is no mapping. Other problems leave the rest readable.
  package init?(_ node: YAMLNode, _ table: KeyTable, _ problems: inout Problems) {
    guard let pairs = node.pairs else {
      problems.report(.wrongType(node, expected: "a mapping (\(table.name))", help: table.outline))
      return nil
    }
    self.node = node
    self.table = table
    self.pairs = pairs
    var places = [Int](repeating: -1, count: table.keys.count)
    var unknown: [YAMLPair] = []
    for (place, pair) in pairs.enumerated() {
      if let key = table.position(of: pair.name) {
        places[key] = place
      } else {
        unknown.append(pair)
      }
    }
    self.places = places
    // The common case, a mapping without a slip, needs no lists of names.
    guard !unknown.isEmpty || table.requiredKeys.contains(where: { places[$0] < 0 }) else { return }
    // Nor does one of millions of which nobody gets to read.
    guard !problems.isFull else { return }
    let absent = table.keys.indices.filter { places[$0] < 0 }.map { table.keys[$0] }
    var misspelt: Set<String> = []
    for pair in unknown {
      guard !problems.isFull else { break }
      let nearest = nearestName(to: pair.name, in: absent.map(\.name))
      if let nearest { misspelt.insert(nearest) }
      problems.report(.unknownKey(pair.key, in: table, didYouMean: nearest))
    }
    // A key that was written and misspelt is not missing as well.
    for key in absent where key.isRequired && !misspelt.contains(key.name) {
      problems.report(.missingKey(key, in: table, at: pairs.first?.key.span ?? node.span))
    }
  }

  /// The whole mapping.
  package var span: SourceSpan { node.span }

  /// The value of a key.
  package subscript(name: String) -> YAMLNode? {
    guard let key = table.position(of: name) else {
      assertionFailure("the key table of '\(table.name)' has no '\(name)'")
      return nil
    }
    return places[key] < 0 ? nil : pairs[places[key]].value
  }

  /// Where a key stands, without its value; the mapping's first key if it is absent.
  package func keySpan(_ name: String) -> SourceSpan {
    (pairs.first { $0.isNamed(name) } ?? pairs.first)?.key.span ?? node.span
  }
}

extension Fields {
  /// Any text.
  package func text(_ name: String, _ problems: inout Problems) -> Located<String>? {
    self[name]?.text(&problems)
  }

  /// Any text, with the place of each of its bytes.
  package func mappedText(_ name: String, _ problems: inout Problems) -> MappedText? {
    self[name]?.mappedText(&problems)
  }

  /// Reports values that are no texts, for keys that only readers of the file look at.
  package func expectTexts(_ names: String..., problems: inout Problems) {
    for name in names { _ = text(name, &problems) }
  }

  /// A kebab-case name.
  package func identifier(_ name: String, _ problems: inout Problems) -> Located<String>? {
    self[name]?.identifier(&problems)
  }

  /// A whole number.
  package func integer(_ name: String, _ problems: inout Problems) -> Located<Int>? {
    self[name]?.integer(&problems)
  }

  /// A number as a whole count of its last decimal: with two places, `85` is 8500.
  package func decimal(
    _ name: String, places: Int, _ problems: inout Problems
  ) -> Located<Int>? {
    self[name]?.decimal(places: places, &problems)
  }

  /// `true` or `false`.
  package func boolean(_ name: String, _ problems: inout Problems) -> Located<Bool>? {
    self[name]?.boolean(&problems)
  }

  /// The items of a list; none if it is absent or no list.
  package func list(_ name: String, _ problems: inout Problems) -> [YAMLNode] {
    self[name]?.list(&problems) ?? []
  }

  /// The items of a list of texts; an item that is no text is reported and left out.
  package func texts(_ name: String, _ problems: inout Problems) -> [Located<String>] {
    self[name]?.texts(&problems) ?? []
  }

  /// The items of a list of kebab-case names; others are reported and left out.
  package func identifiers(_ name: String, _ problems: inout Problems) -> [Located<String>] {
    list(name, &problems).compactMap { $0.identifier(&problems) }
  }

  /// The fields of a mapping inside this one.
  package func fields(
    _ name: String, _ table: KeyTable, _ problems: inout Problems
  ) -> Fields? {
    self[name].flatMap { Fields($0, table, &problems) }
  }
}
