import Testing

/// The check of the reports' shape finds what does not fit.
struct JSONShapeTests {
  private static let schema = #"""
    {
      "type": "object", "required": ["a"], "additionalProperties": false,
      "properties": {
        "a": { "$ref": "#/$defs/number" }, "b": { "type": "array", "maxItems": 1, "items": { "enum": ["x"] } },
        "c": { "type": "string", "minLength": 1 }
      },
      "$defs": { "number": { "type": "integer", "minimum": 1 } }
    }
    """#

  @Test(arguments: [
    (#"{"a":1,"b":["x"],"c":"y"}"#, []), (#"{"a":0}"#, ["/a: minimum"]), (#"{"a":"1"}"#, ["/a: type"]),
    (#"{}"#, [": required"]), (#"{"a":1,"d":1}"#, [": additionalProperties"]),
    (#"{"a":1,"b":["y"]}"#, ["/b/0: enum"]), (#"{"a":1,"b":["x","x"]}"#, ["/b: maxItems"]),
    (#"{"a":1,"c":""}"#, ["/c: minLength"]),
  ])
  func whatDoesNotFitIsNamed(json: String, misfits: [String]) throws {
    #expect(try JSONShape.misfits(of: json, with: Self.schema) == misfits)
  }

  @Test func aKeywordThatIsNotKnownDoesNotFit() throws {
    #expect(try JSONShape.misfits(of: "1", with: #"{"pattern":"x"}"#) == [": pattern"])
  }
}
