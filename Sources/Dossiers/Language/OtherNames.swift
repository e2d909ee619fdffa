import SourceText
import ThreatModel
import YAMLTree

/// Reads what data of others call states.
///
/// Who takes over such data goes by these names, so a name that stood for two states would put what
/// one has done into the dossier of the other.
struct OtherNames {
  private let countries: [String: String]

  /// Names beside those that states have already, by code.
  init(_ countries: [String: String]) { self.countries = countries }

  /// Reads the mapping from codes to names, and reports those that stand for two states.
  func read(
    _ node: YAMLNode?, beside names: YAMLNode?, _ problems: inout Problems
  ) -> [String: [String]] {
    var first: [String: (code: String, span: SourceSpan)] = [:]
    func note(_ name: Located<String>, of code: String, _ problems: inout Problems) {
      let key = name.value.foldedName
      if let earlier = first[key], earlier.code != code {
        problems.report(
          .ambiguousName(name, of: code, and: earlier.code, first: earlier.span))
      }
      first[key] = first[key] ?? (code, name.span)
    }
    for pair in names?.pairs ?? [] {
      note(Located(pair.name, at: pair.key.span), of: pair.name, &problems)
      guard let name = pair.value.scalar?.text else { continue }
      note(Located(name.text, at: name.span), of: pair.name, &problems)
    }
    guard let node else { return [:] }
    guard let pairs = node.pairs else {
      problems.report(
        .wrongType(
          node, expected: "a mapping", help: "write codes with lists of names: {GB: [UK]}"))
      return [:]
    }
    var others: [String: [String]] = [:]
    for pair in pairs {
      if countries[pair.name] == nil {
        problems.report(
          .unknownCode(Located(pair.name, at: pair.key.span), known: countries, statesOnly: true))
      }
      let texts = pair.value.texts(&problems)
      for name in texts { note(name, of: pair.name, &problems) }
      others[pair.name] = texts.map(\.value)
    }
    return others
  }
}
