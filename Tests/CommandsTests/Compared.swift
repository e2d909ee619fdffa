import Foundation
import SourceText
import ThreatLevelKit

/// Edited copies of the shipped rule set, to be compared with it.
enum Compared {
  static let rules = "Rules/uk-state-threat.yaml"

  /// What stands in another way in a copy, each at its first place.
  struct Edit: Sendable, CustomStringConvertible {
    let description: String
    let replacements: [(old: String, new: String)]

    func callAsFunction(_ text: String) -> String {
      replacements.reduce(text) {
        $0.replacing($1.old, with: $1.new, maxReplacements: 1)
      }
    }
  }

  static let weight = Edit(
    description: "a weight", replacements: [("    weight: 25\n", "    weight: 60\n")])
  static let gate = Edit(
    description: "a condition",
    replacements: [(#""legislature" in incident.targets"#, #""government" in incident.targets"#)])
  static let several = Edit(
    description: "weights, a rule and a rung",
    replacements: [
      ("    weight: 25\n", "    weight: 60\n"), ("        points: 80\n", "        points: 5\n"),
      ("recency: {half_life: 5 years}", "recency: {half_life: 3 years}"),
    ])
  static let edits = [weight, gate, several]

  /// A copy with its words and scales beside it.
  static func shipped(_ edit: Edit, in folder: Folder) throws -> String {
    for name in ["vocabulary.yaml", "scales.yaml"] {
      try folder.write(name, Data(contentsOf: root.appending(path: "Rules/\(name)")))
    }
    return try folder.write("other.yaml", edit(try shipped))
  }

  /// The text of the shipped rule set.
  static var shipped: String {
    get throws { try String(contentsOf: root.appending(path: rules), encoding: .utf8) }
  }
}
