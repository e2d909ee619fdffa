import CEL
import Foundation

/// A typed value of the file.
struct ConformanceValue {
  let value: Value

  init?(_ json: Any) {
    guard let object = json as? [String: Any], let type = object["type"] as? String else {
      return nil
    }
    let payload = object["value"]
    let text = payload as? String ?? ""
    switch type {
    case "null": value = .null
    case "bool": value = .bool(payload as? Bool ?? false)
    case "int": value = .int(Int64(text) ?? 0)
    case "uint": value = .uint(UInt64(text) ?? 0)
    case "double": value = .double(Double(text) ?? .nan)
    case "string": value = .string(text)
    case "bytes": value = .bytes(Array(Data(base64Encoded: text) ?? Data()))
    case "type": value = .type(text)
    case "list":
      let parts = (payload as? [Any] ?? []).compactMap(ConformanceValue.init).map(\.value)
      value = .list(ListValue(parts))
    case "map":
      let entries = (payload as? [[Any]] ?? []).map { pair in
        (
          key: ConformanceValue(pair[0])?.value ?? .null,
          value: ConformanceValue(pair[1])?.value ?? .null
        )
      }
      guard let map = MapValue(entries) else { return nil }
      value = .map(map)
    case "timestamp", "duration":
      let seconds = Int64(object["seconds"] as? String ?? "") ?? 0
      let nanoseconds = object["nanos"] as? Int ?? 0
      if type == "timestamp" {
        guard let time = Timestamp(seconds: seconds, nanoseconds: Int32(nanoseconds)) else {
          return nil
        }
        value = .timestamp(time)
      } else {
        value = .duration(TimeSpan(nanoseconds: seconds * 1_000_000_000 + Int64(nanoseconds)))
      }
    case "error": value = .error(EvaluationError(.badArgument, "bound to an error"))
    default: return nil
    }
  }

  static func type(_ json: Any) -> CELType {
    if let name = json as? String {
      let simple: [String: CELType] = [
        "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
        "bytes": .bytes, "timestamp": .timestamp, "duration": .duration, "type": .type,
        "null_type": .null, "null": .null,
      ]
      return simple[name] ?? .dyn
    }
    guard let object = json as? [String: Any] else { return .dyn }
    if let element = object["list"] { return .list(type(element)) }
    if let parts = object["map"] as? [Any] { return .map(type(parts[0]), type(parts[1])) }
    if let name = object["type_param"] as? String { return .parameter(name) }
    if let name = object["abstract"] as? String {
      return .opaque(name, (object["params"] as? [Any] ?? []).map(type))
    }
    return .dyn
  }
}
