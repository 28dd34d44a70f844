import JSONSchema
import Testing

/// The keywords for arrays.
struct ArrayTests {
  @Test func itemsAreCheckedEach() throws {
    #expect(
      try errors(#"{"items": {"type": "string"}}"#, #"["a", 1]"#) == ["/1 type: this is integer, not string"])
    let schema = #"{"prefixItems": [{"type": "string"}], "items": false}"#
    #expect(try errors(schema, #"["a"]"#) == [])
    #expect(try errors(schema, #"["a", 1]"#) == ["/1 items: no item may stand here"])
  }

  @Test func someItemsMustBeAsAsked() throws {
    let schema = #"{"contains": {"type": "integer"}, "maxContains": 2}"#
    #expect(try errors(schema, "[1, null, 2]") == [])
    #expect(try errors(schema, "[null]") == [" contains: 0 items are as asked, fewer than 1"])
    #expect(try errors(schema, "[1, 2, 3]") == [" maxContains: 3 items are as described, more than 2"])
    #expect(try errors(#"{"contains": {"type": "integer"}, "minContains": 0}"#, "[]") == [])
  }

  @Test func noItemStandsTwice() throws {
    let schema = #"{"uniqueItems": true}"#
    #expect(try errors(schema, #"[1, "1", true, [1], {"a": 1}]"#) == [])
    #expect(
      try errors(schema, #"[{"a": 1, "b": 2}, 3, {"b": 2, "a": 1.0}]"#) == [
        "/2 uniqueItems: this is the same as item 0"
      ])
  }

  @Test func theNumberOfItemsHasBounds() throws {
    #expect(try errors(#"{"minItems": 2}"#, "[1]") == [" minItems: this has 1 items, fewer than 2"])
    #expect(try errors(#"{"maxItems": 0}"#, "[1]") == [" maxItems: this has 1 items, more than 0"])
  }

  @Test func itemsThatNothingLookedAtCanBeForbidden() throws {
    let schema = #"{"contains": {"type": "string"}, "unevaluatedItems": false}"#
    #expect(try errors(schema, #"["a", "b"]"#) == [])
    #expect(try errors(schema, #"["a", 1]"#) == ["/1 unevaluatedItems: no item may stand here"])
  }
}
