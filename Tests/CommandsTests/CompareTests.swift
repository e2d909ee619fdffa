import Foundation
import Testing

/// `compare`, as users run it.
@Suite struct CompareTests {
  private struct Report: Decodable {
    struct Named: Decodable { let code: String }
    struct Rung: Decodable, Equatable { let id: String }

    struct Ends: Decodable, Equatable {
      let low: Double
      let high: Double
    }

    struct Standing: Decodable, Equatable {
      let recommended: Rung
      let possible: Rung
      let index: Ends
    }

    struct Move: Decodable {
      let actor: Named
      let alone: Standing
    }

    struct Alone: Decodable {
      let outcome: String
      let moves: [Move]
    }

    struct Change: Decodable {
      let kind: String
      let path: String
      let from: String?
      let to: String?
      let alone: Alone
    }

    struct Actor: Decodable {
      let actor: Named
      let first: Standing
      let second: Standing
    }

    struct Interaction: Decodable {
      let adds_up: Bool
      let together: Ends
      let summed: Ends
    }

    struct Period: Decodable {
      let from: String
      let to: String
      let first: Rung
      let second: Rung
    }

    struct Disagreements: Decodable { let periods: [Period] }

    let same_file: Bool
    let moves_rung: Bool
    let changes: [Change]
    let actors: [Actor]
    let interactions: [Interaction]
    let over_time: [Disagreements]?
  }

  private func report(_ arguments: [String], in folder: URL = root) throws -> Report {
    let outcome = try threatlevel(
      ["compare"] + arguments + ["--format", "json"] + asOf, in: folder)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try JSONDecoder().decode(Report.self, from: outcome.output)
  }

  @Test func `a rule set compared with itself is the same file, and nobody moves`() throws {
    let outcome = try threatlevel(
      [
        "compare", Compared.rules, Compared.rules, "--over-time", "--fail-on-move", "--actor", "IN",
      ] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("A and B are the same file, byte for byte."))
    #expect(!outcome.text.contains("Who moves"))
  }

  @Test(arguments: [Compared.weight, Compared.gate])
  func `a single change does alone what all do together`(edit: Compared.Edit) throws {
    let report = try report([Compared.rules, try Compared.shipped(edit, in: Folder())])
    let change = try #require(report.changes.first)
    #expect(report.changes.count == 1 && change.alone.outcome == "tried")
    let moved = report.actors.filter { $0.first != $0.second }
    #expect(!moved.isEmpty && change.alone.moves.count == moved.count)
    for actor in moved {
      let alone = change.alone.moves.first { $0.actor.code == actor.actor.code }
      #expect(alone?.alone == actor.second, "\(actor.actor.code)")
    }
  }

