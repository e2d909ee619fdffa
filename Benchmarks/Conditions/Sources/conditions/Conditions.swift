import CEL
import SharedTask

/// What the conditions cost in the condition language, on one thread, through its public API.
@main
struct Conditions {
  static func main() {
    let bench = Bench("threatlevel")
    var conditions = CompiledConditions()
    let summed = Program.summed()
    let activations = bench.incidents.map(\.activation)
    var activation = activations[0]
    let recorder = Recorder()
    let bound = "the values of each incident are put in place in the measured time"

    bench.measure(.scoring, "20 programs", note: "compiled and checked once; \(bound)") {
      var sum = 0
      for incident in bench.incidents {
        incident.bind(to: &activation)
        sum += conditions.points(in: activation)
      }
      return sum
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
      .explaining, "20 programs, every term", note: "the truth of every term is kept; \(bound)"
    ) {
      var sum = 0
      for incident in bench.incidents {
        incident.bind(to: &activation)
        sum += conditions.pointsRecording(activation)
      }
      return sum
    }
    bench.measure(
      .explaining, "20 programs, every term, activations made before",
      note: "the truth of every term is kept; making the activations is not measured"
    ) {
      var sum = 0
      for activation in activations { sum += conditions.pointsRecording(activation) }
      return sum
    }
    bench.measure(
      .explaining, "20 programs, every part, activations made before",
      note: "an observer is told the value of every node that was evaluated"
    ) {
      activations.reduce(0) { $0 + conditions.points(in: $1, reportedTo: recorder) }
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
