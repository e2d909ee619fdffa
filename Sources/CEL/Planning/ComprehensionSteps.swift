/// What the steps of all macros share: walking over the elements.
struct ElementWalk: Sendable {
  let node: NodeID
  let range: any Step
  /// Where the element at hand is kept, or its place or key if there is a second name.
  let place: Int
  /// Whether there are two names; the second is kept after the first.
  let isPaired: Bool
  /// The steps that a turn takes.
  let cost: Int

  /// The elements; `nil` if the range is not a list or map, and then the result instead.
  ///
  /// For two names, each element is a list of what they stand for.
  @inline(__always)
  func elements(_ frame: inout Frame) -> (list: ListValue?, failure: Value) {
    let value = range.evaluate(&frame)
    switch value {
    case .list(let list): return (isPaired ? list.pairedWithPlaces : list, .null)
    case .map(let map): return (isPaired ? map.pairs : ListValue(map.entries.map(\.key)), .null)
    default: return (nil, Strictness.result("comprehension", value))
    }
  }

  /// Turns to an element; `false` if there are no steps left for it.
  @inline(__always)
  func enter(_ index: Int, _ list: ListValue, _ frame: inout Frame) -> Bool {
    frame.meter.spend(cost)
    guard !frame.meter.isSpent else { return false }
    frame.locals[place] = list.elements[index]
    if isPaired { unpack(&frame) }
    frame.observer?.entered(element: index, of: node)
    return true
  }

  @inline(never)
  private func unpack(_ frame: inout Frame) {
    guard case .list(let pair) = frame.locals[place] else { return }
    frame.locals[place] = pair.elements[0]
    frame.locals[place + 1] = pair.elements[1]
  }

  @inline(__always)
  func leave(_ frame: inout Frame) {
    frame.locals[place] = .null
    if isPaired { frame.locals[place + 1] = .null }
    frame.observer?.left(comprehension: node)
  }
}

extension MapValue {
  /// The entries, each as a list of key and value.
  fileprivate var pairs: ListValue {
    ListValue(entries.map { .list([$0.key, $0.value]) })
  }
}

extension ListValue {
  /// The elements, each in a list after its place; a range where elements before may be missing.
  fileprivate var pairedWithPlaces: ListValue {
    guard let presence else {
      return ListValue(elements.enumerated().map { .list([.int(Int64($0)), $1]) })
    }
    var pairs: [Value] = []
    pairs.reserveCapacity(elements.count)
    var doubts = UnknownSet()
    var certain: Int64 = 0
    for (index, element) in elements.enumerated() {
      let place: Value =
        doubts.isEmpty
        ? .int(Int64(index)) : .range(RangeValue(.int(certain, Int64(index)), fields: doubts))
      pairs.append(.list([place, element]))
      if let doubt = presence[index] { doubts.formUnion(doubt) } else { certain += 1 }
    }
    return ListValue(pairs, presence: presence)
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
    var result: Conjunction = isAll ? .all : .any
    var isDecided = false
    for index in list.elements.indices {
      guard walk.enter(index, list, &frame) else { break }
      var holds = predicate.evaluate(&frame)
      if let doubt = list.doubt(at: index) {
        holds = isAll ? Logic.or(.unknown(doubt), holds) : Logic.and(.unknown(doubt), holds)
      }
      if result.add(holds) {
        isDecided = true
        break
      }
    }
    walk.leave(&frame)
    return isDecided ? result.decided : result.undecided
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
    var certain = 0
    var open: UnknownSet?
    var error: Value?
    for index in list.elements.indices {
      guard walk.enter(index, list, &frame) else { break }
      let holds = predicate.evaluate(&frame)
      switch Logic.and(list.isPresent(at: index), holds) {
      case .bool(true): certain += 1
      case .bool: break
      case .unknown(let fields): open.formUnion(fields)
      case let other: error = error ?? other
      }
    }
    walk.leave(&frame)
    if let error { return open.map(Value.unknown) ?? error }
    if certain > 1 { return .bool(false) }
    return open.map(Value.unknown) ?? .bool(certain == 1)
  }
}

/// `filter`, `map` and their kin: the elements that are kept, each transformed.
struct Selection: Sendable {
  let walk: ElementWalk
  let predicate: (any Step)?
  let transform: (any Step)?

