import CEL
import ThreatModel

/// The functions that conditions may use beside those of the standard language.
struct ConditionFunctions {
  /// The one probability language of the rule set.
  let scale: LikelihoodScale
  let joint: JointPolicy

  private var term: CELType { .term(Self.scaleVocabulary) }
  private static let incident = CELType.structure("incident")
  private static let incidents = CELType.list(.structure("incident"))

  /// The name under which the scale's terms are a vocabulary.
  static let scaleVocabulary = "scale"

  /// All functions for one kind of condition.
  ///
  /// - Parameter hasIncidents: Whether the variable `incidents` is there, which
  ///   `governments(term)` looks at.
  /// - Returns: The functions with their documentation.
  func all(hasIncidents: Bool) -> [Function] {
    [atLeast, governments(hasIncidents: hasIncidents), campaigns, span, known] + times
      + distinctTerms
  }

  private var atLeast: Function {
    let scale = scale
    return Function(
      "atLeast",
      documentation: """
        Whether a likelihood reaches a term of the rule set's scale: yes if all of the interval \
        does, no if none of it does, otherwise unknown.
        """,
      overloads: [
        Overload(
          "likelihood_at_least", isMember: true, [.opaque(LikelihoodFacts.name), term],
          returns: .bool
        ) { arguments in
          guard case .opaque(let value) = arguments[0], let likelihood = value as? LikelihoodFacts,
            case .string(let term) = arguments[1], let band = scale.band(of: term)
          else { return .failure(.badArgument, "the scale \(scale.id) has no such term") }
          return likelihood.isAtLeast(band)
        }
      ])
  }

  private func governments(hasIncidents: Bool) -> Function {
    let (scale, joint) = (scale, joint)
    @Sendable func attributing(_ views: [IncidentFacts], _ term: Value) -> Value {
      guard case .string(let term) = term, let band = scale.band(of: term)
      else { return .failure(.badArgument, "the scale \(scale.id) has no such term") }
      return Governments(attributing: views.map(\.view), atLeast: band.low, joint: joint).list
    }
    let overIncidents = Overload(
      "governments", [term], returns: .list(.term("countries")),
      implicitVariables: ["incidents"]
    ) { arguments in
      guard case .list(let list) = arguments[1] else { return .list([]) }
      return attributing(list.incidents.map(\.facts), arguments[0])
    }
    let ofIncident = Overload(
      "incident_governments", isMember: true, [Self.incident, term],
      returns: .list(.term("countries"))
    ) { arguments in
      guard case .structure(let value) = arguments[0], let facts = value as? IncidentFacts
      else { return .list([]) }
      return attributing([facts], arguments[1])
    }
    return Function(
      "governments",
      documentation: """
        The largest set of countries and organisations that can each be given a different \
        official statement of at least the term; perhaps-present where a band only touches it.
        """,
      overloads: hasIncidents ? [overIncidents, ofIncident] : [ofIncident])
  }

  private var campaigns: Function {
    Function(
      "campaigns",
      documentation: "The different campaigns of some incidents; they can be counted, not named.",
      overloads: [
        Overload(
          "incidents_campaigns", [Self.incidents],
          returns: .list(.opaque(CampaignFacts.name)), accepts: .partialLists
        ) { arguments in
          arguments[0].distinct {
            [$0.view.campaign]
          } as: {
            .opaque(CampaignFacts($0))
          }
        }
      ])
  }

  private var distinctTerms: [Function] {
    func function(
      _ name: String, _ vocabulary: String, _ documentation: String,
      _ path: any KeyPath<IncidentView, Field<[String]>> & Sendable
    ) -> Function {
      Function(
        name, documentation: documentation,
        overloads: [
          Overload(
            "incidents_\(name)", [Self.incidents], returns: .list(.term(vocabulary)),
            accepts: .partialLists
          ) { arguments in
            arguments[0].distinct {
              $0.view[keyPath: path].known ?? []
            } as: {
              .string($0)
            }
          }
        ])
    }
    return [
      function("victims", "countries", "The different victims of some incidents.", \.victims),
      function("targets", "targets", "The different targets of some incidents.", \.targets),
      function("sectors", "sectors", "The different sectors of some incidents.", \.sectors),
      function(
        "operations", "operations", "The different operations of some incidents.", \.operations),
    ]
  }

