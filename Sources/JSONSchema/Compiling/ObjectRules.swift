/// What is asked of objects.
final class ObjectRules: Sendable {
  /// What is known of one key.
  struct Slot: Sendable {
    /// The schema for its value.
    var schema: Int?
    /// Its index in `required`.
    var requirement: Int?
  }

  /// What `properties` and `required` say of each key.
  let slots: [Name: Slot]
  /// `required`.
  let required: [String]
  /// `patternProperties`.
  let patterns: [(pattern: Pattern, schema: Int)]
  /// `additionalProperties`.
  let additional: Int?
  /// `propertyNames`.
  let names: Int?
  /// `minProperties`.
  let minProperties: Int?
  /// `maxProperties`.
  let maxProperties: Int?
  /// `dependentRequired`.
  let dependentRequired: [(key: String, names: [String])]
  /// `dependentSchemas`.
  let dependentSchemas: [(key: String, schema: Int)]

  /// Reads the keywords; nil where there are none of these.
  init?(_ reader: KeywordReader) {
    var slots: [Name: Slot] = [:]
    for (key, schema) in reader.schemasByName("properties") {
      slots[Name(key), default: Slot()].schema = schema
    }
    required = reader.distinctStrings("required")
    for (index, name) in required.enumerated() { slots[Name(name), default: Slot()].requirement = index }
    self.slots = slots
    patterns = reader.schemasByPattern("patternProperties")
    additional = reader.schema("additionalProperties")
    names = reader.schema("propertyNames")
    minProperties = reader.count("minProperties")
    maxProperties = reader.count("maxProperties")
    dependentRequired = reader.distinctStringsByName("dependentRequired")
    dependentSchemas = reader.schemasByName("dependentSchemas").map { (key: $0.0, schema: $0.1) }
    if slots.isEmpty, patterns.isEmpty, additional == nil, names == nil, minProperties == nil,
      maxProperties == nil, dependentRequired.isEmpty, dependentSchemas.isEmpty
    {
      return nil
    }
  }
}
