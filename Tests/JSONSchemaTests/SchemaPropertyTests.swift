import JSONSchema
import Testing

/// What holds for all schemas and values.
struct SchemaPropertyTests {
  /// Calls `body` with schemas and values at random.
  private func forMany(seed: UInt64, _ body: (_ schema: JSON, _ value: JSON) throws -> Void) throws {
    var random = RandomJSON(seed: seed)
    for _ in 0..<30 { try body(random.schema(), random.value()) }
  }

  private func isValid(_ value: JSON, by schema: JSON) throws -> Bool {
    try Schema.compile(JSONDocument(schema)).validate(value).isEmpty
  }

  @Test(arguments: Seeds.all) func whatIsWrittenIsReadBack(seed: UInt64) throws {
    try forMany(seed: seed) { schema, value throws in
      #expect(try JSON.parse(Array(value.description.utf8)).root == value)
      #expect(try JSON.parse(Array(schema.description.utf8)).root == schema)
    }
  }

  @Test(arguments: Seeds.all) func aSchemaIsTheSameByOtherWords(seed: UInt64) throws {
    try forMany(seed: seed) { schema, value throws in
      let expected = try isValid(value, by: schema)
      let others: [JSON] = [
        ["not": ["not": schema]], ["anyOf": [schema]], ["oneOf": [schema]], ["allOf": [schema, true]],
        ["if": schema, "else": false], ["$ref": "#/$defs/s", "$defs": ["s": schema]],
        ["anyOf": [false, schema], "unevaluatedItems": true], ["oneOf": [["not": schema], false], "x": 1],
      ]
      for other in others.dropLast() {
        #expect(try isValid(value, by: other) == expected, "\(other) \(value)")
      }
      if let last = others.last { #expect(try isValid(value, by: last) != expected, "\(last) \(value)") }
    }
  }

  @Test(arguments: Seeds.all) func aValueIsItsOwnConstantAndNoOther(seed: UInt64) throws {
    try forMany(seed: seed) { other, value throws in
      #expect(try isValid(value, by: ["const": value]))
      #expect(try isValid(value, by: ["enum": [other, value]]))
      #expect(try isValid(value, by: ["const": other]) == (value == other))
      #expect(try isValid([value, value], by: ["uniqueItems": true]) == false)
    }
  }

  @Test(arguments: Seeds.all) func moreBytesNeverCrashTheReader(seed: UInt64) throws {
    var random = RandomJSON(seed: seed)
    for _ in 0..<200 {
      var bytes = Array(random.value().description.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random.generator) {
        let index = Int.random(in: 0...bytes.count, using: &random.generator)
        bytes.insert(UInt8.random(in: .min ... .max, using: &random.generator), at: index)
      }
      do throws(JSONSyntaxError) {
        let document = try JSON.parse(bytes)
        #expect(document.range(of: JSONPointer())?.upperBound ?? 0 <= bytes.count)
      } catch {
        #expect((0...bytes.count).contains(error.offset))
      }
    }
  }
}
