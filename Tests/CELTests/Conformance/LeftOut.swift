/// Cases of the CEL project that are known not to pass, and why: every other case must.
enum LeftOut {
  /// Whole files of cases.
  static let files: [String: String] = [
    "network_ext": "there is no library for network addresses"
  ]

  /// Single cases.
  static let cases: [String: String] = [:]

  /// Why a case need not pass; `nil` if it must.
  static func reason(for item: ConformanceCase) -> String? { cases[item.id] ?? files[item.file] }
}
