import ThreatModel
package import YAMLTree

/// The keys of incidents and of what stands in them.
package enum IncidentTables {
  /// The keys of an incident.
  package static let incident = KeyTable(
    "incident",
    [
      .required("id", .identifier, "Unique; the same in every dossier that holds the incident."),
      .required("title", .text, "A short noun phrase."),
      .optional("summary", .text, "One or two sentences."),
      .optional("campaign", .identifier, "Key shared by the incidents of one campaign."),
      .optional("overlaps", .listOf(.identifier), "Incidents that may be partly the same."),
      .optional("groups", .listOf(.identifier), "Ids of intrusion sets."),
      .optional("first", .dateFact, "First activity."),
      .optional("last", .dateFact, "Last activity."),
      .optional("ongoing", .fact(.boolean), "Whether it went on."),
      .optional("disclosed", .dateFact, "First public report."),
      .optional("victims", .facts(.word(.codes)), "Countries and organisations hit, by code."),
      .optional("targets", .facts(.word(.targets)), "Target categories of the vocabulary."),
      .optional("sectors", .facts(.word(.sectors)), "Sectors of the vocabulary."),
      .optional("operations", .facts(.word(.operations)), "Operations of the vocabulary."),
      .optional("outcome", .fact(.word(.outcomes)), "How far it got."),
      .optional("effects", .effects, "Numbers by measure of the vocabulary."),
      .optional("grades", .grades, "Terms by grade of the vocabulary."),
      .required("claims", .listOf(.mappingOf("claim")), "Who attributes it, how surely."),
      .optional("responses", .listOf(.mappingOf("response")), "What was done about it."),
      .optional("denials", .listOf(.mappingOf("denial")), "Who denied it; never scored."),
      .optional("reported", .listOf(.mappingOf("report")), "Facts that fit no other field."),
      .optional("uncertain", .listOf(.mappingOf("uncertainty")), "Fields that need care."),
      .optional("origins", .listOf(.text), "Ids in the data it was taken from: dcid-2.0:17."),
    ])

  /// The keys of a claim.
  package static let claim = KeyTable(
    "claim",
    [
      .required("by", .text, "The claimant."),
      .required("kind", .choice(of: ClaimantKind.self), "What kind of claimant."),
      .required("country", .word(.codes), "For whom, by code."),
      .required("date", .dateOrUnknown, "When, or unknown."),
      .required("says", .text, "What is claimed, in own words."),
      .optional("wording", .text, "The exact wording of the grade."),
      .required("scale", .word(.scales), "The probability language of the term."),
      .required("term", .word(.scaleTerms), "A term of that scale."),
      .required("link", .choice(of: StateLink.self), "How close to the state."),
      .optional("about", .choice(of: ClaimSubject.self), "What it is about."),
      .optional("accuses", .word(.countries), "The accused state, if not the dossier's actor."),
      .optional("joint", .codes, "With whom it was made, by code."),
      .optional("withdrawn", .mappingOf("withdrawal"), "Whether it was taken back."),
      .required("sources", .listOf(.identifier), "Ids of sources."),
    ])

  /// The keys of a response.
  package static let response = KeyTable(
    "response",
    [
      .required("kind", .word(.responses), "A response of the vocabulary."),
      .required("by", .codes, "By whom, by code."),
      .required("date", .dateOrUnknown, "When, or unknown."),
      .optional("level", .word(.levels), "The highest level named."),
      .optional("individuals", .count, "How many persons it names."),
      .optional("entities", .count, "How many entities it names."),
      .optional("instrument", .identifier, "The legal instrument, shared by all it covers."),
      .optional("note", .text, "Anything else."),
      .optional("withdrawn", .mappingOf("withdrawal"), "Whether it was taken back."),
      .required("sources", .listOf(.identifier), "Ids of sources."),
    ])

  static let withdrawal = KeyTable(
    "withdrawal",
    [
      .required("date", .date, "When it was taken back."),
      .optional("sources", .listOf(.identifier), "Ids of sources."),
    ])

  static let denial = KeyTable(
    "denial",
    [
      .required("by", .text, "Who denied."),
      .required("date", .dateOrUnknown, "When, or unknown."),
      .required("says", .text, "The gist."),
      .required("sources", .listOf(.identifier), "Ids of sources."),
    ])

  static let report = KeyTable(
    "report",
    [
      .required("says", .text, "The fact, in own words."),
      .optional("date", .dateOrUnknown, "When it became public; without it, at the disclosure."),
      .required("sources", .listOf(.identifier), "Ids of sources."),
    ])

  static let uncertainty = KeyTable(
    "uncertainty",
    [
      .required("field", .text, "A key of the incident, such as effects.people."),
      .required("why", .text, "What is uncertain about it."),
    ])
}
