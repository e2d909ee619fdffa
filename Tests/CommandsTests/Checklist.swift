import Foundation

/// What a reader must find on a scorecard, from the standards of the field: ICD 203's nine, ICD 206,
/// the UK's PHIA and Regulation B.
struct ChecklistPoint: Sendable {
  let number: Int
  let name: String
  /// What is missing of it on a card; empty if nothing is.
  let missing: @Sendable (Reading) -> [String]

  /// A card as it is read, beside the object that it was made from.
  struct Reading: Sendable {
    /// The words, with single spaces.
    let text: String
    /// What `--format json` gives of the same state.
    let json: ReadObject

    /// Those texts that are not among the words.
    func lacking(_ texts: [String]) -> [String] {
      texts.filter { !text.localizedCaseInsensitiveContains($0.withSingleSpaces) }
    }
  }

  /// The day of the assessment before, from which point 9 counts.
  static let since = (option: ["--since", "2023-03-25"], words: "25 March 2023")

  static let all: [ChecklistPoint] = [
    ChecklistPoint(1, "question, jurisdiction, day, rules with version and hash") { card in
      let rules = card.json.object("rules")
      return card.lacking([
        "Question", "Jurisdiction", "as of 25 March 2024", rules.text("title"),
        rules.text("version"), String(rules.text("sha256").prefix(8)), "Rules/uk-state-threat.yaml",
      ])
    },
    ChecklistPoint(2, "bottom line with a likelihood term and its scale") { card in
      let likelihood = card.json.assessment.object("likelihood")
      // Where no term holds the whole interval, a card names those that it spans, or that it has none.
      let term = likelihood.text("term")
      let spans = likelihood.texts("spans")
      let words = term.isEmpty ? (spans.isEmpty ? ["it has no term"] : spans) : [term]
      return card.lacking(
        [
          card.json.assessment.object("designation").object("recommended").text("title"),
          "PHIA probability yardstick",
        ] + words)
    },
    ChecklistPoint(3, "confidence with its reasons, in a sentence of its own") { card in
      let confidence = card.json.assessment.object("confidence")
      return card.lacking(
        ["Analytic confidence: \(confidence.text("level"))."] + confidence.texts("reasons"))
    },
    ChecklistPoint(4, "every source with its grade; single and circular reporting flagged") {
      card in
      let flags = card.json.assessment.objects("incidents").contains { $0.flag("single_source") }
      return card.lacking(
        card.json.assessment.objects("sources").map { $0.text("title") }
          + (flags ? ["single source"] : []))
        + card.json.assessment.objects("sources").filter { source in
          let grade = source.text("reliability") + source.text("credibility")
          return !card.text.contains("\(grade) \(source.text("publisher")): ".withSingleSpaces)
        }.map { "grade of \($0.text("id"))" }
    },
    ChecklistPoint(5, "reported, judged and convention told apart") { card in
      card.json.assessment.objects("reasons").contains {
        $0.object("contribution").number("low") > 0
      }
        ? card.lacking(["reported", "judged", "convention", "stands in a source"]) : []
    },
    ChecklistPoint(6, "alternative explanations and the evidence against each") { card in
      let alternatives = card.json.assessment.objects("alternatives")
      guard !alternatives.isEmpty else { return card.lacking(["no alternative explanations"]) }
      let against = card.text.components(separatedBy: "Against it:").count - 1
      return card.lacking(["Alternatives"] + alternatives.map { $0.text("says") })
        + (against == alternatives.count ? [] : ["\(against) of \(alternatives.count) against"])
    },
    ChecklistPoint(7, "what the rung sets off, and what not") { card in
      card.lacking(["Means", "what the recommended rung sets off, and what not"])
    },
    ChecklistPoint(8, "arithmetic that adds up, to gate and rung") { card in
      let assessment = card.json.assessment
      let criteria = assessment.objects("criteria").map { $0.fixed("low") }
      let hasReasons = assessment.object("index").number("low") > 0
      return card.lacking(
        criteria + [assessment.object("index").fixed("low"), "Gates"]
          + (hasReasons ? ["Arithmetic"] : []))
    },
    ChecklistPoint(9, "change since the previous assessment, and what moved it") { card in
      let change = card.json.assessment.object("change")
      let sum = change.object("moved")
      let moved = change.objects("developments").filter {
        let shift = $0.object("moved")
        return shift.number("low") != 0 || shift.number("high") != 0
      }
      let titles = ["before", "now"].map { change.object($0).object("recommended").text("title") }
      return card.lacking(
        ["Change since \(since.words)"]
          + (change.flag("unchanged")
            ? ["Unchanged"] : titles + [sum.signed("low"), sum.signed("high"), "together"])
          + moved.map { $0.object("moved").signed("high") })
    },
    ChecklistPoint(10, "how often the rules agreed with known labels, held out apart") { card in
      let compared = card.text.contains("Official stances compared")
      return compared ? card.lacking(["the rules agree with", "held out from all tuning"]) : []
    },
    ChecklistPoint(11, "at most four principal reasons, in order") { card in
      let shares = card.json.assessment.objects("reasons")
        .map { $0.object("index_share").number("low") }.sorted(by: >).prefix { $0 > 0 }.prefix(4)
      return card.lacking(["Why"] + shares.map { String(format: "%.2f", $0) })
    },
    ChecklistPoint(12, "gaps and coverage") { card in
      card.lacking(["Coverage"] + (card.json.assessment.objects("gaps").isEmpty ? [] : ["Gaps"]))
    },
    ChecklistPoint(13, "nearest change up and down; sensitivity") { card in
      let assessment = card.json.assessment
      let titles = Dictionary(
        assessment.objects("ladder").map { ($0.text("id"), $0.text("title")) },
        uniquingKeysWith: { first, _ in first })
      let words = ["up", "down"].flatMap { direction -> [String] in
        let nearest = assessment.object("nearest").object(direction)
        let (evidence, setting) = (nearest.object("evidence"), nearest.object("setting"))
        func rung(_ tipping: ReadObject) -> String {
          titles[tipping.object("after").text("recommended")] ?? "a rung of the ladder"
        }
        if nearest.flag("at_end") { return ["There is no rung beyond."] }
        return [
          evidence.isEmpty ? "No single change of the evidence" : "\(rung(evidence)), if",
          setting.isEmpty ? "Nearest change" : "Of our settings: \(rung(setting)), if",
        ]
      }
      return card.lacking(
        ["Nearest change"] + words
          + assessment.objects("conventions").map { $0.text("setting") + ": " + $0.text("value") })
    },
    ChecklistPoint(14, "gates that hold or not, naming what is missing") { card in
      let assessment = card.json.assessment
      let next = assessment.object("next")
      let shown = Set([
        assessment.object("designation").object("recommended").text("id"), next.text("designation"),
      ])
      return card.lacking(
        assessment.objects("gates").filter { shown.contains($0.text("designation")) }
          .map { $0.text("because") } + (next.isEmpty ? [] : ["met"]))
    },
    ChecklistPoint(15, "denials and dissent") { card in
      let assessment = card.json.assessment
      let denials = assessment.objects("denials")
      return card.lacking(
        (denials.isEmpty ? ["no denials"] : ["Denied"]) + denials.map { $0.text("says") }
          + assessment.objects("overrides").map { $0.text("reason") })
    },
    ChecklistPoint(16, "charts only where they clarify; the text alone suffices") { card in
      // Every picture has its words, and nothing that is zero is drawn.
      card.lacking(["Criteria", "Index"])
    },
    ChecklistPoint(17, "one probability scale for what we say") { card in
      // Other scales stand only in quotations of claimants, marked as theirs.
      let ours = card.text.components(separatedBy: "(PHIA probability yardstick").count - 1
      let none = card.text.contains("(scale: PHIA probability yardstick)")
      return ours == 1 || none ? [] : ["the likelihood with its scale, once"]
    },
    ChecklistPoint(18, "no official designation, and the official stance, cited") { card in
      let stances = card.json.assessment.objects("statements").filter {
        $0.text("about") == "stance"
      }
      return card.lacking(
        ["Not an official designation."] + stances.map { $0.text("says") }
          + (stances.isEmpty ? ["No official stance on that day is recorded."] : []))
    },
  ]

