/// A schema made ready to be applied: what each keyword asks for, with other schemas as indices.
final class SchemaNode: Sendable {
  let place: SchemaPlace
  let resource: Int
  /// What a schema that is `true` or `false` says.
  let verdict: Bool?
  let types: TypeSet?
  let values: ValueRules?
  let numbers: NumberRules?
  let strings: StringRules?
  let object: ObjectRules?
  let array: ArrayRules?
  let inPlace: [InPlaceRule]
  let unevaluatedProperties: Int?
  let unevaluatedItems: Int?

  init(verdict: Bool, at place: SchemaPlace, in resource: Int) {
    self.place = place
    self.resource = resource
    self.verdict = verdict
    types = nil
    values = nil
    numbers = nil
    strings = nil
    object = nil
    array = nil
    inPlace = []
    unevaluatedProperties = nil
    unevaluatedItems = nil
  }

  init(_ reader: KeywordReader) {
    place = reader.place
    resource = reader.resource
    verdict = nil
    types = reader.types()
    values = ValueRules(reader)
    numbers = NumberRules(reader)
    strings = StringRules(reader)
    object = ObjectRules(reader)
    array = ArrayRules(reader)
    inPlace = InPlaceRule.all(reader)
    unevaluatedProperties = reader.schema("unevaluatedProperties")
    unevaluatedItems = reader.schema("unevaluatedItems")
  }
}

/// What `enum` and `const` ask for.
final class ValueRules: Sendable {
  let allowed: [JSON]?
  /// The same as `allowed`, where there are many.
  let allowedSet: Set<JSON>?
  let constant: JSON?

  init?(_ reader: KeywordReader) {
    guard reader.validates else { return nil }
    allowed = reader.array("enum")
    constant = reader.object["const"]
    if allowed == nil && constant == nil { return nil }
    allowedSet = allowed.flatMap { $0.count > 8 ? Set($0) : nil }
  }
}

/// What is asked of numbers.
final class NumberRules: Sendable {
  let minimum: JSONNumber?
  let exclusiveMinimum: JSONNumber?
  let maximum: JSONNumber?
  let exclusiveMaximum: JSONNumber?
  let divisor: JSONNumber?

  init?(_ reader: KeywordReader) {
    minimum = reader.number("minimum")
    exclusiveMinimum = reader.number("exclusiveMinimum")
    maximum = reader.number("maximum")
    exclusiveMaximum = reader.number("exclusiveMaximum")
    divisor = reader.divisor("multipleOf")
    if minimum == nil, exclusiveMinimum == nil, maximum == nil, exclusiveMaximum == nil, divisor == nil {
      return nil
    }
  }
}

/// What is asked of strings; lengths are code points.
final class StringRules: Sendable {
  let minLength: Int?
  let maxLength: Int?
  let pattern: Pattern?
  let format: Format?

  init?(_ reader: KeywordReader) {
    minLength = reader.count("minLength")
    maxLength = reader.count("maxLength")
    pattern = reader.pattern("pattern")
    format = reader.format("format")
    if minLength == nil, maxLength == nil, pattern == nil, format == nil { return nil }
  }
}

/// What is asked of arrays.
final class ArrayRules: Sendable {
  let prefix: [Int]
  let items: Int?
  let contains: Int?
  let minContains: Int?
  let maxContains: Int?
  let minItems: Int?
  let maxItems: Int?
  let isUnique: Bool

  init?(_ reader: KeywordReader) {
    prefix = reader.schemas("prefixItems")
    items = reader.schema("items")
    contains = reader.schema("contains")
    minContains = reader.count("minContains")
    maxContains = reader.count("maxContains")
    minItems = reader.count("minItems")
    maxItems = reader.count("maxItems")
    isUnique = reader.flag("uniqueItems")
    if prefix.isEmpty, items == nil, contains == nil, minItems == nil, maxItems == nil, !isUnique {
      return nil
    }
  }
}

/// What is asked of objects.
final class ObjectRules: Sendable {
  /// What is known of one key.
  struct Slot: Sendable {
    var schema: Int?
    /// Its index in `required`.
    var requirement: Int?
  }

  let slots: [Name: Slot]
  let required: [String]
  let patterns: [(pattern: Pattern, schema: Int)]
  let additional: Int?
  let names: Int?
  let minProperties: Int?
  let maxProperties: Int?
  let dependentRequired: [(key: String, names: [String])]
  let dependentSchemas: [(key: String, schema: Int)]

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

/// Schemas that are held against the very same value.
enum InPlaceRule: Sendable {
  /// `$ref`, as an index into the references.
  case reference(Int)
  /// `$dynamicRef`, as an index into the references.
  case dynamicReference(Int)
  case all([Int])
  case any([Int])
  case one([Int])
  case not(Int)
  case condition(if: Int, then: Int?, else: Int?)

  static func all(_ reader: KeywordReader) -> [InPlaceRule] {
    var rules: [InPlaceRule] = []
    if let slot = reader.reference("$ref") { rules.append(.reference(slot)) }
    if let slot = reader.reference("$dynamicRef") { rules.append(.dynamicReference(slot)) }
    let all = reader.schemas("allOf")
    if !all.isEmpty { rules.append(.all(all)) }
    let any = reader.schemas("anyOf")
    if !any.isEmpty { rules.append(.any(any)) }
    let one = reader.schemas("oneOf")
    if !one.isEmpty { rules.append(.one(one)) }
    if let not = reader.schema("not") { rules.append(.not(not)) }
    let (then, other) = (reader.schema("then"), reader.schema("else"))
    if let condition = reader.schema("if") {
      rules.append(.condition(if: condition, then: then, else: other))
    }
    return rules
  }
}
