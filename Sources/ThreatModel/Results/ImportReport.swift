/// Something of foreign data that did not become evidence as it stands, and why.
public struct ImportNote: Hashable, Sendable {
  /// What became of the object.
  public enum Kind: String, CaseIterable, Sendable {
    /// Left out: it is of a kind that dossiers have no place for, or it lacks what they need.
    case skipped
    /// Left out: its authors withdrew or replaced it.
    case revoked
    /// It names an object that is not there.
    case dangling
    /// It says two things that cannot both hold; what was done about it stands in the reason.
    case contradictory
    /// An analyst's dossier says something else, which is kept.
    case conflict
    /// Taken over, but not whole: a part of it is missing or could not be read.
    case incomplete
  }

  /// What became of the object.
  public var kind: Kind
  /// The object's id in its data; `nil` for what has none.
  public var object: String?
  /// The name of the file that it stands in, as it was given.
  public var file: String
  /// The line that it begins on, from 1; `nil` where the format has none that helps.
  public var line: Int?
  /// Why, as a sentence without its full stop.
  public var reason: String

  /// Puts the parts together.
  public init(_ kind: Kind, object: String?, file: String, line: Int? = nil, reason: String) {
    self.kind = kind
    self.object = object
    self.file = file
    self.line = line
    self.reason = reason
  }
}

/// What became of the dossier of one state.
public struct ImportedState: Hashable, Sendable {
  /// How many parts of one kind came in, and how many stood there already.
  public struct Tally: Hashable, Sendable {
    /// New in the file.
    public var added: Int
    /// Known by their origin.
    public var known: Int

    /// Puts the parts together.
    public init(added: Int, known: Int) {
      self.added = added
      self.known = known
    }
  }

  /// The state, by code.
  public var code: String
  /// Its name.
  public var name: String
  /// The dossier's file.
  public var file: String
  /// Whether the file is new.
  public var isNew: Bool
  /// Intrusion sets.
  public var groups: Tally
  /// Incidents.
  public var incidents: Tally

  /// Puts the parts together.
  public init(
    code: String, name: String, file: String, isNew: Bool, groups: Tally,
    incidents: Tally
  ) {
    self.code = code
    self.name = name
    self.file = file
    self.isNew = isNew
    self.groups = groups
    self.incidents = incidents
  }
}

/// What an import took over, and what not.
public struct ImportReport: Sendable {
  /// The format, such as `stix`.
  public var format: String
  /// The files read, as they were given.
  public var files: [String]
  /// How many objects, rows or clusters were read, by kind.
  public var read: [String: Int]
  /// By code.
  public var states: [ImportedState]
  /// In the order of files and of objects in them.
  public var notes: [ImportNote]
  /// Whether the dossiers stand as the report says; `false` for what was only tried.
  public var isWritten: Bool

  /// Puts the parts together.
  public init(
    format: String, files: [String], read: [String: Int], states: [ImportedState],
    notes: [ImportNote], isWritten: Bool = false
  ) {
    self.format = format
    self.files = files
    self.read = read
    self.states = states
    self.notes = notes
    self.isWritten = isWritten
  }
}
