import ThreatModel

/// Whether something holds in both readings, in neither, or only in the generous one.
enum Standing {
  case met, notMet, open

  init(_ reading: Reading<Bool>) {
    self = reading.low ? .met : reading.high ? .open : .notMet
  }

  /// A mark and a word, so that neither colour nor Unicode has to be seen.
  var phrase: Phrase {
    switch self {
    case .met: .good("✔ met")
    case .notMet: .bad("✘ not met")
    case .open: .open("? open")
    }
  }
}

extension Card {
  /// What the recommended rung and those above it ask for, up to the possible one.
  var gates: [Block] {
    let top = assessment.ladder.count - 1
    let last = min(top, max(assessment.recommended + 1, assessment.possible))
    let shown = (assessment.recommended...last).filter { hasDemands(assessment.ladder[$0]) }
    guard !shown.isEmpty else { return [] }
    var told: Set<String> = []
    let items = shown.map { number in
      let rung = assessment.ladder[number]
      let gates = assessment.gates.filter { $0.designation == rung.id }
      var demands = threshold(of: rung).map { [$0] } ?? []
      demands += gates.filter { !told.contains($0.id) }.map(demand)
      // Rungs repeat the demands of those below; a reader has just read them.
      demands += repeated(gates.filter { told.contains($0.id) }).map { [$0] } ?? []
      told.formUnion(gates.map(\.id))
      let title = [.strong("\(rung.title)"), role(of: number)].filter { !$0.isEmpty }
      return Item(
        .number(number), title.joined(separator: " · "),
        details: .entries(Entries(.standings, demands)))
    }
    return [
      .heading("Gates", remark: "open: met in the generous reading only"),
      .listing(Listing(items, isLoose: true)),
    ]
  }

  private func repeated(_ gates: [GateOutcome]) -> Entry? {
    guard !gates.isEmpty else { return nil }
    let met = Reading(
      low: gates.allSatisfy(\.met.low), high: gates.allSatisfy(\.met.high))
    return Entry(Standing(met).phrase, counted(gates.count, "demand") + " repeated from above")
  }

  private func hasDemands(_ rung: Rung) -> Bool {
    rung.atLeast.map { $0 > .zero } ?? false
      || assessment.gates.contains { $0.designation == rung.id }
  }

  private func threshold(of rung: Rung) -> Entry? {
    guard let threshold = rung.atLeast, threshold > .zero else { return nil }
    let met = Reading(
      low: assessment.index.low >= threshold, high: assessment.index.high >= threshold)
    return Entry(
      Standing(met).phrase,
      "Index of at least \(threshold.fixed) (it is \(assessment.index.fixed))")
  }

  private func demand(_ gate: GateOutcome) -> Entry {
    let detail = gate.detail.map { " (\($0))" as Phrase } ?? .none
    return Entry(
      Standing(gate.met).phrase, "\(gate.because)\(detail)",
      details: gate.met.low ? [] : grounds(ofUnmet: gate))
  }

  /// What leaves an unmet gate open, incident by incident, or that nothing does.
  private func grounds(ofUnmet gate: GateOutcome) -> [Phrase] {
    func lines(_ label: Phrase, _ fields: [MissingField]) -> [Phrase] {
      fields.byIncident.map { label + name(ofFields: $0.fields, at: $0.incident) }
    }
    let open = gate.missing.filter(\.isReported)
    let unreported = gate.missing.filter { !$0.isReported }
    guard gate.met.high else {
      let known = lines("open, but not enough: ", open) + lines("not reported: ", unreported)
      return known.isEmpty ? ["fails in both readings; nothing open could meet it"] : known
    }
    // What nobody reports counts as no; next to what is open it is only worth a number.
    let rest: [Phrase] =
      unreported.isEmpty ? [] : ["not reported: " + counted(unreported.count, "further field")]
    return lines("open: ", open) + rest
  }

  /// All rungs, highest first, with the two that the readings support.
  var ladder: [Block] {
    let rows = assessment.ladder.enumerated().reversed().map { place, rung in
      let name: Phrase = "\(rung.title)"
      return Row([
        .text("\(place)"), .text(place == assessment.recommended ? .strong(name) : name),
        .text(rung.atLeast?.fixed ?? "–"), .text(Standing(rung.reached).phrase),
        .text(role(of: place)),
      ])
    }
    let table = Table(
      columns: [
        Column("Rung", .number), Column("Designation", .name), Column("Least index", .points),
        Column("Index and gates", .word(longest: Standing.notMet.phrase)),
        Column("Answer", .remark),
      ], rows: rows)
    return [
      .heading("Ladder", remark: "least index, and whether index and gates hold"), .table(table),
    ]
  }

  /// Which of the two answers a rung is, if any.
  private func role(of rung: Int) -> Phrase {
    switch (rung == assessment.recommended, rung == assessment.possible) {
    case (true, true): "recommended and possible"
    case (true, false): "recommended"
    case (false, true): "possible"
    case (false, false): .none
    }
  }

  /// What the recommended rung says and sets off.
  var meaning: [Block] {
    guard recommended.meaning != nil || !recommended.triggers.isEmpty else { return [] }
    let meaning = recommended.meaning.map { [Block.paragraph(.sentence($0))] } ?? []
    return [
      .heading("Means", remark: "what the recommended rung sets off, and what not")
    ] + meaning + [.listing(.bullets(recommended.triggers.map { "\($0)" }))]
  }
}

extension [MissingField] {
  /// The fields of each incident, both in the order in which they are first met.
  fileprivate var byIncident: [(incident: String?, fields: [String])] {
    var groups: [(incident: String?, fields: [String])] = []
    var places: [String?: Int] = [:]
    for missing in self {
      if let place = places[missing.incident] {
        groups[place].fields.append(missing.field)
      } else {
        places[missing.incident] = groups.count
        groups.append((missing.incident, [missing.field]))
      }
    }
    return groups
  }
}
