import Testing

@testable import Scorecards

@Suite struct ChartTests {
  private static func chart(_ word: Phrase = "Targets", narrow: Bool = true) -> Chart {
    var drawing = Drawing(width: Drawing.wideWidth, height: 60)
    drawing.rectangle(x: 0, y: 8, width: 120, height: 20, as: .band(3), hint: word)
    drawing.rectangle(x: 0, y: 8, width: 0, height: 20, as: .certain)
    drawing.circle(at: Place(x: 60, y: 18), radius: 4, as: .possible, hint: word)
    drawing.path([Place(x: 0, y: 0), Place(x: 9, y: 0), Place(x: 9, y: 9)], as: .emphasis)
    drawing.line(from: Place(x: 0, y: 40), to: Place(x: 720, y: 40), as: .axis)
    drawing.text(word, at: Place(x: 720, y: 56), .end, as: .label)
    let table = Table(
      columns: [Column("Criterion", .text), Column("Score", .points)], needsTitles: true,
      rows: [Row([.text(word), .text("12.50")])])
    return Chart(
      "How it adds up to \(word)", summary: "One criterion, \(word), gives all 12.50 points.",
      drawing: drawing, narrow: narrow ? Drawing(width: Drawing.narrowWidth, height: 10) : nil,
      table: table)
  }

  private static func html(_ chart: Chart) -> String {
    var page = HTMLPage()
    page.write([.title("A", context: []), .heading("B"), .chart(chart)])
    return page.text
  }

  @Test func `a chart is an image with a name and a description`() throws {
    let reading = HTMLReading(Self.html(Self.chart()))
    #expect(reading.problems == [])
    let images = reading.elements("svg")
    #expect(images.map { $0.attributes["role"] } == ["img", "img"])
    #expect(
      images.map { $0.attributes["viewBox"] } == ["0 0 720 60", "0 0 \(Drawing.narrowWidth) 10"])
    #expect(reading.elements("title")[1].text == "How it adds up to Targets")
    #expect(
      reading.elements("desc").map(\.text) == [
        "One criterion, Targets, gives all 12.50 points.",
        "One criterion, Targets, gives all 12.50 points.",
      ])
  }

  @Test func `shapes are drawn in their order, those without a width not at all`() {
    let shapes = HTMLReading(Self.html(Self.chart())).elements(
      "rect", "circle", "polyline", "text")
    #expect(shapes.map(\.tag) == ["rect", "circle", "polyline", "polyline", "text"])
    #expect(
      shapes.map { $0.attributes["class"] } == [
        "band band-3", "possible", "emphasis", "axis", "label",
      ])
    #expect(shapes[2].attributes["points"] == "0,0 9,0 9,9")
    #expect(shapes[4].attributes["text-anchor"] == "end")
  }

  @Test func `without a narrow drawing the wide one scrolls in a box`() {
    let reading = HTMLReading(Self.html(Self.chart(narrow: false)))
    #expect(reading.elements("svg").count == 1)
    let boxes = reading.elements("div").filter { $0.attributes["class"] == "box" }
    #expect(boxes.count == 2)
    #expect(boxes.allSatisfy { $0.attributes["tabindex"] == "0" })
  }

  @Test func `no text in a drawing can be more than text`() {
    for text in Nasty.texts(120, seed: 5) {
      let phrase = Phrase(quoting: text)
      let reading = HTMLReading(Self.html(Self.chart(phrase)))
      #expect(reading.problems == [], "\(text)")
      #expect(phrase.isEmpty || reading.elements("text")[0].text == phrase.plainText)
    }
  }

  @Test func `a terminal prints title, summary and figures`() {
    var page = Page(style: .plain, measure: 80)
    page.lay(Document(blocks: [.chart(Self.chart())]))
    #expect(
      page.text == """
          How it adds up to Targets: One criterion, Targets, gives all 12.50 points.

          criterion                                                                score
          Targets                                                                  12.50

        """)
  }

  @Test func `Markdown prints title, summary and figures`() {
    var page = MarkdownPage()
    page.write([.chart(Self.chart())])
    #expect(
      page.text == """
        **How it adds up to Targets**: One criterion, Targets, gives all 12.50 points.

        | Criterion | Score |
        | --- | ---: |
        | Targets | 12.50 |

        """)
  }

  @Test(arguments: [
    ("NotPetya", 200, 2, ["NotPetya"]),
    ("Strikes the electoral system", 130, 3, ["Strikes the", "electoral system"]),
    ("Strikes the electoral system", 130, 1, ["Strikes the…"]),
    ("", 100, 2, []),
  ])
  func `text is broken between words, and what is too long ends in an ellipsis`(
    text: String, width: Int, most: Int, expected: [String]
  ) {
    let lines = DrawnText.lines(of: Phrase(quoting: text), within: width, atMost: most)
    #expect(lines.map(\.plainText) == expected)
  }

  @Test func `drawn lines keep to their width, whatever the text`() {
    for text in Nasty.texts(200, seed: 9) {
      let lines = DrawnText.lines(of: Phrase(quoting: text), within: 90, atMost: 3)
      #expect(lines.count <= 3)
      for line in lines where line.plainText.count > 2 {
        #expect(DrawnText.width(of: line) <= 90, "\(line.plainText)")
      }
    }
  }
}
