import SourceText
import Testing
import YAMLTree

@Suite struct NumberTests {
  @Test(arguments: [
    ("85", 2, 8500), ("0.6", 4, 6000), ("0", 2, 0), ("-0", 0, 0), ("100", 0, 100), ("0.05", 2, 5),
    ("-1.25", 2, -125), ("12.30", 2, 1230), ("9223372036854775807", 0, Int.max),
    ("-9223372036854775808", 0, Int.min), ("92233720368547758.07", 2, Int.max),
  ])
  func `a number is counted in units of its last place`(text: String, places: Int, value: Int)
    throws
  {
    var problems = Problems()
    let number = try tree(of: "k: \(text)")["k"]?.decimal(places: places, &problems)
    #expect(number?.value == value)
    #expect(number?.span.text == text)
    #expect(problems.diagnostics.isEmpty)
  }

  @Test(arguments: [
    "9223372036854775808", "-9223372036854775809", "100000000000000000000",
    String(repeating: "9", count: 400), "-" + String(repeating: "9", count: 400),
  ])
  func `a number that is too large is refused`(text: String) throws {
    var problems = Problems()
    let node = try tree(of: text)
    #expect(node.integer(&problems) == nil)
    #expect(node.decimal(places: 2, &problems) == nil)
    #expect(
      problems.diagnostics.map(\.id) == Array(repeating: "yaml.number-out-of-range", count: 2))
  }

  @Test(arguments: [
    Expected(
      "k: ▸0.123◂\n", "yaml.too-many-decimals", "3 decimals where at most 2 count",
      help: "round it to 2 decimals"),
    Expected(
      "k: ▸0.1200◂\n", "yaml.too-many-decimals", "4 decimals where at most 2 count",
      fixed: "k: 0.12\n"),
    Expected(
      "k: ▸1_000◂\n", "yaml.not-a-number", "'1_000' is not a number here: digits are not grouped",
      fixed: "k: 1000\n"),
    Expected(
      "k: ▸1,000,000◂\n", "yaml.not-a-number",
      "'1,000,000' is not a number here: digits are not grouped", fixed: "k: 1000000\n"),
    Expected(
      "k: ▸40 000◂\n", "yaml.not-a-number", "'40 000' is not a number here: digits are not grouped",
      fixed: "k: 40000\n"),
    Expected(
      "k: ▸40'000◂\n", "yaml.not-a-number", "'40'000' is not a number here: digits are not grouped",
      fixed: "k: 40000\n"),
    Expected(
      "k: ▸£40.50◂\n", "yaml.not-a-number", "'£40.50' is not a number here: '£' is not written",
      fixed: "k: 40.50\n"),
    Expected(
      "k: ▸60%◂\n", "yaml.not-a-number", "'60%' is not a number here: '%' is not written"),
    Expected(
      "k: ▸1.5 million◂\n", "yaml.not-a-number",
      "'1.5 million' is not a number here: numbers are written in digits alone",
      fixed: "k: 1500000\n"),
    Expected(
      "k: ▸3k◂\n", "yaml.not-a-number",
      "'3k' is not a number here: numbers are written in digits alone", fixed: "k: 3000\n"),
    Expected(
      "k: ▸٤٠◂\n", "yaml.not-a-number", "'٤٠' is not a number here: digits are 0 to 9",
      fixed: "k: 40\n"),
    Expected(
      "k: ▸0,6◂\n", "yaml.not-a-number", "'0,6' is not a number here: decimals follow a point",
      fixed: "k: 0.6\n"),
    Expected(
      "k: ▸1:30◂\n", "yaml.not-a-number",
      "'1:30' is not a number here: a time is text, and base 60 is not known"),
    Expected(
      "k: ▸010◂\n", "yaml.not-a-number",
      "'010' is not a number here: a leading zero could mean base 8", fixed: "k: 10\n"),
    Expected(
      "k: ▸00.5◂\n", "yaml.not-a-number",
      "'00.5' is not a number here: a leading zero could mean base 8", fixed: "k: 0.5\n"),
    Expected(
      "k: ▸0o10◂\n", "yaml.not-a-number", "'0o10' is not a number here: numbers are decimal",
      fixed: "k: 8\n"),
    Expected(
      "k: ▸-0x1F◂\n", "yaml.not-a-number", "'-0x1F' is not a number here: numbers are decimal",
      fixed: "k: -31\n"),
    Expected("k: ▸0b◂\n", "yaml.not-a-number", "'0b' is not a number here: numbers are decimal"),
    Expected(
      "k: ▸+5◂\n", "yaml.not-a-number", "'+5' is not a number here: a plus is not written",
      fixed: "k: 5\n"),
    Expected(
      "k: ▸.5◂\n", "yaml.not-a-number",
      "'.5' is not a number here: a digit stands on both sides of the point", fixed: "k: 0.5\n"),
    Expected(
      "k: ▸5.◂\n", "yaml.not-a-number",
      "'5.' is not a number here: a digit stands on both sides of the point", fixed: "k: 5\n"),
    Expected(
      "k: ▸1e3◂\n", "yaml.not-a-number", "'1e3' is not a number here: exponents are not known"),
    Expected(
      "k: ▸1.2.3◂\n", "yaml.not-a-number", "'1.2.3' is not a number here: it has several points"),
    Expected(
      "k: ▸'85'◂\n", "yaml.wrong-type", "expected a number, found text in quotes", fixed: "k: 85\n"),
    Expected("k: ▸'x'◂\n", "yaml.wrong-type", "expected a number, found text in quotes"),
    Expected(
      "k: ▸many◂\n", "yaml.wrong-type", "expected a number, found text",
      help: "write digits, such as 85"),
    Expected("k: ▸.inf◂\n", "yaml.wrong-type", "expected a number, found text"),
    Expected("k: ▸.nan◂\n", "yaml.wrong-type", "expected a number, found text"),
    Expected("k: ▸-x◂\n", "yaml.wrong-type", "expected a number, found text"),
    Expected("k: ▸2024-03-25◂\n", "yaml.wrong-type", "expected a number, found text"),
    Expected("k:▸◂\n", "yaml.wrong-type", "expected a number, found nothing"),
    Expected("k: ▸[1]◂\n", "yaml.wrong-type", "expected a number, found a list"),
  ])
  func `other ways to write a number are refused by name`(expected: Expected) throws {
    var problems = Problems()
    let node = try #require(try tree(of: try MarkedText(expected.source).text)["k"])
    #expect(node.decimal(places: 2, &problems) == nil)
    try expected.expect(in: problems.diagnostics)
    #expect(problems.diagnostics.allSatisfy { $0.help != nil || !$0.fixIts.isEmpty })
  }

  @Test(arguments: [
    Expected("k: ▸1.5◂\n", "yaml.too-many-decimals", "expected a whole number, found 1 decimal"),
    Expected(
      "k: ▸1.00◂\n", "yaml.too-many-decimals", "expected a whole number, found 2 decimals",
      fixed: "k: 1\n"),
    Expected(
      "k: ▸1_000.5◂\n", "yaml.not-a-number",
      "'1_000.5' is not a number here: digits are not grouped"),
    Expected("k: ▸three◂\n", "yaml.wrong-type", "expected a whole number, found text"),
  ])
  func `a whole number has no decimals`(expected: Expected) throws {
    var problems = Problems()
    let node = try #require(try tree(of: try MarkedText(expected.source).text)["k"])
    #expect(node.integer(&problems) == nil)
    try expected.expect(in: problems.diagnostics)
  }
}
