import SourceText
public import ThreatModel

/// What came of tests, as the XML that servers for continuous integration read.
///
/// - Source: The elements and attributes that the JUnit task of Apache Ant writes and that Jenkins
///   and GitLab read: `testsuites`, `testsuite`, `testcase`, `failure`, `skipped`.
public struct JUnitTests: TestRenderer {
  /// The name given to `--format`.
  public static let name = "junit"

  /// A writer of XML.
  public init() {}

  /// One suite for each kind of test of each rule set; no times, because the same rules give the
  /// same bytes.
  public func render(_ reports: [TestReport], detail: TestDetail) -> String {
    let outcomes = reports.flatMap(\.outcomes)
    let suites = reports.flatMap { report in
      TestKind.allCases.compactMap { kind in suite(kind, of: report) }
    }
    return XMLText.document(
      XMLElement(
        "testsuites", [("name", "threatlevel")] + counts(of: outcomes), children: suites))
  }

  private func suite(_ kind: TestKind, of report: TestReport) -> XMLElement? {
    let outcomes = report.outcomes(of: kind)
    guard !outcomes.isEmpty else { return nil }
    let name = "\(report.rules.id).\(kind.rawValue)"
    return XMLElement(
      "testsuite", [("name", name)] + counts(of: outcomes),
      children: outcomes.enumerated().map { place, outcome in
        element(outcome, place + 1, in: name)
      })
  }

  private func counts(of outcomes: [TestOutcome]) -> [(String, String)] {
    let failed = outcomes.count { $0.status == .failed }
    let skipped = outcomes.count { $0.status == .skipped || $0.status == .known }
    return [
      ("tests", "\(outcomes.count)"), ("failures", "\(failed)"), ("errors", "0"),
      ("skipped", "\(skipped)"),
    ]
  }

  /// A test; its number keeps several examples of one rule apart.
  private func element(_ outcome: TestOutcome, _ number: Int, in suite: String) -> XMLElement {
    let name = outcome.kind == .example ? "\(outcome.title) (\(number))" : outcome.title
    let place: [(String, String)] =
      outcome.place.map { [("file", $0.file.path), ("line", "\($0.line)")] } ?? []
    return XMLElement(
      "testcase",
      [("classname", "\(suite).\(outcome.subject)"), ("name", name)] + place,
      children: result(of: outcome))
  }

  private func result(of outcome: TestOutcome) -> [XMLElement] {
    let message = outcome.differences.map { difference in
      "\(difference.subject): expected \(difference.expected), is \(difference.actual)"
    }.joined(separator: "; ")
    switch outcome.status {
    case .passed: return []
    case .skipped: return [XMLElement("skipped", [("message", "no dossier on the state")])]
    case .known: return [XMLElement("skipped", [("message", "known to differ: " + message)])]
    case .failed:
      let text = outcome.differences.map { difference in
        (["\(difference.subject): expected \(difference.expected), is \(difference.actual)"]
          + difference.decidedBy + difference.diagram).joined(separator: "\n")
      }.joined(separator: "\n\n")
      return [XMLElement("failure", [("message", message)], text: text)]
    }
  }
}

/// An element with its attributes and either elements or text in it.
struct XMLElement {
  let name: String
  let attributes: [(String, String)]
  let children: [XMLElement]
  let text: String

  init(
    _ name: String, _ attributes: [(String, String)], children: [XMLElement] = [], text: String = ""
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.text = text
  }
}

/// Writes XML 1.0; whatever text it is given comes out as text.
enum XMLText {
  static func document(_ root: XMLElement) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + write(root, indent: "")
  }

  private static func write(_ element: XMLElement, indent: String) -> String {
    let attributes = element.attributes.map { " \($0)=\"\(escaped($1, isAttribute: true))\"" }
    let open = "\(indent)<\(element.name)\(attributes.joined())"
    guard !element.children.isEmpty else {
      guard !element.text.isEmpty else { return open + "/>\n" }
      return open + ">\(escaped(element.text, isAttribute: false))</\(element.name)>\n"
    }
    return open + ">\n"
      + element.children.map { write($0, indent: indent + "  ") }.joined()
      + "\(indent)</\(element.name)>\n"
  }

  /// Text without markup; characters that XML 1.0 cannot hold, and those that could steer a
  /// terminal, are shown as text too.
  private static func escaped(_ text: String, isAttribute: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "&": result += "&amp;"
      case "\"": result += "&quot;"
      case "\n": result += isAttribute ? "&#10;" : "\n"
      case "\t": result += "&#9;"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result += String(scalar).visible
      }
    }
    return result
  }
}
