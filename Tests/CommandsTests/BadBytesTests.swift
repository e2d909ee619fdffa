import Foundation
import Testing

/// Files that are no text, text that is not UTF-8, and characters that nobody sees.
@Suite struct BadBytesTests {
  static let files: [BadInput] = [
    BadInput(
      "a spreadsheet", Data([0x50, 0x4B, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0]), "yaml.not-text",
      at: "1:1", ".xlsx"),
    BadInput(
      "an old spreadsheet", Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
      "yaml.not-text", at: "1:1", "old Word or Excel file"),
    BadInput(
      "a PDF document", Data("%PDF-1.7\n%".utf8) + Data([0xE2, 0xE3, 0xCF]), "yaml.not-text",
      at: "1:1", "PDF"),
    BadInput("an archive", Data([0x1F, 0x8B, 8, 0]), "yaml.not-text", at: "1:1", "gzip"),
    BadInput(
      "a picture", Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A]), "yaml.not-text", at: "1:1", "PNG"),
    BadInput("a program", Data([0x7F, 0x45, 0x4C, 0x46, 2]), "yaml.not-text", at: "1:1"),
    BadInput(
      "UTF-16 without a mark", encoded(.utf16LittleEndian), "yaml.not-utf8", at: "1:2",
      "UTF-16, little-endian"),
    BadInput(
      "UTF-16 the other way round", encoded(.utf16BigEndian), "yaml.not-utf8", at: "1:1",
      "UTF-16, big-endian"),
    BadInput(
      "UTF-32", Data([0xFF, 0xFE, 0, 0]) + encoded(.utf32LittleEndian), "yaml.not-utf8",
      at: "1:1", "UTF-32"),
    BadInput(
      "Latin-1", Data("dossier: Z".utf8) + Data([0xFC]) + Data("rich\n".utf8), "yaml.not-utf8",
      at: "1:11", "the byte is 'ü'"),
    BadInput(
      "a dash of Windows", Data("dossier: a ".utf8) + Data([0x96]) + Data(" b\n".utf8),
      "yaml.not-utf8", at: "1:12", "the byte is '–'"),
    BadInput("a surrogate", Data([0x61, 0xED, 0xA0, 0x80]), "yaml.not-utf8", at: "1:2"),
    BadInput("an overlong slash", Data([0x61, 0xC0, 0xAF]), "yaml.not-utf8", at: "1:2"),
    BadInput("only a byte order mark", "\u{FEFF}", "yaml.empty", at: "1:1"),
    BadInput("two byte order marks", "\u{FEFF}\u{FEFF}a: b\n", "yaml.control-character", at: "1:2"),
    BadInput(
      "lines that end in carriage returns", "dossier: a\ractor: b\rincidents: c\r",
      "yaml.line-separator", at: "1:1", "line ends of Unix or Windows"),
    BadInput(
      "a line separator in a comment", "# a\u{2028}dossier: b\n", "yaml.line-separator", at: "1:4"),
    BadInput("a zero byte", "dossier: a\0b\n", "yaml.control-character", at: "1:11"),
    BadInput(
      "an escape sequence", "dossier: \u{1B}[31mred\n", "yaml.control-character", at: "1:10"),
    BadInput("an escape of one byte", "a: \u{9B}31mred\n", "yaml.control-character", at: "1:4"),
    BadInput("a delete", "dossier: a\u{7F}\n", "yaml.control-character", at: "1:11"),
    BadInput(
      "control characters throughout", String(repeating: "\u{1}", count: 500),
      "yaml.control-character", at: "1:1", "this is not a text file"),
    BadInput(
      "forty accents on a letter", "dossier: a" + String(repeating: "\u{301}", count: 40) + "\n",
      "yaml.combining-marks", at: "1:11", "remove the marks"),
    BadInput(
      "as many in escapes", "dossier: \"a" + String(repeating: "\\u0301", count: 40) + "\"\n",
      "yaml.combining-marks", at: "1:10"),
    BadInput(
      "half a pair of surrogates", "dossier: \"\\ud83d\"\n", "yaml.syntax", at: "1:13", "'\\U'"),
    BadInput("a tag directive", "%TAG ! x:\n---\ndossier: a\n", "yaml.tag", at: "1:1"),
    BadInput("a later YAML", "%YAML 3.0\n---\ndossier: a\n", "yaml.syntax", at: "1:1"),
    BadInput("JSON by the line", "{\"dossier\": \"a\"}\n{\"b\": 1}\n", "yaml.syntax", at: "2:1"),
    BadInput("a table", "id,title\none,One\n", "input.unknown-kind", at: "1:1"),
    BadInput("a page", "<!DOCTYPE html>\n<html></html>\n", "input.unknown-kind", at: "1:1"),
  ]

  private static func encoded(_ encoding: String.Encoding) -> Data {
    Sound.dossier.data(using: encoding) ?? Data()
  }

  static let dossiers: [BadInput] = [
    .changed(
      "a no-break space behind a colon", Sound.dossier, "title: One", "title:\u{A0}One",
      "yaml.odd-space", at: "7:11", "U+00A0"),
    .changed(
      "no-break spaces for an indentation", Sound.dossier, "    last: 2021-05",
      "\u{A0}\u{A0}\u{A0}\u{A0}last: 2021-05", "yaml.odd-space", at: "9:1", "replace with spaces"),
    .changed(
      "a wide space behind a dash", Sound.dossier, "  - id: one", "  -\u{3000}id: one",
      "yaml.odd-space", at: "6:4", "U+3000"),
    .changed(
      "a soft hyphen in a term", Sound.dossier, "[legislature]", "[legis\u{AD}lature]",
      "evidence.unknown-term", at: "11:15", "legis\\u{AD}lature"),
    .changed(
      "a Cyrillic letter in a key", Sound.dossier, "    title: One", "    t\u{456}tle: One",
      "yaml.unknown-key", at: "7:5", "replace with 'title'"),
    .changed(
      "text from right to left in an id", Sound.dossier, "id: one", "id: a\u{202E}b",
      "yaml.not-an-identifier", at: "6:9", "a\\u{202E}b"),
    .changed(
      "a link that hides in a name", Sound.dossier, "sources: [a]",
      "sources: [\"\\e]8;;https://example.org\\e\\\\a\"]", "evidence.unknown-source", at: "22:19",
      "\\u{1B}]8;;"),
    .changed(
      "a colour that hides in a key", Sound.dossier, "    title: One", "    \"\\e[31mtitle\": One",
      "yaml.unknown-key", at: "7:5", "\\u{1B}[31mtitle"),
    .changed(
      "a title that rewrites the line above", Sound.dossier, "country: GB",
      "country: \"\\e[1A\\e[2KGB\"", "evidence.unknown-country", at: "16:18", "\\u{1B}[1A"),
    .changed(
      "a conflict with only its beginning", Sound.dossier, "    last: 2021-05",
      "<<<<<<< HEAD\n    last: 2021-05", "yaml.merge-conflict", at: "9:1"),
    .changed(
      "a conflict with only its end", Sound.dossier, "sources: [a]\n",
      "sources: [a]\n>>>>>>> branch\n", "yaml.merge-conflict", at: "23:1"),
    .changed(
      "text behind a bracket", Sound.dossier, "says: they did it", "says: [sic] they did it",
      "yaml.syntax", at: "18:21", "put the whole text in quotes"),
    .changed(
      "a quote that a later quote closes", Sound.dossier, "title: One\n",
      "title: \"One\n    summary: \"Two\"\n", "yaml.syntax", at: "8:15", "it opens here"),
  ]

  @Test(arguments: files + dossiers)
  func `bytes and characters that do not belong are told at their place`(input: BadInput) throws {
    try input.expectRefusalOfDossier()
  }

  @Test func `the lines of Windows and a byte order mark are sound`() throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let windows = "\u{FEFF}" + Sound.dossier.replacing("\n", with: "\r\n")
    try folder.write("dossier.yaml", windows)
    #expect(try threatlevel(["check", "dossier.yaml"], in: folder.url).status == 0)
    let broken = windows.replacing("last: 2021-05", with: "last: May 2021")
    try folder.write("dossier.yaml", broken)
    let outcome = try threatlevel(["check", "dossier.yaml"], in: folder.url)
    #expect(outcome.errors.hasPrefix("dossier.yaml:9:11: error: "), "\(outcome.errors)")
  }

  @Test(arguments: ["terminal", "markdown", "json"])
  func `names that steer a terminal are sound, and shown`(format: String) throws {
    let folder = try Folder()
    try folder.writeSoundInput()
    let hostile = "\\e[2J\\e]8;;https://example.org\\a\\u009B31m\\u202E\\r\\0\\x7F"
    var text = Sound.dossier
    for (plain, quoted) in [
      ("name: China", "name: \"China\(hostile)\""), ("title: One", "title: \"One\(hostile)\""),
      ("by: NCSC", "by: \"NCSC\(hostile)\""), ("publisher: P", "publisher: \"P\(hostile)\""),
      ("says: they did it", "says: \"they\(hostile)\""),
    ] {
      text = text.replacing(plain, with: quoted)
    }
    try folder.write("dossier.yaml", text)
    let options = ["--rules", "rules.yaml", "--evidence", "dossier.yaml", "--format", format]
    for command in [["evaluate"], ["scorecard", "CN"]] {
      let outcome = try threatlevel(command + options + asOf, in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(outcome.text.contains("China"))
      #expect(outcome.text.steeringCharacters.isEmpty, "\(outcome.text)")
    }
  }
}
