import Assessing
import Dossiers
import Robustness
import RuleBook
import SideBySide
public import SourceText
public import ThreatModel
import Tuning
import YAMLTree

/// Where two rule sets come from.
///
/// A text is read with the vocabulary and scales beside the file that it is compared with.
public enum RuleSetPairSource: Sendable {
  /// Two files, each with its vocabulary and scales beside it.
  case files(String, String)
  /// A file first, then a text.
  case file(String, text: SourceFile)
  /// A text first, then a file.
  case text(SourceFile, file: String)
}

/// Two rule sets with the same evidence, ready to be compared.
///
/// ```swift
/// let pair = RuleSetPair.load(
///   .files("Rules/uk-state-threat.yaml", "Rules/draft.yaml"), evidence: ["seeds"]
/// ).value
/// let report = try pair?.report(asOf: day)
/// ```
public struct RuleSetPair: Sendable {
  /// The first rule set.
  let first: Side
  /// The second.
  let second: Side

  /// One of two rule sets.
  struct Side: Sendable {
    let workspace: Workspace
    let file: SourceFile
    let root: YAMLNode
    let library: Library
    let rules: RuleSet

    var compiled: CompiledRuleSet {
      CompiledRuleSet(rules: rules, program: workspace.program)
    }
  }

  /// Reads two rule sets and dossiers.
  ///
  /// - Parameters:
  ///   - source: Where the rule sets come from.
  ///   - evidence: Paths of dossiers, or of folders that hold them.
  /// - Returns: Both with all warnings, or every problem of every file, each once.
  public static func load(
    _ source: RuleSetPairSource, evidence: [String]
  ) -> Checked<RuleSetPair> {
    let loaded =
      switch source {
      case .files(let one, let other): load(one, other, evidence)
      case .file(let path, let text): load(path, beside: text, evidence)
      case .text(let text, let path):
        load(path, beside: text, evidence).map { RuleSetPair(first: $0.second, second: $0.first) }
      }
    var met: Set<Diagnostic> = []
    return Checked(loaded.value, loaded.diagnostics.filter { met.insert($0).inserted })
  }

  private static func load(
    _ first: String, _ second: String, _ evidence: [String]
  ) -> Checked<RuleSetPair> {
    let workspaces = Workspace.load(eachOf: [first, second], evidence: evidence)
    guard let loaded = workspaces.value else { return Checked(nil, workspaces.diagnostics) }
    let pair = side(first, loaded[0]).then { one in
      side(second, loaded[1]).map { RuleSetPair(first: one, second: $0) }
    }
    return Checked(
      pair.value, workspaces.diagnostics + (pair.value == nil ? pair.diagnostics : []))
  }

  /// A file first, then a text that is read with the words beside the file.
  private static func load(
    _ path: String, beside text: SourceFile, _ evidence: [String]
  ) -> Checked<RuleSetPair> {
    let loaded = Workspace.load(rules: path, evidence: evidence)
      .then { $0.ofStates(for: "compare") }
    let document = YAMLReader.read(text)
    guard let workspace = loaded.value else {
      return Checked(nil, loaded.diagnostics + document.diagnostics)
    }
    let pair = side(path, workspace).then { side in
      document.then { root in
        workspace.ruled(by: (text, root), side.library).then { other in
          Self.side(other, text, root, side.library)
        }
      }.map { RuleSetPair(first: side, second: $0) }
    }
    return Checked(pair.value, loaded.diagnostics + pair.diagnostics)
  }

  private static func side(_ path: String, _ workspace: Workspace) -> Checked<Side> {
    // Read once more, for the bytes; what counts from here on is this reading.
    Library.document(path).then { document in
      Library.load(from: Library.folder(of: path)).then { library in
        workspace.ruled(by: document, library).then {
          side($0, document.file, document.root, library)
        }
      }
    }
  }

  private static func side(
    _ workspace: Workspace, _ file: SourceFile, _ root: YAMLNode, _ library: Library
  ) -> Checked<Side> {
    // What is wrong with it was said when it was compiled.
    let rules = RuleSetReader.read(root, in: library.context).value
    return Checked(
      rules.map {
        Side(workspace: workspace, file: file, root: root, library: library, rules: $0)
      })
  }
}

extension RuleSetPair {
  /// So many changes are each tried alone; beyond, two rule sets have little to do with each other.
  private static let mostTried = 400

  /// Says in what the two differ, and what that does.
  ///
  /// - Parameters:
  ///   - names: Codes, names or aliases of states, in any case; empty for all.
  ///   - asOf: The day.
  ///   - overTime: Whether also to look at all days before.
  /// - Returns: The changes, each with what it does alone, and where each state stands under both.
  /// - Throws: `input.unknown-actor` or `input.ambiguous-actor`.
  public func report(
    on names: [String] = [], asOf: CalendarDate, overTime: Bool = false
  ) throws(Diagnostic) -> RuleSetDifferenceReport {
    let comparison = try first.workspace.comparison(
      with: [second.workspace], on: names, asOf: asOf)
    let (old, new) = (comparison.reports[0], comparison.reports[1])
    let actors = old.assessments.compactMap { assessment in
      new.assessments.first { $0.actor.code == assessment.actor.code }
        .map { TunedActor(from: assessment, to: $0) }
    }
    let codes = actors.map(\.actor.code)
    let shared = secondInFirst
    let finder = ChangeFinder(from: first.compiled, to: shared.value ?? second.compiled)
    let reason = shared.diagnostics.first { $0.severity == .error }?.message
    return RuleSetDifferenceReport(
      first: first.workspace.identity, second: second.workspace.identity,
      isSameFile: first.file.bytes == second.file.bytes && sharesWords,
      changes: effects(of: finder.changes, on: codes, asOf, unless: reason)
        + wordChange(on: codes, asOf),
      texts: finder.texts, asOf: asOf, evidenceSHA256: first.workspace.evidenceSHA256,
      evidencePaths: first.workspace.evidencePaths, marking: comparison.marking, actors: actors,
      overTime: overTime ? disagreements(on: codes, upTo: asOf) : nil)
  }

