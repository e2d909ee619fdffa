import RuleBook
package import SourceText
package import ThreatModel
package import YAMLTree

/// Edits a rules file, change by change, and proves each: what was not meant says what it said.
package struct RuleSetEditor: Sendable {
  /// The file as it stands after the changes so far.
  package private(set) var file: SourceFile
  /// What it reads as.
  package private(set) var root: YAMLNode

  /// Edits a file that was read as `root`.
  package init(_ file: SourceFile, _ root: YAMLNode) {
    self.file = file
    self.root = root
  }

  /// Sets settings, all in one go.
  ///
  /// - Returns: Why it cannot be done; nothing if it was.
  package mutating func set(_ assignments: [SettingAssignment]) -> [Diagnostic] {
    guard !assignments.isEmpty else { return [] }
    let editor = ValueEdit(file, root)
    var planned: [ValueEdit.Planned] = []
    for assignment in assignments {
      let setting = assignment.setting
      guard let edit = editor.set(setting.path, to: assignment.text, after: setting.sibling) else {
        let depth = setting.path.indices.last { root.node(at: setting.path[..<$0]) != nil } ?? 0
        let place = root.node(at: setting.path) ?? root.node(at: setting.path[..<depth])
        return [
          .cannotChange(
            "there is no place for \(setting.setting.path)", at: (place ?? root).span)
        ]
      }
      planned.append(edit)
    }
    return keep(
      ProvenEdit.make(planned.map(\.edit), meaning: planned.map(\.change), in: file, root))
  }

  /// Changes rules.
  ///
  /// - Returns: Why it cannot be done; nothing if it was.
  /// - Throws: A rule or criterion that is not there, or that is already as it should be.
  package mutating func make(_ edit: RuleEdit) throws(TuningMistake) -> [Diagnostic] {
    switch edit {
    case .add(let criterion, let path, let text): try add(text, from: path, to: criterion)
    case .remove(let id): try remove(id)
    case .move(let id, let criterion): try move(id, to: criterion)
    case .disable(let id): try disable(id)
    case .enable(let id): try enable(id)
    }
  }

  // MARK: - Rules

  private typealias Place = (criterion: String, list: YAMLNode, rule: YAMLNode, path: [YAMLStep])

  private mutating func remove(_ id: String) throws(TuningMistake) -> [Diagnostic] {
    let place = try place(of: id)
    guard (place.list.items?.count ?? 0) > 1 else {
      throw TuningMistake(
        "'\(id)' is the only rule of '\(place.criterion)'; switch it off with --disable \(id), or set "
          + "the weight of the criterion to 0.")
    }
    guard let removal = ItemLines(of: place.list, in: file).removal(of: place.rule) else {
      return [.cannotChange("the rule shares lines with others", at: place.rule.span)]
    }
    return rearrange([removal], meaning: [.noItem(id: id, in: place.path)])
  }

  private mutating func move(_ id: String, to criterion: String) throws(TuningMistake)
    -> [Diagnostic]
  {
    let place = try place(of: id)
    let target = try known(criterion)
    guard target != place.criterion else {
      throw TuningMistake("'\(id)' stands in '\(target)' already.")
    }
    guard (place.list.items?.count ?? 0) > 1 else {
      throw TuningMistake(
        "'\(id)' is the only rule of '\(place.criterion)', which would be left without any.")
    }
    let lines = ItemLines(of: place.list, in: file)
    guard let removal = lines.removal(of: place.rule), let text = lines.text(of: place.rule) else {
      return [.cannotChange("the rule shares lines with others", at: place.rule.span)]
    }
    let planned = ItemAppend(file, root).planned(text, to: Self.append(to: target))
    guard let edits = planned.value else { return planned.diagnostics }
    return rearrange(
      [removal] + edits,
      meaning: [
        .noItem(id: id, in: place.path), .item(place.rule, in: Self.rules(of: target)),
      ])
  }

  private mutating func add(
    _ text: [UInt8], from path: String, to criterion: String
  ) throws(TuningMistake) -> [Diagnostic] {
    let target = try known(criterion)
    let source = SourceFile(path: path, bytes: text)
    let read = YAMLReader.read(source)
    guard let given = read.value, !read.diagnostics.hasErrors else { return read.diagnostics }
    let rules = GivenRules(given, in: source).all
    guard !rules.isEmpty else {
      throw TuningMistake(
        "'\(path.visible)' holds no rule; write what 'threatlevel new rule' prints, or a list of rules."
      )
    }
    var problems: [Diagnostic] = []
    for rule in rules {
      guard let lines = rule.lines else {
        return problems + [.cannotChange("the rule is written in brackets", at: rule.node.span)]
      }
      let planned = ItemAppend(file, root).planned(lines, to: Self.append(to: target))
      guard let edits = planned.value else { return problems + planned.diagnostics }
      problems += rearrange(edits, meaning: [.item(rule.node, in: Self.rules(of: target))])
    }
    return problems
  }

  private mutating func disable(_ id: String) throws(TuningMistake) -> [Diagnostic] {
    let place = try place(of: id)
    let key = "disabled"
    guard place.rule[key]?.scalar?.text.text != "true" else {
      throw TuningMistake("'\(id)' is switched off already.")
    }
    return write("true", at: place.path + [.item(id: id), .key(key)], place.rule)
  }

  private mutating func enable(_ id: String) throws(TuningMistake) -> [Diagnostic] {
    let place = try place(of: id)
    let key = "disabled"
    guard place.rule[key]?.scalar?.text.text == "true" else {
      throw TuningMistake("'\(id)' is not switched off.")
    }
    let path = place.path + [.item(id: id)]
    guard let removal = ValueEdit(file, root).remove(key, from: path) else {
      return write("false", at: path + [.key(key)], place.rule)
    }
    return keep(ProvenEdit.make([removal.edit], meaning: [removal.change], in: file, root))
  }

  private mutating func write(
    _ text: String, at path: [YAMLStep], _ rule: YAMLNode
  ) -> [Diagnostic] {
    guard let planned = ValueEdit(file, root).set(path, to: text, after: "title") else {
      return [.cannotChange("the rule leaves no place for it", at: rule.span)]
    }
    return keep(ProvenEdit.make([planned.edit], meaning: [planned.change], in: file, root))
  }

  /// Makes edits that move what others cite by an anchor's name.
  private mutating func rearrange(
    _ edits: [TextEdit], meaning changes: [TreeChange]
  ) -> [Diagnostic] {
    guard edits.areApart else {
      return [.cannotChange("two changes meet in one place", at: root.span)]
    }
    let moved = SourceFile(path: file.path, bytes: edits.applied(to: file.bytes))
    return keep(
      ProvenEdit.prove(
        AnchorRepair.mended(moved, from: file), meaning: changes, in: file, root,
        at: edits.first?.span))
  }

  private mutating func keep(_ edit: Checked<ProvenEdit>) -> [Diagnostic] {
    guard let proven = edit.value else { return edit.diagnostics }
    (file, root) = (proven.file, proven.root)
    return []
  }

  // MARK: - Names

  private static func rules(of criterion: String) -> [YAMLStep] {
    [.key("criteria"), .item(id: criterion), .key("rules")]
  }

  private static func append(to criterion: String) -> [ItemAppend.Step] {
    [.init("criteria", item: criterion), .init("rules")]
  }

  private var criteria: [YAMLNode] { root["criteria"]?.items ?? [] }

  private func known(_ criterion: String) throws(TuningMistake) -> String {
    let ids = criteria.compactMap(\.id)
    guard !ids.contains(criterion) else { return criterion }
    throw .unknown(criterion, "criterion", among: ids)
  }

  private func place(of id: String) throws(TuningMistake) -> Place {
    for criterion in criteria {
      guard let name = criterion.id, let list = criterion["rules"] else { continue }
      guard let rule = list.items?.first(where: { $0.isItem(id) }) else { continue }
      return (name, list, rule, Self.rules(of: name))
    }
    throw .unknown(
      id, "rule", among: criteria.flatMap { $0["rules"]?.items ?? [] }.compactMap(\.id))
  }
}

