/// Sections that sentences elsewhere refer to, so that heading and reference never differ.
enum SectionName: String, Sendable {
  case gaps = "Gaps"
  case overrides = "Overrides"
  case said = "Said"

  /// The name, which a medium sets as it sets headings.
  var phrase: Phrase { Phrase(ours: rawValue, as: .name) }
}

extension Phrase.Interpolation {
  /// A reference to a section.
  mutating func appendInterpolation(_ section: SectionName) { runs += section.phrase.runs }
}
