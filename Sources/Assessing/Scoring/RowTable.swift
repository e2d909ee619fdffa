import RuleBook
import ThreatModel

/// A rule that holds at an incident, or may.
struct Row {
  let rule: Int
  /// Whether it holds; otherwise it is open.
  let isSettled: Bool

  init(rule: Int, isSettled: Bool) {
    self.rule = rule
    self.isSettled = isSettled
  }

  /// A row for a verdict that is not a no.
  init?(rule: Int, _ verdict: Verdict) {
    guard verdict != .no else { return nil }
    self.init(rule: rule, isSettled: verdict == .yes)
  }

  /// Whether it holds in a reading.
  func holds(in side: Side) -> Bool { isSettled || side == .generous }
}

/// The rules that hold at incidents, or may: by incident, in the order of a plan.
///
/// One array for all, so that it can be filled many thousand times over without taking memory.
struct RowTable {
  private var rows: [Row] = []
  private var spans: [Range<Int>] = []

  /// An empty table.
  init() {}

  /// A table of the rows of each incident.
  init(_ rows: some Sequence<[Row]>) {
    for own in rows {
      for row in own { append(row) }
      endIncident()
    }
  }

  /// The incidents, by place.
  var incidents: Range<Int> { spans.indices }

  /// Whether no rule holds at an incident.
  func isEmpty(at incident: Int) -> Bool { spans[incident].isEmpty }

  /// The places of an incident's rows.
  subscript(incident incident: Int) -> Range<Int> { spans[incident] }

  /// The row at a place.
  subscript(place: Int) -> Row { rows[place] }

  /// Whether all rows hold.
  var isSettled: Bool { rows.allSatisfy(\.isSettled) }

  /// Empties the table for other rows.
  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
  }

  /// Takes over the rows of another table.
  mutating func copy(_ other: RowTable) {
    removeAll()
    rows.append(contentsOf: other.rows)
    spans.append(contentsOf: other.spans)
  }

  /// Adds a row to the incident after the last that has ended.
  mutating func append(_ row: Row) { rows.append(row) }

  /// Ends the rows of an incident.
  mutating func endIncident() {
    spans.append((spans.last?.upperBound ?? 0)..<rows.count)
  }

  /// Puts in the place of an incident's rows what becomes of those of another table, which this one
  /// is a copy of.
  mutating func replace(
    _ incident: Int, from whole: RowTable, _ transform: (Row) -> Row?
  ) {
    let span = whole.spans[incident]
    var end = span.lowerBound
    for place in span {
      guard let row = transform(whole.rows[place]) else { continue }
      rows[end] = row
      end += 1
    }
    spans[incident] = span.lowerBound..<end
  }
}
