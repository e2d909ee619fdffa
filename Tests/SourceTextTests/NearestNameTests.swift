import SourceText
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("sevrity", ["severity", "security"], "severity"),
    ("serverity", ["severity", "security"], "severity"),
    ("sveerity", ["severity"], "severity"),
    ("Title", ["title", "tile"], "title"),
    ("titel", ["title", "tiles"], "title"),
    ("ad", ["id"], "id"),
    ("cat", ["bat", "rat"], "bat"),
    ("électoral", ["electoral"], "electoral"),
  ])
  func `the name with the fewest changes is meant`(
    name: String, candidates: [String], nearest: String
  ) {
    #expect(nearestName(to: name, in: candidates) == nearest)
    #expect(nearestName(to: name, in: candidates.reversed()) == nearest)
  }

  @Test func `among more names than anybody means none is looked for`() {
    let names = (0..<500).map { "name-\($0)" }
    #expect(nearestName(to: "nane-499", in: names) == "name-499")
    #expect(nearestName(to: "nane-499", in: names + ["other"]) == nil)
  }

  @Test(arguments: [
    ("colour", ["severity", "points"]), ("x", ["y"]), ("xy", ["ab"]), ("", ["a"]), ("name", []),
    (String(repeating: "a", count: 65), [String(repeating: "a", count: 65)]),
    ("points", ["pants-on-fire"]),
  ])
  func `a name that is far from all of them has none`(name: String, candidates: [String]) {
    #expect(nearestName(to: name, in: candidates) == nil)
  }
}
