import Interchange
import SourceText
import Testing
import ThreatModel

@Suite struct TableReaderTests {
  private func read(_ text: String, _ limits: TableLimits = .standard) -> Checked<Table> {
    TableReader.read(SourceFile(path: "list.csv", text: text), limits: limits)
  }

  private func read(_ bytes: [UInt8]) -> Checked<Table> {
    TableReader.read(SourceFile(path: "list.csv", bytes: bytes))
  }

  @Test(arguments: [
    ("a,b\n1,2\n", ["1", "2"]),
    ("a,b\n1,2", ["1", "2"]),
    ("a,b\r\n1,2\r\n", ["1", "2"]),
    ("\u{FEFF}a,b\n1,2\n", ["1", "2"]),
    ("a\tb\n1, x\t2\n", ["1, x", "2"]),
    ("a;b\n1,5;2\n", ["1,5", "2"]),
    ("\"a;\",b\n1,2\n", ["1", "2"]),
    ("a,b\n\"1,\n 2\",3\n", ["1,\n 2", "3"]),
    ("a,b\n\"1\r\n2\",3\r\n", ["1\r\n2", "3"]),
    ("a,b\n\"say \"\"no\"\"\",\"\"\n", ["say \"no\"", ""]),
    ("a,b\n5\" disk,x\n", ["5\" disk", "x"]),
    ("a,b\n,\n", ["", ""]),
    ("a,b\n\n\n1,2\n\n", ["1", "2"]),
    ("a,b\n\"\"\"\"\"\",\u{E9}\u{4E2D}\n", ["\"\"", "\u{E9}\u{4E2D}"]),
  ])
  func `cells are read after RFC 4180`(text: String, cells: [String]) throws {
    let table = try #require(read(text).value)
    #expect(table.header.count == 2)
    #expect(table.rows.map(\.cells) == [cells])
    #expect(table.faults == [])
  }

  @Test func `a separator that is named is not guessed`() throws {
    let file = SourceFile(path: "list.csv", text: "a,b;c,d\n1,2;3,4\n")
    let table = try #require(TableReader.read(file, separator: UInt8(ascii: ";")).value)
    #expect(table.header == ["a,b", "c,d"] && table.rows.map(\.cells) == [["1,2", "3,4"]])
  }

  @Test func `a row knows the line that it begins on`() throws {
    let table = try #require(read("a,b\n1,\"x\ny\nz\"\n2,y\n\n3,z\n").value)
    #expect(table.rows.map(\.line) == [2, 5, 7])
  }

  @Test func `a row that is not as wide as the header is left out and named`() throws {
    let table = try #require(read("a,b\n1\n1,2\n1,2,3\n\"x\"y,2\n4,5\n").value)
    #expect(table.rows.map(\.line) == [3, 6])
    #expect(
      table.faults.map(\.told) == [
        "skipped - 2: the row has not as many cells as the header: 1 instead of 2",
        "skipped - 4: the row has not as many cells as the header: 3 instead of 2",
        "skipped - 5: something stands between a closing quotation mark and the next separator",
      ])
  }

  @Test func `columns of one name are told apart by their number`() throws {
    let table = try #require(read(" a ,b,a\n1,2,3\n").value)
    #expect(table.places(of: "a") == [0, 2] && table.places(of: "a#2") == [2])
    #expect(table.places(of: "b#1") == [1] && table.places(of: "b#2") == [])
    #expect(table.places(of: "a#0") == [] && table.places(of: "c") == [])
  }

  @Test(arguments: [
    ("", "table.no-header", 1), ("\n", "table.no-header", 1), (",,\n1,2,3\n", "table.no-header", 1),
    ("a,b\n1,\"2\n3,4\n", "table.open-quote", 2), ("a,\"b\n1,2\n", "table.open-quote", 1),
    ("a,b\r1,2\r3,4\r", "table.encoding", 1),
    ("a,b\nx" + String(repeating: "\u{301}", count: 31) + ",2\n", "table.encoding", 2),
  ])
  func `what is no table is refused at its place`(text: String, id: String, line: Int) throws {
    let checked = read(text)
    #expect(checked.value == nil && checked.diagnostics.map(\.id.rawValue) == [id])
    #expect(checked.diagnostics.first?.span?.line == line)
    #expect(checked.diagnostics.first?.help != nil)
  }

  @Test(arguments: [
    (Array("a,b\n1,caf".utf8) + [0xE9, 0x0A], "table.encoding", "Windows-1252"),
    ([0xFF, 0xFE] + Array("a\0,\0b\0\n\0".utf8), "table.encoding", "UTF-16"),
    (Array("PK\u{3}\u{4}".utf8) + [0, 0x80, 0xFF], "table.not-text", "CSV"),
    ([UInt8](repeating: 0, count: 4000), "table.not-text", "CSV"),
  ])
  func `other bytes are recognised`(bytes: [UInt8], id: String, help: String) throws {
    let checked = read(bytes)
    #expect(checked.value == nil && checked.diagnostics.map(\.id.rawValue) == [id])
    #expect(checked.diagnostics.first?.help?.contains(help) == true)
  }

  @Test func `a stray control character is no reason to refuse a table`() throws {
    let long = String(repeating: "x", count: 200)
    #expect(try #require(read("a,b\n\u{7}\(long),2\n").value).rows.count == 1)
  }

  @Test func `a table costs no more than its limits`() throws {
    var limits = TableLimits()
    limits.rows = 3
    limits.columns = 2
    limits.cellLength = 1024
    #expect(read("a,b\n1,2\n1,2\n1,2\n", limits).value != nil)
    #expect(
      read("a,b\n1,2\n1,2\n1,2\n1,2\n", limits).diagnostics.map(\.id) == ["table.too-large"])
    #expect(read("a,b,c\n1,2,3\n", limits).diagnostics.map(\.id) == ["table.too-large"])
    let long = try #require(
      read("a,b\n\(String(repeating: "x", count: 1025)),2\n3,4\n", limits).value)
    #expect(long.rows.map(\.line) == [3])
    #expect(long.faults.map(\.told) == ["skipped - 2: a cell has more than 1 KiB"])
  }
}
