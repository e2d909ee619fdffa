import SourceText
import ThreatModel

extension Marking {
  /// The marking definition that FIRST and OASIS published for TLP 2.0; its id is the same for all.
  var definition: JSONValue {
    [
      "type": "marking-definition", "spec_version": "2.1", "id": .string(definitionID),
      "created": "2022-10-01T00:00:00.000Z", "name": .string(rawValue),
      "extensions": [
        "extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d": [
          "extension_type": "property-extension",
          "tlp_2_0": .string(rawValue.dropFirst("TLP:".count).lowercased()),
        ]
      ],
    ]
  }

  /// The id of the marking definition.
  var definitionID: String {
    let uuid =
      switch self {
      case .clear: "94868c89-83c2-464b-929b-a1a8aa3c8487"
      case .green: "bab4a63c-aed9-4cf5-a766-dfca5abac2bb"
      case .amber: "55d920b0-5e8b-4f79-9ee9-91f868d9b421"
      case .amberStrict: "939a9414-2ddd-4d32-a0cd-375ea402b003"
      case .red: "e828b379-4e03-4974-9ac4-e53a884c97c1"
      }
    return "marking-definition--\(uuid)"
  }
}
