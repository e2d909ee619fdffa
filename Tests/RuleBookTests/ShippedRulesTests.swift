import Assessing
import CEL
import Dossiers
import RuleBook
import SourceText
import Testing
import ThreatModel

@Suite struct ShippedRulesTests {
  private func program() throws -> Checked<RuleProgram> {
    let context = try Language.context()
    return RuleSetReader.read(try shipped("Rules/uk-state-threat.yaml"), in: context).then {
      RuleCompiler.compile($0, vocabulary: context.vocabulary, scales: context.scales)
    }
  }

  @Test func `the rule set compiles without an error or a warning`() throws {
    let checked = try program()
    #expect(
      checked.diagnostics.isEmpty, "\(TerminalDiagnostics().render(checked.diagnostics))")
    #expect(checked.value?.totalWeight.hundredths == 10_000)
  }

  @Test func `every rule passes its own examples`() throws {
    let failures = RuleTests(try #require(try program().value)).failures
    #expect(failures.isEmpty, "\(TerminalDiagnostics().render(failures))")
  }

  @Test func `the weights and thresholds are those of the method`() throws {
    let program = try #require(try program().value)
    #expect(
      program.criteria.map { "\($0.id) \($0.weight.hundredths / 100)" } == [
        "targets 25", "effects 25", "persistence 15", "corroboration 15", "conduct 10",
        "breadth 10",
      ])
    #expect(
      program.rungs.map { $0.atLeast.map { $0.hundredths / 100 } } == [nil, 0, 10, 20, 35, 50])
  }

  @Test func `every rule says why, and every rule of the file is grounded`() throws {
    let context = try Language.context()
    let rules = try #require(
      RuleSetReader.read(try shipped("Rules/uk-state-threat.yaml"), in: context).value)
    for rule in rules.criteria.flatMap(\.rules) {
      #expect(rule.why.count > 20, "\(rule.id.value)")
      #expect(!rule.references.isEmpty, "\(rule.id.value)")
    }
  }
}

@Suite struct ConditionFieldTests {
  private func fields() throws -> ConditionFields {
    ConditionFields(try Language.context().vocabulary)
  }

  @Test func `every field is documented in a sentence`() throws {
    let fields = try fields()
    for field in fields.fields {
      #expect(field.documentation.hasSuffix("."), "\(field.name)")
      #expect(field.documentation.count > 10, "\(field.name)")
    }
    for field in fields.structures.flatMap(\.fields) {
      #expect(field.documentation.hasSuffix("."), "\(field.name)")
    }
  }

  @Test func `every measure of the vocabulary is a field, and its unit is told`() throws {
    let fields = try fields()
    let measures = try #require(fields.vocabulary.lists[.measures])
    #expect(!measures.isEmpty)
    for measure in measures {
      let field = try #require(fields["effects.\(measure.id)"], "\(measure.id)")
      #expect(field.type == .int)
      #expect(field.documentation.contains(measure.unit ?? "?"))
    }
    let effects = try #require(fields.structures.first { $0.name == "effects" })
    #expect(effects.fields.map(\.name) == measures.map(\.id))
  }

  @Test func `the incident's structure and the table name the same fields`() throws {
    let fields = try fields()
    let incident = try #require(fields.structures.first { $0.name == "incident" })
    #expect(
      incident.fields.map(\.name)
        == fields.fields.map(\.name).filter { !$0.contains(".") }
        + ["effects", "grades", "claims", "responses"])
  }

  @Test func `no field tells states apart`() throws {
    let names = Set(try fields().fields.map(\.name))
    #expect(names.isDisjoint(with: ["id", "title", "actor", "groups", "campaign", "country"]))
  }

  @Test func `names in conditions and templates come from the same table`() throws {
    for field in try fields().fields {
      let found = try compile(
        Example.ruleSet(Example.rule(because: "\"{incident.\(field.name)}\""))
      ).diagnostics
      #expect(found.isEmpty, "\(field.name)")
    }
  }
}
