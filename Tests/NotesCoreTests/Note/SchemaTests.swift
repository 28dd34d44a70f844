import Foundation
import NotesCore
import Testing

/// Holds the published schemas against the tables of the code.
struct SchemaTests {
  private static func file(_ name: String) throws -> Data {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try Data(contentsOf: root.appending(path: "schema").appending(path: name))
  }

  private static func object(_ name: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: file(name)) as? [String: Any])
  }

  private func property(_ key: String) throws -> [String: Any] {
    let properties = try #require(Self.object("note.schema.json")["properties"] as? [String: Any])
    return try #require(properties[key] as? [String: Any], "no property \(key)")
  }

  /// The keys of the schema's properties, which stand alone at the start of a line, four spaces in.
  private static func keysInOrder(_ name: String) throws -> [String] {
    let text = String(decoding: try file(name), as: UTF8.self)
    let properties = try #require(text.components(separatedBy: "\n  \"properties\": {\n").last)
    let block = try #require(properties.components(separatedBy: "\n  },").first)
    return block.split(separator: "\n").compactMap { line in
      guard line.hasPrefix("    \""), line.hasSuffix(": {") else { return nil }
      return line.dropFirst(5).split(separator: "\"").first.map(String.init)
    }
  }

  @Test func theKeysStandInTheOrderOfTheFields() throws {
    #expect(try Self.keysInOrder("note.schema.json") == Field.allCases.map(\.key))
  }

  @Test func theSameKeysAreRequired() throws {
    let required = try #require(Self.object("note.schema.json")["required"] as? [String])
    #expect(required == Field.allCases.filter(\.isRequired).map(\.key))
  }

  @Test func otherKeysAreAllowedInANote() throws {
    #expect(try Self.object("note.schema.json")["additionalProperties"] as? Bool == true)
  }

  @Test(arguments: [
    ("status", Status.allCases.map(\.rawValue)), ("type", Kind.allCases.map(\.rawValue)),
    ("priority", Priority.allCases.map(\.rawValue)),
  ])
  func theWordsAreThoseOfTheCode(key: String, words: [String]) throws {
    #expect(try property(key)["enum"] as? [String] == words)
  }

  @Test func theRelationsAreThoseOfTheCode() throws {
    let relations = try #require(property("relations")["properties"] as? [String: Any])
    #expect(Set(relations.keys) == Set(Relation.allCases.map(\.rawValue)))
    #expect(try property("relations")["additionalProperties"] as? Bool == false)
  }

  @Test(arguments: Field.allCases) func everyFieldHasATitleADescriptionAndAFittingType(field: Field) throws {
    let property = try property(field.key)
    #expect((property["title"] as? String)?.isEmpty == false)
    #expect((property["description"] as? String)?.hasSuffix(".") == true)
    let reference = property["$ref"] as? String
    switch field.valueType {
    case .text: #expect(reference == "#/$defs/line")
    case .texts: #expect(reference == "#/$defs/lines" || property["type"] as? String == "array")
    case .date: #expect(reference == "#/$defs/date")
    case .integer, .rating: #expect(property["type"] as? String == "integer")
    case .addresses, .relations: #expect(property["type"] as? String == "object")
    case .progress, .order, .identifier: #expect(property["type"] as? String == "string")
    case .status, .kind, .priority: #expect(property["enum"] != nil)
    }
  }

  /// What the schema's patterns and the types of the code must agree on.
  @Test(arguments: [
    ("progress", "12/36", true), ("progress", "40%", true), ("progress", "0/1", true),
    ("progress", "1/0", false),
    ("progress", "101%", false), ("progress", "12", false), ("order", "4.1b", true), ("order", "a", false),
    ("order", "1.", false), ("arxiv", "1807.03819", true), ("arxiv", "cs/0501001", true),
    ("arxiv", "1813.03819", false),
    ("acl", "P17-1001", true), ("acl", "2022.acl-long.26", true), ("acl", "2022.acl.26", false),
    ("doi", "10.18653/v1/P17-1001", true), ("doi", "doi:10.1/x", false), ("isbn", "0-262-03561-8", true),
    ("isbn", "978-0-262-03561-3", true), ("isbn", "12345", false),
  ])
  func thePatternsAgreeWithTheCode(key: String, text: String, isGood: Bool) throws {
    let pattern = try #require(property(key)["pattern"] as? String)
    #expect((text.range(of: pattern, options: .regularExpression) != nil) == isGood)
    switch key {
    case "progress": #expect((Progress(text) != nil) == isGood)
    case "order": #expect((ListOrder(text) != nil) == isGood)
    case "doi" where text.hasPrefix("doi:"): break
    default: #expect((Identifier(parsing: text)?.field.key == key) == isGood)
    }
  }

  @Test func theConfigurationHasItsKeysAndNoOther() throws {
    let keys = ["notes", "include", "exclude", "language", "schema", "open", "lint", "views"]
    #expect(try Self.keysInOrder("config.schema.json") == keys)
    #expect(try Self.object("config.schema.json")["additionalProperties"] as? Bool == false)
  }

  @Test(arguments: ["note.schema.json", "config.schema.json"]) func noSchemaRefersToAnotherPlace(name: String)
    throws
  {
    let text = String(decoding: try Self.file(name), as: UTF8.self)
    for part in text.components(separatedBy: "\"$ref\": \"").dropFirst() {
      #expect(part.hasPrefix("#/$defs/"))
    }
    #expect(try Self.object(name)["$id"] as? String == name)
  }
}
