import SourceText

/// How far clocks somewhere are ahead of Greenwich, at any time.
///
/// A zone is `UTC`, an offset such as `+02:00`, or a name of the IANA time zone database such as
/// `Europe/London`. The rules of that database are part of the program (see `ZoneData`), so that
/// the same expression gives the same result on every machine.
struct TimeZone: Sendable {
  private enum Rules {
    case fixed(Int)
    case named(NamedZone)
  }

  private let rules: Rules

  /// `nil` if there is no such zone.
  init?(_ name: String) {
    if let offset = zoneOffset(name) {
      rules = .fixed(offset)
    } else if name.utf8.allSatisfy({ $0 < 0x80 }), let zone = ZoneTable.shared.zone(named: name) {
      rules = .named(zone)
    } else {
      return nil
    }
  }

  /// The seconds that clocks are ahead at a time, in seconds since 1970.
  func offset(at seconds: Int64) -> Int {
    switch rules {
    case .fixed(let offset): offset
    case .named(let zone): zone.offset(at: seconds)
    }
  }

  /// What is wrong with the literal zone that is the last argument of a call.
  @Sendable static func problems(_ site: CallSite) -> [CallProblem] {
    let place = site.literals.count - 1
    guard case .string(let name)? = site.literals[place], TimeZone(name) == nil else { return [] }
    // There are too many names to compare with all; the first letter is seldom wrong.
    let first = name.first?.uppercased()
    let nearest = nearestName(
      to: name, in: ZoneTable.shared.names.filter { $0.first?.uppercased() == first })
    return [
      CallProblem(
        argument: place, message: "there is no time zone '\(name)'", replacement: nearest,
        help: nearest == nil
          ? "write UTC, an offset such as +02:00, or a name such as Europe/London" : nil)
    ]
  }
}

/// A zone of the database: the changes that were, and the rule that goes on after them.
struct NamedZone: Sendable {
  /// When clocks changed, in seconds since 1970, ascending.
  let times: [Int64]
  /// The seconds ahead of Greenwich after each change.
  let offsets: [Int32]
  /// The seconds ahead before the first change.
  let first: Int32
  /// What holds after the last change.
  let rule: YearlyRule

  func offset(at seconds: Int64) -> Int {
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == times.count { return rule.offset(at: seconds) }
    return Int(low == 0 ? first : offsets[low - 1])
  }
}