  private var span: Function {
    Function(
      "span",
      documentation: "From the earliest first to the latest last activity of some incidents.",
      overloads: [
        Overload(
          "incidents_span", [Self.incidents], returns: .duration, accepts: .partialLists
        ) { arguments in
          guard case .list(let list) = arguments[0] else { return .duration(TimeSpan(days: 0)) }
          return ActivitySpan(list.incidents.map { ($0.facts.view, $0.doubt) }).value
        }
      ])
  }

  /// Decided whatever the evidence, so that schemes with an option for what is not known can have a
  /// rule for it.
  private var known: Function {
    Function(
      "known",
      documentation: """
        Whether a field says anything: no where it is unknown, not reported or an empty list; \
        never open.
        """,
      overloads: [
        Overload(
          "known", [.dyn], returns: .bool, isStrict: false, accepts: [.ranges, .partialLists]
        ) { arguments in
          switch arguments[0] {
          case .unknown: .bool(false)
          case .list(let list): .bool(!list.elements.isEmpty)
          case .error: arguments[0]
          default: .bool(true)
          }
        }
      ])
  }

  private var times: [Function] {
    func function(_ name: String, _ unit: String, hundredthsOfDays: Double) -> Function {
      @Sendable func span(_ count: Double) -> Value {
        let nanoseconds = count * hundredthsOfDays * 864e9
        guard nanoseconds.magnitude < 9e18
        else { return .failure(.overflow, "\(name) takes at most 292 years") }
        return .duration(TimeSpan(nanoseconds: Int64(nanoseconds)))
      }
      return Function(
        name, documentation: "A duration of so many \(unit).",
        overloads: [
          Overload("int_\(name)", [.int], returns: .duration) { arguments in
            guard case .int(let count) = arguments[0]
            else { return .failure(.noSuchOverload, "\(name) takes a number") }
            return span(Double(count))
          },
          Overload("double_\(name)", [.double], returns: .duration) { arguments in
            guard case .double(let count) = arguments[0]
            else { return .failure(.noSuchOverload, "\(name) takes a number") }
            return span(count)
          },
        ])
    }
    return [
      function("years", "years of 365.25 days", hundredthsOfDays: Double(hundredthsOfDaysPerYear)),
      function(
        "months", "months, the twelfth part of a year",
        hundredthsOfDays: Double(hundredthsOfDaysPerYear) / 12),
      function("days", "days", hundredthsOfDays: 100),
    ]
  }
}

extension ListValue {
  /// The incidents of a list, each with what makes its presence doubtful.
  var incidents: [(facts: IncidentFacts, doubt: UnknownSet?)] {
    elements.enumerated().compactMap { index, element in
      guard case .structure(let value) = element, let facts = value as? IncidentFacts
      else { return nil }
      return (facts, presence?[index])
    }
  }
}

extension Value {
  /// The different keys of a list of incidents, sorted; perhaps-present where only
  /// perhaps-present incidents have the key.
  fileprivate func distinct(
    _ keys: (IncidentFacts) -> [String], as value: (String) -> Value
  ) -> Value {
    guard case .list(let list) = self else { return .list([]) }
    var doubts: [String: UnknownSet?] = [:]
    for (facts, doubt) in list.incidents {
      for key in keys(facts) {
        switch (doubts[key], doubt) {
        case (.none, _): doubts[key] = .some(doubt)
        case (.some(.none), _), (_, .none): doubts[key] = .some(nil)
        case (.some(.some(let before)), .some(let now)): doubts[key] = .some(before.union(now))
        }
      }
    }
    let sorted = doubts.sorted { $0.key < $1.key }
    return .list(
      ListValue(sorted.map { value($0.key) }, presence: sorted.map { $0.value }))
  }
}