  // MARK: - Alone

  private var sharesWords: Bool {
    first.library.vocabulary.bytes == second.library.vocabulary.bytes
      && first.library.scales.bytes == second.library.scales.bytes
  }

  /// The second rule set, read with the words of the first: only then can its parts stand there.
  private var secondInFirst: Checked<CompiledRuleSet> {
    guard !sharesWords else { return Checked(second.compiled) }
    let context = first.library.context
    return RuleSetReader.read(second.root, in: context).then { rules in
      RuleCompiler.compile(
        rules, vocabulary: context.vocabulary, scales: context.scales, reviewing: false
      ).map { CompiledRuleSet(rules: rules, program: $0) }
    }
  }

  private func effects(
    of changes: [SingleChange], on codes: [String], _ asOf: CalendarDate, unless reason: String?
  ) -> [ComparedChange] {
    let untried: LoneEffect? =
      if let reason {
        .untried("the second rule set cannot be read with the words of the first: \(reason)")
      } else if changes.count > Self.mostTried {
        .untried("more than \(Self.mostTried) things differ")
      } else {
        nil
      }
    let standings = untried == nil ? standings(under: first.workspace, on: codes, asOf) : []
    return changes.concurrentMap { change in
      ComparedChange(
        kind: change.kind, change: change.told,
        alone: untried ?? alone(change, standings, asOf))
    }
  }

  private func alone(
    _ change: SingleChange, _ standings: [Standing], _ asOf: CalendarDate
  ) -> LoneEffect {
    var rules = first.rules
    change.make(&rules)
    let context = first.library.context
    let trial = RuleCompiler.trial(
      rules, vocabulary: context.vocabulary, scales: context.scales)
    guard let program = trial.value else {
      let error = trial.diagnostics.first { $0.severity == .error }
      return .needsOthers(error?.message ?? "nothing could be assessed")
    }
    return moves(standings, to: first.workspace, program, asOf)
  }

  /// Other words or scales, which may change what both rules and evidence mean.
  private func wordChange(on codes: [String], _ asOf: CalendarDate) -> [ComparedChange] {
    guard !sharesWords else { return [] }
    let (mine, theirs) = (first.library, second.library)
    let files = [(mine.vocabulary, theirs.vocabulary), (mine.scales, theirs.scales)]
      .filter { $0.0.bytes != $0.1.bytes }
    func paths(_ files: [SourceFile]) -> String { files.map(\.path).joined(separator: ", ") }
    let ruled = second.workspace.ruled(by: (first.file, first.root), theirs)
    let effect: LoneEffect =
      if let workspace = ruled.value {
        moves(
          standings(under: first.workspace, on: codes, asOf), to: workspace, workspace.program,
          asOf)
      } else {
        .needsOthers(
          ruled.diagnostics.first { $0.severity == .error }?.message ?? "it cannot be read")
      }
    return [
      ComparedChange(
        kind: .words,
        change: RuleSetChange(
          path: "words", title: "What the rule set is read with", from: paths(files.map(\.0)),
          to: paths(files.map(\.1))),
        alone: effect)
    ]
  }

  private typealias Standing = (actor: AssessedActor, standing: ComparedStanding)

  private func standings(
    under workspace: Workspace, on codes: [String], _ asOf: CalendarDate
  ) -> [Standing] {
    let (program, rungs) = (workspace.program, workspace.rungs)
    return workspace.dossiers(coded: codes).map { dossier in
      let actor = AssessedActor(
        code: dossier.actor.code, name: dossier.actor.name, marking: dossier.marking)
      return (
        actor, ComparedStanding(position(of: dossier, with: program, asOf: asOf), among: rungs)
      )
    }
  }

  private func moves(
    _ standings: [Standing], to workspace: Workspace, _ program: RuleProgram, _ asOf: CalendarDate
  ) -> LoneEffect {
    let rungs = program.rungs.map { NamedID(id: $0.id, title: $0.title) }
    let dossiers = workspace.dossiers(coded: standings.map(\.actor.code))
    let moves = zip(standings, dossiers).map { before, dossier in
      LoneMove(
        actor: before.actor, before: before.standing,
        after: ComparedStanding(position(of: dossier, with: program, asOf: asOf), among: rungs))
    }
    return .moves(moves.filter { $0.movesRung || $0.before.index != $0.after.index })
  }

  // MARK: - Over time

  private func disagreements(
    on codes: [String], upTo day: CalendarDate
  ) -> [DisagreementsOfActor] {
    zip(first.workspace.dossiers(coded: codes), second.workspace.dossiers(coded: codes)).map {
      courseOfRungs(of: $0, with: first.workspace.program, to: day)
        .disagreements(with: courseOfRungs(of: $1, with: second.workspace.program, to: day))
    }
  }
}

extension Workspace {
  /// The dossiers of states by their codes, in that order; both rule sets have the same.
  fileprivate func dossiers(coded codes: [String]) -> [Dossier] {
    codes.compactMap { code in dossiers.first { $0.actor.code == code } }
  }
}
