import CEL
import RuleBook
import ThreatModel

/// What a condition said, and which fields it hung on.
struct Finding {
  let verdict: Verdict
  /// The fields that left it open, those that no source reports among them.
  let missing: [MissingField]
  /// Why it failed.
  let failure: String?

  /// Reads a condition's value.
  ///
  /// Left open only by fields that no source reports, it is a no in both readings; left open by
  /// anything else it is unknown.
  init(_ value: Value) {
    failure =
      switch value {
      case .bool, .unknown: nil
      case .error(let error): error.message
      default: "it gives a \(value.typeName), not a truth value"
      }
    missing = value.openFields.map {
      MissingField(incident: $0.subject, field: $0.field, isReported: $0.reason == .open)
    }
    verdict =
      switch value {
      case .bool(let holds): holds ? .yes : .no
      case .unknown(let fields): fields.contains { $0.reason == .open } ? .unknown : .no
      default: .failed
      }
  }

  /// A verdict that nothing open could make a yes; what it hung on stays named.
  init(no open: Finding) {
    verdict = .no
    missing = open.missing
    failure = nil
  }

  /// Whether it holds in a reading.
  func holds(in side: Side) -> Bool {
    switch verdict {
    case .yes: true
    case .no: false
    case .unknown, .failed: side == .generous
    }
  }
}

/// The two readings of the evidence.
enum Side: CaseIterable {
  /// Counts only what is certain.
  case cautious
  /// Also counts what is open.
  case generous

  func pick<Value>(_ interval: Interval<Value>) -> Value {
    self == .cautious ? interval.low : interval.high
  }
}

extension Condition {
  func finding(_ activation: Activation) -> Finding { Finding(program.evaluate(activation)) }
}
