import Foundation
import Testing

@Suite struct TryTests {
  private func attempt(_ condition: String, _ more: [String] = []) throws -> Outcome {
    try threatlevel(["test", "--try", condition] + more + asOf)
  }

  @Test func `a condition over one incident is tried on it, part by part`() throws {
    let outcome = try attempt(
      #"incident.ongoing && "government" in incident.targets"#,
      ["--incident", "china/cn-volt-typhoon"])
    #expect(outcome.status == 0 && outcome.errors.isEmpty, "\(outcome.errors)")
    for line in [
      "  Type        bool", "  Reads       ongoing, targets",
      #"    incident.ongoing && "government" in incident.targets"#,
      "             |       |               |           |",
      "             true    false           false       critical-infrastructure, defence",
      #"    does not hold: '"government" in incident.targets' is false (incident.targets"#,
    ] {
      #expect(outcome.text.contains(line + "\n"), "\(line)\n\(outcome.text)")
    }
  }

  @Test func `a condition over one incident is tried on each that is visible`() throws {
    let all = try attempt("incident.ongoing", ["--actor", "CN"])
    let early = try threatlevel(
      ["test", "--try", "incident.ongoing", "--actor", "CN", "--as-of", "2020-01-01"])
    let count = { (outcome: Outcome) in
      outcome.text.components(separatedBy: "incident.ongoing\n").count
    }
    #expect(count(all) > count(early) && count(early) > 2, "\(early.text)")
  }

  @Test func `a condition over all incidents names the element that decided`() throws {
    let outcome = try attempt(
      #"incidents.exists(i, i.ongoing && i.attribution.atLeast("likely"))"#, ["--actor", "china"])
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("all 10 incidents"))
    #expect(outcome.text.contains("    holds: for i = APT31 campaign of about 14 years"))
  }

  @Test func `a gate's scores are those of the day`() throws {
    let outcome = try attempt(#"scores["targets"] > 50.0"#, ["--actor", "china"])
    let json = try threatlevel(["evaluate", "CN", "--format", "json"] + asOf).text
    #expect(outcome.text.contains("✔ true"), "\(outcome.text)")
    #expect(json.contains("targets"))
  }

  @Test func `made-up facts stand in a file`() throws {
    let folder = try Folder()
    let one = try folder.write(
      "one.yaml", "targets: [electoral-body]\neffects: {people: 40000000}\n")
    let outcome = try attempt("incident.effects.people > 1000000", ["--facts", one])
    #expect(outcome.text.contains("holds: incident.effects.people is 40,000,000"))
    let unknown = try attempt("incident.effects.accounts > 10", ["--facts", one])
    #expect(unknown.text.contains("incident.effects.accounts is not reported"), "\(unknown.text)")
    let several = try folder.write(
      "several.yaml", "incidents: [{ongoing: true}, {ongoing: false}]\n")
    let all = try attempt("incidents.all(i, i.ongoing)", ["--facts", several])
    #expect(all.text.contains("does not hold: for i = "), "\(all.text)")
    let wrong = try folder.write("wrong.yaml", "targets: [electorl-body]\n")
    let refused = try attempt("incident.ongoing", ["--facts", wrong])
    #expect(refused.status == 2 && refused.errors.contains("wrong.yaml:1:11: error: "))
    #expect(refused.errors.contains("electoral-body"))
  }

  @Test(arguments: [
    (
      "incident.duration >= 5",
      "condition:1:22: error: no operator '>=' for duration and int; did you mean years(5)?"
    ),
    ("incident.targetz == []", "condition:1:10: error: 'incident' has no field 'targetz'"),
    ("incident.ongoing &&", "condition:1:19: error: "),
    ("actor == 'CN'", "condition:1:1: error: a condition cannot see 'actor'"),
    ("incidents.exists(i, i.targetz)", "condition:1:23: error: "), ("", "condition:1:1: error: "),
  ])
  func `what is wrong with a condition is shown at its place`(
    condition: String, problem: String
  ) throws {
    let outcome = try attempt(condition, ["--actor", "china"])
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.contains(problem), "\(outcome.errors)")
    #expect(condition.isEmpty || outcome.errors.contains("^"))
  }

  @Test func `a failure of the evaluation is shown at its place, with what was computed`() throws {
    let outcome = try attempt(
      "1 / (size(incident.targets) - 2) == 1", ["--incident", "pakistan/pk-transparent-tribe-2016"])
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("condition:1:1: error: division by zero [cel.evaluation]"))
    #expect(outcome.text.contains("✘ failed"), "\(outcome.text)")
  }

  @Test func `a condition that can never hold is tried with a warning`() throws {
    let outcome = try attempt(
      "incident.publishers > 5 && incident.publishers < 3", ["--incident", "CN/cn-volt-typhoon"])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("warning: ") && outcome.errors.contains("[cel.never-true]"))
    #expect(outcome.text.contains("– false"))
  }

  @Test func `without a condition it lists what one may use`() throws {
    let outcome = try threatlevel(["test", "--try"])
    #expect(outcome.status == 0)
    for part in [
      "VARIABLES", "incident → incident", "scores → map(term(criteria), double)",
      "FIELDS OF EFFECTS",
      "FUNCTIONS OF THIS RULE SET", "atLeast", "MACROS OF CEL (STANDARD)", ".exists(x, condition)",
      "WORDS: TARGETS", "electoral-body",
    ] {
      #expect(outcome.text.contains(part), "\(part)")
    }
    let markdown = try threatlevel(["test", "--try", "--format", "markdown"]).text
    #expect(markdown.contains("\n## Fields of incident\n"))
  }

  @Test func `without anything to try it on it is only read`() throws {
    let outcome = try attempt("size(incident.targets)")
    #expect(outcome.status == 0)
    #expect(outcome.text.contains("Type        int"))
    #expect(outcome.text.contains("--actor STATE"))
  }

  @Test(arguments: [
    (["--try", "true", "--actor", "narnia"], 1, "input.unknown-actor"),
    (["--try", "incident.ongoing", "--incident", "china/cn-volt-typhon"], 1, "cn-volt-typhoon"),
    (["--try", "true", "--incident", "china"], 64, "STATE/ID"),
    (["--try", "true", "--actor", "china", "--facts", "x"], 64, "Name one of"),
    (["--try", "true", "false"], 64, "one condition"),
    (["--try", "--actor", "china"], 64, "--try 'CONDITION'"),
    (["--actor", "china"], 64, "add --try"),
    (["--try", "true", "--facts", "nowhere.yaml"], 1, "file.missing"),
    (["--try", "true", "--format", "jsn"], 64, "markdown"), (["nowhere.yaml"], 1, "file.missing"),
  ])
  func `wrong usage is refused with a next step`(
    arguments: [String], status: Int, mention: String
  ) throws {
    let outcome = try threatlevel(["test"] + arguments)
    #expect(outcome.status == Int32(status), "\(outcome.errors)")
    #expect(outcome.errors.contains(mention), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }
}
