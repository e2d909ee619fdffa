import Foundation
import Testing

/// One way to get a file wrong, and what the program says of it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let content: Data
  let status: Int32
  let id: String
  /// `line:column` of the problem; `nil` where only that it has a place matters.
  let place: String?
  /// What the message or the help names.
  let mention: String

  init(
    _ what: String, _ content: Data, _ id: String, at place: String?, _ mention: String = "",
    status: Int32 = 2
  ) {
    testDescription = what
    self.content = content
    self.id = id
    self.place = place
    self.mention = mention
    self.status = status
  }

  init(
    _ what: String, _ content: String, _ id: String, at place: String?, _ mention: String = ""
  ) {
    self.init(what, Data(content.utf8), id, at: place, mention)
  }

  /// A sound text with one part exchanged.
  static func changed(
    _ what: String, _ text: String, _ part: String, _ other: String, _ id: String,
    at place: String, _ mention: String = ""
  ) -> BadInput {
    precondition(text.contains(part), "'\(part)' is not there to be changed")
    return BadInput(what, Data(text.replacing(part, with: other).utf8), id, at: place, mention)
  }
}

extension BadInput {
  /// The seconds that a bad file may take in a debug build on a busy machine.
  private static let limit = 20.0 * Double(patience)
  /// More than anybody reads, and little enough for a terminal.
  private static let longestReport = 2_000_000

  /// Runs the program and expects the problem at its place, with a next step, and no result.
  func expectRefusal(of file: String, by arguments: [String], in folder: Folder) throws {
    let outcome = try threatlevel(arguments + (arguments[0] == "check" ? [] : asOf), in: folder.url)
    let shown = outcome.errors.prefix(1000)
    #expect(outcome.endedByItself && outcome.status == status, "\(self): \(shown)")
    #expect(outcome.seconds < Self.limit, "\(self) took \(outcome.seconds) s")
    #expect(outcome.errors.utf8.count < Self.longestReport, "\(self) says too much")
    let problems = outcome.errors.split(separator: "\n").filter {
      $0.contains("\(file):") && $0.contains(": error: ") && $0.hasSuffix(" [\(id)]")
    }
    let isPlaced = problems.contains { line in
      place.map { line.contains("\(file):\($0): error: ") } ?? true
    }
    #expect(isPlaced, "\(self): no [\(id)] at \(place ?? "any place") in \(shown)")
    let hasNextStep = outcome.errors.contains("help: ") || outcome.errors.contains(" fix: ")
    #expect(hasNextStep, "\(self) names no next step: \(shown)")
    #expect(mention.isEmpty || outcome.errors.contains(mention), "\(self): \(shown)")
    #expect(outcome.errors.steeringCharacters.isEmpty, "\(self) steers a terminal")
    #expect(outcome.text.steeringCharacters.isEmpty, "\(self) steers a terminal")
    if arguments[0] != "check" { #expect(outcome.output.isEmpty, "\(self) printed a result") }
  }

  /// Expects the same of a dossier from `check`, `evaluate` and `scorecard`.
  func expectRefusalOfDossier() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write("dossier.yaml", content)
    let options = ["--rules", "rules.yaml", "--evidence", "dossier.yaml"]
    for arguments in [
      ["check", "dossier.yaml"], ["evaluate"] + options, ["scorecard", "china"] + options,
    ] {
      try expectRefusal(of: "dossier.yaml", by: arguments, in: folder)
    }
  }
}

extension String {
  /// What a terminal would act on instead of showing it.
  var steeringCharacters: [String] {
    unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: false
      case 0x00..<0x20, 0x7F..<0xA0, 0x61C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
        0x2060...0x2069, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
        true
      default: false
      }
    }.map { String($0.value, radix: 16) }
  }
}
