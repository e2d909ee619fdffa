import ThreatModel

extension RulePage {
  /// What decides beside the rules, and the words of likelihood.
  var settingsChapter: Section {
    let entries = settings.map { setting in
      Entry(
        "\(setting.title)", .strong("\(setting.value)") + ". " + .sentence(setting.meaning),
        details: [.faint("set by " + Phrase(quoting: setting.key, as: .code))])
    }
    return Section(
      "Settings", at: Anchor("settings"),
      [
        .paragraph("All are conventions of the authors: a rule set has no place to cite for them."),
        .entries(Entries(.words, entries)),
        .section(
          Section(
            "Words of likelihood: \(scale.name.title)", at: Anchor("scale"), yardstick)),
      ])
  }

  /// What the rules are tried on, beside each rule's own examples.
  var casesChapter: Section {
    let items = cases.map { tried in
      let rung: Phrase = tried.recommended.map { " → \($0.title)" } ?? .none
      return Item(
        .bullet, "\(tried.name.title)" + .strong(rung),
        details: tried.why.map { .line(.faint("\($0)")) } ?? .none)
    }
    return Section(
      "Cases", at: Anchor("cases"),
      [
        .paragraph(
          """
          Made-up states on which the rule set is tried whenever it changes, with the rung that must \
          come of them where a case asks for one. None is meant to look like a real state.
          """),
        .listing(Listing(items)),
      ])
  }

  private var yardstick: [Block] {
    var blocks: [Block] = [.paragraph(origin + ".")]
    if let note = scale.note { blocks.append(.paragraph(.sentence(note))) }
    let rows = scale.terms.map { term in
      let aliases = term.aliases.map { "\($0)" as Phrase }.listed
      let note = term.note.map { "\($0)" as Phrase } ?? .none
      let remarks = [aliases.isEmpty ? .none : "also: " + aliases, note].filter { !$0.isEmpty }
      return Row([
        .text("\(term.term)"), .text(term.band.percent),
        .text(remarks.joined(separator: "; ")),
      ])
    }
    blocks.append(
      .table(
        Table(
          columns: [Column("Term", .name), Column("Band", .percent), Column("Remark", .text)],
          needsTitles: true, rows: rows)))
    return blocks
  }

  /// Whose bands they are.
  private var origin: Phrase {
    guard !scale.isOurConvention else { return "The bands are a convention of the authors" }
    return "The bands are published" + (scale.source.map { ": " + $0.phrase } ?? .none)
  }

  /// What is published, what is judgement, and every text that is cited.
  var groundsChapter: Section {
    let rules = criteria.flatMap(\.rules)
    let bare = rules.filter(\.references.isEmpty)
    let reasoned = criteria.filter { $0.why != nil }
    var entries = [
      Entry("Words of likelihood", "\(scale.name.title). " + origin + "."),
      Entry("Rules", "\(rules.count - bare.count) of \(rules.count) cite a published text."),
    ]
    if !bare.isEmpty {
      let names = bare.map { Phrase.link("\($0.name.title)", to: $0.anchor) }
      entries.append(Entry("Rules without", names.listed + ": judgement of the authors alone."))
    }
    entries += [
      Entry("Points", "Judgement of the authors; each rule says why."),
      Entry(
        "Weights",
        "Judgement of the authors; \(reasoned.count) of \(criteria.count) criteria say why."),
      Entry("Rungs, gates, thresholds", "Cite nothing by themselves: conventions of the authors."),
      Entry("Settings", "Cite nothing by themselves: conventions of the authors."),
    ]
    return Section(
      "What is published, and what is judgement", at: Anchor("grounds"),
      [
        .paragraph(
          """
          A citation says what a rule is grounded in. It does not make the number of its points a \
          published one.
          """),
        .entries(Entries(.words, entries)),
      ] + texts)
  }

  /// Every text that is cited, with the rules that cite it.
  private var texts: [Block] {
    var texts: [Reference] = []
    var citing: [Reference: [DocumentedRule]] = [:]
    for rule in criteria.flatMap(\.rules) {
      for reference in rule.references {
        if citing[reference] == nil { texts.append(reference) }
        citing[reference, default: []].append(rule)
      }
    }
    guard !texts.isEmpty else { return [] }
    let items = texts.map { text in
      let rules = (citing[text] ?? []).map { Phrase.link("\($0.name.title)", to: $0.anchor) }
      return Item(.bullet, text.phrase, details: .line("Cited by " + rules.listed))
    }
    return [
      .section(
        Section(
          "Published texts", at: Anchor("texts"), aside: counted(texts.count, "text"),
          [.listing(Listing(items, isLoose: true))]))
    ]
  }

  /// The words of the vocabulary that rules and gates use.
  var wordsChapter: Section {
    Section(
      "Words", at: Anchor("words"), isOutlined: false,
      [.paragraph("What the words mean that conditions and examples use.")]
        + words.map { list in
          let rows = list.words.map { word in
            Row([
              .text(Phrase(quoting: word.name.id, as: .code)), .text("\(word.name.title)"),
              .text(word.definition.map { "\($0)" } ?? .none),
            ])
          }
          return .section(
            Section(
              "Words: \(list.list)", at: Anchor("words", list.list),
              [
                .table(
                  Table(
                    columns: [
                      Column("Word", .name), Column("Title", .name), Column("Meaning", .text),
                    ], needsTitles: true, rows: rows))
              ]))
        })
  }
}
