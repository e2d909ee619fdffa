import SourceText
import ThreatModel

/// One threat actor of a MISP galaxy.
struct MISPActor {
  let node: JSONNode
  /// In which of the files it stands.
  let file: Int
  let uuid: String
  let name: String
  /// What the data say of it beside name and description.
  let meta: JSONNode?

  /// An actor that has a name and a UUID.
  init?(_ node: JSONNode, in file: Int) {
    guard let name = Self.line(node["value"], most: 150),
      let uuid = node["uuid"], (1...100).contains(uuid.textLength), let id = uuid.text,
      id.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F })
    else { return nil }
    self.node = node
    self.file = file
    self.uuid = id.lowercased()
    self.name = name
    meta = node["meta"]
  }

  private static func line(_ node: JSONNode?, most: Int) -> String? {
    guard let node, node.textLength < 1 << 16 else { return nil }
    return node.text.flatMap { PlainText.line($0, most: most) }
  }

  /// One line of the actor's data.
  func line(_ name: String) -> String? { Self.line(meta?[name], most: 200) }

  /// The lines of a list, or of a text that stands where a list is due.
  func lines(_ name: String, most: Int = 200) -> [String] {
    guard let value = meta?[name] else { return [] }
    guard let items = value.items else { return Self.line(value, most: most).map { [$0] } ?? [] }
    return items.compactMap { Self.line($0, most: most) }
  }

  /// What others call it.
  var synonyms: [String] { lines("synonyms") }

  /// The country that it is said to come from, as written: empty says something else than nothing.
  var country: String? { meta?["country"]?.text }

  /// The state suspected behind it after the Council on Foreign Relations; "Unknown" is none.
  var sponsor: String? {
    line("cfr-suspected-state-sponsor").flatMap { $0.foldedName == "unknown" ? nil : $0 }
  }

  /// How sure somebody is of the country, 0 to 100; 50 is the default and says that nobody judged.
  var confidence: Int? {
    line("attribution-confidence").flatMap { Int($0) }.flatMap { $0 == 50 ? nil : $0 }
  }

  /// Whether the default stands where a judgement would.
  var hasDefaultConfidence: Bool { line("attribution-confidence") == "50" }

  /// The UUIDs of what it is said to be similar to: the same actor under other names.
  var similar: [String] {
    node["related"]?.items?.compactMap { relation in
      guard relation["type"]?.says("similar") == true, let uuid = relation["dest-uuid"],
        uuid.textLength <= 100
      else { return nil }
      return uuid.text?.lowercased()
    } ?? []
  }

  /// The documents behind it.
  var citations: [Citation] {
    lines("refs", most: 2000).compactMap { Citation(url: $0) }
  }

  /// The state that it belongs to.
  ///
  /// - Parameter states: The names of states.
  /// - Returns: The code and how close, or why there is none.
  func state(_ states: StateNames) -> Result<MISPState, MISPStateless> {
    let sponsorCode = sponsor.flatMap { states.code(for: $0) }
    let written = country.flatMap { PlainText.line($0, most: 100) }
    guard let written else {
      if let sponsorCode { return .success(MISPState(code: sponsorCode, isSponsor: true)) }
      if let sponsor { return .failure(MISPStateless(reason: "no state is called '\(sponsor)'")) }
      return .failure(
        MISPStateless(
          reason: country == nil ? "it names no country" : "its country is empty"))
    }
    guard let code = states.code(for: written) else {
      return .failure(MISPStateless(reason: "no state is called '\(written)'"))
    }
    return .success(
      MISPState(
        code: code, isSponsor: sponsorCode == code,
        other: sponsorCode == code ? nil : sponsorCode))
  }
}

/// The state that an actor belongs to.
struct MISPState {
  let code: String
  /// Whether it is named as suspected sponsor, not only as the country of origin.
  let isSponsor: Bool
  /// Another state that is named as suspected sponsor.
  var other: String?
}

/// Why an actor belongs to no state.
struct MISPStateless: Error {
  let reason: String
}
