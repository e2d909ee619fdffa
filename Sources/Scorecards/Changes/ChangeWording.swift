import ThreatModel

extension Change {
  /// The change in words that follow "if", without a full stop.
  var wording: Phrase {
    switch self {
    case .field(let field): field.wording
    case .claim(let claim): claim.wording
    case .government(let government): government.wording
    case .incident(let incident): "\(incident.title) is left out"
    case .source(let source): source.wording
    case .weight(let setting): setting.wording("the weight of", setting.of)
    case .points(let setting): setting.wording("the points of", setting.of, "are")
    case .threshold(let setting): setting.wording("the least index of", setting.of)
    case .halfLife(let from, let to):
      "the half-life is \(Self.years(to)), not \(Self.years(from))"
    }
  }

  private static func years(_ hundredths: Int?) -> Phrase {
    guard let hundredths else { return "endless" }
    let years = Points(hundredths: hundredths).brief
    return hundredths == 100 ? "1\u{A0}year" : years + "\u{A0}years"
  }
}

extension LearntField {
  fileprivate var wording: Phrase {
    if case .end = value { return "the claims on \(incident.title) mean \(brief)" }
    return "\(field) of \(incident.title) turns out to be \(brief)"
  }

  /// The value in words that follow "if", where the field was named before.
  var clause: Phrase {
    if case .end = value { return "they mean \(brief)" }
    return "it is \(brief)"
  }

  /// The value alone.
  var brief: Phrase {
    switch value {
    case .word(let word): "“\(word.title)”"
    case .allWords(let count): "all \(count) words of its list at once"
    case .truth(let truth): truth ? "true" : "false"
    case .day(let day): day.long
    case .number(let number): number.grouped
    case .beyondAll: "greater than any rule asks"
    case .end(let isHigh):
      isHigh ? "the upper end of their bands" : "the lower end of their bands"
    }
  }
}

extension AlteredClaim {
  fileprivate var wording: Phrase {
    let when: Phrase = date.map { " (\($0.short))" } ?? .none
    let about: Phrase =
      switch subject {
      case .responsibility: .none
      case .theft: ", on the theft"
      case .purpose: ", on the purpose"
      }
    return """
      \(by)\(when) says “\(to)” and not “\(from)” of \(incident.title)\(about) (scale \(scale.id), \
      \(counted(steps, "term")) away)
      """
  }
}

extension FurtherGovernment {
  fileprivate var wording: Phrase {
    let tie: Phrase =
      switch link {
      case .organ: "an organ of the state"
      case .directed: "a group that the state directs"
      case .affiliated: "a group affiliated with the state"
      case .territory: "somebody on the state’s territory"
      case .unstated: "a group"
      }
    let who: Phrase = isSecond ? "yet another government" : "one more government"
    return "\(who) says that it is “\(term)” that \(tie) is behind \(incident.title)"
  }
}

extension AbsentSource {
  fileprivate var wording: Phrase {
    "\(name) is left out" + (hanging == 0 ? .none : ", and with it \(load)")
  }

  /// Publisher and title, with the copies that go with it.
  var name: Phrase {
    let more: Phrase =
      copies.isEmpty
      ? .none : " and \(counted(copies.count, "copy", plural: "copies")) of it"
    return "\(publisher), “\(id.title)”\(more)"
  }

  /// What rests on it alone: `3 claims, 1 fact`.
  var load: Phrase {
    let parts: [(count: Int, noun: String)] = [
      (claims, "claim"), (facts, "fact"), (responses, "response"),
    ]
    return parts.filter { $0.count > 0 }.map { counted($0.count, $0.noun) }.joined(
      separator: ", ")
  }
}

extension AlteredSetting {
  fileprivate func wording(_ what: Phrase, _ name: NamedID, _ verb: Phrase = "is") -> Phrase {
    "\(what) “\(name.title)” \(verb) \(to.brief), not \(from.brief)"
  }
}

extension ChangeKind {
  /// What a line about it begins with.
  var label: Phrase {
    switch self {
    case .field: "Open field"
    case .claim: "Claim"
    case .government: "Government"
    case .incident: "Incident"
    case .source: "Source"
    case .weight: "Weight"
    case .points: "Points"
    case .threshold: "Threshold"
    case .halfLife: "Half-life"
    }
  }

  /// `3 open fields`.
  func counted(_ count: Int) -> Phrase {
    switch self {
    case .field: Scorecards.counted(count, "open field")
    case .claim: Scorecards.counted(count, "claim")
    case .government, .incident: Scorecards.counted(count, "incident")
    case .source: Scorecards.counted(count, "source")
    case .weight: Scorecards.counted(count, "weight")
    case .points: Scorecards.counted(count, "rule")
    case .threshold: Scorecards.counted(count, "threshold")
    case .halfLife: Scorecards.counted(count, "half-life", plural: "half-lives")
    }
  }

  /// What was varied, and how far: `6 weights (0 to 1000)`.
  func tried(_ count: Int) -> Phrase {
    switch self {
    case .field: counted(count) + " (every value, or both ends)"
    case .claim: counted(count) + " (every term of its scale)"
    case .government: "one more government at \(counted(count)) (every term and link)"
    case .incident, .source: counted(count) + " (left out)"
    case .weight: counted(count) + " (0 to 1000)"
    case .points: "points of \(counted(count)) (0 to 100)"
    case .threshold: counted(count) + " (0 to 100)"
    case .halfLife: "the half-life (0.01 years to never)"
    }
  }
}

extension Int {
  /// Digits in groups of three.
  var grouped: Phrase {
    var digits = Array(String(magnitude))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return Phrase(ours: (self < 0 ? "-" : "") + String(digits))
  }
}
