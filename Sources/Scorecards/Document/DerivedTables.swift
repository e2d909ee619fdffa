import ThreatModel

extension [(number: Int, chain: FactorChain)] {
  /// The arithmetic as a table for a medium that has the room: both readings of each chain, one
  /// below the other, so that they can be compared.
  var table: Table {
    let columns =
      [Column("Reason", .number), Column("Reading", .word(longest: "generous"))]
      + FactorChain.names.map { Column($0, .points) }
    let rows = flatMap { number, chain in
      [
        Self.row("\(number)", "cautious", chain.figures(.cautious)),
        Self.row(.none, "generous", chain.figures(.generous)),
      ]
    }
    return Table(columns: columns, rows: rows)
  }

  private static func row(_ number: Phrase, _ reading: Phrase, _ figures: [Phrase]) -> Row {
    Row(([number, reading] + figures).map { .text($0) })
  }
}

extension [EvaluationLine] {
  /// The overview as a table for a medium that fits columns by itself; an analyst's rung stands
  /// beside the computed one.
  var table: Table {
    let titles = EvaluationLine.titles
    let rows = map { line in
      let rungs = line.overrides.map { " · override: \($0.rung.title)" as Phrase }
      let cells = [
        line.actor, rungs.reduce(.strong(line.recommended), +), line.possible, line.index.fixed,
        line.reason,
      ]
      return Row(cells.map { .text($0) })
    }
    return Table(
      columns: [
        Column(titles.actor, .name), Column(titles.recommended, .name),
        Column(titles.possible, .name), Column(titles.index, .range), Column(titles.reason, .text),
      ], rows: rows)
  }

  /// Who set which rung beside the computed one, when and why.
  var overrides: [Entry] {
    flatMap { line in
      line.overrides.map { override in
        Entry("Override of \(line.actor), \(override.date.short)", override.wording)
      }
    }
  }
}
