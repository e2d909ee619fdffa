import Assessing
import ThreatModel

/// One claim, incident, source, field or setting with all the ways in which it is varied.
struct VariedThing: Sendable {
  let variations: [Variation]
  /// Those of them that do most to move the recommendation in a direction, if evidence is never
  /// held against the one who gives it: further or surer evidence raises, less of it lowers.
  let effective: [Direction: [Variation]]

  /// A thing whose every variation may go either way.
  init(_ variations: [Variation]) {
    self.variations = variations
    effective = [.up: variations, .down: variations]
  }

  init(_ variations: [Variation], up: [Variation], down: [Variation]) {
    self.variations = variations
    effective = [.up: up, .down: down]
  }
}

/// A variation with what holds after it.
struct Trial: Sendable {
  let variation: Variation
  let result: ScenarioResult

  var tipping: Tipping { Tipping(variation.change, after: result.upshot) }
}
