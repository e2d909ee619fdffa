import Assessing
import Dossiers
import Robustness
import RuleBook
import SideBySide
public import SourceText
public import ThreatModel
import YAMLTree

/// Rules and evidence, read, checked and ready to be assessed.
///
/// ```swift
/// let loaded = Workspace.load(rules: "Rules/uk-state-threat.yaml", evidence: ["seeds"])
/// guard let workspace = loaded.value else { return print(loaded.diagnostics) }
/// let report = try workspace.report(on: ["china"], asOf: day)
/// print(report.assessments[0].index.low)
/// ```
public struct Workspace: Sendable {
  let program: RuleProgram
  let dossiers: [Dossier]
  let identity: RuleSetIdentity
  let context: EvidenceContext
  let evidencePaths: [String]
  let evidenceSHA256: String
  /// What was read: places in it are named by all that was made of it, and freeing it piece by
  /// piece would take as long as reading it.
  private let documents: [YAMLNode]

  /// Reads a rule set with the vocabulary and scales beside it, and dossiers.
  ///
  /// - Parameters:
  ///   - rules: The path of a rules file; `vocabulary.yaml` and `scales.yaml` stand in its folder.
  ///   - evidence: Paths of dossiers, or of folders that hold them.
  /// - Returns: The workspace with all warnings, or every problem of every file.
  public static func load(rules: String, evidence: [String]) -> Checked<Workspace> {
    let loaded = read(rules: rules, evidence: evidence)
    return Checked(loaded.value, loaded.diagnostics.inFileOrder().bounded())
  }

  private static func read(rules: String, evidence: [String]) -> Checked<Workspace> {
    let files = evidence.map { Self.files(in: $0) }
    let paths = Library.paths(in: Library.folder(of: rules)) + [rules]
    let dossierPaths = Library.withoutRepetition(files.flatMap { $0.value ?? [] })
    let documents = (paths + dossierPaths).concurrentMap(
      weight: FileAccess.size(of:), Library.document)
    let library = Library.load(documents[0], documents[1])
    let ruleSet = documents[2]
    let wrongRules = ruleSet.value.flatMap {
      InputKind.ruleSet.problem(with: $0, for: "--rules")
    }
    var problems =
      ruleSet.diagnostics + files.flatMap(\.diagnostics)
      + documents[3...].flatMap(\.diagnostics)
    // Where no rule set stands, nothing has to stand beside it.
    guard FileAccess.kind(of: rules) == .file, wrongRules == nil else {
      return Checked(nil, problems + [wrongRules].compactMap(\.self))
    }
    problems += library.diagnostics
    guard let library = library.value else { return Checked(nil, problems) }

    // The rule set is as long as all dossiers together: the two are read side by side.
    let inputs = [ruleSet.value].compactMap(\.self) + documents[3...].compactMap(\.value)
    let read = inputs.indices.map { $0 }.concurrentMap(
      weight: { inputs[$0].file.bytes.count }
    ) { index in
      ruleSet.value != nil && index == 0
        ? Input.rules(Self.program(inputs[index], library))
        : Input.evidence(Self.dossier(inputs[index], library), inputs[index].file)
    }
    var program: RuleProgram?
    var byCode: [String: (dossier: Dossier, file: SourceFile)] = [:]
    for input in read {
      switch input {
      case .rules(let compiled):
        problems += compiled.diagnostics
        program = compiled.value
      case .evidence(let checked, let file):
        problems += checked.diagnostics
        guard let dossier = checked.value else { continue }
        if let first = byCode[dossier.actor.code] {
          problems.append(
            .twoDossiers(dossier.actor.code, second: dossier.span, first: first.dossier.span))
        } else {
          byCode[dossier.actor.code] = (dossier, file)
        }
      }
    }
    guard let program, let ruleFile = ruleSet.value?.file, !problems.hasErrors else {
      return Checked(nil, problems)
    }
    let dossiers = byCode.sorted { $0.key < $1.key }.map(\.value)
    problems += dossiers.flatMap { $0.dossier.unknownRungs(known: program.rungs.map(\.id)) }
    return Checked(
      Workspace(
        program: program, dossiers: dossiers.map(\.dossier),
        identity: RuleSetIdentity(program, from: ruleFile, beside: library),
        context: library.context,
        evidencePaths: evidence, evidenceSHA256: Fingerprint.sha256(of: dossiers.map(\.file)),
        documents: documents.compactMap(\.value?.root)), problems)
  }

