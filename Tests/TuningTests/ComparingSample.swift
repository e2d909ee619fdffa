import SourceText
import Testing

@testable import Tuning

/// Edits of the sample rule set, each with what it comes to.
struct ComparingSample: Sendable, CustomTestStringConvertible {
  let name: String
  /// Kinds and paths, in the order in which they are told.
  let changes: [String]
  /// Kinds and paths seen from the other side, where they are not the same.
  let mirrored: [String]
  let text: String

  var testDescription: String { name }

  init(
    _ name: String, _ changes: [String], mirrored: [String]? = nil,
    _ replacements: KeyValuePairs<String, String>
  ) {
    self.name = name
    self.changes = changes
    self.mirrored = mirrored ?? changes
    text = replacements.reduce(Sample.text) { text, pair in
      text.replacing(pair.key, with: pair.value, maxReplacements: 1)
    }
  }

  static let media = """

          # About media.
          - id: media
            title: Media
            when: '"media" in incident.targets'
            points: 40
            because: x
            why: y
            references: [*law]
            examples: {fires: [{targets: [media]}], silent: [{}]}

    """

  private static let new = """
          - id: destruction
            title: Destruction
            when: '"destruction" in incident.operations'
            points: 90
            because: x
            why: y
            references: [*law]
            examples: {fires: [{operations: [destruction]}], silent: [{}]}

    """

  /// One change each.
  static let single = [
    ComparingSample(
      "a weight", ["number criteria.targets.weight"], ["weight: 30 ": "weight: 20 "]),
    ComparingSample("points", ["number rules.health.points"], ["points: 80.50": "points: 10"]),
    ComparingSample(
      "a discount", ["number criteria.operations.discount"], ["discount: 0.50": "discount: 0.1"]),
    ComparingSample(
      "a form", ["choice criteria.effects.across_incidents.form"], ["{form: sum}": "{form: room}"]),
    ComparingSample(
      "how rules combine", ["choice criteria.operations.within_incident"],
      ["    weight: 5\n": "    weight: 5\n    within_incident: sum\n"]),
    ComparingSample(
      "a condition", ["condition rules.media.when"],
      [#"'"media" in incident.targets'"#: #"'"government" in incident.targets'"#]),
    ComparingSample(
      "another name", ["renamed rules.media"], mirrored: ["renamed rules.press"],
      ["- id: media": "- id: press"]),
    ComparingSample(
      "a rule switched off", ["disabled rules.media.disabled"],
      mirrored: ["enabled rules.media.disabled"],
      ["title: Media\n": "title: Media\n        disabled: true\n"]),
    ComparingSample(
      "a rule gone", ["removed rules.media"], mirrored: ["added rules.media"], [media: ""]),
    ComparingSample(
      "a rule elsewhere", ["moved rules.media.criterion"],
      [media: "", "designations:\n": media + "designations:\n"]),
    ComparingSample(
      "a rule that is new", ["added rules.destruction"], mirrored: ["removed rules.destruction"],
      ["designations:\n": new + "designations:\n"]),
    ComparingSample(
      "a criterion that is new", ["added criteria.harm"], mirrored: ["removed criteria.harm"],
      [
        "designations:\n": "  - id: harm\n    title: Harm\n    weight: 9\n    rules:\n" + new
          + "designations:\n"
      ]),
    ComparingSample(
      "a criterion with another name", ["renamed criteria.operations"],
      mirrored: ["renamed criteria.conduct"], ["- id: operations": "- id: conduct"]),
    ComparingSample(
      "a criterion split off", ["added criteria.harm"], mirrored: ["removed criteria.harm"],
      [
        media: "",
        "designations:\n": "  - id: harm\n    title: Harm\n    weight: 9\n    rules:\n" + media
          + "designations:\n",
      ]),
    ComparingSample(
      "a threshold", ["number designations.low.at_least"], ["at_least: 10": "at_least: 30"]),
    ComparingSample(
      "a gate's condition", ["condition designations.high.gates.claimed.that"],
      ["incidents.size() >= 1": "incidents.size() >= 400"]),
    ComparingSample(
      "a gate that is new", ["added designations.high.gates.many"],
      mirrored: ["removed designations.high.gates.many"],
      [
        "There is an incident}\n":
          "There is an incident}\n      - {id: many, that: incidents.size() >= 900, because: Many}\n"
      ]),
    ComparingSample(
      "a rung that is new", ["added designations.middle"],
      mirrored: ["removed designations.middle"],
      ["  - id: high\n": "  - {id: middle, title: Middle, at_least: 30}\n  - id: high\n"]),
    ComparingSample(
      "the half-life", ["number recency.half_life"],
      ["scale: phia\n": "scale: phia\nrecency: {half_life: 3 years}\n"]),
    ComparingSample(
      "the scope of gates", ["choice gates.scope"],
      ["scale: phia\n": "scale: phia\ngates: {scope: incident}\n"]),
    ComparingSample(
      "joint statements", ["choice attribution.joint"],
      ["scale: phia\n": "scale: phia\nattribution: {joint: several}\n"]),
    ComparingSample(
      "a share of confidence", ["number confidence.low_below"],
      [
        "scale: phia\n":
          "scale: phia\nconfidence: {low_below: 0.7, low_open_above: 0.3333, high_open_below: 0.1}\n"
      ]),
  ]

  /// What looks otherwise and says the same.
  static let none = [
    ComparingSample("layout", [], ["weight: 30   # of forty": "weight:     30.0"]),
    ComparingSample(
      "a condition written otherwise", [],
      ["when: incident.effects.people >= 1000": "when: ((incident.effects.people) >=  1000)"]),
    ComparingSample(
      "rules in another order", [], [media: "", "    rules:\n": "    rules:\n" + first]),
    ComparingSample(
      "a title", [], ["{id: none, title: None}": "{id: none, title: Nothing}"]),
  ]

  /// The rule on media, before the anchor that it names is written.
  private static let first = media.replacing("[*law]", with: "[&own {title: Law, publisher: P}]")

  /// Several changes at once, some of which work on each other.
  static let several = [
    ComparingSample(
      "weights and a rule", [],
      ["weight: 30 ": "weight: 20 ", "weight: 5\n": "weight: 50\n", media: ""]),
    ComparingSample(
      "a rule renamed, moved and worth more", [],
      [
        media: "",
        "designations:\n": media.replacing("id: media", with: "id: press")
          .replacing("points: 40", with: "points: 44") + "designations:\n",
      ]),
    ComparingSample(
      "one criterion for two", [],
      [
        media: "", "  - id: operations\n": "  - id: harm\n", "title: Operations": "title: Harm",
        "designations:\n": media + "designations:\n",
      ]),
    ComparingSample(
      "another ladder", [],
      [
        "  - {id: low, title: Low, at_least: 10}\n": "  - {id: mean, title: Mean, at_least: 20}\n",
        "that: incidents.size() >= 1": "that: incidents.size() >= 2",
        "  - id: high\n": "  - {id: middle, title: Middle, at_least: 30}\n  - id: high\n",
      ]),
    ComparingSample(
      "a table whose rows are turned", [],
      [
        media: "",
        "    weight: 30   # of forty\n    rules:\n":
          "    weight: 30\n    within_incident: first\n    rules:\n" + first,
      ]),
  ]
}
