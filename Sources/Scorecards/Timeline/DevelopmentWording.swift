import ThreatModel

/// Words for what became public, with names of countries for codes.
struct DevelopmentWording {
  let countryNames: [String: String]

  /// Items that are named; of more, the number is told.
  private static let mostItems = 3

  /// A development in one sentence, without a full stop.
  func phrase(_ development: Development) -> Phrase {
    let title: Phrase = development.incident.map { "\($0.title)" } ?? .none
    let items = development.items
    return switch development.kind {
    case .entry: "\(title): first ascribed, by " + listed(items, claim)
    case .claim: "\(title): also ascribed, by " + listed(items, claim)
    case .fact: "\(title): became known: " + items.map { "\($0.what)" as Phrase }.listed
    case .report: "\(title): reported: " + listed(items) { "\($0.what.withoutFullStop)" }
    case .response: "\(title): " + listed(items, response)
    case .denial: "\(title): denied by " + listed(items, said)
    case .withdrawal: "\(title): taken back: " + listed(items, takenBack)
    case .statement: "Said of the state by " + listed(items, said)
    }
  }

  /// The kind in a word or two.
  static func name(of kind: DevelopmentKind) -> Phrase {
    switch kind {
    case .entry: "incident"
    case .claim: "claim"
    case .fact: "fact"
    case .report: "report"
    case .response: "response"
    case .denial: "denial"
    case .withdrawal: "withdrawal"
    case .statement: "statement"
    }
  }

  private func listed(
    _ items: [DevelopmentItem], _ phrase: (DevelopmentItem) -> Phrase
  ) -> Phrase {
    let named = items.prefix(Self.mostItems).map(phrase)
    let more = items.count - named.count
    guard more > 0 else { return named.joined(separator: "; ") }
    return named.joined(separator: "; ") + "; and \(more) more"
  }

  private func claim(_ item: DevelopmentItem) -> Phrase {
    var grade: [Phrase] = []
    if let term = item.term, let scale = item.scale { grade.append("“\(term)”, scale \(scale)") }
    if let accused = item.accuses { grade.append("accuses \(name(ofCode: accused))") }
    let speaker: Phrase = "\(item.by ?? "")"
    return grade.isEmpty ? speaker : speaker + " (" + grade.joined(separator: "; ") + ")"
  }

  private func response(_ item: DevelopmentItem) -> Phrase {
    "\(item.what) by " + item.codes.map { name(ofCode: $0) }.listed
  }

  private func said(_ item: DevelopmentItem) -> Phrase {
    "\(item.by ?? ""): \(item.what.withoutFullStop)"
  }

  private func takenBack(_ item: DevelopmentItem) -> Phrase {
    item.term == nil ? response(item) : claim(item)
  }

  private func name(ofCode code: String) -> Phrase { "\(countryNames[code] ?? code)" }
}

extension Points {
  /// With its sign, for what was added or taken away: `+4.20`, `−0.31`, `0.00`.
  var signed: Phrase {
    if hundredths > 0 { return Phrase(ours: "+\(self)") }
    return Phrase(ours: hundredths < 0 ? "−\(Points(hundredths: -hundredths))" : "\(self)")
  }
}
