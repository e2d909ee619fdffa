import SharedTask

/// The incidents turned on their side: an array for each variable, the targets as masks.
struct Columns {
  private let targets: [UInt16]
  private let durationDays: [Double]
  private let confidence: [Double]
  private let records: [Int64]
  private let ongoing: [Bool]

  init(_ incidents: [Incident]) {
    targets = incidents.map { incident in
      Sector.allCases.reduce(0) { $0 | (incident.strikes($1) ? $1.mask : 0) }
    }
    durationDays = incidents.map(\.durationDays)
    confidence = incidents.map(\.confidence)
    records = incidents.map(\.records)
    ongoing = incidents.map(\.ongoing)
  }

  var count: Int { targets.count }

  @inline(__always)
  subscript(index: Int) -> Row {
    Row(
      targets: targets[index], durationDays: durationDays[index], confidence: confidence[index],
      records: records[index], ongoing: ongoing[index])
  }
}

/// An incident put together from its columns.
struct Row: Readable {
  let targets: UInt16
  let durationDays: Double
  let confidence: Double
  let records: Int64
  let ongoing: Bool

  @inline(__always)
  var targetCount: Int { targets.nonzeroBitCount }

  @inline(__always)
  func strikes(_ sector: Sector) -> Bool { targets & sector.mask != 0 }
}