  private init(_ number: Int, _ name: String, _ missing: @escaping @Sendable (Reading) -> [String])
  {
    self.number = number
    self.name = name
    self.missing = missing
  }
}

/// An object of JSON, read by keys; what is not there is empty.
struct ReadObject: @unchecked Sendable {
  private let values: [String: Any]

  init(_ data: Data) throws {
    values = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  private init(_ values: Any?) { self.values = values as? [String: Any] ?? [:] }

  var isEmpty: Bool { values.isEmpty }

  /// The first state's assessment.
  var assessment: ReadObject { objects("assessments").first ?? self }

  func object(_ key: String) -> ReadObject { ReadObject(values[key]) }

  func objects(_ key: String) -> [ReadObject] {
    (values[key] as? [Any] ?? []).map { ReadObject($0) }
  }

  func text(_ key: String) -> String { values[key] as? String ?? "" }

  func texts(_ key: String) -> [String] { values[key] as? [String] ?? [] }

  func number(_ key: String) -> Double { (values[key] as? NSNumber)?.doubleValue ?? 0 }

  /// A number with two decimals, as cards print it.
  func fixed(_ key: String) -> String { String(format: "%.2f", number(key)) }

  /// A shift with two decimals and its sign, as cards print it.
  func signed(_ key: String) -> String {
    let sign = number(key) == 0 ? "" : number(key) < 0 ? "−" : "+"
    return sign + String(format: "%.2f", abs(number(key)))
  }

  func flag(_ key: String) -> Bool { (values[key] as? NSNumber)?.boolValue ?? false }
}

extension String {
  /// The words with one space between each two, ordinary ones all, and without ends of lines.
  var withSingleSpaces: String {
    split { $0.isWhitespace }.joined(separator: " ")
  }
}
