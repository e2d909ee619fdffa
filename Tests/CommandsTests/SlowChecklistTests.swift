import Foundation
import Testing

/// Walks the whole checklist over every shipped dossier.
@Suite struct SlowChecklistTests {
  private static let states = ["BY", "CN", "IN", "IR", "IL", "KP", "PK", "RU", "US", "VN"]

  /// The cards of a state in the media of people, read as words.
  private static func cards(_ state: String) throws -> [(
    medium: String, card: ChecklistPoint.Reading
  )] {
    func printed(_ format: String) throws -> Outcome {
      let outcome = try threatlevel(
        ["scorecard", state, "--format", format] + asOf + ChecklistPoint.since.option)
      try #require(outcome.status == 0, "\(outcome.errors)")
      return outcome
    }
    let json = try ReadObject(printed("json").output)
    return [
      ("terminal", try printed("terminal").text), ("html", try printed("html").text.withoutTags),
    ].map { ($0, ChecklistPoint.Reading(text: $1.withSingleSpaces, json: json)) }
  }

  @Test(arguments: states)
  func `a card has every point of the checklist`(state: String) throws {
    for (medium, card) in try Self.cards(state) {
      for point in ChecklistPoint.all {
        #expect(point.missing(card) == [], "\(medium), point \(point.number): \(point.name)")
      }
    }
  }

  @Test func `the checklist has eighteen points`() {
    #expect(ChecklistPoint.all.map(\.number) == Array(1...18))
  }

  @Test func `a card of which a part is cut off is found wanting`() throws {
    let card = try #require(try Self.cards("VN").first).card
    let half = ChecklistPoint.Reading(
      text: String(card.text.prefix(card.text.count / 2)), json: card.json)
    let wanting = ChecklistPoint.all.filter { !$0.missing(half).isEmpty }.map(\.number)
    #expect(Set(wanting).isSuperset(of: [4, 18]))
    let empty = ChecklistPoint.Reading(text: "", json: card.json)
    // What may be absent from an empty card without a word is only the comparison with stances.
    #expect(ChecklistPoint.all.filter { $0.missing(empty).isEmpty }.map(\.number) == [10])
  }

  @Test func `a state with nothing that counts has no picture but its ladder`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    try folder.write(
      "dossier.yaml",
      "dossier: quiet\nactor: {code: KP, name: North Korea}\nsources: []\nincidents: []\n")
    let outcome = try threatlevel(
      [
        "scorecard", "kp", "--rules", "rules.yaml", "--evidence", "dossier.yaml", "--format",
        "html",
      ] + asOf, in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.components(separatedBy: "<figure>").count == 2)
    #expect(outcome.text.contains("Criteria"))
  }
}

extension String {
  /// The words of a page: no style sheet, no tags, characters for their names.
  fileprivate var withoutTags: String {
    replacing(/<style>(.|\n)*?<\/style>/, with: " ").replacing(
      /<[^>]*>/,
      with: { match in
        // What is set apart ends a word; what only looks different does not.
        match.output.wholeMatch(of: /<\/?(a|code|span|strong)( [^>]*)?>/) != nil ? "" : " "
      }
    ).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}
