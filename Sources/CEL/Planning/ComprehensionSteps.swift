/// What the steps of all macros share: walking over the elements.
struct ElementWalk: Sendable {
  let node: NodeID
  let range: any Step
  let place: Int

  /// The elements; `nil` if the range is not a list or map, and then the result instead.
  @inline(__always)
  func elements(_ frame: inout Frame) -> (list: ListValue?, failure: Value) {
    let value = range.evaluate(&frame)
    switch value {
    case .list(let list): return (list, .null)
    case .map(let map): return (ListValue(map.entries.map(\.key)), .null)
    default: return (nil, Strictness.result("comprehension", value))
    }
  }

  @inline(__always)
  func enter(_ index: Int, _ list: ListValue, _ frame: inout Frame) {
    frame.locals[place] = list.elements[index]
    frame.observer?.entered(element: index, of: node)
  }

  @inline(__always)
  func leave(_ frame: inout Frame) {
    frame.locals[place] = .null
    frame.observer?.left(comprehension: node)
  }
}

/// `all` and `exists`: a conjunction or disjunction over the elements.
///
/// An element that may be missing counts only if it is there: for `exists` the predicate must
/// hold and it be present, for `all` it must hold unless it is absent.
final class QuantifierStep: Step {
  private let walk: ElementWalk
  private let predicate: any Step
  private let isAll: Bool

  init(_ walk: ElementWalk, _ predicate: any Step, isAll: Bool) {
    self.walk = walk
    self.predicate = predicate
    self.isAll = isAll
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let (list, failure) = walk.elements(&frame)
    guard let list else { return failure }
    defer { walk.leave(&frame) }
    var result: Conjunction = isAll ? .all : .any
    for index in list.elements.indices {
      walk.enter(index, list, &frame)
      var holds = predicate.evaluate(&frame)
      if let doubt = list.doubt(at: index) {
        holds = isAll ? Logic.or(.unknown(doubt), holds) : Logic.and(.unknown(doubt), holds)
      }
      if result.add(holds) { return result.decided }
    }
    return result.undecided
  }
}

/// `exists_one`: how many elements surely hold, and how many may.
final class ExistsOneStep: Step {
  private let walk: ElementWalk
  private let predicate: any Step

  init(_ walk: ElementWalk, _ predicate: any Step) {
    self.walk = walk
    self.predicate = predicate
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let (list, failure) = walk.elements(&frame)
    guard let list else { return failure }
    defer { walk.leave(&frame) }
    var certain = 0
    var open: UnknownSet?
    var error: Value?
    for index in list.elements.indices {
      walk.enter(index, list, &frame)
      let holds = predicate.evaluate(&frame)
      switch Logic.and(list.isPresent(at: index), holds) {
      case .bool(true): certain += 1
      case .bool: break
      case .unknown(let fields): open = open?.union(fields) ?? fields
      case let other: error = error ?? other
      }
    }
    if let error { return open.map(Value.unknown) ?? error }
    if certain > 1 { return .bool(false) }
    return open.map(Value.unknown) ?? .bool(certain == 1)
  }
}

/// `filter` and `map`: a new list, whose elements may be only perhaps present.
final class SelectionStep: Step {
  private let walk: ElementWalk
  private let predicate: (any Step)?
  private let transform: (any Step)?

  init(_ walk: ElementWalk, predicate: (any Step)?, transform: (any Step)?) {
    self.walk = walk
    self.predicate = predicate
    self.transform = transform
  }

  func evaluate(_ frame: inout Frame) -> Value {
    let (list, failure) = walk.elements(&frame)
    guard let list else { return failure }
    defer { walk.leave(&frame) }
    var elements: [Value] = []
    var presence: [UnknownSet?] = []
    var isPartial = false
    // An error at an element that may be absent: the whole is failed only perhaps.
    var open: UnknownSet?
    for index in list.elements.indices {
      walk.enter(index, list, &frame)
      var doubt = list.doubt(at: index)
      if let predicate {
        switch predicate.evaluate(&frame) {
        case .bool(true): break
        case .bool(false): continue
        case .unknown(let fields): doubt = doubt?.union(fields) ?? fields
        case let other:
          guard let fields = doubt else { return Strictness.result("filter", other) }
          open = open?.union(fields) ?? fields
          continue
        }
      }
      let value = transform?.evaluate(&frame) ?? frame.locals[walk.place]
      if case .error = value {
        guard let fields = doubt else { return value }
        open = open?.union(fields) ?? fields
        continue
      }
      elements.append(value)
      presence.append(doubt)
      if doubt != nil { isPartial = true }
    }
    if let open { return .unknown(open) }
    return .list(isPartial ? ListValue(elements, presence: presence) : ListValue(elements))
  }
}
