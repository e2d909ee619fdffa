import CEL
import SharedTask
import SourceText

/// The conditions of the task, ready to be evaluated.
struct CompiledConditions {
  private let conditions: [(program: Program, points: Int)]
  private var records: [TermRecord]

  /// Compiles each condition from its text.
  init() {
    conditions = Condition.all.map { (Program(compiling: $0.text, expecting: .bool), $0.points) }
    records = conditions.map { TermRecord(for: $0.program) }
  }

  /// The sum of the points of the conditions that hold.
  func points(in activation: Activation) -> Int {
    var sum = 0
    for condition in conditions where condition.program.evaluate(activation).asBool == true {
      sum += condition.points
    }
    return sum
  }

  /// The same sum, with the truth of every term kept until the next incident.
  mutating func pointsRecording(_ activation: Activation) -> Int {
    var sum = 0
    for place in conditions.indices {
      let value = conditions[place].program.evaluate(activation, recording: &records[place])
      if value.asBool == true { sum += conditions[place].points }
    }
    return sum
  }

  /// The same sum, taken from what the evaluations reported of every part.
  func points(in activation: Activation, reportedTo recorder: Recorder) -> Int {
    conditions.reduce(0) { sum, condition in
      recorder.begin()
      _ = condition.program.evaluate(activation, observer: recorder)
      return recorder.last?.asBool == true ? sum + condition.points : sum
    }
  }
}

extension Program {
  /// A program of the task's environment.
  init(compiling text: String, expecting type: CELType) {
    let checked = Environment.incidents.compile(
      MappedText(text, named: "condition"), expecting: type)
    guard let expression = checked.value, !checked.diagnostics.hasErrors else {
      fatalError(TerminalDiagnostics().render(checked.diagnostics))
    }
    self = expression.plan()
  }

  /// All conditions in one program that gives the sum itself.
  static func summed() -> Program {
    let terms = Condition.all.map { "((\($0.text)) ? \($0.points) : 0)" }
    return Program(compiling: terms.joined(separator: " + "), expecting: .int)
  }
}
