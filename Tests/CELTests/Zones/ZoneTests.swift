import CEL
import Foundation
import SourceText
import Testing

@Suite struct ZoneTests {
  @Test(
    arguments: [
      // The second before clocks in Britain went forward, and the second they did.
      ("2024-03-31T00:59:59Z", "Europe/London", 0), ("2024-03-31T01:00:00Z", "Europe/London", 3600),
      ("2024-10-27T00:59:59Z", "Europe/London", 3600), ("2024-10-27T01:00:00Z", "Europe/London", 0),
      // Permanent summer time from 1968 to 1971.
      ("1970-01-01T00:00:00Z", "Europe/London", 3600),
      ("1800-01-01T00:00:00Z", "Europe/London", -75),
      ("2024-01-01T00:00:00Z", "Asia/Kathmandu", 20700),
      ("1985-12-31T18:29:59Z", "Asia/Kathmandu", 19800),
      ("2024-01-01T00:00:00Z", "Asia/Pyongyang", 32400),
      ("2016-01-01T00:00:00Z", "Asia/Pyongyang", 30600),
      // Samoa went without 30 December 2011.
      ("2011-12-30T09:59:59Z", "Pacific/Apia", -36000),
      ("2011-12-30T10:00:00Z", "Pacific/Apia", 50400),
      // Far beyond what is recorded the rules go on, in the south the other way round.
      ("2400-07-01T00:00:00Z", "America/New_York", -14400),
      ("2400-01-01T00:00:00Z", "America/New_York", -18000),
      ("2400-07-01T00:00:00Z", "Australia/Sydney", 36000),
      ("2400-01-01T00:00:00Z", "Australia/Sydney", 39600),
      // Ireland's winter time is the exception, not its summer time.
      ("2400-07-01T00:00:00Z", "Europe/Dublin", 3600),
      ("2400-01-01T00:00:00Z", "Europe/Dublin", 0),
      // Greenland's clocks change on Saturday evening, by the time of Friday's rule.
      ("2030-03-31T00:59:59Z", "America/Nuuk", -7200),
      ("2030-03-31T01:00:00Z", "America/Nuuk", -3600),
      ("2024-01-01T00:00:00Z", "US/Central", -21600), ("2024-01-01T00:00:00Z", "Etc/GMT+5", -18000),
      ("2024-01-01T00:00:00Z", "UTC", 0), ("2024-01-01T00:00:00Z", "", 0),
      ("2024-01-01T00:00:00Z", "-09:30", -34200), ("2024-01-01T00:00:00Z", "02:00", 7200),
      ("9999-12-31T12:00:00Z", "Europe/Kyiv", 7200),
    ] as [(String, String, Int)])
  func `clocks in a zone show`(time: String, zone: String, offset: Int) throws {
    let time = try #require(Timestamp(text: time))
    #expect(Self.fields(time, zone) == Self.expectedFields(time, offset: offset))
  }

  @Test func `an unknown zone is corrected`() {
    expectDiagnostic(
      in: "now.getHours('▸Europe/Lodnon◂') > 5",
      Expected(
        "cel.bad-argument", "there is no time zone 'Europe/Lodnon'", fix: "Europe/London"))
    expectDiagnostic(
      in: "now.getHours('▸nowhere◂') > 5",
      Expected("cel.bad-argument", "there is no time zone 'nowhere'"))
    #expect(evaluate("timestamp(0).getHours('Mars' + '/Base')").isError)
  }

  /// Compares with the machine's own database, or records it when asked to.
  @Test func `the table says what the machine's database says`() throws {
    guard let machine = MachineZones() else {
      print("NOT TESTED: this machine has no time zone database to compare with")
      return
    }
    if ProcessInfo.processInfo.environment["RECORD_ZONES"] != nil {
      let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources/CEL/Times")
      for (name, source) in ZoneRecorder.sources(machine) {
        try source.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      Issue.record("recorded \(machine.zones.count) zones; read the diff")
      return
    }
    guard machine.version == Self.recordedVersion else {
      print("NOT TESTED: the machine has \(machine.version), the table \(Self.recordedVersion)")
      return
    }
    for (name, zone) in machine.zones {
      var offset = zone.first
      for change in zone.changes {
        for (seconds, expected) in [(change.time - 1, offset), (change.time, change.offset)] {
          guard let time = Timestamp(seconds: seconds) else { continue }
          #expect(
            Self.fields(time, name) == Self.expectedFields(time, offset: expected),
            "\(name) \(time)")
        }
        offset = change.offset
      }
    }
    for (name, target) in machine.links {
      let time = try #require(Timestamp(seconds: 1_000_000_000))
      #expect(Self.fields(time, name) == Self.fields(time, target), "\(name)")
    }
  }

  /// The version of the database that the table was recorded from.
  private static let recordedVersion = "2025b"

  private static let program: Program? = Environment(variables: [
    Variable("t", .timestamp), Variable("zone", .string),
  ]).compile(
    MappedText(
      """
      [t.getFullYear(zone), t.getDayOfYear(zone), t.getDayOfWeek(zone), t.getHours(zone),
        t.getMinutes(zone), t.getSeconds(zone)]
      """, named: "test")
  ).value?.plan()

  private static func fields(_ time: Timestamp, _ zone: String) -> Value? {
    program?.evaluate([.timestamp(time), .string(zone)])
  }

  /// What clocks show that are so far ahead of Greenwich, told by clocks in Greenwich.
  private static func expectedFields(_ time: Timestamp, offset: Int) -> Value? {
    guard let moved = Timestamp(seconds: time.seconds + Int64(offset)) else { return nil }
    return fields(moved, "UTC")
  }
}
