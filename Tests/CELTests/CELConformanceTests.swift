import CEL
import Foundation
import SourceText
import Testing

/// Runs the conformance cases of the CEL project, when a copy of them is at hand.
@Suite struct CELConformanceTests {
  /// The files about the language itself; the others are about extensions.
  private static let core: Set<String> = [
    "basic", "comparisons", "conversions", "fields", "integer_math", "fp_math", "lists", "logic",
    "macros", "string", "parse", "plumbing", "timestamps", "namespace", "type_deduction",
  ]

  /// How many cases of each kind passed when this was last raised.
  private static let floor = (core: 712, extensions: 65)

  @Test func `no fewer conformance cases pass than before`() throws {
    let beside = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "../shared/conformance/cel-spec-simple.json").standardized.path
    let path = ProcessInfo.processInfo.environment["CEL_CONFORMANCE"] ?? beside
    guard let data = FileManager.default.contents(atPath: path) else {
      print("no conformance cases at \(path); set CEL_CONFORMANCE to the file that holds them")
      return
    }
    let file = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let cases = try #require(file["cases"] as? [[String: Any]]).map(ConformanceCase.init)
    let isVerbose = ProcessInfo.processInfo.environment["CEL_CONFORMANCE_FAILURES"] != nil
    var passed = (core: 0, extensions: 0)
    for item in cases {
      let problem = item.problem
      if problem == nil {
        if Self.core.contains(item.file) { passed.core += 1 } else { passed.extensions += 1 }
      } else if isVerbose {
        print("\(item.file)/\(item.section)/\(item.name): \(item.text)\n  \(problem ?? "")")
      }
    }
    let total = cases.count { Self.core.contains($0.file) }
    print(
      "core \(passed.core)/\(total), extensions \(passed.extensions)/\(cases.count - total)")
    #expect(passed.core >= Self.floor.core)
    #expect(passed.extensions >= Self.floor.extensions)
  }
}

/// One case of the file.
private struct ConformanceCase {
  let file: String
  let section: String
  let name: String
  let text: String
  let fields: [String: Any]

  init(_ fields: [String: Any]) {
    self.fields = fields
    file = fields["file"] as? String ?? ""
    section = fields["section"] as? String ?? ""
    name = fields["name"] as? String ?? ""
    text = fields["expr"] as? String ?? ""
  }

  /// What went otherwise than expected; `nil` if nothing did.
  var problem: String? {
    let bindings = (fields["bindings"] as? [String: Any] ?? [:]).compactMapValues(
      ConformanceValue.init)
    let declarations = fields["type_env"] as? [[String: Any]] ?? []
    var variables: [Variable] = []
    var functions: [Function] = []
    for declaration in declarations {
      let name = declaration["name"] as? String ?? ""
      if let type = declaration["type"] {
        variables.append(Variable(name, ConformanceValue.type(type)))
      } else {
        functions.append(function(name, declaration["overloads"] as? [[String: Any]] ?? []))
      }
    }
    let declared = Set(variables.map(\.name))
    for name in bindings.keys.sorted() where !declared.contains(name) {
      variables.append(Variable(name, .dyn))
    }
    let environment = Environment(
      variables: variables, functions: functions, container: fields["container"] as? String ?? "")
    let isUnchecked = fields["disable_check"] as? Bool ?? false
    let checked = environment.compile(
      MappedText(text, named: "case"), checking: isUnchecked ? .lenient : .strict)
    let expectsError = fields["expected"] as? String == "error"
    guard let expression = checked.value else {
      return expectsError ? nil : TerminalDiagnostics().render(checked.diagnostics)
    }
    if let deduced = fields["deduced_type"], ConformanceValue.type(deduced) != expression.type {
      return "deduced \(expression.type)"
    }
    if fields["check_only"] as? Bool ?? false { return nil }
    let activation = environment.variables.map {
      bindings[$0.name]?.value
        ?? .error(EvaluationError(.noSuchName, "no value for '\($0.name)'"))
    }
    let result = expression.plan().evaluate(activation)
    if case .error = result { return expectsError ? nil : "gave \(result)" }
    guard let expected = (fields["expected"]).flatMap(ConformanceValue.init)?.value else {
      return "gave \(result), not an error"
    }
    return result == expected ? nil : "gave \(result), not \(expected)"
  }

  private func function(_ name: String, _ overloads: [[String: Any]]) -> Function {
    Function(
      name,
      overloads: overloads.map { overload in
        Overload(
          overload["id"] as? String ?? "", isMember: overload["member"] as? Bool ?? false,
          (overload["params"] as? [Any] ?? []).map(ConformanceValue.type),
          returns: ConformanceValue.type(overload["result"] ?? "dyn")
        ) { _ in .error(EvaluationError(.noSuchOverload, "declared only")) }
      })
  }
}

/// A typed value of the file.
private struct ConformanceValue {
  let value: Value

  init?(_ json: Any) {
    guard let object = json as? [String: Any], let type = object["type"] as? String else {
      return nil
    }
    let payload = object["value"]
    let text = payload as? String ?? ""
    switch type {
    case "null": value = .null
    case "bool": value = .bool(payload as? Bool ?? false)
    case "int": value = .int(Int64(text) ?? 0)
    case "uint": value = .uint(UInt64(text) ?? 0)
    case "double": value = .double(Double(text) ?? .nan)
    case "string": value = .string(text)
    case "bytes": value = .bytes(Array(Data(base64Encoded: text) ?? Data()))
    case "type": value = .type(text)
    case "list":
      let parts = (payload as? [Any] ?? []).compactMap(ConformanceValue.init).map(\.value)
      value = .list(ListValue(parts))
    case "map":
      let entries = (payload as? [[Any]] ?? []).map { pair in
        (
          key: ConformanceValue(pair[0])?.value ?? .null,
          value: ConformanceValue(pair[1])?.value ?? .null
        )
      }
      guard let map = MapValue(entries) else { return nil }
      value = .map(map)
    case "timestamp", "duration":
      let seconds = Int64(object["seconds"] as? String ?? "") ?? 0
      let nanoseconds = object["nanos"] as? Int ?? 0
      if type == "timestamp" {
        guard let time = Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds)) else {
          return nil
        }
        value = .timestamp(time)
      } else {
        value = .duration(TimeSpan(nanoseconds: seconds * 1_000_000_000 + Int64(nanoseconds)))
      }
    case "error": value = .error(EvaluationError(.badArgument, "bound to an error"))
    default: return nil
    }
  }

  static func type(_ json: Any) -> CELType {
    if let name = json as? String {
      let simple: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
        "bytes": .bytes, "timestamp": .timestamp, "duration": .duration, "type": .type,
        "null_type": .null, "null": .null,
      ]
      return simple[name] ?? .dyn
    }
    guard let object = json as? [String: Any] else { return .dyn }
    if let element = object["list"] { return .list(type(element)) }
    if let parts = object["map"] as? [Any] { return .map(type(parts[0]), type(parts[1])) }
    if let name = object["type_param"] as? String { return .parameter(name) }
    if let name = object["abstract"] as? String {
      return .opaque(name, (object["params"] as? [Any] ?? []).map(type))
    }
    return .dyn
  }
}
