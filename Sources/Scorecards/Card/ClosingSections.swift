import SourceText
import ThreatModel

extension Card {
  /// What was said about the state: official positions first, then the latest first, and on one
  /// day officials before others.
  var statements: [Block] { statements(orderedStatements, under: SectionName.said.phrase) }

  /// The official stances alone, or what was said instead; as many as a first reading bears.
  var stanceOnDay: [Block] {
    statements(shownStatements, under: SectionName.said.phrase)
  }

  /// What was said beside that.
  var furtherStatements: [Block] {
    statements(orderedStatements.dropFirst(shownStatements.count), under: "Said, too")
  }

  private var orderedStatements: [PublicStatement] {
    assessment.statements.sorted { order(of: $0) < order(of: $1) }
  }

  private var shownStatements: ArraySlice<PublicStatement> {
    orderedStatements.prefix(Self.shownAtFirst)
  }

  private func statements(
    _ statements: some Sequence<PublicStatement>, under heading: Phrase
  ) -> [Block] {
    let entries = statements.map { statement in
      let kind: Phrase =
        "\(isStance(statement) ? "official stance" : statement.about.rawValue)"
      let speaker: Phrase =
        statement.country.map { "\(statement.by), \(name(ofCode: $0))" } ?? "\(statement.by)"
      return Entry(
        statement.date.short,
        "\(speaker) (\(kind)): \(statement.says)" + citation(statement.sources))
    }
    guard !entries.isEmpty else { return [] }
    return [
      .heading(heading, remark: "official positions first; never scored"),
      .entries(Entries(.dates, entries)),
    ]
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
  var sources: [Block] {
    guard !assessment.sources.isEmpty else { return [] }
    let sources = assessment.sources.map { source in
      let date = source.date.map { ", \($0.short)" as Phrase } ?? ", undated"
      return Source(
        number: source.number, grade: "\(source.reliability)\(source.credibility)",
        text: "\(source.publisher): \(source.title)\(date)\(remarks(on: source))",
        address: source.url.map(Address.init))
    }
    return [
      .heading("Sources", remark: "reliability of publisher A–F, credibility of report 1–6"),
      .sources(sources),
    ]
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
  var footer: [Block] {
    let stance: Phrase =
      assessment.statements.contains(where: isStance)
      ? "The official stance on that day stands under \(SectionName.said)."
      : "No official stance on that day is recorded."
    let digests: [Phrase] = [report.rules.sha256, report.evidenceSHA256].map {
      .code("\(String($0.prefix(8)))…")
    }
    return [
      .closing([
        .strong(AssessmentReport.notice) + " " + stance,
        .faint("rules sha256 \(digests[0]), evidence sha256 \(digests[1])"),
      ]),
      .command(
        "Again", "threatlevel scorecard \(actorArgument.quotedForShell)", options: options),
    ]
  }

  /// The options that give this scorecard again.
  private var options: [Phrase] {
    var options: [Phrase] = [
      "--as-of \(report.asOf.description)", "--rules \(report.rules.path.quotedForShell)",
    ]
    if let change = assessment.change {
      options.append("--since \(change.eve.description)")
    }
    if report.evidencePaths != [Self.usualEvidence] {
      options += report.evidencePaths.map { "--evidence \($0.quotedForShell)" }
    }
    return options
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
  var quotedForShell: String {
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
