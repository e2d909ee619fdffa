/// Lists in order.
enum Sorting {
  /// Some values in the order of their keys, which must be of one ordered type; values of equal
  /// keys keep their order.
  static func sorted(_ values: [Value], by keys: [Value], _ meter: inout Meter) -> Value {
    guard let first = keys.first else { return .list(ListValue(values)) }
    // As many comparisons as a merge sort makes at most.
    let rounds = Int.bitWidth - keys.count.leadingZeroBitCount
    meter.spend(keys.count * rounds)
    for key in keys {
      if case .string(let text) = key { meter.spend(bytes: text.utf8.count * rounds) }
    }
    guard !meter.isSpent else { return .null }
    for key in keys {
      guard key.typeName == first.typeName else {
        return .failure(
          .noSuchOverload, "\(key.typeName) and \(first.typeName) cannot be sorted together")
      }
      guard let order = Order.between(key, key) else {
        return .failure(.noSuchOverload, "\(key.typeName) has no order to sort by")
      }
      guard order == .same else { return .failure(.badArgument, "NaN cannot be sorted") }
    }
    let order = keys.indices.sorted {
      switch Order.between(keys[$0], keys[$1]) {
      case .before?: true
      case .after?: false
      default: $0 < $1
      }
    }
    return .list(ListValue(order.map { values[$0] }))
  }
}
