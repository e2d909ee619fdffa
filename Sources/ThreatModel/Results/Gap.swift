/// A field that left a verdict open.
public struct MissingField: Hashable, Sendable {
  /// The incident's id.
  public var incident: String?
  /// Its name as conditions write it.
  public var field: String
  /// Whether a source says that there was something.
  public var isReported: Bool

  /// Puts the parts together.
  public init(incident: String?, field: String, isReported: Bool) {
    self.incident = incident
    self.field = field
    self.isReported = isReported
  }
}

/// Something not known that learning could settle.
public struct Gap: Sendable {
  /// The incident.
  public var incident: String?
  /// Fields that decide only together.
  public var fields: [String]
  /// Rules left open by it.
  public var rules: [String]
  /// Gates left open by it.
  public var gates: [String]
  /// The greatest rise of the cautious index.
  public var worth: Points

  /// Puts the parts together.
  public init(incident: String?, fields: [String], rules: [String], gates: [String], worth: Points)
  {
    self.incident = incident
    self.fields = fields
    self.rules = rules
    self.gates = gates
    self.worth = worth
  }
}
