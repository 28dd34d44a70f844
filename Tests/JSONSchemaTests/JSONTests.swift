import JSONSchema
import Testing

/// Reading and comparing JSON.
struct JSONTests {
  @Test func aValueIsReadAndWritten() throws {
    let text = #"{"b":[1,2.50,-0.0,1e3],"a":"\u00e9\n\ud83d\udc4d","c":{"d":null,"e":true}}"#
    #expect(try json(text).description == #"{"b":[1,2.5,0,1000],"a":"é\u000a👍","c":{"d":null,"e":true}}"#)
  }

  @Test(arguments: [
    ("", 0, "the text ends where a value was expected"), ("[1,]", 3, "a value was expected here"),
    ("{\"a\":1,\"a\":2}", 7, "the key \"a\" stands twice"), ("[01]", 1, "this is no number that JSON has"),
    ("1 2", 2, "the end was expected here"), ("\"\\q\"", 1, "this is no escape that JSON has"),
    ("\"\\ud800\"", 1, "half of a surrogate pair stands alone"),
    ("\"a\tb\"", 2, "a control character in a string must be escaped"),
    ("{'a':1}", 1, "a key in double quotes was expected here"),
    ("[1 2]", 3, "a comma or ] was expected here"),
    ("\"abc", 4, "the text ends where a double quote was expected"),
    ("1.", 0, "this is no number that JSON has"),
    ("nul", 0, "a value was expected here"), ("1e9999999999", 0, "this is no number that JSON has"),
  ])
  func aSyntaxErrorIsToldWithItsPlace(text: String, offset: Int, message: String) {
    let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(Array(text.utf8)) }
    #expect(error?.offset == offset)
    #expect(error?.message == message)
  }

  @Test func theBytesOfAValueAreRemembered() throws {
    let text = #"{"a": [10, {"b": "x"}], "c": null}"#
    let document = try JSON.parse(Array(text.utf8))
    func bytes(_ range: Range<Int>?) -> String? {
      range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    #expect(bytes(document.range(of: JSONPointer([.key("a"), .index(1), .key("b")]))) == #""x""#)
    #expect(bytes(document.keyRange(of: JSONPointer([.key("a"), .index(1), .key("b")]))) == #""b""#)
    #expect(bytes(document.range(of: JSONPointer([.key("c")]))) == "null")
    #expect(document.range(of: JSONPointer([.key("a"), .index(2)])) == nil)
  }

  @Test func numbersAreTheSameWhateverTheirForm() throws {
    #expect(try json("1.0") == json("10e-1"))
    #expect(try json("1e400") == json("10e399"))
    #expect(try json("1e400") != json("1e401"))
    let long = String(repeating: "9", count: 100)
    #expect(try json(long) == json(long + ".000"))
    #expect(try json(long) != json(long.dropLast() + "8"))
  }

  @Test func numbersAreInOrder() throws {
    let ordered = [
      "-1e400", "-10", "-9.5", "-0.001", "0", "1e-400", "0.5", "9", "10", "10.5", "1e18",
      "12345678901234567890123", "1e400",
    ]
    let numbers = try ordered.map { try #require(JSONNumber($0)) }
    #expect(numbers.shuffled().sorted() == numbers)
  }
}
