import CEL
import ThreatModel

/// Puts the facts of examples into words.
struct ExampleWords {
  private let fields: ConditionFields
  private let scale: LikelihoodScale

  init(of program: RuleProgram) {
    fields = program.fields
    scale = program.scale
  }

  /// An example, one text for each incident.
  func documented(_ example: RuleExample) -> DocumentedExample {
    DocumentedExample(incidents: example.incidents.map(text))
  }

  /// What a field is called.
  func label(_ field: ConditionField) -> String {
    let measure = "effects."
    if field.name.hasPrefix(measure) {
      return fields.vocabulary.title(of: String(field.name.dropFirst(measure.count)), in: .measures)
    }
    if let grade = fields.vocabulary.grade(ofField: field.name) {
      return grade.title.lowercasedWord
    }
    return switch field.name {
    case "first": "first activity"
    case "last": "last activity"
    case "disclosed": "first public report"
    case "age": "time since the last activity"
    case "duration": "time from first to last activity"
    case "ongoing": "activity"
    default: field.name
    }
  }

  private func text(_ view: IncidentView) -> String {
    let facts = fields.fields.compactMap { field -> String? in
      guard field.isReported(view), field.name != "publishers" || view.publishers > 0
      else { return nil }
      return "\(label(field)): \(words(for: field, of: view))"
    }
    return (facts + view.claims.map(text) + view.responses.map(text)).joined(separator: "; ")
  }

  private func words(for field: ConditionField, of view: IncidentView) -> String {
    if case .unknown = field.value(view) { return "not known" }
    if field.name == "attribution", let band = view.attribution.known {
      return scale.words(for: band)
    }
    let label = label(field)
    let words = field.words(view)
    // `people affected: 40 people` would say it twice.
    let unit = words.split(separator: " ").last.map(String.init) ?? ""
    return label.hasPrefix("\(unit) ") ? String(words.dropLast(unit.count + 1)) : words
  }

  private func text(_ claim: ClaimView) -> String {
    let name = fields.vocabulary.name(ofCode:)
    var parts = ["claim of \(claim.kind.title) (\(name(claim.country)))"]
    if let date = claim.date { parts.append("\(date)") }
    parts.append(scale.words(for: claim.likelihood))
    parts.append(
      claim.subject == .responsibility ? claim.link.title : "about \(claim.subject.rawValue)")
    if !claim.partners.isEmpty {
      parts.append("together with \(FieldValue.joined(claim.partners.map(name)))")
    }
    if !claim.isCounted { parts.append("does not count") }
    return parts.joined(separator: ", ")
  }

  private func text(_ response: ResponseView) -> String {
    let vocabulary = fields.vocabulary
    let kind = vocabulary.title(of: response.kind, in: .responses).lowercasedWord
    let by = response.by.map(vocabulary.name(ofCode:))
    var parts = [
      "response" + (kind.isEmpty ? "" : ": \(kind)")
        + (by.isEmpty ? "" : " by \(FieldValue.joined(by))")
    ]
    if let date = response.date { parts.append("\(date)") }
    if let level = response.level {
      parts.append("against: \(vocabulary.title(of: level, in: .levels).lowercasedWord)")
    }
    if let count = response.individuals { parts.append("\(count.grouped) persons named") }
    if let count = response.entities { parts.append("\(count.grouped) entities named") }
    return parts.joined(separator: ", ")
  }
}
