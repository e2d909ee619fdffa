package import SourceText

/// Mends anchors after items were moved or taken out: what is cited by a name has to be described
/// where the name stands first.
package enum AnchorRepair {
  /// A place where a name stands, to give it (`&name {…}`) or to cite by it (`*name`).
  private struct Use {
    let name: String
    let bytes: Range<Int>
    let isDefinition: Bool
  }

  /// Puts the description of each name where the name now stands first.
  ///
  /// Only descriptions in brackets or of one scalar are moved; whether the result reads as it should
  /// is for `ProvenEdit`.
  /// - Parameters:
  ///   - changed: The file after items were moved or taken out, which need not be readable.
  ///   - original: The file before.
  /// - Returns: The bytes of the changed file with its names in order.
  package static func mended(_ changed: SourceFile, from original: SourceFile) -> [UInt8] {
    guard let uses = uses(in: changed), let before = self.uses(in: original) else {
      return changed.bytes
    }
    let known = Dictionary(grouping: before.filter(\.isDefinition), by: \.name)
    var edits: [TextEdit] = []
    for (name, places) in Dictionary(grouping: uses, by: \.name) {
      guard let first = places.first, !first.isDefinition, let definition = known[name]?.first,
        known[name]?.count == 1
      else { continue }
      edits.append(
        TextEdit(SourceSpan(changed, first.bytes), original.text(in: definition.bytes)))
      edits += places.filter(\.isDefinition).map {
        TextEdit(SourceSpan(changed, $0.bytes), "*\(name)")
      }
    }
    return edits.areApart ? edits.applied(to: changed.bytes) : changed.bytes
  }

  /// Every name in file order; `nil` if libyaml cannot get through the file.
  private static func uses(in file: SourceFile) -> [Use]? {
    let scan = CharacterScan(file.bytes, most: 1)
    guard scan.firstMalformed == nil, scan.forbidden.isEmpty,
      var stream = EventStream(file.bytes[scan.textStart...])
    else { return nil }
    let offsets = ScalarOffsets(file.bytes, textStart: scan.textStart, isASCII: scan.isASCII)
    var uses: [Use] = []
    var open: [(name: String?, start: Int)] = []
    do {
      while true {
        let event = try stream.next()
        let start = offsets[event.start]
        switch event.kind {
        case .alias(let name):
          uses.append(Use(name: name, bytes: start..<offsets[event.end], isDefinition: false))
        case .scalar:
          guard let name = event.anchor else { continue }
          uses.append(Use(name: name, bytes: start..<offsets[event.end], isDefinition: true))
        case .mappingStart, .sequenceStart: open.append((event.anchor, start))
        case .mappingEnd, .sequenceEnd:
          guard let begun = open.popLast(), let name = begun.name else { continue }
          uses.append(
            Use(name: name, bytes: begun.start..<offsets[event.end], isDefinition: true))
        case .streamEnd: return uses.sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
        case .streamStart, .documentStart, .documentEnd: continue
        }
      }
    } catch {
      return nil
    }
  }
}
