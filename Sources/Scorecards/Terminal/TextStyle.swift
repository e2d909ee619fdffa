/// What the medium that shows a text can do.
///
/// Whoever starts the program finds out; no renderer asks the environment.
public struct TextStyle: Hashable, Sendable {
  /// Columns of a line; fewer than 60 count as 60.
  public let width: Int
  /// Whether to add colour; marks and words carry the meaning without it.
  public let colour: Bool
  /// Whether our own dashes, marks and bars may go beyond ASCII; text from files stays as it is.
  public let unicode: Bool

  /// The least number of columns that a layout is made for.
  public static let leastWidth = 60

  /// For pipes and files: 80 columns, no colour.
  public static let plain = TextStyle()

  /// Describes a medium.
  public init(width: Int = 80, colour: Bool = false, unicode: Bool = true) {
    self.width = max(Self.leastWidth, width)
    self.colour = colour
    self.unicode = unicode
  }
}
