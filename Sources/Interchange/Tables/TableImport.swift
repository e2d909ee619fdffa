package import Dossiers
package import SourceText
import ThreatModel

/// Makes dossiers of tables by what a mapping says of their columns.
package struct TableImport {
  private let mapping: Mapping
  private let context: EvidenceContext
  private let names: StateNames
  private var dossiers: [String: Dossier] = [:]
  /// The sources of each dossier.
  private var sources: [String: Set<String>] = [:]
  private var notes: [ImportNote] = []
  private var rows = 0
  /// Where each id stood first.
  private var places: [String: String] = [:]

  /// Reads tables.
  ///
  /// - Parameters:
  ///   - tables: The tables.
  ///   - mapping: What their columns mean.
  ///   - context: The words that dossiers may use.
  /// - Returns: A dossier for each state that is accused, or `table.missing-column` and
  ///   `table.ambiguous-column` where mapping and table do not go together.
  package static func evidence(
    from tables: [Table], by mapping: Mapping, in context: EvidenceContext
  ) -> Checked<ImportedEvidence> {
    var reading = TableImport(
      mapping: mapping, context: context, names: StateNames(context.vocabulary))
    var problems: [Diagnostic] = []
    for table in tables {
      let columns = mapping.places(in: table)
      problems += columns.diagnostics
      guard let places = columns.value else { continue }
      reading.read(table, at: places)
    }
    guard problems.isEmpty else { return Checked(nil, problems) }
    return Checked(
      ImportedEvidence(
        dossiers: reading.dossiers.sorted { $0.key < $1.key }.map(\.value), notes: reading.notes,
        read: ["rows": reading.rows]))
  }

  private init(mapping: Mapping, context: EvidenceContext, names: StateNames) {
    self.mapping = mapping
    self.context = context
    self.names = names
  }

  private mutating func read(_ table: Table, at columns: [String: Int]) {
    rows += table.rows.count + table.faults.count
    let first = notes.count
    notes += table.faults
    for row in table.rows { read(row, of: table, at: columns) }
    notes[first...].sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  private mutating func read(_ row: TableRow, of table: Table, at columns: [String: Int]) {
    let cells = CellReader(row, by: mapping, at: columns)
    func note(_ kind: ImportNote.Kind, _ object: String?, _ reason: String) -> ImportNote {
      ImportNote(kind, object: object, file: table.file.path, line: row.line, reason: reason)
    }
    guard let id = cells.text(mapping.incident.id) else {
      notes.append(note(.skipped, nil, "it has no id"))
      return
    }
    let place = "\(table.file.path):\(row.line)"
    guard places[id] == nil else {
      notes.append(note(.contradictory, id, "another row has its id: \(places[id] ?? "")"))
      return
    }
    var builder = IncidentBuilder(cells, by: mapping, in: context, names)
    let outcome = builder.build(id)
    switch outcome {
    case .nothing(let kind, let reason): notes.append(note(kind, id, reason))
    case .incident(let incident, let states, let links):
      // Only what came in keeps a later row with its id out.
      places[id] = place
      notes += builder.contradictions.map { note(.contradictory, id, $0) }
      notes += builder.cells.remarks.map { note(.incomplete, id, $0) }
      for state in states { add(incident, links, to: state) }
    }
  }

  private mutating func add(_ incident: Incident, _ links: [Source], to state: String) {
    let name = context.vocabulary.name(ofCode: state)
    var dossier =
      dossiers.removeValue(forKey: state)
      ?? Dossier(
        id: name.asID, actor: Actor(code: state, name: name), sources: [mapping.source],
        span: .nowhere)
    dossier.incidents.append(incident)
    for link in links where sources[state, default: []].insert(link.id).inserted {
      dossier.sources.append(link)
    }
    dossiers[state] = dossier
  }
}

extension Mapping {
  /// The place of each column that the mapping names.
  func places(in table: Table) -> Checked<[String: Int]> {
    let named =
      (incident.picks + claims.flatMap { $0.fields.sorted { $0.key < $1.key }.map(\.value) })
      .flatMap(\.allColumns) + skips.map(\.column)
    var places: [String: Int] = [:]
    var problems: [Diagnostic] = []
    var told: Set<String> = []
    for column in named where told.insert(column.value).inserted {
      let found = table.places(of: column.value)
      switch found.count {
      case 0: problems.append(.missingColumn(column, in: table))
      case 1: places[column.value] = found[0]
      default: problems.append(.ambiguousColumn(column, count: found.count, in: table))
      }
    }
    return Checked(problems.isEmpty ? places : nil, problems)
  }
}
