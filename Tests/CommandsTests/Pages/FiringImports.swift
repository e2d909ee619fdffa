import Foundation
import SourceText
import ThreatLevelKit

extension Firing {
  /// Problems of imports, each made by a table beside the mapping of the scaffold.
  static let imports: [DiagnosticID: Firing] = [
    "table.encoding": table(Data("id,state,name\n1,CN,caf".utf8) + [0xE9, 0x0A]),
    "table.not-text": table(Data("PK\u{3}\u{4}".utf8) + [0, 0x80]),
    "table.no-header": table(""),
    "table.open-quote": table("id,state,name\n1,CN,\"Mail\n"),
    "table.too-large": table("id,state,name\n" + String(repeating: "1,CN,a\n", count: 200_001)),
    "table.missing-column": table("id,country,name\n1,CN,a\n"),
    "table.ambiguous-column": table("id,state,name,state\n1,CN,a,CN\n"),
    "import.not-whole": table("id,state,name\n1,Atlantis,a\n", ["--strict"]),
    "file.not-folder": .here { folder in
      try folder.write("list.csv", "id,state,name\n1,CN,a\n")
      return try folder.importing(to: "seeds/china.yaml").reported
    },
    "input.no-mapping": .here { folder in
      PreparedImport.prepare(
        ImportRequest(
          format: .table, files: ["list.csv"], output: folder.url.path,
          words: folder.url.appending(path: "Rules").path)
      ).diagnostics.map(\.id)
    },
    "file.written-in-part": .never("the system would have to refuse the second of two renamings"),
  ]

  private static func table(_ text: String, _ options: [String] = []) -> Firing {
    table(Data(text.utf8), options)
  }

  /// A table that is refused, and of which nothing is written.
  private static func table(_ bytes: Data, _ options: [String] = []) -> Firing {
    .here { folder in
      try folder.write("list.csv", bytes)
      let outcome = try folder.importing(to: "out", options)
      let isClean = outcome.status == 2 && !folder.has("out")
      return isClean ? outcome.reported : []
    }
  }
}

extension Folder {
  fileprivate func importing(to output: String, _ options: [String] = []) throws -> Outcome {
    try threatlevel(
      ["import", "table", "list.csv", "--mapping", "Rules/mappings/small.yaml"]
        + ["--output", output] + options, in: url)
  }

  fileprivate func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url.appending(path: name).path)
  }
}
