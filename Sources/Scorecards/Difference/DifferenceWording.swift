import ThreatModel

/// One change between two rule sets in words.
struct DifferenceWording {
  private let compared: ComparedChange
  private var change: RuleSetChange { compared.change }

  init(of compared: ComparedChange) { self.compared = compared }

  /// What changed, how, and what that does alone.
  var row: Row {
    let path: Phrase = .code("\(change.path)")
    let isOfRule = change.path.hasPrefix("rules.") && !change.title.isEmpty
    let name = isOfRule ? path + ", “\(change.title)”" : path
    return Row(
      [.text(name), .text(.strong(how))],
      detail: [texts, alone].filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// Longer texts do not stand beside each other.
  private static let most = 24

  private var isShort: Bool {
    [change.from, change.to].allSatisfy { ($0 ?? "").unicodeScalars.count <= Self.most }
  }

  private var how: Phrase {
    switch compared.kind {
    case .number, .moved: fromTo
    case .choice: isShort ? fromTo : "another choice"
    case .condition: "another condition"
    case .added: "new"
    case .removed: "gone"
    case .renamed: "now \(change.to ?? "")"
    case .disabled: "switched off"
    case .enabled: "switched on"
    case .order: "another order"
    case .words: "other words"
    }
  }

  private var fromTo: Phrase { "\(change.from ?? "none") → \(change.to ?? "none")" }

  /// What the cell has no room for.
  private var texts: Phrase {
    func side(_ letter: Phrase, _ text: String?) -> Phrase? {
      text.map { letter + ": " + Phrase(quoting: $0, as: .code) + "." }
    }
    let both = [side("A", change.from), side("B", change.to)].compactMap(\.self)
      .joined(separator: " ")
    switch compared.kind {
    case .condition, .order, .words: return both
    case .added where !isGate, .removed where !isGate:
      return .sentence(change.from ?? change.to ?? "")
    case .added, .removed: return both
    case .choice: return isShort ? .none : both
    case .number, .moved, .renamed, .disabled, .enabled: return .none
    }
  }

  /// Whether it is a gate, which is told by its condition.
  private var isGate: Bool { change.path.contains(".gates.") }

  private var alone: Phrase {
    switch compared.alone {
    case .needsOthers(let reason): "Not possible alone: \(reason)."
    case .untried(let reason): "Not tried alone: \(reason)."
    case .moves(let moves) where moves.isEmpty: "Alone it moves no state."
    case .moves(let moves): "Alone: " + effect(of: moves) + "."
    }
  }

  private func effect(of moves: [LoneMove]) -> Phrase {
    let rungs = moves.filter(\.movesRung).map(rungs)
    let shifted = moves.filter { $0.shift != .zero }
    return (rungs + [index(of: shifted)].compactMap(\.self)).joined(separator: "; ")
  }

  /// `China: recommended ▲ Concern`.
  private func rungs(of move: LoneMove) -> Phrase {
    func rung(_ name: Phrase, _ rung: KeyPath<ComparedStanding, NamedID>) -> Phrase? {
      let mark: Phrase
      switch move.after.place(of: rung, beside: move.before) {
      case .same: return nil
      case .higher: mark = "▲"
      case .lower: mark = "▼"
      case .other: mark = "≠"
      }
      return name + " " + mark + " " + .strong("\(move.after[keyPath: rung].title)")
    }
    return "\(move.actor.name): "
      + [rung("recommended", \.recommended), rung("possible", \.possible)].compactMap(\.self)
      .joined(separator: ", ")
  }

  /// Of how many states the index moves, and that of which most.
  private func index(of moves: [LoneMove]) -> Phrase? {
    func size(_ move: LoneMove) -> (Int, Int) {
      (abs(move.shift.low.hundredths), abs(move.shift.high.hundredths))
    }
    let most = moves.max { a, b in
      size(a) == size(b) ? a.actor.code > b.actor.code : size(a) < size(b)
    }
    guard let most else { return nil }
    let isCautious = most.shift.low != .zero
    let shift =
      (isCautious ? most.shift.low.signed : most.shift.high.signed)
      + (isCautious ? "" : " in the generous reading")
    return moves.count == 1
      ? "the index of \(most.actor.name) \(shift)"
      : "the index of \(counted(moves.count, "state")), most \(most.actor.name) \(shift)"
  }
}
