import Assessing
import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@testable import Tuning

@Suite struct RuleEditTests {
  private func edited(
    _ edits: RuleEdit..., in text: String = Sample.text
  ) throws -> (editor: RuleSetEditor, problems: [Diagnostic]) {
    var editor = try Sample.rules(text).editor
    for edit in edits {
      let problems = try editor.make(edit)
      guard problems.isEmpty else { return (editor, problems) }
    }
    return (editor, [])
  }

  private func mistake(_ edit: RuleEdit) throws -> String {
    var editor = try Sample.rules(Sample.text).editor
    let mistake = #expect(throws: TuningMistake.self) { _ = try editor.make(edit) }
    return mistake?.message ?? ""
  }

  @Test func `each shipped rule can be removed, moved and switched off`() throws {
    let rules = try Sample.shipped.get()
    for (place, criterion) in rules.program.criteria.enumerated() {
      let others = rules.program.criteria.count
      let target = rules.program.criteria[(place + 1) % others].id
      // Every third: each takes a while.
      for rule in criterion.rules.enumerated() where rule.offset % 3 == 0 {
        let id = rule.element.id
        for edit in [RuleEdit.remove(id), .move(id, to: target), .disable(id)] {
          var editor = rules.editor
          let problems = try editor.make(edit)
          #expect(problems.isEmpty, "\(edit): \(TerminalDiagnostics().render(problems))")
        }
      }
    }
  }

  @Test func `a rule goes with the comment right above it, and what it described is kept`() throws {
    let (editor, problems) = try edited(.remove("media"))
    #expect(problems.isEmpty)
    // Its lines, the comment, and the blank line above.
    let start = try #require(Sample.text.firstRange(of: "\n      # About media.")).lowerBound
    let end = try #require(Sample.text.firstRange(of: "\n\n  - {id: effects")).lowerBound
    #expect(editor.text == Sample.text[..<start] + Sample.text[end...].dropFirst())
    let law = try edited(.remove("health"))
    #expect(law.problems.isEmpty)
    #expect(law.editor.text.contains("references: [&law {title: Law, publisher: P"))
    #expect(!law.editor.text.contains("id: health"))
  }

  @Test func `a moved rule stands at the end of its new criterion, and cites what is described`()
    throws
  {
    let (editor, problems) = try edited(.move("health", to: "operations"))
    #expect(problems.isEmpty)
    let after = try Sample.program(editor.root)
    #expect(
      after.criteria.map { $0.rules.map(\.id) } == [
        ["media"], ["people"], ["espionage", "health"],
      ])
    #expect(after.criteria[2].rules[1].references.map(\.title) == ["Law"])
    #expect(editor.text.contains("when: '\"health\" in incident.targets'\n        points: 80.50"))
    let there = try edited(.move("media", to: "operations"))
    let back = try edited(.move("media", to: "targets"), in: there.editor.text)
    #expect(back.problems.isEmpty)
    #expect(
      try Sample.rules(Sample.text).program.changes(to: Sample.program(back.editor.root)) == [])
  }

  @Test func `a rule that is switched off counts nowhere, and switched on again all is as it was`()
    throws
  {
    let off = try edited(.disable("media"))
    #expect(
      off.editor.text
        == Sample.text.replacing(
          "        title: Media\n", with: "        title: Media\n        disabled: true\n"))
    let program = try Sample.program(off.editor.root)
    #expect(program.criteria[0].rules.map(\.id) == ["health"])
    #expect(program.criteria[0].disabled.map(\.id) == ["media"])
    let rules = try Sample.rules(Sample.text)
    #expect(
      rules.program.changes(to: program) == [
        RuleSetChange(path: "rules.media.disabled", title: "Media", from: "false", to: "true")
      ])
    let on = try edited(.enable("media"), in: off.editor.text)
    #expect(on.editor.text == Sample.text)
  }

  @Test func `a case that wants a rule to fire says that it is switched off`() throws {
    let text =
      Sample.text + """
        cases:
          - id: paper
            title: Paper
            incidents: [{targets: [media], age: 1 year, attribution: likely}]
            expected: {fires: [media]}

        """
    #expect(try RuleTests(Sample.rules(text).program).failures.isEmpty)
    let off = try edited(.disable("media"), in: text)
    let failures = RuleTests(try Sample.program(off.editor.root)).failures
    #expect(failures.map(\.id) == ["rules.case"])
    #expect(failures.first?.notes.first?.message.contains("switched off") == true)
  }

  @Test func `a rule in brackets can be switched off and on`() throws {
    let off = try edited(.disable("people"))
    #expect(off.editor.text.contains("title: People, disabled: true, when:"))
    let on = try edited(.enable("people"), in: off.editor.text)
    #expect(on.editor.text.contains("title: People, disabled: false, when:"))
  }

  private static let rule = """
    id: academia
    title: Academia
    when: '"academia" in incident.targets'
    points: 10
    because: x
    why: |
      Two lines,
        the second deeper.
    examples: {fires: [{targets: [academia]}], silent: [{}]}

    """

  @Test(arguments: [rule, "- " + rule.replacing("\n", with: "\n  ")])
  func `rules of a file are added at the end`(text: String) throws {
    let (editor, problems) = try edited(
      .add(criterion: "targets", path: "rule.yaml", text: Array(text.utf8)))
    #expect(problems.isEmpty, "\(TerminalDiagnostics().render(problems))")
    let rules = try Sample.program(editor.root).criteria[0].rules
    #expect(rules.map(\.id) == ["health", "media", "academia"])
    #expect(rules[2].why == "Two lines,\n  the second deeper.")
    #expect(editor.text.hasPrefix(String(Sample.text.prefix(500))))
  }

  @Test func `rules of another rule set are added with all that they cite`() throws {
    let (editor, problems) = try edited(
      .add(criterion: "targets", path: "other.yaml", text: Array(Self.other.utf8)))
    #expect(problems.isEmpty, "\(TerminalDiagnostics().render(problems))")
    #expect(try Sample.program(editor.root).criteria[0].rules.map(\.id).suffix(1) == ["academia"])
  }

  private static let other =
    "ruleset: other\ncriteria:\n  - id: c\n    rules:\n      - "
    + rule.replacing("\n", with: "\n        ") + "\n"

  @Test func `what cannot be done is said with what can`() throws {
    #expect(try mistake(.remove("medai")).contains("Did you mean 'media'?"))
    #expect(try mistake(.move("media", to: "effect")).contains("Did you mean 'effects'?"))
    #expect(try mistake(.move("media", to: "targets")).contains("stands in 'targets' already"))
    #expect(try mistake(.remove("espionage")).contains("--disable espionage"))
    #expect(try mistake(.enable("media")).contains("is not switched off"))
    #expect(
      try mistake(.add(criterion: "targets", path: "x", text: Array("a: b\n".utf8)))
        .contains("holds no rule"))
  }

  @Test func `what is no YAML, or leaves no place, is refused and changes nothing`() throws {
    let bad = try edited(.add(criterion: "targets", path: "x", text: [0xFF, 0xFE, 0x00]))
    #expect(bad.problems.contains { $0.severity == .error })
    let flow = try edited(.move("media", to: "effects"))
    #expect(flow.problems.map(\.id) == ["yaml.cannot-append"])
    #expect(flow.editor.text == Sample.text)
  }
}
