import JSONSchema
import Testing

/// Regular expressions as ECMA-262 has them.
struct PatternTests {
  private func matches(_ pattern: String, _ text: String) throws -> Bool {
    let schema: JSON = ["pattern": .string(pattern)]
    return try Schema.compile(JSONDocument(schema)).validate(.string(text)).isEmpty
  }

  @Test(arguments: [
    (#"^\p{Letter}+$"#, "通用é"), (#"^\p{Script=Han}+$"#, "通用"), (#"^\P{L}+$"#, "12"), (#"^[^]$"#, "\n"),
    (#"^\d+$"#, "12"), (#"^\s$"#, "\u{FEFF}"), (#"^[\s]$"#, "\u{3000}"), (#"^\u{1F44D}$"#, "👍"),
    (#"^\uD83D\uDC4D$"#, "👍"), (#"^.$"#, "👍"), (#"^a{2,3}$"#, "aaa"), (#"^{}$"#, "{}"), (#"^\cA$"#, "\u{1}"),
    (#"^(?<x>a)\k<x>$"#, "aa"), (#"^(a)|b\1$"#, "b"), (#"^a\-b$"#, "a-b"), (#"^[\w-.]+$"#, "a-."),
    (#"^\/$"#, "/"),
  ])
  func aPatternMatches(pattern: String, text: String) throws {
    #expect(try matches(pattern, text))
  }

  @Test(arguments: [
    (#"^\d+$"#, "৪২"), (#"^\w$"#, "é"), (#"^a$"#, "a\n"), (#"^.$"#, "\u{2028}"), (#"^[]$"#, "]"),
    (#"^\S$"#, "\u{FEFF}"),
    (#"^[\S]$"#, "\u{A0}"), (#"\bé"#, "é"),
  ])
  func aPatternDoesNotMatch(pattern: String, text: String) throws {
    #expect(try !matches(pattern, text))
  }

  @Test(arguments: [
    #"\Aa"#, #"a\Z"#, "(?R)", "(*ACCEPT)", "a*+", "(?>a)", "[b-a]", "a)", "*a", #"\p{Unheard}"#, "(?i)a",
    #"\x1"#, "a{2,1}",
    #"\u{110000}"#, "(?<1a>b)", "\\",
  ])
  func aTextIsNoPattern(pattern: String) throws {
    let schema: JSON = ["pattern": .string(pattern)]
    #expect(throws: SchemaError.self) { try Schema.compile(JSONDocument(schema)) }
  }
}
