import Dispatch
import Foundation
import Glibc
import Testing

/// The root of the repository.
let root = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// The day that most tests look from.
let asOf = ["--as-of", "2024-03-25"]

/// By how much limits of time are longer where code runs slower, such as under a sanitizer.
let patience = ProcessInfo.processInfo.environment["TEST_PATIENCE"].flatMap(Int.init) ?? 1

/// What one run of the program left behind.
struct Outcome: Sendable {
  let status: Int32
  /// What was printed to standard output.
  let output: Data
  /// What was printed to standard error.
  let errors: String
  let seconds: Double
  /// Whether it ended by itself and in time.
  let endedByItself: Bool

  var text: String { String(decoding: output, as: UTF8.self) }
}

/// Runs the built program as a user would, with nothing on standard input.
///
/// - Parameters:
///   - arguments: What follows the program's name.
///   - directory: The working directory.
///   - environment: All variables that it sees.
///   - limit: Seconds after which it is ended, times `patience`.
///   - pause: Seconds after which Ctrl-C is pressed, if ever.
/// - Returns: Status and both outputs.
/// - Throws: If the program cannot be run at all.
func threatlevel(
  _ arguments: [String], in directory: URL = root, environment: [String: String] = [:],
  limit: Double = 60, interruptedAfter pause: Double? = nil
) throws -> Outcome {
  try run(
    try program().path, arguments, in: directory, environment: environment, limit: limit,
    interruptedAfter: pause)
}

/// Runs any program; see `threatlevel`.
func run(
  _ executable: String, _ arguments: [String], in directory: URL = root,
  environment: [String: String] = [:], limit: Double = 60, interruptedAfter pause: Double? = nil
) throws -> Outcome {
  // Files, because a pipe that nobody empties while waiting would fill up.
  let folder = try Folder()
  let output = folder.url.appending(path: "output")
  let errors = folder.url.appending(path: "errors")
  for file in [output, errors] { try Data().write(to: file) }
  let process = Process()
  process.executableURL = URL(filePath: executable)
  process.arguments = arguments
  process.currentDirectoryURL = directory
  process.environment = environment.merging(sanitizerOptions) { own, _ in own }
  process.standardInput = FileHandle.nullDevice
  process.standardOutput = try FileHandle(forWritingTo: output)
  process.standardError = try FileHandle(forWritingTo: errors)
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  let start = DispatchTime.now()
  try process.run()
  if let pause, ended.wait(timeout: .now() + pause) == .timedOut {
    process.interrupt()
  } else if pause != nil {
    ended.signal()
  }
  let isInTime = ended.wait(timeout: .now() + limit * Double(patience)) == .success
  if !isInTime {
    process.terminate()
    ended.wait()
  }
  let seconds = Double(DispatchTime.now().uptimeNanoseconds - start.uptimeNanoseconds) / 1e9
  return Outcome(
    status: process.terminationStatus, output: try Data(contentsOf: output),
    errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self), seconds: seconds,
    endedByItself: isInTime && process.terminationReason == .exit)
}

/// What sanitizers are told, also where a test gives the program an environment of its own.
///
/// A command keeps what it read until the program ends, on purpose, which the leak finder cannot
/// know; leaks are looked for where tests run the code of the floors in their own process.
private let sanitizerOptions = ProcessInfo.processInfo.environment
  .filter { $0.key.hasSuffix("SAN_OPTIONS") }
  .merging(["ASAN_OPTIONS": "detect_leaks=0"]) { own, added in own + ":" + added }

/// The program that was built with the tests: it stands beside them.
func program() throws -> URL {
  let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
  let program = URL(filePath: tests).deletingLastPathComponent().appending(path: "threatlevel")
  try #require(
    FileManager.default.isExecutableFile(atPath: program.path), "no program at \(program.path)")
  return program
}

/// Where the folders of this run stand.
private let folders = Result {
  let url = FileManager.default.temporaryDirectory.appending(
    path: "threatlevel-tests-\(ProcessInfo.processInfo.processIdentifier)")
  try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  atexit(removeFolders)
  return url
}

private func removeFolders() {
  guard let url = try? folders.get() else { return }
  try? FileManager.default.removeItem(at: url)
}

