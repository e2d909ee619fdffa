import CEL

/// A value some of whose parts are not known, and how it may turn out.
indirect enum OpenValue {
  /// Nothing about it is open.
  case exact(Value)
  /// It may turn out to be any value of a type.
  case unknown(CELType, UnknownSet)
  /// It may turn out to be any whole number between two.
  case whole(Int64, Int64, UnknownSet)
  /// It may turn out to be any number between two.
  case number(Double, Double, UnknownSet)
  /// It may turn out to be any time between two, in seconds since 1970.
  case time(Int64, Int64, UnknownSet)
  /// It may turn out to be any length between two, in seconds.
  case span(Int64, Int64, UnknownSet)
  /// Elements, each of which may turn out to be missing if there is doubt.
  case list([(element: OpenValue, doubt: UnknownSet?)])
  case map([(key: Value, value: OpenValue)])
  case record(String, [OpenValue])

  /// The value as far as it is known.
  var known: Value {
    switch self {
    case .exact(let value): value
    case .unknown(_, let fields): .unknown(fields)
    case .whole(let low, let high, let fields): .range(RangeValue(.int(low, high), fields: fields))
    case .number(let low, let high, let fields):
      .range(RangeValue(.double(low, high), fields: fields))
    case .time(let low, let high, let fields):
      Timestamp(seconds: low).flatMap { low in
        Timestamp(seconds: high).map { .range(RangeValue(.timestamp(low, $0), fields: fields)) }
      } ?? .unknown(fields)
    case .span(let low, let high, let fields):
      TimeSpan(seconds: low).flatMap { low in
        TimeSpan(seconds: high).map { .range(RangeValue(.duration(low, $0), fields: fields)) }
      } ?? .unknown(fields)
    case .list(let parts):
      .list(ListValue(parts.map(\.element.known), presence: parts.map(\.doubt)))
    case .map(let entries):
      MapValue(entries.map { ($0.key, $0.value.known) }).map(Value.map) ?? .null
    case .record(let name, let fields): .structure(Record(name, fields.map(\.known)))
    }
  }

  /// One way in which it may turn out, with nothing left open.
  func completed(_ random: inout SeededRandom) -> Value {
    switch self {
    case .exact(let value): return value
    case .unknown(let type, _):
      return World.value(of: type, &random, isOpen: false, depth: 2).completed(&random)
    case .whole(let low, let high, _): return .int(Self.between(low, high, &random))
    case .number(let low, let high, _):
      return .double(low + (high - low) * random.pick([0, 0.25, 0.5, 1]))
    case .time(let low, let high, _):
      return Timestamp(seconds: Self.between(low, high, &random)).map(Value.timestamp) ?? .null
    case .span(let low, let high, _):
      return TimeSpan(seconds: Self.between(low, high, &random)).map(Value.duration) ?? .null
    case .list(let parts):
      var elements: [Value] = []
      for part in parts where part.doubt == nil || random.once(in: 2) {
        elements.append(part.element.completed(&random))
      }
      return .list(ListValue(elements))
    case .map(let entries):
      var completed: [MapValue.Entry] = []
      for entry in entries { completed.append((entry.key, entry.value.completed(&random))) }
      return MapValue(completed).map(Value.map) ?? .null
    case .record(let name, let fields):
      var values: [Value] = []
      for field in fields { values.append(field.completed(&random)) }
      return .structure(Record(name, values))
    }
  }

  /// A number between two ends, the ends themselves often.
  private static func between(_ low: Int64, _ high: Int64, _ random: inout SeededRandom) -> Int64 {
    switch random.number(below: 3) {
    case 0: low
    case 1: high
    default: low + Int64(random.next() % UInt64(high - low + 1))
    }
  }
}
