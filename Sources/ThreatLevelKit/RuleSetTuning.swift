import Assessing
import Dossiers
import RuleBook
import SideBySide
public import SourceText
public import ThreatModel
import Tuning
import YAMLTree

/// A rule set with the evidence, ready to be changed.
///
/// ```swift
/// let tuning = RuleSetTuning.load(rules: "Rules/uk-state-threat.yaml", evidence: ["seeds"]).value
/// let tuned = try tuning?.tuned(settings: ["criteria.targets.weight=35"])
/// let report = try tuned?.value?.report(asOf: day)
/// ```
public struct RuleSetTuning: Sendable {
  /// The rules as they stand, with the evidence.
  public let workspace: Workspace
  /// The rules file.
  public let file: SourceFile
  private let root: YAMLNode
  private let library: Library

  /// Reads a rule set and dossiers as `Workspace.load` does.
  ///
  /// - Parameters:
  ///   - rules: The path of a rules file.
  ///   - evidence: Paths of dossiers, or of folders that hold them.
  /// - Returns: The rule set with all warnings, or every problem of every file.
  public static func load(rules: String, evidence: [String]) -> Checked<RuleSetTuning> {
    let loaded = Workspace.load(rules: rules, evidence: evidence).then { $0.ofStates(for: "tune") }
    guard let workspace = loaded.value else { return Checked(nil, loaded.diagnostics) }
    // Read once more, for the bytes; what counts from here on is this reading.
    let read = Library.document(rules).then { document in
      Library.load(from: Library.folder(of: rules)).then { library in
        workspace.ruled(by: document, library).map {
          RuleSetTuning(
            workspace: $0, file: document.file, root: document.root, library: library)
        }
      }
    }
    return Checked(
      read.value, loaded.diagnostics + (read.value == nil ? read.diagnostics : []))
  }

  /// The rules as they stand.
  public var rules: RuleSetIdentity { workspace.identity }

  /// Every setting that may be set.
  public var settings: [ListedSetting] {
    workspace.program.tunableSettings.map {
      ListedSetting(setting: $0.setting, value: $0.words, permitted: $0.permitted)
    }
  }

  /// Changes the rule set, and writes nothing.
  ///
  /// - Parameters:
  ///   - edits: What happens to rules, in this order.
  ///   - settings: Settings to be set after that, as `PATH=VALUE`, in this order.
  /// - Returns: The rule set after the changes; `nil` if it could not be changed so or cannot be
  ///   read any more, with the reason. Errors beside a rule set are those that `check` would find.
  /// - Throws: A name or a value that the rule set does not have or allow.
  public func tuned(
    _ edits: [RuleEdit] = [], settings: [String] = []
  ) throws(TuningMistake) -> Checked<TunedRuleSet> {
    var requests: [SettingRequest] = []
    for text in settings { requests.append(try SettingRequest(text)) }
    var editor = RuleSetEditor(file, root)
    for edit in edits {
      let problems = try editor.make(edit)
      guard problems.isEmpty else { return Checked(nil, problems) }
    }
    let current =
      edits.isEmpty ? Checked(workspace) : workspace.ruled(by: (editor.file, editor.root), library)
    guard let current = current.value else { return refused(current.diagnostics) }
    let assignments = try current.program.tunableSettings.assignments(for: requests)
    let problems = editor.set(assignments.filter(\.isChange))
    guard problems.isEmpty else { return Checked(nil, problems) }
    let ruled = workspace.ruled(by: (editor.file, editor.root), library)
    guard let after = ruled.value else { return refused(ruled.diagnostics) }
    let meant = current.program.changes(to: after.program)
    // The file says what was meant, and so must what was made of it.
    guard Set(meant.map(\.path)) == Set(assignments.filter(\.isChange).map(\.setting.setting.path))
    else {
      return Checked(
        nil, [.cannotChange("settings are read otherwise than meant", at: .start(of: file))])
    }
    return found(after, editor, assignments)
  }

