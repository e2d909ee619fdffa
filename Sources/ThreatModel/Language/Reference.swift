/// A published text that a rule, a band or a stance is grounded in.
public struct Reference: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// Where it stands.
  public var url: String?
  /// When it was published.
  public var date: PartialDate?

  /// Puts the parts together.
  public init(title: String, publisher: String?, url: String?, date: PartialDate?) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.date = date
  }
}
