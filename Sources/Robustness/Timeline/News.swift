import Assessing
import ThreatModel

/// What became public on one day, in pieces that can be taken away again.
struct News {
  let day: CalendarDate
  /// In the order in which they count.
  let pieces: [Piece]
  private let dossier: Dossier
  private let turn: Turn

  /// What is of one kind and concerns one incident.
  struct Piece: Hashable {
    let kind: DevelopmentKind
    /// Its place in the dossier; `nil` for what is about the state as such.
    let incident: Int?
  }

  init(of dossier: Dossier, on day: CalendarDate) {
    self.day = day
    self.dossier = dossier
    turn = Turn(to: day)
    let actor = dossier.actor.code
    var pieces: [Piece] = []
    for (place, incident) in dossier.incidents.enumerated() {
      pieces += turn.news(at: incident, of: actor).map { Piece(kind: $0, incident: place) }
    }
    if dossier.statements.contains(where: { [turn] in turn.brings($0.date) }) {
      pieces.append(Piece(kind: .statement, incident: nil))
    }
    self.pieces = pieces.sorted { a, b in
      guard a.kind == b.kind else { return a.kind.rank < b.kind.rank }
      func id(_ piece: Piece) -> String { piece.incident.map { dossier.incidents[$0].id } ?? "" }
      return id(a) < id(b)
    }
  }

  /// The dossier as if some of the pieces had not become public.
  func dossier(without hidden: some Sequence<Piece>) -> Dossier {
    var kinds: [Int: Set<DevelopmentKind>] = [:]
    for piece in hidden {
      if let incident = piece.incident { kinds[incident, default: []].insert(piece.kind) }
    }
    guard !kinds.isEmpty else { return dossier }
    var changed = dossier
    changed.incidents = dossier.incidents.enumerated().compactMap { place, incident in
      guard let kinds = kinds[place] else { return incident }
      return kinds.contains(.entry) ? nil : turn.take(kinds, from: incident, of: dossier.actor.code)
    }
    return changed
  }

  /// What was said or done in a piece.
  func items(of piece: Piece, titles: Vocabulary) -> [DevelopmentItem] {
    guard let place = piece.incident else {
      return dossier.statements.filter { turn.brings($0.date) }.map(DevelopmentItem.init)
    }
    let incident = dossier.incidents[place]
    return turn.items(of: piece.kind, at: incident, actor: dossier.actor.code, words: titles)
  }

  /// The incident of a piece.
  func incident(of piece: Piece) -> NamedID? {
    piece.incident.map {
      NamedID(id: dossier.incidents[$0].id, title: dossier.incidents[$0].title)
    }
  }
}

extension News {
  /// Every day on which something of a dossier may have become public or been taken back, up to a
  /// day.
  static func days(of dossier: Dossier, upTo last: CalendarDate) -> [CalendarDate] {
    var dates: [PartialDate?] = dossier.statements.map(\.date)
    for incident in dossier.incidents {
      dates.append(incident.disclosed?.value)
      dates += incident.claims.flatMap { [$0.date, $0.withdrawn?.date] }
      dates += incident.responses.flatMap { [$0.date, $0.withdrawn?.date] }
      dates += incident.denials.map(\.date) + incident.reports.map(\.date)
      dates += incident.datesOfFacts
    }
    return Set(dates.compactMap { $0?.latest }).filter { $0 <= last }.sorted()
  }
}

extension DevelopmentKind {
  /// Its place in the order in which developments count.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