  /// The same rule set as it stands in its file by now, to be compared with what was loaded.
  ///
  /// - Returns: The rule set, or what is wrong with it.
  public func current() -> Checked<TunedRuleSet> {
    Library.document(file.path).then { document in
      let ruled = workspace.ruled(by: document, library)
      guard let after = ruled.value else { return Checked(nil, ruled.diagnostics) }
      return found(after, RuleSetEditor(document.file, document.root), [])
    }
  }

  /// What `check` would find, as far as it is new or an error.
  private func found(
    _ after: Workspace, _ editor: RuleSetEditor, _ assignments: [SettingAssignment]
  ) -> Checked<TunedRuleSet> {
    let isSame = editor.file.bytes == file.bytes
    let new = isSame ? [] : problems(of: editor.file, editor.root)
    let held = assignments.filter(\.isHeld).map {
      "\($0.setting.setting.path) is held at \($0.setting.unit.words(of: $0.count)); it may be "
        + "\($0.setting.permitted)."
    }
    return Checked(
      TunedRuleSet(before: self, after: after, file: editor.file, remarks: held, problems: new),
      new)
  }

  private func problems(of changed: SourceFile, _ root: YAMLNode) -> [Diagnostic] {
    let old = checked(file, self.root)
    var had: [String: Int] = [:]
    func name(_ problem: Diagnostic) -> String { "\(problem.id.rawValue) \(problem.message)" }
    for problem in old { had[name(problem), default: 0] += 1 }
    return checked(changed, root).inFileOrder().filter { problem in
      guard problem.severity != .note else { return false }
      had[name(problem), default: 0] -= 1
      return problem.severity == .error || had[name(problem), default: 0] < 0
    }.bounded()
  }

  private func checked(_ file: SourceFile, _ root: YAMLNode) -> [Diagnostic] {
    var libraries = Inspection.Libraries(rules: file.path)
    var run = Inspection.Run()
    return Inspection.problems(of: Checked((file, root)), at: file.path, &libraries, &run)
  }

  private func refused(_ problems: [Diagnostic]) -> Checked<TunedRuleSet> {
    Checked(nil, [.tuningBreaks(file, problems)] + problems)
  }
}

/// A rule set that was changed and not written yet.
public struct TunedRuleSet: Sendable {
  /// The rule set before.
  let before: RuleSetTuning
  /// The rules after, with the evidence.
  public let after: Workspace
  /// The rules file as it would stand.
  public let file: SourceFile
  /// What was asked for and could not be given in full.
  let remarks: [String]
  private let problems: [Diagnostic]

  init(
    before: RuleSetTuning, after: Workspace, file: SourceFile, remarks: [String],
    problems: [Diagnostic]
  ) {
    self.before = before
    self.after = after
    self.file = file
    self.remarks = remarks
    self.problems = problems
  }

  /// Whether `check` would find no error in it.
  public var passes: Bool { !problems.hasErrors }

  /// Whether nothing is to be written.
  public var isUnchanged: Bool { file.bytes == before.file.bytes }

  /// Writes the rules file, whole or not at all.
  ///
  /// - Returns: Why it was not written, if it was not: it would not pass `check`, somebody else wrote
  ///   it in the meantime, or the system refused.
  public func write() -> Diagnostic? {
    guard passes else {
      return .tuningBreaks(before.file, problems.filter { $0.severity == .error })
    }
    guard !isUnchanged else { return nil }
    let now = FileAccess.read(file.path)
    guard let now = now.value else { return now.diagnostics.first }
    guard now.bytes == before.file.bytes else { return .changedUnderneath(file.path) }
    return FileAccess.write(file.bytes, to: file.path)
  }

