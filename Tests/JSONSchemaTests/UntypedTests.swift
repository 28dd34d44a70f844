import JSONSchema
import Testing

/// Plain scalars, whose type the schema decides.
struct UntypedTests {
  private func errors(_ schema: String, _ text: String) throws -> [String] {
    try JSONSchemaTests.errors(schema, JSON.untyped(text))
  }

  @Test func aScalarIsWhatTheSchemaSays() throws {
    #expect(try errors(#"{"type": "integer"}"#, "2019") == [])
    #expect(try errors(#"{"type": "string"}"#, "2019") == [])
    #expect(try errors(#"{"type": "boolean"}"#, "true") == [])
    #expect(try errors(#"{"type": "null"}"#, "") == [])
    #expect(try errors(#"{"type": "integer"}"#, "2019.5") == [" type: this is number, not integer"])
    #expect(try errors(#"{"type": "integer"}"#, "007") == [" type: this is string, not integer"])
    #expect(try errors(#"{"type": "boolean"}"#, "no") == [" type: this is string, not boolean"])
    #expect(try errors(#"{"type": "object"}"#, "no") == [" type: this is string, not object"])
  }

  @Test func theKeywordsOfTheDeclaredTypeCount() throws {
    #expect(
      try errors(#"{"type": "integer", "minimum": 3000, "minLength": 5}"#, "2019") == [
        " minimum: this is below 3000"
      ])
    #expect(try errors(#"{"type": "string", "minimum": 3000, "minLength": 5}"#, "2019").count == 1)
    #expect(try errors(#"{"type": ["string", "integer"], "minLength": 5}"#, "2019") == [])
    #expect(try errors(#"{"type": ["string", "integer"], "minLength": 5}"#, "abc").count == 1)
  }

  @Test func aTypeBehindAReferenceCounts() throws {
    let schema = ##"{"$ref": "#/$defs/line", "maximum": 5, "$defs": {"line": {"type": "string"}}}"##
    #expect(try errors(schema, "2019") == [])
    let inner = #"{"type": "integer", "allOf": [{"minLength": 5}]}"#
    #expect(try errors(inner, "2019") == [])
  }

  @Test func withoutATypeItIsBoth() throws {
    #expect(try errors(#"{"minimum": 3000}"#, "2019") == [" minimum: this is below 3000"])
    #expect(try errors(#"{"minLength": 5}"#, "2019").count == 1)
  }

  @Test func valuesAreComparedInEitherReading() throws {
    #expect(try errors(#"{"enum": [2019, "x"]}"#, "2019") == [])
    #expect(try errors(#"{"enum": ["2019"]}"#, "2019") == [])
    #expect(try errors(#"{"const": true}"#, "true") == [])
    #expect(try errors(#"{"const": "true"}"#, "true") == [])
    #expect(try errors(#"{"enum": [1, 2]}"#, "3").count == 1)
  }

  @Test func oneOfTwoTypesIsChosen() throws {
    let schema = #"{"oneOf": [{"type": "integer", "minimum": 1}, {"type": "string"}]}"#
    #expect(try errors(schema, "2019") == [])
    #expect(try errors(schema, "x") == [])
    #expect(try errors(schema, "0") == [])
  }
}
