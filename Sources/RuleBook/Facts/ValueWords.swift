package import CEL
import ThreatModel

extension Value {
  /// The value in words that a reader of a scorecard understands.
  package var words: String {
    switch self {
    case .bool(let truth): truth ? "yes" : "no"
    case .int(let number): Int(number).grouped
    case .string(let text): text
    case .duration(let span): span.words
    case .timestamp(let time): String("\(time)".prefix(10))
    case .list(let list): list.words
    case .opaque(let instance): (instance as? LikelihoodFacts)?.words ?? instance.typeName
    case .structure(let instance): (instance as? IncidentFacts)?.view.title ?? instance.typeName
    case .range(let range):
      switch (range.lower, range.upper) {
      case (let low?, let high?): "\(low.words) to \(high.words)"
      case (let low?, nil): "at least \(low.words)"
      case (nil, let high?): "at most \(high.words)"
      case (nil, nil): "not known"
      }
    case .unknown(let fields):
      fields.contains { $0.reason == .open } ? "open" : "not reported"
    case .error(let error): "failed: \(error.message)"
    default: description
    }
  }
}

extension ListValue {
  /// The elements; a question mark follows one that is only perhaps there.
  fileprivate var words: String {
    guard let first = elements.first else { return "none" }
    if case .structure = first { return countWords }
    if case .opaque = first { return countWords }
    return elements.indices.map { index in
      elements[index].words + (presence?[index] == nil ? "" : "?")
    }.joined(separator: ", ")
  }
}

extension ListValue {
  /// How many there are, where each by itself says nothing: `6`, `6, perhaps 7`.
  fileprivate var countWords: String {
    isPartial ? "\(definiteCount), perhaps \(elements.count)" : "\(elements.count)"
  }

  /// What one element is called; `nil` where its value says it.
  package func title(of index: Int) -> String? {
    guard elements.indices.contains(index), case .structure(let value) = elements[index],
      let facts = value as? IncidentFacts
    else { return nil }
    return facts.view.title
  }
}

extension TimeSpan {
  fileprivate var words: String {
    let days = Int(nanoseconds / 86_400_000_000_000)
    return DayRange(low: days, high: days).words
  }
}

extension LikelihoodFacts {
  fileprivate var words: String { "\(likelihood.low.percent)–\(likelihood.high.percent) %" }
}

extension ValueNames {
  /// Values as readers of a scorecard know them; incidents by their titles.
  package static let ofEvidence = ValueNames(
    value: { value in
      switch value {
      // Titles name the elements of lists; under a condition they would only take room.
      case .structure: nil
      case .bool(let truth): truth ? "true" : "false"
      default: value.words
      }
    },
    element: { list, index in list.title(of: index) })
}
