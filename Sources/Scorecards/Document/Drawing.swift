/// Shapes on a sheet, the later ones above the earlier.
///
/// Units are those of text at its usual size: a line of text is about 16 high. The top left corner
/// is 0, 0; y grows downwards. What must not be cut off lies within width and height.
struct Drawing: Sendable {
  /// How wide a drawing is that fills the column of a page.
  static let wideWidth = 720
  /// How wide one is that has the page to itself and much to say.
  static let pageWidth = 860
  /// How wide one is that stands in one of two columns.
  static let columnWidth = 440
  /// How wide one is that fills the screen of a telephone.
  static let narrowWidth = 350

  let width: Int
  var height: Int
  private(set) var shapes: [Shape] = []

  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// A rectangle by its top left corner; nothing where it has no width.
  mutating func rectangle(
    x: Int, y: Int, width: Int, height: Int, as look: Look, hint: Phrase = .none
  ) {
    guard width > 0, height > 0 else { return }
    shapes.append(
      Shape(.rectangle(Place(x: x, y: y), width: width, height: height), look, hint: hint))
  }

  /// A circle by its centre.
  mutating func circle(at centre: Place, radius: Int, as look: Look, hint: Phrase = .none) {
    guard radius > 0 else { return }
    shapes.append(Shape(.circle(centre, radius: radius), look, hint: hint))
  }

  /// A straight line.
  mutating func line(from start: Place, to end: Place, as look: Look) {
    shapes.append(Shape(.path([start, end]), look))
  }

  /// Lines from place to place, such as the steps of a figure that moved.
  mutating func path(_ places: [Place], as look: Look) {
    guard places.count > 1 else { return }
    shapes.append(Shape(.path(places), look))
  }

  /// A line of text by the place of its baseline.
  mutating func text(
    _ text: Phrase, at place: Place, _ alignment: Alignment = .start, as look: Look = .label
  ) {
    guard !text.isEmpty else { return }
    shapes.append(Shape(.text(text, place, alignment), look))
  }
}

/// A place on a drawing.
struct Place: Hashable, Sendable {
  let x: Int
  let y: Int
}

/// Which part of a text stands at its place.
enum Alignment: Sendable {
  case start, middle, end
}

/// Something drawn.
struct Shape: Sendable {
  /// What is drawn where.
  enum Form: Sendable {
    case rectangle(Place, width: Int, height: Int)
    case circle(Place, radius: Int)
    case path([Place])
    case text(Phrase, Place, Alignment)
  }

  let form: Form
  let look: Look
  /// What a pointer that rests on it is told; never the only place where it is said.
  let hint: Phrase

  init(_ form: Form, _ look: Look, hint: Phrase = .none) {
    self.form = form
    self.look = look
    self.hint = hint
  }
}

/// What a shape means; style sheets give it a colour for light, for dark and for paper.
enum Look: Hashable, Sendable {
  /// Counts in both readings; counts in the generous one only.
  case certain, possible
  /// A line from which others are measured, and one that only guides the eye.
  case axis, grid
  /// A threshold that something reaches or not; drawn as a dashed line.
  case threshold
  /// Text; text beside the point; a figure or name to see first.
  case label, faint, emphasis
  /// Text upon what is certain.
  case inverse
  /// What speaks for more and what for less.
  case positive, negative
  /// The room that something could fill.
  case empty
  /// A step of an ordered scale, such as the number of a rung, as an area behind other shapes;
  /// higher ones are stronger.
  case band(Int)
}
