import Assessing
import Dossiers
import RuleBook
import SourceText
import ThreatModel
import YAMLTree

/// What the fuzzer calls with every input that it makes: the bytes of a rule set, or of the files
/// that stand beside one, told apart by their first keys as `check` tells them.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let (file, root) = DocumentLaws.read(Array(UnsafeBufferPointer(start: start, count: count)))
  else { return 0 }
  if root["vocabulary"] != nil {
    DocumentLaws.check(VocabularyReader.read(root), in: file)
  } else if root["scale_set"] != nil {
    DocumentLaws.check(ScalesReader.read(root), in: file)
  } else if root["expectations"] != nil {
    checkExpectations(root, in: file)
  } else {
    checkRules(root, in: file)
  }
  return 0
}

private func checkRules(_ root: YAMLNode, in file: SourceFile) {
  let read = RuleSetReader.read(root, in: Ground.context)
  DocumentLaws.check(read, in: file)
  guard let rules = read.value else { return }
  let (vocabulary, scales) = (Ground.context.vocabulary, Ground.context.scales)
  let compiled = RuleCompiler.compile(rules, vocabulary: vocabulary, scales: scales)
  // What reading refused need not be refused again.
  if rules.isComplete {
    DocumentLaws.check(compiled, in: file)
  } else {
    DocumentLaws.expect(read.diagnostics.hasErrors, "not complete without a reason")
    DocumentLaws.check(compiled.diagnostics, in: file)
  }
  let unreviewed = RuleCompiler.compile(
    rules, vocabulary: vocabulary, scales: scales, reviewing: false)
  DocumentLaws.expect(
    (unreviewed.value == nil) == (compiled.value == nil), "refused by the review alone")
  guard let program = compiled.value else { return }
  DocumentLaws.check(RuleTests(program).failures, in: file)
  for dossier in Ground.dossiers {
    ReportLaws.check(dossier, under: program, detail: .reasons)
    for rule in program.criteria.flatMap(\.rules).prefix(2) {
      ReportLaws.checkTrace(of: rule.id, at: dossier, under: program)
    }
  }
}

private func checkExpectations(_ root: YAMLNode, in file: SourceFile) {
  let read = ExpectationReader.read(root, in: Ground.context)
  DocumentLaws.check(read, in: file)
  guard let expectations = read.value else { return }
  let rungs = Ground.program.rungs.map(\.id)
  let findings = expectations.findings(ruleSet: Ground.program.id, rungs: rungs)
  DocumentLaws.check(findings, in: file)
  guard !findings.hasErrors else { return }
  let comparison = StanceComparison(
    expectations, program: Ground.program, dossiers: Ground.dossiers, asOf: Ground.day)
  let standings = comparison.occasions.compactMap { occasion in
    comparison.standing(on: occasion).map { (occasion, $0) }
  }
  _ = comparison.agreement(Dictionary(uniqueKeysWithValues: standings), path: file.path)
}
