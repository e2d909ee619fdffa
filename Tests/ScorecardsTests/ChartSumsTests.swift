import Testing
import ThreatModel

@testable import Scorecards

@Suite struct ChartSumsTests {
  private static let cards = Fixture.report.assessments.map { Card($0, in: Fixture.report) }

  @Test(arguments: [1, 2, 3, 5, 7, 100])
  func `the pieces of the index add up to it, however few are shown`(most: Int) {
    for card in Self.cards {
      let sum = IndexPieces(card, atMost: most)
      #expect(sum.pieces.reduce(.zero) { $0 + $1.share } == card.assessment.index.low)
      #expect(sum.index == card.assessment.index.low)
      // One more where every piece is shown and rounding left something over.
      #expect(sum.pieces.count <= most + 1)
    }
  }

  @Test func `the principal reasons are the first pieces, with the shares that the text prints`() {
    let card = Self.cards[0]
    let principal = card.assessment.principal.map { card.assessment.reasons[$0] }
    let pieces = IndexPieces(card, atMost: 7).pieces.prefix(principal.count)
    #expect(pieces.map(\.share) == principal.map(\.indexShare.low))
    #expect(pieces.map(\.title.plainText) == principal.map(\.rule.title))
  }

  @Test func `what rounding leaves over is said, not hidden in a reason`() {
    var assessment = Fixture.China.assessment
    assessment.index = Interval(
      low: assessment.index.low + Points(hundredths: 1), high: assessment.index.high)
    let usual = IndexPieces(Self.cards[0], atMost: 100).pieces
    let pieces = IndexPieces(Card(assessment, in: Fixture.report), atMost: 100).pieces
    let left =
      assessment.index.low
      - usual.filter { $0.title.plainText != "Rounding" }
      .reduce(.zero) { $0 + $1.share }
    #expect(
      pieces.last?.title.plainText == (left == .zero ? usual.last?.title.plainText : "Rounding"))
    #expect(pieces.reduce(.zero) { $0 + $1.share } == assessment.index.low)
  }

  @Test(arguments: [1, 2, 3, 8])
  func `the columns of the matrix add up to the scores`(most: Int) {
    for card in Self.cards {
      let matrix = IncidentMatrix(card, atMost: most)
      for (place, criterion) in card.assessment.criteria.enumerated() {
        let sum = matrix.lines.reduce(Points.zero) { $0 + $1.cells[place].low }
        #expect(sum == criterion.score.low)
      }
    }
  }

  @Test func `the weightiest incident stands first`() {
    let matrix = IncidentMatrix(Self.cards[0], atMost: 8)
    func worth(_ line: IncidentMatrix.Line) -> Int {
      zip(line.cells, matrix.criteria).reduce(0) {
        $0 + $1.0.low.hundredths * $1.1.weight.hundredths
      }
    }
    let worths = matrix.lines.prefix(matrix.single).map(worth)
    #expect(worths == worths.sorted(by: >))
    #expect(matrix.single == 3)
  }

  @Test(arguments: [
    (0, 0), (1, 0), (5_000, 200), (9_999, 400), (10_000, 400), (20_000, 400), (-100, 0),
  ])
  func `points have their place between the ends`(hundredths: Int, expected: Int) {
    #expect(PointScale(from: 0, to: 400).place(Points(hundredths: hundredths)) == expected)
  }

  @Test func `a bar is solid to its low end and outlined to its high one`() {
    var drawing = Drawing(width: 100, height: 20)
    drawing.bar(
      Interval(low: Points(hundredths: 4_000), high: Points(hundredths: 7_500)),
      on: PointScale(from: 0, to: 100), y: 0, hint: .none)
    let bars = drawing.shapes.map { shape -> [Int] in
      guard case .rectangle(let place, let width, _) = shape.form else { return [] }
      return [place.x, width]
    }
    #expect(bars == [[0, 100], [40, 35], [0, 40]])
    #expect(drawing.shapes.map(\.look) == [.empty, .possible, .certain])
  }

  @Test func `nothing is drawn beyond the sheet, and no two texts meet`() {
    for card in Self.cards + [Card(Hostile.report.assessments[0], in: Hostile.report)] {
      let charts =
        [card.ladderChart, card.criteriaChart] + [card.waterfall, card.matrix].compactMap(\.self)
      for chart in charts {
        for drawing in [chart.drawing] + [chart.narrow].compactMap(\.self) {
          #expect(
            drawing.textsThatMeet.isEmpty, "\(chart.title.plainText) \(drawing.textsThatMeet)")
          for shape in drawing.shapes {
            #expect(drawing.holds(shape), "\(chart.title.plainText): \(shape.form)")
          }
        }
      }
    }
  }
}

extension Drawing {
  /// Whether a shape lies on the sheet; of texts, as wide as in the widest typeface.
  fileprivate func holds(_ shape: Shape) -> Bool {
    func isInside(_ x: ClosedRange<Int>, _ y: ClosedRange<Int>) -> Bool {
      x.lowerBound >= 0 && x.upperBound <= width && y.lowerBound >= 0 && y.upperBound <= height
    }
    return switch shape.form {
    case .rectangle(let place, let width, let height):
      isInside(place.x...place.x + width, place.y...place.y + height)
    case .circle(let centre, let radius):
      isInside(centre.x - radius...centre.x + radius, centre.y - radius...centre.y + radius)
    case .path(let places): places.allSatisfy { isInside($0.x...$0.x, $0.y...$0.y) }
    case .text(let text, let place, let alignment):
      isInside(text.span(at: place, alignment, as: shape.look), place.y - 10...place.y)
    }
  }

  /// Texts on one line that run into each other.
  fileprivate var textsThatMeet: [String] {
    let texts = shapes.compactMap { shape -> (y: Int, span: ClosedRange<Int>, text: String)? in
      guard case .text(let text, let place, let alignment) = shape.form else { return nil }
      return (place.y, text.span(at: place, alignment, as: shape.look), text.plainText)
    }
    var meeting: [String] = []
    for (place, a) in texts.enumerated() {
      for b in texts.dropFirst(place + 1) where a.y == b.y && a.span.overlaps(b.span) {
        meeting.append("\(a.text) | \(b.text)")
      }
    }
    return meeting
  }
}

extension Phrase {
  fileprivate func span(
    at place: Place, _ alignment: Alignment, as look: Look
  ) -> ClosedRange<Int> {
    // What stands beside the point is set smaller.
    let width = DrawnText.width(of: self) * (look == .faint ? 12 : 13) / 13
    return switch alignment {
    case .start: place.x...place.x + width
    case .middle: place.x - width / 2...place.x + width / 2
    case .end: place.x - width...place.x
    }
  }
}
