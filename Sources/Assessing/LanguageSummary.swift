import CEL
package import RuleBook
package import ThreatModel

extension ConditionLanguage {
  /// What conditions may use, for people.
  package func report(of rules: RuleSetIdentity) -> LanguageReport {
    let variables = incident.variables + gate.variables
    let standard = incident.libraries.sorted { $0.rawValue < $1.rawValue }
    return LanguageReport(
      rules: rules,
      names: [LanguageSection("Variables", variables.map(\.item))]
        + incident.structures.map { structure in
          LanguageSection(
            "Fields of \(structure.name)",
            structure.fields.map {
              LanguageItem(
                $0.name, type: "\($0.type)", documentation: $0.documentation)
            })
        },
      functions: [LanguageSection("Functions of this rule set", functions.flatMap(\.items))]
        + standard.flatMap { library in
          [
            LanguageSection(
              "Functions of CEL (\(library.rawValue))", library.functions.flatMap(\.items)),
            LanguageSection(
              "Macros of CEL (\(library.rawValue))", library.macros.flatMap(\.items)),
          ]
        }.filter { !$0.items.isEmpty },
      words: incident.vocabularies.map { LanguageWords($0.name, $0.terms.sorted()) })
  }
}

extension Variable {
  fileprivate var item: LanguageItem {
    LanguageItem(name, type: "\(type)", documentation: documentation)
  }
}

extension Function {
  fileprivate var items: [LanguageItem] {
    overloads.map {
      LanguageItem(
        $0.signature(of: name), type: "\($0.result)", documentation: documentation)
    }
  }
}

extension Macro {
  fileprivate var items: [LanguageItem] {
    usages.map { LanguageItem($0, type: "", documentation: documentation) }
  }
}
