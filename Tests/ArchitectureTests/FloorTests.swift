import Foundation
import Testing

/// The floors of the house: a target may import only what stands in its row, and nothing that
/// stands on its own floor or above.
private let floors: [(floor: Int, target: String, mayImport: Set<String>)] = [
  (0, "CLibYAML", []),
  (1, "SideBySide", []),
  (1, "SourceText", []),
  (2, "YAMLTree", ["CLibYAML", "SourceText"]),
  (2, "CEL", ["SourceText"]),
  (2, "ThreatModel", ["SourceText"]),
  (3, "Dossiers", ["YAMLTree", "ThreatModel", "SideBySide", "SourceText"]),
  (4, "RuleBook", ["Dossiers", "CEL", "YAMLTree", "ThreatModel", "SourceText"]),
  (5, "Assessing", ["RuleBook", "Dossiers", "CEL", "ThreatModel", "SourceText"]),
  (
    6, "Robustness",
    ["Assessing", "RuleBook", "Dossiers", "CEL", "ThreatModel", "SideBySide", "SourceText"]
  ),
  (6, "Tuning", ["Assessing", "RuleBook", "YAMLTree", "ThreatModel", "SideBySide", "SourceText"]),
  (
    6, "Interchange",
    [
      "Assessing", "RuleBook", "Dossiers", "YAMLTree", "ThreatModel", "SideBySide", "SourceText",
      "Crypto",
    ]
  ),
  (6, "Scorecards", ["ThreatModel", "SourceText"]),
  (
    7, "ThreatLevelKit",
    [
      "Scorecards", "Robustness", "Tuning", "Interchange", "Assessing", "RuleBook", "Dossiers",
      "YAMLTree", "ThreatModel", "SideBySide", "SourceText", "Crypto",
    ]
  ),
  (
    8, "Commands", ["ThreatLevelKit", "Scorecards", "ThreatModel", "SourceText", "ArgumentParser"]
  ),
  (9, "threatlevel", ["Commands"]),
]

/// What a target may import although it is not ours.
private let system: [String: Set<String>] = [
  "CEL": ["Synchronization"],
  "SourceText": ["Glibc"],
  "Assessing": ["Synchronization"],
  "SideBySide": ["Dispatch"],
  "Commands": ["Glibc", "Synchronization"],
]

private let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

@Suite struct FloorTests {
  @Test(arguments: floors.map(\.target))
  func `a target imports only from the floors below it`(target: String) throws {
    let row = try #require(floors.first { $0.target == target })
    let allowed = row.mayImport.union(system[target] ?? [])
    let imported = try importedModules(ofTarget: target)
    #expect(imported.subtracting(allowed) == [], "\(target) imports what it may not")
  }

  @Test func `no row of the table allows a sibling or a floor above`() {
    for row in floors {
      for name in row.mayImport {
        guard let below = floors.first(where: { $0.target == name }) else { continue }
        #expect(below.floor < row.floor, "\(row.target) may import \(name)")
      }
    }
  }

  @Test func `every folder of Sources stands in the table`() throws {
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: root.appending(path: "Sources").path)
    #expect(Set(folders) == Set(floors.map(\.target)))
  }

  @Test func `no clock, environment, locale or random number below Commands`() throws {
    let forbidden = [
      "getenv(", "time(nil)", "clock_gettime", "Date()", "Date.now", ".random(", "SystemRandom",
      "setlocale", "Locale.", "ProcessInfo", "ContinuousClock", "isatty(",
    ]
    for row in floors where row.floor < 8 {
      for file in try swiftFiles(ofTarget: row.target) {
        let text = try String(contentsOf: file, encoding: .utf8)
        for word in forbidden where text.uses(word) {
          Issue.record("\(row.target)/\(file.lastPathComponent) uses \(word)")
        }
      }
    }
  }

  @Test func `no source file is longer than 500 lines`() throws {
    for row in floors {
      for file in try swiftFiles(ofTarget: row.target) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(
          separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count <= 501, "\(file.lastPathComponent)")
      }
    }
  }
}

extension String {
  /// Whether a word stands somewhere, other than as the end of a longer one such as `getDate()`.
  fileprivate func uses(_ word: String) -> Bool {
    guard word.first?.isLetter == true else { return contains(word) }
    return ranges(of: word).contains { place in
      place.lowerBound == startIndex || !self[index(before: place.lowerBound)].isLetter
    }
  }
}

/// The modules that the import lines of a target name.
private func importedModules(ofTarget target: String) throws -> Set<String> {
  var modules: Set<String> = []
  for file in try swiftFiles(ofTarget: target) {
    for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let place = words.firstIndex(of: "import"), place <= 2,
        words[..<place].allSatisfy({
          ["public", "package", "internal", "private", "fileprivate", "@testable"].contains($0)
        }), words.count > place + 1
      else { continue }
      // `import struct Module.Type` names the module before the dot.
      let name =
        ["struct", "class", "enum", "func", "protocol", "var", "let", "typealias"]
          .contains(words[place + 1]) ? words[place + 2] : words[place + 1]
      modules.insert(String(name.split(separator: ".")[0]))
    }
  }
  return modules
}

private func swiftFiles(ofTarget target: String) throws -> [URL] {
  let folder = root.appending(path: "Sources/\(target)")
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  return (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
}
