import Dossiers
import RuleBook
public import SourceText
public import ThreatModel
import YAMLTree

/// Templates to fill in: they pass `check` as they are.
public struct Templates: Sendable {
  /// The state that a template is about when nobody names one: it has no government to accuse.
  private static let placeholder = "AQ"

  private let context: EvidenceContext
  private let today: CalendarDate

  /// Reads the words that templates offer.
  ///
  /// - Parameters:
  ///   - folder: Where `vocabulary.yaml` and `scales.yaml` stand.
  ///   - today: The day that stands where a day is needed.
  /// - Returns: The templates, or what is wrong with the two files.
  public static func load(from folder: String, today: CalendarDate) -> Checked<Templates> {
    Library.load(from: folder).map { Templates(context: $0.context, today: today) }
  }

  private init(context: EvidenceContext, today: CalendarDate) {
    self.context = context
    self.today = today
  }

  /// A whole dossier.
  ///
  /// - Parameter code: The state, as an ISO 3166-1 alpha-2 code in any case, or its name; a
  ///   placeholder if `nil`.
  /// - Returns: The text of the file.
  /// - Throws: `input.unknown-state` for a state that the vocabulary does not have.
  public func dossier(on code: String? = nil) throws(Diagnostic) -> String {
    document(try state(code), isComplete: true)
  }

  /// A dossier that holds no more than one incident and its source.
  ///
  /// - Parameters:
  ///   - name: The state, as a code or name that the vocabulary has or one of the dossiers goes by;
  ///     a placeholder if `nil`.
  ///   - evidence: Dossiers, or folders that hold them.
  /// - Returns: The text of the file.
  /// - Throws: `input.unknown-state` for a state that neither has.
  public func incident(on name: String?, in evidence: [String]) throws(Diagnostic) -> String {
    let match = name.flatMap { name in
      dossiers(in: evidence).found.first { $0.dossier.goes(by: name) }
    }
    if let match { return document(match.dossier.actor, isComplete: false) }
    return document(try state(name), isComplete: false)
  }

  /// A rule set that holds no more than one rule.
  public var rule: String {
    RuleTemplate(context).ruleSet(id: "new-rule-set", rule: Self.newRule).text
  }

  private static let newRule = "new-rule"
  private static let newSource = "new-source"

  private func document(_ actor: Actor, isComplete: Bool) -> String {
    EvidenceTemplate(context, actor: actor, today: today).dossier(
      named: actor.name.kebabCase, incident: Self.newIncident(actor.code),
      title: Self.incidentTitle, source: Self.newSource, isComplete: isComplete
    ).text
  }

  private static let incidentTitle = "Title of the operation"

  private static func newIncident(_ code: String) -> String { "\(code.lowercased())-new-incident" }

  private func state(_ name: String?) throws(Diagnostic) -> Actor {
    let name = name ?? context.usualCountry(Self.placeholder)
    let countries = context.vocabulary.countries
    let code =
      countries[name.uppercased()] == nil
      ? countries.first { $0.value.lowercased() == name.lowercased() }?.key : name.uppercased()
    guard let code, let title = countries[code] else {
      let nearest = nearestName(to: name, in: countries.values.sorted())
      throw .unknownState(name, nearest: nearest)
    }
    return Actor(code: code, name: title)
  }
}

/// A file as it should stand, and where its new item begins.
public struct FileAddition: Sendable {
  /// The file with the item in it.
  public let file: SourceFile
  /// The item's id.
  public let id: String
  /// The 1-based line on which the item begins.
  public let line: Int
}

extension Templates {
  /// Adds an incident and a source for it to a dossier.
  ///
  /// - Parameters:
  ///   - name: The state by code, name or alias, in any case.
  ///   - evidence: Dossiers, or folders that hold them.
  ///   - id: The incident's id; one that is free if `nil`.
  ///   - title: The incident's title.
  /// - Returns: The changed file, not written yet, or why it cannot be changed: nothing is added to
  ///   a dossier that has errors, or that would have.
  public func addingIncident(
    to name: String, in evidence: [String], id: String? = nil, title: String? = nil
  ) -> Checked<FileAddition> {
    let (found, problems) = dossiers(in: evidence)
    let matching = found.filter { $0.dossier.goes(by: name) }
    guard let match = matching.first else {
      let names = found.flatMap { [$0.dossier.actor.name] + $0.dossier.actor.aliases }
      return Checked(
        nil,
        problems + [
          .unknownActor(
            name, known: found.map(\.dossier.actor.name),
            nearest: nearestName(to: name, in: names))
        ])
    }
    guard matching.count == 1 else {
      return Checked(
        nil, [.ambiguousActor(name, codes: matching.map(\.dossier.actor.code))])
    }
    let actor = match.dossier.actor
    let taken = Set(match.dossier.incidents.map(\.id))
    let incident = id ?? Self.newIncident(actor.code).free(among: taken)
    let source = Self.newSource.free(among: Set(match.dossier.sources.map(\.id)))
    let template = EvidenceTemplate(context, actor: actor, today: today)
    let withSource = ItemAppend(match.file, match.root).append(
      template.source(id: source), to: [.init("sources")])
    return withSource.then { change in
      YAMLReader.read(change.file).then { root in
        ItemAppend(change.file, root).append(
          template.incident(
            id: incident, title: title?.quotedForYAML ?? Self.incidentTitle, source: source),
          to: [.init("incidents")])
      }
    }.then { change in
      let read = YAMLReader.read(change.file).then { DossierReader.read($0, in: context) }
      guard read.value != nil else { return Checked(nil, read.diagnostics) }
      return Checked(FileAddition(file: change.file, id: incident, line: change.line))
    }
  }

