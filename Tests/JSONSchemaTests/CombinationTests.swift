import JSONSchema
import Testing

/// The keywords that put schemas together.
struct CombinationTests {
  @Test func alternativesSayWhatEachMisses() throws {
    let schema = try compiled(#"{"anyOf": [{"type": "string"}, {"minimum": 3}]}"#)
    #expect(schema.validate(5).isEmpty)
    let found = schema.validate(2)
    #expect(found.map(\.summary) == [" anyOf: this is none of the alternatives"])
    guard case .noAlternative(let alternatives) = found.first?.detail else {
      Issue.record("no alternatives")
      return
    }
    #expect(
      alternatives.map { $0.map(\.summary) } == [
        [" type: this is integer, not string"], [" minimum: this is below 3"],
      ])
  }

  @Test func exactlyOneMayFit() throws {
    let schema = #"{"oneOf": [{"minimum": 3}, {"maximum": 5}]}"#
    #expect(try errors(schema, "2") == [])
    #expect(try errors(schema, "4") == [" oneOf: this is more than one of the alternatives"])
  }

  @Test func allMustFitAndWhatIsExcludedMustNot() throws {
    let schema = #"{"allOf": [{"minimum": 3}, {"maximum": 5}], "not": {"const": 4}}"#
    #expect(try errors(schema, "3") == [])
    #expect(try errors(schema, "4") == [" not: this is what it may not be"])
    #expect(try errors(schema, "6") == [" maximum: this is above 5"])
  }

  @Test func aConditionChoosesASchema() throws {
    let schema = #"{"if": {"type": "string"}, "then": {"minLength": 2}, "else": {"minimum": 2}}"#
    #expect(try errors(schema, #""a""#) == [" minLength: this has 1 characters, fewer than 2"])
    #expect(try errors(schema, "1") == [" minimum: this is below 2"])
  }

  @Test func referencesAreFollowedAndNamedInTheWay() throws {
    let schema = try compiled(
      #"""
      {"$id": "https://example.org/note", "properties": {"a": {"$ref": "#/$defs/b"}, "c": {"$ref": "#d"}},
       "$defs": {"b": {"type": "string"}, "x": {"$anchor": "d", "type": "null"}}}
      """#)
    let found = schema.validate(try json(#"{"a": 1, "c": 2}"#))
    #expect(
      found.map(\.keywordLocation.description) == ["/properties/a/$ref/type", "/properties/c/$ref/type"])
    #expect(found.map(\.schemaLocation.description) == ["/$defs/b/type", "/$defs/x/type"])
    #expect(found.map(\.schemaURI) == ["https://example.org/note", "https://example.org/note"])
  }

  @Test func aStoreAnswersForOtherDocuments() throws {
    var store = SchemaStore()
    store.add(
      try JSON.parse(Array(#"{"$id": "https://example.org/name", "type": "string"}"#.utf8)), at: "name.json")
    let schema = try Schema.compile(
      JSON.parse(Array(#"{"$id": "https://example.org/note", "items": {"$ref": "name"}}"#.utf8)), store: store
    )
    #expect(schema.validate([1]).map(\.summary) == ["/0 type: this is integer, not string"])
  }

  @Test func aDynamicReferenceIsTakenUpByTheSchemaThatExtends() throws {
    let schema = #"""
      {"$id": "https://example.org/strings", "$ref": "list",
       "$defs": {"item": {"$dynamicAnchor": "item", "type": "string"},
                 "list": {"$id": "list", "items": {"$dynamicRef": "#item"},
                          "$defs": {"any": {"$dynamicAnchor": "item"}}}}}
      """#
    #expect(try errors(schema, #"["a", 1]"#) == ["/1 type: this is integer, not string"])
  }

  @Test func theMetaSchemaHoldsForItself() throws {
    let reference = #"{"$ref": "https://json-schema.org/draft/2020-12/schema"}"#
    #expect(try errors(reference, #"{"type": "string", "minLength": 1}"#) == [])
    #expect(try errors(reference, #"{"properties": {"a": {"minLength": -1}}}"#).isEmpty == false)
  }

  @Test func aSchemaIsTrueOrFalse() throws {
    #expect(try errors("true", "1") == [])
    #expect(try errors("false", "1") == [" : nothing may stand here"])
  }
}
