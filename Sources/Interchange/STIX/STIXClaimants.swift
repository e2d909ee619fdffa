import Dossiers
import SourceText
import ThreatModel

/// Who says what STIX files say, and as what that counts.
struct STIXClaimants {
  /// Somebody who says something.
  struct Claimant {
    let name: String
    let kind: ClaimantKind
    let country: String
  }

  /// ISO 3166-1 leaves this code to users, and the vocabulary says that the country is not reported.
  private static let notReported = "ZZ"

  private let collection: STIXCollection
  private let vocabulary: Vocabulary
  private let fileNames: [String]
  private var publishers: [String: Publisher] = [:]

  init(_ collection: STIXCollection, _ vocabulary: Vocabulary, files: [SourceFile]) {
    self.collection = collection
    self.vocabulary = vocabulary
    fileNames = files.map { file in
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      return PlainText.line(name, most: 100) ?? "STIX data"
    }
    for publisher in vocabulary.publishers {
      for name in [publisher.name] + publisher.otherNames {
        publishers[name.foldedName] = publisher
      }
    }
  }

  /// The place of the identity that made an object.
  func author(of object: STIXObject) -> Int? {
    guard let place = object["created_by_ref"].flatMap({ collection.places[$0] }),
      collection.objects[place].role == .identity
    else { return nil }
    return place
  }

  /// Who made the first of some objects that names its author, otherwise the file that they stand in.
  func authorName(of objects: [STIXObject]) -> String {
    for object in objects {
      if let place = author(of: object), let name = collection.objects[place].name { return name }
    }
    return objects.first.map { fileNames[$0.file] } ?? "STIX data"
  }

  /// The name of the file that an object stands in.
  func fileName(of object: STIXObject) -> String { fileNames[object.file] }

  /// Who makes the claim that objects state.
  ///
  /// Whoever publishes data on everybody's doings counts as a laboratory: that a government's body may
  /// stand behind an identity does not make its data a statement of that government. Whose claims count
  /// as something else stands in the vocabulary's publishers, by name, for people to see.
  ///
  /// - Returns: `nil` if the vocabulary has no code for a country that is not reported.
  func claimant(of objects: [STIXObject], _ ties: STIXTies) -> Claimant? {
    let name = authorName(of: objects)
    if let publisher = publishers[name.foldedName] {
      return Claimant(name: name, kind: publisher.kind, country: publisher.country)
    }
    let place = objects.lazy.compactMap { author(of: $0) }.first
    let country = place.flatMap { ties.ties[$0]?.first?.state } ?? Self.notReported
    guard vocabulary.countries[country] != nil || vocabulary.organisations[country] != nil
    else { return nil }
    return Claimant(name: name, kind: .laboratory, country: country)
  }
}
