import Assessing
import Dossiers
import RuleBook
import SourceText
import ThreatModel
import YAMLTree

/// What the fuzzer calls with every input that it makes: the bytes of a dossier.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let (file, root) = DocumentLaws.read(Array(UnsafeBufferPointer(start: start, count: count)))
  else { return 0 }
  checkAppending(to: file, root)
  let read = DossierReader.read(root, in: Ground.context)
  DocumentLaws.check(read, in: file)
  guard let dossier = read.value else { return 0 }
  DocumentLaws.check(EvidenceNotes(dossier, root).all, in: file)
  // What needs further evaluations takes hundreds of them, and is tried on small evidence.
  let isSmall = dossier.incidents.count <= 1 && count % 4 == 0
  ReportLaws.check(dossier, under: Ground.program, detail: isSmall ? .full : .reasons)
  for criterion in Ground.program.criteria {
    let rule = criterion.rules[count % criterion.rules.count]
    ReportLaws.checkTrace(of: rule.id, at: dossier, under: Ground.program)
  }
  return 0
}

/// An incident is added without a change of any other byte, or not at all.
private func checkAppending(to file: SourceFile, _ root: YAMLNode) {
  let item = ["id: added", "title: Added"]
  let checked = ItemAppend(file, root).append(item, to: [ItemAppend.Step("incidents")])
  guard let change = checked.value else {
    return DocumentLaws.expect(checked.diagnostics.hasErrors, "refused without a reason")
  }
  var added = change.file.bytes[...]
  var kept = file.bytes[...]
  while let first = kept.first, first == added.first {
    kept.removeFirst()
    added.removeFirst()
  }
  while let last = kept.last, last == added.last {
    kept.removeLast()
    added.removeLast()
  }
  // In the place of an empty list, or of nothing, its brackets or its null may go.
  DocumentLaws.expect(kept.count <= 64, "\(kept.count) bytes were changed by an addition")
}
