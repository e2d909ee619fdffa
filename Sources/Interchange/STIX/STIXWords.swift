import SourceText
import ThreatModel

/// What STIX files claim, in words for people.
struct STIXWords {
  /// The longest chain of names that anybody reads.
  private static let mostSteps = 4

  private let collection: STIXCollection
  private let ties: STIXTies

  init(_ collection: STIXCollection, _ ties: STIXTies) {
    self.collection = collection
    self.ties = ties
  }

  /// That an operation was somebody's, and how that one is tied to a state.
  func says(_ relation: STIXRelation, _ tie: StateTie, _ vocabulary: Vocabulary) -> String {
    let state = vocabulary.name(ofCode: tie.state)
    guard relation.kind == .attributedTo else { return "it came from \(state)" }
    let chain = chain(from: relation.target, to: tie.state)
    let names = "it was " + chain.joined(separator: ", attributed to ")
    if let joined = tie.joined {
      let other = joined.actor.name
      let isKnown = chain.contains { $0.foldedName == other.foldedName }
      return names + "; MISP's galaxy " + (isKnown ? "has " : "takes it for \(other) and has ")
        + state
        + (joined.isSuspicion ? " as suspected sponsor" : " as the country of origin")
    }
    switch tie.link {
    case .territory, .unstated: return "\(names), from \(state)"
    default: return "\(names), acting for \(state)"
    }
  }

  private func chain(from start: Int, to state: String) -> [String] {
    var names: [String] = []
    var place: Int? = start
    while let current = place, names.count < Self.mostSteps {
      names.append(collection.objects[current].title)
      place = ties.ties[current]?.first { $0.state == state }?.through
    }
    return names
  }
}
