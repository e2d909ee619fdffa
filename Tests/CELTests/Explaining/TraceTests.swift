import CEL
import SourceText
import Testing

/// Writes down what an evaluation reports, with the source text of each node.
private final class Recorder: EvaluationObserver {
  let tree: SyntaxTree
  var lines: [String] = []
  var values: [NodeID: Value] = [:]

  init(_ tree: SyntaxTree) { self.tree = tree }

  func evaluated(_ node: NodeID, to value: Value) {
    lines.append("\(tree.text(of: node)) = \(value)")
    values[node] = value
  }

  func entered(element index: Int, of comprehension: NodeID) { lines.append("element \(index)") }

  func left(comprehension: NodeID) { lines.append("end") }
}

@Suite struct TraceTests {
  private func trace(_ text: String, rooms: Value = .int(3)) throws -> (Value, Recorder) {
    let checked = try #require(
      Environment.people.compile(MappedText(text, named: "test")).value)
    let recorder = Recorder(checked.tree)
    let person = Environment.person(rooms: rooms)
    let activation = Environment.activation(person, people: .list([person]))
    let value = checked.plan().evaluate(Activation(activation), observer: recorder)
    #expect(value == checked.plan().evaluate(Activation(activation)))
    #expect(recorder.values[checked.tree.root] == value)
    return (value, recorder)
  }

  @Test func `every term is reported with its value`() throws {
    let (_, recorder) = try trace("person.name == 'Ada' || 1 / 0 == 1")
    #expect(
      recorder.lines == [
        "person = Person", "person.name = \"Ada\"", "'Ada' = \"Ada\"",
        "person.name == 'Ada' = true", "person.name == 'Ada' || 1 / 0 == 1 = true",
      ])
  }

  @Test func `elements are told apart`() throws {
    let (_, recorder) = try trace("[1, 2].exists(x, x == 2)")
    #expect(
      recorder.lines == [
        "1 = 1", "2 = 2", "[1, 2] = [1, 2]",
        "element 0", "x = 1", "2 = 2", "x == 2 = false",
        "element 1", "x = 2", "2 = 2", "x == 2 = true",
        "end", "[1, 2].exists(x, x == 2) = true",
      ])
  }

  @Test(arguments: [
    "person.home.rooms > 2", "people.filter(p, p.home.rooms > 2).size() >= 1",
    "people.exists_one(p, p.likes('red'))", "has(person.home.built)", "{'a': [1]}.a[0] + 1 == 2",
    "people.map(p, p.home.rooms > 1, p.name) == ['Ada']", "person.age < years(5) ? 1 / 0 : 2",
    "sets.intersects(person.colours, ['red'])", "!(person.home.rooms in [1, 2])", "-1 + 2",
  ])
  func `watching changes nothing`(text: String) throws {
    for rooms in [Value.int(3), .open("rooms"), .ints(1, 5)] { _ = try trace(text, rooms: rooms) }
  }
}
