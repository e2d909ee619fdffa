import ThreatModel

extension RulePage {
  /// The criteria at a glance, then each with its rules.
  var criteriaChapter: Section {
    let common = commonCombination
    let sections = criteria.map { Block.section(section($0, common: common)) }
    return Section(
      "The criteria", at: Anchor("criteria"),
      [.table(overview), .pause] + common.map { .paragraph(.sentence($0)) } + sections)
  }

  private var overview: Table {
    let rows = criteria.map { criterion in
      let greatest = criterion.rules.map(\.points).max()
      return Row([
        .text(.link("\(criterion.name.title)", to: criterion.anchor)),
        .text(criterion.weight.brief), .text(share(of: criterion)),
        .text("\(criterion.rules.count)"), .text(greatest?.brief ?? "–"),
      ])
    }
    return Table(
      columns: [
        Column("Criterion", .text), Column("Weight", .points), Column("Share", .percent),
        Column("Rules", .points), Column("Greatest points", .points),
      ], needsTitles: true, rows: rows)
  }

  private var totalWeight: Points { criteria.reduce(.zero) { $0 + $1.weight } }

  /// What a criterion is of the index.
  private func share(of criterion: DocumentedCriterion) -> Phrase {
    guard totalWeight > .zero else { return "–" }
    let share = (criterion.weight.hundredths * 20_000 / totalWeight.hundredths + 1) / 2
    return Interval(Factor(tenThousandths: share)).percent
  }

  /// How things combine, if they do so alike in all criteria.
  private var commonCombination: [String] {
    let first = criteria.first?.combination ?? []
    return criteria.allSatisfy { $0.combination == first } ? first : []
  }

  private func section(_ criterion: DocumentedCriterion, common: [String]) -> Section {
    var grounds: [Entry] = []
    if let question = criterion.question { grounds.append(Entry("Question", "\(question)")) }
    grounds.append(
      Entry("Weight", "\(criterion.weight.brief) of \(totalWeight.brief) in all"))
    grounds.append(
      Entry("Why", criterion.why.map { "\($0)" } ?? "The rule set does not say why this weight."))
    if criterion.combination != common {
      grounds.append(
        Entry("Adding up", criterion.combination.map { .sentence($0) }.joined(separator: " ")))
    }
    return Section(
      "\(criterion.name.title)", at: criterion.anchor, aside: "weight \(criterion.weight.brief)",
      [.entries(Entries(.grounds, grounds)), .pause, .table(rules(of: criterion))]
        + criterion.rules.map { .section(section($0)) })
  }

  private func rules(of criterion: DocumentedCriterion) -> Table {
    let rows = criterion.rules.map { rule in
      Row([
        .text(.link("\(rule.name.title)", to: rule.anchor)), .text(rule.worth),
        .text(rule.isAboutOneIncident ? "one incident" : "all incidents"),
        .text(
          rule.references.isEmpty
            ? "judgement alone" : counted(rule.references.count, "published text")),
      ])
    }
    return Table(
      columns: [
        Column("Rule", .text), Column("Points", .points),
        Column("Looks at", .word(longest: "all incidents")),
        Column("Rests on", .word(longest: "judgement alone")),
      ], needsTitles: true, rows: rows)
  }

  private func section(_ rule: DocumentedRule) -> Section {
    let reasons = [
      Entry("Why", "\(rule.why)"),
      Entry("Reason", .quotation(rule.because)),
      Entry(
        "Looks at", rule.isAboutOneIncident ? "one incident" : "all visible incidents together"),
    ]
    let grounds = [
      Entry("Rule", Phrase(quoting: rule.name.id, as: .code)),
      Entry("Rests on", each: rule.references.map(\.phrase))
        ?? Entry("Rests on", "nothing cited: judgement of the authors"),
      Entry("Fires on", each: rule.fires.map(\.phrase)),
      Entry("Silent on", each: rule.silent.map(\.phrase)),
    ]
    return Section(
      "\(rule.name.title)", at: rule.anchor,
      aside: rule.times == nil ? worth(rule.points) : rule.worth,
      [
        .entries(Entries(.grounds, reasons)), .pause,
        .code(Phrase.code(lines: rule.condition), language: "cel"), .pause,
        .entries(Entries(.grounds, grounds.compactMap(\.self))),
      ])
  }

  private func worth(_ points: Points) -> Phrase {
    "\(points.brief) \(points == Points(hundredths: 100) ? "point" : "points")"
  }
}

extension DocumentedCriterion {
  fileprivate var anchor: Anchor { Anchor("criterion", name.id) }
}

extension DocumentedRule {
  /// `85`, `× 1.5`.
  fileprivate var worth: Phrase {
    times.map { "× \(Points(hundredths: $0.tenThousandths / 100).trimmed)" } ?? points.brief
  }

  var anchor: Anchor { Anchor("rule", name.id) }
}

extension DocumentedExample {
  /// The facts; several incidents each by its number.
  fileprivate var phrase: Phrase {
    let texts = incidents.map { $0.isEmpty ? "nothing reported" : "\($0)" as Phrase }
    guard texts.count > 1 else { return texts.first ?? "no incident" }
    return texts.enumerated().map { "incident \($0 + 1): " + $1 }.joined(separator: " · ")
  }
}

extension Reference {
  /// Publisher, title and date, leading to where the text stands.
  var phrase: Phrase {
    let name: Phrase = publisher.map { "\($0): \(title)" } ?? "\(title)"
    let date: Phrase = date.map { ", \($0.short)" } ?? .none
    guard let url else { return name + date }
    let address = Address(url)
    // What cannot be followed is still there to be read.
    return address.link == nil
      ? name + date + ", " + .code(address.text) : .link(name, to: address) + date
  }
}
