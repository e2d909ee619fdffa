/// Problems in the Static Analysis Results Interchange Format, version 2.1.0 with errata 01.
///
/// Code hosts and editors read it. Paths become URI references as they were given, so that relative
/// ones stay relative to wherever the program ran.
public struct SARIFDiagnostics: DiagnosticFormat {
  /// The name given to `--format`.
  public static let name = "sarif"

  /// A format without settings.
  public init() {}

  /// The log, keys sorted.
  public func render(_ report: DiagnosticReport) -> String {
    var ids: [DiagnosticID] = []
    var places: [DiagnosticID: Int] = [:]
    for id in report.diagnostics.map(\.id) where places[id] == nil {
      places[id] = ids.count
      ids.append(id)
    }
    return JSONWriter.text(of: [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": .array([
        [
          "tool": [
            "driver": [
              "name": .string(report.tool.name),
              "version": .string(report.tool.version),
              "semanticVersion": .string(report.tool.version),
              "rules": .list(ids) { rule($0) },
            ]
          ],
          "columnKind": "unicodeCodePoints",
          "artifacts": .list(report.files) {
            ["location": artifact($0), "roles": .strings(["analysisTarget"])]
          },
          "results": .list(report.diagnostics) { result($0, rule: places[$0.id] ?? 0) },
        ]
      ]),
    ])
  }

  /// The kind of problem; its name in words is what a list of them shows.
  private func rule(_ id: DiagnosticID) -> JSONValue {
    let words = id.rawValue.split(separator: ".").last ?? ""
    return [
      "id": .string(id.rawValue),
      "shortDescription": text(words.split(separator: "-").joined(separator: " ")),
    ]
  }

  private func result(_ diagnostic: Diagnostic, rule: Int) -> JSONValue {
    var result: [String: JSONValue] = [
      "ruleId": .string(diagnostic.id.rawValue),
      "ruleIndex": .integer(rule),
      // The words of the format are our own.
      "level": .string(diagnostic.severity.rawValue),
      "message": text(diagnostic.sentences.joined(separator: "\n")),
    ]
    if let span = diagnostic.span {
      result["locations"] = .array([["physicalLocation": location(span)]])
    }
    let notes = diagnostic.notes.enumerated().map { index, note -> JSONValue in
      var related: [String: JSONValue] = [
        "id": .integer(index), "message": text(note.message.sentence),
      ]
      if let span = note.span { related["physicalLocation"] = location(span) }
      return .object(related)
    }
    if !notes.isEmpty { result["relatedLocations"] = .array(notes) }
    if !diagnostic.fixIts.isEmpty { result["fixes"] = .list(diagnostic.fixIts, fix) }
    return .object(result)
  }

  /// A change, its edits by file.
  private func fix(_ fix: FixIt) -> JSONValue {
    var paths: [String] = []
    for path in fix.edits.map(\.span.file.path) where !paths.contains(path) { paths.append(path) }
    return [
      "description": text(fix.message.sentence),
      "artifactChanges": .list(paths) { path in
        [
          "artifactLocation": artifact(path),
          "replacements": .list(fix.edits.filter { $0.span.file.path == path }) {
            ["deletedRegion": region($0.span), "insertedContent": text($0.replacement)]
          },
        ]
      },
      "properties": ["applicability": .string(fix.applicability.rawValue)],
    ]
  }

  private func location(_ span: SourceSpan) -> JSONValue {
    ["artifactLocation": artifact(span.file.path), "region": region(span)]
  }

  private func region(_ span: SourceSpan) -> JSONValue {
    [
      "startLine": .integer(span.line), "startColumn": .integer(span.column),
      "endLine": .integer(span.endLine), "endColumn": .integer(span.endColumn),
      "byteOffset": .integer(span.bytes.lowerBound), "byteLength": .integer(span.bytes.count),
    ]
  }

  private func artifact(_ path: String) -> JSONValue { ["uri": .string(path.uriReference)] }

  private func text(_ text: String) -> JSONValue { ["text": .string(text)] }
}

extension String {
  /// A path as a URI reference (RFC 3986): relative if it is relative, else with the scheme `file`.
  var uriReference: String {
    let encoded = utf8.map { byte -> String in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }.joined()
    return hasPrefix("/") ? "file://" + encoded : encoded
  }
}
