import RuleBook
import SourceText
import ThreatModel

extension Workspace {
  /// Refuses what is said of states under a rule set that is about single incidents.
  ///
  /// - Parameter what: What was asked for.
  /// - Throws: `input.about-incidents`.
  func requireStates(for what: String) throws(Diagnostic) {
    guard program.settings.subject == .actor else { throw .aboutIncidents(what, identity) }
  }

  /// The same, as a step of reading.
  func ofStates(for what: String) -> Checked<Workspace> {
    program.settings.subject == .actor
      ? Checked(self) : Checked(nil, [.aboutIncidents(what, identity)])
  }
}

extension Diagnostic {
  static func aboutIncidents(_ what: String, _ rules: RuleSetIdentity) -> Diagnostic {
    Diagnostic(
      "input.about-incidents",
      "\(what) tells of states, but '\(rules.id)' is about single incidents", at: nil,
      help:
        "run 'threatlevel evaluate --rules \(rules.path)' for its incidents, or name a rule set "
        + "about states")
  }
}
