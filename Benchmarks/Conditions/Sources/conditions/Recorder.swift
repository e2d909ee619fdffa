import CEL

/// Keeps the value of every node that an evaluation needed, until the next condition begins.
final class Recorder: EvaluationObserver {
  private var terms: [(node: NodeID, value: Value)] = []

  func begin() { terms.removeAll(keepingCapacity: true) }

  /// The value of the whole: a node is reported after its parts.
  var last: Value? { terms.last?.value }

  func evaluated(_ node: NodeID, to value: Value) { terms.append((node, value)) }

  func entered(element index: Int, of comprehension: NodeID) {}

  func left(comprehension: NodeID) {}
}
