import JSONSchema
import Testing

/// Schemas that are wrong, and where they say it.
struct SchemaDefectTests {
  @Test(arguments: [
    (#"{"type": "strnig"}"#, #"/type `"strnig"`: there is no type strnig"#),
    (#"{"type": ["null", "int"]}"#, #"/type/1 `"int"`: there is no type int"#),
    (#"{"minLength": -1}"#, "/minLength `-1`: minLength wants a whole number, 0 or above"),
    (#"{"multipleOf": 0}"#, "/multipleOf `0`: multipleOf wants a number above 0"),
    (
      #"{"required": "title"}"#, #"/required `"title"`: required wants a list of strings, none of them twice"#
    ),
    (#"{"properties": {"a": 1}}"#, "/properties/a `1`: a schema is an object, true or false"),
    (#"{"allOf": []}"#, "/allOf `[]`: allOf wants a list of one schema or more"),
    (#"{"pattern": "a("}"#, #"/pattern `"a("`: the pattern a( is wrong: a group is not closed"#),
    (
      #"{"patternProperties": {"[": true}}"#,
      "/patternProperties/[ `true`: the pattern [ is wrong: a class is not closed"
    ),
    (##"{"$ref": "#/$defs/x"}"##, ##"/$ref `"#/$defs/x"`: there is no schema #/$defs/x"##),
    (
      #"{"$ref": "https://example.org/x"}"#,
      #"/$ref `"https://example.org/x"`: there is no schema https://example.org/x"#
    ),
    (
      #"{"$anchor": "1 2"}"#,
      #"/$anchor `"1 2"`: $anchor wants a name of letters, digits, - _ and ., not beginning with a digit"#
    ),
    (
      #"{"$schema": "http://json-schema.org/draft-07/schema#"}"#,
      ##"/$schema `"http://json-schema.org/draft-07/schema#"`: http://json-schema.org/draft-07/schema# is not known; this reads JSON Schema 2020-12"##
    ),
    (
      ##"{"allOf": [{"$ref": "#"}]}"##,
      ##"/allOf/0 `{"$ref": "#"}`: this schema leads back to itself for the same value, without end"##
    ),
    (#"{"$defs": {"a": {"$id": "x"}, "b": {"$id": "x"}}}"#, #"/$defs/b/$id `"x"`: x stands twice"#),
  ])
  func aDefectIsToldWithItsPlace(schema: String, defect: String) throws {
    #expect(try defects(schema) == [defect])
  }

  @Test func allDefectsAreToldAtOnce() throws {
    #expect(
      try defects(##"{"type": 1, "properties": {"a": {"minimum": "x"}, "b": {"$ref": "#c"}}}"##).count == 3)
  }

  @Test func aDefectInAnotherDocumentNamesIt() throws {
    var store = SchemaStore()
    store.add(try JSON.parse(Array(#"{"type": "strnig"}"#.utf8)), at: "https://example.org/other")
    let document = try JSON.parse(Array(#"{"$ref": "https://example.org/other"}"#.utf8))
    let error = #expect(throws: SchemaError.self) { try Schema.compile(document, store: store) }
    #expect(error?.defects.map(\.document) == ["https://example.org/other"])
  }
}
