import ArgumentParser
import SourceText
import ThreatModel

/// A handling on the command line.
struct MarkingArgument {
  let marking: Marking

  static let names = Marking.allCases.map(\.rawValue)

  /// Reads `TLP:AMBER`, in any case.
  init(_ argument: String) throws {
    guard let marking = Marking(rawValue: argument.uppercased()) else {
      let nearest =
        nearestName(to: argument.uppercased(), in: Self.names)
        .map { " Did you mean '\($0)'?" } ?? ""
      throw ValidationError(
        "There is no marking '\(argument)'.\(nearest) The markings of TLP 2.0 are "
          + "\(Self.names.joined(separator: ", ")).")
    }
    self.marking = marking
  }

  /// The marking, if it is no laxer than what was read bears.
  ///
  /// - Parameter own: The strictest of all inputs; `nil` where none bears one.
  /// - Returns: The marking to hand the result on under.
  /// - Throws: What is wrong and which markings are left.
  func replacing(_ own: Marking?) throws -> Marking {
    guard let own, marking < own else { return marking }
    let left = Marking.allCases.filter { $0 >= own }.map(\.rawValue)
    throw ValidationError(
      "--marking \(marking.rawValue) is laxer than \(own.rawValue), which the evidence bears. "
        + "Name \(left.count > 1 ? Format.names(left) : own.rawValue), or none.")
  }
}
