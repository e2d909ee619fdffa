import CEL

/// What the fuzzer calls with every input that it makes.
///
/// The first byte tells what the rest is: 1, a pattern and a text with a 0 between them; 2, a
/// text that may be a time; anything else belongs to an expression.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  switch bytes.first {
  case 1:
    let parts = bytes.dropFirst().split(
      separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
    Laws.checkPattern(text(parts[0]), text(parts.dropFirst().first ?? []))
  case 2: Laws.checkTime(text(bytes.dropFirst()))
  default: Laws.checkExpression(text(bytes[...]), seed: seed(bytes))
  }
  return 0
}

private func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

/// A number that hangs on every byte, so that an input always meets the same values.
private func seed(_ bytes: [UInt8]) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
