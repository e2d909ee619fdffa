/// A word of the closed vocabulary, as text and as a place in a mask.
enum Sector: UInt16, CaseIterable {
  case elections, energy, water, hospitals, finance, military
  case government, media, telecom, transport, education, research

  @inline(__always)
  var word: String {
    switch self {
    case .elections: "elections"
    case .energy: "energy"
    case .water: "water"
    case .hospitals: "hospitals"
    case .finance: "finance"
    case .military: "military"
    case .government: "government"
    case .media: "media"
    case .telecom: "telecom"
    case .transport: "transport"
    case .education: "education"
    case .research: "research"
    }
  }

  @inline(__always)
  var mask: UInt16 { 1 << rawValue }
}
