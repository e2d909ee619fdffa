/// A set of Unicode scalars, as a class of a pattern names it.
struct ScalarSet: Sendable {
  /// A part of a set that is named rather than listed.
  struct Named: Sendable {
    let category: UnicodeCategory
    let isNegated: Bool
  }

  private var ranges: [ClosedRange<UInt32>] = []
  private var named: [Named] = []
  private var isNegated = false
  private var ignoresCase = false
  /// The scalars below 128, a bit for each, once the set is complete.
  private var ascii: (low: UInt64, high: UInt64) = (0, 0)

  /// The set of the listed and named scalars, or of all others.
  init(
    _ ranges: [ClosedRange<UInt32>], named: [Named] = [], isNegated: Bool = false,
    ignoresCase: Bool = false
  ) {
    self.ranges = ranges
    self.named = named
    self.isNegated = isNegated
    self.ignoresCase = ignoresCase
    if ignoresCase {
      for range in ranges where range.count == 1 {
        guard let scalar = Unicode.Scalar(range.lowerBound) else { continue }
        self.ranges += scalar.caseVariants.map { $0.value...$0.value }
      }
    }
    for code in 0..<128 as Range<UInt32> where holds(Unicode.Scalar(UInt8(code))) {
      if code < 64 { ascii.low |= 1 << code } else { ascii.high |= 1 << (code - 64) }
    }
  }

  /// The scalars that a literal stands for when case is ignored; `nil` if only itself.
  init?(ignoringCaseOf scalar: Unicode.Scalar) {
    guard !scalar.caseVariants.isEmpty else { return nil }
    self.init([scalar.value...scalar.value], ignoresCase: true)
  }

  /// Whether a scalar is in the set.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return holds(scalar) }
    let code = scalar.value
    return code < 64 ? ascii.low >> code & 1 == 1 : ascii.high >> (code - 64) & 1 == 1
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    if lists(scalar) { return !isNegated }
    if ignoresCase, scalar.caseVariants.contains(where: lists) { return !isNegated }
    return isNegated
  }

  private func lists(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
      || named.contains { $0.category.contains(scalar) != $0.isNegated }
  }

  /// Every scalar.
  static let all = ScalarSet([0...0x10FFFF])
  /// Every scalar but the end of a line.
  static let allButLineEnd = ScalarSet([0x0A...0x0A], isNegated: true)
}

extension Unicode.Scalar {
  /// The other scalars that are the same if case is ignored.
  var caseVariants: [Unicode.Scalar] {
    func single(_ text: String) -> Unicode.Scalar? {
      let scalars = text.unicodeScalars
      return scalars.count == 1 ? scalars.first : nil
    }
    var found: [Unicode.Scalar] = []
    func note(_ scalar: Unicode.Scalar?) {
      if let scalar, scalar != self, !found.contains(scalar) { found.append(scalar) }
    }
    let lower = single(properties.lowercaseMapping)
    let upper = single(properties.uppercaseMapping)
    note(lower)
    note(upper)
    note(lower.flatMap { single($0.properties.uppercaseMapping) })
    note(upper.flatMap { single($0.properties.lowercaseMapping) })
    return found
  }
}

/// A general category of Unicode, or a group of them that share their first letter.
struct UnicodeCategory: Sendable {
  /// The name as Unicode abbreviates it: `L`, `Lu` and so on.
  let name: String

  /// `nil` if there is no such category.
  init?(_ name: String) {
    guard name == "Any" || UnicodeCategory.names.contains(where: { $0.hasPrefix(name) }),
      !name.isEmpty
    else { return nil }
    self.name = name
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    name == "Any"
      || UnicodeCategory.abbreviation(of: scalar.properties.generalCategory).hasPrefix(name)
  }

  private static let names = [
    "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Pc", "Pd", "Ps", "Pe", "Pi",
    "Pf", "Po", "Sm", "Sc", "Sk", "So", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Cn",
  ]

  private static func abbreviation(of category: Unicode.GeneralCategory) -> String {
    switch category {
    case .uppercaseLetter: "Lu"
    case .lowercaseLetter: "Ll"
    case .titlecaseLetter: "Lt"
    case .modifierLetter: "Lm"
    case .otherLetter: "Lo"
    case .nonspacingMark: "Mn"
    case .spacingMark: "Mc"
    case .enclosingMark: "Me"
    case .decimalNumber: "Nd"
    case .letterNumber: "Nl"
    case .otherNumber: "No"
    case .connectorPunctuation: "Pc"
    case .dashPunctuation: "Pd"
    case .openPunctuation: "Ps"
    case .closePunctuation: "Pe"
    case .initialPunctuation: "Pi"
    case .finalPunctuation: "Pf"
    case .otherPunctuation: "Po"
    case .mathSymbol: "Sm"
    case .currencySymbol: "Sc"
    case .modifierSymbol: "Sk"
    case .otherSymbol: "So"
    case .spaceSeparator: "Zs"
    case .lineSeparator: "Zl"
    case .paragraphSeparator: "Zp"
    case .control: "Cc"
    case .format: "Cf"
    case .surrogate: "Cs"
    case .privateUse: "Co"
    case .unassigned: "Cn"
    @unknown default: "Cn"
    }
  }
}
