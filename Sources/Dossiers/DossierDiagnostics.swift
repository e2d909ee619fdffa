package import SourceText
import ThreatModel

extension Diagnostic {
  private static func replacing(
    _ word: Located<String>, from candidates: some Sequence<String>
  ) -> [FixIt] {
    FixIt.nearest(to: word, among: candidates)
  }

  /// A word that must be one of a few is something else.
  package static func notOneOf(
    _ word: Located<String>, key: String, allowed: [String]
  ) -> Diagnostic {
    Diagnostic(
      "evidence.not-one-of", "'\(key)' cannot be '\(word.value)'", at: word.span,
      // Who may read a file is for people to say, even where a slip is plain.
      fixIts: FixIt.nearest(to: word, among: allowed, mayBeSafe: key != "marking"),
      help: "it is one of \(allowed.joined(separator: ", "))"
    )
  }

  static func unknownTerm(
    _ word: Located<String>, list: String, known: [String]
  ) -> Diagnostic {
    let some = known.count > 24 ? known.prefix(24) + ["…"] : known[...]
    return Diagnostic(
      "evidence.unknown-term", "the vocabulary's \(list) have no '\(word.value)'", at: word.span,
      fixIts: replacing(word, from: known),
      help: "use one of \(some.joined(separator: ", ")), or add the term to the vocabulary")
  }

  static func unknownGradeTerm(_ word: Located<String>, of grade: Grade) -> Diagnostic {
    Diagnostic(
      "evidence.unknown-term", "the grade '\(grade.id)' has no '\(word.value)'", at: word.span,
      fixIts: replacing(word, from: grade.words),
      help: "use one of \(grade.words.joined(separator: ", ")), or unknown")
  }