/// A folder of a test's own, which goes when the tests end.
struct Folder: Sendable {
  let url: URL

  init() throws {
    url = try folders.get().appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
  }

  /// Writes a file in the folder.
  @discardableResult
  func write(_ name: String, _ content: some StringProtocol) throws -> String {
    try write(name, Data(content.utf8))
  }

  /// Writes a file in the folder.
  @discardableResult
  func write(_ name: String, _ content: Data) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file)
    return file.path
  }

  /// Writes a small rule set with words and scales beside it, and a small dossier.
  func writeSoundInput() throws {
    try write("vocabulary.yaml", Sound.vocabulary)
    try write("scales.yaml", Sound.scales)
    try write("rules.yaml", Sound.rules)
    try write("dossier.yaml", Sound.dossier)
  }

  /// The names of all that stands in the folder, hidden files too.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
  }
}

/// Small files of each kind without a problem.
enum Sound {
  static let vocabulary = """
    vocabulary: small
    version: 1.0.0
    targets:
      - {id: legislature, title: legislatures, definition: Makes laws.}
      - {id: media, title: media, definition: Reports.}
    sectors: [{id: energy, title: energy, definition: Power and heat.}]
    operations: [{id: espionage, title: espionage, definition: Looks and takes.}]
    outcomes: [{id: effect, title: effect, definition: Changed something.}]
    responses: [{id: sanctions, title: sanctions, definition: Lists somebody.}]
    levels: [{id: person, title: person, definition: A person is named.}]
    measures: [{id: people, title: people, definition: People affected., unit: people}]
    countries: {CN: China, GB: United Kingdom, KP: North Korea, RU: Russia}
    organisations: {EU: European Union}

    """

  static let scales = """
    scale_set: small
    version: 1.0.0
    about: {percent: 10, convention: ours}
    scales:
      - id: phia
        title: PHIA
        convention: published
        source: {publisher: UK government, title: Guide}
        terms:
          - {term: likely, low: 55, high: 75}
          - {term: highly likely, low: 80, high: 90}

    """

  static let rules = """
    ruleset: small
    version: 1.0.0
    title: Small
    scale: phia
    criteria:
      - id: targets
        title: Targets
        weight: 25
        rules:
          - id: legislature
            title: Strikes a legislature
            when: >
              "legislature" in incident.targets
            points: 75
            because: "{incident.title} struck {incident.targets}"
            why: For a test.
            examples:
              fires: [{targets: [legislature]}]
              silent: [{targets: [media]}]
    designations:
      - {id: none, title: Nothing}
      - id: some
        title: Something
        at_least: 10
        requires:
          - {id: claimed, that: incidents.size() >= 1, because: There is an incident}

    """

  static let dossier = """
    dossier: test
    actor: {code: CN, name: China, aliases: [PRC]}
    sources:
      - {id: a, publisher: P, title: T, date: 2022}
    incidents:
      - id: one
        title: One
        first: 2021-01
        last: 2021-05
        disclosed: 2022-01-05
        targets: [legislature]
        effects: {people: 40}
        claims:
          - by: NCSC
            kind: agency
            country: GB
            date: 2022-02-03
            says: they did it
            scale: phia
            term: highly likely
            link: affiliated
            sources: [a]

    """

  static let mapping = """
    mapping: small
    version: 1.0.0
    title: Small list
    data: small-1
    nothing: [Unknown]
    source: {id: small-list, publisher: Somebody, title: A list, date: 2022}
    incident:
      id: {column: id}
      state: {column: state}
      title: {column: name}
      first: {column: begin}
      last: {column: end}
      targets: {column: target, separator: ";", values: {Gov: legislature, Press: media}}
    claims:
      - by: The list
        kind: laboratory
        country: GB
        date: 2022
        says: the state did it
        scale: phia
        term: likely
        link: affiliated

    """

  static let expectations = """
    expectations: small
    stances:
      - id: eu-cn
        actor: CN
        as_of: 2024-03-25
        by: EU
        stance: A rival
        kind: wording
        expected: {at_most: some}
        marked: agree
        why: A weaker noun.
        sources:
          - {publisher: P, title: T, date: 2024, url: "https://example.org/"}

    """
}
