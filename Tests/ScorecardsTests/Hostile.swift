import ThreatModel

extension String {
  /// The first control or bidirectional character in it that is not the end of a line.
  var actingScalar: Unicode.Scalar? {
    unicodeScalars.first {
      ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
        || $0 == "\u{2028}" || $0 == "\u{2029}"
    }
  }
}

/// A report whose every text tries to clear the screen, to run backwards and to forge a line.
enum Hostile {
  static let forgedLine = "FORGED"

  static func text(_ text: String) -> String {
    "\(text)\u{1B}[2J\u{202E}\u{9B}31m\u{2028}\u{7}\r\n\(forgedLine) \u{2066}\u{0}"
  }

  /// A report whose texts are those given, by turns.
  static func report(of texts: [String]) -> AssessmentReport {
    var report = report
    var next = texts.makeIterator()
    func take() -> String {
      if let text = next.next() { return text }
      next = texts.makeIterator()
      return next.next() ?? ""
    }
    report.rules.title = take()
    report.rules.id = take()
    report.countryNames = report.countryNames.mapValues { _ in take() }
    for index in report.assessments.indices {
      report.assessments[index] = filled(report.assessments[index], with: take)
    }
    return report
  }

  private static func filled(_ assessment: Assessment, with take: () -> String) -> Assessment {
    var a = assessment
    a.actor.name = take()
    for index in a.ladder.indices { a.ladder[index].title = take() }
    for index in a.criteria.indices { a.criteria[index].title = take() }
    for index in a.reasons.indices {
      a.reasons[index].rule.title = take()
      a.reasons[index].because = take()
      a.reasons[index].sources += [take()]
    }
    for index in a.gates.indices {
      a.gates[index].because = take()
      a.gates[index].detail = take()
    }
    for index in a.conventions.indices { a.conventions[index].setting = take() }
    for index in a.incidents.indices {
      a.incidents[index].title = take()
      a.incidents[index].groups = [take(), take()]
      a.incidents[index].uncertain = [take()]
    }
    for index in a.statements.indices { a.statements[index].says = take() }
    for index in a.overrides.indices { a.overrides[index].reason = take() }
    for index in a.sources.indices {
      a.sources[index].title = take()
      a.sources[index].url = take()
    }
    return a
  }

  static func name(_ name: NamedID) -> NamedID {
    NamedID(id: text(name.id), title: text(name.title))
  }

  static var report: AssessmentReport {
    var report = Fixture.report(of: [assessment])
    report.rules.title = text(report.rules.title)
    report.rules.version = text(report.rules.version)
    report.rules.path = text(report.rules.path)
    report.rules.question = report.rules.question.map(text)
    report.rules.jurisdiction = report.rules.jurisdiction.map(text)
    report.rules.sha256 = text("")
    report.evidenceSHA256 = text("")
    report.evidencePaths = [text("evidence")]
    report.countryNames = report.countryNames.mapValues(text)
    return report
  }

  private static var assessment: Assessment {
    var a = Fixture.China.assessment
    a.actor.name = text(a.actor.name)
    a.actor.code = text(a.actor.code)
    a.likelihood.term = text("highly likely")
    a.likelihood.scale = name(a.likelihood.scale)
    a.confidence.reasons = a.confidence.reasons.map(text)
    for index in a.ladder.indices {
      a.ladder[index].title = text(a.ladder[index].title)
      a.ladder[index].meaning = a.ladder[index].meaning.map(text)
      a.ladder[index].triggers = a.ladder[index].triggers.map(text)
    }
    for index in a.criteria.indices { a.criteria[index].title = text(a.criteria[index].title) }
    for index in a.reasons.indices {
      a.reasons[index].rule.title = text(a.reasons[index].rule.title)
      a.reasons[index].because = text(a.reasons[index].because)
    }
    for index in a.gates.indices {
      a.gates[index].because = text(a.gates[index].because)
      a.gates[index].detail = text("detail")
      a.gates[index].missing = [
        MissingField(incident: text("i"), field: text("f"), isReported: true)
      ]
    }
    a.failures = [text("failure")]
    a.next?.designation.title = text("next")
    a.timeMove?.designation.title = text("later")
    for index in a.gaps.indices { a.gaps[index].fields = a.gaps[index].fields.map(text) }
    for index in a.conventions.indices {
      a.conventions[index].setting = text(a.conventions[index].setting)
      a.conventions[index].value = text(a.conventions[index].value)
      a.conventions[index].recommended.title = text("rung")
    }
    return withHostileEvidence(a)
  }

  private static func withHostileEvidence(_ assessment: Assessment) -> Assessment {
    var a = assessment
    for index in a.incidents.indices {
      a.incidents[index].title = text(a.incidents[index].title)
      a.incidents[index].groups = [text("group")]
      a.incidents[index].uncertain = [text("field: why")]
      a.incidents[index].reports = [
        DatedText(
          incident: nil, by: text("speaker"), date: Fixture.date("2024"), says: text("report"),
          sources: [])
      ]
      for claim in a.incidents[index].claims.indices {
        a.incidents[index].claims[claim].by = text("claimant")
        a.incidents[index].claims[claim].says = text("claim")
        a.incidents[index].claims[claim].term = text("term")
        a.incidents[index].claims[claim].wording = text("wording")
        a.incidents[index].claims[claim].scale = text("scale")
      }
    }
    for index in a.accusers.indices { a.accusers[index].name = text(a.accusers[index].name) }
    for index in a.alternatives.indices {
      a.alternatives[index].by = text(a.alternatives[index].by)
      a.alternatives[index].says = text(a.alternatives[index].says)
      a.alternatives[index].accuses = text("XX")
    }
    for index in a.denials.indices {
      a.denials[index].by = text(a.denials[index].by)
      a.denials[index].says = text(a.denials[index].says)
    }
    for index in a.statements.indices {
      a.statements[index].by = text(a.statements[index].by)
      a.statements[index].says = text(a.statements[index].says)
    }
    for index in a.responses.indices {
      a.responses[index].kind = name(a.responses[index].kind)
      a.responses[index].level = text("level")
      a.responses[index].instrument = text("instrument")
      a.responses[index].note = text("note")
    }
    for index in a.overrides.indices {
      a.overrides[index].analyst = text("analyst")
      a.overrides[index].reason = text("reason")
      a.overrides[index].rung = name(a.overrides[index].rung)
    }
    for index in a.sources.indices {
      a.sources[index].publisher = text(a.sources[index].publisher)
      a.sources[index].title = text(a.sources[index].title)
      a.sources[index].url = text("https://")
    }
    return a
  }
}