  /// Says what the changes do.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases of states, in any case; empty for all.
  ///   - asOf: The day.
  ///   - isWritten: Whether the file was written.
  ///   - fit: How the changes were found, where they were searched for.
  /// - Returns: The difference, and where each state stands before and after.
  /// - Throws: `input.unknown-actor` or `input.ambiguous-actor`.
  public func report(
    on names: [String] = [], asOf: CalendarDate, isWritten: Bool = false,
    fit: FitReport? = nil
  ) throws(Diagnostic) -> TuningReport {
    let comparison = try before.workspace.comparison(with: [after], on: names, asOf: asOf)
    let (old, new) = (comparison.reports[0], comparison.reports[1])
    let actors = old.assessments.compactMap { assessment in
      new.assessments.first { $0.actor.code == assessment.actor.code }
        .map { TunedActor(from: assessment, to: $0) }
    }
    return TuningReport(
      rules: before.workspace.identity, tuned: after.identity, before: before.file.bytes,
      after: file.bytes, isWritten: isWritten, passes: passes,
      changes: before.workspace.program.changes(to: after.program), remarks: remarks, asOf: asOf,
      evidenceSHA256: after.evidenceSHA256, evidencePaths: after.evidencePaths,
      marking: comparison.marking, actors: actors, fit: fit)
  }
}

extension Workspace {
  /// Varies one setting from value to value.
  ///
  /// - Parameters:
  ///   - text: The setting and its values, as `PATH=FROM:TO:STEP`.
  ///   - names: Codes, names or aliases of states, in any case; empty for all.
  ///   - asOf: The day.
  /// - Returns: Who stands where at each value, and the values at which somebody moves.
  /// - Throws: A `TuningMistake` for a setting or a value that there is not, a `Diagnostic` for a
  ///   state.
  public func sweep(
    _ text: String, on names: [String] = [], asOf: CalendarDate
  ) throws -> SweepReport {
    let request = try SweepRequest(text)
    let setting = try program.tunableSettings.setting(at: request.path)
    let values = try request.values(of: setting)
    let chosen = try names.isEmpty ? dossiers : dossiers(named: names)
    let sweep = SettingSweep(setting)
    let program = program
    let swept = chosen.concurrentMap(weight: { $0.incidents.count }) { dossier in
      let scenario = Scenario(dossier, program: program, asOf: asOf)
      return (
        scenario.result.upshot,
        sweep.swept(
          scenario, over: values,
          actor: AssessedActor(
            code: dossier.actor.code, name: dossier.actor.name, marking: dossier.marking))
      )
    }
    return SweepReport(
      rules: identity, setting: setting.setting, own: setting.count, values: values, ladder: rungs,
      isExhaustive: sweep.isExhaustive, asOf: asOf, evidenceSHA256: evidenceSHA256,
      evidencePaths: evidencePaths, marking: chosen.compactMap(\.marking).max(),
      actors: swept.sorted { $0.0.isMoreSerious(than: $1.0, $0.1.actor, $1.1.actor) }.map(\.1))
  }
}

extension Upshot {
  fileprivate func isMoreSerious(
    than other: Upshot, _ own: AssessedActor, _ others: AssessedActor
  ) -> Bool {
    let keys = [
      (recommended, other.recommended), (possible, other.possible),
      (index.low.hundredths, other.index.low.hundredths),
      (index.high.hundredths, other.index.high.hundredths),
    ]
    for (mine, theirs) in keys where mine != theirs { return mine > theirs }
    return own.code < others.code
  }
}

extension Diagnostic {
  fileprivate static func tuningBreaks(_ file: SourceFile, _ errors: [Diagnostic]) -> Diagnostic {
    let shown = 3
    return Diagnostic(
      "tune.refused",
      "the rule set would have \(errors.count == 1 ? "an error" : "\(errors.count) errors"); "
        + "it stays as it is", at: .start(of: file),
      notes: errors.prefix(shown).map { Note("it would be: \($0.message)") },
      help: "make the changes that belong together in one go, or change by hand what contradicts "
        + "them, such as a case")
  }

  static func changedUnderneath(_ path: String) -> Diagnostic {
    Diagnostic(
      "file.changed", "'\(path)' was changed by somebody else in the meantime", at: nil,
      help: "nothing was written; run again to see what the changes do now")
  }
}