/// The rules in a file that somebody wants to add: one, a list, or those of a rule set.
private struct GivenRules {
  let all: [(node: YAMLNode, lines: [String]?)]

  init(_ root: YAMLNode, in file: SourceFile) {
    func items(of list: YAMLNode) -> [(YAMLNode, [String]?)] {
      let lines = ItemLines(of: list, in: file)
      return (list.items ?? []).map { ($0, lines.text(of: $0)) }
    }
    if let criteria = root["criteria"]?.items {
      all = criteria.compactMap { $0["rules"] }.flatMap(items)
    } else if root.items != nil {
      all = items(of: root)
    } else if root.id != nil {
      let lines = (root.span.line...max(root.span.line, root.span.endLine)).map {
        file.text(in: file.bytes(ofLine: $0))
      }
      let isBlock = root.span.column == 1 && !root.span.text.hasPrefix("{")
      all = [(root, isBlock ? lines : nil)]
    } else {
      all = []
    }
  }
}

extension YAMLNode {
  fileprivate var id: String? { self["id"]?.scalar?.text.text }
}

extension TuningMistake {
  /// A name that is not there.
  static func unknown(_ name: String, _ kind: String, among known: [String]) -> TuningMistake {
    let nearest = nearestName(to: name, in: known).map { " Did you mean '\($0)'?" } ?? ""
    let most = 8
    let list = known.prefix(most).joined(separator: ", ")
    let more = known.count > most ? " and \(known.count - most) more" : ""
    return TuningMistake(
      "The rule set has no \(kind) '\(name.visible)'.\(nearest) "
        + "There \(known.count == 1 ? "is" : "are") \(list)\(more).")
  }
}
