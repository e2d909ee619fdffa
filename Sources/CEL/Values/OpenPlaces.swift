extension Value {
  /// Whether it is unknown or inexact, or something in it is.
  ///
  /// What is in a structure is not looked at: it is not known before it is read.
  var isOpen: Bool {
    switch self {
    case .unknown, .range: true
    case .list(let list): list.isOpen
    case .map(let map): map.isOpen
    case .opaque: OptionalValue(self)?.value?.isOpen ?? false
    default: false
    }
  }
}

extension ListValue {
  /// The fields behind all that is unknown, inexact or only perhaps present in it, however deep;
  /// `nil` if nothing is.
  var openPlaces: UnknownSet? { isOpen ? OpenPlaces.of(.list(self)) : nil }
}

extension MapValue {
  /// The fields behind all that is unknown or inexact in it, however deep; `nil` if nothing is.
  var openPlaces: UnknownSet? { isOpen ? OpenPlaces.of(.map(self)) : nil }
}

/// Collects the fields behind what is open in a value.
private struct OpenPlaces {
  private var fields: [UnknownField] = []
  /// The lists and maps that were looked at: one may occur very often in another.
  private var seen: Set<ObjectIdentifier> = []

  static func of(_ value: Value) -> UnknownSet {
    var places = OpenPlaces()
    places.add(value)
    return UnknownSet(places.fields)
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .unknown(let unknown): fields += unknown
    case .range(let range): fields += range.fields
    case .list(let list) where list.isOpen && seen.insert(ObjectIdentifier(list)).inserted:
      fields += list.presenceFields
      for element in list.elements { add(element) }
    case .map(let map) where map.isOpen && seen.insert(ObjectIdentifier(map)).inserted:
      for entry in map.entries { add(entry.value) }
    case .opaque: if let held = OptionalValue(value)?.value { add(held) }
    default: break
    }
  }
}
