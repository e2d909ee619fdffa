package import CEL
import ThreatModel

/// An incident as the condition language holds it.
package final class IncidentFacts: StructureInstance {
  /// What conditions see.
  package let view: IncidentView
  private let values: [Value]

  /// Binds an incident, with all its responses or only those that may still count.
  package init(
    _ view: IncidentView, fields: ConditionFields, responses: [ResponseView]? = nil
  ) {
    self.view = view
    values = fields.values(of: view, withResponses: responses ?? view.responses)
  }

  package var typeName: String { "incident" }

  package func value(ofField index: Int) -> Value { values[index] }
}

/// A likelihood as the condition language holds it: opaque, asked only with `atLeast(term)`.
final class LikelihoodFacts: OpaqueInstance {
  static let name = "likelihood"
  let likelihood: Likelihood
  private let subject: String
  private let field: String

  init(_ likelihood: Likelihood, of subject: String, in field: String) {
    self.likelihood = likelihood
    self.subject = subject
    self.field = field
  }

  var typeName: String { Self.name }

  func isEqual(to other: any OpaqueInstance) -> Bool {
    (other as? LikelihoodFacts)?.likelihood == likelihood
  }

  /// Yes if all of the interval reaches the band, no if none of it does, otherwise unknown.
  func isAtLeast(_ band: Likelihood) -> Value {
    if likelihood.low >= band.low { return .bool(true) }
    if likelihood.high < band.low { return .bool(false) }
    return .unknown([UnknownField(subject: subject, field: field, reason: .open)])
  }
}

/// A campaign as the condition language holds it: it can be counted, not named.
final class CampaignFacts: OpaqueInstance {
  static let name = "campaign"
  private let key: String

  init(_ key: String) { self.key = key }

  var typeName: String { Self.name }

  func isEqual(to other: any OpaqueInstance) -> Bool { (other as? CampaignFacts)?.key == key }
}

/// A claim as the condition language holds it.
final class ClaimFacts: StructureInstance {
  static let structure = StructureType(
    "claim",
    fields: [
      StructureField("kind", .term("claimant kinds"), documentation: "What kind of claimant."),
      StructureField(
        "official", .bool,
        documentation: "Whether it speaks for a state or an organisation of states."),
      StructureField("country", .term("countries"), documentation: "For whom, by code."),
      StructureField("date", .timestamp, documentation: "When."),
      StructureField(
        "likelihood", .opaque(LikelihoodFacts.name),
        documentation: "Its band; ask with atLeast(term)."),
      StructureField("link", .term("links"), documentation: "How close to the state."),
      StructureField("about", .term("claim subjects"), documentation: "What it is about."),
      StructureField("joint", .bool, documentation: "Whether made with others."),
      StructureField(
        "counted", .bool, documentation: "Whether it counts for the attribution."),
    ])

  private let claim: ClaimView
  private let subject: String

  init(_ claim: ClaimView, of subject: String) {
    self.claim = claim
    self.subject = subject
  }

  var typeName: String { Self.structure.name }

  func value(ofField index: Int) -> Value {
    switch index {
    case 0: .string(claim.kind.rawValue)
    case 1: .bool(claim.kind.isOfficial)
    case 2: .string(claim.country)
    case 3: ClaimFacts.date(claim.date, of: subject, in: "claims.date")
    case 4: .opaque(LikelihoodFacts(claim.likelihood, of: subject, in: "claims"))
    case 5: .string(claim.link.rawValue)
    case 6: .string(claim.subject.rawValue)
    case 7: .bool(claim.isJoint)
    default: .bool(claim.isCounted)
    }
  }

  static func date(_ date: PartialDate?, of subject: String, in field: String) -> Value {
    FieldValue(field, of: IncidentView(id: subject, title: "", campaign: ""))
      .date(date.map { .value($0) } ?? .notReported)
  }
}

/// A response as the condition language holds it.
final class ResponseFacts: StructureInstance {
  static let structure = StructureType(
    "response",
    fields: [
      StructureField(
        "kind", .term(ThreatModel.Vocabulary.List.responses.rawValue),
        documentation: "What was done."),
      StructureField(
        "countries", .list(.term("countries")), documentation: "By whom, by code."),
      StructureField(
        "level", .term(ThreatModel.Vocabulary.List.levels.rawValue),
        documentation: "The highest level named."),
      StructureField("date", .timestamp, documentation: "When."),
      StructureField("individuals", .int, documentation: "How many persons it names."),
      StructureField("entities", .int, documentation: "How many entities it names."),
    ])

  private let response: ResponseView
  private let subject: String

  init(_ response: ResponseView, of subject: String) {
    self.response = response
    self.subject = subject
  }

  var typeName: String { Self.structure.name }

  func value(ofField index: Int) -> Value {
    switch index {
    case 0: .string(response.kind)
    case 1: .list(ListValue(response.by.map(Value.string)))
    case 2: response.level.map(Value.string) ?? notReported("responses.level")
    case 3: ClaimFacts.date(response.date, of: subject, in: "responses.date")
    case 4: response.individuals.map { .int(Int64($0)) } ?? notReported("responses.individuals")
    default: response.entities.map { .int(Int64($0)) } ?? notReported("responses.entities")
    }
  }

  private func notReported(_ field: String) -> Value {
    .unknown([UnknownField(subject: subject, field: field, reason: .notReported)])
  }
}
