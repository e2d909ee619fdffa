import SourceText
import ThreatModel

extension Card {
  /// What was said about the state: official positions first, then the latest first, and on one
  /// day officials before others.
  func writeStatements(on page: inout Page) {
    guard !assessment.statements.isEmpty else { return }
    page.heading("SAID", remark: "official positions first; never scored")
    let ordered = assessment.statements.sorted { order(of: $0) < order(of: $1) }
    for statement in ordered {
      let kind: Phrase =
        "\(isStance(statement) ? "official stance" : statement.about.rawValue)"
      let speaker: Phrase =
        statement.country.map { "\(statement.by), \(name(ofCode: $0))" } ?? "\(statement.by)"
      page.entry(
        statement.date,
        "\(speaker) (\(kind)): \(statement.says)" + citation(statement.sources))
    }
  }

  private func isStance(_ statement: PublicStatement) -> Bool {
    statement.isOfficial && statement.about == .stance
  }

  private func order(of statement: PublicStatement) -> (Int, Int, Int, Int, String) {
    let isOurs = statement.country == report.rules.jurisdiction
    return (
      isStance(statement) ? 0 : 1, -statement.date.latest.dayNumber,
      statement.isOfficial ? 0 : 1, isOurs ? 0 : 1, statement.id
    )
  }

  /// Every source of what is visible, by the number it is cited by.
  func writeSources(on page: inout Page) {
    guard !assessment.sources.isEmpty else { return }
    page.heading(
      "SOURCES", remark: "reliability of publisher A–F, credibility of report 1–6")
    let number = "[\(assessment.sources.map(\.number).max() ?? 1)]".count
    for source in assessment.sources {
      let date = source.date.map { ", \($0.short)" as Phrase } ?? ", undated"
      var cells: [Cell] = [
        .right(Phrase(ours: "[\(source.number)]"), number),
        .left("\(source.reliability)\(source.credibility)", 2),
      ]
      page.row(
        cells + [.rest("\(source.publisher): \(source.title)\(date)\(remarks(on: source))")],
        indent: Page.indent, gap: 1)
      guard let url = source.url else { continue }
      cells = [.left("", number), .left("", 2), .rest(.faint("\(url)"))]
      page.row(cells, indent: Page.indent, gap: 1)
    }
  }

  private func remarks(on source: CitedSource) -> Phrase {
    var remarks = Phrase.none
    if !source.derivedFrom.isEmpty {
      let known = citation(source.derivedFrom)
      remarks += " · " + .open("derived from" + (known.isEmpty ? " another source" : known))
    }
    if source.isLate { remarks += " · " + .open("dated after the day assessed") }
    return remarks
  }

  /// What this is not, what it was made from, and how to make it again.
  func writeFooter(on page: inout Page) {
    page.blank()
    let hasStance = assessment.statements.contains(where: isStance)
    page.paragraph(
      .strong("Not an official designation.")
        + (hasStance
          ? " The official stance on that day stands under SAID."
          : " No official stance on that day is recorded."))
    page.paragraph(
      .faint(
        """
        rules sha256 \(String(report.rules.sha256.prefix(8)))…, evidence sha256 \
        \(String(report.evidenceSHA256.prefix(8)))…
        """))
    writeCommand(on: &page)
  }

  /// The command that gives this scorecard again, on more lines where one is too short.
  private func writeCommand(on page: inout Page) {
    var options: [Phrase] = [
      "--as-of \(report.asOf.description)", "--rules \(report.rules.path.quotedForShell)",
    ]
    if report.evidencePaths != [Self.usualEvidence] {
      options += report.evidencePaths.map { "--evidence \($0.quotedForShell)" }
    }
    var line: Phrase = "Again: threatlevel scorecard \(actorArgument.quotedForShell)"
    for (place, option) in options.enumerated() {
      let longer = line + " " + option
      let end = place == options.count - 1 ? 0 : 2
      if page.style.resolve(longer).columns + end <= page.measure {
        line = longer
      } else {
        page.unbroken(line + " \\")
        line = "         " + option
      }
    }
    page.unbroken(line)
  }

  /// Where evidence is looked for if nobody says otherwise.
  private static var usualEvidence: String { "seeds" }

  /// The actor's name if it is one plain word, otherwise its code.
  private var actorArgument: String {
    let name = assessment.actor.name
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    return isPlain && !name.isEmpty ? name.lowercased() : assessment.actor.code.lowercased()
  }
}

extension String {
  /// The text as one word of a POSIX shell.
  fileprivate var quotedForShell: String {
    let isPlain = utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
        UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard !isPlain || isEmpty else { return self }
    return "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
