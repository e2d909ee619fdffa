import SharedTask

/// What the conditions cost when Swift's compiler has seen them: the bounds of any engine.
@main
struct Handwritten {
  static func main() {
    let bench = Bench("Swift, hand-written")
    let points = Points(Condition.all.map(\.points))
    bench.measure(
      .scoring, "structs with lists of text",
      note: "targets compared as text; the conditions are compiled code"
    ) {
      bench.incidents.reduce(0) { $0 + points.of($1) }
    }
    let columns = Columns(bench.incidents)
    bench.measure(
      .scoring, "bit masks in columns",
      note: "columns made before; targets are bits of a mask; the conditions are compiled code"
    ) {
      (0..<columns.count).reduce(0) { $0 + points.of(columns[$1]) }
    }
  }
}
