import CEL
import SharedTask
import SourceText

/// The conditions of the task, ready to be evaluated.
struct CompiledConditions {
  private let conditions: [(program: Program, points: Int)]

  /// Compiles each condition from its text.
  init() {
    conditions = Condition.all.map { (Program(compiling: $0.text, expecting: .bool), $0.points) }
  }

  /// The sum of the points of the conditions that hold.
  func points(in activation: [Value]) -> Int {
    conditions.reduce(0) { sum, condition in
      condition.program.evaluate(activation).asBool == true ? sum + condition.points : sum
    }
  }

  /// The same sum, taken from what the evaluations recorded.
  func points(in activation: [Value], recordedBy recorder: Recorder) -> Int {
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