  static func severalTermsOfGrade(_ grade: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "yaml.wrong-type", "expected one term of the grade '\(grade)', found a list", at: span,
      help: "write the term without brackets; only grades with 'several: true' take a list")
  }

  static func gradeWithoutTerms(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "yaml.wrong-type", "the grade '\(id.value)' has no terms", at: id.span,
      help: "list its terms, the least first")
  }

  static func gradeCalledUnknown(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "evidence.unknown-term", "no term of a grade can be called 'unknown'", at: id.span,
      help: "leave it out: any grade may be 'unknown', and rules ask for that with known(…)")
  }

  /// A code that is in no list, of names by code; a name, and a code that people mistake for ISO's,
  /// are recognised.
  static func unknownCode(
    _ word: Located<String>, known: [String: String], statesOnly: Bool = false
  ) -> Diagnostic {
    let upper = word.value.uppercased()
    // ISO 3166-1 reserves UK and EL for what it codes as GB and GR.
    let usual = ["UK": "GB", "EL": "GR", "USA": "US"][upper] ?? upper
    let meant =
      known[usual] == nil
      ? known.filter { $0.value.uppercased() == upper }.keys.min() : usual
    return Diagnostic(
      "evidence.unknown-country",
      "'\(word.value)' is no country\(statesOnly ? "" : " or organisation") code", at: word.span,
      // A name or a customary code is no guess.
      fixIts: meant.map {
        [FixIt("replace with '\($0)'", [TextEdit(word.span, $0)], applicability: .safe)]
      } ?? [],
      help: "write an ISO 3166-1 alpha-2 code such as GB"
        + (statesOnly ? "" : ", or an organisation such as EU or NATO"))
  }

  static func unknownScale(_ word: Located<String>, known: [String]) -> Diagnostic {
    Diagnostic(
      "evidence.unknown-scale", "there is no scale '\(word.value)'", at: word.span,
      fixIts: replacing(word, from: known),
      help: "the scales file has \(known.joined(separator: ", "))")
  }

  static func unknownScaleTerm(
    _ word: Located<String>, scale: LikelihoodScale, others: [String]
  ) -> Diagnostic {
    Diagnostic(
      "evidence.unknown-scale-term", "the scale '\(scale.id)' has no term '\(word.value)'",
      at: word.span, fixIts: replacing(word, from: scale.terms.flatMap { [$0.term] + $0.aliases }),
      help: "its terms are \(scale.terms.map(\.term).joined(separator: ", "))"
        + (others.isEmpty ? "" : "; the word is one of \(others.joined(separator: ", "))"))
  }

  static func repeatedTerm(_ term: Located<String>, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.repeated-term", "'\(term.value)' stands twice in one list", at: term.span,
      notes: [Note("the first one is here", at: first)],
      help: "keep one of the two, with the sources of both")
  }

  static func unknownDate(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.unknown-date", "this date has to be known", at: span,
      help: "write it as precisely as it is known, such as 2024, or leave the key out")
  }

  /// A date that is none; where a fact stands, a span of time may too.
  static func notADate(_ text: Located<String>, isFact: Bool) -> Diagnostic {
    let slip = DateSlip(text.value)
    let range = slip.range.flatMap { isFact ? "{from: \($0.from), to: \($0.to)}" : nil }
    let forms = "2024-03-25, 2024-03, 2024"
    return Diagnostic(
      "evidence.not-a-date",
      "'\(text.value)' is not a date" + (slip.reason.map { ": \($0)" } ?? ""), at: text.span,
      fixIts: (slip.suggestion ?? range).map {
        [
          FixIt(
            "replace with '\($0)'", [TextEdit(text.span, $0)],
            applicability: slip.suggestion == nil ? .suggestion : .safe)
        ]
      } ?? [],
      help: "write a day that exists, as precisely as it is known: "
        + (isFact ? "\(forms), {from: 2023-07, to: 2024} or unknown" : "\(forms) or unknown"))
  }

  static func rangeUpsideDown(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.range-order", "the range ends before it begins", at: span,
      help: "put the smaller value under 'from' and the greater under 'to'")
  }

  // What contradicts itself but can be assessed as it stands is a warning.

  static func beforeItBegan(
    _ what: String, at span: SourceSpan, first: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "evidence.before-it-began", .warning, "\(what) is dated before the first activity", at: span,
      notes: [Note("the first activity is here", at: first)],
      help: "correct one of the two dates")
  }

  static func disclosedBeforeItBegan(_ disclosed: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.disclosed-before-it-began", .warning, "it was disclosed before the first activity",
      at: disclosed, notes: [Note("the first activity is here", at: first)],
      help: "correct one of the two dates")
  }

  static func withdrawnBeforeMade(at span: SourceSpan, made: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.withdrawn-before-made", .warning, "it was withdrawn before it was made", at: span,
      notes: [Note("it was made here", at: made)], help: "correct one of the two dates")
  }

  static func knownBeforeDisclosure(at span: SourceSpan, disclosed: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.known-before-disclosure", .warning,
      "a fact was known before the incident was disclosed", at: span,
      notes: [Note("the disclosure is here", at: disclosed)],
      help: "correct one of the two dates, or leave 'known' out")
  }

  static func overlapsItself(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "evidence.overlaps-itself", .warning, "'\(id.value)' is this incident itself", at: id.span,
      help: "name another incident, or remove the key")
  }

  static func jointWithItself(_ code: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.joint-with-itself", .warning, "\(code) makes the claim itself", at: span,
      help: "list only the others that made it too")
  }

  static func unknownField(
    _ field: Located<String>, named name: String, known: [String]
  ) -> Diagnostic {
    let nearest = nearestName(to: name, in: known).map {
      $0 + field.value.dropFirst(name.count)
    }
    return Diagnostic(
      "evidence.unknown-field", .warning, "an incident has no field '\(field.value)'",
      at: field.span,
      fixIts: nearest.map { [FixIt("replace with '\($0)'", [TextEdit(field.span, $0)])] } ?? [],
      help: "name a key of the incident, such as last, or a measure, such as effects.people")
  }

  static func repeatedOverride(at span: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.repeated-override", .warning,
      "the analyst has decided on another rung on this day already", at: span,
      notes: [Note("the first decision is here", at: first)],
      help: "keep the decision that holds")
  }

  static func endsBeforeItBegins(_ last: SourceSpan, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.ends-before-begins", "the last activity lies before the first", at: last,
      notes: [Note("the first activity is here", at: first)],
      help: "correct one of the two dates")
  }

  static func severalValues(at span: SourceSpan, keys: [String]) -> Diagnostic {
    Diagnostic(
      "evidence.fact-form", "a fact has exactly one value", at: span,
      help: "keep one of \(keys.map { "'\($0)'" }.joined(separator: ", "))")
  }

  static func roughNumber(_ text: String, meant: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.rough-number", "'\(text)' is not one number", at: span,
      fixIts: [
        FixIt("replace with '\(meant)'", [TextEdit(span, meant)], applicability: .safe)
      ],
      help: "a fact is exact, or says how rough it is: {about: 40}, {more_than: 40}, "
        + "{from: 40, to: 50}")
  }

  static func groupedNumber(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.grouped-number", "a comma ends the number, and no measure begins with digits",
      at: span, help: "write the digits together: {people: 1000}")
  }

  static func negative(_ number: Located<Int>) -> Diagnostic {
    Diagnostic(
      "evidence.negative", "a count cannot be negative", at: number.span,
      help: "write 0 or more; leave the key out if nothing is reported")
  }

  static func duplicateID(
    _ id: Located<String>, _ kind: String, first: SourceSpan?
  ) -> Diagnostic {
    Diagnostic(
      "evidence.duplicate-id", "two \(kind) entries have the id '\(id.value)'", at: id.span,
      notes: first.map { [Note("the first one is here", at: $0)] } ?? [],
      help: "give one of them another id, or merge the two")
  }

  static func unknownReference(
    _ id: Located<String>, to kind: ReferenceKind, known: some Sequence<String>
  ) -> Diagnostic {
    Diagnostic(
      kind.problem, "the dossier has no \(kind.rawValue) '\(id.value)'", at: id.span,
      fixIts: FixIt.nearest(to: id, among: known, mayBeSafe: false),
      help: "add it under '\(kind.rawValue)s', or cite another one")
  }

  static func tooManyResponses(_ count: Int, most: Int, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.too-many-responses",
      "the incident has \(count) responses; at most \(most) are read", at: span,
      help: "put those of one legal act together, or split the incident")
  }

  static func neverVisible(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "evidence.never-visible",
      "no claim about '\(id.value)' that accuses the actor has a date", at: id.span,
      help: "date one, if only to the year: otherwise no assessment can see the incident")
  }

  static func accusesNobody(_ id: Located<String>, actor: String) -> Diagnostic {
    Diagnostic(
      "evidence.accuses-nobody", "no claim about '\(id.value)' accuses \(actor)", at: id.span,
      help: "add a claim that accuses the dossier's actor, or move the incident to another dossier")
  }

  static func unsourced(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "evidence.unsourced", "no source is cited here", at: span,
      help: "cite at least one id of the dossier's 'sources', or remove the key where it may be "
        + "left out")
  }

  static func circularSources(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "evidence.circular-source", "the source '\(id.value)' derives from itself", at: id.span,
      help: "leave the original of the chain without 'derived_from'")
  }

  static func notAFieldName(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "evidence.not-a-field-name", "'\(id.value)' cannot name a field of conditions", at: id.span,
      help: "use small letters, digits and underscores, a letter first: outage_hours")
  }

  static func percentOutOfRange(_ percent: Located<Int>) -> Diagnostic {
    Diagnostic(
      "scales.percent", "a percentage is out of range", at: percent.span,
      help: "write percent, from 0 to 100")
  }

  static func unsourcedScale(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "scales.unsourced", "the published scale '\(id.value)' cites no source", at: id.span,
      help: "add 'source', or say 'convention: ours'")
  }

  static func scaleWithoutTerms(_ id: Located<String>) -> Diagnostic {
    Diagnostic(
      "scales.no-terms", "the scale '\(id.value)' has no terms", at: id.span,
      help: "list its terms, the least likely first")
  }

  static func repeatedScaleTerm(_ term: Located<String>, first: SourceSpan) -> Diagnostic {
    Diagnostic(
      "scales.repeated-term", "'\(term.value)' names two bands of one scale", at: term.span,
      notes: [Note("the first one is here", at: first)],
      help: "remove or rename one of the two, terms and aliases alike")
  }

  static func termsOutOfOrder(_ term: Located<String>, below: String) -> Diagnostic {
    Diagnostic(
      "scales.order", "'\(term.value)' begins below '\(below)', which comes before it",
      at: term.span, help: "list the terms with the least likely first")
  }

  static func bandUpsideDown(_ term: Located<String>, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "scales.band-order", "the band of '\(term.value)' ends below where it begins", at: span,
      help: "swap 'low' and 'high'")
  }
}

/// What one entry of a dossier can name by the id of another.
enum ReferenceKind: String {
  case source, group, incident

  /// The kind of problem if there is no such entry.
  fileprivate var problem: DiagnosticID {
    switch self {
    case .source: "evidence.unknown-source"
    case .group: "evidence.unknown-group"
    case .incident: "evidence.unknown-incident"
    }
  }
}
