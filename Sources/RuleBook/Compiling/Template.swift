import SourceText

/// A reason's text with places for fields: `{incident.title} struck {incident.targets}`.
package struct Template: Sendable {
  /// A stretch of text or a place for a field.
  private enum Part: Sendable {
    case text(String)
    case title
    case count
    case field(ConditionField)
  }

  private let parts: [Part]

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: The template as it was written.
  ///   - fields: The fields that may be named.
  ///   - scope: `incident` gives `{incident.…}`, `actor` gives `{incidents}`.
  /// - Returns: The template, with a problem for each place that cannot be filled.
  static func read(
    _ text: MappedText, fields: ConditionFields, scope: RuleScope
  ) -> Checked<Template> {
    var parts: [Part] = []
    var diagnostics: [Diagnostic] = []
    let bytes = Array(text.text.utf8)
    var position = 0
    while position < bytes.count {
      let open = bytes[position...].firstIndex(of: UInt8(ascii: "{")) ?? bytes.count
      if open > position {
        parts.append(.text(String(decoding: bytes[position..<open], as: UTF8.self)))
      }
      guard open < bytes.count else { break }
      guard let close = bytes[open...].firstIndex(of: UInt8(ascii: "}")) else {
        diagnostics.append(.unclosedPlace(at: text.span(ofDecoded: open..<open + 1)))
        break
      }
      let name = String(decoding: bytes[(open + 1)..<close], as: UTF8.self)
      if let part = part(named: name, fields: fields, scope: scope) {
        parts.append(part)
      } else {
        diagnostics.append(
          .unknownPlace(
            name, at: text.span(ofDecoded: (open + 1)..<close),
            allowed: names(fields: fields, scope: scope)))
      }
      position = close + 1
    }
    return Checked(Template(parts: parts), diagnostics)
  }

  private static func part(
    named name: String, fields: ConditionFields, scope: RuleScope
  ) -> Part? {
    switch (scope, name) {
    case (.incident, "incident.title"): .title
    case (.actor, "incidents"): .count
    case (.incident, _) where name.hasPrefix("incident."):
      fields[String(name.dropFirst("incident.".count))].map(Part.field)
    default: nil
    }
  }

  private static func names(fields: ConditionFields, scope: RuleScope) -> [String] {
    scope == .actor
      ? ["incidents"] : ["incident.title"] + fields.fields.map { "incident." + $0.name }
  }

  /// The reason in words.
  ///
  /// - Parameter views: The incident, or all incidents for actor-scope rules.
  /// - Returns: One sentence without a full stop.
  package func text(for views: [IncidentView]) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .title: views.first?.title ?? ""
      case .count: "\(views.count)"
      case .field(let field): views.first.map(field.words) ?? ""
      }
    }.joined()
  }

  /// The reason with what stands in its places named in brackets.
  ///
  /// - Parameter label: What a field is called.
  /// - Returns: Such as `[the incident] struck [targets]`.
  package func outline(naming label: (ConditionField) -> String) -> String {
    parts.map { part in
      switch part {
      case .text(let text): text
      case .title: "[the incident]"
      case .count: "[their number]"
      case .field(let field): "[\(label(field))]"
      }
    }.joined()
  }
}
