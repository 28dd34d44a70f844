import Foundation
import Testing

/// Holds a JSON text against a JSON Schema of the few keywords that the reports' schemas use.
enum JSONShape {
  /// What does not fit, each with its place; a keyword that is not known does not fit either.
  static func misfits(of json: String, with schema: String) throws -> [String] {
    let root = try #require(try object(schema) as? [String: Any])
    var shape = Check(root: root)
    shape.check(try object(json), root, at: "")
    return shape.misfits
  }

  static func object(_ json: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
  }

  private struct Check {
    let root: [String: Any]
    var misfits: [String] = []

    mutating func check(_ value: Any, _ schema: [String: Any], at place: String) {
      for (keyword, wanted) in schema where !fits(value, keyword, wanted, schema, at: place) {
        misfits.append("\(place): \(keyword)")
      }
    }

    private mutating func fits(
      _ value: Any, _ keyword: String, _ wanted: Any, _ schema: [String: Any], at place: String
    ) -> Bool {
      switch keyword {
      case "$schema", "$id", "$defs", "title", "description": return true
      case "$ref":
        let name = (wanted as? String ?? "").split(separator: "/").last.map(String.init) ?? ""
        guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else { return false }
        check(value, target, at: place)
        return true
      case "type": return isOf(value, type: wanted as? String ?? "")
      case "enum": return (wanted as? [String])?.contains { $0 == value as? String } ?? false
      case "minimum": return (value as? Int).map { $0 >= wanted as? Int ?? .max } ?? true
      case "minLength":
        return (value as? String).map { $0.unicodeScalars.count >= wanted as? Int ?? .max } ?? true
      case "minItems": return (value as? [Any]).map { $0.count >= wanted as? Int ?? .max } ?? true
      case "maxItems": return (value as? [Any]).map { $0.count <= wanted as? Int ?? 0 } ?? true
      case "required":
        guard let members = value as? [String: Any] else { return true }
        return (wanted as? [String])?.allSatisfy { members[$0] != nil } ?? false
      case "items":
        for (index, item) in (value as? [Any] ?? []).enumerated() {
          check(item, wanted as? [String: Any] ?? ["?": 0], at: "\(place)/\(index)")
        }
        return true
      case "properties":
        for (key, schema) in wanted as? [String: Any] ?? ["?": 0] {
          guard let member = (value as? [String: Any])?[key] else { continue }
          check(member, schema as? [String: Any] ?? ["?": 0], at: "\(place)/\(key)")
        }
        return true
      case "additionalProperties":
        guard let members = value as? [String: Any] else { return true }
        let known = schema["properties"] as? [String: Any] ?? [:]
        return wanted as? Bool == false && members.keys.allSatisfy { known[$0] != nil }
      default: return false
      }
    }

    private func isOf(_ value: Any, type: String) -> Bool {
      switch type {
      case "object": value is [String: Any]
      case "array": value is [Any]
      case "string": value is String
      case "integer": value is Int
      case "boolean": value is Bool
      default: false
      }
    }
  }
}

/// A place in parsed JSON, reached by keys and indices.
struct JSONNode {
  let value: Any?

  init(_ json: String) throws { value = try JSONShape.object(json) }

  private init(_ value: Any?) { self.value = value }

  subscript(key: String) -> JSONNode { JSONNode((value as? [String: Any])?[key]) }

  subscript(index: Int) -> JSONNode {
    guard let items = value as? [Any], items.indices.contains(index) else { return JSONNode(nil) }
    return JSONNode(items[index])
  }

  var string: String? { value as? String }
  var int: Int? { value as? Int }
  var count: Int? { (value as? [Any])?.count }
  var items: [JSONNode] { (value as? [Any] ?? []).map { JSONNode($0) } }

  /// Every string in it, at any depth.
  var strings: [String] {
    switch value {
    case let text as String: [text]
    case let items as [Any]: items.flatMap { JSONNode($0).strings }
    case let members as [String: Any]: members.values.flatMap { JSONNode($0).strings }
    default: []
    }
  }
}