  /// The same evidence under another state of the rules file.
  func ruled(
    by document: (file: SourceFile, root: YAMLNode), _ library: Library
  ) -> Checked<Workspace> {
    if let problem = InputKind.ruleSet.problem(with: document, for: "--rules") {
      return Checked(nil, [problem])
    }
    return Self.program(document, library).map { program in
      Workspace(
        program: program, dossiers: dossiers,
        identity: RuleSetIdentity(program, from: document.file, beside: library),
        context: context, evidencePaths: evidencePaths, evidenceSHA256: evidenceSHA256,
        documents: documents + [document.root])
    }
  }

  /// What a file was read as.
  private enum Input: Sendable {
    case rules(Checked<RuleProgram>)
    case evidence(Checked<Dossier>, SourceFile)
  }

  private typealias Document = (file: SourceFile, root: YAMLNode)

  private static func program(
    _ document: Document, _ library: Library
  ) -> Checked<RuleProgram> {
    RuleSetReader.read(document.root, in: library.context).then {
      RuleCompiler.compile(
        $0, vocabulary: library.context.vocabulary, scales: library.context.scales,
        reviewing: false)
    }
  }

  private static func dossier(_ document: Document, _ library: Library) -> Checked<Dossier> {
    if let problem = InputKind.dossier.problem(with: document, for: "--evidence") {
      return Checked(nil, [problem])
    }
    return DossierReader.read(document.root, in: library.context)
  }

  /// The dossiers that a path stands for: itself, or the files of a folder.
  private static func files(in path: String) -> Checked<[String]> {
    guard FileAccess.kind(of: path) == .directory else { return Checked([path]) }
    let files = FileAccess.yamlFiles(in: path)
    guard let found = files.value, found.isEmpty else { return files }
    return Checked(nil, files.diagnostics + [.noEvidence(path)])
  }
}

extension Workspace {
  /// How much a report says.
  public enum Detail: Sendable {
    /// What one evaluation of each state gives.
    case summary
    /// Also gaps, other conventions, the next day on which time alone moves a rung, and the nearest
    /// changes that would move it.
    case full
  }

  /// The rungs of the rule set's ladder, lowest first.
  public var rungs: [NamedID] {
    program.rungs.map { NamedID(id: $0.id, title: $0.title) }
  }

  /// Assesses states on a day.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases, in any case; empty for all states.
  ///   - asOf: The day; what became public later is not seen.
  ///   - detail: How much the report says.
  ///   - since: A day before `asOf`; what moved each state since then is added.
  /// - Returns: Assessments, most serious first: by recommended rung, possible rung and both ends
  ///   of the index, all descending, then by code.
  /// - Throws: `input.unknown-actor` for a name that no dossier has, `input.ambiguous-actor` for
  ///   one that several have.
  public func report(
    on names: [String] = [], asOf: CalendarDate, detail: Detail = .full,
    since: CalendarDate? = nil
  ) throws(Diagnostic) -> AssessmentReport {
    let chosen = try names.isEmpty ? dossiers : dossiers(named: names)
    guard program.settings.subject == .actor else {
      if since != nil { throw .aboutIncidents("--since", identity) }
      return incidentReport(on: chosen, asOf: asOf, detail: detail)
    }
    let assessments = chosen.concurrentMap(weight: { $0.incidents.count }) { dossier in
      var assessment = assess(
        dossier, with: program, asOf: asOf, detail: detail == .full ? .full : .summary)
      if detail == .full {
        assessment.nearest = nearestChanges(
          dossier, with: program, scales: context.scales, asOf: asOf)
      }
      assessment.change = since.map {
        timeline(of: dossier, with: program, from: $0.advanced(days: 1), to: asOf)
      }
      return assessment
    }
    return AssessmentReport(
      rules: identity, asOf: asOf, evidenceSHA256: evidenceSHA256,
      marking: chosen.compactMap(\.marking).max(),
      assessments: assessments.sorted { $0.isMoreSerious(than: $1) },
      countryNames: countryNames,
      evidencePaths: evidencePaths)
  }

