import SourceText
import ThreatModel

/// The evidence of one assessment as JSON: who said and did what, and where it stands.
struct EvidenceObject {
  let assessment: Assessment
  let report: AssessmentReport

  init(_ assessment: Assessment, in report: AssessmentReport) {
    self.assessment = assessment
    self.report = report
  }

  var value: JSONValue {
    [
      "accusers": .list(assessment.accusers) {
        [
          "country": .string($0.code), "name": .string($0.name), "official": .bool($0.isOfficial),
          "victim": .bool($0.isVictim), "incidents": .strings($0.incidents),
        ]
      },
      "alternatives": .list(assessment.alternatives) {
        [
          "incident": .string($0.incident), "accuses": .string($0.accuses), "by": .string($0.by),
          "date": .date($0.date), "says": .string($0.says), "sources": .strings($0.sources),
        ]
      },
      "denials": .list(assessment.denials, said),
      "statements": .list(assessment.statements, statement),
      "responses": .list(assessment.responses, response),
      "overrides": .list(assessment.overrides) {
        [
          "analyst": .string($0.analyst), "date": .date($0.date), "rung": .string($0.rung.id),
          "title": .string($0.rung.title), "reason": .string($0.reason),
        ]
      },
      "incidents": .list(assessment.incidents, incident),
      "sources": .list(assessment.sources, source),
    ]
  }

  private func said(_ text: DatedText) -> JSONValue {
    [
      "incident": .optional(text.incident), "by": .string(text.by), "date": .date(text.date),
      "says": .string(text.says), "sources": .strings(text.sources),
    ]
  }

  private func statement(_ statement: PublicStatement) -> JSONValue {
    [
      "id": .string(statement.id), "by": .string(statement.by),
      "country": .optional(statement.country), "date": .date(statement.date),
      "about": .string(statement.about.rawValue), "official": .bool(statement.isOfficial),
      "says": .string(statement.says), "sources": .strings(statement.sources),
    ]
  }

  private func response(_ response: PublicResponse) -> JSONValue {
    [
      "kind": .string(response.kind.id), "title": .string(response.kind.title),
      "by": .strings(response.by), "date": .date(response.date),
      "level": .optional(response.level), "individuals": .optional(response.individuals),
      "entities": .optional(response.entities), "instrument": .optional(response.instrument),
      "incidents": .strings(response.incidents), "note": .optional(response.note),
      "sources": .strings(response.sources),
    ]
  }

  private func incident(_ incident: AssessedIncident) -> JSONValue {
    [
      "id": .string(incident.id), "title": .string(incident.title),
      "summary": .optional(incident.summary), "campaign": .string(incident.campaign),
      "groups": .strings(incident.groups), "first": .date(incident.first),
      "last": .date(incident.last), "ongoing": .bool(incident.isOngoing),
      "disclosed": .date(incident.disclosed),
      "visible_from": .string(incident.visibleFrom.description),
      "likelihood": .interval(incident.likelihood), "recency": .interval(incident.recency),
      "single_source": .bool(incident.isSingleSource), "circular": .bool(incident.isCircular),
      "claims": .list(incident.claims, claim), "reports": .list(incident.reports, said),
      "uncertain": .strings(incident.uncertain), "sources": .strings(incident.sources),
    ]
  }

  private func claim(_ claim: PublicClaim) -> JSONValue {
    [
      "by": .string(claim.by), "kind": .string(claim.kind.rawValue),
      "country": .string(claim.country), "date": .date(claim.date), "says": .string(claim.says),
      "wording": .optional(claim.wording), "scale": .string(claim.scale),
      "term": .string(claim.term), "likelihood": .interval(claim.likelihood),
      "link": .string(claim.link.rawValue), "subject": .string(claim.subject.rawValue),
      "joint": .bool(claim.isJoint), "partners": .strings(claim.partners),
      "counted": .bool(claim.isCounted), "sources": .strings(claim.sources),
    ]
  }

  private func source(_ source: CitedSource) -> JSONValue {
    [
      "number": .integer(source.number), "id": .string(source.id),
      "publisher": .string(source.publisher), "title": .string(source.title),
      "date": .date(source.date), "url": .optional(source.url),
      "reliability": .string(source.reliability), "credibility": .string(source.credibility),
      "derived_from": .strings(source.derivedFrom), "late": .bool(source.isLate),
    ]
  }
}
