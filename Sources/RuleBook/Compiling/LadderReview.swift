import CEL
import SourceText
import ThreatModel

/// Finds rungs that no evidence reaches, and rungs at which no recommendation ever stops.
struct LadderReview {
  private let rules: RuleSet
  private let reach: Reach
  private let gates: [[CheckedExpression?]]
  /// The criteria whose reach the proofs are given, in the order of the givens.
  private let bounded: [Int]
  private var proofs: GateProofs

  /// A review of the ladder of a rule set.
  ///
  /// - Parameters:
  ///   - rules: The rule set, which has no errors.
  ///   - gates: The conditions of its gates, by rung.
  ///   - reach: The most that its criteria can come to.
  ///   - bound: The condition that a criterion's score is within its reach.
  init(
    _ rules: RuleSet, gates: [[CheckedExpression?]], reach: Reach,
    bound: (_ criterion: String, _ most: Points) -> CheckedExpression?
  ) {
    self.rules = rules
    self.reach = reach
    self.gates = gates
    var bounded: [Int] = []
    var givens: [CheckedExpression] = []
    let readsScores = gates.joined().contains { $0?.readsScores == true }
    for (place, criterion) in rules.criteria.enumerated() where readsScores {
      guard let given = bound(criterion.id.value, reach.scores[place]) else { continue }
      bounded.append(place)
      givens.append(given)
    }
    self.bounded = bounded
    proofs = GateProofs(gates, givens: givens)
  }

  /// The criteria whose scores some gate looks at, as far as that can be told; otherwise all.
  static func criteriaRead(
    by gates: [[CheckedExpression?]], of rules: RuleSet
  ) -> Set<String> {
    let all = Set(rules.criteria.map(\.id.value))
    return gates.joined().compactMap(\.self).filter(\.readsScores).reduce(into: []) {
      let named = all.intersection($1.textsAndFields)
      $0.formUnion(named.isEmpty ? all : named)
    }
  }

  /// What is found, rung by rung.
  mutating func findings() -> [Diagnostic] {
    rungs + scores() + contradictions() + idleRungs()
  }

  /// Rungs that ask for a greater index than there is.
  private var rungs: [Diagnostic] {
    // Where nothing can ever score, that is said of the criteria.
    guard reach.index > .zero else { return [] }
    return rules.designations.compactMap { rung in
      guard let atLeast = rung.atLeast, atLeast.value > reach.index else { return nil }
      return .rungOutOfReach(atLeast, reach: reach.index, limits: limits)
    }
  }

  /// The criteria that keep the index from 100, those that take most of it first.
  private var limits: [(criterion: Located<String>, most: Points)] {
    let lost = rules.criteria.indices.map { place in
      (Points.hundred - reach.scores[place]).hundredths
        * rules.criteria[place].weight.value.hundredths
    }
    return rules.criteria.indices.filter { lost[$0] > 0 }
      .sorted { lost[$0] == lost[$1] ? $0 < $1 : lost[$0] > lost[$1] }.prefix(3)
      .map { (rules.criteria[$0].id, reach.scores[$0]) }
  }

  /// Gates that ask for scores which the criteria cannot come to.
  private mutating func scores() -> [Diagnostic] {
    var found: [Diagnostic] = []
    for (rung, text) in rules.designations.enumerated() {
      for (place, gate) in text.gates.enumerated() where gates[rung][place]?.readsScores == true {
        let address = [(rung: rung, gate: place)]
        guard proofs.mayHold(address), !proofs.mayHold(address, isGiven: true) else { continue }
        var limits: [(criterion: Located<String>, most: Points)] = []
        for (given, criterion) in bounded.enumerated()
        where !proofs.mayHold(address[0], given: given) {
          limits.append((rules.criteria[criterion].id, reach.scores[criterion]))
        }
        found.append(.gateOutOfReach(gate, limits: limits))
      }
    }
    return found
  }

  // MARK: Contradictions

  /// Gates that cannot be met together.
  ///
  /// Of one rung, or of a rung and those below, since a recommendation passes over none. Reported
  /// for the lowest rung; those above it have them, too.
  private mutating func contradictions() -> [Diagnostic] {
    var below: [(rung: Int, gate: Int)] = []
    for (rung, text) in rules.designations.enumerated() {
      let own = text.gates.indices.map { (rung: rung, gate: $0) }
      // A gate that is never met by itself is at fault alone.
      for gate in own where !proofs.mayHold([gate]) { return [] }
      if !proofs.mayHold(below + own) {
        guard let (gate, other) = clash(of: own, below + own) else {
          return [.gatesContradict(text.id)]
        }
        let holder = rules.designations[other.rung]
        return [
          .gatesContradict(
            text.gates[gate.gate].id, holder.gates[other.gate].id,
            of: other.rung == rung ? nil : holder.id.value)
        ]
      }
      // One incident meets a rung by itself, another may meet the rung below.
      if rules.settings.gateScope == .actor { below += own }
    }
    return []
  }

  /// The first two gates that cannot be met together.
  private mutating func clash(
    of own: [(rung: Int, gate: Int)], _ all: [(rung: Int, gate: Int)]
  ) -> ((rung: Int, gate: Int), (rung: Int, gate: Int))? {
    for gate in own {
      for other in all where other != gate && !proofs.mayHold([other, gate]) {
        return other < gate ? (gate, other) : (other, gate)
      }
    }
    return nil
  }

  // MARK: Idle rungs

  /// Rungs with nothing to stop at: wherever one is reached, so is the one above it.
  private mutating func idleRungs() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var index = Points.zero
    for (rung, (below, above)) in zip(rules.designations, rules.designations.dropFirst())
      .enumerated()
    {
      index = max(index, below.atLeast?.value ?? .zero)
      guard (above.atLeast?.value ?? .zero) <= index else { continue }
      let first = rules.settings.gateScope == .actor ? 0 : rung
      let known = Set(
        rules.designations[first...rung].flatMap(\.gates).map {
          GateNesting.essence(of: $0.condition.text)
        })
      var isMet = true
      for (place, gate) in above.gates.enumerated() where isMet {
        isMet =
          known.contains(GateNesting.essence(of: gate.condition.text))
          || proofs.follows((rung + 1, place), from: first...rung)
      }
      if isMet { found.append(.idleRung(below.id, above: above.id)) }
    }
    return found
  }
}

extension CheckedExpression {
  /// Whether it looks at the criteria's scores.
  var readsScores: Bool { variables.contains("scores") }

  /// The texts it holds and the fields it selects, one of which a score is named by.
  fileprivate var textsAndFields: Set<String> {
    tree.nodes.reduce(into: []) { found, node in
      switch node {
      case .literal(.string(let text)): found.insert(text)
      case .select(_, let field): found.insert(field.text)
      default: break
      }
    }
  }
}
