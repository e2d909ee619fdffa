/// The zones of the IANA database, read from `ZoneData` when one is first asked for.
///
/// The data are records of the form `name rule changes`, each ended by a semicolon; links are
/// records of the form `name zone`. Numbers are written in base 32, least digit first, `A` to `f` for a last digit and `g` to `-` for one with more to
/// come. A number of seconds is written as twice its quarter hours, or as twice itself plus one
/// if it is not whole quarter hours; one that may be negative is first made even if it is not
/// and odd if it is.
///
/// The changes begin with the offset before the first. Then follow, for each change, a 0, the
/// seconds since the last change (from 2^35 seconds before 1970) and by how much the offset
/// changes; or, for several changes that go as some of an earlier zone did, their number and
/// where those stand among all changes so far. Most zones have much in common.
struct ZoneTable: Sendable {
  static let shared = ZoneTable(
    zones: ZoneData.zones, links: ZoneNames.links, rules: ZoneNames.rules)

  private let zones: [String: NamedZone]
  private let links: [String: String]

  /// All names, of zones and of links to them.
  var names: [String] { Array(zones.keys) + Array(links.keys) }

  /// The zone of a name; `nil` if there is none.
  func zone(named name: String) -> NamedZone? { zones[links[name] ?? name] }

  private init(zones records: String, links: String, rules: String) {
    var zones: [String: NamedZone] = [:]
    let rules = rules.split(separator: ";").map { YearlyRule(String($0)) }
    // All changes so far: seconds since the one before, and by how much the offset changes.
    var changes: [(after: Int64, by: Int32)] = []
    for record in records.utf8.split(separator: UInt8(ascii: ";")) {
      let fields = record.split(separator: UInt8(ascii: " "))
      guard fields.count == 3 else { continue }
      var rule = NumberReader(fields[1])
      var reader = NumberReader(fields[2])
      zones[String(decoding: fields[0], as: UTF8.self)] = reader.zone(rules[rule.next()], &changes)
    }
    self.zones = zones
    self.links = Dictionary(
      links.split(separator: ";").map {
        let names = $0.split(separator: " ")
        return (String(names[0]), String(names[1]))
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// Reads the numbers of a record.
private struct NumberReader {
  private var rest: Substring.UTF8View

  init(_ text: Substring.UTF8View) { rest = text }

  private static let digits: [UInt8] = {
    var values = [UInt8](repeating: 0, count: 128)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-"
    for (value, byte) in alphabet.utf8.enumerated() { values[Int(byte)] = UInt8(value) }
    return values
  }()

  mutating func next() -> Int {
    var result = 0
    var shift = 0
    while let byte = rest.popFirst() {
      let digit = Int(NumberReader.digits[Int(byte & 0x7F)])
      result |= (digit & 31) << shift
      guard digit >= 32 else { break }
      shift += 5
    }
    return result
  }

  private mutating func seconds() -> Int {
    let number = next()
    return number & 1 == 0 ? number / 2 * 900 : number / 2
  }

  private mutating func signedSeconds() -> Int {
    let number = next()
    let folded = number / 2
    let value = folded & 1 == 0 ? folded / 2 : -(folded + 1) / 2
    return number & 1 == 0 ? value * 900 : value
  }

  mutating func zone(
    _ rule: YearlyRule?, _ changes: inout [(after: Int64, by: Int32)]
  ) -> NamedZone? {
    guard let rule else { return nil }
    let first = Int32(signedSeconds())
    var times: [Int64] = []
    var offsets: [Int32] = []
    var time: Int64 = -(1 << 35)
    var offset = first
    func add(_ change: (after: Int64, by: Int32)) {
      time += change.after
      offset += change.by
      times.append(time)
      offsets.append(offset)
      changes.append(change)
    }
    while !rest.isEmpty {
      let count = next()
      if count == 0 {
        let after = seconds()
        add((Int64(after), Int32(signedSeconds())))
      } else {
        let start = next()
        for index in start..<start + count { add(changes[index]) }
      }
    }
    return NamedZone(times: times, offsets: offsets, first: first, rule: rule)
  }
}
