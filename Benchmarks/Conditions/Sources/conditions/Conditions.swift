import CEL
import SharedTask

/// What the conditions cost in the condition language, on one thread, through its public API.
@main
struct Conditions {
  static func main() {
    let bench = Bench("threatlevel")
    let conditions = CompiledConditions()
    let summed = Program.summed()
    let activations = bench.incidents.map(\.activation)
    let recorder = Recorder()

    bench.measure(
      .scoring, "20 programs",
      note: "compiled and checked once; an activation per incident, made in the measured time"
    ) {
      bench.incidents.reduce(0) { $0 + conditions.points(in: $1.activation) }
    }
    bench.measure(
      .scoring, "20 programs, activations made before",
      note: "compiled and checked once; making the activations is not measured"
    ) {
      activations.reduce(0) { $0 + conditions.points(in: $1) }
    }
    bench.measure(
      .scoring, "one program",
      note: "the sum of 20 conditionals in one program; making the activations is not measured"
    ) {
      activations.reduce(0) { $0 + summed.evaluate($1).asInteger }
    }
    bench.measure(
      .explaining, "20 programs, every term",
      note: "records the value of every node evaluated; activations are made in the measured time"
    ) {
      bench.incidents.reduce(0) { $0 + conditions.points(in: $1.activation, recordedBy: recorder) }
    }
    bench.measure(
      .explaining, "20 programs, every term, activations made before",
      note: "records the value of every node evaluated; making the activations is not measured"
    ) {
      activations.reduce(0) { $0 + conditions.points(in: $1, recordedBy: recorder) }
    }
    bench.measure(.compiling, "20 programs", note: "parsed, checked and planned") {
      _ = CompiledConditions()
      return nil
    }
  }
}

extension Value {
  /// The integer; nothing else comes from a sum of points.
  fileprivate var asInteger: Int {
    guard case .int(let number) = self else { return 0 }
    return Int(number)
  }
}