  /// What was kept.
  struct Kept {
    /// What the first name stood for.
    var places: [Value] = []
    var elements: [Value] = []
    var presence: [UnknownSet?] = []
    var isPartial = false

    var list: ListValue {
      isPartial ? ListValue(elements, presence: presence) : ListValue(elements)
    }

    /// The fields that decide what was kept; `nil` if it is certain.
    var doubt: UnknownSet? { isPartial ? list.presenceFields : nil }
  }

  /// The elements that were kept; `nil` if there is another result instead.
  @inline(__always)
  func kept(_ frame: inout Frame, withPlaces: Bool = false) -> (kept: Kept?, result: Value) {
    let (list, failure) = walk.elements(&frame)
    guard let list else { return (nil, failure) }
    defer { walk.leave(&frame) }
    var kept = Kept()
    // An error at an element that may be absent: the whole is failed only perhaps.
    var open: UnknownSet?
    for index in list.elements.indices {
      guard walk.enter(index, list, &frame) else { return (nil, .null) }
      var doubt = list.doubt(at: index)
      if let predicate {
        switch predicate.evaluate(&frame) {
        case .bool(true): break
        case .bool(false): continue
        case .unknown(let fields): doubt = doubt?.union(fields) ?? fields
        case let other:
          guard let fields = doubt else { return (nil, Strictness.result("filter", other)) }
          open.formUnion(fields)
          continue
        }
      }
      let value = transform?.evaluate(&frame) ?? frame.locals[walk.place]
      if case .error = value {
        guard let fields = doubt else { return (nil, value) }
        open.formUnion(fields)
        continue
      }
      if withPlaces { kept.places.append(frame.locals[walk.place]) }
      kept.elements.append(value)
      kept.presence.append(doubt)
      if doubt != nil { kept.isPartial = true }
    }
    if let open { return (nil, .unknown(open)) }
    return (kept, .null)
  }
}

/// `filter`, `map` and `transformList`: a new list, whose elements may be only perhaps present.
final class SelectionStep: Step {
  private let selection: Selection
  init(_ selection: Selection) { self.selection = selection }

  func evaluate(_ frame: inout Frame) -> Value {
    let (kept, result) = selection.kept(&frame)
    return kept.map { .list($0.list) } ?? result
  }
}

/// `transformMap`: the same keys or places, each with what was made of its element.
final class TransformMapStep: Step {
  private let selection: Selection
  init(_ selection: Selection) { self.selection = selection }

  func evaluate(_ frame: inout Frame) -> Value {
    let (kept, result) = selection.kept(&frame, withPlaces: true)
    guard let kept else { return result }
    // An entry cannot be there only perhaps: then the whole map is not known.
    if let doubt = kept.doubt { return .unknown(doubt) }
    return MapStep.map(of: zip(kept.places, kept.elements).map { (key: $0, value: $1) })
  }
}

/// `transformMapEntry`: one map of all the entries.
final class TransformMapEntryStep: Step {
  private let selection: Selection
  init(_ selection: Selection) { self.selection = selection }

  func evaluate(_ frame: inout Frame) -> Value {
    let (kept, result) = selection.kept(&frame)
    guard let kept else { return result }
    if let absorbed = Strictness.absorbed(kept.elements) { return absorbed }
    if let doubt = kept.doubt { return .unknown(doubt) }
    var entries: [MapValue.Entry] = []
    for element in kept.elements {
      guard case .map(let map) = element else { return .noOverload("transformMapEntry", element) }
      frame.meter.spend(map.entries.count)
      guard !frame.meter.isSpent else { return .null }
      entries += map.entries
    }
    return MapStep.map(of: entries)
  }
}

/// `sortBy`: the elements in the order of their keys.
final class SortStep: Step {
  private let selection: Selection
  init(_ selection: Selection) { self.selection = selection }

  func evaluate(_ frame: inout Frame) -> Value {
    let (kept, result) = selection.kept(&frame, withPlaces: true)
    guard let kept else { return result }
    if let doubt = kept.doubt ?? kept.list.openPlaces { return .unknown(doubt) }
    return Sorting.sorted(kept.places, by: kept.elements, &frame.meter)
  }
}
