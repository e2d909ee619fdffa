import CEL
import Foundation
import SourceText
import Synchronization
import Testing

/// What is nested as deeply as the limits allow fits on the stack of a secondary thread.
@Suite struct StackTests {
  private static let environment = Environment(
    variables: [Variable("xs", .list(.dyn))], libraries: Set(Library.allCases))

  /// Something written within itself so many times.
  private static func nested(_ count: Int, _ before: String, _ core: String, _ after: String)
    -> String
  {
    String(repeating: before, count: count) + core + String(repeating: after, count: count)
  }

  private static func chained(_ first: String, _ next: String, _ count: Int) -> String {
    first + String(repeating: next, count: count)
  }

  private static let texts: [String] = [
    nested(63, "(", "1", ")"), nested(63, "[", "1", "]"), nested(63, "{1: ", "1", "}"),
    nested(31, "size([", "1", "])"), nested(31, "[1].map(x, [", "1", "])"),
    nested(63, "[1].exists(x, ", "true", ")"), nested(31, "true ? (", "1", ") : 2"),
    nested(63, "optional.of(", "1", ")"), nested(63, "cel.bind(a, 1, ", "a", ")"),
    nested(63, "[1].transformMap(k, v, ", "1", ")"), nested(31, "'%s'.format([", "1", "])"),
    nested(63, "!(", "true", ")"), nested(63, "-(", "xs", ")"),
    nested(63, "math.least(1, ", "1", ")"),
    nested(63, "optional.of(1).optMap(x, ", "1", ")"),
    nested(60, "cel.bind(a, ", "[1]", ", [a])"),
    chained("1", " + 1", 250), chained("[1]", ".map(x, [x])", 80), chained("1", " == 1", 250),
    chained("[[1]]", ".filter(x, true)", 80), chained("xs", "[0]", 250), chained("xs", ".a", 250),
    chained("xs", ".?a", 250), chained("xs", "[?0]", 250), chained("'a'", ".trim()", 250),
    chained("optional.of(1)", ".optMap(x, [x])", 80), nested(250, "!", "true", ""),
    nested(250, "-", "xs", ""), chained("[1]", ".map(x, [[[[[[[[x]]]]]]]])", 25),
    block(count: 80) { "[\($0)]" }, block(count: 20) { nested(10, "[", $0, "]") },
    block(count: 60) { "{1: \($0)}" }, block(count: 60) { "optional.of(\($0))" },
    "[1].map(x, " + chained("[1]", ".map(y, [y])", 70) + ").flatten(1000)",
  ]

  /// A block of values, each made from the one before, compared with itself.
  private static func block(count: Int, _ next: (String) -> String) -> String {
    let values = (1..<count).map { next("cel.index(\($0 - 1))") }
    let last = "cel.index(\(count - 1))"
    return "cel.block([1, \(values.joined(separator: ", "))], \(last) == \(last))"
  }

  /// Frames are several times as large where nothing is optimised.
  private static var stackSize: Int {
    #if DEBUG
      1 << 22
    #else
      1 << 19
    #endif
  }

  @Test(arguments: texts)
  func `half a megabyte is stack enough`(text: String) throws {
    let isAccepted = Mutex(false)
    let done = DispatchSemaphore(value: 0)
    let thread = Thread {
      defer { done.signal() }
      for checking in [Checking.strict, .lenient] {
        let checked = Self.environment.compile(MappedText(text, named: "test"), checking: checking)
        guard let expression = checked.value else { continue }
        isAccepted.withLock { $0 = true }
        _ = expression.tree.canonicalText
        _ = expression.cost
        let program = expression.plan()
        let value = program.evaluate([.list([])])
        _ = value.description
        _ = program.evaluate([.list([])], observer: Nobody())
      }
    }
    thread.stackSize = Self.stackSize
    thread.start()
    done.wait()
    let wasAccepted = isAccepted.withLock { $0 }
    #expect(wasAccepted)
  }

  @Test(arguments: [
    chained("[1]", ".map(x, \(nested(50, "[", "x", "]")))", 20),
    block(count: 20) { nested(50, "[", $0, "]") },
    chained("[1]", ".transformMap(i, x, \(nested(50, "{1: ", "x", "}")))", 20),
    chained("optional.of(1)", ".optMap(x, \(nested(50, "[", "x", "]")))", 20),
  ])
  func `values nested deeper than any text are refused`(text: String) {
    let diagnostics = Self.environment.compile(MappedText(text, named: "test")).diagnostics
    #expect(diagnostics.map(\.id) == ["cel.too-deep"])
  }

  private final class Nobody: EvaluationObserver {
    func evaluated(_ node: NodeID, to value: Value) {}
    func entered(element index: Int, of comprehension: NodeID) {}
    func left(comprehension: NodeID) {}
  }
}
