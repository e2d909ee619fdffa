public import ThreatModel

/// The settings of a rule set as a page.
public struct SettingsList: Sendable {
  private let rules: RuleSetIdentity
  private let settings: [ListedSetting]

  /// Lists settings.
  ///
  /// - Parameters:
  ///   - settings: The settings, in the order of the list.
  ///   - rules: The rule set.
  public init(_ settings: [ListedSetting], of rules: RuleSetIdentity) {
    self.settings = settings
    self.rules = rules
  }

  /// The list for people.
  public var page: ReportPage {
    let title = Block.title(
      "Settings", context: ["\(rules.title) \(rules.version)", counted(settings.count, "setting")])
    let groups = Setting.Kind.allCases.compactMap { kind -> Block? in
      let own = settings.filter { $0.setting.kind == kind }
      guard let permitted = own.first?.permitted else { return nil }
      return .table(
        Table(
          heading: kind.words,
          columns: [
            Column("\(kind.words): \(permitted)", .text), Column("", .name),
            Column("Value", .number),
          ], needsTitles: true,
          rows: own.map {
            Row([
              .text(.code("\($0.setting.path)")), .text("\($0.setting.of)"),
              .text(.strong("\($0.value)")),
            ])
          }))
    }
    let ranges = Setting.Kind.allCases.compactMap { kind -> Phrase? in
      settings.first { $0.setting.kind == kind }.map { kind.words + ": \($0.permitted)" }
    }
    return ReportPage(
      document: Document(
        marking: nil,
        blocks: [title] + groups + [.pause, .listing(.bullets(ranges))]))
  }

  /// The list as comma-separated values.
  public var csv: String {
    CSVTable(
      [
        CSVColumn<ListedSetting>("path") { .text($0.setting.path) },
        CSVColumn("kind") { .text($0.setting.kind.rawValue) },
        CSVColumn("of") { .text($0.setting.of) }, CSVColumn("value") { .text($0.value) },
        CSVColumn("permitted") { .text($0.permitted) },
      ], rows: settings
    ).text
  }
}
