import JSONSchema
import Testing

/// Schemas and values that are made to hang a program or to bring it down.
@Suite(.timeLimit(.minutes(4)))
struct HostileInputTests {
  private func limits(_ schema: String, _ value: JSON) throws -> [ValidationError.Detail] {
    try compiled(schema).validate(value).map(\.detail)
  }

  @Test(arguments: [
    ("^(a+)+$", 40), ("^(a|aa)+$", 60), ("(a*)*[bc]", 5000), ("^(?:a|a)*$", 30), ("a*[bc]", 1_000_000),
    ("(a*)\\1[bc]", 20_000),
    ("a{5000}[bc]", 100_000), ("(?:[ab]*c?)*[de]", 5000), ("(x+x+)+[yz]", 1_000_000),
  ])
  func aPatternThatTakesTooLongIsAnError(pattern: String, length: Int) throws {
    let text = String(repeating: pattern.contains("x") ? "x" : "a", count: length) + "!"
    let schema: JSON = ["pattern": .string(pattern)]
    let found = try Schema.compile(JSONDocument(schema)).validate(.string(text))
    #expect(found.map(\.detail) == [.patternTooCostly(pattern)])
  }

  @Test func aPatternThatTakesTooLongIsAnErrorUnderNotToo() throws {
    let text = JSON.string(String(repeating: "a", count: 50) + "!")
    let found = try limits(#"{"not": {"anyOf": [{"pattern": "^(a+)+$"}]}}"#, text)
    #expect(found.contains(.patternTooCostly("^(a+)+$")))
  }

  @Test func manyCostlyPatternsEndTheValidation() throws {
    let item = JSON.string(String(repeating: "a", count: 50) + "!")
    let found = try limits(
      #"{"items": {"pattern": "^(a+)+$"}}"#, .array(Array(repeating: item, count: 10_000)))
    #expect(found.contains(.givenUp(.steps)))
    #expect(found.count < 20)
  }

  @Test func aLongTextIsNoTrouble() throws {
    let text = JSON.string(String(repeating: "x", count: 1_000_000))
    #expect(try limits(#"{"pattern": "^[^\\r\\n]*[^\\s][^\\r\\n]*$", "minLength": 1000000}"#, text) == [])
    #expect(try limits(#"{"pattern": "y"}"#, text) == [.pattern("y")])
    #expect(try limits(#"{"pattern": "^\\S+$"}"#, text) == [])
  }

  @Test func aReferenceThatLeadsToItselfIsFound() throws {
    #expect(try defects(##"{"$ref": "#"}"##).count == 1)
    #expect(try defects(##"{"anyOf": [{"not": {"$ref": "#/anyOf/0"}}]}"##).count == 1)
    let dynamic = ##"{"$dynamicAnchor": "a", "$dynamicRef": "#a"}"##
    #expect(try limits(dynamic, 1) == [.givenUp(.depth)])
    let conditional = ##"{"dependentSchemas": {"a": {"$ref": "#"}}}"##
    #expect(try limits(conditional, ["a": 1]) == [.givenUp(.depth)])
  }

  @Test func aSchemaThatDoublesAtEachStepIsGivenUp() throws {
    var parts = (0..<40).map { step in
      ##""d\##(step)": {"allOf": [{"$ref": "#/$defs/d\##(step + 1)"}, {"$ref": "#/$defs/d\##(step + 1)"}]}"##
    }
    parts.append(#""d40": true"#)
    let schema = ##"{"$ref": "#/$defs/d0", "$defs": {\##(parts.joined(separator: ","))}}"##
    #expect(try limits(schema, 1) == [.givenUp(.steps)])
  }

  @Test func alternativesInAlternativesDoNotDouble() throws {
    var schema = #"{"type": "null"}"#
    for _ in 0..<50 { schema = #"{"anyOf": [\#(schema)]}"# }
    #expect(try limits(schema, 1).count == 1)
  }

  @Test func deepTextsAreRefused() {
    for opening in ["[", "{\"a\":"] {
      let text = String(repeating: opening, count: 100_000)
      let error = #expect(throws: JSONSyntaxError.self) { try JSON.parse(Array(text.utf8)) }
      #expect(error?.problem == .tooDeep(limit: 200))
    }
  }

  @Test func aDeepValueIsGivenUp() throws {
    var value: JSON = 1
    for _ in 0..<2000 { value = [value] }
    #expect(try limits(##"{"items": {"$ref": "#"}}"##, value) == [.givenUp(.depth)])
  }

  @Test func aDeepSchemaIsRefused() throws {
    var schema: JSON = true
    for _ in 0..<2000 { schema = ["not": schema] }
    let error = #expect(throws: SchemaError.self) { try Schema.compile(JSONDocument(schema)) }
    #expect(error?.defects.map(\.problem).contains(.tooDeep) == true)
  }

  @Test func manyItemsAreComparedQuickly() throws {
    let items = JSON.array((0..<200_000).map { ["a": .number(JSONNumber($0))] })
    #expect(try limits(#"{"uniqueItems": true}"#, items) == [])
  }

  @Test func errorsAreCounted() throws {
    let items = JSON.array(Array(repeating: 1, count: 100_000))
    let found = try limits(#"{"items": {"type": "string"}}"#, items)
    #expect(found.count == 201)
    #expect(found.last == .givenUp(.errors))
  }

  @Test func hugeNumbersAreNumbers() throws {
    let digits = String(repeating: "7", count: 1_000_000)
    let number = try json(digits)
    #expect(try limits(#"{"type": "integer", "minimum": 1e400, "multipleOf": 7}"#, number) == [])
    #expect(try limits(#"{"maxLength": 1e400, "multipleOf": 1e-400}"#, number) == [])
    #expect(JSONNumber("1e99999999999999999999") == nil)
  }

  @Test func aSchemaIsUsedByManyThreadsAtOnce() async throws {
    let schema = try compiled(#"{"items": {"pattern": "^a+$"}, "uniqueItems": true}"#)
    let counts = await withTaskGroup(of: Int.self) { group in
      for index in 0..<50 {
        group.addTask { schema.validate(["a", "aa", .string(index.isMultiple(of: 2) ? "b" : "aaa")]).count }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.sorted() == Array(repeating: 0, count: 25) + Array(repeating: 1, count: 25))
  }
}
