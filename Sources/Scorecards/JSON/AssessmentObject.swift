import SourceText
import ThreatModel

/// One assessment as JSON.
struct AssessmentObject {
  let assessment: Assessment
  let report: AssessmentReport

  init(_ assessment: Assessment, in report: AssessmentReport) {
    self.assessment = assessment
    self.report = report
  }

  var value: JSONValue {
    answer.merging(grounds).merging(EvidenceObject(assessment, in: report).value)
  }

  /// The bottom line.
  private var answer: JSONValue {
    let likelihood = assessment.likelihood
    let coverage = assessment.coverage
    return [
      "actor": [
        "code": .string(assessment.actor.code), "name": .string(assessment.actor.name),
        "marking": .optional(assessment.actor.marking?.rawValue),
      ],
      "designation": [
        "recommended": rung(assessment.recommended), "possible": rung(assessment.possible),
      ],
      "index": .interval(assessment.index),
      "likelihood": [
        "low": likelihood.interval.map { .factor($0.low) } ?? .null,
        "high": likelihood.interval.map { .factor($0.high) } ?? .null,
        "term": .optional(likelihood.term), "spans": .strings(likelihood.spans),
        "scale": .string(likelihood.scale.id), "scale_title": .string(likelihood.scale.title),
      ],
      "confidence": [
        "level": .string(assessment.confidence.level.rawValue),
        "reasons": .strings(assessment.confidence.reasons),
      ],
      "coverage": [
        "reported": .integer(coverage.reported), "of": .integer(coverage.of),
        "deciding": .integer(coverage.deciding), "open": .integer(coverage.open),
        "undated": .integer(coverage.undated),
      ],
    ]
  }

  private func rung(_ number: Int) -> JSONValue {
    let rung = assessment.ladder[number]
    return ["id": .string(rung.id), "title": .string(rung.title), "rung": .integer(number)]
  }

  /// What the answer follows from and what would change it.
  private var grounds: JSONValue {
    [
      "criteria": .list(assessment.criteria, criterion),
      "reasons": .list(assessment.reasons, reason),
      "principal": .list(assessment.principal.map { assessment.reasons[$0] }) {
        [
          "criterion": .string($0.criterion), "rule": .string($0.rule.id),
          "incident": .optional($0.incident),
        ]
      },
      "ladder": .list(assessment.ladder, ladderRung),
      "gates": .list(assessment.gates, gate),
      "next": assessment.next.map(next) ?? .null,
      "gaps": .list(assessment.gaps) {
        [
          "fields": .strings($0.fields), "incident": .optional($0.incident),
          "rules": .strings($0.rules), "gates": .strings($0.gates), "worth": .points($0.worth),
        ]
      },
      "conventions": .list(assessment.conventions) {
        [
          "setting": .string($0.setting), "value": .string($0.value),
          "recommended": .string($0.recommended.id), "index": .interval($0.index),
        ]
      },
      "next_day": assessment.timeMove.map {
        ["date": .string($0.date.description), "designation": named($0.designation)]
      } ?? .null,
      "nearest": assessment.nearest.map { NearestObject($0).value } ?? .null,
      "warnings": .strings(assessment.failures),
      "change": assessment.change.map { TimelineObject(timeline: $0).change } ?? .null,
    ]
  }

  private func criterion(_ criterion: CriterionScore) -> JSONValue {
    [
      "id": .string(criterion.id), "title": .string(criterion.title),
      "question": .optional(criterion.question), "weight": .points(criterion.weight),
      "low": .points(criterion.score.low), "high": .points(criterion.score.high),
    ]
  }

  private func reason(_ reason: Reason) -> JSONValue {
    // Only rule sets about incidents multiply.
    let times: JSONValue = report.isAboutIncidents ? ["times": .reading(reason.times)] : [:]
    return times.merging([
      "rule": .string(reason.rule.id), "title": .string(reason.rule.title),
      "criterion": .string(reason.criterion), "incident": .optional(reason.incident),
      "verdict": .string(reason.verdict.rawValue), "missing": .strings(reason.missing.fieldNames),
      "points": .points(reason.points), "likelihood": .interval(reason.likelihood),
      "recency": .interval(reason.recency), "discount": .reading(reason.discount),
      "room": .reading(reason.room), "contribution": .reading(reason.contribution),
      "index_share": .reading(reason.indexShare), "because": .string(reason.because),
      "outweighed_by": .optional(reason.outweighedBy), "sources": .strings(reason.sources),
    ])
  }

  private func ladderRung(_ rung: Rung) -> JSONValue {
    [
      "id": .string(rung.id), "title": .string(rung.title),
      "at_least": rung.atLeast.map(JSONValue.points) ?? .null,
      "reached": .reading(rung.reached), "meaning": .optional(rung.meaning),
      "triggers": .strings(rung.triggers),
    ]
  }

  private func gate(_ gate: GateOutcome) -> JSONValue {
    [
      "designation": .string(gate.designation), "id": .string(gate.id),
      "met": .reading(gate.met), "because": .string(gate.because),
      "detail": .optional(gate.detail),
      "missing": .list(gate.missing) {
        [
          "incident": .optional($0.incident), "field": .string($0.field),
          "reported": .bool($0.isReported),
        ]
      },
    ]
  }

  private func next(_ next: NextRung) -> JSONValue {
    [
      "designation": .string(next.designation.id), "title": .string(next.designation.title),
      "missing_points": .points(next.missingPoints), "unmet_gates": .strings(next.unmetGates),
    ]
  }

  private func named(_ name: NamedID) -> JSONValue {
    ["id": .string(name.id), "title": .string(name.title)]
  }
}

extension [MissingField] {
  /// The names of the fields, each once; the fields of an actor-scope rule lie at many incidents.
  var fieldNames: [String] { Set(map(\.field)).sorted() }
}
