import JSONSchema
import Testing

/// The keywords that say something about a value alone.
struct AssertionTests {
  @Test func aTypeNamesWhatAValueIs() throws {
    #expect(try errors(#"{"type": "integer"}"#, "1.0") == [])
    #expect(try errors(#"{"type": "integer"}"#, "1.5") == [" type: this is number, not integer"])
    #expect(
      try errors(#"{"type": ["string", "null"]}"#, "[]") == [" type: this is array, not string or null"])
    #expect(try errors(#"{"type": "number"}"#, "1e400") == [])
  }

  @Test func anEnumListsTheValues() throws {
    #expect(try errors(#"{"enum": [1, "a", {"b": [2]}]}"#, #"{"b": [2.0]}"#) == [])
    #expect(try errors(#"{"enum": [1, "a"]}"#, "true") == [#" enum: this is none of 1, "a""#])
    #expect(try errors(#"{"enum": [1,2,3,4,5,6,7,8,9,"x"]}"#, "10").count == 1)
    #expect(try errors(#"{"enum": [1,2,3,4,5,6,7,8,9,"x"]}"#, "9e0") == [])
  }

  @Test func aConstantIsComparedByItsCodePoints() throws {
    #expect(try errors(#"{"const": "\u00e9"}"#, #""é""#) == [])
    #expect(try errors(#"{"const": "\u00e9"}"#, #""e\u0301""#).count == 1)
    #expect(try errors(#"{"const": {"a": 1, "b": 2}}"#, #"{"b": 2, "a": 1}"#) == [])
  }

  @Test func numbersHaveBounds() throws {
    #expect(try errors(#"{"minimum": 1, "maximum": 5}"#, "5") == [])
    #expect(try errors(#"{"minimum": 1}"#, "0.99") == [" minimum: this is below 1"])
    #expect(try errors(#"{"maximum": 5}"#, "1e400") == [" maximum: this is above 5"])
    #expect(try errors(#"{"exclusiveMinimum": 1}"#, "1.0") == [" exclusiveMinimum: this is not above 1"])
    #expect(try errors(#"{"exclusiveMaximum": -1}"#, "-1") == [" exclusiveMaximum: this is not below -1"])
    #expect(try errors(#"{"minimum": 9007199254740993}"#, "9007199254740992").count == 1)
  }

  @Test func multiplesAreExact() throws {
    #expect(try errors(#"{"multipleOf": 0.01}"#, "4.35") == [])
    #expect(try errors(#"{"multipleOf": 0.01}"#, "4.355") == [" multipleOf: this is no multiple of 0.01"])
    #expect(try errors(#"{"multipleOf": 3}"#, "1" + String(repeating: "0", count: 99) + "2") == [])
    #expect(try errors(#"{"multipleOf": 3}"#, "1" + String(repeating: "0", count: 99) + "1").count == 1)
    #expect(try errors(#"{"multipleOf": 7}"#, "1e400").count == 1)
  }

  @Test func lengthsAreCodePoints() throws {
    #expect(try errors(#"{"minLength": 2, "maxLength": 2}"#, #""e\u0301""#) == [])
    #expect(try errors(#"{"maxLength": 1}"#, #""👍👍""#) == [" maxLength: this has 2 characters, more than 1"])
    #expect(try errors(#"{"minLength": 3}"#, #""ab""#) == [" minLength: this has 2 characters, fewer than 3"])
  }

  @Test func formatsCountWhereTheyAreAskedFor() throws {
    let schema = #"{"format": "date"}"#
    #expect(try errors(schema, #""2023-02-29""#) == [])
    #expect(try errors(schema, #""2023-02-29""#, assertsFormats: true) == [" format: this is no date"])
    #expect(try errors(schema, #""2024-02-29""#, assertsFormats: true) == [])
    #expect(try errors(#"{"format": "uri"}"#, #""a b""#, assertsFormats: true).count == 1)
    #expect(try errors(#"{"format": "unheard-of"}"#, #""a b""#, assertsFormats: true) == [])
  }
}
