import JSONSchema
import Testing

/// The keywords for objects.
struct ObjectTests {
  @Test func propertiesAreCheckedByName() throws {
    let schema = #"{"properties": {"a": {"type": "string"}}, "required": ["a", "b"]}"#
    #expect(try errors(schema, #"{"a": "x", "b": 1}"#) == [])
    #expect(
      try errors(schema, #"{"a": 1}"#) == ["/a type: this is integer, not string", " required: b is missing"])
  }

  @Test func aKeyThatMayNotBeThereIsAnErrorAboutTheKey() throws {
    let schema = try compiled(#"{"properties": {"a": true}, "additionalProperties": false}"#)
    let found = schema.validate(try json(#"{"a": 1, "b": 2}"#))
    #expect(found.map(\.summary) == ["/b additionalProperties: b may not be here"])
    #expect(found.map(\.subject) == [.key])
    #expect(found.map(\.detail) == [.unexpectedProperty("b")])
  }

  @Test func otherPropertiesHaveASchemaOfTheirOwn() throws {
    let schema =
      #"{"patternProperties": {"^x": {"type": "integer"}}, "additionalProperties": {"type": "null"}}"#
    #expect(try errors(schema, #"{"x1": 1, "y": null}"#) == [])
    #expect(
      try errors(schema, #"{"x1": null, "y": 1}"#)
        == ["/x1 type: this is null, not integer", "/y type: this is integer, not null"])
  }

  @Test func keysAreCheckedToo() throws {
    let schema = try compiled(#"{"propertyNames": {"pattern": "^[a-z]+$"}}"#)
    let found = schema.validate(try json(#"{"ok": 1, "Bad": 2}"#))
    #expect(found.map(\.summary) == ["/Bad pattern: this does not match ^[a-z]+$"])
    #expect(found.map(\.subject) == [.key])
  }

  @Test func aPropertyMayAskForAnother() throws {
    let schema =
      #"{"dependentRequired": {"finished": ["started"]}, "dependentSchemas": {"x": {"required": ["y"]}}}"#
    #expect(try errors(schema, #"{"started": 1}"#) == [])
    #expect(
      try errors(schema, #"{"finished": 1, "x": 1}"#)
        == [
          " dependentRequired: started is missing, which finished asks for", " required: y is missing",
        ])
  }

  @Test func theNumberOfPropertiesHasBounds() throws {
    #expect(try errors(#"{"minProperties": 1}"#, "{}") == [" minProperties: this has 0 keys, fewer than 1"])
    #expect(try errors(#"{"maxProperties": 1}"#, #"{"a": 1, "b": 2}"#).count == 1)
  }

  @Test func propertiesThatNothingLookedAtCanBeForbidden() throws {
    let schema = #"""
      {"allOf": [{"properties": {"a": true}}], "anyOf": [{"properties": {"b": {"type": "string"}}}, true],
       "unevaluatedProperties": false}
      """#
    #expect(try errors(schema, #"{"a": 1, "b": "x"}"#) == [])
    #expect(try errors(schema, #"{"b": 1}"#) == ["/b unevaluatedProperties: b may not be here"])
  }

  @Test func keysThatOnlyLookTheSameAreDifferent() throws {
    let schema = #"{"properties": {"\u00e9": {"type": "string"}}, "additionalProperties": false}"#
    #expect(try errors(schema, #"{"e\u0301": 1}"#).first?.contains("additionalProperties") == true)
  }
}
