import SourceText

/// Small sound files, into which the excerpts of pages are set.
///
/// A key of an excerpt takes the place of the key of that name, so that an excerpt shows no more
/// than what matters.
struct Scaffold: Sendable {
  /// Each file by its path.
  private(set) var files: [String: String] = [
    "Rules/vocabulary.yaml": vocabulary, "Rules/scales.yaml": scales,
    "Rules/uk-state-threat.yaml": ruleSet,
    "Rules/uk-state-threat.expectations.yaml": expectations,
    "Rules/mappings/small.yaml": mapping,
    "seeds/china.yaml": dossier, "archive/README.txt": "Reports of earlier years.\n",
  ]
  /// The file that was changed.
  private(set) var changed = "seeds/china.yaml"

  /// The files as they are.
  init() {}

  /// The files with an excerpt in its setting.
  init(_ excerpt: String, in setting: DiagnosticPage.Setting) {
    switch setting {
    case .call, .circumstance: break
    case .file: set(excerpt, "seeds/china.yaml")
    case .vocabulary: set(excerpt.completed(by: Self.vocabulary), "Rules/vocabulary.yaml")
    case .scales: set(excerpt.completed(by: Self.scales), "Rules/scales.yaml")
    case .dossier: setDossier(excerpt)
    case .incident: setIncident(excerpt)
    case .claim: setIncident("claims:\n" + excerpt.completed(by: Self.claim).asItem)
    case .ruleSet: setRuleSet(excerpt)
    case .criterion: setCriterion(excerpt)
    case .rule: setRule(excerpt)
    case .condition:
      setRule("when: |\n" + excerpt.indented(by: 2) + "\nexamples:\n" + Self.plainExamples)
    case .ladder: setRuleSet("designations:\n" + excerpt.indented(by: 2))
    case .expectations: setExpectations(excerpt)
    case .mapping: set(excerpt.completed(by: Self.mapping), "Rules/mappings/small.yaml")
    case .stance: setExpectations("stances:\n" + excerpt.completed(by: Self.stance).asItem)
    }
  }

  private mutating func set(_ text: String, _ path: String) {
    files[path] = text
    changed = path
  }

  private mutating func setDossier(_ keys: String) {
    set(keys.completed(by: Self.dossier), "seeds/china.yaml")
  }

  private mutating func setIncident(_ keys: String) {
    setDossier(
      "incidents:\n" + keys.completed(by: Self.incident).asItem + "\n" + Self.other.asItem)
  }

  private mutating func setRuleSet(_ keys: String) {
    set(keys.completed(by: Self.ruleSet), "Rules/uk-state-threat.yaml")
  }

  private mutating func setCriterion(_ keys: String) {
    setRuleSet("criteria:\n" + keys.completed(by: Self.criterion).asItem)
  }

  private mutating func setRule(_ keys: String) {
    setCriterion("rules:\n" + keys.completed(by: Self.rule).asItem)
  }

  private mutating func setExpectations(_ keys: String) {
    set(keys.completed(by: Self.expectations), "Rules/uk-state-threat.expectations.yaml")
  }
}

extension String {
  /// This excerpt behind those keys of a sound text that it does not have.
  fileprivate func completed(by sound: String) -> String {
    let own = Set(lines.compactMap(\.key))
    var isOwn = false
    let rest = sound.lines.filter { line in
      if let key = line.key { isOwn = own.contains(key) }
      return !isOwn
    }
    return (rest + lines).joined(separator: "\n")
  }

  /// The text as an item of a list under a key.
  fileprivate var asItem: String {
    lines.enumerated().map { ($0.offset == 0 ? "  - " : "    ") + $0.element }
      .joined(separator: "\n")
  }

  fileprivate func indented(by columns: Int) -> String {
    lines.map { String(repeating: " ", count: columns) + $0 }.joined(separator: "\n")
  }

  private var lines: [String] {
    split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The key that a line of the outermost level begins with.
  private var key: String? {
    guard let first, first.isLetter, let colon = firstIndex(of: ":") else { return nil }
    return String(self[..<colon])
  }
}