  /// Assesses every incident of states by itself.
  private func incidentReport(
    on chosen: [Dossier], asOf: CalendarDate, detail: Detail
  ) -> AssessmentReport {
    let assessments = chosen.concurrentMap(weight: { $0.incidents.count }) { dossier in
      assessIncidents(
        of: dossier, with: program, asOf: asOf, detail: detail == .full ? .full : .summary)
    }
    return AssessmentReport(
      rules: identity, asOf: asOf, evidenceSHA256: evidenceSHA256,
      marking: chosen.compactMap(\.marking).max(), isAboutIncidents: true,
      assessments: assessments.flatMap(\.self).sorted { $0.isMoreSerious(than: $1) },
      countryNames: countryNames, evidencePaths: evidencePaths)
  }

  /// Names of countries and organisations by code.
  var countryNames: [String: String] {
    let vocabulary = program.fields.vocabulary
    return vocabulary.countries.merging(vocabulary.organisations) { name, _ in name }
  }

  /// Shows what one rule says of states, term by term.
  ///
  /// - Parameters:
  ///   - rule: The id of a rule of the rule set.
  ///   - names: Codes, names or aliases, in any case.
  ///   - asOf: The day.
  /// - Returns: One trace for each state, in the order named.
  /// - Throws: `input.unknown-actor` or `input.unknown-rule`.
  public func trace(
    rule: String, on names: [String], asOf: CalendarDate
  ) throws(Diagnostic) -> RuleTraceReport {
    let chosen = try dossiers(named: names)
    let traces = chosen.compactMap {
      Assessing.trace($0, with: program, rule: rule, asOf: asOf)
    }
    guard traces.count == chosen.count else {
      let ids = program.criteria.flatMap(\.rules).map(\.id)
      throw .unknownRule(rule, known: ids, nearest: nearestName(to: rule, in: ids))
    }
    return RuleTraceReport(
      rules: identity, asOf: asOf, marking: chosen.compactMap(\.marking).max(), traces: traces)
  }

  func dossiers(named names: [String]) throws(Diagnostic) -> [Dossier] {
    var chosen: [Dossier] = []
    for name in names {
      let coded = dossiers.filter { $0.actor.code == name.uppercased() }
      let meant = coded.isEmpty ? dossiers.filter { $0.goes(by: name) } : coded
      guard meant.count <= 1 else {
        throw .ambiguousActor(name, codes: meant.map(\.actor.code))
      }
      guard let dossier = meant.first else {
        let nearest = nearestName(
          to: name, in: dossiers.flatMap { [$0.actor.name] + $0.actor.aliases })
        throw .unknownActor(name, known: dossiers.map(\.actor.name), nearest: nearest)
      }
      if !chosen.contains(where: { $0.actor == dossier.actor }) { chosen.append(dossier) }
    }
    return chosen
  }
}

extension Dossier {
  /// Overrides that name a rung which a ladder does not have.
  func unknownRungs(known: [String]) -> [Diagnostic] {
    overrides.map(\.rung).filter { !known.contains($0.value) }
      .map { .overrideOfUnknownRung($0, known: known) }
  }

  /// Whether people call the state so.
  func goes(by name: String) -> Bool {
    ([id, actor.code, actor.name] + actor.aliases).contains {
      $0.lowercased() == name.lowercased()
    }
  }
}

extension Assessment {
  fileprivate func isMoreSerious(than other: Assessment) -> Bool {
    let keys = [
      (recommended, other.recommended), (possible, other.possible),
      (index.low.hundredths, other.index.low.hundredths),
      (index.high.hundredths, other.index.high.hundredths),
    ]
    for (mine, theirs) in keys where mine != theirs { return mine > theirs }
    return (actor.code, incident?.id ?? "") < (other.actor.code, other.incident?.id ?? "")
  }
}
