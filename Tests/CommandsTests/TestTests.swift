import Foundation
import FoundationXML
import Glibc
import Testing

/// `threatlevel test`: rule sets on examples, cases and stances.
@Suite struct TestTests {
  /// The shipped rules and dossiers, with one change.
  private func changed(_ name: String, _ old: String, _ new: String) throws -> Folder {
    let folder = try Folder()
    for shipped in ["Rules", "seeds"] {
      try FileManager.default.copyItem(
        at: root.appending(path: shipped), to: folder.url.appending(path: shipped))
    }
    let file = folder.url.appending(path: name)
    let text = try String(contentsOf: file, encoding: .utf8)
    let broken = text.replacing(old, with: new)
    #expect(broken != text)
    try broken.write(to: file, atomically: true, encoding: .utf8)
    return folder
  }

  @Test func `the shipped rules pass, and are covered whole`() throws {
    let outcome = try threatlevel(["test", "--fail-under", "100"] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("100 % of outcomes"))
    #expect(outcome.errors.isEmpty)
  }

  @Test func `a rule that its examples contradict is shown with the values that decided it`() throws
  {
    let folder = try changed(
      "Rules/uk-state-threat.yaml", ">= 10\n        points: 35", ">= 1000\n        points: 35")
    let outcome = try threatlevel(["test"] + asOf, in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("example: many-states-in-all fires"), "\(outcome.text)")
    #expect(outcome.text.contains("Rules/uk-state-threat.yaml:"))
    #expect(outcome.text.contains(".size() >= 1000"))
    #expect(outcome.text.contains("1 not as they should be"))
  }

  @Test func `a stance that is missed prints what was expected, what is, and why`() throws {
    let folder = try changed(
      "Rules/uk-state-threat.expectations.yaml", "marked: disagree", "marked: agree")
    let outcome = try threatlevel(["test", "--as-of", "2026-06-01"], in: folder.url)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("state-designation or more"), "\(outcome.text.suffix(3000))")
    #expect(outcome.text.contains("the gate 'state-designation/"))
    #expect(outcome.text.contains("Rules/uk-state-threat.expectations.yaml:"))
  }

  @Test func `coverage under what was asked ends with 3 and names what is missing`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let rules = folder.url.appending(path: "rules.yaml").path
    let passed = try threatlevel(["test", rules, "--fail-under", "10"])
    #expect(passed.status == 0, "\(passed.errors)")
    let failed = try threatlevel(["test", rules, "--fail-under", "100"])
    #expect(failed.status == 3, "\(failed.text)")
    #expect(failed.errors.contains("test.coverage"))
    #expect(failed.text.contains("never"))
  }

  @Test func `JSON has every test and every term, and its counts add up`() throws {
    let outcome = try threatlevel(["test", "--format", "json"] + asOf)
    let object = try #require(
      try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any])
    #expect(object["schema"] as? String == "threatlevel/test/1")
    let rules = try #require((object["rule_sets"] as? [[String: Any]])?.first)
    let tests = try #require(rules["tests"] as? [[String: Any]])
    let counts = try #require(rules["counts"] as? [String: Int])
    #expect(counts.values.reduce(0, +) == tests.count)
    let coverage = try #require(rules["coverage"] as? [String: Any])
    let conditions = try #require(coverage["conditions"] as? [[String: Any]])
    let terms = conditions.flatMap { $0["terms"] as? [[String: Any]] ?? [] }
    #expect(terms.count > conditions.count)
    #expect(terms.allSatisfy { ($0["true"] as? Int ?? 0) > 0 && ($0["false"] as? Int ?? 0) > 0 })
    let agreement = try #require(rules["agreement"] as? [String: Any])
    let halves = ["open_half", "held_out_half"].compactMap {
      (agreement[$0] as? [String: Int])?["compared"]
    }
    #expect(halves.reduce(0, +) == agreement["compared"] as? Int)
  }

  @Test func `JUnit has one test case for each test, in well-formed XML`() throws {
    let folder = try changed(
      "Rules/uk-state-threat.yaml", "title: No incident is reported", "title: a < b && \"c\" > d")
    let outcome = try threatlevel(["test", "--format", "junit"] + asOf, in: folder.url)
    #expect(outcome.status == 0)
    let reader = XMLCounter()
    let parser = XMLParser(data: outcome.output)
    parser.delegate = reader
    #expect(parser.parse(), "\(String(describing: parser.parserError))")
    #expect(reader.elements["testsuite"] == 3)
    #expect(reader.elements["testcase"] == reader.declared)
    #expect(reader.elements["failure"] == nil)
    #expect(reader.names.contains("a < b && \"c\" > d"))
  }

  @Test func `every term is listed on request`() throws {
    let outcome = try threatlevel(["test", "--coverage"] + asOf)
    #expect(outcome.text.contains("rule electoral-system"))
    #expect(outcome.text.contains("gate state-designation/pattern-or-grave"))
  }

  @Test(arguments: [
    (["--fail-under", "101"], 64, "0 to 100"), (["--format", "jnit"], 64, "junit"),
    (["--try", "true", "--coverage"], 64, "--try"), (["nowhere.yaml"], 1, "file.missing"),
    (["seeds/china.yaml"], 2, "rule set"), (["--evidence", "nowhere"], 1, "file.missing"),
  ])
  func `wrong usage is refused with a next step`(
    arguments: [String], status: Int, mention: String
  ) throws {
    let outcome = try threatlevel(["test"] + arguments)
    #expect(outcome.status == Int32(status), "\(outcome.errors)")
    #expect(outcome.errors.contains(mention), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test func `watching runs the tests again when a file is saved`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let rules = folder.url.appending(path: "rules.yaml")
    let output = folder.url.appending(path: "output")
    try Data().write(to: output)
    let process = Process()
    process.executableURL = try program()
    process.arguments = ["test", "rules.yaml", "--watch"]
    process.currentDirectoryURL = folder.url
    process.standardInput = FileHandle.nullDevice
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    // Killed, since a program may start with the signal to end blocked, and then watches forever.
    defer { kill(process.processIdentifier, SIGKILL) }
    func wait(for text: String, times: Int) throws -> Bool {
      for _ in 0..<200 {
        let seen = String(decoding: try Data(contentsOf: output), as: UTF8.self)
        if seen.components(separatedBy: text).count > times { return true }
        usleep(100_000)
      }
      return false
    }
    #expect(try wait(for: "watching", times: 1))
    let text = try String(contentsOf: rules, encoding: .utf8)
    try (text + "\n# saved\n").write(to: rules, atomically: true, encoding: .utf8)
    #expect(try wait(for: "rules.yaml changed", times: 1))
    #expect(try wait(for: "watching", times: 2))
    #expect(try wait(for: "Tests of", times: 2))
  }
}

/// Counts the elements of a JUnit report.
private final class XMLCounter: NSObject, XMLParserDelegate {
  var elements: [String: Int] = [:]
  var names: [String] = []
  /// How many tests the root says there are.
  var declared: Int?

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    if let title = attributes["name"] { names.append(title) }
    if name == "testsuites" { declared = attributes["tests"].flatMap { Int($0) } }
  }
}
