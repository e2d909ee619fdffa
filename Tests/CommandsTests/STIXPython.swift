import Foundation
import Testing

/// A Python with what receivers of STIX use: `python3`, or the one that `THREATLEVEL_STIX_PYTHON`
/// names, with stix2-validator 3.2.0 and stix2 3.0.2 from the Python Package Index.
enum STIXPython {
  /// The program; `nil` where there is none.
  static let program: String? = find(
    "import stix2validator, stix2",
    orSay: "STIX bundles are not held against the validator of OASIS "
      + "(pip install stix2-validator==3.2.0 stix2==3.0.2)")

  /// The program, if it has pandas, too; `nil` where it has not.
  static let programWithPandas: String? = find(
    "import stix2, pandas",
    orSay: "the notebook of docs/exchange.md is not run (pip install pandas stix2==3.0.2)")

  private static func find(_ script: String, orSay complaint: String) -> String? {
    let named = ProcessInfo.processInfo.environment["THREATLEVEL_STIX_PYTHON"]
    let found = ([named].compactMap(\.self) + ["/usr/bin/python3"]).first {
      (try? CommandsTests.run($0, ["-c", script], limit: 60))?.status == 0
    }
    if found == nil {
      print("SKIPPED: no Python that can `\(script)`: \(complaint); see THREATLEVEL_STIX_PYTHON")
    }
    return found
  }

  /// Validates bundles as strictly as can be, and parses them.
  ///
  /// - Parameter bundles: Paths.
  /// - Returns: What is wrong with them; `nil` if nothing is.
  /// - Throws: If nobody can be asked.
  static func complaint(of bundles: [String]) throws -> String? {
    let python = try #require(program)
    let validator = try run(
      python,
      [
        "-c", "from stix2validator.scripts.stix2_validator import main; main()",
        "--version", "2.1", "--strict", "--enforce-refs",
      ] + bundles, limit: 300)
    let valid = validator.text.components(separatedBy: "STIX JSON: Valid").count - 1
    guard validator.status == 0, valid == bundles.count else {
      return "\(validator.text.suffix(2000))\(validator.errors.suffix(2000))"
    }
    let parser = try run(
      python,
      [
        "-c",
        """
        import stix2, sys
        for path in sys.argv[1:]:
            bundle = stix2.parse(open(path, encoding="utf-8").read(), version="2.1")
            assert isinstance(bundle, stix2.v21.Bundle), path
        """,
      ] + bundles, limit: 300)
    return parser.status == 0 ? nil : "\(parser.errors.suffix(2000))"
  }
}
