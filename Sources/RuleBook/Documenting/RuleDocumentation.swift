import SourceText
package import ThreatModel

extension RuleProgram {
  /// The rule set as people read it.
  ///
  /// - Parameter identity: Which rule set it is.
  /// - Returns: All that decides, with what each part rests on.
  package func page(of identity: RuleSetIdentity) -> RulePage {
    RulePage(
      rules: identity, jurisdiction: jurisdiction.map(fields.vocabulary.name(ofCode:)),
      scale: scale.documented, ladder: rungs.map(\.documented),
      criteria: criteria.map { $0.documented(by: ExampleWords(of: self)) },
      settings: documentedSettings, cases: documentedCases,
      words: Glossary(of: self).all)
  }

  private var documentedCases: [DocumentedCase] {
    cases.map { tried in
      let rung = rungs.first { $0.id == tried.expected.recommended?.value }
      return DocumentedCase(
        name: NamedID(id: tried.id.value, title: tried.title), why: tried.why,
        recommended: rung.map { NamedID(id: $0.id, title: $0.title) })
    }
  }
}

extension LikelihoodScale {
  fileprivate var documented: DocumentedScale {
    DocumentedScale(
      name: NamedID(id: id, title: title), isOurConvention: isOurConvention, source: source,
      note: note,
      terms: terms.map {
        DocumentedScale.Term(term: $0.term, aliases: $0.aliases, band: $0.band, note: $0.note)
      })
  }
}

extension RungDemands {
  fileprivate var documented: DocumentedRung {
    DocumentedRung(
      name: NamedID(id: id, title: title), atLeast: atLeast,
      gates: gates.map {
        DocumentedGate(id: $0.id, because: $0.because, condition: $0.condition.source.text)
      }, meaning: meaning, triggers: triggers)
  }
}

extension Criterion {
  fileprivate func documented(by words: ExampleWords) -> DocumentedCriterion {
    DocumentedCriterion(
      name: NamedID(id: id, title: title), question: question, weight: weight, why: why,
      combination: [within.meaning, across.meaning],
      rules: rules.map { $0.documented(by: words) })
  }
}

extension Rule {
  fileprivate func documented(by words: ExampleWords) -> DocumentedRule {
    var documented = DocumentedRule(
      name: NamedID(id: id, title: title), isAboutOneIncident: scope == .incident, points: points,
      condition: condition.source.text, because: because.outline(naming: words.label), why: why,
      references: references, fires: fires.map(words.documented),
      silent: silent.map(words.documented))
    documented.times = times
    return documented
  }
}

extension WithinIncident {
  /// How the rules of one incident combine, in a sentence.
  fileprivate var meaning: String {
    switch self {
    case .highest:
      "At one incident only the rule with the most points counts; the others are outweighed."
    case .sum: "At one incident the points of all rules that fire are added, up to 100."
    case .first:
      "At one incident the rules are read in their order, and the first that fires counts."
    }
  }
}

extension AcrossIncidents {
  /// How incidents combine, in sentences.
  fileprivate var meaning: String {
    let ranks =
      "Incidents are ranked by points × likelihood × recency; of one campaign only the strongest "
      + "counts."
    let next =
      discount == .one
      ? "Each further incident counts in full"
      : "Each further incident counts \(discount.percent) % of what it would one rank higher"
    return switch form {
    case .room: "\(ranks) \(next), and takes its share of the room left below 100."
    case .sum: "\(ranks) \(next); contributions are added, up to 100."
    }
  }
}
