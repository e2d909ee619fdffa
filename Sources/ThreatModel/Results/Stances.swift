/// At what level an official stance speaks.
public enum StanceKind: String, CaseIterable, Sendable {
  /// Words only: an attribution, a strategy, a speech.
  case wording
  /// Persons or bodies are listed, not the state.
  case entity
  /// The state as such is labelled.
  case state
  /// The state is left off a list of states.
  case none
}

/// A document in which a stance can be read.
public struct StanceSource: Hashable, Sendable {
  /// Its title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// Where it stands.
  public var url: String?
  /// When it was published.
  public var date: PartialDate?

  /// Puts the parts together.
  public init(title: String, publisher: String?, url: String?, date: PartialDate?) {
    self.title = title
    self.publisher = publisher
    self.url = url
    self.date = date
  }
}

/// What the evidence supports beside what a government or an organisation said of a state.
public struct StanceOutcome: Sendable {
  /// Unique in its file.
  public var id: String
  /// The state, by code.
  public var actor: String
  /// The day that the stance is compared on.
  public var date: CalendarDate
  /// Whose stance it is, by code.
  public var by: String
  /// What they said, in short.
  public var stance: String
  /// At what level it speaks.
  public var kind: StanceKind
  /// The lowest rung that agrees; `nil` for no lower bound.
  public var atLeast: NamedID?
  /// The highest rung that agrees; `nil` for no upper bound.
  public var atMost: NamedID?
  /// What the evidence supports on that day; `nil` if there is no dossier on the state.
  public var recommended: NamedID?
  /// What the generous reading supports.
  public var possible: NamedID?
  /// Whether the recommended rung lies within the bounds; `nil` without a dossier.
  public var agrees: Bool?
  /// Whether its author expects that rules and stance differ.
  public var isKnownDisagreement: Bool
  /// Whether it is of the half that nobody tunes to.
  public var isHeldOut: Bool
  /// How the stance became a rung, or why rules and stance differ.
  public var why: String
  /// Where the stance stands.
  public var sources: [StanceSource]

  /// Puts the parts together.
  public init(
    id: String, actor: String, date: CalendarDate, by: String, stance: String, kind: StanceKind,
    atLeast: NamedID?, atMost: NamedID?, recommended: NamedID?, possible: NamedID?, agrees: Bool?,
    isKnownDisagreement: Bool, isHeldOut: Bool = false, why: String, sources: [StanceSource]
  ) {
    self.id = id
    self.actor = actor
    self.date = date
    self.by = by
    self.stance = stance
    self.kind = kind
    self.atLeast = atLeast
    self.atMost = atMost
    self.recommended = recommended
    self.possible = possible
    self.agrees = agrees
    self.isKnownDisagreement = isKnownDisagreement
    self.isHeldOut = isHeldOut
    self.why = why
    self.sources = sources
  }
}

/// How often rules agree with some stances, and how often two rules of thumb would.
public struct StanceTally: Hashable, Sendable {
  /// How many stances could be compared.
  public var compared: Int
  /// How many of them agree with the rules.
  public var agreeing: Int
  /// How many agree if the rung is read off the number of visible incidents.
  public var agreeingByCount: Int
  /// How many agree if every state always stands on one rung.
  public var agreeingByCommonest: Int

  /// Puts the parts together.
  public init(compared: Int, agreeing: Int, agreeingByCount: Int, agreeingByCommonest: Int) {
    self.compared = compared
    self.agreeing = agreeing
    self.agreeingByCount = agreeingByCount
    self.agreeingByCommonest = agreeingByCommonest
  }
}

/// How often a rule set agrees with official stances, and how often two rules of thumb would.
public struct StanceAgreement: Sendable {
  /// The file, as it was found.
  public var path: String
  /// Every stance, by day, then actor, then id.
  public var stances: [StanceOutcome]
  /// Over all stances; the rules of thumb are those that suit these very stances best, as much as
  /// they could reach.
  public var all: StanceTally
  /// The one rung that agrees with most stances.
  public var commonest: NamedID
  /// Over the half that may be tuned to; the rules of thumb are those that suit it best.
  public var open: StanceTally
  /// Over the half that nobody tunes to; the rules of thumb were learnt from the open half.
  public var heldOut: StanceTally
  /// The strictest handling of the dossiers that were compared.
  public var marking: Marking?

  /// Puts the parts together.
  public init(
    path: String, stances: [StanceOutcome], all: StanceTally, commonest: NamedID,
    open: StanceTally, heldOut: StanceTally, marking: Marking? = nil
  ) {
    self.path = path
    self.stances = stances
    self.all = all
    self.commonest = commonest
    self.open = open
    self.heldOut = heldOut
    self.marking = marking
  }
}
