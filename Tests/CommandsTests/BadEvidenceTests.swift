import Foundation
import Testing

/// What a tired analyst and an attacker write into a dossier.
@Suite struct BadEvidenceTests {
  static let dossiers: [BadInput] = [
    .changed(
      "a line indented too little", Sound.dossier, "    last: 2021-05",
      "   last: 2021-05", "yaml.syntax", at: "9:4"),
    .changed(
      "a line indented too far", Sound.dossier, "    last: 2021-05",
      "     last: 2021-05", "yaml.syntax", at: "9:10"),
    .changed(
      "a colon without a space", Sound.dossier, "first: 2021-01",
      "first:2021-01", "yaml.syntax", at: "8:5"),
    .changed(
      "a colon inside plain text", Sound.dossier, "title: One",
      "title: One: the second", "yaml.syntax", at: "7:15"),
    .changed(
      "a quote that is never closed", Sound.dossier, "title: One",
      "title: \"One", "yaml.syntax", at: "7:12"),
    .changed(
      "an apostrophe inside quotes", Sound.dossier, "says: they did it",
      "says: 'it's them'", "yaml.syntax", at: "18:19", "write an apostrophe as ''"),
    .changed(
      "text behind a closing quote", Sound.dossier, "says: they did it",
      "says: \"They\" did it", "yaml.syntax", at: "18:22", "text behind a closing quote"),
    .changed(
      "text that a hash hides", Sound.dossier, "says: they did it",
      "says: # they did it", "yaml.wrong-type", at: "18:14"),
    .changed(
      "text that begins with an at sign", Sound.dossier, "says: they did it",
      "says: @ncsc said", "yaml.syntax", at: "18:15"),
    .changed(
      "text that begins with a star", Sound.dossier, "says: they did it",
      "says: *they* did it", "yaml.syntax", at: "18:15"),
    .changed(
      "a path with backslashes in quotes", Sound.dossier, "says: they did it",
      "says: \"C:\\Users\\x\"", "yaml.syntax", at: "18:20"),
    .changed(
      "a date with slashes", Sound.dossier, "last: 2021-05",
      "last: 25/03/2024", "evidence.not-a-date", at: "9:11", "replace with '2024-03-25'"),
    .changed(
      "a date without its zeros", Sound.dossier, "last: 2021-05",
      "last: 2024-3-5", "evidence.not-a-date", at: "9:11"),
    .changed(
      "a month in words", Sound.dossier, "last: 2021-05",
      "last: March 2024", "evidence.not-a-date", at: "9:11", "replace with '2024-03'"),
    .changed(
      "a date about which nobody is sure", Sound.dossier, "last: 2021-05",
      "last: circa 2020", "evidence.not-a-date", at: "9:11", "{from: 2023-07, to: 2024}"),
    .changed(
      "a quarter", Sound.dossier, "last: 2021-05",
      "last: Q1 2024", "evidence.not-a-date", at: "9:11", "{from: 2024-01, to: 2024-03}"),
    .changed(
      "two years with a hyphen", Sound.dossier, "last: 2021-05",
      "last: 2020-2021", "evidence.not-a-date", at: "9:11", "{from: 2020, to: 2021}"),
    .changed(
      "a date with a time", Sound.dossier, "last: 2021-05",
      "last: 2021-05-01T00:00:00Z", "evidence.not-a-date", at: "9:11",
      "replace with '2021-05-01'"),
    .changed(
      "the year 0", Sound.dossier, "last: 2021-05",
      "last: 0000", "evidence.not-a-date", at: "9:11", "there is no year 0"),
    .changed(
      "the year 99999", Sound.dossier, "last: 2021-05",
      "last: 99999", "evidence.not-a-date", at: "9:11", "years go from 0001 to 9999"),
    .changed(
      "digits of another script", Sound.dossier, "last: 2021-05",
      "last: \u{FF11}\u{FF19}\u{FF19}\u{FF19}", "evidence.not-a-date", at: "9:11"),
    .changed(
      "a per cent sign", Sound.dossier, "people: 40",
      "people: 40%", "yaml.not-a-number", at: "12:23", "'%' is not written"),
    .changed(
      "thousands with commas in a flow mapping", Sound.dossier, "people: 40",
      "people: 1,000", "evidence.grouped-number", at: "12:25", "digits together"),
    .changed(
      "a currency", Sound.dossier, "people: 40",
      "people: £40", "yaml.not-a-number", at: "12:23", "replace with '40'"),
    .changed(
      "millions in words", Sound.dossier, "people: 40",
      "people: 40 million", "yaml.not-a-number", at: "12:23", "replace with '40000000'"),
    .changed(
      "an exponent", Sound.dossier, "people: 40",
      "people: 4e6", "yaml.not-a-number", at: "12:23"),
    .changed(
      "a hexadecimal number", Sound.dossier, "people: 40",
      "people: 0x28", "yaml.not-a-number", at: "12:23"),
    .changed(
      "an octal number", Sound.dossier, "people: 40",
      "people: 010", "yaml.not-a-number", at: "12:23"),
    .changed(
      "sixty to the first", Sound.dossier, "people: 40",
      "people: 1:30", "yaml.not-a-number", at: "12:23"),
    .changed(
      "not a number", Sound.dossier, "people: 40",
      "people: NaN", "yaml.wrong-type", at: "12:23"),
    .changed(
      "infinity", Sound.dossier, "people: 40",
      "people: .inf", "yaml.wrong-type", at: "12:23"),
    .changed(
      "half a person", Sound.dossier, "people: 40",
      "people: 40.5", "yaml.too-many-decimals", at: "12:23"),
    .changed(
      "a number in quotes", Sound.dossier, "people: 40",
      "people: \"40\"", "yaml.wrong-type", at: "12:23"),
    .changed(
      "a range upside down", Sound.dossier, "people: 40",
      "people: {from: 50, to: 40}", "evidence.range-order", at: "12:23"),
    .changed(
      "half a range", Sound.dossier, "people: 40",
      "people: {from: 50}", "evidence.fact-form", at: "12:23"),
    .changed(
      "a measure that is not kept", Sound.dossier, "people: 40",
      "peopel: 40", "evidence.unknown-term", at: "12:15"),
    .changed(
      "a term in capitals", Sound.dossier, "term: highly likely",
      "term: Highly Likely", "evidence.unknown-scale-term", at: "20:15"),
    .changed(
      "a claim without its scale", Sound.dossier, "        scale: phia\n",
      "", "yaml.missing-key", at: "14:9"),
    .changed(
      "a country by name", Sound.dossier, "country: GB",
      "country: United Kingdom", "evidence.unknown-country", at: "16:18"),
    .changed(
      "a code in small letters", Sound.dossier, "country: GB",
      "country: gb", "evidence.unknown-country", at: "16:18"),
    .changed(
      "an alliance as the actor", Sound.dossier, "code: CN",
      "code: EU", "evidence.unknown-country", at: "2:15"),
    .changed(
      "a code of three letters", Sound.dossier, "code: CN",
      "code: CHN", "evidence.unknown-country", at: "2:15"),
    .changed(
      "an id in capitals", Sound.dossier, "id: one",
      "id: Incident_One", "yaml.not-an-identifier", at: "6:9"),
    .changed(
      "an id that climbs folders", Sound.dossier, "id: one",
      "id: ../../etc/passwd", "yaml.not-an-identifier", at: "6:9"),
    .changed(
      "curly quotes around a term", Sound.dossier, "[legislature]",
      "[“legislature”]", "evidence.unknown-term", at: "11:15"),
    .changed(
      "a merge conflict", Sound.dossier, "    last: 2021-05",
      "<<<<<<< HEAD\n    last: 2021-05\n=======\n    last: 2021-06\n>>>>>>> branch",
      "yaml.merge-conflict", at: "9:1", "keep one of the two versions"),
    .changed(
      "a no-break space in a key", Sound.dossier, "    title: One",
      "    title\u{A0}: One", "yaml.unknown-key", at: "7:5", "'title\\u{A0}'"),
    .changed(
      "a no-break space in a term", Sound.dossier, "term: highly likely",
      "term: highly\u{A0}likely", "evidence.unknown-scale-term", at: "20:15"),
    .changed(
      "an invisible space in a key", Sound.dossier, "    title: One",
      "    tit\u{200B}le: One", "yaml.unknown-key", at: "7:5", "'tit\\u{200B}le'"),
    .changed(
      "an invisible space in the id of a source", Sound.dossier, "sources: [a]",
      "sources: [a\u{200B}]", "evidence.unknown-source", at: "22:19"),
    .changed(
      "a Cyrillic letter in the id of a source", Sound.dossier, "sources: [a]",
      "sources: [\u{430}]", "evidence.unknown-source", at: "22:19"),
    .changed(
      "a key pasted twice", Sound.dossier, "    title: One",
      "    title: One\n    title: Two", "yaml.duplicate-key", at: "8:5"),
    .changed(
      "a key in capitals", Sound.dossier, "    title: One",
      "    Title: One", "yaml.unknown-key", at: "7:5"),
    .changed(
      "a mapping where a list belongs", Sound.dossier, "      - by: NCSC",
      "        by: NCSC", "yaml.wrong-type", at: "14:9"),
    .changed(
      "a comma too many", Sound.dossier, "[legislature]",
      "[legislature,, media]", "yaml.syntax", at: "11:27"),
    .changed(
      "an item without a value", Sound.dossier, "targets: [legislature]",
      "targets:\n      - legislature\n      -", "yaml.wrong-type", at: "13:8"),
    .changed(
      "a title of nothing", Sound.dossier, "title: One",
      "title: null", "yaml.wrong-type", at: "7:12"),
    .changed(
      "a state in words", Sound.dossier, "{code: CN, name: China, aliases: [PRC]}",
      "China", "yaml.wrong-type", at: "2:8"),
    .changed(
      "a withdrawal without a date", Sound.dossier, "link: affiliated",
      "link: affiliated\n        withdrawn: true", "yaml.wrong-type", at: "22:20"),
    .changed(
      "perhaps for a truth value", Sound.dossier, "disclosed:",
      "ongoing: maybe\n    disclosed:", "yaml.wrong-type", at: "10:14"),
    .changed(
      "a handling that nobody knows", Sound.dossier, "actor:",
      "marking: secret\nactor:", "evidence.not-one-of", at: "2:10"),
    .changed(
      "a kind of claimant that is none", Sound.dossier, "kind: agency",
      "kind: spy", "evidence.not-one-of", at: "15:15"),
    .changed(
      "a link that is none", Sound.dossier, "link: affiliated",
      "link: probably", "evidence.not-one-of", at: "21:15"),
    .changed(
      "a grade beyond the alphabet", Sound.dossier, "date: 2022}",
      "date: 2022, reliability: G}", "evidence.not-one-of", at: "4:62"),
    .changed(
      "a credibility beyond six", Sound.dossier, "date: 2022}",
      "date: 2022, credibility: 7}", "evidence.not-one-of", at: "4:62"),
    .changed(
      "a sector as a target", Sound.dossier, "[legislature]",
      "[energy]", "evidence.unknown-term", at: "11:15"),
    .changed(
      "a target twice", Sound.dossier, "[legislature]",
      "[legislature, legislature]", "evidence.repeated-term", at: "11:28"),
    .changed(
      "a group that is not listed", Sound.dossier, "disclosed:",
      "groups: [apt31]\n    disclosed:", "evidence.unknown-group", at: "10:14"),
    .changed(
      "an overlap with nobody", Sound.dossier, "disclosed:",
      "overlaps: [two]\n    disclosed:", "evidence.unknown-incident", at: "10:16"),
    .changed(
      "a claim without a source", Sound.dossier, "sources: [a]",
      "sources: []", "evidence.unsourced", at: "22:18"),
    .changed(
      "a response without a date", Sound.dossier, "    claims:",
      "    responses:\n      - {kind: sanctions, by: GB, level: person, sources: [a]}\n    claims:",
      "yaml.missing-key", at: "14:10"),
    .changed(
      "an override at an unknown time", Sound.dossier, "sources: [a]\n",
      "sources: [a]\noverrides:\n  - {analyst: A, date: unknown, rung: some, reason: x}\n",
      "evidence.unknown-date", at: "24:24"),
    .changed(
      "a binary tag", Sound.dossier, "title: One",
      "title: !!binary aGk=", "yaml.tag", at: "7:12"),
    .changed(
      "a list as a key", Sound.dossier, "    title: One",
      "    ? [a, b]\n    : x\n    title: One", "yaml.key-not-scalar", at: "7:7"),
    .changed(
      "an incident that accuses another", Sound.dossier, "link: affiliated",
      "link: affiliated\n        accuses: RU", "evidence.accuses-nobody", at: "6:9"),
  ]

  @Test(arguments: dossiers)
  func `a mistake in a dossier is told with its place and a next step`(input: BadInput) throws {
    try input.expectRefusalOfDossier()
  }
}
