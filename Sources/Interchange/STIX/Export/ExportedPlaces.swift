import SourceText

/// The states, and the organisations of states, that an export names.
struct ExportedPlaces {
  /// Names by ISO 3166-1 alpha-2 code.
  let countries: [String: String]
  /// Names by code.
  let organisations: [String: String]

  /// A state as a location, identified by its code; an organisation of states as an identity.
  subscript(code: String) -> ExportedObject {
    if let name = organisations[code], countries[code] == nil {
      return ExportedObject(
        .identity, identifiedBy: [code, "organization"],
        ["name": .string(name.shown), "identity_class": "organization"])
    }
    return ExportedObject(
      .location, identifiedBy: [code],
      ["name": .string((countries[code] ?? code).shown), "country": .string(code)])
  }
}
