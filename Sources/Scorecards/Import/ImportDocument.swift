import ThreatModel

extension ImportReport {
  /// What came in per state, then what did not: counted by kind and reason, and each object.
  var document: Document {
    let title = Block.title(
      "Import of \(format)", context: files.map { .code("\($0)") })
    return Document(
      marking: nil,
      blocks: [title, .paragraph(summary), .pause] + stateBlocks + noteBlocks
        + [.pause, .paragraph(AssessmentReport.notice)])
  }

  private var summary: Phrase {
    let amounts = read.sorted { $0.key < $1.key }.map { kind, count in
      counted(count, kind.singular, plural: kind.plural)
    }
    let added = states.reduce(0) { $0 + $1.incidents.added }
    let known = states.reduce(0) { $0 + $1.incidents.known }
    let groups = states.reduce(0) { $0 + $1.groups.added + $1.groups.known }
    let read: Phrase = amounts.isEmpty ? "Nothing was read. " : amounts.listed + " read. "
    let came =
      counted(added, "incident") + " new, " + Phrase(ours: "\(known)") + " known already, in "
      + counted(states.count, "state")
    let others: Phrase =
      groups == 0 ? .none : ", with " + counted(groups, "group")
    let left: Phrase =
      notes.isEmpty
      ? "Nothing was left out or changed." : counted(notes.count, "note") + " below."
    let unwritten: Phrase = isWritten ? .none : .open(" Nothing was written.")
    return read + came + others + ". " + left + unwritten
  }

  private var stateBlocks: [Block] {
    guard !states.isEmpty else { return [.paragraph("No state came in.")] }
    let hasGroups = states.contains { $0.groups.added + $0.groups.known > 0 }
    let columns = [
      Column("State", .name), Column("New", .number), Column("Known", .number),
    ]
    let ofGroups = [Column("New groups", .number), Column("Known groups", .number)]
    let rows = states.sorted { ($0.name, $0.code) < ($1.name, $1.code) }.map { state in
      let cells: [Phrase] = [
        .strong("\(state.name)"), Phrase(ours: "\(state.incidents.added)"),
        Phrase(ours: "\(state.incidents.known)"),
      ]
      let groups: [Phrase] = [
        Phrase(ours: "\(state.groups.added)"), Phrase(ours: "\(state.groups.known)"),
      ]
      let file: Phrase = .code("\(state.file)") + (state.isNew ? " (new)" : "")
      return Row((cells + (hasGroups ? groups : []) + [file]).map(Content.text))
    }
    let table = Table(
      columns: columns + (hasGroups ? ofGroups : []) + [Column("Dossier", .text)],
      needsTitles: true, rows: rows)
    return [.heading("Incidents that came in, by state"), .table(table)]
  }

  private static let kind = Column("Kind", .word(longest: "contradictory"))

  private var noteBlocks: [Block] {
    guard !notes.isEmpty else { return [] }
    let counts = reasons.map { reason in
      Row([
        .text(reason.kind.word), .text(Phrase(ours: "\(reason.count)")),
        .text("\(reason.reason)"),
      ])
    }
    return [
      .pause, .heading("What did not come in as it stands, by reason"),
      .table(
        Table(
          columns: [Self.kind, Column("Count", .number), Column("Reason", .text)],
          needsTitles: true, rows: counts)),
      .pause, .heading("Each object", remark: "in the order of the files"),
    ] + reasons.flatMap(objects)
  }

  /// So many objects of one reason are listed for people; programs are told of all.
  private static let mostListed = 100

  /// The objects that a reason is given for, each with where it stands and what is its own.
  private func objects(of reason: Reason) -> [Block] {
    let items = notes.lazy.filter { $0.kind == reason.kind && $0.commonReason == reason.reason }
      .prefix(Self.mostListed).map { note -> Phrase in
        let object: Phrase = "\(note.object ?? "–")"
        return object + " (" + place(of: note) + ")"
          + (note.ownReason.isEmpty ? .none : ": " + "\(note.ownReason)")
      }
    let rest = reason.count - items.count
    return [
      .paragraph(.strong(reason.kind.word) + ": " + "\(reason.reason)"),
      .listing(.bullets(Array(items))),
    ]
      + (rest > 0
        ? [
          .paragraph(
            "and " + counted(rest, "more", plural: "more") + ", listed by "
              + .code("--format csv") + " and " + .code("--format json"))
        ] : []) + [.pause]
  }

  /// The line; with the file's own name where it is not the only one that was read.
  private func place(of note: ImportNote) -> Phrase {
    let name = note.file.split(separator: "/").last.map(String.init) ?? note.file
    guard files.count == 1, files.first == note.file else {
      return .code("\(name + (note.line.map { ":\($0)" } ?? ""))")
    }
    return note.line.map { "line " + Phrase(ours: "\($0)") } ?? "the whole file"
  }
}

extension ImportReport {
  /// Notes of one kind that give one reason.
  struct Reason {
    let kind: ImportNote.Kind
    let reason: String
    var count: Int
  }

  /// How often each reason is given, by kind, the most frequent first.
  ///
  /// What a reason says behind a colon is about one object.
  var reasons: [Reason] {
    var places: [String: Int] = [:]
    var reasons: [Reason] = []
    for note in notes {
      let common = note.commonReason
      let key = note.kind.rawValue + common
      if let place = places[key] {
        reasons[place].count += 1
      } else {
        places[key] = reasons.count
        reasons.append(Reason(kind: note.kind, reason: common, count: 1))
      }
    }
    let order = Dictionary(
      uniqueKeysWithValues: ImportNote.Kind.allCases.enumerated().map { ($1, $0) })
    return reasons.sorted { a, b in
      (order[a.kind] ?? 0, -a.count, a.reason) < (order[b.kind] ?? 0, -b.count, b.reason)
    }
  }
}

extension ImportNote {
  /// The reason without what is about this object alone.
  var commonReason: String {
    var before: Character = " "
    for place in reason.indices {
      if before == ":", reason[place] == " " {
        return String(reason[..<reason.index(before: place)])
      }
      before = reason[place]
    }
    return reason
  }

  /// What of the reason is about this object alone; empty if nothing is.
  var ownReason: String {
    String(reason.dropFirst(commonReason.count).drop { $0 == ":" || $0 == " " })
  }
}

extension ImportNote.Kind {
  /// For people.
  fileprivate var word: Phrase {
    switch self {
    case .skipped: "left out"
    case .revoked: "revoked"
    case .dangling: "dangling"
    case .contradictory: "contradictory"
    case .conflict: .open("conflict")
    case .incomplete: "incomplete"
    }
  }
}

extension String {
  /// One of what a plural in `s` names.
  fileprivate var singular: String { hasSuffix("s") ? String(dropLast()) : self }

  /// Several of what a singular or a plural in `s` names.
  fileprivate var plural: String {
    if hasSuffix("s") || hasSuffix("ware") || contains(" ") { return self }
    return hasSuffix("y") ? dropLast() + "ies" : self + "s"
  }
}
