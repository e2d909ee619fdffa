/// Writes the table of time zones that the CEL target holds, in the form that `ZoneTable` reads.
struct ZoneRecorder {
  private struct Step: Hashable {
    let after: Int64
    let by: Int
  }

  private var steps: [Step] = []
  /// Where each step stands among all.
  private var places: [Step: [Int]] = [:]

  /// The source files for some zones, by name.
  static func sources(_ machine: MachineZones) -> [String: String] {
    var recorder = ZoneRecorder()
    let rules = Set(machine.zones.values.map(\.rule)).sorted()
    let zones = machine.zones.sorted { $0.key < $1.key }.map { name, zone in
      let rule = rules.firstIndex(of: zone.rule) ?? 0
      return "\(name) \(number(rule)) \(recorder.changes(of: zone));"
    }
    let links = machine.links.sorted { $0.key < $1.key }.map { "\($0) \($1);" }
    return [
      "ZoneData.swift": """
      /// Version \(machine.version) of the IANA time zone database, which is in the public domain.
      ///
      /// Recorded, not written: `RECORD_ZONES=1 swift test --filter ZoneTests` makes this file
      /// and `ZoneNames` from the machine's own `tzdata.zi` (for the names) and compiled zones
      /// (for the changes). They hold every zone and link with its whole history and the rule
      /// that goes on after it; `ZoneTable` says how to read them.
      enum ZoneData {
        /// The version of the database.
        static let version = "\(machine.version)"

      \(literal("zones", "The zones.", zones))
      }

      """,
      "ZoneNames.swift": """
      /// The second part of what was recorded as `ZoneData`.
      enum ZoneNames {
      \(literal(
          "rules", "What holds after the last change of a zone, as POSIX writes it.",
          rules.map { $0 + ";" }))

      \(literal("links", "Other names of the zones.", links))
      }

      """,
    ]
  }

  /// A constant that holds some records one after the other.
  private static func literal(
    _ name: String, _ documentation: String, _ records: [String]
  ) -> String {
    let text = Array(records.joined().utf8)
    let width = 94
    let lines = stride(from: 0, to: text.count, by: width).map {
      "    " + String(decoding: text[$0..<min($0 + width, text.count)], as: UTF8.self)
    }
    return """
        /// \(documentation)
        static let \(name) = \"\"\"
      \(lines.joined(separator: "\\\n"))
          \"\"\"
      """
  }

  private mutating func changes(of zone: CompiledZone) -> String {
    var time: Int64 = -(1 << 35)
    var offset = zone.first
    let own = zone.changes.map { change in
      defer { (time, offset) = (change.time, change.offset) }
      return Step(after: change.time - time, by: change.offset - offset)
    }
    var text = Self.signedSeconds(zone.first)
    var index = 0
    while index < own.count {
      let (count, start) = longestMatch(own[index...])
      if count > 1 {
        text += Self.number(count) + Self.number(start)
        index += count
      } else {
        text += Self.number(0) + Self.seconds(Int(own[index].after))
        text += Self.signedSeconds(own[index].by)
        index += 1
      }
    }
    for step in own {
      places[step, default: []].append(steps.count)
      steps.append(step)
    }
    return text
  }

  /// The most steps from the front that follow each other somewhere among those recorded.
  private func longestMatch(_ own: ArraySlice<Step>) -> (count: Int, start: Int) {
    var best = (count: 0, start: 0)
    guard let first = own.first else { return best }
    for start in places[first] ?? [] {
      let count = zip(own, steps[start...]).prefix { $0 == $1 }.count
      if count > best.count { best = (count, start) }
    }
    return best
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-")

  private static func number(_ number: Int) -> String {
    var rest = number
    var text = ""
    while rest >= 32 {
      text.append(digits[rest % 32 + 32])
      rest /= 32
    }
    text.append(digits[rest])
    return text
  }

  private static func seconds(_ seconds: Int) -> String {
    number(seconds % 900 == 0 ? seconds / 900 * 2 : seconds * 2 + 1)
  }

  private static func signedSeconds(_ seconds: Int) -> String {
    func folded(_ value: Int) -> Int { value >= 0 ? value * 2 : value * -2 - 1 }
    return number(seconds % 900 == 0 ? folded(seconds / 900) * 2 : folded(seconds) * 2 + 1)
  }
}
