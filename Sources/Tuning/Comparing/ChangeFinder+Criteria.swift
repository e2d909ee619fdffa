import RuleBook
import SourceText
import ThreatModel

/// Criteria that are new or gone, with the rules that come or go with them; their numbers and forms.
extension ChangeFinder {
  var criterionChanges: [SingleChange] {
    criteria.added.map(addition) + criteria.removed.map(removal) + criteria.kept.flatMap(kept)
  }

  /// The ids of a kept criterion.
  func names(_ pair: CriterionPairing.Pair) -> Names {
    [pair.first.id.value, pair.second.id.value]
  }

  /// The ids of a criterion of the second.
  func names(ofCriterion id: String) -> Names {
    criteria.kept.first { $0.second.id.value == id }.map(names) ?? [id]
  }

  /// The rules of a criterion of the second, in its order, by their ids in both.
  func order(of criterion: CriterionText) -> [Names] {
    let mine = Dictionary(
      rules.kept.map { ($0.second.id, $0.first.id) }, uniquingKeysWith: { first, _ in first })
    return criterion.rules.map { rule in
      Names([rule.id.value, mine[rule.id.value] ?? rule.id.value])
    }
  }

  /// A criterion that is new takes its rules from where they stand; those that are new come with it.
  private func addition(_ criterion: CriterionText) -> SingleChange {
    let order = order(of: criterion)
    let criteria = second.rules.criteria.map { names(ofCriterion: $0.id.value) }
    return SingleChange(
      .added, "criteria.\(criterion.id.value)", of: criterion.title, from: nil,
      to: criterion.words
    ) { rules in
      var new = criterion
      new.rules = zip(order, criterion.rules).map { rules.takeRule($0) ?? $1 }
      rules.criteria.insert(new, following: criteria) { $0.id.value }
    }
  }

  /// A criterion that is gone leaves its rules to the criteria in which they stand afterwards.
  private func removal(_ criterion: CriterionText) -> SingleChange {
    let heirs = rules.kept.filter { $0.first.criterion == criterion.id.value }.compactMap { pair in
      second.rules.criteria.first { $0.id.value == pair.second.criterion }.map {
        (rule: RulePairing.names(pair), home: names(ofCriterion: $0.id.value), order: order(of: $0))
      }
    }
    let own: Names = [criterion.id.value]
    return SingleChange(
      .removed, "criteria.\(criterion.id.value)", of: criterion.title, from: criterion.words,
      to: nil
    ) { rules in
      for heir in heirs {
        guard rules.criteria.contains(where: { heir.home.contains($0.id.value) }),
          let rule = rules.takeRule(heir.rule)
        else { continue }
        rules.insert(rule, into: heir.home, following: heir.order)
      }
      rules.criteria.removeAll { own.contains($0.id.value) }
    }
  }

  private func kept(_ pair: CriterionPairing.Pair) -> [SingleChange] {
    let (mine, theirs) = pair
    let path = "criteria.\(mine.id.value)"
    let names = names(pair)
    var found: [SingleChange] = []
    func add(
      _ kind: ComparedChange.Kind, _ key: String, _ from: String, _ to: String,
      _ change: @escaping @Sendable (inout CriterionText) -> Void
    ) {
      found.append(
        SingleChange(kind, path + key, of: mine.title, from: from, to: to) {
          $0.withCriterion(names, change)
        })
    }
    if mine.id.value != theirs.id.value {
      add(.renamed, "", mine.id.value, theirs.id.value) { $0.id = theirs.id }
    }
    if mine.weight.value != theirs.weight.value {
      add(.number, ".weight", mine.weight.value.words, theirs.weight.value.words) {
        $0.weight = theirs.weight
      }
    }
    if mine.across.discount != theirs.across.discount {
      add(.number, ".discount", mine.across.discount.words, theirs.across.discount.words) {
        $0.across.discount = theirs.across.discount
      }
    }
    if mine.within != theirs.within {
      add(.choice, ".within_incident", mine.within.rawValue, theirs.within.rawValue) {
        $0.within = theirs.within
      }
    }
    if mine.across.form != theirs.across.form {
      add(
        .choice, ".across_incidents.form", mine.across.form.rawValue, theirs.across.form.rawValue
      ) { $0.across.form = theirs.across.form }
    }
    return found
  }

  /// Decision tables whose rows stand in another order.
  var orderChanges: [SingleChange] {
    criteria.kept.compactMap { pair in
      guard pair.first.within == .first || pair.second.within == .first else { return nil }
      let order = order(of: pair.second)
      let mine = pair.first.rules.compactMap { rule in
        order.firstIndex { $0.contains(rule.id.value) }
      }
      guard mine != mine.sorted() else { return nil }
      func row(_ names: Names, in criterion: CriterionText) -> String? {
        criterion.rules.first { names.contains($0.id.value) }?.id.value
      }
      return SingleChange(
        .order, "criteria.\(pair.first.id.value).rules", of: pair.first.title,
        from: mine.compactMap { row(order[$0], in: pair.first) }.joined(separator: ", "),
        to: mine.sorted().compactMap { row(order[$0], in: pair.second) }.joined(separator: ", ")
      ) { rules in
        rules.withCriterion(names(pair)) { $0.rules.stand(in: order) }
      }
    }
  }
}

extension [RuleText] {
  /// Puts those that an order has into that order, each into the place of one of them.
  fileprivate mutating func stand(in order: [Names]) {
    func rank(_ rule: RuleText) -> Int? { order.firstIndex { $0.contains(rule.id.value) } }
    let places = indices.filter { rank(self[$0]) != nil }
    let sorted = places.map { self[$0] }.sorted { (rank($0) ?? 0) < (rank($1) ?? 0) }
    for (place, rule) in zip(places, sorted) { self[place] = rule }
  }
}

extension RulePairing {
  /// The ids of a rule that both have.
  static func names(_ pair: Pair) -> Names { [pair.first.id, pair.second.id] }
}

extension CriterionText {
  /// What it brings, or takes away.
  fileprivate var words: String {
    let ids = rules.map(\.id.value).joined(separator: ", ")
    return "weight \(weight.value.words)" + (rules.isEmpty ? "" : " with \(ids)")
  }
}

extension Points {
  /// As rules files write them.
  var words: String { SettingUnit.points.words(of: hundredths) }
}

extension Factor {
  /// As rules files write them.
  var words: String { SettingUnit.share.words(of: tenThousandths) }
}
