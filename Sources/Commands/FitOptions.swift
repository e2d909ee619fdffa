import ArgumentParser
import SourceText
import ThreatLevelKit
import ThreatModel

/// What changes of settings are to be searched for.
struct FitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Search for changes that make the expectations of a file hold.", valueName: "expectations"),
    completion: Completions.yaml)
  var fit: String?

  @Option(
    help: """
      By how many points of the index a fit clears every threshold, from 0 to 20. (default: \
      \(FitOptions.usual))
      """)
  var margin: String?

  @Option(
    help: ArgumentHelp(
      "Leave a setting as it is in a fit, * for any name; may be repeated.", valueName: "path"),
    completion: Completions.settings())
  var lock: [String] = []

  @Option(
    help: ArgumentHelp(
      "Fit without this share of the expectations, and report agreement with them.",
      valueName: "share"))
  var holdOut: String?

  @Option(help: "Which expectations are held out.")
  var seed: UInt64?

  private static var usual: String { "\(FitRequest.usualMargin.hundredths / 10)".tenths }

  private static let mostMargin = 2_000

  /// Refuses what cannot be meant.
  func check() throws {
    guard fit != nil else {
      guard margin == nil, lock.isEmpty, holdOut == nil, seed == nil else {
        throw ValidationError(
          "--margin, --lock, --hold-out and --seed belong to a fit; add --fit EXPECTATIONS.")
      }
      return
    }
    if seed != nil, holdOut == nil {
      throw ValidationError(
        "--seed says which expectations are held out; add --hold-out 0.5, or leave it out.")
    }
    _ = try request()
  }

  /// What is asked for; `nil` if no fit is.
  func request() throws -> FitRequest? {
    guard let fit else { return nil }
    var request = FitRequest(expectations: fit, locks: lock, seed: seed ?? 1)
    if let margin {
      guard let hundredths = DecimalArgument.read(margin, places: 2), hundredths <= Self.mostMargin
      else {
        throw ValidationError(
          "--margin is '\(margin.visible)'; write points from 0 to 20 with at most two decimals, "
            + "such as 0.5.")
      }
      request.margin = Points(hundredths: hundredths)
    }
    if let holdOut {
      guard let share = DecimalArgument.read(holdOut, places: 4), (1..<10_000).contains(share)
      else {
        throw ValidationError(
          "--hold-out is '\(holdOut.visible)'; write a share above 0 and below 1 with at most four "
            + "decimals, such as 0.5.")
      }
      request.holdOut = Factor(tenThousandths: share)
    }
    return request
  }
}

/// A number that is 0 or more, exactly as written.
private enum DecimalArgument {
  /// The number in counts of its last decimal; `nil` if the text is none, or has more decimals.
  static func read(_ text: String, places: Int) -> Int? {
    let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let fraction = parts.count == 2 ? parts[1] : "0"
    guard let whole = parts.first, (1...6).contains(whole.utf8.count),
      (1...places).contains(fraction.utf8.count),
      (whole + fraction).utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return Int(whole + fraction + String(repeating: "0", count: places - fraction.utf8.count))
  }
}

extension String {
  /// A number of tenths, written with one decimal.
  fileprivate var tenths: String { "\(dropLast().isEmpty ? "0" : String(dropLast())).\(suffix(1))" }
}
