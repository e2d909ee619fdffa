import RuleBook
import SourceText
import ThreatModel

/// Rungs that are new, gone or in another order, what they ask for, and their gates.
extension ChangeFinder {
  var ladderChanges: [SingleChange] {
    let (mine, theirs) = (first.rules.designations, second.rules.designations)
    let order = theirs.map { Names([$0.id.value]) }
    let known = Dictionary(mine.map { ($0.id.value, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = theirs.compactMap { rung in known[rung.id.value].map { ($0, rung) } }
    let keptIDs = Set(kept.map(\.1.id.value))
    let added = theirs.filter { !keptIDs.contains($0.id.value) }.map { rung in
      SingleChange(.added, rung.path, of: rung.title, from: nil, to: rung.words) { rules in
        rules.designations.insert(rung, following: order) { $0.id.value }
      }
    }
    let removed = mine.filter { !keptIDs.contains($0.id.value) }.map { rung in
      SingleChange(.removed, rung.path, of: rung.title, from: rung.words, to: nil) { rules in
        rules.designations.removeAll { $0.id.value == rung.id.value }
      }
    }
    return kept.flatMap(rung) + added + removed + ladderOrder(keptIDs, order)
  }

  /// Rungs that both have, in another order.
  private func ladderOrder(_ kept: Set<String>, _ order: [Names]) -> [SingleChange] {
    func common(_ rungs: [DesignationText]) -> [String] {
      rungs.map(\.id.value).filter(kept.contains)
    }
    let (old, new) = (common(first.rules.designations), common(second.rules.designations))
    guard old != new else { return [] }
    return [
      SingleChange(
        .order, "designations", of: "", from: old.joined(separator: ", "),
        to: new.joined(separator: ", ")
      ) { rules in
        let rungs = rules.designations
        rules.designations = rungs.filter { rung in
          !order.contains { $0.contains(rung.id.value) }
        }
        for names in order {
          guard let rung = rungs.first(where: { names.contains($0.id.value) }) else { continue }
          rules.designations.append(rung)
        }
      }
    ]
  }

  private func rung(_ mine: DesignationText, _ theirs: DesignationText) -> [SingleChange] {
    let id = mine.id.value
    let (old, new) = (mine.asked, theirs.asked)
    var found: [SingleChange] = []
    if old != new {
      found.append(
        SingleChange(
          .number, mine.path + ".at_least", of: mine.title, from: old.words, to: new.words
        ) { $0.withRung(id) { $0.atLeast = theirs.atLeast } })
    }
    return found + gates(mine, theirs)
  }

  private func gates(_ mine: DesignationText, _ theirs: DesignationText) -> [SingleChange] {
    let rung = mine.id.value
    let path = mine.path + ".gates."
    let pairs = theirs.gates.map { gate in
      (mine.gates.first { $0.id.value == gate.id.value }, gate)
    }
    let changed = pairs.compactMap { own, gate -> SingleChange? in
      guard let own, !isSame(own.condition, gate.condition, in: .gate) else { return nil }
      return SingleChange(
        .condition, path + gate.id.value + ".that", of: own.because, from: own.condition.text,
        to: gate.condition.text
      ) { rules in
        rules.withRung(rung) { $0.withGate(gate.id.value) { $0.condition = gate.condition } }
      }
    }
    let added = pairs.filter { $0.0 == nil }.map { _, gate in
      SingleChange(
        .added, path + gate.id.value, of: gate.because, from: nil, to: gate.condition.text
      ) { $0.withRung(rung) { $0.gates.append(gate) } }
    }
    let kept = Set(theirs.gates.map(\.id.value))
    let removed = mine.gates.filter { !kept.contains($0.id.value) }.map { gate in
      SingleChange(
        .removed, path + gate.id.value, of: gate.because, from: gate.condition.text, to: nil
      ) { $0.withRung(rung) { $0.gates.removeAll { $0.id.value == gate.id.value } } }
    }
    return changed + added + removed
  }
}

extension DesignationText {
  fileprivate var path: String { "designations.\(id.value)" }

  /// The index that it asks for; none is 0.
  fileprivate var asked: Points { atLeast?.value ?? .zero }

  /// What it asks for.
  fileprivate var words: String {
    "index \(asked.words)"
      + (gates.isEmpty ? "" : " and " + gates.map(\.id.value).joined(separator: ", "))
  }

  fileprivate mutating func withGate(_ id: String, _ change: (inout GateText) -> Void) {
    guard let place = gates.firstIndex(where: { $0.id.value == id }) else { return }
    change(&gates[place])
  }
}
