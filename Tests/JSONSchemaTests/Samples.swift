import JSONSchema
import Testing

/// The value of a JSON text.
func json(_ text: String) throws -> JSON { try JSON.parse(Array(text.utf8)).root }

/// The errors of a value, as `LOCATION KEYWORD: what is wrong`.
func errors(_ schema: String, _ value: JSON, assertsFormats: Bool = false) throws -> [String] {
  let schema = try compiled(schema, assertsFormats: assertsFormats)
  return schema.validate(value).map(\.summary)
}

/// The errors of a value that a JSON text says.
func errors(_ schema: String, _ value: String, assertsFormats: Bool = false) throws -> [String] {
  try errors(schema, json(value), assertsFormats: assertsFormats)
}

/// A schema from its text.
func compiled(
  _ schema: String, assertsFormats: Bool = false, limits: Schema.Limits = Schema.Limits()
) throws -> Schema {
  try Schema.compile(JSON.parse(Array(schema.utf8)), assertsFormats: assertsFormats, limits: limits)
}

/// The defects of a schema, as `LOCATION "the bytes there": what is wrong`.
func defects(_ schema: String, store: SchemaStore = SchemaStore()) throws -> [String] {
  let bytes = Array(schema.utf8)
  let document = try JSON.parse(bytes)
  do throws(SchemaError) {
    _ = try Schema.compile(document, store: store)
    return []
  } catch {
    return error.defects.map { defect in
      let text = defect.range.map { String(decoding: bytes[$0], as: UTF8.self) } ?? "-"
      return "\(defect.location) `\(text)`: \(defect.message)"
    }
  }
}

extension ValidationError {
  /// Where, by which keyword, and what is wrong.
  var summary: String { "\(location) \(keyword): \(message)" }
}
