import RuleBook
import SourceText
import Testing
import ThreatModel
import YAMLTree

@testable import Tuning

/// What setting something does to a file, as the line that goes and the one that comes.
private struct LineEdit: Sendable, CustomTestStringConvertible {
  let request: String
  let old: String
  let new: String
  var testDescription: String { request }
}

@Suite struct SettingEditTests {
  @Test func `each setting of the shipped rules changes the bytes of its value alone, and back`()
    throws
  {
    let rules = try Sample.shipped.get()
    let settings = rules.program.tunableSettings
    #expect(settings.count > 70)
    for setting in settings {
      let path = setting.setting.path
      let value = try #require(rules.root.node(at: setting.path), "\(path)").span
      let other = setting.unit == .years ? "7 years" : setting.count == 1000 ? "0.2" : "0.1"
      var editor = rules.editor
      try editor.set("\(path)=\(other)", of: rules.program)
      let (old, new) = (rules.file.bytes, editor.file.bytes)
      #expect(new[..<value.bytes.lowerBound] == old[..<value.bytes.lowerBound], "\(path)")
      let rest = old.count - value.bytes.upperBound
      #expect(new.suffix(rest).elementsEqual(old.suffix(rest)), "\(path)")
      #expect(new.count == old.count - value.bytes.count + other.utf8.count, "\(path)")
      let back = SettingAssignment(
        setting: setting, count: setting.count, text: value.text, isHeld: false)
      #expect(editor.set([back]).isEmpty)
      #expect(editor.file.bytes == old, "\(path)")
    }
  }

  @Test(arguments: [
    "criteria.targets.weight=1", "criteria.effects.discount=0.05", "rules.legislature.points=0.01",
    "designations.concern.at_least=12", "recency.half_life=18 months",
  ])
  func `what was set is what is read, and nothing else is read otherwise`(request: String) throws {
    let rules = try Sample.shipped.get()
    var editor = rules.editor
    try editor.set(request, of: rules.program)
    let after = try Sample.program(editor.root)
    let changes = rules.program.changes(to: after)
    #expect(changes.map(\.path) == [String(request.prefix { $0 != "=" })])
  }

  private static let edits = [
    LineEdit(
      request: "criteria.targets.weight=35", old: "    weight: 30   # of forty",
      new: "    weight: 35   # of forty"),
    LineEdit(
      request: "rules.health.points=90", old: "        points: 80.50", new: "        points: 90"),
    LineEdit(
      request: "criteria.operations.discount=*0.5", old: "      discount: 0.50",
      new: "      discount: 0.25"),
    LineEdit(
      request: "criteria.targets.discount=0.7", old: "    weight: 30   # of forty",
      new: "    weight: 30   # of forty\n    across_incidents: {discount: 0.7}"),
    LineEdit(
      request: "criteria.effects.discount=0.7", old: "across_incidents: {form: sum}",
      new: "across_incidents: {form: sum, discount: 0.7}"),
    LineEdit(
      request: "recency.half_life=18 months", old: "scale: phia",
      new: "scale: phia\nrecency: {half_life: 18 months}"),
    LineEdit(
      request: "designations.high.at_least=60", old: "    title: High",
      new: "    title: High\n    at_least: 60"),
  ]

  @Test(arguments: edits)
  fileprivate func `a value is written where it stands, or where it would stand`(
    edit: LineEdit
  ) throws {
    let rules = try Sample.rules(Sample.text)
    var editor = rules.editor
    try editor.set(edit.request, of: rules.program)
    #expect(editor.text == Sample.text.replacing(edit.old, with: edit.new, maxReplacements: 1))
  }

  @Test(arguments: edits)
  fileprivate func `line ends stay as they are`(edit: LineEdit) throws {
    func windows(_ text: String) -> String { text.replacing("\n", with: "\r\n") }
    let rules = try Sample.rules(windows(Sample.text))
    var editor = rules.editor
    try editor.set(edit.request, of: rules.program)
    let expected = Sample.text.replacing(edit.old, with: edit.new, maxReplacements: 1)
    #expect(editor.text == windows(expected))
  }

  @Test func `quotes stay`() throws {
    let text = Sample.text.replacing(
      "scale: phia", with: "scale: phia\nrecency: {half_life: \"5 years\"}")
    let rules = try Sample.rules(text)
    var editor = rules.editor
    try editor.set("recency.half_life=never", of: rules.program)
    #expect(editor.text == text.replacing("\"5 years\"", with: "\"never\""))
  }

  @Test func `a value that others share is left alone`() throws {
    let rules = try Sample.rules(
      Sample.text.replacing("points: 40", with: "points: &p 40")
        .replacing("points: 20", with: "points: *p"))
    var editor = rules.editor
    let assignments = try rules.program.tunableSettings.assignments(
      for: [SettingRequest("rules.media.points=41")])
    #expect(editor.set(assignments).map(\.id) == ["yaml.cannot-change"])
    #expect(editor.file.bytes == rules.file.bytes)
  }
}
