import SourceText
import ThreatModel

/// Makes dossiers of odd texts with whatever a dossier may hold, the same for the same seed.
struct RandomDossier {
  private var state: UInt64
  private let place = SourceSpan(SourceFile(path: "", bytes: []), 0..<0)

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  private mutating func number(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % bound
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[number(below: values.count)]
  }

  private mutating func perhaps<Value>(_ value: (inout RandomDossier) -> Value) -> Value? {
    number(below: 2) == 0 ? nil : value(&self)
  }

  private mutating func several<Value>(_ value: (inout RandomDossier) -> Value) -> [Value] {
    (0..<number(below: 4)).map { _ in value(&self) }
  }

  private mutating func text() -> String {
    let pieces = [
      "word", "Wort", "\u{4E2D}", "é", "e\u{301}", " ", "  ", ": ", " #", "\"", "'", "\\", "\n",
      "\n\n", "\t", "-", "- ", "[", "]", "{", "}", ",", "&", "*", "?", "|", ">", "%", "@", "`",
      "~", "null", "yes", "12", "0x1f", "\u{7}", "\u{85}", "\u{2028}", "\u{202E}", "\u{FEFF}",
      "\u{1F600}", "\r", "...", "---", "!tag",
      "a rather long run of words that makes the line too long to stand alone",
    ]
    return (0...number(below: 9)).map { _ in pick(pieces) }.joined()
  }

  private mutating func date() -> PartialDate {
    PartialDate(pick(["2019", "2020-02", "2020-02-29", "2021-11-30"])) ?? PartialDate(day)
  }

  private let day = CalendarDate(dayNumber: 18_000)

  private mutating func dateOrRange() -> PartialDate {
    guard number(below: 3) == 0, let from = PartialDate("2018-03"), let to = PartialDate("2019"),
      let range = PartialDate(from: from, to: to)
    else { return date() }
    return range
  }

  private mutating func fact<Value>(_ value: Value?) -> Fact<Value> {
    Fact(
      value, known: perhaps { $0.date() }, sources: pick([[], ["a"], ["a", "b"]]),
      note: perhaps { $0.text() }, span: place)
  }

  private mutating func terms(_ words: [String]) -> TermList {
    switch number(below: 4) {
    case 0: .notReported
    case 1: .unknown(Fact(nil, span: place))
    default: .terms(words.prefix(number(below: words.count) + 1).map { fact($0) })
    }
  }

  private mutating func count() -> NumberRange? {
    switch number(below: 5) {
    case 0: nil
    case 1: NumberRange(low: 7, high: 7)
    case 2: NumberRange(low: 0, high: 40)
    case 3: NumberRange(low: 8, high: nil)
    default: NumberRange(low: 5, high: 900)
    }
  }

  private mutating func grades() -> [String: TermList] {
    var grades: [String: TermList] = [:]
    if number(below: 2) == 0 {
      grades["recoverability"] = .terms([fact(pick(["no", "extended"]))])
    }
    if number(below: 3) == 0 { grades["recoverability"] = .unknown(fact(nil)) }
    let several = terms(["energy", "water"])
    if case .notReported = several { return grades }
    grades["sectors_hit"] = several
    return grades
  }

  private mutating func withdrawal() -> Withdrawal {
    Withdrawal(date: date(), sources: pick([[], ["b"]]))
  }

  private mutating func claim(isFirst: Bool) -> Claim {
    let partners = pick([[], ["US"], ["US", "NO"]])
    return Claim(
      by: text(), kind: pick(ClaimantKind.allCases), country: pick(["GB", "EU"]),
      date: isFirst ? date() : perhaps { $0.date() }, says: text(),
      wording: perhaps { $0.text() }, scale: "phia", term: "likely", isGraded: true,
      likelihood: Likelihood(
        low: Factor(tenThousandths: 5500), high: Factor(tenThousandths: 7500)),
      link: pick(StateLink.allCases), subject: pick([.responsibility, .theft, .purpose]),
      accuses: isFirst ? nil : perhaps { _ in "US" }, isJoint: !partners.isEmpty,
      partners: partners, withdrawn: perhaps { $0.withdrawal() }, sources: ["a"], span: place)
  }

  private mutating func response() -> Response {
    Response(
      kind: "sanctions", by: pick([["GB"], ["US", "EU"]]), date: perhaps { $0.date() },
      level: perhaps { _ in "person" }, individuals: perhaps { _ in 3 },
      entities: perhaps { _ in 0 }, instrument: perhaps { _ in "an-act" },
      note: perhaps { $0.text() }, withdrawn: perhaps { $0.withdrawal() }, sources: ["b"],
      span: place)
  }

  private mutating func incident(_ id: String, beside others: [String]) -> Incident {
    Incident(
      id: id, title: text(), summary: perhaps { $0.text() }, campaign: perhaps { _ in "wide" },
      overlaps: others, groups: pick([[], ["apt-1"]]),
      first: perhaps { $0.fact($0.dateOrRange()) }, last: perhaps { $0.fact(nil) },
      disclosed: perhaps { $0.fact($0.date()) }, isOngoing: perhaps { $0.fact(true) },
      victims: terms(["GB", "NO", "EU"]), targets: terms(["electoral-body", "legislature"]),
      sectors: terms(["energy"]), operations: terms(["espionage"]),
      outcome: perhaps { $0.fact("effect") },
      effects: number(below: 2) == 0 ? [:] : ["people": fact(count())], grades: grades(),
      claims: [claim(isFirst: true)] + several { $0.claim(isFirst: false) },
      responses: several { $0.response() },
      denials: several {
        Denial(by: $0.text(), date: $0.perhaps { $0.date() }, says: $0.text(), sources: ["a"])
      },
      reports: several {
        Report(says: $0.text(), date: $0.perhaps { $0.date() }, sources: ["b"])
      },
      uncertain: several { Uncertainty(field: "effects.people", why: $0.text()) },
      origins: several { $0.text() }, span: place)
  }

  mutating func dossier() -> Dossier {
    let ids = ["one", "two", "three"].prefix(number(below: 4))
    return Dossier(
      id: "random", actor: Actor(code: "CN", name: text(), aliases: several { $0.text() }),
      marking: perhaps { $0.pick(Marking.allCases) },
      groups: [
        Group(
          id: "apt-1", name: text(), aliases: several { $0.text() },
          organisation: perhaps { $0.text() }, sources: pick([[], ["a"]]),
          origins: several { $0.text() })
      ],
      sources: ["a", "b"].map { id in
        Source(
          id: id, publisher: text(), title: text(), date: perhaps { $0.date() },
          url: perhaps { $0.text() }, reliability: pick(["A", "F"]), credibility: pick(["1", "6"]),
          derivedFrom: id == "b" ? ["a"] : [], read: perhaps { _ in "excerpt" })
      },
      incidents: ids.map { id in incident(id, beside: ids.filter { $0 != id }) },
      statements: several {
        Statement(
          id: "said-\($0.number(below: 1_000_000_000))", by: $0.text(),
          country: $0.perhaps { _ in "GB" }, date: $0.perhaps { $0.date() },
          about: $0.pick(StatementSubject.allCases), isOfficial: $0.number(below: 2) == 0,
          says: $0.text(), sources: ["a"])
      },
      overrides: [
        Override(
          analyst: text(), date: date(), rung: Located("some", at: place), reason: text())
      ], span: place)
  }
}