  /// Adds a rule to a criterion of a rule set.
  ///
  /// - Parameters:
  ///   - criterion: The criterion's id.
  ///   - rules: The rules file.
  ///   - id: The rule's id; one that is free if `nil`.
  /// - Returns: The changed file, not written yet, or why it cannot be changed.
  public func addingRule(
    to criterion: String, of rules: String, id: String? = nil
  ) -> Checked<FileAddition> {
    let document = Library.document(rules)
    guard let (file, root) = document.value else { return Checked(nil, document.diagnostics) }
    if let problem = InputKind.ruleSet.problem(with: (file, root), for: "--rules") {
      return Checked(nil, [problem])
    }
    let read = RuleSetReader.read(root, in: context)
    guard let ruleSet = read.value, ruleSet.isComplete else {
      return Checked(nil, read.diagnostics)
    }
    let criteria = ruleSet.criteria.map(\.id.value)
    guard criteria.contains(criterion) else {
      return Checked(
        nil,
        [
          .unknownCriterion(
            criterion, known: criteria, nearest: nearestName(to: criterion, in: criteria))
        ])
    }
    let taken = Set(ruleSet.criteria.flatMap { $0.rules.map(\.id.value) })
    let rule = id ?? Self.newRule.free(among: taken)
    return ItemAppend(file, root).append(
      RuleTemplate(context).rule(id: rule),
      to: [.init("criteria", item: criterion), .init("rules")]
    ).then { change in
      let compiled = YAMLReader.read(change.file)
        .then { RuleSetReader.read($0, in: context) }
        .then {
          RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
        }
      guard compiled.value != nil else { return Checked(nil, compiled.diagnostics) }
      return Checked(FileAddition(file: change.file, id: rule, line: change.line))
    }
  }

  private typealias Found = (dossier: Dossier, file: SourceFile, root: YAMLNode)

  /// The dossiers that can be read, and why the others cannot.
  private func dossiers(
    in evidence: [String]
  ) -> (found: [Found], problems: [Diagnostic]) {
    var found: [Found] = []
    var problems: [Diagnostic] = []
    let paths = evidence.flatMap { path -> [String] in
      guard FileAccess.kind(of: path) == .directory else { return [path] }
      let files = FileAccess.yamlFiles(in: path)
      problems += files.diagnostics
      return files.value ?? []
    }
    for path in Library.withoutRepetition(paths) {
      let document = Library.document(path)
      problems += document.diagnostics
      guard let (file, root) = document.value, InputKind(root) == .dossier else { continue }
      let read = DossierReader.read(root, in: context)
      problems += read.diagnostics.filter { $0.severity == .error }
      if let dossier = read.value { found.append((dossier, file, root)) }
    }
    return (found, problems)
  }
}

extension [String] {
  fileprivate var text: String { map { $0 + "\n" }.joined() }
}

extension String {
  /// The first of `x`, `x-2`, `x-3` … that is not taken.
  fileprivate func free(among taken: Set<String>) -> String {
    guard taken.contains(self) else { return self }
    return (2...).lazy.map { "\(self)-\($0)" }.first { !taken.contains($0) } ?? self
  }

  /// As an id: small letters, digits and hyphens.
  fileprivate var kebabCase: String {
    let words = lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.isEmpty ? "dossier" : words.joined(separator: "-")
  }

  /// In double quotes, whatever it holds.
  fileprivate var quotedForYAML: String {
    let escaped = unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case "\n": "\\n"
      case "\t": "\\t"
      case "\r": "\\r"
      case let control where control.value < 0x20 || control.value == 0x7F:
        "\\x" + (control.value < 16 ? "0" : "") + String(control.value, radix: 16)
      case let other: String(other)
      }
    }
    return "\"\(escaped.joined())\""
  }
}

extension Diagnostic {
  static func unknownState(_ name: String, nearest: String?) -> Diagnostic {
    Diagnostic(
      "input.unknown-state",
      "the vocabulary has no state '\(name)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: nil, help: "name it by its ISO 3166-1 alpha-2 code, such as NZ")
  }

  static func unknownCriterion(_ id: String, known: [String], nearest: String?) -> Diagnostic {
    Diagnostic(
      "input.unknown-criterion",
      "the rule set has no criterion '\(id)'" + (nearest.map { "; did you mean '\($0)'?" } ?? ""),
      at: nil, help: "its criteria are \(known.joined(separator: ", "))")
  }
}