  @Test func `both sides are where evaluate sees them, and change places when turned`() throws {
    let other = try Compared.shipped(Compared.several, in: Folder())
    let there = try report([Compared.rules, other])
    let back = try report([other, Compared.rules])
    #expect(Set(there.changes.map(\.path)) == Set(back.changes.map(\.path)))
    #expect(there.changes.count == 3 && there.interactions.count == there.actors.count)
    for actor in there.actors {
      let turned = try #require(back.actors.first { $0.actor.code == actor.actor.code })
      #expect(turned.first == actor.second && turned.second == actor.first)
    }
    let csv = try threatlevel(["evaluate", "--rules", other, "--format", "csv"] + asOf).text
    for actor in there.actors {
      let row = try #require(
        csv.split(separator: "\n").first { $0.contains(",\(actor.actor.code),") })
      #expect(row.contains(",\(actor.second.recommended.id),"), "\(row)")
    }
  }

  @Test func `effects that do not add up are said not to`() throws {
    let report = try report([
      Compared.rules, try Compared.shipped(Compared.several, in: Folder()),
    ])
    let open = report.interactions.filter { !$0.adds_up }
    #expect(!open.isEmpty)
    #expect(open.allSatisfy { $0.together != $0.summed })
    let text = try threatlevel(
      ["compare", Compared.rules, try Compared.shipped(Compared.several, in: Folder())] + asOf
    ).text
    #expect(text.contains("The effects do not simply add up"))
  }

  @Test(arguments: [true, false])
  func `one side may come from standard input, with the words beside the other`(
    isFirst: Bool
  ) throws {
    let sides = isFirst ? ["-", Compared.rules] : [Compared.rules, "-"]
    let outcome = try piped(
      Compared.weight(try Compared.shipped), ["compare"] + sides + ["--format", "json"] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let report = try JSONDecoder().decode(Report.self, from: outcome.output)
    #expect(report.changes.map(\.path) == ["criteria.targets.weight"])
    #expect((report.changes.first?.to == "25") == isFirst)
    #expect((report.changes.first?.from == "25") == !isFirst)
    let same = try piped(
      try Compared.shipped, ["compare"] + sides + ["--format", "json"] + asOf)
    #expect(try JSONDecoder().decode(Report.self, from: same.output).same_file)
  }

  @Test func `with --fail-on-move a rung that moves ends with status 3, an index does not`() throws
  {
    let other = try Compared.shipped(Compared.weight, in: Folder())
    let moves = try threatlevel(["compare", Compared.rules, other, "--fail-on-move"] + asOf)
    #expect(moves.status == 3 && moves.text.contains("on another rung"))
    let slight = try Compared.shipped(
      .init(description: "", replacements: [("    weight: 25\n", "    weight: 25.1\n")]),
      in: Folder())
    let stays = try threatlevel(["compare", Compared.rules, slight, "--fail-on-move"] + asOf)
    #expect(stays.status == 0, "\(stays.errors)")
    #expect(stays.text.contains("criteria.targets.weight"))
  }

  @Test func `on the first and the last day of a period evaluate sees both rungs`()
    throws
  {
    let other = try Compared.shipped(Compared.several, in: Folder())
    let report = try report([Compared.rules, other, "--over-time", "--actor", "india"])
    let periods = (report.over_time ?? []).flatMap(\.periods)
    let period = try #require(periods.last)
    #expect(periods.allSatisfy { $0.from <= $0.to && $0.first != $0.second })
    for day in [period.from, period.to] {
      let both = try threatlevel(
        [
          "evaluate", "--rules", Compared.rules, "--rules", other, "--format", "csv", "--as-of",
          day,
        ]
      ).text
      #expect(both.contains(",\(period.first.id),") && both.contains(",\(period.second.id),"))
    }
  }

  @Test(arguments: ["scales.yaml", "vocabulary.yaml"])
  func `other words are a change of their own`(name: String) throws {
    let folder = try Folder()
    let other = try Compared.shipped(.init(description: "", replacements: []), in: folder)
    let words = try String(contentsOf: root.appending(path: "Rules/\(name)"), encoding: .utf8)
    try folder.write(name, words + "# Another.\n")
    let report = try report([Compared.rules, other])
    #expect(!report.same_file)
    #expect(report.changes.map(\.kind) == ["words"])
    #expect(report.changes.first?.alone.moves.isEmpty == true)
  }

  @Test(arguments: ["terminal", "markdown", "html", "json", "csv"])
  func `every format tells of a comparison`(format: String) throws {
    let outcome = try threatlevel(
      [
        "compare", Compared.rules, try Compared.shipped(Compared.weight, in: Folder()), "--actor",
        "india", "--format", format,
      ] + asOf)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.contains("India") && !outcome.text.contains("China"))
    #expect(!outcome.text.contains("<script"))
  }

  @Test(arguments: [
    (["-", "-"], 64), ([], 64), ([Compared.rules], 64),
    ([Compared.rules, Compared.rules, "--format", "yaml"], 64),
    ([Compared.rules, "nowhere.yaml"], 1), (["nowhere.yaml", "-"], 1),
    ([Compared.rules, Compared.rules, "--actor", "atlantis"], 1),
    ([Compared.rules, "seeds/china.yaml"], 2), ([Compared.rules, "-"], 2),
    ([Compared.rules, "Rules"], 1),
  ])
  func `what cannot be compared is said`(arguments: [String], status: Int) throws {
    let outcome = try threatlevel(["compare"] + arguments + asOf)
    #expect(Int(outcome.status) == status, "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.lowercased().contains("error:"))
  }

  @Test(arguments: [
    "ruleset: [", "dossier: x\n", "\u{0}\u{1}", "a: &a [*a]\n",
    String(repeating: "[", count: 100_000),
  ])
  func `hostile standard input is refused with a reason`(text: String) throws {
    let outcome = try piped(text, ["compare", Compared.rules, "-"] + asOf)
    #expect(outcome.status == 2 && outcome.endedByItself)
    #expect(
      outcome.output.isEmpty && outcome.errors.contains("standard input"), "\(outcome.errors)")
  }

  @Test func `a condition that does not hold water on either side ends with its place`() throws {
    let folder = try Folder()
    let other = try Compared.shipped(
      .init(
        description: "",
        replacements: [
          (#""legislature" in incident.targets"#, #""legislature" in incident.target"#)
        ]),
      in: folder)
    for sides in [[Compared.rules, other], [other, Compared.rules]] {
      let outcome = try threatlevel(["compare"] + sides + asOf)
      #expect(outcome.status == 2 && outcome.output.isEmpty)
      #expect(outcome.errors.contains("other.yaml:"), "\(outcome.errors)")
    }
  }

  /// Runs the program with a text on standard input.
  private func piped(_ text: String, _ arguments: [String]) throws -> Outcome {
    let input = try Folder().write("input", text)
    return try run(
      "/bin/sh", ["-c", #"exec "$0" "$@" < "$INPUT""#, try program().path] + arguments,
      environment: ["INPUT": input])
  }
}
