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
  func writeGates(on page: inout Page) {
    let top = assessment.ladder.count - 1
    let last = min(top, max(assessment.recommended + 1, assessment.possible))
    let shown = (assessment.recommended...last).filter { hasDemands(assessment.ladder[$0]) }
    guard !shown.isEmpty else { return }
    page.heading("GATES", remark: "open: met in the generous reading only")
    var printed: Set<String> = []
    for (place, number) in shown.enumerated() {
      let rung = assessment.ladder[number]
      if place > 0 { page.blank() }
      page.row(
        [
          .left("\(number)", "\(top)".count),
          .rest(.strong("\(rung.title)") + role(of: number)),
        ], indent: Page.indent)
      writeThreshold(of: rung, on: &page)
      let gates = assessment.gates.filter { $0.designation == rung.id }
      for gate in gates where !printed.contains(gate.id) { write(gate, on: &page) }
      let repeated = gates.filter { printed.contains($0.id) }
      if !repeated.isEmpty { writeRepeated(repeated, on: &page) }
      printed.formUnion(gates.map(\.id))
    }
  }

  /// Rungs repeat the demands of those below; a reader has just read them.
  private func writeRepeated(_ gates: [GateOutcome], on page: inout Page) {
    let met = Reading(
      low: gates.allSatisfy(\.met.low), high: gates.allSatisfy(\.met.high))
    page.demand(Standing(met), counted(gates.count, "demand") + " repeated from above")
  }

  private func hasDemands(_ rung: Rung) -> Bool {
    rung.atLeast.map { $0 > .zero } ?? false
      || assessment.gates.contains { $0.designation == rung.id }
  }

  private func writeThreshold(of rung: Rung, on page: inout Page) {
    guard let threshold = rung.atLeast, threshold > .zero else { return }
    let met = Reading(
      low: assessment.index.low >= threshold, high: assessment.index.high >= threshold)
    let index: Phrase = "\(assessment.index.low.fixed)–\(assessment.index.high.fixed)"
    page.demand(Standing(met), "Index of at least \(threshold.fixed) (it is \(index))")
  }

  private func write(_ gate: GateOutcome, on page: inout Page) {
    let detail = gate.detail.map { " (\($0))" as Phrase } ?? .none
    page.demand(Standing(gate.met), "\(gate.because)\(detail)")
    guard !gate.met.low else { return }
    for line in grounds(ofUnmet: gate) { page.remark(line) }
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
  func writeLadder(on page: inout Page) {
    page.heading("LADDER", remark: "least index, and whether index and gates hold")
    let answers = assessment.ladder.indices.map { page.style.resolve(role(of: $0)).columns }
    let widest = assessment.ladder.map { page.style.resolve("\($0.title)").columns }.max() ?? 0
    let number = "\(assessment.ladder.count - 1)".count
    let beside = number + 6 + 9 + (answers.max() ?? 0) + 4 * 2
    let title = max(12, min(widest, page.measure - Page.indent - beside))
    for (place, rung) in assessment.ladder.enumerated().reversed() {
      let isAnswer = place == assessment.recommended
      let name: Phrase = "\(rung.title)"
      page.row(
        [
          .left("\(place)", number), .left(isAnswer ? .strong(name) : name, title),
          .right(rung.atLeast?.fixed ?? "–", 6), .left(Standing(rung.reached).phrase, 9),
          .rest(role(of: place)),
        ], indent: Page.indent)
    }
  }

  /// ` · recommended`, ` · possible`, both or nothing.
  private func role(of rung: Int) -> Phrase {
    switch (rung == assessment.recommended, rung == assessment.possible) {
    case (true, true): " · recommended and possible"
    case (true, false): " · recommended"
    case (false, true): " · possible"
    case (false, false): .none
    }
  }

  /// What the recommended rung says and sets off.
  func writeMeaning(on page: inout Page) {
    guard recommended.meaning != nil || !recommended.triggers.isEmpty else { return }
    page.heading("MEANS", remark: "what the recommended rung sets off, and what not")
    if let meaning = recommended.meaning {
      page.paragraph(.sentence(meaning), indent: Page.indent)
    }
    for trigger in recommended.triggers {
      page.row([.left("·", 1), .rest("\(trigger)")], indent: Page.indent, gap: 1)
    }
  }
}

extension Page {
  /// A demand with its standing.
  fileprivate mutating func demand(_ standing: Standing, _ text: Phrase) {
    row([.left(standing.phrase, 9), .rest(text)], indent: Self.indent + 3)
  }

  /// A line below a demand.
  fileprivate mutating func remark(_ text: Phrase) {
    row([.left("", 9), .rest(text)], indent: Self.indent + 3)
  }
}

extension [MissingField] {
  /// The fields of each incident, both in the order in which they are first met.
  fileprivate var byIncident: [(incident: String?, fields: [String])] {
    var groups: [(incident: String?, fields: [String])] = []
    for missing in self {
      if let place = groups.firstIndex(where: { $0.incident == missing.incident }) {
        groups[place].fields.append(missing.field)
      } else {
        groups.append((missing.incident, [missing.field]))
      }
    }
    return groups
  }
}
