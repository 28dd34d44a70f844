import Foundation
import JSONSchema
import Testing

/// Holds a JSON text against a JSON Schema.
enum JSONShape {
  /// What does not fit, each with its place.
  static func misfits(of json: String, with schema: String) throws -> [String] {
    let schema = try Schema.compile(try JSON.parse(Array(schema.utf8)))
    return schema.validate(try JSON.parse(Array(json.utf8)).root).map { "\($0.location): \($0.keyword)" }
  }

  static func object(_ json: String) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(json.utf8), options: .fragmentsAllowed)
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
