import ThreatModel

/// What a page says of one state, where it may say the same of several.
struct StatePart {
  let actor: AssessedActor
  /// What else identifies the part, where it has a title of its own.
  let context: [Phrase]
  /// Said beside the state's name, where the part stands among others.
  let aside: Phrase
  let blocks: [Block]

  fileprivate var name: Phrase { .name("\(actor.name)") + " (\(actor.code))" }
}

extension [StatePart] {
  /// One state after the other.
  var inTurn: [Block] { flatMap { [.title($0.name, context: $0.context)] + $0.blocks } }

  /// A page for a medium with links: of several states a title, contents and a section for each.
  func linked(under title: Phrase, context: [Phrase]) -> [Block] {
    guard count > 1 else { return inTurn }
    let sections = map { part in
      Block.section(
        Section(
          part.name, at: Anchor("state", part.actor.code), aside: part.aside, isOutlined: false,
          part.blocks))
    }
    return [.title(title, context: context + [counted(count, "state")]), .contents] + sections
  }
}
