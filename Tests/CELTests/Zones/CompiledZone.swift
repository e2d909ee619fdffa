import Foundation

/// A zone as the machine's compiled database (RFC 9636) has it.
struct CompiledZone {
  /// A change of the offset.
  struct Change: Hashable {
    let time: Int64
    let offset: Int
  }

  /// The seconds ahead of Greenwich before the first change.
  let first: Int
  /// The changes of the offset, ascending; those of the name alone are left out.
  let changes: [Change]
  /// The POSIX rule that holds after the last.
  let rule: String

  /// Reads the 64-bit part of a file; `nil` if it has none.
  init?(_ file: Data) {
    let bytes = [UInt8](file)
    func number(_ start: Int, _ width: Int) -> Int {
      let value = bytes[start..<start + width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return width == 4 ? Int(Int32(truncatingIfNeeded: value)) : Int(Int64(bitPattern: value))
    }
    /// The counts of a header, in the order of the standard.
    func counts(_ start: Int) -> [Int] { (0..<6).map { number(start + 20 + 4 * $0, 4) } }
    func size(_ counts: [Int], timeWidth: Int) -> Int {
      counts[3] * (timeWidth + 1) + counts[4] * 6 + counts[5] + counts[2] * (timeWidth + 4)
        + counts[1] + counts[0]
    }
    guard bytes.count > 44, bytes[0..<4].elementsEqual("TZif".utf8), bytes[4] >= 0x32 else {
      return nil
    }
    let header = 44 + size(counts(0), timeWidth: 4)
    let counts = counts(header)
    let times = header + 44
    let types = times + counts[3] * 8
    let offsets = types + counts[3]
    func offset(_ type: Int) -> Int { number(offsets + 6 * type, 4) }
    first = offset(0)
    var changes: [Change] = []
    var last = first
    for index in 0..<counts[3] {
      let offset = offset(Int(bytes[types + index]))
      guard offset != last else { continue }
      changes.append(Change(time: Int64(number(times + 8 * index, 8)), offset: offset))
      last = offset
    }
    self.changes = changes
    let end = header + 44 + size(counts, timeWidth: 8)
    rule = String(decoding: bytes[end...], as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// The machine's database, if it has one.
struct MachineZones {
  /// The version, such as `2025b`.
  let version: String
  /// The zones by name.
  let zones: [String: CompiledZone]
  /// Other names, and the zones that they mean.
  let links: [String: String]

  init?(folder: String = "/usr/share/zoneinfo") {
    guard let source = try? String(contentsOfFile: folder + "/tzdata.zi", encoding: .utf8) else {
      return nil
    }
    var zones: [String: CompiledZone] = [:]
    var links: [String: String] = [:]
    var version = "unknown"
    for line in source.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      switch words.first {
      case "#" where words.count > 2 && words[1] == "version": version = words[2]
      case "Z": zones[words[1]] = Self.zone(folder + "/" + words[1])
      case "L": links[words[2]] = words[1]
      default: break
      }
    }
    self.version = version
    self.zones = zones
    self.links = links
  }

  private static func zone(_ path: String) -> CompiledZone? {
    FileManager.default.contents(atPath: path).flatMap { CompiledZone($0) }
  }
}
