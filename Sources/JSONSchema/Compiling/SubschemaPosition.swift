/// Where the keywords of 2020-12 hold schemas.
enum SubschemaPosition {
  /// The value itself.
  case value
  /// Each item of a list.
  case items
  /// The value of each member of an object.
  case members

  /// The keywords that hold schemas, and how.
  static let all: [(keyword: String, position: SubschemaPosition)] = [
    ("$defs", .members), ("definitions", .members), ("allOf", .items), ("anyOf", .items), ("oneOf", .items),
    ("not", .value), ("if", .value), ("then", .value), ("else", .value), ("dependentSchemas", .members),
    ("prefixItems", .items), ("items", .value), ("contains", .value), ("properties", .members),
    ("patternProperties", .members), ("additionalProperties", .value), ("propertyNames", .value),
    ("unevaluatedItems", .value), ("unevaluatedProperties", .value), ("contentSchema", .value),
  ]
}
