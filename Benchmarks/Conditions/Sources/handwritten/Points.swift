import SharedTask

/// An incident in a form that hand-written conditions read.
protocol Readable {
  var targetCount: Int { get }
  var durationDays: Double { get }
  var confidence: Double { get }
  var records: Int64 { get }
  var ongoing: Bool { get }

  func strikes(_ sector: Sector) -> Bool
}

/// The points of each condition, read when run: a compiler that knew them could do less.
struct Points {
  private let points: [Int]

  init(_ points: [Int]) {
    self.points = points
  }

  /// The sum of the points of the conditions that hold.
  @inline(__always)
  func of(_ incident: some Readable) -> Int {
    points.withUnsafeBufferPointer { points in
      let days = incident.durationDays
      let confidence = incident.confidence
      let records = incident.records
      let ongoing = incident.ongoing
      var sum = 0
      if incident.strikes(.elections) && confidence >= 0.8 && days >= 365 { sum += points[0] }
      if incident.strikes(.energy) && days > 180 { sum += points[1] }
      if incident.strikes(.hospitals) || incident.strikes(.water) { sum += points[2] }
      if records > 1_000_000 { sum += points[3] }
      if ongoing && confidence >= 0.6 { sum += points[4] }
      if confidence < 0.3 { sum += points[5] }
      if incident.strikes(.finance) && records > 100_000 { sum += points[6] }
      if !ongoing && days < 30 { sum += points[7] }
      if incident.targetCount >= 4 { sum += points[8] }
      if incident.strikes(.military) && incident.strikes(.government) { sum += points[9] }
      if days >= 730 && confidence > 0.5 { sum += points[10] }
      if (incident.strikes(.media) || incident.strikes(.elections)) && ongoing { sum += points[11] }
      if records >= 10_000 && records < 100_000 { sum += points[12] }
      if incident.strikes(.telecom) && !incident.strikes(.transport) { sum += points[13] }
      if confidence >= 0.9 && (days > 90 || records > 500_000) { sum += points[14] }
      if incident.strikes(.education) && confidence > 0.4 && confidence < 0.7 { sum += points[15] }
      if incident.strikes(.research) && days > 365 && records > 50_000 { sum += points[16] }
      if ongoing && days > 1_000 || records > 5_000_000 { sum += points[17] }
      if incident.strikes(.energy) && incident.strikes(.water) && confidence >= 0.5 {
        sum += points[18]
      }
      if days * confidence > 300 { sum += points[19] }
      return sum
    }
  }
}

extension Incident: Readable {
  @inline(__always)
  var targetCount: Int { targets.count }

  @inline(__always)
  func strikes(_ sector: Sector) -> Bool { targets.contains(sector.word) }
}
