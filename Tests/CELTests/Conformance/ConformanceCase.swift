import CEL
import Foundation
import SourceText

/// One case of the file.
struct ConformanceCase {
  let file: String
  let section: String
  let name: String
  let text: String
  private let fields: [String: Any]

  /// What tells the case apart from all others of its project.
  var id: String {
    let base = "\(file)/\(section)/\(name)"
    return fields["duplicate_name"] == nil ? base : base + "#2"
  }

  /// Whether it is about the language itself rather than an extension.
  var isCore: Bool { Self.core.contains(file) }

  private static let core: Set<String> = [
    "basic", "comparisons", "conversions", "fields", "integer_math", "fp_math", "lists", "logic",
    "macros", "string", "parse", "plumbing", "timestamps", "namespace", "type_deduction",
  ]

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
      variables: variables, functions: functions, container: fields["container"] as? String ?? "",
      libraries: Set(Library.allCases), usesMacros: fields["disable_macros"] as? Bool != true)
    let isUnchecked = fields["disable_check"] as? Bool ?? false
    let checked = environment.compile(
      MappedText(text, named: "case"), checking: isUnchecked ? .lenient : .strict)
    let expectsError = fields["expected"] as? String == "error"
    guard let expression = checked.value else {
      // An extension that is not there at all must not pass for one that reports an error.
      let isMissing = !isCore && checked.diagnostics.contains { $0.id == "cel.unknown-function" }
      return expectsError && !isMissing
        ? nil : TerminalDiagnostics().render(checked.diagnostics)
    }
    if let deduced = fields["deduced_type"], ConformanceValue.type(deduced) != expression.type {
      return "deduced \(expression.type)"
    }
    if fields["check_only"] as? Bool ?? false { return nil }
    let activation = environment.variables.map {
      bindings[$0.name]?.value
        ?? .error(EvaluationError(.noSuchName, "no value for '\($0.name)'"))
    }
    let result = expression.plan().evaluate(Activation(activation))
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
