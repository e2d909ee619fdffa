import Foundation
import SourceText
import Testing
import ThreatLevelKit

/// Each kind of problem has a page, and each page is shown to be true.
@Suite struct DiagnosticPageTests {
  private static let pages = DiagnosticCatalogue.pages

  /// The ids of some pages, by which a failure is told.
  private static func ids(_ isMeant: (DiagnosticPage) -> Bool = { _ in true }) -> [String] {
    pages.filter(isMeant).map(\.id.rawValue)
  }

  private func page(_ id: String) throws -> DiagnosticPage {
    try #require(DiagnosticCatalogue.page(for: id))
  }

  private static func isShown(_ page: DiagnosticPage) -> Bool {
    Firing.all[page.id] == nil && page.setting != .circumstance
  }

  // MARK: That none is missing

  @Test func `each problem that the sources report has a page, and each page is of one`() throws {
    let ids = try idsInSources()
    let pages = Set(Self.pages.map(\.id.rawValue))
    #expect(ids.subtracting(pages).sorted() == [], "without a page")
    #expect(pages.subtracting(ids).sorted() == [], "a page of nothing")
    #expect(Self.pages.count == pages.count, "an id has two pages")
    #expect(ids.count > 100, "the sources were not found")
  }

  /// Where an id is put together from parts, nothing could tell whether it has a page.
  @Test func `no id is put together`() throws {
    for (file, text) in try sources() {
      let found = text.matches(of: /Diagnostic(?:ID)?\(\s*(?:rawValue:\s*)?"[^"\n]*\\\(/)
      #expect(found.isEmpty, "\(file): \(found.map(\.0))")
    }
  }

  // MARK: That each is true

  @Test(arguments: ids { isShown($0) && $0.setting != .call })
  func `the excerpt before has the problem, and the one after has none`(id: String) throws {
    let page = try page(id)
    let folder = try Folder()
    let before = try problems(of: page.before, in: page.setting, folder)
    let fired = before.filter { $0.id == page.id }
    #expect(!fired.isEmpty, "not reported: \(TerminalDiagnostics().render(before))")
    #expect(fired.allSatisfy { $0.severity == page.severity })
    let after = try problems(of: page.after, in: page.setting, folder)
    #expect(
      !after.hasErrors && !after.contains { $0.id == page.id },
      "not mended: \(TerminalDiagnostics().render(after))")
  }

  private func problems(
    of excerpt: String, in setting: DiagnosticPage.Setting, _ folder: Folder
  ) throws -> [Diagnostic] {
    let scaffold = Scaffold(excerpt, in: setting)
    try folder.write(scaffold)
    return folder.inspect(scaffold.changed)
  }

  @Test(arguments: ids { isShown($0) && $0.setting == .call })
  func `the command before has the problem, and the one after none`(id: String) throws {
    let page = try page(id)
    let folder = try Folder()
    try folder.write(Scaffold())
    let before = try call(page.before, in: folder)
    #expect(before.status != 0 && before.reported.contains(page.id), "\(before.errors)")
    let after = try call(page.after, in: folder)
    #expect(after.status == 0 && after.reported.isEmpty, "\(after.errors)")
  }

  private func call(_ line: String, in folder: Folder) throws -> Outcome {
    let name = "threatlevel "
    try #require(line.hasPrefix(name))
    return try run(
      "/bin/sh", ["-c", "exec \"$0\" " + line.dropFirst(name.count), try program().path],
      in: folder.url)
  }

  @Test(arguments: ids { !isShown($0) })
  func `what no excerpt shows is made to happen`(id: String) throws {
    let page = try page(id)
    switch try #require(Firing.all[page.id], "neither an excerpt nor a test makes it happen") {
    case .here(let fire):
      let folder = try Folder()
      try folder.write(Scaffold())
      let ids = try fire(folder)
      #expect(ids.contains(page.id), "\(ids)")
    case .elsewhere(let file):
      let text = try String(contentsOf: root.appending(path: "Tests/" + file), encoding: .utf8)
      #expect(text.contains("\"\(page.id.rawValue)\""))
    case .never(let reason): #expect(!reason.isEmpty)
    }
  }

  @Test func `nothing is made to happen that has no page`() {
    let pages = Set(Self.pages.map(\.id))
    #expect(Set(Firing.all.keys).subtracting(pages) == [])
  }

  @Test func `the files around the excerpts are sound`() throws {
    let folder = try Folder()
    try folder.write(Scaffold())
    let problems = folder.inspect("Rules") + folder.inspect("seeds")
    #expect(
      problems.allSatisfy { $0.severity == .note }, "\(TerminalDiagnostics().render(problems))")
  }

  // MARK: That each can be read

  @Test(arguments: ids())
  func `a page is short and its sentences are whole`(id: String) throws {
    let page = try page(id)
    let words = (page.title + " " + page.why).split(separator: " ").count
    #expect((15...90).contains(words), "\(words) words")
    #expect(page.title.first?.isLetter == true && page.title.last != ".")
    #expect(page.why.last == "." && !page.why.contains("  ") && !page.why.contains("\n"))
    #expect(page.before != page.after)
    for line in (page.before + "\n" + page.after).split(separator: "\n") {
      #expect(line.count <= 100, "wider than a screen: \(line)")
    }
  }

  // MARK: Sources

  /// Every id that a source file names, wherever the pages themselves do not.
  private func idsInSources() throws -> Set<String> {
    let areas = Set(Self.pages.map(\.id.area))
    // Macros of the condition language, and what some of its ids begin with.
    let others: Set = ["cel.bind", "cel.block", "cel.unknown"]
    var ids: Set<String> = []
    for (_, text) in try sources() {
      for match in text.matches(of: /"([a-z]+)\.([a-z0-9]+(?:-[a-z0-9]+)*)"/) {
        let (area, name) = (String(match.1), String(match.2))
        if areas.contains(area), name != "yaml" { ids.insert("\(area).\(name)") }
      }
      for match in text.matches(of: /Diagnostic(?:ID)?\(\s*(?:rawValue:\s*)?"([^"\n]*)"/) {
        ids.insert(String(match.1))
      }
    }
    #expect(others.isSubset(of: ids), "no longer there")
    return ids.subtracting(others)
  }

  private func sources() throws -> [(file: String, text: String)] {
    let folder = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "swift" && !$0.pathComponents.contains("Pages")
    }.map { ($0.lastPathComponent, try String(contentsOf: $0, encoding: .utf8)) }
  }
}
